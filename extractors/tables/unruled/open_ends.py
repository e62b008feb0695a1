"""Tables that lines show in part: lone rows overleaf, headings and bands over rows that no line parts."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.pages.settings import MARGINS
from extractors.tables.grid.grid import Grid, grid_of, snapped
from extractors.tables.grid.settings import GRID
from extractors.tables.grid.strokes import Frame, Stroke
from extractors.tables.grid.values import is_figure
from extractors.tables.grid.words import rows_of, words_within
from extractors.tables.text.columns import row_phrases
from extractors.tables.unruled.overleaf import is_row_of
from extractors.tables.unruled.settings import OPEN_ENDS, OVERLEAF, UNRULED
from schemas.geometry import Box, bounding_box
from schemas.page import Word


def rest_between_rules(
    frame: Frame,
    words: Sequence[Word],
    before: Sequence[float],
    page_height: float,
    engine: str,
) -> Grid | None:
    """The grid of a row or two between rules at the page's top, in the columns of the page before; else None.

    ```
    ──────────────────────────
    Toplam     312     1.250       too few to tell columns; lines down are drawn on neither page
    ──────────────────────────
    ```

    Args:
        frame: what is drawn.
        words: that stand in it.
        before: borders of the columns of the table that the page before ends with.
        page_height: points.
        engine: of the grid.
    """
    box = frame.box
    if not before or frame.verticals or box.top > MARGINS.band * page_height:
        return None
    sides = (box.x0 - before[0], box.x1 - before[-1])
    rows, ys = rows_of(words), sorted({h.at for h in frame.horizontals})
    if (
        len(rows) > OVERLEAF.most
        or len(ys) - 1 != len(rows)
        or max(map(abs, sides)) > UNRULED.same_side_pt
    ):
        return None
    if not all(is_row_of(row, before) for row in rows):
        return None
    cells = [
        Box(x0, y0, x1, y1) for y0, y1 in pairwise(ys) for x0, x1 in pairwise(before)
    ]
    return grid_of(engine, cells, GRID.same_pt)


def headed_as_before(
    frame: Frame, words: Sequence[Word], before: Sequence[float], page_height: float
) -> Frame | None:
    """The frame with the walls of its heading drawn on to its foot, where it goes on with a table; else None.

    ```
    ▒▒Axis 1▒▒│▒▒Axis 2▒▒│▒▒Axis 3▒▒     walls are drawn through the heading alone, where the columns of the
     1. …                  1. …          page before are: those below are the same, however few are filled
    ─────────────────────────────────
    ```

    Args:
        frame: what is drawn.
        words: that stand in it.
        before: borders of the columns of the table that the page before ends with.
        page_height: points.
    """
    box = frame.box
    walls = snapped([wall.at for wall in frame.verticals], GRID.same_pt)
    if len(walls) != len(before) or box.top > MARGINS.band * page_height:
        return None
    apart = (abs(one - other) for one, other in zip(walls, before, strict=True))
    crossed = any(
        word.box.x0 + 1 < x < word.box.x1 - 1 for word in words for x in walls[1:-1]
    )
    if crossed or max(apart, default=0.0) > UNRULED.same_side_pt:
        return None
    ends = {x: max(w.end for w in frame.verticals if _is_at(w, x)) for x in walls}
    below = (Stroke(x, end, box.bottom) for x, end in ends.items() if end < box.bottom)
    return Frame(frame.horizontals, (*frame.verticals, *below))


def _is_at(wall: Stroke, x: float) -> bool:
    return abs(wall.at - x) <= UNRULED.same_side_pt


def heads_open_rows(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether names alone, of one line or several, stand over rows of figures that no line parts.

    ```
    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
    İlçe      Okul  Derslik      the heading of what follows, no table
    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
    Aliağa       9       99
    Balçova     46      506
    ```
    The text's own columns of a few names may be wrong: of several lines, the rows below tell them.
    """
    box = grid.box
    single = grid.n_rows == 1 and grid.n_cols >= OPEN_ENDS.fewest_columns
    if not single and not _names_in_lines(grid, words):
        return False
    rows = rows_of(
        word
        for word in words
        if word.angle == 0
        and word.box.top > box.bottom - 1
        and box.x0 <= word.box.x_mid <= box.x1
    )
    below = rows[: OPEN_ENDS.rows]
    foot = max((word.box.bottom for row in below for word in row), default=0.0)
    near = foot - box.bottom < OPEN_ENDS.rows * OPEN_ENDS.row * box.height
    like = (
        is_row_of(row, grid.xs) if single else _is_row_within(row, box) for row in below
    )
    return len(below) == OPEN_ENDS.rows and near and all(like)


