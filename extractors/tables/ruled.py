"""Tables that drawn lines and shaded areas frame: `page → strokes → frames → grids`."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.tables.captions import LABEL
from extractors.tables.columns import row_phrases
from extractors.tables.content import rows_of, words_by_cell, words_within
from extractors.tables.cuts import cut_columns, cut_rows
from extractors.tables.grid import Grid, without_lines
from extractors.tables.lattice import lattice
from extractors.tables.rulings import Frame, Stroke, frames_of, strokes_of
from extractors.tables.textual import text_grid
from schemas.geometry import Box
from schemas.page import Page, Word

ENGINE, HALF_RULED = "rules", "rules+text"
SMALLEST_PT = 12.0
"""points: height and width of the smallest frame that can hold a row."""
SAME_SIDE_PT = 4.0
"""points: frames whose left and right sides agree this well, one right below the other, are one table."""
LONG_RULE_PT = 40.0
"""points: a shorter lone rule underlines a word."""
BAND_PT = 500.0
"""points: rules further apart do not frame one table."""
IN_COLUMNS = 0.6
"""share of the printed lines between two rules that stand in columns, if the rules frame a table."""
CLOSED = 0.7
"""share of a table's side that is drawn; the other side may be open."""
FEWEST_CELLS, FEW_FILLED = 4, 0.6
"""cells, share of cells: boxes of a flow chart make a grid with little in it."""
COVERED, PICTURED = 0.3, 0.1
"""share of a grid that pictures cover if it is no table; the same where most of its cells are empty."""
BLEED_PT = 5.0
"""points from the page's edges."""
MOSTLY_EMPTY, OFTEN_CUT, CUT_PT = 0.6, 0.1, 1.5
"""share of cells, share of words, points: a chart's gridlines run through its labels, a table's never do."""
OPEN = 0.35
"""share of printed lines that still stand in several columns of one cell: the lines tell too little."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page, as tables see it."""

    page: Page
    horizontals: Sequence[Stroke]
    verticals: Sequence[Stroke]
    pictures: Sequence[Box]
    """Without those that are the page's ground."""


def drawn_on(page: Page) -> Drawn:
    """The page's strokes and pictures."""
    pictures = [picture for picture in page.pictures if not is_background(picture, page)]
    return Drawn(page, *strokes_of(page), pictures)


def ruled_grids(drawn: Drawn) -> list[Grid]:
    """The grids that the page's lines make, open cells cut where their text is."""
    page = drawn.page
    grids = []
    for frame in table_frames(drawn):
        words = words_within(page.words, frame.box)
        if len(words) < 2:
            continue
        grid = frame_grid(frame, words)
        if grid is not None and holds_table(grid, drawn):
            grids.append(grid)
    return grids


def frame_grid(frame: Frame, words: Sequence[Word]) -> Grid | None:
    """The frame's grid; where its lines leave most of it open, the text's own within them."""
    drawn = lattice(frame, ENGINE)
    grid = cut_rows(cut_columns(drawn, words), words)
    if _openness(grid, words) > OPEN:
        box = frame.box
        known = [x for x in drawn.xs[1:-1] if _height_at(frame.verticals, x) > 0.5 * box.height]
        grid = text_grid(words, box, frame.horizontals, known, HALF_RULED) or grid
    return _without_empty_ends(grid, words)


def _height_at(verticals: Sequence[Stroke], x: float) -> float:
    return sum(v.length for v in verticals if abs(v.at - x) < SAME_SIDE_PT)


def _openness(grid: Grid, words: Sequence[Word]) -> float:
    """Share of the cells' printed lines in which text stands apart, as in columns."""
    lines = [line for inside in words_by_cell(grid, words) for line in rows_of(inside)]
    return sum(len(row_phrases(line, 1.2)) > 1 for line in lines) / max(1, len(lines))


