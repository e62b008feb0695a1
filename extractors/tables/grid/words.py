"""Words put into the cells of a grid, and a cell's words as printed lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.pages import reading_order
from extractors.pages.marks import is_raised
from extractors.pages.type_size import is_same_size
from extractors.tables.grid.grid import Grid
from extractors.tables.grid.settings import WORDS
from extractors.tables.grid.values import NUMBER
from schemas.geometry import Box, are_level, bounding_box
from schemas.page import Word
from schemas.table import CellLine, Region

MARK = re.compile(r"\d{1,2}(?:,\d{1,2})*|[*†‡]{1,4}|[a-z]")
POWER_BASE = "10"
"""A raised figure behind it is more likely its power than a mark: kept, so that nobody reads a plain 10."""


def without_watermarks(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without those that are printed large across others: they belong to no cell and no line."""
    if not words:
        return ()
    usual = sorted(word.size for word in words)[len(words) // 2]
    large = [
        word for word in words if word.size > WORDS.watermark * usual or word.angle % 90
    ]
    across = {
        id(word)
        for word in large
        if any(_is_across(word, other, usual) for other in words)
    }
    return tuple(word for word in words if id(word) not in across)


def _is_across(word: Word, other: Word, usual: float) -> bool:
    return (
        other.size <= WORDS.watermark * usual
        and other is not word
        and word.box.overlaps(other.box.grown(-1.0))
    )


def words_within(words: Iterable[Word], box: Box) -> list[Word]:
    """Words whose centre lies in the box; slanted ones (watermarks) never do."""
    low_x, low_y, high_x, high_y = (2 * side for side in box)
    found = []
    for word in words:  # asked for every pair of lines on a page: no call a word
        x0, top, x1, bottom = word.box
        if (
            low_y <= top + bottom <= high_y
            and low_x <= x0 + x1 <= high_x
            and word.angle % 90 == 0
        ):
            found.append(word)
    return found


class ByHeight:
    """Words of a page that are looked for within boxes, by the hundred where it has as many rules."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        middles = [word.box.top + word.box.bottom for word in words]
        self._order = sorted(range(len(words)), key=middles.__getitem__)
        self._middles = sorted(middles)

    def within(self, box: Box) -> list[Word]:
        """What `words_within` finds; words above and below are not looked at."""
        first = bisect_left(self._middles, 2 * box.top)
        last = bisect_right(self._middles, 2 * box.bottom)
        near = sorted(self._order[first:last])
        return words_within((self._words[at] for at in near), box)


def is_cut(word: Word, cell: Box) -> bool:
    """Whether the left or right border of its cell runs through a word."""
    return (
        word.box.x0 < cell.x0 - WORDS.sticks_out_pt
        or word.box.x1 > cell.x1 + WORDS.sticks_out_pt
    )


def words_by_cell(grid: Grid, words: Sequence[Word]) -> list[list[Word]]:
    """For each cell of the grid its words, in the order given."""
    found: list[list[Word]] = [[] for _ in grid.cells]
    at: dict[tuple[int, int], list[Word]] = {}
    for cell, inside in zip(grid.cells, found, strict=True):
        if cell.row_span == cell.col_span == 1:
            at[cell.row, cell.col] = inside
        else:
            at |= dict.fromkeys(cell.positions, inside)
    xs, ys = grid.xs, grid.ys
    first_x, last_x, first_y, last_y = xs[0], xs[-1], ys[0], ys[-1]
    for (
        word
    ) in words:  # asked for every grid that is weighed: no calls for words beside it
        x0, top, x1, bottom = word.box
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        if first_x <= x < last_x and first_y <= y < last_y:
            cell_at = at.get((bisect_right(ys, y) - 1, bisect_right(xs, x) - 1))
            if cell_at is not None:
                cell_at.append(word)
    return found


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Upright words that share a base line, top to bottom, each row from left to right."""
    return reading_order.rows_of(words, WORDS.same_line)


def printed_lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a cell as lines in reading order, whichever way they are turned."""
    if not any(word.angle for word in words):
        return rows_of(words)  # most cells
    lines = rows_of(word for word in words if word.angle == 0)
    for angle in (90, 270, 180):
        lines += _turned_lines([word for word in words if word.angle == angle], angle)
    return lines


def _turned_lines(words: list[Word], angle: int) -> list[list[Word]]:
    """Lines of turned text: the page is turned under them until they are upright.

    ```
    270 (bottom to top)     90 (top to bottom)
    ▲ ▲  first line is      ▼ ▼  first line is
    │ │  the left one       │ │  the right one
    ```
    """
    upright = {id(word): _turned_back(word.box, angle) for word in words}
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: upright[id(word)].y_mid):
        if lines and are_level(
            upright[id(lines[-1][0])], upright[id(word)], WORDS.same_line
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: upright[id(word)].x0) for line in lines]


def _turned_back(box: Box, angle: int) -> Box:
    if angle == 270:
        return Box(-box.bottom, box.x0, -box.top, box.x1)
    if angle == 90:
        return Box(box.top, -box.x1, box.bottom, -box.x0)
    return Box(-box.x1, -box.bottom, -box.x0, -box.top)


def cell_line(words: Sequence[Word], page: int) -> CellLine:
    """One printed line; bold where most of its letters are. Marks at figures are in its raw text only."""
    letters = sum(len(word.text) for word in words)
    bold = sum(len(word.text) for word in words if word.bold)
    read = _without_marks(words)
    text = _joined(read, [word.text for word in read])
    mended = len(read) < len(words) or any(word.raw is not None for word in words)
    box = bounding_box(word.box for word in words).rounded()
    return CellLine(
        text=text,
        text_raw=_joined(words, [word.text_raw for word in words]) if mended else text,
        region=Region(page, box),
        bold=2 * bold > letters,
    )


def _without_marks(words: Sequence[Word]) -> Sequence[Word]:
    """The words without raised marks behind figures: `23.106` with a raised 1 is 23106."""
    return [
        *words[:1],
        *(mark for figure, mark in pairwise(words) if not _is_mark_at(figure, mark)),
    ]


def _is_mark_at(figure: Word, mark: Word) -> bool:
    if (
        not MARK.fullmatch(mark.text)
        or not NUMBER.fullmatch(figure.text)
        or figure.text == POWER_BASE
    ):
        return False
    return (
        is_raised(mark, figure)
        and mark.angle == 0
        and mark.box.x0 - figure.box.x1 < WORDS.mark_gap * figure.size
    )


def _joined(words: Sequence[Word], texts: Sequence[str]) -> str:
    """Texts with blanks between them, except where a word follows close at the same height and size."""
    joined = texts[0]
    for (last, word), text in zip(pairwise(words), texts[1:], strict=True):
        gap = word.box.x0 - last.box.x1
        close = (
            word.angle == 0
            and abs(gap) < WORDS.tight * word.size
            and is_same_size(word.size, last.size)
        )
        joined += text if close else f" {text}"
    return joined
