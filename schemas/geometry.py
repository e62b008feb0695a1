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
        x0, top, x1, bottom = self
        return Box(
            round(x0, digits),
            round(top, digits),
            round(x1, digits),
            round(bottom, digits),
        )


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
    first, *others = boxes
    if not others:
        return first  # a word alone: asked for most cells and many lines
    x0, top, x1, bottom = first
    for left, high, right, low in others:  # most have few: no lists of sides, no calls
        x0 = left if left < x0 else x0
        top = high if high < top else top
        x1 = right if right > x1 else x1
        bottom = low if low > bottom else bottom
    return Box(x0, top, x1, bottom)


class Boxed(Protocol):
    """What stands in a box: a word, a cell of a grid."""

    @property
    def box(self) -> Box:
        """Where it stands."""


def around(things: Iterable[Boxed]) -> Box:
    """The box around words or cells, of which there must be one at least."""
    return bounding_box(thing.box for thing in things)
