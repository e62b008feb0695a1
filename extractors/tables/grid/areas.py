"""What filled areas tell: shading made whole, whose edges part rows and columns, and thick borders."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from schemas.geometry import Box, bounding_box
from schemas.page import Fill, Page

SMALLEST_FILL_PT = 5.0
"""points: smaller filled areas are list marks and legend keys."""
STRIP_PT = 0.6
"""points: strips of one shaded area touch; rows shaded apart leave a hairline."""
THICKEST_BORDER_PT = 6.0
"""points: Word's thickest; a border may be filled row by row, in pieces hardly longer than thick."""
PIECE = 1.5
"""times its thickness: a shorter piece is a list mark."""
RAGGED_PT = 6.0
"""points by which the shading of one cell ends before its neighbours': less than a line of text."""
BESIDE_PT = 1.0
"""points between shaded cells side by side."""
PAPER = 250
"""0..255: a fill this light leaves no edge that anyone sees, unless it lies on a darker one."""
WHOLE_PAGE = 0.7
"""share of the page: a larger fill is its background."""


def border_pieces(page: Page) -> list[Fill]:
    """Areas as narrow as thick borders are; whether they are some, the lines that they meet tell."""
    return [fill for fill in page.fills if min(fill.colour) < PAPER and is_border_piece(fill.box)]


def is_border_piece(box: Box) -> bool:
    """Whether an area is as narrow as a thick border, and longer than that."""
    thin, long = sorted((box.width, box.height))
    return thin <= THICKEST_BORDER_PT and long >= PIECE * thin


def shaded_boxes(page: Page) -> list[Box]:
    """Boxes of the page's shaded areas; strips of one colour, one right below the other, are one area.

    Cells side by side end at one height, though the shading of some ends with their text.
    """
    return _levelled(_united([fill for fill in page.fills if _has_edges(fill, page)]))


def _has_edges(fill: Fill, page: Page) -> bool:
    box = fill.box
    return (
        (min(fill.colour) < PAPER or _lies_on_ground(fill, page))
        and min(box.width, box.height) >= SMALLEST_FILL_PT
        and box.width * box.height < WHOLE_PAGE * page.width * page.height
    )


def _lies_on_ground(fill: Fill, page: Page) -> bool:
    """Whether a light area lies within a darker one painted before: a cell on a coloured ground."""
    for under in page.fills:
        if under is fill:
            return False
        if min(under.colour) < PAPER and _holds(under.box.grown(STRIP_PT), fill.box):
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
            if above.colour == below.colour and abs(below.box.top - strips[-1].bottom) < STRIP_PT:
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
    for index in order + order[::-1]:  # there and back: a row takes its height from either end
        near = [other for x in (-1, 0, 1) for other in starting.get(round(boxes[index].x1) + x, ())]
        for other in near:
            if other != index and _are_one_row(levelled[index], levelled[other]):
                top = min(levelled[index].top, levelled[other].top)
                bottom = max(levelled[index].bottom, levelled[other].bottom)
                for place in (index, other):
                    levelled[place] = levelled[place]._replace(top=top, bottom=bottom)
    return levelled


def _are_one_row(left: Box, right: Box) -> bool:
    ragged = max(abs(left.top - right.top), abs(left.bottom - right.bottom))
    return 0 < ragged <= RAGGED_PT and abs(left.x1 - right.x0) <= BESIDE_PT


def _columns(fills: Iterable[Fill]) -> list[list[Fill]]:
    """Areas with the same sides; word processors round these up or down from strip to strip."""
    columns: list[list[Fill]] = []
    for fill in sorted(fills, key=lambda fill: (fill.box.x0, fill.box.x1)):
        home = next((column for column in reversed(columns) if _same_sides(column[0].box, fill.box)), None)
        if home is None:
            columns.append([fill])
        else:
            home.append(fill)
    return columns


def _same_sides(one: Box, other: Box) -> bool:
    return abs(one.x0 - other.x0) < STRIP_PT and abs(one.x1 - other.x1) < STRIP_PT
