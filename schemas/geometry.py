"""Boxes on a page: PDF points from the top left of the page as displayed (after /Rotate)."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol


class Box(NamedTuple):
    """A rectangle on a page, `x0 <= x1` and `top <= bottom`.

    ```
    (0,0) ──── x0 ──── x1 ──► x
      │
     top       ┌────────┐
      │        │        │
    bottom     └────────┘
      ▼ y
    ```
    """

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Horizontal extent in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Vertical extent in points."""
        return self.bottom - self.top

    @property
    def x_mid(self) -> float:
        """Horizontal centre."""
        return (self.x0 + self.x1) / 2

    @property
    def y_mid(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2

    def holds_centre_of(self, other: "Box") -> bool:
        """Whether the centre of `other` lies within this box."""
        x0, top, x1, bottom = self  # asked for every word of every page
        a, b, c, d = other
        return 2 * x0 <= a + c <= 2 * x1 and 2 * top <= b + d <= 2 * bottom

    def overlaps(self, other: "Box") -> bool:
        """Whether the two boxes share an area (touching edges do not count)."""
        return (
            self.x0 < other.x1
            and other.x0 < self.x1
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, points: float) -> "Box":
        """The box with every side moved outwards by `points`."""
        return Box(
            self.x0 - points, self.top - points, self.x1 + points, self.bottom + points
        )

    def rounded(self, digits: int = 2) -> "Box":
        """The box with coordinates rounded, for output that is stable under diff."""
        return Box(*(round(side, digits) for side in self))


def are_level(one: Box, other: Box, share: float) -> bool:
    """Whether two boxes have this share of the lower one's height in common: words of one line have."""
    _, top, _, bottom = (
        one  # asked for every word of every page: no calls where comparisons do
    )
    _, other_top, _, other_bottom = other
    height, other_height = bottom - top, other_bottom - other_top
    low = bottom if bottom < other_bottom else other_bottom
    high = top if top > other_top else other_top
    return low - high >= share * (height if height < other_height else other_height)


def bounding_box(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of `boxes`.

    Raises:
        ValueError: when there is none.
    """
    boxes = list(boxes)
    if len(boxes) == 1:
        return boxes[0]  # a word alone: asked for most cells and many lines
    x0s, tops, x1s, bottoms = zip(*boxes, strict=False)  # quicker; all have four sides
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))


class Boxed(Protocol):
    """What stands in a box: a word, a cell of a grid."""

    @property
    def box(self) -> Box:
        """Where it stands."""


def around(things: Iterable[Boxed]) -> Box:
    """The box around words or cells, of which there must be one at least."""
    return bounding_box(thing.box for thing in things)
