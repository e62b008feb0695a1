"""Two extractions laid side by side: which table and column is which, and what was printed where."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from extractors.compare.settings import PAIRS
from extractors.compare.titles import Matched, Title, match_titles
from schemas.change import Cause
from schemas.extraction import Extraction
from schemas.printed_table import PrintedTable
from schemas.records import CellRef
from schemas.table import Table, once_a_table
from schemas.text.turkish import clean, fold

SAYS_NOTHING = frozenset(
    {"", "0", "-", "–", "—"}
)  # cells alike in any column: no evidence that two are one
TYPESETTING = str.maketrans("’‘“”", "''\"\"", " -–—")


@dataclass(frozen=True)
class TablePair:
    """One table in both editions, its columns matched."""

    old: PrintedTable
    new: PrintedTable
    columns: Matched


@dataclass(frozen=True)
class SideBySide:
    """What all comparisons need: both extractions and their tables, matched."""

    old: Extraction
    new: Extraction
    same_bytes: bool
    tables: Matched = field(init=False)
    pairs: list[TablePair] = field(init=False)

    def __post_init__(self) -> None:
        olds, news = self.old.tables, self.new.tables
        matched = match_titles(
            [_titles(table)[0] for table in olds], [_titles(table)[0] for table in news]
        )
        object.__setattr__(self, "tables", matched)
        object.__setattr__(
            self, "pairs", [_pair(olds[i], news[j]) for i, j in matched.pairs]
        )

    @cached_property
    def by_new_table(self) -> dict[int, TablePair]:
        """Table pairs by the new table's ordinal."""
        return {pair.new.table.ordinal: pair for pair in self.pairs}

    @cached_property
    def by_old_table(self) -> dict[int, TablePair]:
        """Table pairs by the old table's ordinal."""
        return {pair.old.table.ordinal: pair for pair in self.pairs}

    def old_column(self, cell: CellRef) -> tuple[int, int] | None:
        """The old table's ordinal and column that a new cell's column is the successor of."""
        pair = self.by_new_table.get(cell.table_ordinal)
        columns = {j: i for i, j in pair.columns.pairs} if pair else {}
        return (
            (pair.old.table.ordinal, columns[cell.col])
            if pair and cell.col in columns
            else None
        )

    def wording(self, text: str) -> str:
        """A text as compared letter by letter: capitals count.

        Between two printings blanks, hyphens and the shapes of quotes do not: they are the typesetter's.
        """
        return clean(text) if self.same_bytes else clean(text).translate(TYPESETTING)

    def cause(self, same_print: bool) -> Cause:
        """Whose doing a difference is: the same bytes, or the same print, can only be read differently."""
        return "extraction" if self.same_bytes or same_print else "source"

    def printed_in_old(self, cell: CellRef) -> bool:
        """Whether the old edition has the same text in the same row and column as this cell of the new."""
        pair = self.by_new_table.get(cell.table_ordinal)
        return pair is not None and _same_print(
            pair.new, pair.old, {j: i for i, j in pair.columns.pairs}, cell
        )

    def printed_in_new(self, cell: CellRef) -> bool:
        """Whether the new edition has the same text in the same row and column as this cell of the old."""
        pair = self.by_old_table.get(cell.table_ordinal)
        return pair is not None and _same_print(
            pair.old, pair.new, dict(pair.columns.pairs), cell
        )

    def old_statement(self, ordinal: int | None) -> str:
        """The text of a statement of the old edition; empty for None."""
        return next((s.text for s in self.old.statements if s.ordinal == ordinal), "")

    def new_statement(self, ordinal: int | None) -> str:
        """The text of a statement of the new edition; empty for None."""
        return next((s.text for s in self.new.statements if s.ordinal == ordinal), "")

    @cached_property
    def old_print(self) -> "Print":
        """All that the old edition prints."""
        return Print(self.old)

    @cached_property
    def new_print(self) -> "Print":
        """All that the new edition prints."""
        return Print(self.new)


class Print:
    """All wording that an edition prints, for asking whether a text stands in it."""

    def __init__(self, extraction: Extraction) -> None:
        texts = [cell.text for table in extraction.tables for cell in table.cells]
        texts += [statement.text for statement in extraction.statements]
        self._texts = frozenset(fold(text) for text in texts)
        self._all = "\n".join(self._texts)

    def has(self, text: str) -> bool:
        """Whether the text is a cell or statement of its own, or a sentence within one."""
        folded = fold(text)
        return folded in self._texts or (
            len(folded) >= PAIRS.sentence and folded in self._all
        )


def caption_text(table: Table) -> str:
    """The caption without its label: a table inserted before it changes the number, not the name."""
    return (table.caption or "").removeprefix(table.label or "").lstrip(" :.-–")


@once_a_table
def _titles(table: Table) -> tuple[Title, list[Title]]:
    """A table's own, and those of its columns; each edition is compared twice, with the one before and after."""
    printed = PrintedTable(table)
    return _table_title(printed), list(_columns(printed))


def _table_title(printed: PrintedTable) -> Title:
    headings = [printed.heading(col) for col in range(printed.table.n_cols)]
    members: set[Hashable] = {fold(heading) for heading in headings if heading}
    members |= {fold(printed.label(row)) for row in printed.body}
    return Title(caption_text(printed.table) or " ".join(headings), frozenset(members))


def _pair(old: Table, new: Table) -> TablePair:
    columns = match_titles(_titles(old)[1], _titles(new)[1])
    return TablePair(PrintedTable(old), PrintedTable(new), columns)


def _columns(printed: PrintedTable) -> Iterator[Title]:
    for col in range(printed.table.n_cols):
        figures = {
            (fold(printed.label(row)), fold(printed.text(row, col)))
            for row in printed.body
        }
        yield Title(
            printed.heading(col),
            frozenset(pair for pair in figures if pair[1] not in SAYS_NOTHING),
        )


def _same_print(
    here: PrintedTable, there: PrintedTable, columns: dict[int, int], cell: CellRef
) -> bool:
    row = there.row_of(here.label(cell.row)) if cell.row < here.table.n_rows else None
    if row is None or cell.col not in columns:
        return False
    return fold(here.text(cell.row, cell.col)) == fold(
        there.text(row, columns[cell.col])
    )
