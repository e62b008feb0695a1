"""Headings of columns that run up or down, laid level: read as if they stood upright over their figures.

```
 │ ı  │ ı e │               each turned text, of one line or two, over a column of figures
 │ s  │ l j │
 │ ı  │ ı o │          →     Sayısı   Başarılı Proje
 │ y  │ r r │                   3           1
 │ a  │ a P │
 │ S  │ ş   │
   3     1
```

Without drawn lines no cell holds them, and what reads words over figures reads upright ones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.readings.place_rows.row import is_figure
from extractors.readings.settings.text import LAID_LEVEL
from extractors.readings.text.words import parted_by_white
from extractors.tables.grid.words import printed_lines, rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word, text_of
from schemas.text.turkish import join_lines


def with_headings_laid_level(page: Page) -> Page:
    """The page with the turned headings of columns as one upright word each, in the box that holds them.

    Turned text that stands otherwise is left as it is: labels of rows, and what is not told apart for certain.
    """
    turned = [word for word in page.words if word.angle in (90, 270)]
    if not turned:
        return page
    level = rows_of(word for word in page.words if word.angle == 0)
    laid = [heading for band in _bands(turned) for heading in _headings(band, level)]
    taken = {id(word) for heading in laid for word in heading.words}
    left = (word for word in page.words if id(word) not in taken)
    return replace(page, words=(*left, *(heading.laid for heading in laid)))


@dataclass(frozen=True, slots=True)
class _Heading:
    """The turned words over one column."""

    words: Sequence[Word]
    band: Box
    """Around those of all columns: the level that they stand on."""

    @property
    def laid(self) -> Word:
        """As one upright word."""
        box = bounding_box(word.box for word in self.words)
        text = join_lines([text_of(line) for line in printed_lines(self.words)])
        on_band = Box(box.x0, self.band.top, box.x1, self.band.bottom)
        return replace(self.words[0], text=text, box=on_band, angle=0, raw=None)


def _bands(turned: Sequence[Word]) -> Iterator[list[Word]]:
    """Turned words that stand beside each other, or follow each other: those of one direction."""
    for angle in (90, 270):
        band: list[Word] = []
        bottom = 0.0
        own = (word for word in turned if word.angle == angle)
        for word in sorted(own, key=lambda word: word.box.top):
            if band and word.box.top > bottom + LAID_LEVEL.blank * word.size:
                yield band
                band = []
            bottom = max(bottom, word.box.bottom) if band else word.box.bottom
            band.append(word)
        if band:
            yield band


def _headings(band: Sequence[Word], level: Sequence[list[Word]]) -> list[_Heading]:
    """The band cut into a heading for each column of figures below it; none where that is not certain."""
    around = bounding_box(word.box for word in band)
    middles = list(_columns_below(around, level, band[0].size))
    if len(middles) < LAID_LEVEL.fewest:
        return []
    step = min(b - a for a, b in pairwise(middles))
    over = [
        middle
        for middle in middles
        if around.x0 - step / 2 < middle < around.x1 + step / 2
    ]
    groups = _parted(band, len(over))
    if len(groups) != len(over) or len(over) < LAID_LEVEL.fewest:
        return []
    headings = [_Heading(group, around) for group in groups]
    stands = (
        abs(heading.laid.box.x_mid - middle) < step / 2
        for heading, middle in zip(headings, over, strict=True)
    )
    return headings if all(stands) else []


def _columns_below(
    band: Box, level: Sequence[list[Word]], size: float
) -> Iterator[float]:
    """The middle of each column of figures that begins right below a band."""
    below = [row for row in level if row[0].box.y_mid > band.bottom]
    figures = [
        [word for word in row if is_figure(word.text)]
        for row in below[: LAID_LEVEL.rows]
    ]
    rows = [row for row in figures if len(row) >= LAID_LEVEL.fewest]
    if not rows or rows[0][0].box.top - band.bottom > LAID_LEVEL.near * size:
        return
    words = [word for row in rows for word in row]
    for column in parted_by_white(words, 0.0):
        yield bounding_box(word.box for word in column).x_mid


def _parted(band: Sequence[Word], count: int) -> list[list[Word]]:
    """The words in so many groups, left to right, at the widest gaps; none where others are as wide."""
    columns = parted_by_white(band, 0.0)
    boxes = [bounding_box(word.box for word in column) for column in columns]
    gaps = sorted((b.x0 - a.x1 for a, b in pairwise(boxes)), reverse=True)
    if not 0 < count <= len(columns):
        return []
    between, within = gaps[: count - 1], gaps[count - 1 :]
    if within and between and between[-1] < LAID_LEVEL.wider * within[0]:
        return []
    groups = [list(columns[0])]
    for (before, box), column in zip(pairwise(boxes), columns[1:], strict=True):
        if between and box.x0 - before.x1 >= between[-1]:
            groups.append([])
        groups[-1] += column
    return groups
