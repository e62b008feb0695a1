"""Where lines run between the positions of a grid, and the cells that they leave."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.tables.grid.grid import Grid, GridCell
from schemas.geometry import Box


@dataclass(frozen=True, slots=True)
class Walls:
    """Between which positions a line is drawn: `right[row][col]` and `below[row][col]` of each position."""

    right: list[list[bool]]
    below: list[list[bool]]

    @property
    def last(self) -> tuple[int, int]:
        """The last row and column."""
        return len(self.right) - 1, len(self.right[0]) - 1


def grid_between(
    walls: Walls, engine: str, xs: Sequence[float], ys: Sequence[float]
) -> Grid:
    """The grid that the walls leave between the column borders `xs` and the row borders `ys`, in points."""
    cells = [
        GridCell(
            r,
            c,
            last_r - r + 1,
            last_c - c + 1,
            Box(xs[c], ys[r], xs[last_c + 1], ys[last_r + 1]),
        )
        for r, c, last_r, last_c in rectangles(walls)
    ]
    return Grid(engine, tuple(xs), tuple(ys), tuple(cells))


def rectangles(walls: Walls) -> list[tuple[int, int, int, int]]:
    """Positions with no line between them, as first row, first column, last row, last column.

    ```
    ┌───┬───┐      from the top left each grows right, then down: the left position
    │   ├───┤      grows, since nothing is drawn below it; the right ones stay two
    └───┴───┘
    ```
    """
    taken: set[tuple[int, int]] = set()
    found = []
    end_row, end_col = walls.last
    for row in range(end_row + 1):
        for col in range(end_col + 1):
            if (row, col) in taken:
                continue
            last_col, last_row = col, row
            while last_col < end_col and not (
                walls.right[row][last_col] or (row, last_col + 1) in taken
            ):
                last_col += 1
            columns = range(col, last_col + 1)
            while last_row < end_row and _goes_down(walls, last_row, columns, taken):
                last_row += 1
            taken.update((r, c) for r in range(row, last_row + 1) for c in columns)
            found.append((row, col, last_row, last_col))
    return found


def _goes_down(
    walls: Walls, row: int, columns: range, taken: set[tuple[int, int]]
) -> bool:
    """Whether the positions under a row of a rectangle belong to it: no line above them or within."""
    down, last = row + 1, columns[-1]
    if any(walls.below[row][c] or (down, c) in taken for c in columns):
        return False
    if any(walls.right[down][c] for c in columns[:-1]):
        return False
    return (
        last == walls.last[1] or walls.right[down][last] or not walls.right[row][last]
    )
