"""Cells drawn as boxes of their own, with gaps between them: one border in the middle of each gap.

```
┌────┐ ┌────┐        ┌────┬────┐
└────┘ └────┘   →    ├────┼────┤
┌────┐ ┌────┐        └────┴────┘
└────┘ └────┘
```
"""

from collections.abc import Iterable, Sequence

from extractors.tables.frames.settings import BOXES
from extractors.tables.grid.settings import STROKES
from extractors.tables.grid.strokes import Frame, Stroke, merged
from schemas.geometry import Box


def with_boxes_joined(
    horizontals: Sequence[Stroke],
    verticals: Sequence[Stroke],
    frames: Iterable[Frame],
) -> tuple[list[Stroke], list[Stroke]] | None:
    """The strokes, those of boxes that stand in rows and columns moved into the middle of the gaps; else None.

    Args:
        horizontals: of a page.
        verticals: likewise.
        frames: that these make.
    """
    single = [frame for frame in frames if _is_box(frame)]
    if len(single) < BOXES.fewest:
        return None
    grown = {
        id(frame): _grown(frame.box, [other.box for other in single])
        for frame in single
    }
    moved = [frame for frame in single if _stands_in_both(frame.box, grown[id(frame)])]
    if len(moved) < BOXES.fewest:
        return None
    gone = {
        id(stroke)
        for frame in moved
        for stroke in (*frame.horizontals, *frame.verticals)
    }
    boxes = [grown[id(frame)] for frame in moved]
    across = [Stroke(y, box.x0, box.x1) for box in boxes for y in (box.top, box.bottom)]
    down = [Stroke(x, box.top, box.bottom) for box in boxes for x in (box.x0, box.x1)]
    return (
        merged([stroke for stroke in horizontals if id(stroke) not in gone] + across),
        merged([stroke for stroke in verticals if id(stroke) not in gone] + down),
    )


def _is_box(frame: Frame) -> bool:
    """Whether the frame is a bare box, closed on all sides."""
    box = frame.box
    ys, xs = (
        {round(h.at) for h in frame.horizontals},
        {round(v.at) for v in frame.verticals},
    )
    closed = all(
        h.length >= box.width - 2 * STROKES.touch_pt for h in frame.horizontals
    ) and all(v.length >= box.height - 2 * STROKES.touch_pt for v in frame.verticals)
    return len(ys) == len(xs) == 2 and closed


def _grown(box: Box, others: Sequence[Box]) -> Box:
    """The box with each side that faces a neighbour moved to the middle of the gap."""
    beside = [
        other
        for other in others
        if other is not box and _shared(box, other, 1) >= BOXES.shared
    ]
    below = [
        other
        for other in others
        if other is not box and _shared(box, other, 0) >= BOXES.shared
    ]
    left = [
        box.x0 - other.x1 for other in beside if 0 < box.x0 - other.x1 <= BOXES.gap_pt
    ]
    right = [
        other.x0 - box.x1 for other in beside if 0 < other.x0 - box.x1 <= BOXES.gap_pt
    ]
    up = [
        box.top - other.bottom
        for other in below
        if 0 < box.top - other.bottom <= BOXES.gap_pt
    ]
    down = [
        other.top - box.bottom
        for other in below
        if 0 < other.top - box.bottom <= BOXES.gap_pt
    ]
    return Box(
        box.x0 - min(left, default=0.0) / 2,
        box.top - min(up, default=0.0) / 2,
        box.x1 + min(right, default=0.0) / 2,
        box.bottom + min(down, default=0.0) / 2,
    )


def _shared(one: Box, other: Box, low: int) -> float:
    """Share of the shorter side that two boxes have in common, across (0) or down (1)."""
    high = low + 2
    common = min(one[high], other[high]) - max(one[low], other[low])
    return common / max(
        STROKES.snap_pt, min(one[high] - one[low], other[high] - other[low])
    )


def _stands_in_both(box: Box, grown: Box) -> bool:
    """Whether a box has neighbours beside it and above or below it."""
    return grown.width > box.width and grown.height > box.height
