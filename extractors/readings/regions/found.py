"""Which tables were found where a reading stands."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import product
from typing import Any

from extractors.readings.kinds import Document, Passage
from extractors.readings.proof import told_of
from extractors.readings.settings.regions import FOUND
from extractors.readings.text.numbers import begins_with_number
from extractors.records.outline import NUMBER_ONLY
from schemas.records import CellRef
from schemas.table import Cell, CellLine, Region, Table, TableKind


def found_at(tables: Sequence[Table], regions: Sequence[Region]) -> tuple[Table, ...]:
    """The tables that fill most of some region, or of which a region fills most."""
    return tuple(table for table in tables if same_place(table.regions, regions))


def passages_of(
    kind: TableKind, document: Document, cut: Iterable[Table]
) -> list[Passage]:
    """Where tables of a kind may stand: where some were cut from words, and where some were found alone.

    One whose rows are all in a table cut from words is the begin of that, be it in a frame of its own.
    """
    cut = list(cut)
    passages = [
        Passage(found_at(document.tables, table.regions), regions=table.regions)
        for table in cut
    ]
    taken = {id(table) for passage in passages for table in passage.found}
    alone = [
        table
        for table in document.tables
        if table.kind == kind
        and id(table) not in taken
        and not any(begins_within(table, whole) for whole in cut)
    ]
    return [*passages, *(Passage((table,)) for table in alone)]


def candidates_of(
    kind: TableKind, passage: Passage, cut: Iterable[Table]
) -> Iterator[Table]:
    """How a passage may be read: as the table of the kind that was found there, or as cut from words."""
    if len(passage.found) == 1 and passage.found[0].kind == kind:
        yield passage.found[0]
    yield from (table for table in cut if table.regions == passage.regions)


def over_drawn_cells(
    document: Document, table: Table, held: Iterable[tuple[CellRef, str]]
) -> Iterator[str]:
    """Texts of a reading by words in which several drawn cells are: the lines say that these are apart.

    Args:
        document: the document.
        table: the reading.
        held: the cell of each record, and its text; what it does not hold of its cell was not joined to it,
            and cells that each hold all of it are a label printed again.
    """
    found = found_at(document.tables, table.regions)
    drawn = [
        cell
        for other in found
        if other.method.removesuffix("+stitched") == "rules"
        for cell in other.cells
        if cell.text
    ]
    for where, text in held:
        inside = [
            c
            for c in drawn
            if c.text in text and c.text != text and not _is_number_of(c.text, text)
        ]
        cell = table.cell_at(where.row, where.col)
        if _count_within(cell, inside) > 1 and not _is_cut_by_a_page(text, inside):
            yield text


def _is_number_of(drawn: str, text: str) -> bool:
    """Whether a cell holds but the number that a text begins with: a column of numbers stands before theirs."""
    return NUMBER_ONLY.fullmatch(drawn) is not None and text.startswith(drawn)


def _is_cut_by_a_page(text: str, drawn: Sequence[Cell]) -> bool:
    """Whether a numbered text lies in a drawn cell a page, and none but the first has a number.

    The line at the foot of a page closes what the page cuts.
    """
    begun = [begins_with_number(each.text) for each in drawn]
    pages = {each.page for each in drawn}
    alone = begun[:1] == [True] and not any(begun[1:])
    return alone and len(pages) == len(drawn) and begins_with_number(text)


def labels_over_drawn_cells(
    document: Document, table: Table, own: Container[tuple[int, int]]
) -> Iterator[str]:
    """The doubt that labels of a reading by words run over several drawn cells, as texts may.

    Not of headings over several columns: each of these may have a title of its own.

    Args:
        document: the document.
        table: the reading.
        own: row and column of each cell that holds a record; the others are labels.
    """
    labels = (
        (CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col), cell.text)
        for cell in table.cells
        if cell.text and (cell.row, cell.col) not in own
        if not (cell.is_header and cell.col_span > 1)
    )
    yield from told_of(
        "labels run over drawn cells", over_drawn_cells(document, table, labels)
    )


def _count_within(cell: Cell | None, drawn: Iterable[Cell]) -> int:
    """How many drawn cells have their middle within a cell of a table."""
    regions = cell.regions if cell is not None else ()
    return sum(_lies_within(each.regions, regions) for each in drawn)


def _lies_within(drawn: Sequence[Region], regions: Sequence[Region]) -> bool:
    pairs = product(drawn, regions)
    return any(
        one.page == region.page and region.box.holds_centre_of(one.box)
        for one, region in pairs
    )


def same_place(one: Sequence[Region], other: Sequence[Region]) -> bool:
    """Whether some region of one is one of the other, be it narrower and higher: words of wide rows are."""
    return any(_overlap(a, b) for a in one for b in other)


def is_within(table: Table, other: Table) -> bool:
    """Whether all lines of a table stand in cells of another, as of headings in a frame of their own.

    A title over all columns in that frame (`GZFT Analizi`) is none of either.
    """
    columned = (cell for cell in table.cells if cell.col_span < table.n_cols)
    return _are_within((line for cell in columned for line in cell.lines), other)


def begins_within(table: Table, whole: Table) -> bool:
    """Whether all rows of a table are in another: be it in a frame of its own, it is a part of that."""
    rows = (cell for cell in table.cells if not cell.is_header)
    return _are_within((line for cell in rows for line in cell.lines), whole)


def _are_within(lines: Iterable[CellLine], other: Table) -> bool:
    """Whether there are some, and all stand in cells of a table."""
    found = [any(_stands_in(line, cell) for cell in other.cells) for line in lines]
    return bool(found) and all(found)


def _stands_in(line: CellLine, cell: Cell) -> bool:
    where = line.region
    return line.text_raw in cell.text_raw and any(
        region.page == where.page and region.box.holds_centre_of(where.box)
        for region in cell.regions
    )


def _overlap(one: Region, other: Region) -> bool:
    if one.page != other.page:
        return False
    a, b = one.box, other.box
    wide = max(0.0, min(a.x1, b.x1) - max(a.x0, b.x0))
    high = max(0.0, min(a.bottom, b.bottom) - max(a.top, b.top))
    least = min(a.width, b.width) * min(a.height, b.height)
    return wide * high >= FOUND.mostly * least


def captioned(found: Sequence[Table]) -> Table | None:
    """Of the tables found at a place the first that has a caption, else the first."""
    return next((table for table in found if table.caption), next(iter(found), None))


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
