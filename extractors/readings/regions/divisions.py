"""Which rows each label governs.

A label stands at the top of its rows, in their middle or at their foot, turned or upright; it may be printed
once, once a page, or on every row. Drawn lines tell where they are; without them the labels must divide the
rows among them so that each stands at the top (or in the middle) of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.readings.regions.labels import Label
from extractors.readings.settings.regions import DIVISIONS


@dataclass(frozen=True, slots=True)
class Division:
    """Which rows each label governs: it begins at `starts[i]`, a base line."""

    starts: tuple[float, ...]
    cost: float
    """Points by which labels miss their places in all, and what columns that begin late cost."""
    centred: bool
    off: tuple[float, ...] = ()
    """Points by which each label misses its place; empty where drawn lines tell its rows."""
    is_told: bool = False
    """Whether labels would stand worse the other way: at the top of their rows, or in their middle."""
    is_open: bool = False
    """Whether labels at the top of their rows and labels in their middle stand as well, over others."""

    def foot(self, labels: Sequence[Label]) -> float:
        """Base line of the last label where it begins with its rows, and so stretches the last; else 0."""
        last, start = labels[-1], self.starts[-1]
        beside = last.first > start - DIVISIONS.same_height_pt
        return last.last if beside and not last.turned else 0.0


def by_lines(
    labels: Sequence[Label], cuts: Sequence[float], rows: Sequence[float], height: float
) -> Division | None:
    """The division that drawn lines tell; None where two labels stand between the same two lines.

    Args:
        labels: of one column on one page.
        cuts: heights of lines drawn over the column.
        rows: base lines of the first lines of rows.
        height: of a line's box, points.
    """
    if not cuts and len(labels) > 1:
        return None
    bounds = [float("-inf"), *cuts, float("inf")]
    starts = []
    for label in labels:
        above = max(cut for cut in bounds if cut < label.box.y_mid)
        below = [row for row in rows if row - DIVISIONS.middle * height > above]
        starts.append(below[0] if below else label.first)
    if any(a == b for a, b in pairwise(starts)):
        return None
    return Division(tuple(starts), 0.0, False)


def by_place(
    labels: Sequence[Label],
    rows: Sequence[float],
    columns: Sequence[Sequence[float]],
    *,
    may_carry: bool,
    height: float,
    gap: float = 0.0,
    centred: bool | None = None,
) -> Division:
    """The division in which labels stand best: at the top of their rows, or in the middle of them.

    Args:
        labels: of one column on one page, top to bottom; at least one.
        rows: base lines at which rows may begin, ascending.
        columns: base lines of each content column.
        may_carry: whether rows above the first label's may belong to a label of the page before.
        height: of a line's box, points.
        gap: from the last line of a row to the first of the next, points; more is
            a row stretched by its label.
        centred: whether labels of the region stand in the middle of their rows; None where nothing tells.
    """
    white = _by_white(labels, rows, columns, may_carry, height)
    if white is not None:
        return white
    top, middle = (
        min(
            (
                _divide(labels, rows, columns, may_carry, (way, offset, height, gap))
                for offset in (range(DIVISIONS.most_down_pt + 1) if way else (0,))
            ),
            key=lambda division: division.cost,
        )
        for way in (False, True)
    )
    as_well = abs(top.cost - middle.cost) < DIVISIONS.same_height_pt
    if as_well and top.starts != middle.starts:
        likely = middle if centred else top
        return replace(likely, is_open=centred is None)
    best = middle if middle.cost < top.cost else top
    foot = None if may_carry else _at_foot(labels, rows, columns)
    if foot is not None and best.cost > DIVISIONS.amiss_pt * len(labels):
        return foot
    return replace(best, is_told=not as_well)


def _at_foot(
    labels: Sequence[Label], rows: Sequence[float], columns: Sequence[Sequence[float]]
) -> Division | None:
    """The division in which each label ends level with the last of its rows; None where one does not.

    Most stand below rows of theirs: where one does, the first row may have none.
    """
    bases = sorted(base for column in columns for base in column)
    starts = rows[:1]
    for label in labels[:-1]:
        later = [row for row in rows if row > label.last + DIVISIONS.same_height_pt]
        starts = [*starts, *later[:1]]
    ends = [*starts[1:], float("inf")]
    if len(starts) < len(labels):
        return None
    below = sum(
        label.first > start + DIVISIONS.same_height_pt
        for label, start in zip(labels, starts, strict=True)
    )
    if 2 * below <= len(labels):
        return None
    for label, start, end in zip(labels, starts, ends, strict=True):
        own = [
            base
            for base in bases
            if start - DIVISIONS.same_height_pt <= base < end - DIVISIONS.same_height_pt
        ]
        level = own and abs(label.last - own[-1]) < DIVISIONS.same_height_pt
        if label.turned or not level or label.first < start - DIVISIONS.same_height_pt:
            return None
    return Division(tuple(starts), 0.0, False)


def _by_white(
    labels: Sequence[Label],
    rows: Sequence[float],
    columns: Sequence[Sequence[float]],
    may_carry: bool,
    height: float,
) -> Division | None:
    """The division that wider white between some rows tells; None where it does not part them for the labels.

    There must be as many groups of rows as labels (and one more that goes on from the page before), and
    each label must stand beside its own.
    """
    bases = sorted(base for column in columns for base in column)
    gaps = [
        row
        - max(
            (base for base in bases if base < row - DIVISIONS.same_height_pt),
            default=row,
        )
        for row in rows[1:]
    ]
    for carried in (0, 1) if may_carry else (0,):
        wide = sorted(gaps, reverse=True)[: len(labels) - 1 + carried]
        close = sorted(gaps, reverse=True)[len(wide) :]
        if not wide or not close or wide[-1] < DIVISIONS.wider * close[0]:
            continue
        starts = [
            row for row, gap in zip(rows[1:], gaps, strict=True) if gap >= wide[-1]
        ]
        starts = starts if carried else [rows[0], *starts]
        if _stand_beside(labels, starts, height):
            costs = (
                _cost(labels, starts, columns, (centred, 0.0, height, 0.0))
                for centred in (False, True)
            )
            cost, centred = min(zip(costs, (False, True), strict=True))
            if cost <= DIVISIONS.amiss_pt * len(labels):
                return Division(tuple(starts), cost, centred)
    return None


def _stand_beside(
    labels: Sequence[Label], starts: Sequence[float], height: float
) -> bool:
    """Whether each label stands beside the rows that begin at its start, and not beside the next."""
    ends = [*starts[1:], float("inf")]
    return all(
        start - DIVISIONS.same_height_pt <= label.first and label.last < end - height
        for label, start, end in zip(labels, starts, ends, strict=True)
    )


def _cost(
    labels: Sequence[Label],
    starts: Sequence[float],
    columns: Sequence[Sequence[float]],
    how: tuple[bool, float, float, float],
) -> float:
    """Points by which labels miss their places over given rows."""
    ends = [*starts[1:], float("inf")]
    return sum(
        _misplaced(label, start, end, columns, how)
        for label, start, end in zip(labels, starts, ends, strict=True)
    )


def _divide(
    labels: Sequence[Label],
    rows: Sequence[float],
    columns: Sequence[Sequence[float]],
    may_carry: bool,
    how: tuple[bool, float, float, float],
) -> Division:
    """The cheapest division under one assumption, by dynamic programming over labels and rows."""
    n, m = len(labels), len(rows)
    infinite = float("inf")
    cost = [[infinite] * m for _ in range(n)]
    came = [[-1] * m for _ in range(n)]
    for j in range(m if may_carry else min(1, m)):
        cost[0][j] = 0.0
    for k, i, j in _steps(n, m):
        if cost[k - 1][i] < infinite:
            c = cost[k - 1][i] + _misplaced(
                labels[k - 1], rows[i], rows[j], columns, how
            )
            if c < cost[k][j]:
                cost[k][j], came[k][j] = c, i
    ends = [
        (cost[n - 1][j] + _misplaced(labels[n - 1], rows[j], infinite, columns, how), j)
        for j in range(m)
        if cost[n - 1][j] < infinite
    ]
    if not ends:
        return Division(tuple(label.first for label in labels), 99.0 * n, how[0])
    total, j = min(ends)
    starts = [rows[j]]
    for k in range(n - 1, 0, -1):
        j = came[k][j]
        starts.append(rows[j])
    starts.reverse()
    off = [
        _off(
            label,
            start,
            _last_within(_within(columns, start, end), start, end, how),
            how,
        )
        for label, (start, end) in zip(
            labels, pairwise([*starts, infinite]), strict=True
        )
    ]
    return Division(tuple(starts), total, how[0], tuple(off))


def _steps(n: int, m: int) -> Iterator[tuple[int, int, int]]:
    """Label, row at which the label before begins, row at which it begins."""
    return (
        (k, i, j) for k in range(1, n) for j in range(k, m) for i in range(k - 1, j)
    )


def _misplaced(
    label: Label,
    start: float,
    end: float,
    columns: Sequence[Sequence[float]],
    how: tuple[bool, float, float, float],
) -> float:
    """Points by which a label misses its place over the rows from `start` up to `end`."""
    inside = _within(columns, start, end)
    misfits = sum(
        1
        for column in inside
        if column and column[0] > start + DIVISIONS.same_height_pt
    )
    return (
        _off(label, start, _last_within(inside, start, end, how), how)
        + DIVISIONS.misfit_cost * misfits
    )


def _within(
    columns: Sequence[Sequence[float]], start: float, end: float
) -> list[list[float]]:
    """The base lines of each column in the rows from `start` up to `end`."""
    return [
        [
            base
            for base in column
            if start - DIVISIONS.same_height_pt <= base < end - DIVISIONS.same_height_pt
        ]
        for column in columns
    ]


def _last_within(
    inside: Sequence[Sequence[float]],
    start: float,
    end: float,
    how: tuple[bool, float, float, float],
) -> float:
    """The last base line of some rows; lower where their label stretches them."""
    _, _, height, gap = how
    last = max((column[-1] for column in inside if column), default=start)
    return (
        end - gap if gap and end < float("inf") and end - last > gap + height else last
    )


def _off(
    label: Label, start: float, last: float, how: tuple[bool, float, float, float]
) -> float:
    """Points by which a label misses the top, or the middle, of the rows from `start` to `last`."""
    centred, offset, height, _ = how
    if label.turned:
        place = abs(label.box.y_mid - (start - height + last + offset) / 2)
        if label.box.height > last - start + height:
            place = min(place, abs(label.box.top - (start - height)))
        return place
    if not centred:
        return abs(label.first - start)
    place = abs((label.first + label.last) / 2 - (start + last + offset) / 2)
    if label.last - label.first > last - start:
        place = min(place, abs(label.first - start))
    return place