def _names_in_lines(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether a grid that text parts, a few lines high, holds no figure."""
    if grid.n_rows > OPEN_ENDS.lines or "text" not in grid.engine:
        return False
    return not any(is_figure([word]) for word in words_within(words, grid.box))


def _is_row_within(row: Sequence[Word], box: Box) -> bool:
    """Whether a line within the sides of a box has a label, and figures enough beside it."""
    spans = row_phrases(row)
    figures = [
        is_figure([word for word in row if a <= word.box.x_mid <= b]) for a, b in spans
    ]
    within = box.x0 - 1 <= spans[0][0] and spans[-1][1] <= box.x1 + 1
    return within and not figures[0] and sum(figures) >= OPEN_ENDS.fewest_columns - 1


def with_rows_beyond_bands(
    grid: Grid, frame: Frame, words: Sequence[Word], others: Sequence[Box], engine: str
) -> Grid:
    """The grid with the rows above its first line and below its last that bands part from rows within.

    ```
    Urla          13       4     of a band on the page before
    ────────────────────────
    2012 KOBİ Programı           a band begins no table, and closes none
    ────────────────────────
    Aliağa        21       3     the page ends; the last rule is overleaf
    Balçova        5       2
    ```

    Args:
        grid: what the lines make, perhaps with a row or two beyond them.
        frame: the lines.
        words: of the page.
        others: boxes of other tables: what stands in one belongs to it.
        engine: of the grid, where it has more rows than its lines tell.
    """
    pitch = OPEN_ENDS.row * min(bottom - top for top, bottom in pairwise(grid.ys))
    free = [
        w
        for w in words
        if w.angle == 0 and not any(box.holds_centre_of(w.box) for box in others)
    ]
    ys: list[float] = []
    if _is_band(
        grid,
        words,
        max(sum(y <= frame.box.top + UNRULED.same_side_pt for y in grid.ys) - 1, 0),
    ):
        above = rows_of(word for word in free if word.box.y_mid < grid.ys[0])[::-1]
        rows = _rows_near(above, grid.xs, grid.ys[0], pitch)
        ys += [
            *([rows[-1].top - 1] if rows else []),
            *(_middle(a, b) for a, b in pairwise(rows[::-1])),
        ]
    ys += grid.ys[:1] + grid.ys[-1:]
    if _is_band(
        grid,
        words,
        sum(y <= frame.box.bottom + UNRULED.same_side_pt for y in grid.ys[1:]) - 1,
    ):
        below = rows_of(word for word in free if word.box.y_mid > grid.ys[-1])
        rows = _rows_near(below, grid.xs, grid.ys[-1], pitch)
        ys += [
            *(_middle(a, b) for a, b in pairwise(rows)),
            *([rows[-1].bottom + 1] if rows else []),
        ]
    bands = [
        (top, bottom)
        for top, bottom in pairwise(ys)
        if (top, bottom) != (grid.ys[0], grid.ys[-1])
    ]
    cells = [
        Box(x0, top, x1, bottom)
        for top, bottom in bands
        for x0, x1 in pairwise(grid.xs)
    ]
    return (
        (grid_of(engine, [*(c.box for c in grid.cells), *cells], GRID.same_pt) or grid)
        if cells
        else grid
    )


def _middle(above: Box, below: Box) -> float:
    return (above.bottom + below.top) / 2


def _is_band(grid: Grid, words: Sequence[Word], row: int) -> bool:
    """Whether a row of several is one cell from side to side that holds words."""
    cells = [cell for cell in grid.cells if cell.row <= row < cell.row + cell.row_span]
    held = (
        words_within(words, cells[0].box) if len(cells) == 1 and grid.n_rows > 1 else []
    )
    return bool(held) and cells[0].col_span == grid.n_cols and not is_figure(held)


def _rows_near(
    rows: Sequence[list[Word]], xs: Sequence[float], start: float, pitch: float
) -> list[Box]:
    """Boxes of the lines, nearest first, that stand no further apart than rows do and are rows of columns."""
    near: list[Box] = []
    for row in rows:
        box = bounding_box(word.box for word in row)
        edge = box.bottom if box.y_mid > start else box.top
        if abs(edge - start) > pitch or not is_row_of(row, xs):
            break
        near.append(box)
        start = edge
    return near if len(near) >= OPEN_ENDS.rows else []
