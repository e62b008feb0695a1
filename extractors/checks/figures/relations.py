"""What must hold between the figures of a table: sums and shares, and which cell breaks them.

A cell that is wrong by some amount breaks every relation it stands in, by that amount. So the one cell whose
correction mends the most broken relations, and breaks none, is the one to look at.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.checks.figures.figure_table import FigureTable, PrintedFigure
from extractors.checks.settings import RELATIONS
from schemas.text.numbers import HUNDRED

Spot = tuple[int, int]
"""Row and column."""
Values = Mapping[Spot, Decimal]


@dataclass(frozen=True, slots=True)
class Sum:
    """The parts must add up to the total, within what rounding explains."""

    parts: tuple[Spot, ...]
    total: Spot
    tolerance: Decimal
    by_column: bool

    def excess(self, values: Values) -> Decimal:
        """Sum of the parts minus the total."""
        return (
            sum((values[part] for part in self.parts), Decimal(0)) - values[self.total]
        )

    def holds(self, values: Values) -> bool:
        """Whether sum and total agree within rounding."""
        return abs(self.excess(values)) <= self.tolerance

    @property
    def cells(self) -> tuple[Spot, ...]:
        """All cells that it is about."""
        return (*self.parts, self.total)


def column_sum(
    table: FigureTable, col: int, total_row: int, rows: Sequence[int]
) -> Sum | None:
    """The sum of a column over some rows; None where it has no total, is no sum by nature, or is unread.

    A cell without a figure may be a zero or a gap: it is taken for zero where the sum then comes out.
    """
    parts = [part for part in table.figures_of(rows, col) if part.value is not None]
    total = table.figures.get((total_row, col))
    if total is None or total.value is None or len(parts) < RELATIONS.fewest_parts:
        return None
    if not (
        _adds_up_to_hundred(parts, total)
        if table.is_percent(col)
        else _may_be_sum(table, parts, total)
    ):
        return None
    found = _sum(parts, total, by_column=True, exact=table.is_counted(col))
    return (
        found
        if found.holds(table.values) or not unread_parts(table, col, rows)
        else None
    )


def unread_parts(table: FigureTable, col: int, rows: Sequence[int]) -> list[Spot]:
    """The cells of a column, in rows that hold figures, which are empty or cannot be read."""
    filled = {row for row, _ in table.figures}.intersection(rows)
    return [(row, col) for row in sorted(filled) if table.value(row, col) is None]


def _may_be_sum(
    table: FigureTable, parts: Sequence[PrintedFigure], total: PrintedFigure
) -> bool:
    """Whether the heading allows a sum; where it says nothing known, the total must exceed any part."""
    known = table.is_counted(total.col) or table.indicator(total.col) is not None
    largest = max(part.value for part in parts if part.value is not None)
    return table.may_add_up(total.col) and (
        known or (total.value or Decimal(0)) >= largest
    )


def part_candidates(table: FigureTable, total_row: int) -> list[list[int]]:
    """The rows that a total row may sum up, the likeliest first.

    All rows above it (below, where it comes first); of these the districts alone; the rows since the last
    total; the totals above it; all rows but those that sum up the rows before them, whatever they are called.
    """
    above = [row for row in table.part_rows if row < total_row]
    rows = above or [row for row in table.part_rows if row > total_row]
    districts = [
        row
        for row in rows
        if (place := table.places.get(row)) and place.kind == "district"
    ]
    totals = [row for row in table.total_rows if row < total_row]
    since = [row for row in above if not totals or row > totals[-1]]
    candidates = (rows, districts, since, totals, _without_subtotals(table, rows))
    return [listed for listed in candidates if len(listed) >= RELATIONS.fewest_parts]


def _without_subtotals(table: FigureTable, rows: Sequence[int]) -> list[int]:
    """The rows but those whose figures are all sums of the rows since the last such row (`Total EU-15`)."""
    kept: list[int] = []
    run: list[int] = []
    for row in rows:
        if len(run) >= RELATIONS.fewest_parts and _sums_up(table, row, run):
            run = []
        else:
            kept.append(row)
            run.append(row)
    return kept


def _sums_up(table: FigureTable, row: int, run: Sequence[int]) -> bool:
    values = [(col, value) for col in table.columns if (value := table.value(row, col))]
    return bool(values) and all(
        value == _whole(table.figures_of(run, col)) for col, value in values
    )


def _whole(parts: Sequence[PrintedFigure]) -> Decimal:
    return sum((part.value or Decimal(0) for part in parts), Decimal(0))


def _adds_up_to_hundred(parts: Sequence[PrintedFigure], total: PrintedFigure) -> bool:
    return (
        total.value == HUNDRED or abs(_whole(parts) - HUNDRED) <= RELATIONS.off_hundred
    )


def _sum(
    parts: Sequence[PrintedFigure],
    total: PrintedFigure,
    *,
    by_column: bool,
    exact: bool,
) -> Sum:
    halves = () if exact else (part.ulp / 2 for part in parts if part.value)
    return Sum(
        tuple((part.row, part.col) for part in parts),
        (total.row, total.col),
        sum(halves, Decimal(0) if exact else total.ulp / 2),
        by_column,
    )


def column_sums(table: FigureTable) -> list[Sum]:
    """The sums of all columns to all total rows, over the rows with which most columns come out."""
    values = table.values
    best: list[Sum] = []
    for total_row in table.total_rows:
        tried = [
            _sums_over(table, total_row, rows)
            for rows in part_candidates(table, total_row)
        ]
        best += max(
            tried,
            key=lambda sums: sum(found.holds(values) for found in sums),
            default=[],
        )
    return best


def _sums_over(table: FigureTable, total_row: int, rows: Sequence[int]) -> list[Sum]:
    sums = (column_sum(table, col, total_row, rows) for col in table.columns)
    return [found for found in sums if found is not None]


def row_sums(table: FigureTable) -> list[Sum]:
    """The sums of rows to total columns, where nearly all rows show that they are meant to be sums."""
    return [found for col in table.total_columns for found in _row_sums_to(table, col)]


def _row_sums_to(table: FigureTable, total_col: int) -> list[Sum]:
    measure = table.measure(total_col)
    others = [col for col in table.columns if col not in table.total_columns]
    cols = [
        col
        for col in others
        if table.measure(col) == measure and not table.is_percent(col)
    ]
    if len(cols) < 2:
        return []
    exact = all(table.is_counted(col) for col in (*cols, total_col))
    sums = [
        found
        for row in table.rows
        if (found := _row_sum(table, row, cols, total_col, exact))
    ]
    values = table.values
    telling = [found for found in sums if values[found.total]]
    agreeing = sum(1 for found in telling if found.holds(values))
    return (
        sums
        if len(telling) >= RELATIONS.fewest_rows
        and agreeing >= RELATIONS.rows_agree * len(telling)
        else []
    )


def _row_sum(
    table: FigureTable, row: int, cols: Sequence[int], total_col: int, exact: bool
) -> Sum | None:
    parts = [table.figures[row, col] for col in cols if (row, col) in table.figures]
    total = table.figures.get((row, total_col))
    if (
        len(parts) < len(cols)
        or total is None
        or any(f.value is None for f in (*parts, total))
    ):
        return None
    return _sum(parts, total, by_column=False, exact=exact)
