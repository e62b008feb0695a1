"""What is drawn on a page: rules, filled areas and pictures, from pdfium's page objects."""

import ctypes
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.pages.pdfium.api import (
    Handle,
    address_of,
    form_object,
    form_objects,
    object_bounds,
    object_type,
    page_object,
    pdfium,
)
from extractors.pages.pdfium.clips import ClipReader
from extractors.pages.pdfium.covers import Painted, seen
from extractors.pages.pdfium.dotted import Dotted, dotted_lines
from extractors.pages.pdfium.matrix import Matrix, Point, apply, matrix_of, times
from extractors.pages.pdfium.paths import UNKNOWN_COLOUR, Ink, PathReader, Subpath
from extractors.pages.pdfium.settings import DRAWINGS
from extractors.pages.pdfium.view import View
from schemas.geometry import Box, bounding_box
from schemas.page import Fill, Rule

Placed = tuple[int, int, Matrix, Box]
"""An object, its type, the matrix from its space to the page as displayed, the room that clips leave it."""
NOWHERE = Box(-1.0, -1.0, -1.0, -1.0)
"""The room of what is wholly clipped away, or belongs to a hidden layer."""


@dataclass(slots=True)
class Drawings:
    """What is drawn on one page, as displayed."""

    painted: list[Painted] = field(default_factory=list)
    """Lines and areas in the order of painting."""
    rules: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    """Discs and squares of the size of a list mark."""
    texts: dict[int, tuple[int, Box]] = field(default_factory=dict)
    """Address of a text object → how many areas and lines are painted before it, the room it may paint on."""


def read_drawings(handle: Handle, view: View, hidden: Collection[int] = ()) -> Drawings:
    """Rules, fills and pictures of a loaded page: what is seen of them.

    Args:
        handle: of the page.
        view: of the page.
        hidden: addresses of objects that belong to layers switched off.
    """
    drawings, reader = Drawings(), PathReader()
    curves: list[Box] = []
    for item, kind, matrix, room in _objects(handle, view, hidden):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            drawings.texts[item] = len(drawings.painted), room
        elif room is NOWHERE:
            continue
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            own = times(matrix_of(item), matrix)
            ink = reader.ink(item, own)
            for subpath in (
                reader.subpaths(item, own) if ink.filled or ink.stroked else ()
            ):
                _add_subpath(subpath, ink, room, drawings, curves)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            _add_picture(_bounds(item, matrix), drawings)
    curves = _with_dotted_lines(drawings, curves)
    drawings.pictures += [
        box
        for box in _clusters(curves)
        if max(box.width, box.height) >= DRAWINGS.smallest_picture_pt
    ]
    drawings.rules, drawings.fills = seen(drawings.painted, drawings.pictures)
    return drawings


def _with_dotted_lines(drawings: Drawings, curves: Sequence[Box]) -> list[Box]:
    """Take lines drawn dot by dot for lines: dashes were short ones, squares areas, discs marks or curves.

    Args:
        drawings: of the page, as painted.
        curves: the boxes of its curves.

    Returns:
        the curves that are no dots of lines.
    """
    _put_lines(drawings, dotted_lines([mark.box for mark in drawings.painted]))
    round_ones = [*drawings.dots, *curves]
    lines = dotted_lines(round_ones)
    drawings.painted += [
        Painted(line.box, UNKNOWN_COLOUR, False, line.across) for line in lines
    ]
    taken = {at for line in lines for at in line.of}
    kept = [at for at in range(len(round_ones)) if at not in taken]
    count = len(drawings.dots)
    drawings.dots = [round_ones[at] for at in kept if at < count]
    return [round_ones[at] for at in kept if at >= count]


def _put_lines(drawings: Drawings, lines: Sequence[Dotted]) -> None:
    """Put lines into the order of painting, each where the first of its dots was."""
    if not lines:
        return
    taken = {at for line in lines for at in line.of}
    begun: dict[int, list[Dotted]] = {}
    for line in lines:
        begun.setdefault(min(line.of), []).append(line)
    painted: list[Painted] = []
    places: list[int] = []
    for at, mark in enumerate(drawings.painted):
        places.append(len(painted))
        painted += [
            Painted(line.box, mark.colour, False, line.across)
            for line in begun.get(at, ())
        ]
        painted += [] if at in taken else [mark]
    places.append(len(painted))
    drawings.painted = painted
    drawings.texts = {
        item: (places[order], room) for item, (order, room) in drawings.texts.items()
    }


def _objects(handle: Handle, view: View, hidden: Collection[int]) -> Iterator[Placed]:
    """What is painted, in order."""
    page, clips, matrix = address_of(handle), ClipReader(), view.matrix
    room = Box(0.0, 0.0, view.width, view.height)
    for index in range(pdfium.FPDFPage_CountObjects(handle)):
        item = page_object(page, index)
        own = NOWHERE if item in hidden else room
        yield from _flat((item, object_type(item), matrix, own), clips, 0)


def _flat(placed: Placed, clips: ClipReader, depth: int) -> Iterator[Placed]:
    item, kind, matrix, room = placed
    left = NOWHERE if room is NOWHERE else clips.within(item, matrix, room) or NOWHERE
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        yield item, kind, matrix, left
    elif depth < DRAWINGS.deepest_form:
        inner = times(matrix_of(item), matrix)
        for index in range(form_objects(item)):
            child = form_object(item, index)
            yield from _flat((child, object_type(child), inner, left), clips, depth + 1)


