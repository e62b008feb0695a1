"""What a reading of a table does not account for: lines within a cell, columns in which a cell's words stand."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.grid.grid import Grid, GridCell
from extractors.tables.grid.settings import STROKES, WORDS
from extractors.tables.grid.words import rows_of, words_by_cell
from extractors.tables.judge.settings import INK
from schemas.geometry import Box
from schemas.page import Rule, Word


def are_parted_within(grid: Grid, words: Sequence[Word], rules: Sequence[Rule]) -> bool:
    """Whether lines run down within a cell, and its words stand in the columns that these make.

    ```
    ┌───────────────────────┐
    │ Aliağa                │   one cell to the grid around it,
    │ ┌──────┬──────┬─────┐ │   and nine to the eye
    │ │ Year │ Men  │ All │ │
    └─┴──────┴──────┴─────┴─┘
    ```
    A box to be ticked has two such lines and no words between them.

    Args:
        grid: the reading.
        words: in it.
        rules: those of the page.
    """
    down = [rule.box for rule in rules if not rule.horizontal]
    return bool(down) and any(
        _parts(cell, inside, down)
        for cell, inside in zip(grid.cells, words_by_cell(grid, words), strict=True)
        if len(inside) > 1
    )


def _parts(cell: GridCell, inside: Sequence[Word], down: Sequence[Box]) -> bool:
    """Whether words stand on both sides of a line that lines make within a cell, level with the lines."""
    box = cell.box
    room = box._replace(x0=box.x0 + STROKES.touch_pt, x1=box.x1 - STROKES.touch_pt)
    lines = [line for line in down if room.holds_centre_of(line)]
    borders = [box.x0, *sorted({line.x_mid for line in lines}), box.x1]
    level = [
        word.box
        for word in inside
        if any(line.top <= word.box.y_mid <= line.bottom for line in lines)
    ]
    filled = [
        any(x0 <= each.x_mid <= x1 for each in level) for x0, x1 in pairwise(borders)
    ]
    return any(left and right for left, right in pairwise(filled))


def are_two_grids(grid: Grid) -> bool:
    """Whether no border between columns of its upper rows goes on in its lower ones: two tables in one.

    ```
    │ 29 │ Spot   │ 0f 10  │
    │ 30 │ World  │ view 4 │
    ├────┴─┬──────┴─────┬──┘   a note on grounds of its own, of which each line has another width
    │ Note │ for HRV    │
    │      │ and others │
    ```
    Titles over all columns have no such borders.
    """
    used: list[set[int]] = [set() for _ in range(grid.n_rows)]
    for cell in grid.cells:
        sides = {cell.col, cell.col + cell.col_span} - {0, grid.n_cols}
        for row in range(cell.row, cell.row + cell.row_span):
            used[row] |= sides
    told = [sides for sides in used if sides]
    cuts = range(INK.fewest, len(told) - INK.fewest + 1)
    return any(not set().union(*told[:at]) & set().union(*told[at:]) for at in cuts)


def stand_in_columns(grid: Grid, cells: Sequence[Sequence[Word]]) -> bool:
    """Whether words of a cell that spans columns stand in these, a line apart from the one over them.

    ```
    │     10 ft (3.0 m)     │   one cell to whoever looks at lines alone,
    │   END         SIDE    │   and the names of two columns to the eye
    ├───────────┬───────────┤
    ```

    Args:
        grid: the reading.
        cells: of each of its cells the words.
    """
    return any(
        cell.col_span > 1 and _name_columns(cell, inside, grid.xs)
        for cell, inside in zip(grid.cells, cells, strict=True)
    )


def _name_columns(cell: GridCell, inside: Sequence[Word], xs: Sequence[float]) -> bool:
    """Whether a line below the cell's first has one phrase in each of its columns."""
    columns = list(pairwise(xs[cell.col : cell.col + cell.col_span + 1]))
    return any(
        len(spans) == len(columns)
        and all(
            x0 - WORDS.sticks_out_pt < start and end < x1 + WORDS.sticks_out_pt
            for (start, end), (x0, x1) in zip(spans, columns, strict=True)
        )
        for spans in map(_phrases, rows_of(inside)[1:])
    )


def _phrases(line: Sequence[Word]) -> list[tuple[float, float]]:
    """Where the words of a line stand that no wide blank parts."""
    ends = [
        at
        for at, (last, word) in enumerate(pairwise(line), 1)
        if word.box.x0 - last.box.x1 > INK.apart * word.size
    ]
    borders = [0, *ends, len(line)]
    return [(line[a].box.x0, line[b - 1].box.x1) for a, b in pairwise(borders)]
