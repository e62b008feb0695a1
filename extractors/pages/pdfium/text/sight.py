"""Which characters a reader sees: within their clip, of a layer that is on, in another colour than their
ground, and not under what was painted later.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from extractors.pages.pdfium.drawings import Drawings
from extractors.pages.pdfium.paths import Colour
from extractors.pages.pdfium.picture import Picture
from extractors.pages.pdfium.settings import CLIPS
from extractors.pages.pdfium.text.characters import Characters
from extractors.pages.pdfium.text.covered import (
    box_of,
    covered_characters,
    holds,
    runs_of,
)
from extractors.pages.pdfium.text.settings import SIGHT
from extractors.pages.pdfium.text.style import Style
from schemas.geometry import Box

Array = np.ndarray[Any, Any]

WHITE = (255, 255, 255)
"""Paper."""

EVERYWHERE = Box(float("-inf"), float("-inf"), float("inf"), float("inf"))


def seen_characters(
    characters: Characters, drawings: Drawings, picture: Picture
) -> Array:
    """For each character whether it is seen.

    Args:
        characters: of a page; the boxes of those that a clip cuts off at a side end there, in place.
        drawings: of the same page; what they do not know of is taken for seen.
        picture: of the same page: what seems to have its ground's colour is looked at before it is left out.
    """
    known = [
        drawings.texts.get(item or 0, (0, EVERYWHERE)) for item in characters.objects
    ]
    rooms = _rooms([room for _, room in known])[characters.owners]
    x = (characters.boxes[:, 0] + characters.boxes[:, 2]) / 2
    y = (characters.boxes[:, 1] + characters.boxes[:, 3]) / 2
    seen: Array = (
        (rooms[:, 0] <= x)
        & (x <= rooms[:, 2])
        & (rooms[:, 1] <= y)
        & (y <= rooms[:, 3])
    )
    _cut_at_sides(characters.boxes, rooms)
    order = np.array([before for before, _ in known])[characters.owners]
    doubtful = np.zeros(len(seen), dtype=bool)
    looks = [(style.colour, _contrast(style)) for style in characters.styles]
    for colour, contrast in set(looks):
        own = [look == (colour, contrast) for look in looks]
        its = np.flatnonzero(np.array(own)[characters.which] & seen)
        if colour is not None and len(its):
            doubtful[its] = _is_doubtful(
                colour, contrast, np.stack([x[its], y[its]]), order[its], drawings
            )
    lost = [
        run
        for run in runs_of(characters, doubtful)
        if _is_lost(characters, run, doubtful, picture)
    ]
    for run in _unpainted(characters, lost, picture):
        seen[run] = False
    covered = covered_characters(characters, np.stack([x, y]), drawings, picture)
    return seen & ~covered


def _rooms(rooms: Sequence[Box]) -> Array:
    """Boxes as an array, n × 4; most are one and the same, the page."""
    places: dict[Box, int] = {}
    which = [places.setdefault(room, len(places)) for room in rooms]
    return np.array(list(places))[which]


def _is_lost(
    characters: Characters, run: slice, doubtful: Array, picture: Picture
) -> bool:
    """Whether a word has the colour of its ground from end to end, as the page is painted.

    A word that sticks out of its ground in part is read by whoever sees the rest of it.
    """
    style = characters.styles[characters.which[run.start]]
    colour = style.colour
    if colour is None or not doubtful[run].all():
        return False
    ground = picture.ground(box_of(characters, run))
    return ground is None or _are_alike(colour, ground, _contrast(style))


def _unpainted(
    characters: Characters, runs: Sequence[slice], picture: Picture
) -> list[slice]:
    """Those of some words without which the page would look the same.

    Letters filled with a pattern or a shading have no one colour, and are told as white.
    """
    items = {
        item
        for run in runs
        if (item := characters.objects[characters.owners[run.start]])
    }
    if not items:
        return list(runs)
    without = picture.without(items)
    return [
        run
        for run in runs
        if not picture.differs(without, box_of(characters, run), SIGHT.alike)
    ]


def _contrast(style: Style) -> float:
    return SIGHT.contrast if style.size < SIGHT.large_pt else SIGHT.large_contrast


def _cut_at_sides(boxes: Array, rooms: Array) -> None:
    """Boxes end where their room does, left and right: else the last letter reaches into the next column."""
    left, right = rooms[:, 0] + CLIPS.slack_pt, rooms[:, 2] - CLIPS.slack_pt
    whole = (boxes[:, 2] <= left) | (boxes[:, 0] >= right)
    boxes[:, 0] = np.where(whole, boxes[:, 0], np.maximum(boxes[:, 0], left))
    boxes[:, 2] = np.where(whole, boxes[:, 2], np.minimum(boxes[:, 2], right))


def _is_doubtful(
    colour: Colour, contrast: float, middles: Array, order: Array, drawings: Drawings
) -> Array:
    """Whether characters of one colour have that of the area that was painted under each of them.

    Args:
        colour: theirs.
        contrast: that they need.
        middles: of their boxes, 2 × n.
        order: how many lines and areas were painted before each.
        drawings: of the page. Pictures, and areas that let their ground through, may have any colour.
    """
    areas = [
        (index, mark)
        for index, mark in enumerate(drawings.painted)
        if mark.across is None
    ]
    alike = np.full(len(order), _are_alike(colour, WHITE, contrast))
    own = [mark for _, mark in areas if _are_alike(colour, mark.colour, contrast)]
    if not alike.any() and not any(holds(mark.box, middles).any() for mark in own):
        return alike
    for index, mark in areas:
        over = holds(mark.box, middles) & (index < order)
        if over.any():
            alike[over] = mark.opaque and _are_alike(colour, mark.colour, contrast)
    for picture in drawings.pictures if alike.any() else ():
        alike[holds(picture, middles)] = False
    return alike


def _are_alike(one: Colour, other: Colour, contrast: float) -> bool:
    """Whether letters of one colour are not told from a ground of the other."""
    if max(abs(a - b) for a, b in zip(one, other, strict=True)) > SIGHT.alike:
        return False
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05) < contrast


def _luminance(colour: Sequence[int]) -> float:
    """How light a colour is, 0 to 1 (WCAG 2, relative luminance of sRGB)."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return (
        channel / 12.92
        if channel <= 0.04045
        else float(((channel + 0.055) / 1.055) ** 2.4)
    )
