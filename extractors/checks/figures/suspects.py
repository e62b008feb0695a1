"""Which cell explains a sum that does not come out."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from extractors.checks.figures.figure_table import FigureTable
from extractors.checks.figures.relations import (
    Spot,
    Sum,
    Values,
    column_sums,
    row_sums,
)
from extractors.checks.figures.share_relations import Share, shares
from extractors.checks.settings import SUSPECTS

Relation = Sum | Share


class Balance:
    """A table's figures and all that must hold between them, computed once."""

    def __init__(self, table: FigureTable) -> None:
        self.table = table
        self.values = table.values

    @cached_property
    def columns(self) -> list[Sum]:
        """Columns against their totals."""
        return column_sums(self.table)

    @cached_property
    def rows(self) -> list[Sum]:
        """Rows against their total columns."""
        return row_sums(self.table)

    @cached_property
    def shares(self) -> list[Share]:
        """Percentages against what they are shares of."""
        return shares(self.table)

    def blamed(self, broken: Sum) -> list[Spot]:
        """The cells that may be wrong, where a sum does not come out."""
        return suspects(
            broken, [*self.columns, *self.rows, *self.shares], self.values, self.table
        )

    def exchanged(self, broken: Sum) -> list[tuple[Spot, Spot]]:
        """Pairs of cells, the first in a broken sum, which make it and another come right if exchanged."""
        alike = self.columns if broken.by_column else self.rows
        others = [
            other
            for other in alike
            if other.excess(self.values) == -broken.excess(self.values)
        ]
        pairs = (
            (cell, facing)
            for other in others
            for cell, facing in _facing(broken, other)
        )
        return [
            (cell, facing)
            for cell, facing in pairs
            if _mends(broken, cell, facing, self.values)
        ]

    @cached_property
    def singled_out(self) -> frozenset[Spot]:
        """Cells that alone explain why a column does not come out."""
        broken = [found for found in self.columns if not found.holds(self.values)]
        return frozenset(
            cells[0] for found in broken if len(cells := self.blamed(found)) == 1
        )


def _facing(one: Sum, other: Sum) -> Iterator[tuple[Spot, Spot]]:
    """Cells of two sums of the same direction that stand in the same column, or row."""
    along = 0 if one.by_column else 1
    of_other = {cell[along]: cell for cell in other.cells}
    return (
        (cell, of_other[cell[along]]) for cell in one.cells if cell[along] in of_other
    )


def _mends(broken: Sum, cell: Spot, facing: Spot, values: Values) -> bool:
    return cell != facing and broken.holds(
        {**values, cell: values[facing], facing: values[cell]}
    )


def suspects(
    broken: Sum, relations: Sequence[Relation], values: Values, table: FigureTable
) -> list[Spot]:
    """The cells whose correction mends a broken sum, breaks nothing else and mends most; best known first.

    Where several remain, those stay whose correction is a slip of the pen: one digit, two digits swapped, a
    moved separator, the value of the row above or below.
    """
    mended = {
        place: _mended(broken, place, relations, values) for place in broken.cells
    }
    most = max(mended.values(), default=0)
    if most < 1:
        return []
    left = [place for place in broken.cells if mended[place] == most]
    slips = [place for place in left if _may_be_slip(broken, place, values)]
    copies = [place for place in slips or left if _is_copy(place, table)]
    return left if len(left) == 1 else copies if len(copies) == 1 else slips or left


def _may_be_slip(broken: Sum, place: Spot, values: Values) -> bool:
    """Whether a slip explains the difference, give or take what rounding adds to it."""
    meant = corrected(broken, place, values)
    steps = range(-int(broken.tolerance), int(broken.tolerance) + 1)
    return any(is_slip(values[place], meant + step) for step in steps)


def corrected(broken: Sum, place: Spot, values: Values) -> Decimal:
    """The value of a cell with which the sum would come out."""
    excess = broken.excess(values)
    return values[place] + excess if place == broken.total else values[place] - excess


def _mended(
    broken: Sum, place: Spot, relations: Sequence[Relation], values: Values
) -> int:
    """How many broken relations the correction of a cell mends; -1 where it breaks another."""
    touching = [relation for relation in relations if place in relation.cells]
    best = -1
    for value in _corrections(broken, place, touching, values):
        after = {**values, place: value}
        if not broken.holds(after):
            continue
        before = sum(1 for relation in touching if not relation.holds(values))
        left = sum(1 for relation in touching if not relation.holds(after))
        newly = sum(
            1
            for relation in touching
            if relation.holds(values) and not relation.holds(after)
        )
        best = max(best, -1 if newly else before - left)
    return best


def _corrections(
    broken: Sum, place: Spot, touching: Iterable[Relation], values: Values
) -> list[Decimal]:
    """By the sum itself; for a percentage also by the figures it is a share of, which are more exact."""
    computed = [
        relation.computed(values).quantize(relation.ulp)
        for relation in touching
        if isinstance(relation, Share) and relation.share == place
    ]
    return [*computed, corrected(broken, place, values)]


def is_slip(printed: Decimal, meant: Decimal) -> bool:
    """Whether a printed number is another one with a slip: a digit, a swap, a separator, a digit too many."""
    one, other = _digits(printed), _digits(meant)
    if meant < 0 or one == other:
        return (
            meant >= 0 and printed != meant
        )  # the same digits: only the separator stands elsewhere
    if one.rstrip("0") == other.rstrip("0"):
        return True
    if len(one) == len(other):
        differing = [
            place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b
        ]
        swapped = len(differing) == 2 and differing[1] == differing[0] + 1
        return len(differing) == 1 or (swapped and sorted(one) == sorted(other))
    long, short = sorted((one, other), key=len, reverse=True)
    return len(long) == len(short) + 1 and any(
        long[:n] + long[n + 1 :] == short for n in range(len(long))
    )


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.as_tuple().digits))


def _is_copy(place: Spot, table: FigureTable) -> bool:
    """Whether a cell holds just what the row above or below holds."""
    row, col = place
    if row not in table.part_rows:
        return False
    value, at = table.value(row, col), table.part_rows.index(row)
    neighbours = table.part_rows[max(0, at - 1) : at] + table.part_rows[at + 1 : at + 2]
    long = value is not None and len(_digits(value)) >= SUSPECTS.fewest_digits
    return long and value in [table.value(other, col) for other in neighbours]
