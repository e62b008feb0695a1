"""Words that an area painted later lies over: `areas over words → page without these → no pixel differs`.

Geometry alone does not tell: an area may be a ring, or blend with what lies under it. So the words that seem
covered are switched off and the page is painted once more; a page without such words costs a comparison.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from extractors.pages.pdfium.drawings import Drawings
from extractors.pages.pdfium.picture import Picture
from extractors.pages.pdfium.text.characters import Characters
from schemas.geometry import Box

Array = np.ndarray[Any, Any]


def covered_characters(
    characters: Characters, middles: Array, drawings: Drawings, picture: Picture
) -> Array:
    """For each character whether its word was painted and nothing of it is seen, as an area lies over it.

    Args:
        characters: of a page.
        middles: of their boxes, 2 × n.
        drawings: of the same page; what they do not know of is taken for painted last.
        picture: of the same page.
    """
    last = len(drawings.painted)
    before = [
        drawings.texts.get(item or 0, (last, None))[0] for item in characters.objects
    ]
    under = _under_areas(middles, np.array(before)[characters.owners], drawings)
    shown = np.array([style.visible for style in characters.styles], dtype=bool)[
        characters.which
    ]
    runs = [run for run in runs_of(characters, under) if (under & shown)[run].all()]
    covered = np.zeros(len(under), dtype=bool)
    if not runs:
        return covered
    items = {characters.objects[characters.owners[run.start]] for run in runs}
    without = picture.without(item for item in items if item)
    for run in runs:
        covered[run] = picture.is_same(without, box_of(characters, run))
    return covered


def _under_areas(middles: Array, order: Array, drawings: Drawings) -> Array:
    """Which characters have their middle in an opaque area painted later.

    Args:
        middles: of the characters, 2 × n.
        order: how many lines and areas were painted before each.
        drawings: of the page.
    """
    under = np.zeros(len(order), dtype=bool)
    first = order.min(initial=len(drawings.painted))
    for index, mark in enumerate(drawings.painted[first:], first):
        if mark.across is None and mark.opaque:
            under |= holds(mark.box, middles) & (index >= order)
    return under


def holds(box: Box, middles: Array) -> Array:
    """Which points (2 × n) lie in a box."""
    x, y = middles
    held: Array = (box.x0 <= x) & (x <= box.x1) & (box.top <= y) & (y <= box.bottom)
    return held


def runs_of(characters: Characters, marked: Array) -> Iterator[slice]:
    """Words of one text object that have marked letters."""
    if not marked.any():
        return
    for match in re.finditer(r"\S+", characters.text):
        start, end = match.span()
        borders = np.flatnonzero(np.diff(characters.owners[start:end])) + start + 1
        for first, last in pairwise([start, *borders.tolist(), end]):
            if marked[first:last].any():
                yield slice(first, last)


def box_of(characters: Characters, run: slice) -> Box:
    """Around some characters."""
    x0, top = characters.boxes[run, :2].min(axis=0)
    x1, bottom = characters.boxes[run, 2:].max(axis=0)
    return Box(float(x0), float(top), float(x1), float(bottom))
