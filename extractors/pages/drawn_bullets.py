"""Bullets that are no signs: browsers paint a small disc before an item, word processors write an `o`."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extractors.pages.settings import DRAWN_BULLETS
from schemas.geometry import Box
from schemas.page import Word
from schemas.text.signs import OPENING_QUOTES

BULLET, LETTER = "•", "o"


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


def with_letter_bullets(words: Sequence[Word]) -> list[Word]:
    """The words of a page, each `o` that begins an item as a bullet.

    It is one where several lines begin with it, and a capital, a figure or a quotation follows it in all of them;
    else it may be a word.
    """
    letters = [word for word in words if word.text == LETTER and not word.angle]
    if len(letters) < DRAWN_BULLETS.letters:
        return list(words)
    leading: dict[int, Word | None] = {}
    for letter in letters:
        level = [word for word in words if _is_level(letter, word)]
        if not any(_stands_before(word, letter) for word in level):
            leading[id(letter)] = _next_to(letter, level)
    sure = all(after and _may_begin(after.text) for after in leading.values())
    if len(leading) < DRAWN_BULLETS.letters or not sure:
        return list(words)
    return [
        replace(word, text=BULLET, raw=LETTER) if id(word) in leading else word
        for word in words
    ]


def _is_level(letter: Word, word: Word) -> bool:
    far = abs(word.box.y_mid - letter.box.y_mid)
    return word is not letter and far <= DRAWN_BULLETS.level * letter.size


def _stands_before(word: Word, letter: Word) -> bool:
    """Whether a word ends a blank before a letter: then this is a word of its line."""
    return 0 <= letter.box.x0 - word.box.x1 <= DRAWN_BULLETS.apart * letter.size


def _next_to(letter: Word, level: Sequence[Word]) -> Word | None:
    """The word right behind a letter on its line."""
    reach = DRAWN_BULLETS.reach * letter.size
    behind = [word for word in level if 0 <= word.box.x0 - letter.box.x1 <= reach]
    return min(behind, key=lambda word: word.box.x0, default=None)


def _may_begin(text: str) -> bool:
    return text[0].isupper() or text[0].isdigit() or text[0] in f"{OPENING_QUOTES}(%"


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
