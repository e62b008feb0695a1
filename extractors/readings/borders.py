"""Where the columns of a table part, told by drawn lines, else by the heading's words.

Between the figures of two columns lies a gap, and the border somewhere in it. Several rules for where are
tried: the widest gutter of the heading, right behind the figures, right before them, the middle. The one that
leaves each column a heading, and cuts the fewest words, is right.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
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
    if piece.column is not None:
        return range(piece.column, piece.column + 1)
    box = piece.box
    first = sum(border <= box.x0 + BORDERS.edge_pt for border in borders)
    last = sum(border < box.x1 - BORDERS.edge_pt for border in borders)
    return range(min(first, last), max(first, last) + 1)


def reaches(piece: Piece) -> float:
    """How far a line of one column may reach into the columns beside it, points: it is wider than its own."""
    return max(BORDERS.edge_pt, BORDERS.into_next * piece.box.width)


def placed(
    pieces: Sequence[Piece], columns: Columns, borders: Sequence[float]
) -> list[Piece]:
    """The pieces, those wider than their columns with the one they stand over, where it is told.

    ```
     Sigorta-  Çalışanların İlçedeki Firmaların       a line with a piece for each column has one over each;
     lı Sayısı     Payı      Sayısı     Payı          what is centred on a column's other lines is of it
    ```
    Args:
        pieces: of the heading.
        columns: of the table, on this page.
        borders: between them, as `borders_of` has them.
    """
    if all(len(columns_under(piece, borders)) == 1 for piece in pieces):
        return list(pieces)
    middles = middles_of(pieces, borders)
    centred = [_centred(piece, middles, borders) for piece in pieces]
    found: list[Piece] = []
    for line in reversed(_from_below(centred)):
        line.sort(key=lambda piece: piece.box.x0)
        parts = [part for piece in line for part in _parts(piece, middles, borders)]
        found += _one_each(parts, columns, borders) or (
            _one_each(line, columns, borders) or line
        )
    return found


def middles_of(pieces: Iterable[Piece], borders: Sequence[float]) -> dict[int, float]:
    """Column → the middle of the lines that stand over it alone."""
    found: dict[int, list[float]] = {}
    for piece in pieces:
        under = columns_under(piece, borders)
        if len(under) == 1:
            found.setdefault(under[0], []).append(piece.box.x_mid)
    return {column: sum(xs) / len(xs) for column, xs in found.items()}


def _centred(
    piece: Piece, middles: Mapping[int, float], borders: Sequence[float]
) -> Piece:
    """A piece with the column on whose other lines it is centred, and out of which it reaches but a little."""
    under = columns_under(piece, borders)
    if len(under) == 1:
        return piece
    sides, reach = (float("-inf"), *borders, float("inf")), reaches(piece)
    for column in under:
        left, right = sides[column], sides[column + 1]
        within = left - reach <= piece.box.x0 and piece.box.x1 <= right + reach
        if within and _is_mid(piece, middles.get(column)):
            return replace(piece, column=column)
    return piece


def _is_mid(piece: Piece, middle: float | None) -> bool:
    return middle is not None and abs(piece.box.x_mid - middle) <= BORDERS.edge_pt


def _parts(
    piece: Piece, middles: Mapping[int, float], borders: Sequence[float]
) -> list[Piece]:
    """A piece as those that it is: words that touch, each centred on the other lines of one column."""
    parts: list[Piece] = []
    words = piece.words
    for column in columns_under(piece, borders) if len(words) > 1 else ():
        ways = (Piece(words[:end], column) for end in range(1, len(words) + 1))
        part = next((way for way in ways if _is_mid(way, middles.get(column))), None)
        if part is not None:
            parts.append(part)
            words = words[len(part.words) :]
    return parts if parts and not words else [piece]


def _one_each(
    line: Sequence[Piece], columns: Columns, borders: Sequence[float]
) -> list[Piece]:
    """A line with a piece for each column, or each of figures, placed over these; none where it has others."""
    every = [n for n in range(len(borders) + 1) if n != columns.names]
    if len(line) > len(every):
        every = list(range(len(borders) + 1))
    if len(line) != len(every) or not all(
        column in columns_under(piece, borders)
        for piece, column in zip(line, every, strict=True)
    ):
        return []
    return [
        replace(piece, column=column) for piece, column in zip(line, every, strict=True)
    ]
