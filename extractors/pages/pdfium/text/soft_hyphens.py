"""Soft hyphens that a line did not need: written into the text, and not seen on the page.

Typst and others write `h` and the soft hyphen after it as one glyph of two characters. pdfium gives each half
of its box, and tells the second as a hyphen. A hyphen that is printed has a glyph of its own.

Some fonts call their hyphen a soft one: `2014\u00ad2023`. Where such a glyph is seen between figures, before a
capital within a word, or alone, it is a hyphen everywhere on the page; without it two numbers would be one.
"""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.pages.pdfium.text.settings import SOFT_HYPHENS

Array = NDArray[Any]

BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_])-(?=\s*[^\W\d_])")
SOFT = "\u00ad"
NEVER_SOFT = re.compile(
    rf"(?<=\d){SOFT}(?=\d)|(?<=[a-zçğıöşü]){SOFT}(?=[A-ZÇĞİÖŞÜ])|(?<=\s){SOFT}(?=\s)"
)
"""Where no word may be divided: within a range of years, within `Ar-Ge`, between two words."""


def with_soft_hyphens(
    text: str, boxes: Array, turned: Array, is_piece: Callable[[int], bool]
) -> str:
    """The text of a page, hyphens as soft ones that share a glyph with the letter before, within a line.

    Args:
        text: of the page.
        boxes: of its characters, n × (x0, top, x1, bottom) in points as displayed.
        turned: for each whether its line runs up or down the page.
        is_piece: whether the character at an index is part of a glyph; asked of few.
    """
    if any(
        _is_printed(match.start(), boxes, is_piece, turned=turned[match.start()])
        for match in NEVER_SOFT.finditer(text)
    ):
        text = text.replace(SOFT, "-")
    soft = [
        match.start()
        for match in BETWEEN_LETTERS.finditer(text)
        if _goes_on(match.start(), text, boxes, turned=turned[match.start()])
        and is_piece(match.start())
        and (
            _shares(boxes[match.start() - 1], boxes[match.start()])
            if turned[match.start()]
            else not _is_dash(boxes[match.start()])
        )
    ]
    if not soft:
        return text
    letters = list(text)
    for index in soft:
        letters[index] = SOFT
    return "".join(letters)


def _is_printed(
    index: int, boxes: Array, is_piece: Callable[[int], bool], *, turned: bool
) -> bool:
    """Whether a soft hyphen has room of its own between two signs of a line; unseen ones have none."""
    (start, end), across = ([1, 3], [0, 2]) if turned else ([0, 2], [1, 3])
    around = boxes[index - 1 : index + 2]
    before, here, after = (
        around if around[0][start] <= around[2][start] else around[::-1]
    )
    low, high = here[across]
    room = min(here[end], after[start]) - max(here[start], before[end])
    return bool(room > SOFT_HYPHENS.room * (high - low) and not is_piece(index))


def _is_dash(box: Array) -> bool:
    """Whether a box is the ink of a hyphen, wider than high; half of a letter's box is higher."""
    return bool(box[2] - box[0] > box[3] - box[1])


def _shares(before: Array, here: Array) -> bool:
    """Whether a sign has no room of its own along a turned line: pdfium halves glyphs from left to right."""
    return bool(np.array_equal(before[[1, 3]], here[[1, 3]]))


def _goes_on(index: int, text: str, boxes: Array, *, turned: bool) -> bool:
    """Whether the letter after a hyphen stands on its line, right beside it."""
    after = index + 1
    while text[after].isspace():  # pdfium's own, which stand nowhere
        after += 1
    along, across = ([1, 3], [0, 2]) if turned else ([0, 2], [1, 3])
    here, other = boxes[index], boxes[after]
    low, high = here[across]
    common = min(high, other[across][1]) - max(low, other[across][0])
    start, end = here[along]
    away = other[along][0] - end
    if turned:
        away = max(away, start - other[along][1])
    height = high - low
    return bool(common > SOFT_HYPHENS.level * height and abs(away) < height)
