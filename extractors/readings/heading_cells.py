"""The lines of a heading put together to cells: one a column, and those that stand over several columns.

```
        Çalışan                 2008 KOBİ Mali Destek Programı         over two columns
  Sayısı    Payı (%)          Başvuru Sayısı   Başarılı Proje Sayısı   one a column
```
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readings.borders import columns_under, middles_of, reaches
from extractors.readings.heading_lines import Piece
from extractors.readings.settings.places import BORDERS
from schemas.text.signs import YEAR, whole_year
from schemas.text.turkish import clean, fold, join_lines
from schemas.vocabulary.headings import match_heading

MEASURES = ("applications", "successful")


@dataclass(frozen=True, slots=True)
class HeadingCell:
    """A cell of the heading: its level (0 is the top), the columns it stands over, its lines top down."""

    level: int
    columns: range
    pieces: tuple[Piece, ...]


def text_of(pieces: Sequence[Piece]) -> str:
    """Lines of a cell as one text."""
    return join_lines(piece.text for piece in pieces)


def single_level(
    pieces: Sequence[Piece], borders: Sequence[float]
) -> list[HeadingCell]:
    """One cell a column, under those that a border would cut; those of one place are one cell."""
    own: dict[int, list[Piece]] = {}
    over: dict[range, list[Piece]] = {}
    for piece in pieces:
        under = columns_under(piece, borders)
        if len(under) == 1:
            own.setdefault(under[0], []).append(piece)
        else:
            over.setdefault(under, []).append(piece)
    lowest = [
        HeadingCell(1 if over else 0, range(c, c + 1), tuple(lines))
        for c, lines in own.items()
    ]
    return [
        *(HeadingCell(0, columns, tuple(lines)) for columns, lines in over.items()),
        *lowest,
    ]


def over_pairs(pieces: Sequence[Piece], borders: Sequence[float]) -> list[HeadingCell]:
    """The top line stands over pairs of columns where it is centred over them, the rest over one each."""
    if not pieces:
        return []
    top = min(piece.box.y_mid for piece in pieces)
    rest = [piece for piece in pieces if piece.box.top > top]
    middles = middles_of(rest, borders)
    uppers: list[HeadingCell] = []
    for piece in (piece for piece in pieces if piece not in rest):
        pair = _pair_under(piece, middles)
        if pair is None:
            rest.append(piece)
        else:
            uppers.append(HeadingCell(0, pair, (piece,)))
    taken = [column for cell in uppers for column in cell.columns]
    if not uppers or len(set(taken)) < len(taken):
        return []
    lowest = single_level(sorted(rest, key=lambda piece: piece.box.top), borders)
    return [*uppers, *(HeadingCell(1, cell.columns, cell.pieces) for cell in lowest)]


def _pair_under(piece: Piece, middles: dict[int, float]) -> range | None:
    """The two columns between whose headings a piece is centred; None where it is nearer to one heading."""
    x = piece.box.x_mid
    pairs = [
        (a, b)
        for a, b in pairwise(sorted(middles))
        if b == a + 1 and middles[a] <= x <= middles[b]
    ]
    if not pairs:
        return None
    first, last = pairs[0]
    between = abs(x - (middles[first] + middles[last]) / 2)
    nearest = min(abs(x - middle) for middle in middles.values())
    return range(first, last + 1) if between < nearest else None


def of_programmes(
    pieces: Sequence[Piece], borders: Sequence[float], names: int
) -> list[HeadingCell]:
    """Pairs of columns that count applications and successful projects, under a programme's name each.

    The lowest lines of a column say which of the two it counts; all above them name the programme, and a line
    that is a year and nothing else stands over those programmes that it is nearest to.
    """
    lowest = dict(_lowest(pieces, borders, names))
    columns = sorted(lowest)
    pairs = [
        (a, b) for a, b in zip(columns[::2], columns[1::2], strict=False) if b == a + 1
    ]
    if not pairs or 2 * len(pairs) != len(columns):
        return []
    taken = {id(piece) for _, lines in lowest.values() for piece in lines}
    of_names = [
        piece
        for piece in pieces
        if columns_under(piece, borders) == range(names, names + 1)
    ]
    taken |= {id(piece) for piece in of_names}
    left = [piece for piece in pieces if id(piece) not in taken]
    dated = any(YEAR.search(piece.text) for piece in left if not _is_year(piece))
    years = (
        [] if dated else [piece for piece in left if _is_year(piece)]
    )  # else each name begins with its own
    middles = [_pair_middle(pair, lowest) for pair in pairs]
    apart = [
        piece
        for piece in left
        if not any(set(columns_under(piece, borders)) & set(p) for p in pairs)
    ]
    left = [piece for piece in left if piece not in apart]
    found = (
        [HeadingCell(0, range(names, names + 1), tuple(of_names))] if of_names else []
    )
    found += [
        HeadingCell(2, range(c, c + 1), tuple(lines))
        for c, (_, lines) in lowest.items()
    ]
    found += [
        HeadingCell(2, columns_under(piece, borders), (piece,)) for piece in apart
    ]  # Sıra No
    for index, pair in enumerate(pairs):
        lines = [
            p
            for p in left
            if p not in years and _nearest(p.box.x_mid, middles) == index
        ]
        found += (
            [HeadingCell(1, range(pair[0], pair[1] + 1), tuple(lines))] if lines else []
        )
    lefts = [
        min(piece.box.x0 for column in pair for piece in lowest[column][1])
        for pair in pairs
    ]
    for piece, over in _over_years(years, middles, lefts):
        found.append(
            HeadingCell(0, range(pairs[over[0]][0], pairs[over[-1]][1] + 1), (piece,))
        )
    return found


def _lowest(
    pieces: Sequence[Piece], borders: Sequence[float], names: int
) -> Iterator[tuple[int, tuple[str, list[Piece]]]]:
    """Column → which of the two it counts, and the lines that say so.

    Where more lines could say it, those do that say the same over the most columns: names differ.
    """
    endings = {
        column: list(_endings(pieces, borders, column))
        for column in range(len(borders) + 1)
        if column != names
    }
    times = Counter(
        fold(text_of(lines)) for found in endings.values() for _, lines in found
    )
    for column, found in endings.items():
        if found:
            yield column, max(found, key=lambda ending: _likeliness(ending[1], times))


def _likeliness(lines: Sequence[Piece], times: Counter[str]) -> tuple[int, bool, int]:
    text = text_of(lines)
    listed = match_heading(text, "programme_results").exact
    return (
        times[fold(text)],
        listed,
        len(lines) if listed or times[fold(text)] > 1 else -len(lines),
    )


def _endings(
    pieces: Sequence[Piece], borders: Sequence[float], column: int
) -> Iterator[tuple[str, list[Piece]]]:
    """The lowest lines of a column, one, two, three, … of them, where they say what it counts."""
    own = [piece for piece in pieces if _stands_over(piece, borders, column)]
    own.sort(key=lambda piece: piece.box.top)
    for count in range(1, len(own) + 1):
        code = measure_in(own[-count:])
        if code is not None:
            yield code, own[-count:]


def _stands_over(piece: Piece, borders: Sequence[float], column: int) -> bool:
    """Whether a line stands over one column; one wider than its column reaches a little into the next."""
    if piece.column is not None:
        return piece.column == column
    left, right = (
        borders[at] if 0 <= at < len(borders) else None for at in (column - 1, column)
    )
    box, reach = piece.box, reaches(piece)
    return (left is None or box.x0 >= left - reach) and (
        right is None or box.x1 <= right + reach
    )


def measure_in(pieces: Sequence[Piece]) -> str | None:
    """`applications` or `successful`, where the lines say that and name no programme."""
    text = text_of(pieces)
    code = match_heading(text, "programme_results").code
    return code if code in MEASURES else None


def _is_year(piece: Piece) -> bool:
    return whole_year(clean(piece.text)) is not None


def _pair_middle(
    pair: tuple[int, int], lowest: dict[int, tuple[str, list[Piece]]]
) -> float:
    boxes = [piece.box for column in pair for piece in lowest[column][1]]
    return (min(box.x0 for box in boxes) + max(box.x1 for box in boxes)) / 2


def _nearest(x: float, middles: Sequence[float]) -> int:
    return min(range(len(middles)), key=lambda index: abs(middles[index] - x))


def _over_years(
    years: Sequence[Piece], middles: Sequence[float], lefts: Sequence[float]
) -> Iterator[tuple[Piece, range]]:
    """Each year with the programmes it stands over: from the one it begins with on, where all are set left;
    else runs of them, whose middles lie as near as can be.
    """
    if not years or len(years) > len(middles):
        return
    ordered = sorted(years, key=lambda piece: piece.box.x0)
    runs = _from_lefts([p.box.x0 for p in ordered], lefts) or _tiling(
        [p.box.x_mid for p in ordered], middles
    )
    yield from zip(ordered, runs, strict=True)


def _from_lefts(xs: Sequence[float], lefts: Sequence[float]) -> list[range]:
    """Runs of programmes from each x on that is the left of one; none where some x is not."""
    at = [
        next(
            (n for n, left in enumerate(lefts) if abs(left - x) <= BORDERS.edge_pt),
            None,
        )
        for x in xs
    ]
    starts = [n for n in at if n is not None]
    if len(starts) < len(xs) or starts[:1] != [0] or len(set(starts)) < len(starts):
        return []
    return [range(a, b) for a, b in pairwise([*starts, len(lefts)])]


def _tiling(xs: Sequence[float], middles: Sequence[float]) -> list[range]:
    """Runs of neighbouring middles, one for each x, in order and without overlap: nearest in sum.

    A column of totals at the end may belong to none.
    """
    best: dict[tuple[int, int], tuple[float, list[range]]] = {(0, 0): (0.0, [])}
    n = len(middles)
    for count, x in enumerate(xs):
        for start in range(n):
            if (count, start) not in best:
                continue
            cost, before = best[count, start]
            for end in range(start + 1, n + 1):
                off = abs((middles[start] + middles[end - 1]) / 2 - x)
                known = best.get((count + 1, end))
                if known is None or cost + off < known[0]:
                    best[count + 1, end] = (cost + off, [*before, range(start, end)])
    return min(
        (best[len(xs), end] for end in range(n + 1) if (len(xs), end) in best),
        key=lambda b: b[0],
    )[1]
