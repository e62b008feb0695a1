"""Which tables were found where a reading stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from extractors.readings.kinds import Document, Passage
from extractors.readings.settings.regions import FOUND
from schemas.geometry import Box
from schemas.table import Region, Table, TableKind


def found_at(tables: Sequence[Table], regions: Sequence[Region]) -> tuple[Table, ...]:
    """The tables that fill most of some region, or of which a region fills most."""
    return tuple(table for table in tables if same_place(table.regions, regions))


def passages_of(
    kind: TableKind, document: Document, cut: Iterable[Table]
) -> list[Passage]:
    """Where tables of a kind may stand: where some were cut from words, and where some were found alone."""
    passages = [
        Passage(found_at(document.tables, table.regions), regions=table.regions)
        for table in cut
    ]
    taken = {id(table) for passage in passages for table in passage.found}
    alone = [
        table
        for table in document.tables
        if table.kind == kind and id(table) not in taken
    ]
    return [*passages, *(Passage((table,)) for table in alone)]


def candidates_of(
    kind: TableKind, passage: Passage, cut: Iterable[Table]
) -> Iterator[Table]:
    """How a passage may be read: as the table of the kind that was found there, or as cut from words."""
    if len(passage.found) == 1 and passage.found[0].kind == kind:
        yield passage.found[0]
    yield from (table for table in cut if table.regions == passage.regions)


def same_place(one: Sequence[Region], other: Sequence[Region]) -> bool:
    """Whether some region of one is one of the other."""
    return any(_overlap(a, b) for a in one for b in other)


def _overlap(one: Region, other: Region) -> bool:
    if one.page != other.page:
        return False
    a, b = one.box, other.box
    wide = max(0.0, min(a.x1, b.x1) - max(a.x0, b.x0))
    high = max(0.0, min(a.bottom, b.bottom) - max(a.top, b.top))
    return wide * high >= FOUND.mostly * min(_area(a), _area(b))


def _area(box: Box) -> float:
    return box.width * box.height


def told_of_found(like: Table | None) -> dict[str, Any]:
    """What a table cut anew keeps of one found there: ordinal, caption, section heading, notes, engines."""
    if like is None:
        return {"ordinal": 1}
    kept = (
        "ordinal",
        "label",
        "caption",
        "caption_region",
        "heading",
        "notes",
        "engines",
    )
    return {name: getattr(like, name) for name in kept}
