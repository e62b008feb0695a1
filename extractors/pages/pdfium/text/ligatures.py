"""Letters of ligatures within form XObjects, which pdfium places as if the form were not moved or scaled.

pdfium makes letters of the one glyph `ﬁ`, but forgets the form's matrix in their boxes: `firma` was read as
`rma`, and `fi` stood elsewhere on the page. Their neighbours in the word tell where they belong.
"""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.pages.pdfium.text.settings import LIGATURES, SOFT_HYPHENS

Array = NDArray[Any]

LIGATURE = re.compile(r"f[fijlt]{1,2}|T[hit]|t[it]|[cs]t")
"""Pairs and triples that fonts draw as one glyph."""


def put_ligatures_in_place(
    text: str, boxes: Array, upright: Array, is_piece: Callable[[int], bool]
) -> None:
    """Moves the boxes of ligatures' letters that stand apart from the rest of their word.

    Args:
        text: of the page.
        boxes: of its characters, n × (x0, top, x1, bottom) in points as displayed; changed in place.
        upright: which characters are the page's own, and not turned.
        is_piece: whether the character at an index is part of a glyph; asked of few.
    """
    for match in LIGATURE.finditer(text):
        start, end = match.span()
        before = _neighbour(start - 1, text, boxes, upright)
        after = _neighbour(end, text, boxes, upright)
        beside = [box for box in (before, after) if box is not None]
        apart = beside and all(
            _is_apart(letter, box) for letter in boxes[start:end] for box in beside
        )
        if apart and all(map(is_piece, range(start, end))):
            boxes[start:end] = _places(before, after, end - start)


def _neighbour(index: int, text: str, boxes: Array, upright: Array) -> Array | None:
    """The box of a letter of the same word, or None."""
    inside = 0 <= index < len(text) and upright[index] and text[index].isalpha()
    return boxes[index].copy() if inside else None


def _is_apart(letter: Array, other: Array) -> bool:
    """Whether a letter stands apart from one of its word."""
    height = other[3] - other[1]
    common = min(letter[3], other[3]) - max(letter[1], other[1])
    distance = max(letter[0], other[0]) - min(letter[2], other[2])
    return bool(common <= SOFT_HYPHENS.level * height or distance >= height)


def _places(before: Array | None, after: Array | None, count: int) -> Array:
    """Boxes side by side between the letters before and after, or next to the only one there is."""
    beside = before if before is not None else after
    assert beside is not None
    width = LIGATURES.letter * (beside[3] - beside[1]) * count
    x0 = before[2] if before is not None else beside[0] - width
    x1 = after[0] if after is not None and after[0] > x0 else x0 + width
    edges = np.linspace(x0, x1, count + 1)
    tops, bottoms = np.full(count, beside[1]), np.full(count, beside[3])
    return np.column_stack([edges[:-1], tops, edges[1:], bottoms])
