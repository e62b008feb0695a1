"""Tables that drawn lines and shaded areas frame: `page → strokes → frames → grids`."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables import sightings
from extractors.tables.frames.between_frames import is_wrap
from extractors.tables.frames.frames import Drawn, table_frames
from extractors.tables.frames.settings import FRAMES
from extractors.tables.frames.titles import without_title
from extractors.tables.grid.grid import Grid, grid_of, without_lines
from extractors.tables.grid.leaders import without_leaders
from extractors.tables.grid.settings import AREAS, GRID, STROKES
from extractors.tables.grid.strokes import Frame, Stroke
from extractors.tables.grid.words import rows_of, words_by_cell, words_within
from extractors.tables.lines.beyond_frame import with_outside
from extractors.tables.lines.cuts import cut_columns, cut_headings, cut_rows
from extractors.tables.lines.jointed import jointed_grid
from extractors.tables.lines.labels import cut_labels, cut_unruled_rows
from extractors.tables.lines.lattice import lattice
from extractors.tables.lines.refusals import holds_table
from extractors.tables.lines.settings import LATTICE, RULED
from extractors.tables.lines.wall_ends import with_wall_ends
from extractors.tables.text.columns import row_phrases, text_columns
from extractors.tables.text.settings import ROWS
from extractors.tables.text.text_grid import joined_where_open, text_grid
from extractors.tables.unruled.open_ends import (
    headed_as_before,
    heads_open_rows,
    rest_between_rules,
    with_rows_beyond_bands,
)
from schemas.geometry import Box, around, bounding_box
from schemas.page import Fill, Page, Rule, Word
from schemas.vocabulary.labels import note_start, table_label

ENGINE, HALF_RULED = "rules", "rules+text"


def ruled_grids(
    drawn: Drawn, before: Sequence[float] = ()
) -> tuple[list[Grid], list[Box]]:
    """The grids that the page's lines make, and the boxes of what has lines and is no table (charts).

    Args:
        drawn: the page.
        before: column borders of the table that the page before ends with; none: nothing goes on.
    """
    grids: list[Grid] = []
    refused: list[Box] = []
    frames = table_frames(drawn, before)
    for frame in frames:
        words = words_within(drawn.page.words, frame.box)
        across, down = len(frame.horizontals), len(frame.verticals)
        sightings.tell(
            "frame",
            frame.box,
            f"{across} lines across and {down} down around {len(words)} words",
        )
        if len(words) < 2:
            sightings.refused(frame.box, "fewer than two words stand within its lines")
            continue
        grid, jointed = _grid_in(frame, words, drawn)
        grid = (
            rest_between_rules(frame, words, before, drawn.page.height, ENGINE)
            or _with_columns_before(frame, words, drawn, before, grid)
            or grid
        )
        if grid is None:
            sightings.refused(frame.box, "its lines and its words make no cells")
        if grid is not None and heads_open_rows(grid, drawn.page.words):
            sightings.refused(
                grid.box, "the heading of rows below it that no line parts"
            )
            continue
        if grid is not None and holds_table(
            grid, drawn, jointed or grid.engine == ENGINE, jointed, before
        ):
            others = [other.box for other in frames if other is not frame]
            grid = with_outside(grid, drawn.page.words, others)
            grids.append(
                with_rows_beyond_bands(
                    grid, frame, drawn.page.words, others, HALF_RULED
                )
            )
        elif len(frame.horizontals) + len(
            frame.verticals
        ) >= RULED.chart_lines and frame.box.height < (
            RULED.chart_height * drawn.page.height
        ):
            refused.append(frame.box)
    return grids, refused


def _grid_in(
    frame: Frame, words: Sequence[Word], drawn: Drawn
) -> tuple[Grid | None, bool]:
    """The grid of a frame, and whether rules drawn in one piece a column tell its cells."""
    shaded = zebra_grid(frame, drawn) if _is_shaded_only(frame, drawn) else None
    jointed = jointed_grid(
        frame, drawn.page.rules, drawn.page.words, (ENGINE, HALF_RULED)
    )
    if jointed is not None and _openness(jointed, words) <= RULED.open:
        jointed = cut_rows(cut_columns(jointed, words), words)
        jointed = cut_labels(jointed, words_within(drawn.page.words, jointed.box))
    else:
        jointed = None
    grid = shaded or jointed or frame_grid(frame, words, drawn.page.rules)
    if grid is not None and jointed is None:
        grid = with_heading_above(without_title(grid, frame, words), frame, drawn)
    return (
        with_bands(grid, words, drawn.page) if grid is not None else None
    ), jointed is not None


def _with_columns_before(
    frame: Frame,
    words: Sequence[Word],
    drawn: Drawn,
    before: Sequence[float],
    grid: Grid | None,
) -> Grid | None:
    """The grid with the columns of the page before, where its heading has them and its text told fewer."""
    if not before or (grid is not None and grid.n_cols >= len(before) - 1):
        return None
    whole = headed_as_before(frame, words, before, drawn.page.height)
    return None if whole is None else _grid_in(whole, words, drawn)[0]


def frame_grid(
    frame: Frame, words: Sequence[Word], rules: Sequence[Rule]
) -> Grid | None:
    """The frame's grid; where its lines leave most of it open, the text's own within them."""
    frame = with_wall_ends(frame, words)
    drawn = lattice(frame, ENGINE)
    grid = joined_where_open(cut_columns(drawn, words), words, frame.horizontals)
    grid = cut_unruled_rows(cut_rows(cut_headings(grid, words), words), words, rules)
    if grid.n_cols == 1 or _openness(grid, words) > RULED.open:
        box = frame.box
        known = [
            x
            for x in drawn.xs[1:-1]
            if _height_at(frame.verticals, x) > LATTICE.covered * box.height
        ]
        grid = text_grid(words, box, frame.horizontals, known, HALF_RULED) or grid
    return _without_empty_ends(grid, words)


def with_heading_above(grid: Grid, frame: Frame, drawn: Drawn) -> Grid:
    """The grid with the names that stand in its columns right above its top rule, where it is under them."""
    box = grid.box
    if grid.engine != HALF_RULED or frame.inner_verticals:
        return grid
    near = Box(box.x0 - 2, 0.0, box.x1 + 2, box.bottom)
    rows = rows_of(
        word for word in words_within(drawn.page.words, near) if word.angle == 0
    )
    first = next(
        (index for index, row in enumerate(rows) if around(row).y_mid > box.top), 0
    )
    start = first
    while start > 0 and _is_row(rows[start - 1], rows[start], grid.xs):
        start -= 1
    if start == first:
        return grid
    words = [word for row in rows[start:] for word in row]
    taller = Box(box.x0, around(rows[start]).top, box.x1, box.bottom)
    return text_grid(words, taller, frame.horizontals, (), HALF_RULED) or grid


def with_bands(grid: Grid, words: Sequence[Word], page: Page) -> Grid:
    """Rows with a label only, on a ground of their own from side to side, made one cell: a band.

    Args:
        grid: of a page.
        words: that stand in it.
        page: with the grounds; where drawn lines part such a row, and rows of figures have its colour as well,
            the cells beside the label are empty.
    """
    inside = dict(zip(grid.cells, words_by_cell(grid, words), strict=True))
    bands: list[Box] = []
    filled = {
        row: [c for c in grid.cells if c.row <= row < c.row + c.row_span and inside[c]]
        for row in range(grid.n_rows)
    }
    usual = {
        colour
        for row, cells in filled.items()
        if len(cells) > 1
        for colour in _grounds(_row_box(grid, row), page.fills)
    }
    for row in range(1, grid.n_rows):
        cells = [cell for cell in grid.cells if cell.row == row]
        if len(cells) < 2 or filled[row] != cells[:1] or cells[0].col != 0:
            continue
        box = _row_box(grid, row)
        grounds = _grounds(box, page.fills)
        shared = grounds <= usual and _is_parted(box, page.rules)
        if grounds and not shared and all(cell.row_span == 1 for cell in cells):
            bands.append(box)
    rest = [
        cell.box
        for cell in grid.cells
        if not any(band.holds_centre_of(cell.box) for band in bands)
    ]
    return (grid_of(grid.engine, rest + bands, GRID.same_pt) or grid) if bands else grid


def _row_box(grid: Grid, row: int) -> Box:
    return Box(grid.xs[0], grid.ys[row], grid.xs[-1], grid.ys[row + 1])


def _grounds(row: Box, fills: Sequence[Fill]) -> set[tuple[int, int, int]]:
    """The colours of filled areas that lie under the whole row and under no other."""
    return {
        fill.colour
        for fill in fills
        if fill.box.holds_centre_of(row)
        and min(fill.colour) < AREAS.paper
        and _is_ground_of(fill.box, row)
    }


def _is_parted(row: Box, rules: Sequence[Rule]) -> bool:
    """Whether a line is drawn down through a row, between its sides."""
    left, right = row.x0 + STROKES.touch_pt, row.x1 - STROKES.touch_pt
    return any(
        not rule.horizontal
        and left < rule.box.x_mid < right
        and rule.box.top <= row.y_mid <= rule.box.bottom
        for rule in rules
    )


def _is_ground_of(ground: Box, row: Box) -> bool:
    return (
        ground.width > RULED.ground_width * row.width
        and ground.height < RULED.ground_height * row.height
    )


def _is_shaded_only(frame: Frame, drawn: Drawn) -> bool:
    """Whether the frame is made of the edges of shaded areas: unshaded rows then lie around it.

    Rules over and under the names at its top close it no more than none do.
    """
    rules = [
        rule
        for rule in drawn.page.rules
        if frame.box.grown(FRAMES.same_side_pt).holds_centre_of(rule.box)
    ]
    headed = frame.box.top + max(FRAMES.same_side_pt, RULED.headed * frame.box.height)
    return all(rule.horizontal and rule.box.y_mid <= headed for rule in rules)


def zebra_grid(frame: Frame, drawn: Drawn) -> Grid | None:
    """The grid of a table that only shading parts, with the unshaded rows above and below the shaded ones."""
    column = [
        word
        for word in drawn.page.words
        if word.angle == 0 and frame.box.x0 <= word.box.x_mid <= frame.box.x1
    ]
    rows = rows_of(column)
    inside = [
        index
        for index, row in enumerate(rows)
        if frame.box.holds_centre_of(around(row))
    ]
    if not inside:
        return None
    borders = lattice(frame, ENGINE).xs
    known = borders[1:-1]
    if not known:  # grounds from side to side: the text in them tells the columns
        borders = tuple(text_columns(rows[inside[0] : inside[-1] + 1], frame.box))
    if len(borders) < 3:
        return None
    first, last = (
        _reach(rows, inside[0], -1, borders),
        _reach(rows, inside[-1], 1, borders),
    )
    words = [word for row in rows[first : last + 1] for word in row]
    whole = bounding_box([frame.box, bounding_box(word.box for word in words)])
    box = Box(frame.box.x0, whole.top, frame.box.x1, whole.bottom)
    return text_grid(words, box, frame.horizontals, known, HALF_RULED)


def _reach(
    rows: Sequence[Sequence[Word]], start: int, step: int, borders: Sequence[float]
) -> int:
    """The last line of the table from a line on, upwards (step -1) or downwards (step 1)."""
    at, inner = start, borders[1:-1]
    while 0 <= (near := at + step) < len(rows):
        beyond = near + step
        if _is_row(rows[near], rows[at], borders) or (
            at != start and is_wrap(rows[near], rows[at], inner)
        ):
            at = near
        elif (
            0 <= beyond < len(rows)
            and is_wrap(rows[near], rows[beyond], inner)
            and _is_row(rows[beyond], rows[near], borders)
        ):
            at = beyond
        elif step > 0 and at != start and _goes_on(rows[near], rows[at], inner):
            at = near
        else:
            break
    return at


def _goes_on(
    row: Sequence[Word], above: Sequence[Word], borders: Sequence[float]
) -> bool:
    """Whether a line carries on entries of the line above: a leading below it, and across no border."""
    close = around(row).bottom - around(above).bottom < ROWS.leading * row[0].size
    spans = row_phrases(row, borders=borders)
    text = " ".join(word.text for word in row)
    crosses = any(start + 1 < x < end - 1 for start, end in spans for x in borders)
    return (
        close
        and not crosses
        and not note_start().match(text)
        and not table_label().match(text)
    )


def _is_row(
    row: Sequence[Word], neighbour: Sequence[Word], borders: Sequence[float]
) -> bool:
    """Whether a line is a row beside a shaded one: near, in at least two columns, across no border."""
    spans = row_phrases(row)
    size = max(word.size for word in row)
    near = abs(around(row).bottom - around(neighbour).bottom) < RULED.zebra_gap * size
    crosses = any(
        start + 1 < x < end - 1 for start, end in spans for x in borders[1:-1]
    )
    filled = sum(
        any(a <= (s + e) / 2 <= b for s, e in spans) for a, b in pairwise(borders)
    )
    return (
        near
        and filled >= 2
        and not crosses
        and not table_label().match(" ".join(word.text for word in row))
    )


def _height_at(verticals: Sequence[Stroke], x: float) -> float:
    return sum(v.length for v in verticals if abs(v.at - x) < FRAMES.same_side_pt)


def _openness(grid: Grid, words: Sequence[Word]) -> float:
    """Share of the words, leaders apart, in printed lines of a cell whose text stands apart, as in columns."""
    told = without_leaders(words)
    lines = [line for inside in words_by_cell(grid, told) for line in rows_of(inside)]
    apart = sum(len(line) for line in lines if len(row_phrases(line, FRAMES.apart)) > 1)
    return apart / max(1, sum(map(len, lines)))


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
    return without_lines(
        grid,
        {r for r in range(grid.n_rows) if not min(filled) <= r <= max(filled)},
        set(),
    )
