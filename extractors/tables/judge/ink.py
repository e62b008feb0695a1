"""Drawn lines that a reading of a table does not account for: a cell that holds a table of its own."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.tables.grid.grid import Grid, GridCell
from extractors.tables.grid.settings import STROKES
from extractors.tables.grid.words import words_by_cell
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
