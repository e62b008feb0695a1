"""Where the columns of a table part, told by drawn lines, else by the heading's words.

Between the figures of two columns lies a gap, and the border somewhere in it. Several rules for where are
tried: the widest gutter of the heading, right behind the figures, right before them, the middle. The one that
leaves each column a heading, and cuts the fewest words, is right.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from extractors.readings.columns import Columns, Extent
from extractors.readings.heading_lines import Piece
from extractors.readings.settings.places import BORDERS
from extractors.tables.grid.settings import WORDS
from schemas.geometry import are_level


def borders_of(
    columns: Columns, pieces: Sequence[Piece], drawn: Iterable[float]
) -> tuple[float, ...]:
    """The x of each border between two columns, one less than there are columns, in points."""
    gaps = [(left.x1, right.x0) for left, right in pairwise(columns.extents)]
    lines = list(drawn)
    rules: list[Callable[[tuple[float, float]], float]] = [
        lambda gap: _widest_gutter(gap, pieces),
        lambda gap: gap[0] + min(BORDERS.beside_pt, (gap[1] - gap[0]) / 2),
        lambda gap: gap[1] - min(BORDERS.beside_pt, (gap[1] - gap[0]) / 2),
        lambda gap: (gap[0] + gap[1]) / 2,
    ]
    tried = [
        tuple(_drawn_in(gap, lines) or rule(gap) for gap in gaps) for rule in rules
    ]
    return min(tried, key=lambda borders: _faults(borders, pieces))


def _drawn_in(gap: tuple[float, float], lines: Sequence[float]) -> float | None:
    """The one drawn line in a gap."""
    within = [
        x for x in lines if gap[0] - BORDERS.edge_pt <= x <= gap[1] + BORDERS.edge_pt
    ]
    return (
        sum(within) / len(within)
        if within and max(within) - min(within) < 2 * BORDERS.edge_pt
        else None
    )


def _widest_gutter(gap: tuple[float, float], pieces: Sequence[Piece]) -> float:
    """The middle of the widest stretch of a gap that the heading's lines leave free, the lowest lines first.

    The lowest lines are of single columns; names that stand over two may cover the border between these.
    """
    sides = (x for piece in pieces for x in (piece.box.x0, piece.box.x1))
    edges = sorted({*gap, *(x for x in sides if gap[0] < x < gap[1])})
    free = [Extent(x0, x1) for x0, x1 in pairwise(edges)]
    for line in _from_below(pieces):
        left = [
            each
            for each in free
            if not any(p.box.x0 < each.mid < p.box.x1 for p in line)
        ]
        free = left or free
    return (
        max(_touching_joined(free), key=lambda each: each.x1 - each.x0).mid
        if free
        else gap[0]
    )


def _from_below(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces by line, the lowest line first."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.box.y_mid):
        if lines and are_level(lines[-1][0].box, piece.box, WORDS.same_line):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _touching_joined(stretches: Sequence[Extent]) -> list[Extent]:
    joined: list[Extent] = []
    for each in stretches:
        if joined and joined[-1].x1 == each.x0:
            joined[-1] = Extent(joined[-1].x0, each.x1)
        else:
            joined.append(each)
    return joined


def _faults(borders: Sequence[float], pieces: Sequence[Piece]) -> tuple[int, int]:
    """How many columns have no heading of their own, and how many pieces a border cuts."""
    cut = sum(len(columns_under(piece, borders)) > 1 for piece in pieces)
    named = {
        column for piece in pieces if len(column := columns_under(piece, borders)) == 1
    }
    return len(borders) + 1 - len(named), cut


def columns_under(piece: Piece, borders: Sequence[float]) -> range:
    """The columns that a piece of the heading stands over."""
    box = piece.box
    first = sum(border <= box.x0 + BORDERS.edge_pt for border in borders)
    last = sum(border < box.x1 - BORDERS.edge_pt for border in borders)
    return range(min(first, last), max(first, last) + 1)