def _without_empty_ends(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid without rows at its top and bottom in which no cell begins that has text."""
    filled = {
        row
        for cell, inside in zip(grid.cells, words_by_cell(grid, words), strict=True)
        if inside
        for row in range(cell.row, cell.row + cell.row_span)
    }
    if not filled:
        return grid
    return without_lines(grid, {r for r in range(grid.n_rows) if not min(filled) <= r <= max(filled)}, set())


def chart_boxes(drawn: Drawn) -> list[Box]:
    """Pictures, and the frames around them: what is written there is no table."""
    frames = [frame.box for frame in frames_of(drawn.horizontals, drawn.verticals) if _is_framed(frame)]
    around = [box for box in frames if any(_covers(picture, box, PICTURED) for picture in drawn.pictures)]
    return [*drawn.pictures, *around]


def table_frames(drawn: Drawn) -> list[Frame]:
    """Frames that may hold a table: stacks of rules of one width, with or without verticals."""
    page = drawn.page
    frames = [frame for frame in frames_of(drawn.horizontals, drawn.verticals) if _is_long(frame)]
    stacks: list[Frame] = []
    grids = [frame for frame in frames if frame.verticals]
    for frame in sorted(frames, key=lambda frame: (frame.box.top, frame.box.x0)):
        home = next(
            (other for other in reversed(stacks) if _belong_together(other, frame, grids, page)), None
        )
        if home is None:
            stacks.append(frame)
        else:
            stacks.remove(home)
            stacks.append(Frame(home.horizontals + frame.horizontals, home.verticals + frame.verticals))
    return [stack for stack in stacks if _is_framed(stack)]


def _is_long(frame: Frame) -> bool:
    return bool(frame.horizontals) and frame.box.width >= LONG_RULE_PT


def _is_framed(frame: Frame) -> bool:
    heights = {round(h.at) for h in frame.horizontals}
    return len(heights) >= 2 and frame.box.width >= SMALLEST_PT and frame.box.height >= SMALLEST_PT


def _belong_together(upper: Frame, lower: Frame, grids: Sequence[Frame], page: Page) -> bool:
    """Whether two frames are one table: they overlap, or have the same sides and table rows between."""
    one, other = upper.box, lower.box
    if one.overlaps(other):
        return True
    if abs(one.x0 - other.x0) > SAME_SIDE_PT or abs(one.x1 - other.x1) > SAME_SIDE_PT:
        return False
    gap = other.top - one.bottom
    if gap <= SAME_SIDE_PT:
        return True
    band = Box(one.x0 - 2, one.bottom, one.x1 + 2, other.top)
    if gap > BAND_PT or any(
        grid.box.grown(-SAME_SIDE_PT).overlaps(band) for grid in grids if grid is not lower
    ):
        return False
    share = 1.0 if upper.verticals and lower.verticals else IN_COLUMNS
    return _in_columns(rows_of(words_within(page.words, band)), share)


def _in_columns(rows: Sequence[Sequence[Word]], share: float) -> bool:
    """Whether printed lines look like rows of a table: enough have gaps as of columns, none is a caption."""
    if not rows or any(LABEL.match(" ".join(word.text for word in row)) for row in rows):
        return False
    apart = [row for row in rows if len(row_phrases(row, 1.2)) > 1]
    return len(apart) >= share * len(rows)


def holds_table(grid: Grid, drawn: Drawn) -> bool:
    """Whether the grid is more than a box around text, and no chart: words fill it in rows and columns."""
    words = words_within(drawn.page.words, grid.box)
    cells = list(zip(grid.cells, words_by_cell(grid, words), strict=True))
    filled = [cell for cell, inside in cells if inside]
    if (
        len({cell.col for cell in filled}) < 2
        or _is_prose(grid, words)
        or _is_chart(grid, words, len(filled))
    ):
        return False
    if len(filled) < FEWEST_CELLS and len(filled) < FEW_FILLED * len(cells):
        return False
    if grid.engine == ENGINE and not _has_sides(grid, drawn):
        return False
    inside = [picture for picture in drawn.pictures if picture.overlaps(grid.box)]
    share = PICTURED if len(filled) < FEW_FILLED * len(cells) else COVERED
    area = sum(_common(picture, grid.box) for picture in inside)
    return area < share * grid.box.width * grid.box.height


def is_background(picture: Box, page: Page) -> bool:
    """Whether a picture runs from edge to edge: a page's ground, or a tile of it, not a figure."""
    return picture.x0 <= BLEED_PT and picture.x1 >= page.width - BLEED_PT


def _has_sides(grid: Grid, drawn: Drawn) -> bool:
    """Whether lines close the grid at top and bottom, or at both sides; boxes of a flow chart do not."""
    box = grid.box
    ends = [_drawn(drawn.horizontals, at, box.x0, box.x1) for at in (box.top, box.bottom)]
    sides = [_drawn(drawn.verticals, at, box.top, box.bottom) for at in (box.x0, box.x1)]
    return max(ends) >= CLOSED or min(sides) >= CLOSED


def _drawn(strokes: Sequence[Stroke], at: float, start: float, end: float) -> float:
    """Share of a side along which a line is drawn."""
    near = [s for s in strokes if abs(s.at - at) <= SAME_SIDE_PT]
    covered = sum(max(0.0, min(s.end, end) - max(s.start, start)) for s in near)
    return covered / max(1.0, end - start)


def _is_chart(grid: Grid, words: Sequence[Word], filled: int) -> bool:
    """Gridlines of a chart: most cells are empty, and figures stand on the lines."""
    empty = 1 - filled / len(grid.cells)
    cut = sum(_is_cut(word, grid) for word in words) / len(words)
    return empty > MOSTLY_EMPTY and cut > OFTEN_CUT


def _is_cut(word: Word, grid: Grid) -> bool:
    """Whether a column border runs through the word."""
    return any(
        cell.box.holds_centre_of(word.box)
        and (word.box.x0 < cell.box.x0 - CUT_PT or word.box.x1 > cell.box.x1 + CUT_PT)
        for cell in grid.cells
    )


def _is_prose(grid: Grid, words: Sequence[Word]) -> bool:
    """Columns of running text: no figures, and line after line that fills its column."""
    if grid.engine == ENGINE:
        return False
    lines = [line for inside in words_by_cell(grid, words) for line in rows_of(inside)]
    return bool(lines) and sum(len(line) for line in lines) / len(lines) > 5


def _covers(picture: Box, box: Box, share: float) -> bool:
    """Whether a picture takes up a share of a box."""
    return _common(picture, box) > share * box.width * box.height


def _common(picture: Box, box: Box) -> float:
    """The area that two boxes share."""
    width = min(picture.x1, box.x1) - max(picture.x0, box.x0)
    height = min(picture.bottom, box.bottom) - max(picture.top, box.top)
    return max(0.0, width) * max(0.0, height)
