"""What must hold between the columns of a table of places: sums against totals, shares against counts.

```
 Aliağa      27.225     4,14      count column: the rows add up to the total, to the last digit
 Balçova     10.947     1,66      share column: each is its count's share of the total, as far as printed
 Toplam     658.225   100,00
```
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.checks.settings import ROUNDING
from extractors.readings.settings.proofs import FIGURES
from schemas.records import Observation
from schemas.text.numbers import HUNDRED
from schemas.vocabulary.places import COUNTRY


@dataclass(frozen=True, slots=True)
class Figures:
    """A column's figures by place, as the records have them."""

    column: int
    code: str
    """Of the indicator."""
    year: int | None
    values: Mapping[str, Decimal]
    """Place (slug) → value, the total and the country beside it apart."""
    total: Decimal | None
    """Of the row that sums up the others; None where none is printed."""
    is_percent: bool
    is_counted: bool

    @property
    def whole(self) -> Decimal:
        """The printed total, or the sum of the rows."""
        return (
            self.total
            if self.total is not None
            else sum(self.values.values(), Decimal(0))
        )

    @property
    def excess(self) -> Decimal | None:
        """Sum of the rows minus the total; None where no total is printed."""
        return (
            None
            if self.total is None
            else sum(self.values.values(), Decimal(0)) - self.total
        )


def figures_of(
    observations: Iterable[Observation], total: str, counted: frozenset[str]
) -> list[Figures]:
    """The columns of a table, left to right.

    Args:
        observations: of one table, each with its cell.
        total: slug of the place that the other rows are parts of.
        counted: units of whole things.
    """
    by_column: dict[int, list[Observation]] = {}
    for observation in observations:
        if observation.cell is not None:
            by_column.setdefault(observation.cell.col, []).append(observation)
    return [
        _figures(column, by_column[column], total, counted)
        for column in sorted(by_column)
    ]


def _figures(
    column: int, of_column: Sequence[Observation], total: str, counted: frozenset[str]
) -> Figures:
    first = of_column[0]
    values = {each.place: each.value for each in of_column}
    return Figures(
        column=column,
        code=first.indicator,
        year=first.year,
        values={
            place: value
            for place, value in values.items()
            if place not in (total, COUNTRY)
        },
        total=values.get(total),
        is_percent=first.unit == "percent",
        is_counted=first.unit in counted,
    )


def broken_shares(count: Figures, share: Figures) -> list[str] | None:
    """The places whose share does not follow from their count; None where the column is no share of it.

    Most must follow: then the others are misprints, or misread.
    """
    pairs = [
        (place, count.values[place], share.values[place])
        for place in share.values
        if place in count.values
    ]
    telling = [pair for pair in pairs if pair[1] or pair[2]]
    if len(telling) < FIGURES.fewest_shares or not count.whole:
        return None
    broken = [
        place
        for place, value, printed in telling
        if not _follows(value, count.whole, printed)
    ]
    return broken if len(broken) <= FIGURES.most_broken * len(telling) else None


def strays(count: Figures, share: Figures) -> list[str]:
    """The places whose share does not follow from their count and the printed total; none without a total."""
    if not count.total:
        return []
    pairs = (
        (place, count.values[place], printed)
        for place, printed in share.values.items()
        if place in count.values
    )
    return [
        place
        for place, value, printed in pairs
        if not _follows(value, count.total, printed)
    ]


def _follows(count: Decimal, whole: Decimal, printed: Decimal) -> bool:
    digit = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    return abs(HUNDRED * count / whole - printed) <= ROUNDING.in_tables * digit
