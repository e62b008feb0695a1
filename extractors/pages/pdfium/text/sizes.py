"""Sizes of Type 3 text, whose fonts count in units of their own: what says 0.15 may be printed at 10 points.

Old LaTeX printed through bitmaps, one unit a dot: by its own word such text is too small to be read. The ink
tells.
Where text says that it is far larger than it is, pdfium takes the same letter twice in a word for one that is
printed twice, and tells it once: no such text is read, for `63503` would be `6350`, and the page says so.
"""

import string
from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import median
from typing import Any

import numpy as np

from extractors.pages.pdfium.text.settings import SIZES
from extractors.pages.pdfium.text.style import PLAIN, Style
from schemas.geometry import Box

Array = np.ndarray[Any, Any]
Ink = Callable[[int], tuple[Box, tuple[float, float]]]

TALL = frozenset(string.ascii_uppercase + string.digits + "bdhkl")
"""Signs as tall as capitals, in print as in script."""


def tell_sizes(text: str, styles: list[Style], which: Array, ink: Ink) -> None:
    """Give styles of fonts without a name the size that is seen, where it is another than they say.

    Args:
        text: of the page.
        styles: changed in place.
        which: for each character which of `styles` it has.
        ink: of a character, its box and point of the base line, as displayed, in points from the top left.
    """
    for index, style in enumerate(styles):
        if style is PLAIN or style.font or style.angle % 90:
            continue
        its = np.flatnonzero(which == index).tolist()
        boxes = [ink(place)[0] for place in its if text[place] in TALL]
        seen = _size(
            box.height if style.angle in (0, 180) else box.width for box in boxes
        )
        if seen and not seen / SIZES.unlike < style.size < seen * SIZES.unlike:
            merged = style.size > SIZES.merged * seen
            size = 0.0 if merged else round(seen, 2)
            styles[index] = replace(style, size=size, lacks_letters=merged)


def _size(heights: Iterable[float]) -> float:
    """The size of type whose tall signs are so high, in points; 0 where none is known."""
    known = [height for height in heights if height > 0]
    return median(known) / SIZES.tall if known else 0.0
