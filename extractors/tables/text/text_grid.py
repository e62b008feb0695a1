"""The grid that the text itself makes, where few lines are drawn: `words → columns → rows → cells`."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.grid.leaders import without_leaders
from extractors.tables.grid.settings import GRID
from extractors.tables.grid.strokes import Stroke
from extractors.tables.grid.words import rows_of, words_by_cell
from extractors.tables.text.columns import Span, row_phrases, text_columns
from extractors.tables.text.rows import (
    TextRow,
    break_at_will,
    labels_follow,
    row_groups,
    text_row,
)
from extractors.tables.text.settings import TEXT_GRID
from extractors.tables.text.spans import column_extents, row_cells, upper_headings
from schemas.geometry import Box, bounding_box
from schemas.page import Word


def text_grid(
    words: Sequence[Word],
    box: Box,
    strokes: Sequence[Stroke],
    known: Sequence[float],
    engine: str,
    *,
    no_others: bool = False,
) -> Grid | None:
    """The grid of the words in a box.

    Args:
        words: of the table, and no others.
        box: its sides are the grid's.
        strokes: horizontal strokes within it; no row goes over one.
        known: inner column borders that are drawn, or those of the page before.
        engine: of the grid.
        no_others: whether these are all, whatever the text says.
    """
    printed = rows_of(word for word in words if word.angle == 0)
    lines = [line for line in map(without_leaders, printed) if line]
    xs = [box.x0, *known, box.x1]
    if not no_others:
        xs = text_columns(lines, box, [*known, *rule_ends(strokes, box, lines, known)])
    if len(lines) < 2 or len(xs) < 3:
        return None
    rows = [text_row(line, xs) for line in lines]
    groups = _at_strokes(row_groups(rows, xs), strokes, xs, box)
    ys = _row_borders(groups, strokes, box)
    upper, extents = upper_headings(groups), column_extents(groups)
    boxes = [
        cell
        for index, (group, sides) in enumerate(zip(groups, pairwise(ys), strict=True))
        for cell in row_cells(
            group, xs, sides, strokes, extents if index in upper else {}
        )
    ]
    grid = grid_of(engine, boxes, GRID.same_pt)
    return joined_where_open(grid, words, strokes) if grid is not None else None


def rule_ends(
    strokes: Sequence[Stroke],
    box: Box,
    lines: Sequence[Sequence[Word]],
    known: Sequence[float],
) -> list[float]:
    """Where several rules begin or end within the table: a column border, if few lines of text cross it."""
    inner = [s for s in strokes if box.top <= s.at <= box.bottom]
    ends = [
        x
        for s in inner
        for x in (s.start, s.end)
        if box.x0 + TEXT_GRID.end_pt < x < box.x1 - TEXT_GRID.end_pt
    ]
    found: list[float] = []
    for x in sorted(ends):
        shared = sum(abs(x - other) < TEXT_GRID.same_end_pt for other in ends)
        crossing = sum(
            any(a + 1 < x < b - 1 for a, b in row_phrases(line)) for line in lines
        )
        taken = any(abs(x - other) < TEXT_GRID.end_pt for other in (*known, *found))
        if shared >= 2 and not taken and crossing <= TEXT_GRID.crossing * len(lines):
            found.append(x)
    return found


def joined_where_open(
    grid: Grid, words: Sequence[Word], strokes: Sequence[Stroke]
) -> Grid:
    """Cells joined downwards where the rule between two rows leaves their column out: labels over rows.

    ```
    ──────────────────      the second rule does not run under `İlçe`:
    İlçe    │  2008         the cell goes down to the third
            ──────────
            │  a  │  b
    ──────────────────
    ```
    """
    filled = [bool(inside) for inside in words_by_cell(grid, words)]
    boxes = {index: cell.box for index, cell in enumerate(grid.cells)}
    home = {index: index for index in boxes}
    heights = len({round(s.at) for s in strokes})
    parted = (
        heights > TEXT_GRID.bands + 1 and 2 * heights > grid.n_rows
    )  # fewer are the lines over sums
    ending = {
        (cell.row + cell.row_span, cell.col): index
        for index, cell in enumerate(grid.cells)
    }
    for index, cell in sorted(enumerate(grid.cells), key=lambda pair: pair[1].row):
        above = ending.get((cell.row, cell.col))
        if above is None or grid.cells[above].col_span != cell.col_span:
            continue
        rules = [s for s in strokes if abs(s.at - cell.box.top) < 1.0]
        if (
            not rules
            or max(s.length for s in rules) > TEXT_GRID.full_width * grid.box.width
        ):
            continue
        ruled = any(s.start < cell.box.x_mid < s.end for s in rules)
        top = home[above]
        if not ruled and (parted or not (filled[top] and filled[index])):
            boxes[top] = bounding_box([boxes[top], boxes.pop(index)])
            filled[top] = filled[top] or filled[index]
            home[index] = top
    return grid_of(grid.engine, list(boxes.values()), GRID.same_pt) or grid


def _at_strokes(
    groups: list[list[TextRow]],
    strokes: Sequence[Stroke],
    xs: Sequence[float],
    box: Box,
) -> list[list[TextRow]]:
    """Groups parted where a stroke runs between their lines; joined where rules part every row."""
    across = sorted(
        s.at
        for s in strokes
        if s.length > TEXT_GRID.parting * box.width and box.top < s.at < box.bottom
    )
    parted: list[list[TextRow]] = []
    for group in groups:
        parted.append([group[0]])
        for index, (last, row) in enumerate(pairwise(group), 1):
            between = last.base - 1, row.base - TEXT_GRID.middle * row.size
            if any(between[0] < at < between[1] for at in across) or _heads(
                last, group[index:], between, strokes
            ):
                parted.append([row])
            else:
                parted[-1].append(row)
    return (
        _one_row_a_band(parted, across, xs)
        if len(across) >= TEXT_GRID.bands
        else parted
    )


def _heads(
    above: TextRow, below: Sequence[TextRow], between: Span, strokes: Sequence[Stroke]
) -> bool:
    """Whether a rule under one phrase of a line parts it from several below it: a heading over columns."""
    rules = [s for s in strokes if between[0] < s.at < between[1]]
    return any(
        _under(rule, above) == 1 and max(_under(rule, row) for row in below) > 1
        for rule in rules
    )


def _under(rule: Stroke, row: TextRow) -> int:
    """How many phrases of a line stand over or under a rule."""
    middles = [(start + end) / 2 for start, end in row_phrases(row.words)]
    return sum(rule.start - 2 <= middle <= rule.end + 2 for middle in middles)


def _one_row_a_band(
    groups: list[list[TextRow]], across: Sequence[float], xs: Sequence[float]
) -> list[list[TextRow]]:
    """Where rules part the rows, what stands between two is one row, unless figures stand below figures."""
    bands: dict[int, list[list[TextRow]]] = {}
    for group in groups:
        bands.setdefault(sum(at < group[0].base for at in across), []).append(group)
    many = 2 * len(bands) < len(groups)
    joined = []
    for members in bands.values():
        rows = [row for group in members for row in group]
        if (
            many
            and len(rows) > 1
            and not (labels_follow(rows) and any(0 not in row.cells for row in rows))
        ):
            joined += members
            continue
        figures = [col for row in rows for col in row.figures()]
        one = (
            len(figures) == len(set(figures))
            and not _has_two_levels(rows, xs)
            and not _has_names_over_figures(rows)
            and not break_at_will(rows, xs)
        )
        joined += [rows] if one else members
    return joined


def _has_names_over_figures(rows: Sequence[TextRow]) -> bool:
    """Whether words stand over a figure in a column: a heading over its first value."""
    seen: set[int] = set()
    for row in rows:
        if row.values() & seen:
            return True
        seen |= {col for col in row.cells if col > 0} - row.values()
    return False


def _has_two_levels(rows: Sequence[TextRow], xs: Sequence[float]) -> bool:
    """Whether a phrase over several columns has several phrases under it: a heading and its sub-headings."""
    for index, row in enumerate(rows):
        for start, end in row_phrases(row.words, borders=xs[1:-1]):
            for below in rows[index + 1 :]:
                under = [
                    s
                    for s in row_phrases(below.words, borders=xs[1:-1])
                    if s[0] < end and s[1] > start
                ]
                if len(under) > 1:
                    return True
    return False


def _row_borders(
    groups: Sequence[list[TextRow]], strokes: Sequence[Stroke], box: Box
) -> list[float]:
    """Heights between the rows: a stroke where there is one, else the middle of the gap."""
    borders = [box.top]
    for above, below in pairwise(groups):
        bottom, top = max(row.base for row in above), min(row.top for row in below)
        lowest = (
            max(
                top,
                bottom,
                min(row.base - TEXT_GRID.middle * row.size for row in below),
            )
            + 1
        )
        drawn = [
            s.at
            for s in strokes
            if bottom - 1 <= s.at <= lowest and s.length > TEXT_GRID.shortest_pt
        ]
        borders.append(drawn[0] if drawn else (bottom + max(top, bottom)) / 2)
    return [*borders, box.bottom]


def text_box(words: Sequence[Word]) -> Box:
    """The box around the words, a hair wider."""
    return bounding_box(word.box for word in words).grown(TEXT_GRID.side_pt)
