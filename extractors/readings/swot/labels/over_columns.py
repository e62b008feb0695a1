"""Dimensions over several columns of their parts, where quadrants stand down the side.

```
              │        SOSYAL         │   ÇEVRE
              │ Eğitim    │ Sağlık    │ Enerji
 GÜÇLÜ YANLAR │ • Okul …  │ • Hekim … │ • Rüzgâr …
```
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from extractors.readings.regions.separators import separators
from extractors.readings.settings.text import HEADS
from extractors.readings.text.heads import Head
from extractors.readings.text.textlines import lines_within
from extractors.readings.text.words import CleanPage, parted_by_white
from schemas.geometry import Box, around
from schemas.page import Word, text_of
from schemas.text.turkish import join_lines
from schemas.vocabulary.shared_names import dimension_of

Rows = Sequence[Sequence[Word]]


@dataclass(frozen=True, slots=True)
class Spanning:
    """A heading over several columns."""

    head: Head
    first: int
    """Index of the first of its columns."""
    count: int


@dataclass(frozen=True, slots=True)
class ColumnHeads:
    """The headings over the columns beside quadrants, left to right, and those over several of them."""

    columns: tuple[Head, ...] = ()
    spanning: tuple[Spanning, ...] = ()

    @property
    def every(self) -> tuple[Head, ...]:
        """All of them."""
        return (*(each.head for each in self.spanning), *self.columns)


def heads_of(clean: CleanPage, rows: Rows) -> ColumnHeads:
    """The headings that rows over columns hold, in one level or two.

    Args:
        clean: their page.
        rows: of headings, top to bottom, beside the quadrants alone.
    """
    page = clean.page.number
    ways = [(_parted(rows[:at]), _parted(rows[at:])) for at in range(1, len(rows))]
    two = [way for way in ways if _are_two_levels(clean, *way)]
    if len(two) != 1:
        return ColumnHeads(tuple(_head(page, words) for words in _parted(rows)))
    over, below = two[0]
    spans = _spans(*(list(map(around, level)) for level in two[0]))
    spanning = (
        Spanning(_head(page, words), first, end - first)
        for words, (first, end) in zip(over, spans, strict=True)
    )
    return ColumnHeads(tuple(_head(page, words) for words in below), tuple(spanning))


def _parted(rows: Rows) -> list[list[Word]]:
    return parted_by_white((word for row in rows for word in row), HEADS.blank)


def _are_two_levels(clean: CleanPage, over: Rows, below: Rows) -> bool:
    """Whether dimensions stand over others: over more columns, all level, or parted from these by drawn lines.

    `Sosyal ve` beside `Çevre`, a line and a half above `Kültürel Yapı`, is the first line of its own column.
    """
    if len(over) > len(below) or not all(dimension_of(text_of(each)) for each in over):
        return False
    first = min(around(each).top for each in below)
    level = all(around(each).top < first + each[0].size / 2 for each in below)
    foot = max(around(each).y_mid for each in over)
    boxes = [around(each) for each in below]
    parted = all(
        separators(clean.page, box.x0, box.x1, foot, box.y_mid) for box in boxes
    )
    return parted or (level and len(over) < len(below))


def _spans(over: Sequence[Box], below: Sequence[Box]) -> list[tuple[int, int]]:
    """First column of each heading and the one after its last: over their middle, or beginning as they do."""
    ways = (
        list(pairwise((0, *cuts, len(below))))
        for cuts in combinations(range(1, len(below)), len(over) - 1)
    )
    return min(
        ways,
        key=lambda spans: sum(
            _off(head, below[first:end])
            for head, (first, end) in zip(over, spans, strict=True)
        ),
    )


def _off(head: Box, below: Sequence[Box]) -> float:
    middle = (below[0].x_mid + below[-1].x_mid) / 2
    return min(abs(head.x_mid - middle), abs(head.x0 - below[0].x0))


def _head(page: int, words: Sequence[Word]) -> Head:
    lines = lines_within(page, words)
    return Head(
        page,
        "",
        join_lines([line.text for line in lines]),
        tuple(word for line in lines for word in line.words),
        exact=False,
        alone=False,
    )
