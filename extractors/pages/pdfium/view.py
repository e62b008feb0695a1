"""From pdfium's page space (bottom left, before /Rotate) to the page as displayed (top left)."""

import ctypes
from dataclasses import dataclass
from math import atan2, degrees
from typing import Any, TypeVar

import numpy as np

from extractors.pages.pdfium.api import Handle, pdfium
from extractors.pages.pdfium.matrix import Matrix
from schemas.geometry import Box

Array = np.ndarray[Any, Any]
Coordinate = TypeVar("Coordinate", float, Array)


@dataclass(frozen=True, slots=True)
class View:
    """How a page is displayed: its visible box in page space, and how it is turned.

    ```
    /Rotate 90:   page space  ┌──┐ t        displayed  ┌─────┐
                              │  │    turned clockwise  │     │  (left, bottom) is now top left
                         l,b  └──┘ r                    └─────┘
    ```
    """

    left: float
    bottom: float
    right: float
    top: float
    rotation: int
    """Degrees clockwise: 0, 90, 180, 270."""

    @property
    def width(self) -> float:
        """Width as displayed, in points."""
        return (
            self.top - self.bottom
            if self.rotation in (90, 270)
            else self.right - self.left
        )

    @property
    def height(self) -> float:
        """Height as displayed, in points."""
        return (
            self.right - self.left
            if self.rotation in (90, 270)
            else self.top - self.bottom
        )

    def point(self, x: Coordinate, y: Coordinate) -> tuple[Coordinate, Coordinate]:
        """A point (or arrays of coordinates) of page space as displayed."""
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    @property
    def matrix(self) -> Matrix:
        """From page space to the page as displayed."""
        (e, f), (ax, ay), (cx, cy) = (
            self.point(0.0, 0.0),
            self.point(1.0, 0.0),
            self.point(0.0, 1.0),
        )
        return ax - e, ay - f, cx - e, cy - f, e, f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of page space as displayed."""
        (xa, ya), (xb, yb) = self.point(left, bottom), self.point(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))

    def boxes(self, rects: Array) -> Array:
        """Rows of left, top, right, bottom (pdfium's FS_RECTF) as rows of x0, top, x1, bottom."""
        (xa, ya), (xb, yb) = (
            self.point(rects[:, 0], rects[:, 3]),
            self.point(rects[:, 2], rects[:, 1]),
        )
        return np.stack(
            [
                np.minimum(xa, xb),
                np.minimum(ya, yb),
                np.maximum(xa, xb),
                np.maximum(ya, yb),
            ],
            axis=1,
        )

    def angle(self, x: float, y: float) -> int:
        """The direction of a vector of page space, as displayed, in degrees clockwise from the right."""
        turned = {0: (x, -y), 90: (y, x), 180: (-x, y), 270: (-y, -x)}[self.rotation]
        return round(degrees(atan2(turned[1], turned[0]))) % 360


def view_of(handle: Handle) -> View:
    """The view of a loaded page: its crop box within its media box, and its /Rotate."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(handle, ctypes.byref(rect))
    rotation = 90 * max(0, pdfium.FPDFPage_GetRotation(handle))
    return View(rect.left, rect.bottom, rect.right, rect.top, rotation)
