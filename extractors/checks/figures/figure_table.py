"""A table as the checks see it: printed figures with their precision, parts, totals.

```
              col 1      col 2 … col n
 part row     27.225     4,14%
 part row     10.947     1,66%
 total row   658.225   100,00%      ← by its label: Toplam, İzmir among districts
```
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from extractors.checks.settings import FIGURE_TABLE
from extractors.records.headings import column_code, header_path, measure_of, path_text
from schemas.printed_table import PrintedTable, figure_columns
from schemas.table import Cell, Table
from schemas.text.numbers import (
    Convention,
    Reading,
    convention_of,
    habit_of,
    last_digit,
    read_number,
    unit_of_heading,
)
from schemas.vocabulary.check_words import counts_things, is_subtotal, may_add_up
from schemas.vocabulary.places import Place, find_place, is_total_label


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure in a cell, read by the convention of its column."""

    cell: Cell
    reading: Reading
    row: int
    col: int

    @property
    def value(self) -> Decimal | None:
        """None where it cannot be read with certainty."""
        return self.reading.value

    @property
    def ulp(self) -> Decimal:
        """What one more in the last printed digit is worth: 27.225 → 1, 4,14 → 0.01, 69,8 milyon → 100000."""
        value = self.reading.value
        return Decimal(0) if value is None else last_digit(value, self.reading.text)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column of figures holds, by its heading and by its cells."""

    heading: str
    measure: str | None
    indicator: str | None
    is_percent: bool
    is_counted: bool
    may_add_up: bool
    is_total: bool


class FigureTable:
    """A table's figures, its part rows and total rows, and what its columns hold."""

    def __init__(self, table: Table, language: str = "tr") -> None:
        self.table = table
        self.printed = PrintedTable(table)
        self._habit = habit_of(language)

    @cached_property
    def rows(self) -> list[int]:
        """The rows below the headings, without headings that are printed again further down."""
        return [
            row for row in self.printed.body if not self.printed.is_heading_row(row)
        ]

    @cached_property
    def columns(self) -> list[int]:
        """The columns that hold figures."""
        return [col for col in figure_columns(self.table) if self._is_numeric(col)]

    @cached_property
    def figures(self) -> dict[tuple[int, int], PrintedFigure]:
        """Every filled cell of the columns of figures, by (row, column)."""
        found = [figure for col in self.columns for figure in self._read_column(col)]
        return {(figure.row, figure.col): figure for figure in found}

    @cached_property
    def values(self) -> Mapping[tuple[int, int], Decimal]:
        """Every figure that can be read, by (row, column)."""
        return {
            place: figure.value
            for place, figure in self.figures.items()
            if figure.value is not None
        }

    def value(self, row: int, col: int) -> Decimal | None:
        """The figure in a cell; None where there is none, or none that can be read."""
        figure = self.figures.get((row, col))
        return figure.value if figure is not None else None

    def figures_of(self, rows: Iterable[int], col: int) -> list[PrintedFigure]:
        """The figures of a column in these rows, unreadable ones too."""
        return [self.figures[row, col] for row in rows if (row, col) in self.figures]

    @cached_property
    def places(self) -> dict[int, Place]:
        """The place of each row that names one."""
        matches = {
            row: find_place(self.printed.label(row), self.table.provinces)
            for row in self.rows
        }
        return {row: match.place for row, match in matches.items() if match is not None}

    @cached_property
    def total_rows(self) -> list[int]:
        """Rows that sum up others: `Toplam`, and the province among districts."""
        districts = any(place.kind == "district" for place in self.places.values())
        return [row for row in self.rows if self._is_total(row, districts)]

    def _is_total(self, row: int, districts: bool) -> bool:
        label = self.printed.label(row)
        if is_subtotal(label):
            return False
        place = self.places.get(row)
        total = is_total_label(label, self.table.provinces)
        return total or (districts and place is not None and place.kind == "province")

    @cached_property
    def part_rows(self) -> list[int]:
        """Rows that are parts: no total, no subtotal, and no larger place beside districts."""
        larger = {row for row, place in self.places.items() if place.kind == "country"}
        apart = larger.union(self.total_rows)
        return [
            row
            for row in self.rows
            if row not in apart and not is_subtotal(self.printed.label(row))
        ]

    @cached_property
    def total_columns(self) -> list[int]:
        """Columns of figures whose heading says that they sum up others: `GENEL TOPLAM`."""
        return [col for col in self.columns if self._facts[col].is_total]

    @cached_property
    def _facts(self) -> dict[int, Column]:
        return {col: self._column(col) for col in self.columns}

    def _column(self, col: int) -> Column:
        path = header_path(self.table, col)
        heading = path_text(path) or f"column {col + 1}"
        figures = self.figures_of(self.rows, col)
        percent = sum(1 for figure in figures if figure.reading.unit == "percent")
        measure = measure_of(path) if self.table.kind == "programme_results" else None
        statistics = self.table.kind == "district_statistics"
        adds_up = measure is not None or may_add_up(heading)
        whole = sum(1 for figure in figures if figure.value is None or figure.ulp >= 1)
        most = FIGURE_TABLE.mostly * len(figures)
        counted = adds_up and whole >= most and counts_things(heading)
        return Column(
            heading=heading,
            measure=measure,
            indicator=column_code(path, "district_statistics") if statistics else None,
            is_percent=unit_of_heading(heading)[0] == "percent" or percent > most,
            is_counted=measure is not None or counted,
            may_add_up=adds_up,
            is_total=any(
                is_total_label(cell.text, self.table.provinces) for cell in path
            ),
        )

    def heading(self, col: int) -> str:
        """All levels of a column's heading in one line."""
        return (
            self._facts[col].heading
            if col in self._facts
            else path_text(header_path(self.table, col))
        )

    def measure(self, col: int) -> str | None:
        """`applications` or `successful`, where the heading counts projects."""
        return self._facts[col].measure

    def indicator(self, col: int) -> str | None:
        """The column's indicator code, where the table is one of district statistics."""
        return self._facts[col].indicator

    def is_percent(self, col: int) -> bool:
        """Whether a column holds percentages, by its heading or by its cells."""
        return self._facts[col].is_percent

    def is_counted(self, col: int) -> bool:
        """Whether a column counts whole things, so that its sum is exact."""
        return self._facts[col].is_counted

    def may_add_up(self, col: int) -> bool:
        """Whether the heading allows that the column is the sum of its rows."""
        return self._facts[col].may_add_up

    def _is_numeric(self, col: int) -> bool:
        texts = [text for row in self.rows if (text := self.printed.text(row, col))]
        read = sum(
            1
            for text in texts
            if read_number(text, self._habit).status in {"read", "ambiguous"}
        )
        return read >= FIGURE_TABLE.fewest and read >= FIGURE_TABLE.numeric * len(texts)

    def _read_column(self, col: int) -> list[PrintedFigure]:
        cells = {row: self.printed.grid[row][col] for row in self.rows}
        filled = {
            row: cell for row, cell in cells.items() if cell is not None and cell.text
        }
        convention = (
            convention_of(cell.text for cell in filled.values())
            or self._of_table
            or self._habit
        )
        return [
            PrintedFigure(cell, read_number(cell.text, convention), row, col)
            for row, cell in filled.items()
            if cell.row == row and cell.col == col
        ]

    @cached_property
    def _of_table(self) -> Convention | None:
        body = [
            self.printed.text(row, col) for row in self.rows for col in self.columns
        ]
        return convention_of(body)
