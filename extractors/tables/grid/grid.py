"""A reading of one table on one page: where its cells are, before any text is put into them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.tables.grid.settings import GRID
from schemas.geometry import Box


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's place in the grid and on the page."""

    row: int
    col: int
    row_span: int
    col_span: int
    box: Box

    @property
    def positions(self) -> list[tuple[int, int]]:
        """All grid positions that the cell covers."""
        return [
            (row, col)
            for row in range(self.row, self.row + self.row_span)
            for col in range(self.col, self.col + self.col_span)
        ]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells that cover each position of `n_rows` × `n_cols` at most once.

    `xs` are the `n_cols + 1` column borders, `ys` the `n_rows + 1` row borders, in points.
    """

    engine: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def n_rows(self) -> int:
        """Rows."""
        return len(self.ys) - 1

    @property
    def n_cols(self) -> int:
        """Columns."""
        return len(self.xs) - 1

    @property
    def box(self) -> Box:
        """The table's box on the page."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def lacks_rules(self) -> bool:
        """Whether, where lines make it, none parts its rows, or one alone under the heading."""
        return self.n_rows <= GRID.unruled_rows


def grid_of(
    engine: str, boxes: Sequence[Box], snap_pt: float | None = None
) -> Grid | None:
    """The grid whose cells have the given boxes, or None where no two stand beside or below each other.

    Borders closer than `snap_pt` points are one border: boxes that others drew are less exact than ours.
    A box that covers no place is no cell: words that reach out of a frame cut its last row below its end.
    """
    snap_pt = GRID.snap_pt if snap_pt is None else snap_pt
    xs = snapped([side for box in boxes for side in (box.x0, box.x1)], snap_pt)
    ys = snapped([side for box in boxes for side in (box.top, box.bottom)], snap_pt)
    if len(xs) * len(ys) < 6:
        return None
    taken: set[tuple[int, int]] = set()
    cells = []
    for box in sorted(boxes, key=lambda box: (box.top, box.x0)):
        left, right, top, bottom = (
            _nearest(xs, box.x0),
            _nearest(xs, box.x1),
            _nearest(ys, box.top),
            _nearest(ys, box.bottom),
        )
        cell = GridCell(
            top,
            left,
            bottom - top,
            right - left,
            Box(xs[left], ys[top], xs[right], ys[bottom]),
        )
        if cell.positions and not taken.intersection(cell.positions):
            taken.update(cell.positions)
            cells.append(cell)
    return Grid(engine, tuple(xs), tuple(ys), tuple(cells))


def snapped(values: Iterable[float], snap_pt: float) -> list[float]:
    """Sorted values, those closer to their neighbour than `snap_pt` replaced by their mean."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= snap_pt:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _nearest(borders: Sequence[float], value: float) -> int:
    """Which of the sorted borders is nearest, of two as near the first."""
    above = bisect_left(borders, value)
    if above in (0, len(borders)):
        return min(above, len(borders) - 1)
    return above if borders[above] - value < value - borders[above - 1] else above - 1


def without_lines(grid: Grid, rows: set[int], cols: set[int]) -> Grid:
    """The grid without some (empty) rows and columns; cells that span them shrink."""
    if not rows and not cols:
        return grid
    keep_rows = [row for row in range(grid.n_rows) if row not in rows]
    keep_cols = [col for col in range(grid.n_cols) if col not in cols]
    cells = []
    for cell in grid.cells:
        in_rows = [
            row for row in keep_rows if cell.row <= row < cell.row + cell.row_span
        ]
        in_cols = [
            col for col in keep_cols if cell.col <= col < cell.col + cell.col_span
        ]
        if in_rows and in_cols:
            place = keep_rows.index(in_rows[0]), keep_cols.index(in_cols[0])
            cells.append(
                replace(
                    cell,
                    row=place[0],
                    col=place[1],
                    row_span=len(in_rows),
                    col_span=len(in_cols),
                )
            )
    xs = (
        tuple([grid.xs[col] for col in keep_cols] + [grid.xs[keep_cols[-1] + 1]])
        if keep_cols
        else grid.xs[:1]
    )
    ys = (
        tuple([grid.ys[row] for row in keep_rows] + [grid.ys[keep_rows[-1] + 1]])
        if keep_rows
        else grid.ys[:1]
    )
    return Grid(grid.engine, xs, ys, tuple(cells))


def refined(grid: Grid, cuts: dict[int, list[Box]]) -> Grid:
    """The grid with the cells at the given indices replaced by the boxes they are cut into."""
    boxes: list[Box] = []
    for index, cell in enumerate(grid.cells):
        boxes += cuts.get(index, [cell.box])
    return grid_of(grid.engine, boxes) or grid
