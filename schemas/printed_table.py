"""A table seen as a reader sees it: rows by their label, columns by their headings."""

from dataclasses import dataclass
from functools import cached_property

from schemas.records import CellRef
from schemas.row_labels import label_column
from schemas.table import Cell, Table
from schemas.text.turkish import clean, fold


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
        return any(cell is not None and cell.is_header for cell in self._beside_labels(self.grid[row]))

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
        return [cell for place, cell in enumerate(printed) if cell not in printed[:place]]

    def heading(self, col: int) -> str:
        """`2008 KOBİ Mali Destek Programı › Toplam Proje Başvuru Sayısı`."""
        return " › ".join(cell.text for cell in self.heading_cells(col))

    def label(self, row: int) -> str:
        """What a row is called, as printed; empty where it bears no name."""
        cell = self.grid[row][self.label_column]
        return clean(cell.text) if cell is not None else ""

    def text(self, row: int, col: int) -> str:
        """A cell's text; empty where there is none."""
        cell = self.grid[row][col] if row < self.table.n_rows and col < self.table.n_cols else None
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
