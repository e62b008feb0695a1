"""Drawn lines of a page as strokes, and the strokes that cross each other as frames.

rules, edges of fills → strokes → frames
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.pages.settings import MARGINS
from extractors.tables.grid.areas import border_pieces, shaded_boxes
from extractors.tables.grid.settings import STROKES
from schemas.geometry import Box
from schemas.page import Page
from schemas.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line: `at` across (y of a horizontal, x of a vertical), from `start` to `end` along."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Length in points."""
        return self.end - self.start


@dataclass(frozen=True)
class Frame:
    """Strokes that hang together by crossing or touching."""

    horizontals: tuple[Stroke, ...]
    verticals: tuple[Stroke, ...]
    pieces: tuple[Box, ...] = ()
    """The rules across that its strokes were made of, where somebody asked."""

    @worked_out
    def box(self) -> Box:
        """The box around all strokes."""
        xs = [v.at for v in self.verticals] + [
            x for h in self.horizontals for x in (h.start, h.end)
        ]
        ys = [h.at for h in self.horizontals] + [
            y for v in self.verticals for y in (v.start, v.end)
        ]
        return Box(min(xs), min(ys), max(xs), max(ys))

    @property
    def inner_verticals(self) -> list[Stroke]:
        """The lines down within it: borders of columns, sides of shaded cells."""
        left, right = self.box.x0 + STROKES.touch_pt, self.box.x1 - STROKES.touch_pt
        return [stroke for stroke in self.verticals if left < stroke.at < right]


def strokes_of(page: Page) -> tuple[list[Stroke], list[Stroke]]:
    """Horizontal and vertical strokes: drawn rules, and the edges of coloured areas where rules say nothing.

    Inside a drawn grid an area's edges are no borders: word processors shade line by line.
    """
    horizontals = merged(
        Stroke(r.box.y_mid, r.box.x0, r.box.x1) for r in page.rules if r.horizontal
    )
    verticals = merged(
        Stroke(r.box.x_mid, r.box.top, r.box.bottom)
        for r in page.rules
        if not r.horizontal
    )
    horizontals, verticals = _with_thick_borders(horizontals, verticals, page)
    boxes = shaded_boxes(page)
    if not boxes:
        return horizontals, verticals
    drawn = [
        frame.box.grown(STROKES.snap_pt)
        for frame in frames_of(horizontals, verticals)
        if is_grid(frame)
    ]
    boxes = [
        box for box in boxes if not any(frame.holds_centre_of(box) for frame in drawn)
    ]
    across = [Stroke(y, box.x0, box.x1) for box in boxes for y in (box.top, box.bottom)]
    down = [Stroke(x, box.top, box.bottom) for box in boxes for x in (box.x0, box.x1)]
    return merged(horizontals + across), merged(verticals + down)


def _with_thick_borders(
    horizontals: list[Stroke], verticals: list[Stroke], page: Page
) -> tuple[list[Stroke], list[Stroke]]:
    """The strokes, and the bars from one to another: thick borders, filled in one piece or row by row."""
    pieces = (
        [fill.box for fill in border_pieces(page)] if horizontals or verticals else []
    )
    if not pieces:
        return horizontals, verticals
    across = merged(
        Stroke(box.y_mid, box.x0, box.x1) for box in pieces if box.width >= box.height
    )
    down = merged(
        Stroke(box.x_mid, box.top, box.bottom)
        for box in pieces
        if box.width < box.height
    )
    across = [
        bar
        for bar in across
        if bar.length >= STROKES.bar * STROKES.snap_pt
        and _runs_between(bar, verticals + down)
    ]
    down = [
        bar
        for bar in down
        if bar.length >= STROKES.bar * STROKES.snap_pt
        and _runs_between(bar, horizontals + across)
    ]
    return merged(horizontals + across), merged(verticals + down)


def _runs_between(bar: Stroke, others: Sequence[Stroke]) -> bool:
    """Whether a bar begins and ends at strokes that cross it: bars of a chart end freely."""
    met = [
        other
        for other in others
        if other.start - STROKES.touch_pt <= bar.at <= other.end + STROKES.touch_pt
    ]
    return all(
        any(abs(other.at - end) <= STROKES.touch_pt for other in met)
        for end in (bar.start, bar.end)
    )


def is_grid(frame: Frame) -> bool:
    """Whether the frame's lines part it both ways."""
    return (
        len({round(v.at) for v in frame.verticals}) >= MARGINS.grid_lines
        and len({round(h.at) for h in frame.horizontals}) >= MARGINS.grid_lines
    )


def merged(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Strokes on one line made one, where they overlap or nearly touch."""
    groups: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda stroke: stroke.at):
        if groups and stroke.at - groups[-1][0].at <= STROKES.snap_pt:
            groups[-1].append(stroke)
        else:
            groups.append([stroke])
    return [stroke for group in groups for stroke in _joined(group)]


def _joined(group: list[Stroke]) -> list[Stroke]:
    at = sum(stroke.at * max(stroke.length, 0.1) for stroke in group) / sum(
        max(s.length, 0.1) for s in group
    )
    joined: list[Stroke] = []
    for stroke in sorted(group, key=lambda stroke: stroke.start):
        if joined and stroke.start - joined[-1].end <= STROKES.join_pt:
            joined[-1] = Stroke(at, joined[-1].start, max(joined[-1].end, stroke.end))
        else:
            joined.append(Stroke(at, stroke.start, stroke.end))
    return joined


def frames_of(
    horizontals: Sequence[Stroke], verticals: Sequence[Stroke]
) -> list[Frame]:
    """Strokes grouped by what they cross; lone strokes are frames of one."""
    groups = _Groups(len(horizontals) + len(verticals))
    for i, h in enumerate(horizontals):
        for j, v in enumerate(verticals, len(horizontals)):
            if crosses(h, v):
                groups.join(i, j)
    found: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for i, stroke in enumerate([*horizontals, *verticals]):
        found.setdefault(groups.of(i), ([], []))[i >= len(horizontals)].append(stroke)
    return [Frame(tuple(hs), tuple(vs)) for hs, vs in found.values()]


class _Groups:
    """Numbers that are joined two by two; each group goes by one of its numbers."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, index: int) -> int:
        """The group of a number."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Makes the groups of two numbers one."""
        self._parent[self.of(one)] = self.of(other)


def crosses(h: Stroke, v: Stroke) -> bool:
    """Whether a horizontal and a vertical stroke cross or touch."""
    return (
        h.start - STROKES.touch_pt <= v.at <= h.end + STROKES.touch_pt
        and v.start - STROKES.touch_pt <= h.at <= v.end + STROKES.touch_pt
    )
