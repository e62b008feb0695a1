"""Paths of a page from pdfium: how each is painted, and the runs of points it is made of, as displayed.

A chart has thousands of points, so that each call and each object counts here.
"""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from extractors.pages.pdfium.api import (
    draw_mode,
    fill_colour,
    has_transparency,
    path_segment,
    path_segments,
    pdfium,
    segment_closes,
    segment_point,
    segment_type,
    stroke_colour,
    stroke_width,
)
from extractors.pages.pdfium.matrix import Matrix, Point

OPAQUE = 255  # of 0..255, the alpha of ink that hides what lies under it
UNKNOWN_COLOUR = (128, 128, 128)
"""Patterns and shadings have no one colour; they are not paper."""
MOVE, CURVE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_BEZIERTO

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Ink:
    """How a path is painted."""

    filled: bool
    stroked: bool
    colour: Colour
    pen: Colour
    opaque: bool
    """Whether nothing under its filling shows through."""
    width: tuple[float, float]
    """Of a stroke that runs across, of one that runs down, in points as displayed; 0.0 without strokes."""


@dataclass(slots=True)
class Subpath:
    """One run of a path, in points as displayed."""

    points: list[Point]
    curves: int = 0
    """How many of its points belong to curves."""


class PathReader:
    """Reads paths into the same few buffers."""

    def __init__(self) -> None:
        self._numbers = (ctypes.c_int * 2)()
        self._rgba = (ctypes.c_uint * 4)()
        self._floats = (ctypes.c_float * 2)()
        self._number = [
            ctypes.addressof(self._numbers) + 4 * index for index in range(2)
        ]
        self._channel = [ctypes.addressof(self._rgba) + 4 * index for index in range(4)]
        self._float = [ctypes.addressof(self._floats) + 4 * index for index in range(2)]

    def ink(self, item: int, matrix: Matrix) -> Ink:
        """How a path is painted.

        Args:
            item: the path object.
            matrix: from the path's own space to the page as displayed: it widens strokes too.
        """
        draw_mode(item, *self._number)
        mode, stroke = self._numbers
        colour, alpha = self._colour(fill_colour, item) if mode else (UNKNOWN_COLOUR, 0)
        opaque = alpha == OPAQUE and not has_transparency(item)
        if not stroke:
            return Ink(alpha > 0, False, colour, colour, opaque, (0.0, 0.0))
        pen, opacity = self._colour(stroke_colour, item)
        self._floats[0] = 0.0
        stroke_width(item, self._float[0])
        a, b, c, d, _, _ = matrix
        width = self._floats[0] * hypot(b, d), self._floats[0] * hypot(a, c)
        return Ink(alpha > 0, opacity > 0, colour, pen, opaque, width)

    def _colour(self, read: Callable[..., int], item: int) -> tuple[Colour, int]:
        if not read(item, *self._channel):
            return UNKNOWN_COLOUR, 255
        red, green, blue, alpha = self._rgba
        return (red, green, blue), alpha

    def subpaths(self, item: int, matrix: Matrix) -> list[Subpath]:
        """The runs of a path, each closed one with its first point again at its end.

        Args:
            item: the path object.
            matrix: from its own space to the page as displayed.
        """
        a, b, c, d, e, f = matrix
        floats, (to_x, to_y) = self._floats, self._float
        found: list[Subpath] = []
        last: int | None = None
        for index in range(path_segments(item)):
            segment = path_segment(item, index)
            segment_point(segment, to_x, to_y)
            x, y = floats
            kind = segment_type(segment)
            if kind == MOVE or last is None:
                _close(found, last)
                found.append(Subpath([]))
            elif kind == CURVE:
                found[-1].curves += 1
            found[-1].points.append((a * x + c * y + e, b * x + d * y + f))
            last = segment
        _close(found, last)
        return found


def _close(found: list[Subpath], last: int | None) -> None:
    """Leads the newest run back to its first point, where its last segment says so."""
    if (
        last is not None
        and segment_closes(last)
        and found[-1].points[0] != found[-1].points[-1]
    ):
        found[-1].points.append(found[-1].points[0])
