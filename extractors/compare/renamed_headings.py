"""Headings added, removed and renamed: of sections, tables, columns, dimensions, axes and priorities."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from extractors.compare.pairs import SideBySide, TablePair, caption_text
from extractors.compare.titles import Matched, Title, match_titles
from schemas.change import Change, ChangeKind
from schemas.extraction import Extraction
from schemas.printed_table import PrintedTable
from schemas.records import CellRef
from schemas.table import Cell
from schemas.text.turkish import fold


@dataclass(frozen=True)
class Renamed:
    """Old headings by new ones: what stands under a renamed heading is compared with its own past."""

    old_by_new: dict[str, str]

    def old(self, new: str | None) -> str | None:
        """The folded old heading of a new one; itself where it was not renamed."""
        return None if new is None else self.old_by_new.get(fold(new), fold(new))


def compare_titles(
    editions: SideBySide, what: str, old: list[Title], new: list[Title]
) -> tuple[Renamed, list[Change]]:
    """Headings of one kind: which was renamed into which, and the changes to report."""
    matched = match_titles(old, new)
    renamed = {fold(new[j].text): fold(old[i].text) for i, j in matched.pairs}
    return Renamed(renamed), list(_title_changes(editions, what, old, new, matched))


def _title_changes(
    editions: SideBySide,
    what: str,
    old: list[Title],
    new: list[Title],
    matched: Matched,
) -> Iterator[Change]:
    for i, j in matched.pairs:
        if editions.wording(old[i].text) != editions.wording(new[j].text):
            yield _change(editions, "renamed", what, old[i], new[j])
    for i in matched.removed:
        yield _change(editions, "removed", what, old[i], None)
    for j in matched.added:
        yield _change(editions, "added", what, None, new[j])


def _change(
    editions: SideBySide,
    kind: ChangeKind,
    what: str,
    old: Title | None,
    new: Title | None,
) -> Change:
    same_print = (old is None or editions.new_print.has(old.text)) and (
        new is None or editions.old_print.has(new.text)
    )
    return Change(
        subject="heading", change=kind, cause=editions.cause(same_print), what=what,
        old_text=old.text if old else None, new_text=new.text if new else None,
        old_cell=old.cell if old else None, new_cell=new.cell if new else None,
    )  # fmt: skip


def section_titles(extraction: Extraction) -> list[Title]:
    """The headings of the narrative with the statements under them."""
    members: dict[str, set[Hashable]] = defaultdict(set)
    for statement in extraction.statements:
        members[fold(statement.section or "")].add(fold(statement.text))
    return [
        Title(heading.text, frozenset(members[fold(heading.text)]))
        for heading in extraction.headings
    ]


def grouped_titles(members: Iterable[tuple[str | None, str]]) -> list[Title]:
    """Titles in order of appearance, from (title, text of one member) pairs; members without one are left."""
    texts: dict[str, set[Hashable]] = defaultdict(set)
    first: dict[str, str] = {}
    for title, member in members:
        if title is None:
            continue
        texts[fold(title)].add(fold(member))
        first.setdefault(fold(title), title)
    return [Title(first[key], frozenset(texts[key])) for key in first]


def table_headings(editions: SideBySide) -> Iterator[Change]:
    """Captions and column headings, and tables that came or went."""
    for pair in editions.pairs:
        yield from _caption(editions, pair)
        yield from _columns(editions, pair)
    for i in editions.tables.removed:
        yield _whole_table(editions, "removed", PrintedTable(editions.old.tables[i]))
    for j in editions.tables.added:
        yield _whole_table(editions, "added", PrintedTable(editions.new.tables[j]))


def _whole_table(
    editions: SideBySide, kind: ChangeKind, printed: PrintedTable
) -> Change:
    text = printed.table.caption or printed.table.heading or printed.name
    title = Title(text)
    return _change(
        editions,
        kind,
        f"caption of {printed.name}",
        *((title, None) if kind == "removed" else (None, title)),
    )


def _caption(editions: SideBySide, pair: TablePair) -> Iterator[Change]:
    old, new = caption_text(pair.old.table), caption_text(pair.new.table)
    if editions.wording(old) != editions.wording(new):
        kind: ChangeKind = "renamed" if old and new else "added" if new else "removed"
        what = f"caption of {pair.new.name}"
        yield _change(
            editions,
            kind,
            what,
            Title(old) if old else None,
            Title(new) if new else None,
        )


def _columns(editions: SideBySide, pair: TablePair) -> Iterator[Change]:
    what = f"column of {pair.new.name}"
    for old, new in _renamed_cells(editions, pair):
        yield _change(
            editions, "renamed", what, _title(pair.old, old), _title(pair.new, new)
        )
    for cell in _own_cells(pair.old, pair.columns.removed, pair.new):
        yield _change(editions, "removed", what, _title(pair.old, cell), None)
    for cell in _own_cells(pair.new, pair.columns.added, pair.old):
        yield _change(editions, "added", what, None, _title(pair.new, cell))


def _title(printed: PrintedTable, cell: Cell) -> Title:
    return Title(cell.text, cell=printed.ref(cell))


def _renamed_cells(editions: SideBySide, pair: TablePair) -> list[tuple[Cell, Cell]]:
    """Heading cells of matched columns that differ; a merged heading over several columns once."""
    found: dict[tuple[CellRef, CellRef], tuple[Cell, Cell]] = {}
    for i, j in pair.columns.pairs:
        old, new = pair.old.heading_cells(i), pair.new.heading_cells(j)
        for one, other in zip(reversed(old), reversed(new), strict=False):
            if editions.wording(one.text) != editions.wording(other.text):
                found[pair.old.ref(one), pair.new.ref(other)] = (one, other)
    return list(found.values())


def _own_cells(
    here: PrintedTable, columns: list[int], there: PrintedTable
) -> list[Cell]:
    """Headings of these columns that the other edition's table does not have anywhere."""
    known = {
        fold(cell.text)
        for col in range(there.table.n_cols)
        for cell in there.heading_cells(col)
    }
    found = {
        here.ref(cell): cell for col in columns for cell in here.heading_cells(col)
    }
    return [cell for cell in found.values() if fold(cell.text) not in known]
