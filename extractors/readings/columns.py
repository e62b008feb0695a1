"""The columns that rows of places have, told by where their figures stand; and the borders between them.

```
   names      figures of each column lie over each other,
  ├──────┤  ├────┤   ├──┤        whether they are set right, left or centred
          ↑       ↑
        gaps: the border lies somewhere within each
```
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.settings.places import COLUMNS
from schemas.page import Word


@dataclass(frozen=True, slots=True)
class Extent:
    """What a column's text covers, left to right, in points."""

    x0: float
    x1: float

    @property
    def mid(self) -> float:
        """Its middle."""
        return (self.x0 + self.x1) / 2

    def covers(self, x: float) -> bool:
        """Whether a point lies within."""
        return self.x0 <= x <= self.x1


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table of places, left to right, the names among them."""

    extents: tuple[Extent, ...]
    names: int
    """Index of the column of names."""

    def of(self, word: Word, shift: float = 0.0) -> int:
        """The column that a word of a row stands in.

        Args:
            word: of a page whose names begin `shift` points further right than on the first page.
            shift: in points.
        """
        x = word.box.x_mid - shift
        return min(
            range(len(self.extents)),
            key=lambda index: _distance(self.extents[index], x),
        )


def _distance(extent: Extent, x: float) -> float:
    return max(extent.x0 - x, x - extent.x1, 0.0)


def columns_of(rows: Sequence[PlaceRow]) -> Columns:
    """The columns of rows that may stand on several pages."""
    shifts = shifts_of(rows)
    named = [
        row for row in rows if row.place is not None
    ] or rows  # a total's name may begin left of them
    names = _hull(
        (word.box.x0 - shifts[row.page], word.box.x1 - shifts[row.page])
        for row in named
        for word in row.label
    )
    figures = [
        (piece[0].box.x0 - shifts[row.page], piece[-1].box.x1 - shifts[row.page])
        for row in _usual(rows)
        for piece in _pieces(row.figures)
    ]
    extents = _complements_joined(
        _with_signs(_united(figures), rows, shifts), rows, shifts
    )
    ordered = sorted([*extents, names], key=lambda extent: extent.x0)
    return Columns(tuple(ordered), ordered.index(names))


def _usual(rows: Sequence[PlaceRow]) -> Sequence[PlaceRow]:
    """The rows with as many figures as most have: in another, two may be set so wide that they touch."""
    counts = Counter(len(row.figures) for row in rows)
    number, times = counts.most_common(1)[0]
    return (
        [row for row in rows if len(row.figures) == number]
        if 2 * times > len(rows)
        else rows
    )


def shifts_of(rows: Sequence[PlaceRow]) -> dict[int, float]:
    """Page → how many points further right its names begin than on the first page (mirrored margins)."""
    first: dict[int, float] = {}
    named = {row.page for row in rows if row.place is not None}
    for row in rows:
        if row.place is None and row.page in named:
            continue  # a total's name may begin left of the others
        first[row.page] = min(first.get(row.page, row.label_box.x0), row.label_box.x0)
    origin = first[rows[0].page]
    moved = {page: x - origin for page, x in first.items()}
    return {
        page: shift if abs(shift) > COLUMNS.mirrored_pt else 0.0
        for page, shift in moved.items()
    }


def _pieces(words: Sequence[Word]) -> Iterable[list[Word]]:
    """The figures of a row: words that stand a blank apart are one."""
    piece: list[Word] = []
    for word in sorted(
        words, key=lambda word: (round(word.box.y_mid / word.size), word.box.x0)
    ):
        last = piece[-1] if piece else None
        level = (
            last is not None and abs(last.box.y_mid - word.box.y_mid) < word.size / 2
        )
        if (
            last is not None
            and level
            and word.box.x0 - last.box.x1 < COLUMNS.blank * word.size
        ):
            piece.append(word)
            continue
        if piece:
            yield piece
        piece = [word]
    if piece:
        yield piece


def _hull(spans: Iterable[tuple[float, float]]) -> Extent:
    starts, ends = zip(*spans, strict=True)
    return Extent(min(starts), max(ends))


def _united(spans: Iterable[tuple[float, float]]) -> list[Extent]:
    """Spans that overlap made one, left to right."""
    found: list[Extent] = []
    for x0, x1 in sorted(spans):
        if found and x0 < found[-1].x1:
            found[-1] = Extent(found[-1].x0, max(found[-1].x1, x1))
        else:
            found.append(Extent(x0, x1))
    return found


def _with_signs(
    extents: list[Extent], rows: Sequence[PlaceRow], shifts: dict[int, float]
) -> list[Extent]:
    """Columns of signs only (`$`, `%`, `*`, `-`) made one with the column of figures that stands nearer."""
    bare = [extent for extent in extents if not _holds_numbers(extent, rows, shifts)]
    kept = [extent for extent in extents if extent not in bare]
    for sign in bare if kept else []:
        near = min(
            kept, key=lambda extent: max(extent.x0 - sign.x1, sign.x0 - extent.x1)
        )
        kept[kept.index(near)] = Extent(min(near.x0, sign.x0), max(near.x1, sign.x1))
    return kept or extents


def _complements_joined(
    extents: list[Extent], rows: Sequence[PlaceRow], shifts: dict[int, float]
) -> list[Extent]:
    """Neighbours of which no row has both made one: a lone `0` or `-` is set otherwise than its column."""
    kept = sorted(extents, key=lambda extent: extent.x0)
    filled = [_rows_with(extent, rows, shifts) for extent in kept]
    at = 1
    while at < len(kept):
        if filled[at] & filled[at - 1]:
            at += 1
            continue
        kept[at - 1 : at + 1] = [Extent(kept[at - 1].x0, kept[at].x1)]
        filled[at - 1 : at + 1] = [filled[at - 1] | filled[at]]
    return kept


def _rows_with(
    extent: Extent, rows: Sequence[PlaceRow], shifts: dict[int, float]
) -> set[int]:
    return {
        index
        for index, row in enumerate(rows)
        if any(extent.covers(word.box.x_mid - shifts[row.page]) for word in row.figures)
    }


def _holds_numbers(
    extent: Extent, rows: Sequence[PlaceRow], shifts: dict[int, float]
) -> bool:
    figures = (
        (word, word.box.x_mid - shifts[row.page])
        for row in rows
        for word in row.figures
    )
    return any(re.search("[0-9]", word.text) for word, x in figures if extent.covers(x))
