"""Letters that pdfium puts elsewhere on the page than their text stands: put back.

Programs that print one glyph for two letters (ş and ș in many fonts) write beside it which is meant: an
ActualText. Of such text within a form (a part of a page with a matrix of its own: what is turned, or shaded)
pdfium gives the box in the form's own units. Where the text stands it knows: its matrix is the page's.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from extractors.pages.pdfium.text.settings import ASTRAY, BOXES
from extractors.pages.pdfium.text.style import Style
from schemas.geometry import Box

Array = np.ndarray[Any, Any]

UPRIGHT = {0: 0, 90: 1, 180: 2, 270: 3}
"""Quarter turns of a line, by its angle; other lines stay as they are."""


def put_back(
    boxes: Array,
    looks: Sequence[Style],
    owners: Array,
    origins: Array,
    in_form: Callable[[int], bool],
) -> None:
    """Give the letters of each text that lies far from where it stands a box there.

    Args:
        boxes: of the characters, as displayed, in points from the top left; changed in place.
        looks: of each text object its style.
        owners: for each character which text object paints it; 0: none.
        origins: for each text object where its first letter stands on the base line, as displayed.
        in_form: whether a text object is within a form; asked of few. Others may begin with blanks that are
            not told.
    """
    own, begins = np.unique(owners, return_index=True)
    begins = begins[own != 0]
    if not len(begins):
        return
    places = origins[owners[begins]]
    astray = _are_astray(boxes[begins], places, [looks[owners[at]] for at in begins])
    for first, place in zip(begins[astray].tolist(), places[astray], strict=True):
        if _is_one_box(boxes, first, owners) and in_form(int(owners[first])):
            _put(boxes, first, owners, looks[owners[first]], place)


def _is_one_box(boxes: Array, first: int, owners: Array) -> bool:
    """Whether all letters of a text have one box: that of the text."""
    its = boxes[owners == owners[first]]
    return bool(np.ptp(its, axis=0).max() == 0)


def _are_astray(boxes: Array, places: Array, styles: Sequence[Style]) -> Array:
    """Whether letters begin elsewhere on their line than their text does, or on another line."""
    angles = np.array([UPRIGHT.get(style.angle, -1) for style in styles])
    reach = ASTRAY.far * np.array([style.size for style in styles])
    x, y = places.T
    x0, top, x1, bottom = boxes.T
    starts = np.stack([x0 - x, top - y, x - x1, y - bottom])
    start = starts[angles, np.arange(len(angles))]
    across = angles % 2 == 1
    base, low, high = np.where(across, (x, x0, x1), (y, top, bottom))
    off = (base < low - reach) | (base > high + reach)
    astray: Array = (angles >= 0) & (reach > 0) & ((np.abs(start) > reach) | off)
    return astray


def _put(boxes: Array, first: int, owners: Array, style: Style, origin: Array) -> None:
    """Letters of one text, side by side from its origin on, up to the text that goes on behind it."""
    end = first + 1
    while end < len(owners) and owners[end] == owners[first]:
        end += 1
    count, reach = end - first, ASTRAY.wide * style.size
    width = reach
    if end < len(owners) and owners[end] != 0:
        to_next = _along(Box(*boxes[end]), origin, style.angle)
        width = to_next / count if 0 < to_next <= 2 * count * style.size else reach
    for at in range(count):
        boxes[first + at] = _box(origin, at * width, width, style)


def _along(box: Box, origin: Array, angle: int) -> float:
    """How far behind an origin a box begins, along a line of that angle."""
    x, y = origin
    starts = {0: box.x0 - x, 90: box.top - y, 180: x - box.x1, 270: y - box.bottom}
    return float(starts[angle])


def _box(origin: Array, start: float, width: float, style: Style) -> Box:
    """The box of a letter so far behind an origin, its font's height across."""
    x, y = origin
    up, down = BOXES.ascent * style.size, (1 - BOXES.ascent) * style.size
    end = start + width
    boxes = {
        0: Box(x + start, y - up, x + end, y + down),
        90: Box(x - down, y + start, x + up, y + end),
        180: Box(x - end, y - down, x - start, y + up),
        270: Box(x - up, y - end, x + down, y - start),
    }
    return boxes[style.angle]
