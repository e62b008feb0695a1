"""Columns of percentages that are the change between two columns before them: proved by their figures.

```
        Çalışan Sayısı
  2010     2011    Değişim (%)       (2011 - 2010) / 2010: it says nothing that the counts do not say,
   646      674        4,3           and whose change it is, its own heading does not say
```
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from extractors.records.headings import header_path, path_text
from extractors.records.settings import CHANGES
from schemas.printed_table import body_of
from schemas.records import Observation
from schemas.table import Cell, Table
from schemas.text.numbers import HUNDRED, Convention, read_number
from schemas.vocabulary.check_words import names_a_change


@dataclass(frozen=True, slots=True)
class Change:
    """A column, the two that it is the change between, and its cells that do not follow from them."""

    column: int
    before: int
    after: int
    broken: tuple[tuple[Cell, Decimal], ...]
    """Each with the change as computed, in percent."""


def change_of(
    table: Table,
    column: int,
    observations: Sequence[Observation],
    convention: Convention,
) -> Change | None:
    """The change that a column holds; None where its heading names none, or its cells follow from no two.

    Args:
        table: over places.
        column: that no indicator is known of.
        observations: of the other columns.
        convention: how its figures are written.
    """
    if not names_a_change(path_text(header_path(table, column))):
        return None
    values = _values_by_column(observations)
    printed = _printed(table, column, convention)
    for before, after in _pairs(values, observations, column):
        told = list(_compared(values[before], values[after], printed))
        broken = tuple(
            (cell, computed) for cell, computed, follows in told if not follows
        )
        if len(told) >= CHANGES.fewest and len(broken) <= CHANGES.most_broken * len(
            told
        ):
            return Change(column, before, after, broken)
    return None


Values = Mapping[int, Decimal]
"""Row → value."""


def _values_by_column(
    observations: Sequence[Observation],
) -> dict[int, dict[int, Decimal]]:
    found: dict[int, dict[int, Decimal]] = {}
    for each in observations:
        if each.cell is not None:
            found.setdefault(each.cell.col, {})[each.cell.row] = each.value
    return found


def _pairs(
    columns: Mapping[int, Values], observations: Sequence[Observation], column: int
) -> Iterator[tuple[int, int]]:
    """Columns of one indicator before some column, an earlier year and a later one; the nearest first."""
    said = {
        each.cell.col: (each.indicator, each.year)
        for each in observations
        if each.cell is not None
    }
    known = sorted(
        (at for at in columns if at < column and said[at][1] is not None), reverse=True
    )
    for one, other in combinations(known, 2):
        (indicator, year), (of_other, year_of_other) = said[one], said[other]
        if (
            indicator == of_other
            and year is not None
            and year_of_other is not None
            and year != year_of_other
        ):
            yield (other, one) if year > year_of_other else (one, other)


def _printed(
    table: Table, column: int, convention: Convention
) -> dict[int, tuple[Cell, Decimal]]:
    found = (
        (cell, read_number(cell.text, convention).value)
        for cell in body_of(table, column)
    )
    return {cell.row: (cell, value) for cell, value in found if value is not None}


def _compared(
    before: Values, after: Values, printed: Mapping[int, tuple[Cell, Decimal]]
) -> Iterator[tuple[Cell, Decimal, bool]]:
    """Each cell with its change as computed, and whether it is that, as far as its digits go."""
    for row, (cell, value) in printed.items():
        if before.get(row) and row in after:
            computed = HUNDRED * (after[row] - before[row]) / before[row]
            digit = Decimal(1).scaleb(int(value.as_tuple().exponent))
            yield cell, computed, abs(computed - value) <= CHANGES.rounding * digit
