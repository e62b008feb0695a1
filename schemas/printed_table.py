"""A table seen as a reader sees it: rows by their label, columns by their headings.

Which column names the rows, wherever it stands, and which only numbers them, is told here for everybody.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.records import CellRef
from schemas.table import Cell, Table, once_a_table
from schemas.text.signs import whole_year
from schemas.text.turkish import clean, fold
from schemas.vocabulary.document_words import is_numbering
from schemas.vocabulary.places import find_place, is_place_label

LONGEST_LABEL = 40
"""Characters: a longer text is a sentence, no name of a row."""
PLACES_SHARE = 0.5
"""of a column's filled cells, that name different places: below, it says where the things of the rows are
(firms and their districts) and does not name the rows."""


@once_a_table
def label_column(table: Table) -> int:
    """The column with the names of the rows, wherever it stands: the one that names most places.

    Where none does, it is the first; the second where the first counts the rows and the second names them.
    """
    by_places = max(
        range(table.n_cols), key=lambda column: (places_in(table, column), -column)
    )
    if is_named_by_place(table, by_places):
        return by_places
    return (
        1
        if table.n_cols > 1
        and numbers_the_rows(table, 0)
        and _names_something(table, 1)
        else 0
    )


def is_named_by_place(table: Table, column: int) -> bool:
    """Whether a column names rows by places: different ones, in most of its cells."""
    texts = [cell.text for cell in body_of(table, column) if cell.text]
    named = {
        match.place.slug
        for text in texts
        if _may_be_label(text) and (match := find_place(text, table.provinces))
    }
    return bool(named) and len(named) >= PLACES_SHARE * len(texts)


def _names_something(table: Table, column: int) -> bool:
    """Whether most entries of a column are words or years; figures name no rows."""
    texts = [cell.text for cell in body_of(table, column) if cell.text]
    named = [
        text
        for text in texts
        if any(sign.isalpha() for sign in text) or whole_year(text)
    ]
    return 2 * len(named) > len(texts)


def figure_columns(table: Table) -> list[int]:
    """The columns beside the row labels, without one that only numbers the rows."""
    labels = label_column(table)
    return [
        column
        for column in range(table.n_cols)
        if column > labels or (column < labels and not numbers_the_rows(table, column))
    ]


@once_a_table
def places_in(table: Table, column: int) -> int:
    """How many cells of a column, headings apart, name a place."""
    labels = [cell.text for cell in body_of(table, column) if _may_be_label(cell.text)]
    return sum(1 for label in labels if is_place_label(label, table.provinces))


def _may_be_label(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and any(sign.isalpha() for sign in text)


@once_a_table
def numbers_the_rows(table: Table, column: int) -> bool:
    """Whether a column counts 1, 2, 3, …, or its heading says that it does (`Sıra No`)."""
    heading = " ".join(
        clean(cell.text)
        for cell in table.cells
        if cell.is_header
        and cell.text
        and cell.col <= column < cell.col + cell.col_span
    )
    cells = [cell for cell in body_of(table, column) if cell.text]
    found = [re.fullmatch(r"(\d{1,4})\s?[.)]?", cell.text) for cell in cells]
    numbers = [int(number[1]) for number in found if number]
    counted = numbers == list(range(1, len(numbers) + 1))
    others = [cell for cell, number in zip(cells, found, strict=True) if not number]
    most = len(numbers) > 1 and (
        len(others) <= 1 or all(c.col_span > 1 for c in others)
    )  # rows of totals
    return bool(cells) and (is_numbering(heading) or (most and counted))


def naming_cells(table: Table) -> list[Cell]:
    """The cells that name the rows, top to bottom.

    A total has no number: its name may begin in the column that numbers the rows, `Konya Toplamı` over both.
    """
    labels = label_column(table)
    own = body_of(table, labels)
    named = {
        row
        for cell in own
        if cell.text
        for row in range(cell.row, cell.row + cell.row_span)
    }
    numbering = [column for column in range(labels) if numbers_the_rows(table, column)]
    before = [
        cell
        for column in numbering
        for cell in body_of(table, column)
        if _may_be_label(cell.text)
    ]
    beside = [
        cell
        for cell in before
        if cell.row not in named and cell.col + cell.col_span <= labels + 1
    ]
    return sorted([*own, *beside], key=lambda cell: (cell.row, cell.col))


def body_of(table: Table, column: int) -> Sequence[Cell]:
    """The cells of a column that are no headings."""
    return _bodies(table).get(column, ())


@once_a_table
def _bodies(table: Table) -> Mapping[int, Sequence[Cell]]:
    """Each column → its cells that are no headings: all columns are asked for."""
    bodies: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if not cell.is_header:
            bodies.setdefault(cell.col, []).append(cell)
    return bodies


def filled_in(table: Table, row: int) -> list[Cell]:
    """The cells that begin in a row, headings too, and are not empty; rows count from 0."""
    return [cell for cell in table.cells if cell.row == row and cell.text]


@dataclass(frozen=True)
class PrintedTable:
    """A table with its grid laid out once; look-ups are by row and column from 0, headings included."""

    table: Table

    @cached_property
    def grid(self) -> list[list[Cell | None]]:
        """Rows of columns, merged cells at every position they cover."""
        return self.table.grid()

    @cached_property
    def first_body_row(self) -> int:
        """The row below the headings at the top."""
        for number in range(self.table.n_rows):
            if not self.is_heading_row(number):
                return number
        return self.table.n_rows

    def _beside_labels(self, row: list[Cell | None]) -> list[Cell | None]:
        """A row without its label, which may be set like a heading on its own."""
        return row[: self.label_column] + row[self.label_column + 1 :] or row

    def is_heading_row(self, row: int) -> bool:
        """Whether cells beside the row's label are headings: those that are printed again further down."""
        return any(
            cell is not None and cell.is_header
            for cell in self._beside_labels(self.grid[row])
        )

    @cached_property
    def label_column(self) -> int:
        """The column with the names of the rows."""
        return label_column(self.table)

    @cached_property
    def body(self) -> range:
        """The rows below the headings."""
        return range(self.first_body_row, self.table.n_rows)

    def heading_cells(self, col: int) -> list[Cell]:
        """The printed headings over a column, top to bottom, each merged cell once."""
        cells = [self.grid[row][col] for row in range(self.first_body_row)]
        printed = [cell for cell in cells if cell is not None and cell.text]
        return list({id(cell): cell for cell in printed}.values())

    def heading(self, col: int) -> str:
        """`2008 KOBİ Mali Destek Programı › Toplam Proje Başvuru Sayısı`."""
        if col not in self._headings:
            said = " › ".join(cell.text for cell in self.heading_cells(col))
            self._headings[col] = said
        return self._headings[col]

    @cached_property
    def _headings(self) -> dict[int, str]:
        """Those that were asked for."""
        return {}

    def label(self, row: int) -> str:
        """What a row is called, as printed; empty where it bears no name."""
        cell = self.grid[row][self.label_column]
        return clean(cell.text) if cell is not None else ""

    def text(self, row: int, col: int) -> str:
        """A cell's text; empty where there is none."""
        cell = (
            self.grid[row][col]
            if row < self.table.n_rows and col < self.table.n_cols
            else None
        )
        return cell.text if cell is not None else ""

    def row_of(self, label: str) -> int | None:
        """The first row below the headings that bears a label; else the one that begins with it."""
        row = self._rows_by_label.get(fold(label))
        beginning = [row for row in self.body if fold(self.text(row, 0)) == fold(label)]
        return beginning[0] if row is None and len(beginning) == 1 else row

    @cached_property
    def _rows_by_label(self) -> dict[str, int]:
        return {fold(self.label(row)): row for row in reversed(self.body)}

    def ref(self, cell: Cell) -> CellRef:
        """Where a cell stands, as records name it."""
        return CellRef(table_ordinal=self.table.ordinal, row=cell.row, col=cell.col)

    @property
    def name(self) -> str:
        """`Tablo 1`, else `table 3` after its ordinal."""
        return self.table.label or f"table {self.table.ordinal}"
