"""What filled areas tell: shading made whole, whose edges part rows and columns, and thick borders."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.tables.grid.settings import AREAS
from schemas.geometry import Box, bounding_box
from schemas.page import Fill, Page


def border_pieces(page: Page) -> list[Fill]:
    """Areas as narrow as thick borders are; whether they are some, the lines that they meet tell."""
    return [
        fill
        for fill in page.fills
        if min(fill.colour) < AREAS.paper and is_border_piece(fill.box)
    ]


def is_border_piece(box: Box) -> bool:
    """Whether an area is as narrow as a thick border, and longer than that."""
    thin, long = sorted((box.width, box.height))
    return thin <= AREAS.thickest_border_pt and long >= AREAS.piece * thin


def shaded_boxes(page: Page) -> list[Box]:
    """Boxes of the page's shaded areas; strips of one colour, one right below the other, are one area.

    Cells side by side end at one height, though the shading of some ends with their text.
    """
    return _levelled(_united([fill for fill in page.fills if _has_edges(fill, page)]))


def _has_edges(fill: Fill, page: Page) -> bool:
    box = fill.box
    return (
        (min(fill.colour) < AREAS.paper or _lies_on_ground(fill, page))
        and min(box.width, box.height) >= AREAS.smallest_fill_pt
        and box.width * box.height < AREAS.whole_page * page.width * page.height
    )


def _lies_on_ground(fill: Fill, page: Page) -> bool:
    """Whether a light area lies within a darker one painted before: a cell on a coloured ground."""
    for under in page.fills:
        if under is fill:
            return False
        if min(under.colour) < AREAS.paper and _holds(
            under.box.grown(AREAS.strip_pt), fill.box
        ):
            return True
    return False


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x0 <= inner.x0
        and outer.top <= inner.top
        and inner.x1 <= outer.x1
        and inner.bottom <= outer.bottom
    )


def _united(fills: Sequence[Fill]) -> list[Box]:
    boxes: list[Box] = []
    for column in _columns(fills):
        column.sort(key=lambda fill: fill.box.top)
        strips = [column[0].box]
        for above, below in pairwise(column):
            if (
                above.colour == below.colour
                and abs(below.box.top - strips[-1].bottom) < AREAS.strip_pt
            ):
                strips[-1] = bounding_box([strips[-1], below.box])
            else:
                strips.append(below.box)
        boxes += strips
    return boxes


def _levelled(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, those of one row with the top of the highest and the bottom of the lowest."""
    starting: dict[int, list[int]] = {}
    for index, box in enumerate(boxes):
        starting.setdefault(round(box.x0), []).append(index)
    levelled = list(boxes)
    order = sorted(range(len(boxes)), key=lambda index: boxes[index].x0)
    for index in (
        order + order[::-1]
    ):  # there and back: a row takes its height from either end
        near = [
            other
            for x in (-1, 0, 1)
            for other in starting.get(round(boxes[index].x1) + x, ())
        ]
        for other in near:
            if other != index and _are_one_row(levelled[index], levelled[other]):
                top = min(levelled[index].top, levelled[other].top)
                bottom = max(levelled[index].bottom, levelled[other].bottom)
                for place in (index, other):
                    levelled[place] = levelled[place]._replace(top=top, bottom=bottom)
    return levelled


def _are_one_row(left: Box, right: Box) -> bool:
    ragged = max(abs(left.top - right.top), abs(left.bottom - right.bottom))
    return 0 < ragged <= AREAS.ragged_pt and abs(left.x1 - right.x0) <= AREAS.beside_pt


def _columns(fills: Iterable[Fill]) -> list[list[Fill]]:
    """Areas with the same sides; word processors round these up or down from strip to strip."""
    columns: list[list[Fill]] = []
    for fill in sorted(fills, key=lambda fill: (fill.box.x0, fill.box.x1)):
        home = next(
            (
                column
                for column in reversed(columns)
                if _same_sides(column[0].box, fill.box)
            ),
            None,
        )
        if home is None:
            columns.append([fill])
        else:
            home.append(fill)
    return columns


def _same_sides(one: Box, other: Box) -> bool:
    return (
        abs(one.x0 - other.x0) < AREAS.strip_pt
        and abs(one.x1 - other.x1) < AREAS.strip_pt
    )
