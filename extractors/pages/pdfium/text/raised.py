"""Figures drawn as typographic superscripts: the font's own raised glyph, a plain 1 in the text layer.

Size and base line are those of the word, so that `23.106` with such a mark would be 23.1061. The ink tells.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from numpy.typing import NDArray

from extractors.pages.pdfium.matrix import Point
from extractors.pages.pdfium.text.settings import BOXES, RAISED
from extractors.pages.pdfium.text.style import Style
from schemas.geometry import Box

Array = NDArray[Any]

TRAILING = re.compile(r"(?<=\S)\d{1,3}(?=[\s.,;:)\]]|\Z)")
"""Figures at the end of a word, where marks stand."""


def tell_raised(
    text: str,
    boxes: Array,
    styles: list[Style],
    which: Array,
    ink_of: Callable[[int], tuple[Box, Point]],
) -> None:
    """Gives raised figures a style and a box of their own, those of a small figure above the line.

    Args:
        text: of the page.
        boxes: of its characters, n × (x0, top, x1, bottom) in points as displayed; changed in place.
        styles: of the page; smaller ones are added.
        which: the style of each character; changed in place.
        ink_of: the box of a character's ink, and its point of the base line, as displayed; asked of few.
    """
    smaller: dict[int, int] = {}
    for match in TRAILING.finditer(text):
        for index in reversed(range(*match.span())):
            own = int(which[index])
            if own == 0 or styles[own].angle or own in smaller.values():
                break
            ink, (_, base) = ink_of(index)
            if base - ink.bottom < RAISED.raised * styles[own].size:
                break
            if own not in smaller:
                smaller[own] = len(styles)
                styles.append(
                    replace(
                        styles[own], size=round(RAISED.smaller * styles[own].size, 2)
                    )
                )
            which[index] = smaller[own]
            descent = (1 - BOXES.ascent) * RAISED.smaller * styles[own].size
            boxes[index, 1], boxes[index, 3] = ink.top, ink.bottom + descent
