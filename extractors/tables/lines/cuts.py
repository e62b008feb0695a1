"""Cells that the drawn lines leave open are cut where their text is: columns first, then rows."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.grid.grid import Grid, refined
from extractors.tables.grid.values import is_figure, is_value
from extractors.tables.grid.words import rows_of, words_by_cell
from extractors.tables.lines.settings import CUTS
from extractors.tables.text.columns import row_phrases
from extractors.tables.text.entries import rows_by_entries
from extractors.tables.text.rows import row_groups, text_row
from schemas.geometry import Box
from schemas.page import Word, foot_of, top_of
from schemas.text.signs import whole_year


def cut_columns(grid: Grid, words: Sequence[Word]) -> Grid:
    """Cells that span columns, cut at each column border that no phrase of theirs crosses.

    Each part must hold text; where some are blank, so many phrases must stand in columns of their own
    that they are a row's: the shading of the rows around it draws the borders, and it is paper.
    """
    cuts: dict[int, list[Box]] = {}
    for index, (cell, inside) in enumerate(
        zip(grid.cells, words_by_cell(grid, words), strict=True)
    ):
        if cell.col_span == 1 or not inside:
            continue
        inner = grid.xs[cell.col + 1 : cell.col + cell.col_span]
        spans = [
            span for row in rows_of(inside) for span in row_phrases(row, borders=inner)
        ]
        free = [x for x in inner if not any(x0 < x < x1 for x0, x1 in spans)]
        borders = [cell.box.x0, *free, cell.box.x1]
        parts = [
            Box(x0, cell.box.top, x1, cell.box.bottom) for x0, x1 in pairwise(borders)
        ]
        filled = sum(
            any(x0 <= (a + b) / 2 <= x1 for a, b in spans)
            for x0, x1 in pairwise(borders)
        )
        is_row = len(free) == len(inner) and filled == len(spans) >= CUTS.phrases
        if filled == len(parts) or (is_row and filled > CUTS.held * len(parts)):
            cuts[index] = parts
    return refined(grid, cuts) if cuts else grid


def cut_headings(grid: Grid, words: Sequence[Word]) -> Grid:
    """Cells that span rows and hold a heading and figures under it, cut at the row borders between these.

    ```
    ┌─────────┬──────────┐      a rule closes the heading of the first column only:
    │ State   │  Miles   │      `Miles` and its figures are one open cell
    ├─────────┤          │
    │ Alabama │  3,710   │
    └─────────┴──────────┘
    ```
    """
    cuts: dict[int, list[Box]] = {}
    for index, (cell, inside) in enumerate(
        zip(grid.cells, words_by_cell(grid, words), strict=True)
    ):
        if cell.row_span == 1 or not inside:
            continue
        lines = rows_of(inside)
        inner = grid.ys[cell.row + 1 : cell.row + cell.row_span]
        free = [
            y
            for y in inner
            if not any(top_of(line) + 1 < y < foot_of(line) - 1 for line in lines)
        ]
        below = [line for line in lines if free and top_of(line) > free[0] - 1]
        if (
            0 < len(below) < len(lines)
            and all(map(is_figure, below))
            and not _ends_in_year(below)
        ):
            ys = [cell.box.top, *free, cell.box.bottom]
            cuts[index] = [
                cell.box._replace(top=top, bottom=bottom)
                for top, bottom in pairwise(ys)
            ]
    return refined(grid, cuts) if cuts else grid


def _ends_in_year(below: Sequence[Sequence[Word]]) -> bool:
    """Whether all that stands below is a year: the end of a name, `KOBİ Destek Programı / 2012`."""
    return (
        len(below) == 1
        and whole_year(" ".join(word.text for word in below[0])) is not None
    )


def cut_rows(grid: Grid, words: Sequence[Word]) -> Grid:
    """Rows of the grid that hold several rows of values, cut between these."""
    cells = words_by_cell(grid, words)
    cuts: dict[int, list[Box]] = {}
    of_one_row: dict[int, list[int]] = {}
    for i, cell in enumerate(grid.cells):
        if cell.row_span == 1:
            of_one_row.setdefault(cell.row, []).append(i)
    for _, members in sorted(of_one_row.items()):
        shared = [i for i in members if cells[i]]
        columns = [rows_of(cells[i]) for i in shared]
        if _hold_rows(columns):
            borders = _row_borders([word for i in shared for word in cells[i]], grid.xs)
        else:
            borders = _entry_borders(columns) if grid.lacks_rules else []
        if borders:
            for i in members:
                box = grid.cells[i].box
                ys = [box.top, *borders, box.bottom]
                cuts[i] = [
                    Box(box.x0, top, box.x1, bottom) for top, bottom in pairwise(ys)
                ]
    return refined(grid, cuts) if cuts else grid


def _hold_rows(columns: Sequence[list[list[Word]]]) -> bool:
    """Whether the cells of one band hold several rows of values each."""
    if len(columns) < 2:
        return False
    figures = [rows for rows in columns if len(rows) >= 2 and all(map(is_value, rows))]
    if not figures:
        return False
    rows = max(figures, key=len)
    held = sum(len(other) >= len(rows) and _aligned(rows, other) for other in columns)
    return held >= max(2, CUTS.held * len(columns))


def _row_borders(words: Sequence[Word], xs: Sequence[float]) -> list[float]:
    """Heights between the rows of a band: labels that wrap are one row, labels over rows one of their own."""
    groups = row_groups([text_row(line, xs) for line in rows_of(words)], xs)
    bottoms = [max(row.bottom for row in group) for group in groups]
    tops = [min(row.top for row in group) for group in groups]
    return [(bottom + top) / 2 for bottom, top in zip(bottoms, tops[1:], strict=False)]


def _entry_borders(columns: Sequence[list[list[Word]]]) -> list[float]:
    """Heights between the rows of a band that no rule parts, by the entries of its columns."""
    rows = rows_by_entries(dict(enumerate(columns))) or []
    return [(above.base + below.top) / 2 for above, below in pairwise(rows)]


def _aligned(rows: list[list[Word]], others: list[list[Word]]) -> bool:
    """Whether each of `rows` has one of `others` on its base line."""
    heights = [row[0].box.bottom for row in others]
    return all(
        min(abs(row[0].box.bottom - height) for height in heights) < row[0].size / 2
        for row in rows
    )
