"""Bullets that are drawn and not written: browsers paint the dot before a list item as a small disc."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractors.pages.settings import DRAWN_BULLETS
from schemas.geometry import Box
from schemas.page import Word

BULLET = "•"


def with_drawn_bullets(words: Sequence[Word], dots: Sequence[Box]) -> list[Word]:
    """The words with a bullet before each first word of a line that a drawn dot marks.

    The bullet's raw text is empty: the text layer does not hold it.
    """
    if not dots:
        return list(words)
    by_height = sorted(words, key=lambda word: word.box.y_mid)
    heights = [word.box.y_mid for word in by_height]
    reach = DRAWN_BULLETS.level * max((word.size for word in words), default=0.0)
    bullets: dict[Word, Word] = {}
    for dot in dots:
        near = by_height[
            bisect_left(heights, dot.y_mid - reach) : bisect_right(
                heights, dot.y_mid + reach
            )
        ]
        first = min(
            (word for word in near if _marks(dot, word)),
            key=lambda word: word.box.x0,
            default=None,
        )
        if first is not None and not any(
            _ends_before(word, dot, first) for word in near
        ):
            bullets[first] = _bullet(dot, first)
    return [
        each for word in words for each in (bullets.get(word), word) if each is not None
    ]


def _marks(dot: Box, word: Word) -> bool:
    """Whether a dot stands a little left of a word, at its height, and small beside it."""
    return (
        word.angle == 0
        and DRAWN_BULLETS.smallest * word.size
        <= dot.height
        <= DRAWN_BULLETS.largest * word.size
        and 0 <= word.box.x0 - dot.x1 <= DRAWN_BULLETS.reach * word.size
        and abs(dot.y_mid - word.box.y_mid) <= DRAWN_BULLETS.level * word.size
    )


def _ends_before(word: Word, dot: Box, first: Word) -> bool:
    """Whether a word ends close to the left of the dot on its line: then the dot stands within a line."""
    return (
        abs(word.box.y_mid - first.box.y_mid) <= DRAWN_BULLETS.level * first.size
        and 0 <= dot.x0 - word.box.x1 <= DRAWN_BULLETS.within * first.size
    )


def _bullet(dot: Box, first: Word) -> Word:
    box = Box(dot.x0, first.box.top, dot.x1, first.box.bottom)
    return Word(
        text=BULLET,
        box=box,
        size=first.size,
        font=first.font,
        colour=first.colour,
        raw="",
    )
