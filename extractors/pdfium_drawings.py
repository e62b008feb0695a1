"""What is drawn on a page: rules, filled areas and pictures, from pdfium's page objects."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot

from extractors.pdfium_api import Handle, address_of, object_type, page_object, pdfium
from extractors.pdfium_matrix import IDENTITY, Matrix, Point, apply, matrix_of, times
from extractors.pdfium_view import View
from schemas.geometry import Box, bounding_box
from schemas.page import Fill, Rule

THIN_PT = 2.5
"""points: a filled rectangle this thin is a line (Word draws borders of 0.5 to 2.25 pt as rectangles)."""
LONG = 3.0
"""times its thickness: a shorter one is a dot or a list mark."""
STRAIGHT_PT = 0.6
"""points: a stroke that strays less than this from the axis is horizontal or vertical."""
THICK_STROKE_PT = 5.0
"""points: a stroke this wide is an area drawn with a broad pen (white-on-colour headings)."""
NEAR_PT = 8.0
"""points: curves this close to each other belong to one picture."""
SMALLEST_PICTURE_PT = 20.0
"""points: what is smaller both ways is a list mark, an icon or a rounded corner."""
LARGEST_DOT_PT, ROUND = 8.0, 0.7
"""points, ratio of the sides: a filled disc or square up to this size may be a list mark."""
DEEPEST_FORM = 6
"""nested form XObjects: a file that nests deeper is broken or refers to itself."""
UNKNOWN_COLOUR = (128, 128, 128)
"""Patterns and shadings have no one colour; they are not paper."""


@dataclass(slots=True)
class Drawings:
    """What is drawn on one page, as displayed."""

    rules: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    """Discs and squares of the size of a list mark."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How a path is painted."""

    filled: bool
    stroked: bool
    colour: tuple[int, int, int]
    width: float


@dataclass(slots=True)
class Subpath:
    """One run of a path, in page space."""

    points: list[Point]
    curves: int = 0


def read_drawings(handle: Handle, view: View) -> Drawings:
    """Rules, fills and pictures of a loaded page, those within its visible box."""
    drawings = Drawings()
    curves: list[Box] = []
    for item, matrix in _objects(handle):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(item, matrix, view, drawings, curves)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            _add_picture(_bounds(item, matrix, view), drawings)
    drawings.pictures += [
        box for box in _clusters(curves) if max(box.width, box.height) >= SMALLEST_PICTURE_PT
    ]
    return drawings


