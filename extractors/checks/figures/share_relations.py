"""Which percentages of a table are shares of its figures: a column of them is of the counts that agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.checks.figures.figure_table import FigureTable, PrintedFigure
from extractors.checks.figures.relations import Spot, Values
from extractors.checks.settings import RELATIONS
from schemas.text.numbers import HUNDRED


@dataclass(frozen=True, slots=True)
class Share:
    """A printed percentage must be the part's share of the whole, within what rounding explains."""

    part: Spot
    whole: Spot | None
    """The cell of the total; None where the sum of the parts is the whole."""
    sum_of_parts: Decimal
    share: Spot
    ulp: Decimal
    part_ulp: Decimal
    """Zero where whole things are counted: a count is exact."""

    def computed(self, values: Values) -> Decimal:
        """The share in percent."""
        whole = values[self.whole] if self.whole is not None else self.sum_of_parts
        return HUNDRED * values[self.part] / whole if whole else Decimal(0)

    def tolerance(self, values: Values) -> Decimal:
        """Percent: half of the last printed digit, and what the part's own rounding is worth."""
        whole = abs(values[self.whole] if self.whole is not None else self.sum_of_parts)
        return self.ulp / 2 + (
            HUNDRED * self.part_ulp / 2 / whole if whole else Decimal(0)
        )

    def holds(self, values: Values) -> bool:
        """Whether the printed share is the computed one, rounded."""
        return abs(self.computed(values) - values[self.share]) <= self.tolerance(values)

    @property
    def cells(self) -> tuple[Spot, ...]:
        """All cells that it is about."""
        return (
            (self.part, self.share)
            if self.whole is None
            else (self.part, self.share, self.whole)
        )


def shares(table: FigureTable) -> list[Share]:
    """Every share that a column of percentages prints of the column it is shown to belong to."""
    percentages = [col for col in table.columns if table.is_percent(col)]
    counts = [col for col in table.columns if col not in percentages]
    return [share for col in percentages for share in _shares_in(table, col, counts)]


def _shares_in(
    table: FigureTable, share_col: int, counts: Sequence[int]
) -> list[Share]:
    values = table.values
    best: list[Share] = []
    best_agreeing = 0
    for listed in _candidate_shares(table, share_col, counts):
        telling = [share for share in listed if values[share.share]]
        agreeing = sum(1 for share in telling if share.holds(values))
        enough = len(
            telling
        ) >= RELATIONS.fewest_shares and agreeing >= RELATIONS.shares_agree * len(
            telling
        )
        if enough and agreeing > best_agreeing:
            best, best_agreeing = listed, agreeing
    return best


def _candidate_shares(
    table: FigureTable, share_col: int, counts: Sequence[int]
) -> Iterator[list[Share]]:
    for count_col in counts:
        parts = table.figures_of(table.part_rows, count_col)
        whole = sum(
            (part.value for part in parts if part.value is not None), Decimal(0)
        )
        for total in [
            (row, count_col) for row in table.total_rows if table.value(row, count_col)
        ] + [None]:
            yield [
                share
                for part in parts
                if (share := _share(table, part, total, whole, share_col)) is not None
            ]


def _share(
    table: FigureTable,
    part: PrintedFigure,
    total: Spot | None,
    whole: Decimal,
    share_col: int,
) -> Share | None:
    printed = table.figures.get((part.row, share_col))
    if printed is None or printed.value is None or part.value is None:
        return None
    rounding = Decimal(0) if table.is_counted(part.col) else part.ulp
    return Share(
        (part.row, part.col), total, whole, (part.row, share_col), printed.ulp, rounding
    )
