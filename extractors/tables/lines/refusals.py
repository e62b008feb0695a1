"""What has a table's lines and is none: boxes around text, charts, flow charts, prose in columns.

Each refusal says why (`sightings`): `bolgeplan stage FILE tables` and `bolgeplan inspect` show it.
"""

from collections.abc import Iterator, Sequence

from extractors.pages.settings import MARGINS
from extractors.tables.frames.frames import Drawn
from extractors.tables.frames.settings import FRAMES
from extractors.tables.grid.grid import Grid, GridCell
from extractors.tables.grid.leaders import without_leaders
from extractors.tables.grid.pictures import common_area
from extractors.tables.grid.strokes import Stroke
from extractors.tables.grid.values import is_figure, is_list
from extractors.tables.grid.words import is_cut, rows_of, words_by_cell, words_within
from extractors.tables.lines.settings import REFUSALS
from extractors.tables.sightings import refused
from extractors.tables.text.settings import TEXT_GRID
from extractors.tables.unruled.settings import UNRULED
from schemas.page import Word

FilledCell = tuple[GridCell, list[Word]]
"""A cell and the words in it."""


def holds_table(
    grid: Grid,
    drawn: Drawn,
    is_drawn: bool,
    may_be_open: bool = False,
    before: Sequence[float] = (),
) -> bool:
    """Whether the grid is more than a box around text, and no chart: words fill it in rows and columns.

    Args:
        grid: what the lines make.
        drawn: the page.
        is_drawn: all its borders are drawn.
        may_be_open: its rules tell cells apart so well that no line need close its top and bottom.
        before: column borders of the table that the page before ends with.
    """
    if is_drawn and _goes_on(grid, before, drawn.page.height):
        return True
    words = without_leaders(words_within(drawn.page.words, grid.box))
    cells = list(zip(grid.cells, words_by_cell(grid, words), strict=True))
    if is_drawn and _is_remainder(grid, sum(1 for _, inside in cells if inside)):
        return True
    why = next(
        _objections(
            grid, cells, words, drawn, is_drawn=is_drawn, may_be_open=may_be_open
        ),
        None,
    )
    return why is None or refused(grid.box, why, (cell.box for cell in grid.cells))


def _objections(
    grid: Grid,
    cells: Sequence[FilledCell],
    words: Sequence[Word],
    drawn: Drawn,
    *,
    is_drawn: bool,
    may_be_open: bool,
) -> Iterator[str]:
    """What speaks against a table, the plainest first."""
    filled = [cell for cell, inside in cells if inside]
    sparse = len(filled) < REFUSALS.few_filled * len(cells)
    if len({cell.col for cell in filled}) < 2:
        yield "its words stand in one column: a box around text"
    if _is_chart(grid, words, len(filled)):
        yield "most cells are empty and lines run through words: a chart"
    if not is_drawn and _is_prose(grid, words, drawn):
        yield "running text or a list in columns, and no rules part its rows"
    if sparse and (len(filled) < REFUSALS.fewest_cells or _is_scattered(filled)):
        yield "few cells hold words, here and there: the boxes of a flow chart"
    if (
        is_drawn
        and not may_be_open
        and not _has_sides(grid, drawn)
        and not _is_full_of_figures(cells)
    ):
        yield "no line closes it at top or bottom or at both sides, and few cells are figures"
    inside = [picture for picture in drawn.pictures if picture.overlaps(grid.box)]
    area = sum(common_area(picture, grid.box) for picture in inside)
    if (
        area
        >= (FRAMES.pictured if sparse else REFUSALS.covered)
        * grid.box.width
        * grid.box.height
    ):
        yield "a picture covers too much of it"


def _goes_on(grid: Grid, before: Sequence[float], page_height: float) -> bool:
    """Whether a grid at a page's top has the columns of the table that the page before ends with.

    However little stands in it: a page break leaves the last lines of one cell.
    """
    return (
        grid.box.top < MARGINS.band * page_height
        and len(before) == len(grid.xs)
        and all(
            abs(x - other) <= FRAMES.same_side_pt
            for x, other in zip(grid.xs, before, strict=True)
        )
    )


