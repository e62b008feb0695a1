"""Second opinions: the grids that pdfplumber and Camelot see on a page, in our coordinates.

Both parse the page with parsers of their own (pdfminer, playa), so that where they agree with pdfium's
reading, that is evidence. Parsing is the bill: they are asked only where there is something to decide.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pdfplumber
from camelot.core import Table as CamelotTable
from camelot.io import read_pdf

from extractors.tables.grid.grid import Grid, GridCell, grid_of
from extractors.tables.grid.walls import Walls, rectangles
from schemas.geometry import Box
from schemas.page import Page

PARSER_ERRORS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    pdfplumber.utils.exceptions.MalformedPDFException,
    pdfplumber.utils.exceptions.PdfminerException,
)
"""What the peers' parsers throw at files that pdfium reads: no second opinion then, and no failure."""


REOPENED_AFTER = 20
"""pages: pdfminer keeps every object it has parsed; opening the file anew now and then keeps memory flat."""


class Plumber:
    """A PDF in pdfplumber, opened when it is first asked for and anew after some pages."""

    def __init__(self, path: str | Path) -> None:
        self.path = path
        self._document: pdfplumber.pdf.PDF | None = None
        self._asked = 0

    def page(self, number: int) -> pdfplumber.page.Page:
        """A page by its 1-based number; whoever asks closes it."""
        if self._document is None or self._asked % REOPENED_AFTER == 0:
            self.close()
            self._document = pdfplumber.open(self.path)
        self._asked += 1
        return self._document.pages[number - 1]

    def close(self) -> None:
        """Closes the file."""
        document, self._document = self._document, None
        if document is None:
            return
        try:
            document.close()
        except PARSER_ERRORS:  # it parses all pages to close them, also those that nobody asked for
            document.stream.close()


@contextmanager
def plumber(path: str | Path) -> Iterator[Plumber]:
    """The document in pdfplumber, closed afterwards."""
    document = Plumber(path)
    try:
        yield document
    finally:
        document.close()


def plumber_grids(document: Plumber | None, page: Page) -> list[Grid]:
    """The grids that pdfplumber makes of the page's lines; none where it cannot read the page."""
    if document is None:
        return []
    try:
        found = document.page(page.number)
        left, top = found.bbox[:2]
        tables = [table.cells for table in found.find_tables()]
        found.close()  # else every page's characters stay in memory
    except PARSER_ERRORS:
        return []
    boxes = [[Box(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in cells] for cells in tables]
    grids = (grid_of("pdfplumber-lines", cells) for cells in boxes)
    return [grid for grid in grids if grid is not None]


def camelot_grids(path: str | Path, page: Page, flavour: str) -> list[Grid]:
    """The grids that Camelot's `lattice` (from drawn lines) or `network` (from text) makes of the page."""
    options: dict[str, Any] = {"flavor": flavour, "suppress_stdout": True}
    if flavour == "lattice":
        options["engine"] = "vector"  # a seventh of the cost of looking for lines in pixels
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "No tables found in table area": an answer, not a warning
            tables = read_pdf(str(path), pages=str(page.number), **options)
        return [_grid(table, page.height, f"camelot-{flavour}") for table in tables]
    except PARSER_ERRORS:
        return []


def _grid(table: CamelotTable, height: float, engine: str) -> Grid:
    """Camelot's table, its coordinates turned from bottom left to top left: here and nowhere else."""
    xs = [table.cols[0][0], *(right for _, right in table.cols)]
    ys = [height - table.rows[0][0], *(height - bottom for _, bottom in table.rows)]
    walls = Walls(
        right=[[bool(cell.right) for cell in row] for row in table.cells],
        below=[[bool(cell.bottom) for cell in row] for row in table.cells],
    )
    cells = [
        GridCell(r, c, last_r - r + 1, last_c - c + 1, Box(xs[c], ys[r], xs[last_c + 1], ys[last_r + 1]))
        for r, c, last_r, last_c in rectangles(walls)
    ]
    return Grid(engine, tuple(xs), tuple(ys), tuple(cells))
