"""Headings set in a box of their own right above a table: larger type, no columns."""

from collections.abc import Sequence

from extractors.pages.type_size import is_larger
from extractors.tables.frames.settings import TITLES
from extractors.tables.grid.grid import Grid, without_lines
from extractors.tables.grid.strokes import Frame
from extractors.tables.grid.words import words_within
from schemas.page import Word


def is_title(box: Frame, table: Frame, words: Sequence[Word]) -> bool:
    """Whether a bare box holds words set larger than those of the frame below it."""
    bare = len({round(h.at) for h in box.horizontals}) <= 2 and not box.inner_verticals
    return bare and _is_set_larger(
        words_within(words, box.box), words_within(words, table.box)
    )


def without_title(grid: Grid, frame: Frame, words: Sequence[Word]) -> Grid:
    """The grid without a first row that is the box of a heading, which ends in a line of its own or is wider."""
    first = [cell for cell in grid.cells if cell.row == 0]
    if grid.n_rows < 3 or len(first) != 1 or first[0].row_span > 1:
        return grid
    width = grid.box.width
    near = sorted(
        h.at
        for h in frame.horizontals
        if h.length > TITLES.end * width and abs(h.at - grid.ys[1]) <= TITLES.double_pt
    )
    below = [word for word in words if word.box.y_mid > grid.ys[1]]
    apart = len(near) > 1 or _stands_out(frame, grid.ys[1])
    if apart and _is_set_larger(words_within(words, first[0].box), below):
        return without_lines(grid, {0}, set())
    return grid


def _stands_out(frame: Frame, end: float) -> bool:
    """Whether the lines down to the end of the first row are longer, on both sides, than all below."""
    last = end + TITLES.double_pt
    first = [line for line in frame.horizontals if line.at < last]
    below = [line for line in frame.horizontals if line.at >= last]
    if not first or not below:
        return False
    left = min(line.start for line in below) - TITLES.out_pt
    right = max(line.end for line in below) + TITLES.out_pt
    return all(line.start < left and line.end > right for line in first)


def _is_set_larger(title: Sequence[Word], others: Sequence[Word]) -> bool:
    return bool(title and others) and is_larger(_usual_size(title), _usual_size(others))


def _usual_size(words: Sequence[Word]) -> float:
    return sorted(word.size for word in words)[len(words) // 2]
