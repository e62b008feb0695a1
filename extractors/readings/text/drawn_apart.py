"""Words that a drawn line parts: they are of two columns, be the white between them ever so narrow.

```
 Ticaret│Demiryolu bağlantısı│Üniversite-sanayi     columns without room beside their lines: blanks are as wide
```
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.readings.settings.text import DRAWN_APART
from schemas.geometry import Box
from schemas.page import Page, Word


def with_words_drawn_apart(page: Page) -> Page:
    """The page with `ends_cell` told of each word behind which a line runs down before the next one."""
    down = sorted(
        (rule.box for rule in page.rules if not rule.horizontal),
        key=lambda box: box.x_mid,
    )
    if not down:
        return page
    level = rows_of(word for word in page.words if word.angle == 0)
    ends = {id(word) for row in level for word in _before_lines(row, down)}
    if not ends:
        return page
    words = (
        replace(word, ends_cell=True) if id(word) in ends else word
        for word in page.words
    )
    return replace(page, words=tuple(words))


def _before_lines(row: Sequence[Word], down: Sequence[Box]) -> Iterator[Word]:
    """The words of a row that a line parts from the next one."""
    xs = [box.x_mid for box in down]
    for word, after in pairwise(row):
        if after.box.x0 - word.box.x1 > DRAWN_APART.wide * word.size:
            continue  # white parts them
        left = min(word.box.x1, after.box.x0) - DRAWN_APART.into_pt
        right = max(word.box.x1, after.box.x0) + DRAWN_APART.into_pt
        between = down[bisect_left(xs, left) : bisect_right(xs, right)]
        if any(box.top < word.box.y_mid < box.bottom for box in between):
            yield word