def _objects(handle: Handle) -> Iterator[tuple[Handle, Matrix]]:
    """What is drawn, text apart: of this browsers make thousands of objects a page."""
    page = address_of(handle)
    for index in range(pdfium.FPDFPage_CountObjects(handle)):
        item = page_object(page, index)
        if object_type(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            yield from _flat(pdfium.FPDFPage_GetObject(handle, index), IDENTITY, 0)


def _flat(item: Handle, matrix: Matrix, depth: int) -> Iterator[tuple[Handle, Matrix]]:
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
        yield item, matrix
    elif depth < DEEPEST_FORM:
        inner = times(matrix_of(item), matrix)
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            yield from _flat(pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)


def _bounds(item: Handle, matrix: Matrix, view: View) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(item, *map(ctypes.byref, (left, bottom, right, top)))
    if matrix is IDENTITY:
        return view.box(left.value, bottom.value, right.value, top.value)
    corners = [apply(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    return view.box(min(xs), min(ys), max(xs), max(ys))


def _add_picture(box: Box, drawings: Drawings) -> None:
    """An image; one that is a hair's breadth thin is a border of an old word processor."""
    if _is_thin(box):
        drawings.rules.append(Rule(box, box.width >= box.height))
    elif max(box.width, box.height) >= SMALLEST_PICTURE_PT:
        drawings.pictures.append(box)


def _add_path(item: Handle, matrix: Matrix, view: View, drawings: Drawings, curves: list[Box]) -> None:
    ink = _ink(item, matrix)
    if not ink.filled and not ink.stroked:
        return
    for subpath in _subpaths(item, times(matrix_of(item), matrix)):
        points = [view.point(x, y) for x, y in subpath.points]
        if len(points) < 2:
            continue
        xs, ys = zip(*points, strict=True)
        box = _within(Box(min(xs), min(ys), max(xs), max(ys)), view)
        if box is None:
            continue
        if ink.filled and _is_dot(box):
            drawings.dots.append(box)
            continue
        if subpath.curves and not _is_rounded_rectangle(points, subpath.curves, box):
            curves.append(box)
            continue
        if ink.filled:
            _add_fill(box, points, ink, drawings, curves)
        if ink.stroked:
            _add_strokes(points, ink, view, drawings, curves)


def _ink(item: Handle, matrix: Matrix) -> Ink:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(mode), ctypes.byref(stroke))
    colour, alpha = _colour(item, pdfium.FPDFPageObj_GetFillColor)
    width = ctypes.c_float()
    if stroke.value:
        pdfium.FPDFPageObj_GetStrokeWidth(item, ctypes.byref(width))
        stroke_colour, stroke_alpha = _colour(item, pdfium.FPDFPageObj_GetStrokeColor)
        stroked = stroke_alpha > 0
        if mode.value == 0:
            colour = stroke_colour
    else:
        stroked = False
    scale = hypot(*times(matrix_of(item), matrix)[:2])
    return Ink(mode.value != 0 and alpha > 0, stroked, colour, width.value * scale)


def _colour(item: Handle, read: Callable[..., int]) -> tuple[tuple[int, int, int], int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not read(item, *map(ctypes.byref, parts)):
        return UNKNOWN_COLOUR, 255
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue), alpha


def _subpaths(item: Handle, matrix: Matrix) -> Iterator[Subpath]:
    x, y = ctypes.c_float(), ctypes.c_float()
    current: Subpath | None = None
    for index in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        point = apply(matrix, x.value, y.value)
        if current is None or kind == pdfium.FPDF_SEGMENT_MOVETO:
            if current is not None:
                yield current
            current = Subpath([])
        current.points.append(point)
        current.curves += kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if pdfium.FPDFPathSegment_GetClose(segment) and current.points[0] != point:
            current.points.append(current.points[0])
    if current is not None:
        yield current


def _within(box: Box, view: View) -> Box | None:
    cut = Box(max(box.x0, 0.0), max(box.top, 0.0), min(box.x1, view.width), min(box.bottom, view.height))
    return cut if cut.x0 <= cut.x1 and cut.top <= cut.bottom else None


def _is_thin(box: Box) -> bool:
    thin, long = sorted((box.width, box.height))
    return thin <= THIN_PT and long >= LONG * max(thin, 1.0)


def _is_dot(box: Box) -> bool:
    short, long = sorted((box.width, box.height))
    return THIN_PT / 2 <= long <= LARGEST_DOT_PT and short >= ROUND * long


def _is_rounded_rectangle(points: Sequence[Point], curves: int, box: Box) -> bool:
    """Whether most of the outline is straight along its own bounding box: a box with round corners."""
    straight = sum(
        max(abs(x1 - x0), abs(y1 - y0))
        for (x0, y0), (x1, y1) in pairwise(points)
        if min(abs(x1 - x0), abs(y1 - y0)) < STRAIGHT_PT
    )
    return curves <= 12 and straight > 1.2 * (box.width + box.height)


def _add_fill(box: Box, points: Sequence[Point], ink: Ink, drawings: Drawings, curves: list[Box]) -> None:
    if _is_thin(box):
        drawings.rules.append(Rule(box, box.width >= box.height))
    elif _is_slanted(points):
        curves.append(box)
    else:
        drawings.fills.append(Fill(box, ink.colour))


def _is_slanted(points: Sequence[Point]) -> bool:
    """Whether some side runs neither across nor down: an arrow, a pie, a line of a chart."""
    return any(
        min(abs(x1 - x0), abs(y1 - y0)) > max(STRAIGHT_PT, 0.02 * max(abs(x1 - x0), abs(y1 - y0)))
        for (x0, y0), (x1, y1) in pairwise(points)
    )


def _add_strokes(
    points: Sequence[Point], ink: Ink, view: View, drawings: Drawings, curves: list[Box]
) -> None:
    for (xa, ya), (xb, yb) in pairwise(points):
        box = _within(Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)), view)
        if box is None or max(box.width, box.height) < STRAIGHT_PT:
            continue
        across = box.width >= box.height
        if min(box.width, box.height) > max(STRAIGHT_PT, 0.01 * max(box.width, box.height)):
            curves.append(box)
        elif ink.width > THICK_STROKE_PT:
            half = ink.width / 2
            grown = (
                Box(box.x0, box.top - half, box.x1, box.bottom + half)
                if across
                else Box(box.x0 - half, box.top, box.x1 + half, box.bottom)
            )
            drawings.fills.append(Fill(grown, ink.colour))
        else:
            drawings.rules.append(Rule(box, across))


def _clusters(boxes: list[Box]) -> list[Box]:
    """Boxes that touch or nearly touch, joined, until all that are left stand apart."""
    clusters: list[Box] = []
    for box in sorted(boxes):
        joined = box
        while near := [other for other in clusters if joined.grown(NEAR_PT).overlaps(other)]:
            joined = bounding_box([joined, *near])
            clusters = [other for other in clusters if other not in near]
        clusters.append(joined)
    return clusters
