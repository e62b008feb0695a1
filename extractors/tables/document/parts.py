"""A table's part on one page: a grid with its printed lines, before the parts are stitched together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.tables.document.settings import PARTS
from extractors.tables.grid.grid import Grid, without_lines
from extractors.tables.grid.words import (
    cell_line,
    printed_lines,
    words_by_cell,
    words_within,
)
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.table import CellLine, EngineView, Region
from schemas.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class PartCell:
    """A cell on one page."""

    row: int
    col: int
    row_span: int
    col_span: int
    box: Box
    lines: tuple[CellLine, ...]
    page: int
    more: tuple["PartCell", ...] = ()
    """Its continuations on the next pages, where a page break cuts it."""

    @property
    def text(self) -> str:
        """All printed lines with blanks between them."""
        return " ".join(line.text for part in (self, *self.more) for line in part.lines)


@dataclass(frozen=True)
class Part:
    """A table, or what one page shows of it."""

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[PartCell, ...]
    header_rows: int
    method: str
    confidence: float
    reason: str
    engines: tuple[EngineView, ...] = ()
    boxes: tuple[Region, ...] = field(default=())
    """Its box on each page, in order."""

    @worked_out
    def n_rows(self) -> int:
        """Rows over all its pages."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @worked_out
    def _rows(self) -> dict[int, list[PartCell]]:
        """The cells that begin in each row, left to right."""
        rows: dict[int, list[PartCell]] = defaultdict(list)
        for cell in sorted(self.cells, key=lambda cell: cell.col):
            rows[cell.row].append(cell)
        return dict(rows)

    @property
    def n_cols(self) -> int:
        """Columns."""
        return len(self.xs) - 1

    @property
    def box(self) -> Box:
        """Its box on its (first) page."""
        return self.boxes[0].box

    def row(self, number: int) -> list[PartCell]:
        """The cells that begin in a row, left to right."""
        return list(self._rows.get(number, ()))

    def at(self, row: int, col: int) -> PartCell | None:
        """The cell that covers a position."""
        for cell in self.cells:
            if (
                cell.row <= row < cell.row + cell.row_span
                and cell.col <= col < cell.col + cell.col_span
            ):
                return cell
        return None


def part_of(
    grid: Grid,
    page: Page,
    confidence: float,
    reason: str,
    engines: Sequence[EngineView] = (),
) -> Part:
    """The grid with the page's words in it, as printed lines; its heading rows are not known yet."""
    words = words_within(page.words, grid.box)
    grid = _without_slivers(grid, words)
    cells = [
        PartCell(
            row=cell.row,
            col=cell.col,
            row_span=cell.row_span,
            col_span=cell.col_span,
            box=cell.box,
            lines=tuple(cell_line(line, page.number) for line in printed_lines(inside)),
            page=page.number,
        )
        for cell, inside in zip(grid.cells, words_by_cell(grid, words), strict=True)
    ]
    return Part(
        page=page.number,
        xs=grid.xs,
        ys=grid.ys,
        cells=tuple(cells),
        header_rows=0,
        method=grid.engine,
        confidence=confidence,
        reason=reason,
        engines=tuple(engines),
        boxes=(Region(page=page.number, box=grid.box.rounded()),),
    )


def _without_slivers(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid without empty columns and rows too narrow to hold text."""
    filled = [
        cell
        for cell, inside in zip(grid.cells, words_by_cell(grid, words), strict=True)
        if inside
    ]
    rows = {row for cell in filled if cell.row_span == 1 for row in [cell.row]}
    cols = {col for cell in filled if cell.col_span == 1 for col in [cell.col]}
    thin_rows = {
        r
        for r in range(grid.n_rows)
        if r not in rows and grid.ys[r + 1] - grid.ys[r] < PARTS.narrow_pt
    }
    thin_cols = {
        c
        for c in range(grid.n_cols)
        if c not in cols and grid.xs[c + 1] - grid.xs[c] < PARTS.narrow_pt
    }
    return without_lines(grid, thin_rows, thin_cols)