def _bounds(item: int, matrix: Matrix) -> Box:
    sides = (ctypes.c_float * 4)()
    start = ctypes.addressof(sides)
    object_bounds(item, *(start + 4 * index for index in range(4)))
    left, bottom, right, top = sides
    xs, ys = zip(
        *(apply(matrix, x, y) for x in (left, right) for y in (bottom, top)),
        strict=True,
    )
    return Box(min(xs), min(ys), max(xs), max(ys))


def _add_picture(box: Box, drawings: Drawings) -> None:
    """An image; one that is a hair's breadth thin is a border of an old word processor."""
    if _is_thin(box):
        drawings.painted.append(
            Painted(box, UNKNOWN_COLOUR, False, box.width >= box.height)
        )
    elif max(box.width, box.height) >= DRAWINGS.smallest_picture_pt:
        drawings.pictures.append(box)


def _add_subpath(
    subpath: Subpath, ink: Ink, room: Box, drawings: Drawings, curves: list[Box]
) -> None:
    points = subpath.points
    if len(points) < 2:
        return
    xs, ys = zip(*points, strict=True)
    box = _within(min(xs), min(ys), max(xs), max(ys), room)
    if box is None:
        return
    if _is_dot(box) and (ink.filled or points[0] == points[-1]):
        drawings.dots.append(box)  # a disc, or the outline of one: a ring
    elif subpath.curves and not _is_rounded_rectangle(points, subpath.curves, box):
        curves.append(box)
    else:
        if ink.filled:
            sides = (
                () if subpath.curves else points
            )  # round corners are no slanted sides
            _add_fill(box, sides, ink, drawings, curves)
        if ink.stroked:
            _add_strokes(points, ink, room, drawings, curves)


def _within(x0: float, top: float, x1: float, bottom: float, room: Box) -> Box | None:
    """The box as far as it lies in the room, which is the page or what a clip leaves of it."""
    if x0 >= room.x0 and top >= room.top and x1 <= room.x1 and bottom <= room.bottom:
        return Box(x0, top, x1, bottom)
    cut = Box(
        max(x0, room.x0), max(top, room.top), min(x1, room.x1), min(bottom, room.bottom)
    )
    return cut if cut.x0 <= cut.x1 and cut.top <= cut.bottom else None


def _is_thin(box: Box) -> bool:
    thin, long = sorted((box.width, box.height))
    return thin <= DRAWINGS.thin_pt and long >= DRAWINGS.long * max(thin, 1.0)


def _is_dot(box: Box) -> bool:
    short, long = sorted((box.width, box.height))
    return (
        DRAWINGS.thin_pt / 2 <= long <= DRAWINGS.largest_dot_pt
        and short >= DRAWINGS.round * long
    )


def _is_rounded_rectangle(points: Sequence[Point], curves: int, box: Box) -> bool:
    """Whether most of the outline is straight along its own bounding box: a box with round corners."""
    if curves > DRAWINGS.most_corner_points:
        return False
    straight = sum(
        max(abs(x1 - x0), abs(y1 - y0))
        for (x0, y0), (x1, y1) in pairwise(points)
        if min(abs(x1 - x0), abs(y1 - y0)) < DRAWINGS.straight_pt
    )
    return straight > DRAWINGS.along * (box.width + box.height)


def _add_fill(
    box: Box, points: Sequence[Point], ink: Ink, drawings: Drawings, curves: list[Box]
) -> None:
    if _is_thin(box):
        drawings.painted.append(
            Painted(box, ink.colour, ink.opaque, box.width >= box.height)
        )
    elif _is_slanted(points):
        curves.append(box)
    else:
        drawings.painted.append(Painted(box, ink.colour, ink.opaque, None))


def _is_slanted(points: Sequence[Point]) -> bool:
    """Whether some side runs neither across nor down: an arrow, a pie, a line of a chart."""
    sides = (
        sorted((abs(x1 - x0), abs(y1 - y0))) for (x0, y0), (x1, y1) in pairwise(points)
    )
    return any(
        aside > max(DRAWINGS.straight_pt, DRAWINGS.lean * along)
        for aside, along in sides
    )


def _add_strokes(
    points: Sequence[Point], ink: Ink, room: Box, drawings: Drawings, curves: list[Box]
) -> None:
    for (xa, ya), (xb, yb) in pairwise(points):
        x0, x1 = (xa, xb) if xa < xb else (xb, xa)
        top, bottom = (ya, yb) if ya < yb else (yb, ya)
        box = _within(x0, top, x1, bottom, room)
        if box is None or max(box.width, box.height) < DRAWINGS.straight_pt:
            continue
        across = box.width >= box.height
        if min(box.width, box.height) > max(
            DRAWINGS.straight_pt, DRAWINGS.lean * max(box.width, box.height)
        ):
            curves.append(box)
        elif ink.width[0 if across else 1] > DRAWINGS.thick_stroke_pt:
            half = ink.width[0 if across else 1] / 2
            grown = (
                Box(box.x0, box.top - half, box.x1, box.bottom + half)
                if across
                else Box(box.x0 - half, box.top, box.x1 + half, box.bottom)
            )
            drawings.painted.append(Painted(grown, ink.pen, False, None))
        else:
            drawings.painted.append(Painted(box, ink.pen, False, across))


def _clusters(boxes: list[Box]) -> list[Box]:
    """Boxes that touch or nearly touch, joined, until all that are left stand apart."""
    clusters: list[Box] = []
    for box in sorted(boxes):
        joined = box
        while near := [
            other
            for other in clusters
            if joined.grown(DRAWINGS.near_pt).overlaps(other)
        ]:
            joined = bounding_box([joined, *near])
            clusters = [other for other in clusters if other not in near]
        clusters.append(joined)
    return clusters