def _is_remainder(grid: Grid, filled: int) -> bool:
    """A single row of several columns, little in it: what a page break leaves of a table's last row.

    Where the page before has no table that it continues, it is dropped again.
    """
    return (
        grid.n_rows == 1
        and grid.n_cols > 1
        and filled > 0
        and len(grid.cells) == grid.n_cols
    )


def _is_scattered(filled: Sequence[GridCell]) -> bool:
    """Boxes of a flow chart: few, and most reach over rows or columns that others make."""
    return len(filled) <= REFUSALS.scattered and 2 * sum(
        c.row_span > 1 or c.col_span > 1 for c in filled
    ) >= len(filled)


def _is_full_of_figures(cells: Sequence[FilledCell]) -> bool:
    """Whether rows and columns of figures fill the grid: lines between columns alone make a table of them."""
    body = [inside for cell, inside in cells if cell.row > 0 and cell.col > 0]
    figures = sum(is_figure(inside) for inside in body if inside)
    filled = [cell for cell, inside in cells if inside]
    lines = min(len({cell.row for cell in filled}), len({cell.col for cell in filled}))
    return lines >= REFUSALS.fewest_lines and 2 * figures >= len(body)


def _has_sides(grid: Grid, drawn: Drawn) -> bool:
    """Whether lines close the grid at top and bottom, or at both sides; boxes of a flow chart do not."""
    box = grid.box
    ends = [
        _drawn(drawn.horizontals, at, box.x0, box.x1) for at in (box.top, box.bottom)
    ]
    sides = [
        _drawn(drawn.verticals, at, box.top, box.bottom) for at in (box.x0, box.x1)
    ]
    return max(ends) >= REFUSALS.closed or min(sides) >= REFUSALS.closed


def _drawn(strokes: Sequence[Stroke], at: float, start: float, end: float) -> float:
    """Share of a side along which a line is drawn."""
    near = [s for s in strokes if abs(s.at - at) <= FRAMES.same_side_pt]
    covered = sum(max(0.0, min(s.end, end) - max(s.start, start)) for s in near)
    return covered / max(1.0, end - start)


def _is_chart(grid: Grid, words: Sequence[Word], filled: int) -> bool:
    """A chart: its gridlines make empty cells and run through figures, its bars part it into empty cells."""
    empty = 1 - filled / len(grid.cells)
    if empty > REFUSALS.nearly_empty and len(grid.cells) > REFUSALS.many_cells:
        return True
    if empty <= REFUSALS.mostly_empty:
        return False
    return sum(_is_cut(word, grid) for word in words) > REFUSALS.often_cut * len(words)


def _is_cut(word: Word, grid: Grid) -> bool:
    """Whether a column border runs through the word."""
    return any(
        cell.box.holds_centre_of(word.box) and is_cut(word, cell.box)
        for cell in grid.cells
    )


def _is_prose(grid: Grid, words: Sequence[Word], drawn: Drawn) -> bool:
    """Columns of running text: long lines, and no rules that part rows."""
    box = grid.box
    rules = {
        round(s.at)
        for s in drawn.horizontals
        if box.top <= s.at <= box.bottom and s.start < box.x_mid < s.end
    }
    cells = list(zip(grid.cells, words_by_cell(grid, words), strict=True))
    if is_list(
        [
            " ".join(word.text for word in inside)
            for cell, inside in cells
            if cell.col == 0 and inside
        ]
    ):
        return True
    if len(rules) > TEXT_GRID.bands:
        return False
    lines = [line for inside in words_by_cell(grid, words) for line in rows_of(inside)]
    return bool(lines) and sum(len(line) for line in lines) / len(lines) > UNRULED.wordy
