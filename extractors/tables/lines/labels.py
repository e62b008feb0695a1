"""Labels that no line parts: a cell of many lines, each the name of a row of its own."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.pages.reading_order import on_one_base_line
from extractors.pages.settings import READING_ORDER
from extractors.tables.grid.grid import Grid, GridCell, refined
from extractors.tables.grid.values import is_figure
from extractors.tables.grid.words import rows_of, words_by_cell
from extractors.tables.lines.settings import LABELS
from extractors.tables.text.rows import is_small
from schemas.geometry import Box
from schemas.page import Rule, Word, foot_of, top_of

Lines = list[list[Word]]


def cut_labels(grid: Grid, words: Sequence[Word]) -> Grid:
    """Cells over several rows, cut at each of them where every row of figures has a line of its own there.

    ```
    Ulaştırma    699        the rules over the sums leave the labels out:
    Savunma      600        that joins no labels
               ─────
      Toplam   1.299
    ```
    """
    inside = words_by_cell(grid, words)
    cuts: dict[int, list[Box]] = {}
    for index, (cell, found) in enumerate(zip(grid.cells, inside, strict=True)):
        if (
            cell.row_span > 1
            and found
            and _names_each_row(cell, rows_of(found), grid, inside)
        ):
            ys = grid.ys[cell.row : cell.row + cell.row_span + 1]
            cuts[index] = [
                cell.box._replace(top=top, bottom=bottom)
                for top, bottom in pairwise(ys)
            ]
    return refined(grid, cuts) if cuts else grid


def _names_each_row(
    cell: GridCell, lines: Lines, grid: Grid, inside: Sequence[Sequence[Word]]
) -> bool:
    """Whether each row that a cell goes over has one of its lines, level with figures, and none goes on."""
    figures = [
        found
        for other, found in zip(grid.cells, inside, strict=True)
        if other.row_span == 1
        and cell.row <= other.row < cell.row + cell.row_span
        and is_figure(found)
    ]
    tops = grid.ys[cell.row : cell.row + cell.row_span + 1]
    by_row = [
        [line for line in lines if top < line[0].box.y_mid < bottom]
        for top, bottom in pairwise(tops)
    ]
    return (
        all(len(found) == 1 for found in by_row)
        and all(_is_level(line, figures) for line in lines)
        and not any(is_small(line) for line in lines[1:])
    )


def _is_level(line: Sequence[Word], figures: Sequence[Sequence[Word]]) -> bool:
    return any(
        on_one_base_line(found[0].box, line[0].box, line[0].size) for found in figures
    )


def cut_unruled_rows(grid: Grid, words: Sequence[Word], rules: Sequence[Rule]) -> Grid:
    """Rows whose borders are the edges of shaded rows, cut at each line that stands as far off as rows do.

    ```
    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
    Bağışlar                  three rows, not one label: lines of a label that wraps
    Hibeler                   stand closer than rows
    Diğer         2.500
    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
    ```
    """
    inside = words_by_cell(grid, words)
    by_row: list[list[Word]] = [[] for _ in range(grid.n_rows)]
    for cell, found in zip(grid.cells, inside, strict=True):
        by_row[cell.row] += found
    lines = [rows_of(found) for found in by_row]
    heights = [bottom - top for top, bottom in pairwise(grid.ys)]
    single = [
        height for height, found in zip(heights, lines, strict=True) if len(found) == 1
    ]
    if len(single) < LABELS.fewest_rows:
        return grid
    ruled = [_is_ruled(y, grid, rules) for y in grid.ys]
    pitch = LABELS.pitch * min(single)
    rows = {
        row: lines[row]
        for row in range(1, grid.n_rows)
        if not all(ruled[row : row + 2]) and _stand_apart(lines[row], pitch)
    }
    if not ruled[1] and _is_heading_over_row(grid, inside):
        rows[0] = lines[0][-2:]
    cuts: dict[int, list[Box]] = {}
    for index, cell in enumerate(grid.cells):
        if cell.row in rows and cell.row_span == 1:
            middles = [
                (foot_of(a) + top_of(b)) / 2 for a, b in pairwise(rows[cell.row])
            ]
            ys = [cell.box.top, *middles, cell.box.bottom]
            cuts[index] = [
                cell.box._replace(top=top, bottom=bottom)
                for top, bottom in pairwise(ys)
            ]
    return refined(grid, cuts) if cuts else grid


def _is_heading_over_row(grid: Grid, inside: Sequence[Sequence[Word]]) -> bool:
    """Whether the first row's columns end in figures on one line under names: a heading, and a row."""
    first = [
        found
        for cell, found in zip(grid.cells, inside, strict=True)
        if cell.row == 0 and found
    ]
    columns = [rows_of(found) for found in first]
    over = [
        rows
        for rows in columns
        if len(rows) > 1 and is_figure(rows[-1]) and not is_figure(rows[-2])
    ]
    last = max((foot_of(rows[-1]) for rows in columns), default=0.0)
    level = all(
        last - foot_of(rows[-1]) <= READING_ORDER.level * rows[-1][0].size
        for rows in over
    )
    return level and len(over) >= max(2, len(columns) / 2)


def _is_ruled(y: float, grid: Grid, rules: Sequence[Rule]) -> bool:
    near = [
        rule
        for rule in rules
        if rule.horizontal and abs(rule.box.y_mid - y) <= LABELS.on_rule_pt
    ]
    return any(rule.box.x0 < grid.box.x_mid < rule.box.x1 for rule in near)


def _stand_apart(lines: Lines, pitch: float) -> bool:
    """Whether several lines begin with labels that stand as far below each other as rows do."""
    apart = all(
        foot_of(below) - foot_of(above) >= pitch for above, below in pairwise(lines)
    )
    return len(lines) > 1 and apart and not any(is_small(line) for line in lines[1:])
