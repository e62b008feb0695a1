"""What is seen of what was painted: later areas cover earlier lines, and white on white is nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from extractors.pages.pdfium.paths import Colour
from extractors.pages.pdfium.settings import COVERS
from schemas.geometry import Box
from schemas.page import Fill, Rule

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Painted:
    """One stroke of the brush: a straight line or an area."""

    box: Box
    colour: Colour
    opaque: bool
    across: bool | None
    """Of a line whether it is horizontal; None of an area."""


def seen(
    painted: Sequence[Painted], pictures: Sequence[Box]
) -> tuple[list[Rule], list[Fill]]:
    """The lines and areas that a reader of the page sees.

    Args:
        painted: in the order of painting.
        pictures: of the page; white lines on them are seen.
    """
    areas = [(index, mark) for index, mark in enumerate(painted) if mark.across is None]
    lines = [
        (index, mark) for index, mark in enumerate(painted) if mark.across is not None
    ]
    grounds = [
        (index, mark.box) for index, mark in areas if min(mark.colour) < COVERS.paper
    ]
    lines = [
        (index, mark)
        for index, mark in lines
        if min(mark.colour) < COVERS.paper
        or _has_ground(index, mark.box, grounds, pictures)
    ]
    rules = [Rule(mark.box, bool(mark.across)) for _, mark in _uncovered(lines, areas)]
    return rules, [Fill(mark.box, mark.colour) for _, mark in areas]


def _has_ground(
    index: int, box: Box, grounds: Sequence[tuple[int, Box]], pictures: Sequence[Box]
) -> bool:
    """Whether something darker than paper was painted under a light line."""
    under = [ground for place, ground in grounds if place < index]
    return any(
        ground.grown(COVERS.edge_pt).overlaps(box.grown(COVERS.edge_pt / 2))
        for ground in (*under, *pictures)
    )


def _uncovered(
    lines: Sequence[tuple[int, Painted]], areas: Sequence[tuple[int, Painted]]
) -> list[tuple[int, Painted]]:
    """The lines without those, and those parts, over which an area was painted later."""
    opaque = [(index, mark) for index, mark in areas if mark.opaque]
    if not lines or not opaque or opaque[-1][0] < lines[0][0]:
        return list(lines)
    order = np.array([index for index, _ in opaque])
    boxes = np.array([mark.box for _, mark in opaque])
    left: list[tuple[int, Painted]] = []
    for start in range(0, len(lines), COVERS.together):
        some = lines[start : start + COVERS.together]
        covering = _covering(some, order, boxes)
        for (index, mark), over in zip(some, covering, strict=True):
            covers = [opaque[place][1] for place in np.flatnonzero(over).tolist()]
            left += (
                [(index, rest) for rest in _rests(mark, covers)]
                if covers
                else [(index, mark)]
            )
    return left


def _covering(
    lines: Sequence[tuple[int, Painted]], order: Array, boxes: Array
) -> Array:
    """For each line and each area, whether the area lies over the line's middle and was painted later."""
    places = np.array([index for index, _ in lines])[:, None]
    own = np.array([mark.box for _, mark in lines])
    across = np.array([bool(mark.across) for _, mark in lines])
    x0, top, x1, bottom = (own[:, side][:, None] for side in range(4))
    middle = np.where(across[:, None], (top + bottom) / 2, (x0 + x1) / 2)
    low = np.where(across[:, None], boxes[None, :, 1], boxes[None, :, 0])
    high = np.where(across[:, None], boxes[None, :, 3], boxes[None, :, 2])
    along = np.where(
        across[:, None],
        (boxes[None, :, 0] < x1) & (boxes[None, :, 2] > x0),
        (boxes[None, :, 1] < bottom) & (boxes[None, :, 3] > top),
    )
    covering: Array = (
        (order[None, :] > places)
        & (low + COVERS.edge_pt < middle)
        & (middle < high - COVERS.edge_pt)
        & along
    )
    return covering


def _rests(line: Painted, covers: Sequence[Painted]) -> list[Painted]:
    """The parts of a line that areas over it leave; behind a bar of a chart a gridline goes on as one."""
    if not _pieces(line, covers):
        return []
    pieces = _pieces(
        line, [cover for cover in covers if min(cover.colour) >= COVERS.paper]
    )
    return [
        replace(line, box=line.box._replace(x0=start, x1=end))
        if line.across
        else replace(line, box=line.box._replace(top=start, bottom=end))
        for start, end in pieces
    ]


def _pieces(line: Painted, covers: Sequence[Painted]) -> list[tuple[float, float]]:
    """From where to where a line is not under the covers."""
    low, high = (0, 2) if line.across else (1, 3)
    pieces = [(line.box[low], line.box[high])]
    for cover in covers:
        pieces = [
            (start, end)
            for a, b in pieces
            for start, end in (
                (a, min(b, cover.box[low])),
                (max(a, cover.box[high]), b),
            )
            if end - start >= COVERS.shortest_pt
        ]
    return pieces
