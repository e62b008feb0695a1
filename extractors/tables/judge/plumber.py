"""pdfplumber's opinion: the grids that it makes of a page's lines, in our coordinates."""

from pathlib import Path

import pdfplumber
from pdfminer.psexceptions import PSException

from extractors.pages.pdfium.layers import PLAYA_ERRORS
from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.judge.settings import PLUMBER
from schemas.geometry import Box
from schemas.page import Page

PARSER_ERRORS = (
    *PLAYA_ERRORS,
    PSException,
    pdfplumber.utils.exceptions.MalformedPDFException,
    pdfplumber.utils.exceptions.PdfminerException,
)
"""What the peers' parsers throw at files that pdfium reads: no second opinion then, and no failure."""


class Plumber:
    """A PDF in pdfplumber, opened when it is first asked for and anew after some pages."""

    def __init__(self, path: str | Path) -> None:
        self.path = path
        self._document: pdfplumber.pdf.PDF | None = None
        self._asked = 0

    def _page(self, number: int) -> pdfplumber.page.Page:
        if self._document is None or self._asked % PLUMBER.reopened_after == 0:
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
        except (
            PARSER_ERRORS
        ):  # it parses all pages to close them, also those that nobody asked for
            document.stream.close()

    def grids(self, page: Page) -> list[Grid]:
        """The grids that pdfplumber makes of the page's lines; none where it cannot read the page."""
        try:
            found = self._page(page.number)
            left, top = found.bbox[:2]
            tables = [table.cells for table in found.find_tables()]
            found.close()  # else every page's characters stay in memory
        except PARSER_ERRORS:
            return []
        boxes = [
            [Box(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in cells]
            for cells in tables
        ]
        grids = (grid_of("pdfplumber-lines", cells) for cells in boxes)
        return [grid for grid in grids if grid is not None]
