"""What a drawn table is made of: cells, a style, and parts of it that stand on one page."""

from dataclasses import dataclass

from tests.pdfs.ink import Piece, Type

PAD = 3.0  # points between a cell's edge and its text


@dataclass(frozen=True)
class C:
    """A cell to be drawn. `turn`: 90 reads bottom to top, 270 top to bottom."""

    text: str = ""
    rows: int = 1
    cols: int = 1
    bold: bool = False
    align: str = ""
    fill: str = ""
    colour: str = ""
    turn: int = 0
    middle: bool = False


Entry = C | str


CELL = Type(size=8, lead=1.25)
CELL_HEADING = Type(size=8, lead=1.25, bold=True)


@dataclass(frozen=True)
class Style:
    """How a table looks. `rules`: grid, hairlines, thin-rectangles, horizontal, columns (a
    frame and lines down), columns-headed (with one under the heading), booktabs, none."""

    type: Type = CELL
    heading: Type = CELL_HEADING
    rules: str = "grid"
    rule_colour: str = "#000000"
    rule_width: float = 0.5
    heading_fill: str = ""
    zebra: str = ""
    aligns: str = ""
    """One letter a column: l, c, r."""
    repeat_heading: bool = False
    cut_rows: bool = False
    pad: float = PAD
    row_gap: float = 0.0
    """Extra points in every row."""


@dataclass(frozen=True)
class Placed:
    """A cell at its place in the grid, its text wrapped."""

    cell: C
    row: int
    col: int
    type: Type
    lines: tuple[tuple[Piece, ...], ...]

    @property
    def end(self) -> int:
        """The row after its last."""
        return self.row + self.cell.rows


@dataclass(frozen=True)
class Part:
    """A slice of the endless table: from `start` to `stop` points, drawn on one page at `y`."""

    page: int
    y: float
    start: float
    stop: float
