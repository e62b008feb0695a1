"""Camelot's opinion: the grids that it makes of a page's lines, and of its text, in our coordinates.

```
file ── playa, opened once ── layout of a page, made once ─┬─ lattice: from drawn lines
                                                           └─ network: from text
```
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import playa
from camelot.core import Table as CamelotTable
from camelot.parsers.lattice import Lattice
from camelot.parsers.network import AlignmentCounter, Network, TextNetworks
from camelot.utils import (
    bbox_from_textlines,
    get_image_char_and_text_objects,
    get_page_layout,
    get_rotation,
)

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.walls import Walls, grid_between
from extractors.tables.judge.plumber import PARSER_ERRORS
from extractors.tables.judge.settings import PLUMBER
from schemas.page import Page

Parser = Any
"""Lattice or Network: Camelot has no types for what they do."""
Lines = Sequence[Any]
"""Printed lines as Camelot has them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page as Camelot's parsers want it."""

    page: int
    arguments: tuple[Any, ...]


class Camelot:
    """A PDF in Camelot, opened when it is first asked for and anew after some pages.

    Not through `read_pdf`: it opens the file and lays out the page anew for every question, and refuses
    files whose publisher asks not to copy from them (see `README.md`, Copying not allowed).
    """

    def __init__(self, path: str | Path) -> None:
        self.path = path
        self._document: playa.Document | None = None
        self._asked = 0
        self._layout: Layout | None = None

    def close(self) -> None:
        """Closes the file."""
        document, self._document, self._layout = self._document, None, None
        if document is not None:
            document.close()

    def lattice(self, page: Page) -> list[Grid]:
        """The grids of the page's drawn lines; looked for in pixels, they would cost seven times as much."""
        return self._grids(Lattice(engine="vector"), page)

    def network(self, page: Page) -> list[Grid]:
        """The grids that the page's text makes."""
        return self._grids(_Network(), page)  # type: ignore[no-untyped-call]

    def _grids(self, parser: Parser, page: Page) -> list[Grid]:
        """By one of its parsers; none where that cannot read the page, or takes it for a turned one."""
        try:
            layout = self._laid_out(page.number)
            if layout is None:
                return []
            parser.prepare_page_parse(str(self.path), *layout.arguments)
            with warnings.catch_warnings():
                warnings.simplefilter(
                    "ignore"
                )  # "No tables found in table area": an answer, not a warning
                tables = parser.extract_tables()
            return [
                _grid(table, page.height, f"camelot-{parser.id}") for table in tables
            ]
        except PARSER_ERRORS:
            return []

    def _laid_out(self, number: int) -> Layout | None:
        if self._layout is None or self._layout.page != number:
            self._layout = None
            # the order of blocks, which no parser here asks for, is four fifths of the cost
            layout, size = get_page_layout(self._page(number), boxes_flow=None)
            images, letters, across, down = get_image_char_and_text_objects(layout)
            if get_rotation(letters, across, down):
                return None
            self._layout = Layout(
                number, (layout, size, number, images, across, down, "", {})
            )
        return self._layout

    def _page(self, number: int) -> playa.Page:
        if self._document is None or self._asked % PLUMBER.reopened_after == 0:
            self.close()
            self._document = playa.open(self.path, space="page")
        self._asked += 1
        return self._document.pages[number - 1]


class _Counter(AlignmentCounter):
    """How many lines are aligned with one, counted without a call for each kind of alignment."""

    def max_v_count(self) -> int:
        """Of those below or above it, by the edge or middle that most share."""
        lines = self.alignment_to_occurrences
        return max(len(lines["left"]), len(lines["right"]), len(lines["middle"]))

    def max_h_count(self) -> int:
        """Of those beside it, likewise."""
        lines = self.alignment_to_occurrences
        return max(len(lines["top"]), len(lines["bottom"]), len(lines["center"]))


class _Networks(TextNetworks):
    """Camelot's lines of a page with what each is aligned with."""

    def _compute_alignment_counts(self) -> None:
        counters = self._textline_to_alignments
        for kind, alignments in self._text_alignments.items():
            for alignment in alignments:
                for line in alignment.textlines:
                    if line not in counters:
                        counters[line] = _Counter()  # type: ignore[no-untyped-call]
                    counters[line][kind] = alignment.textlines


class _Network(Network):
    """Camelot's engine for text; that looks for headings among all lines of a page, for each of them anew."""

    def _get_bbox_body(self, areas: object, lines: Lines) -> tuple[Any, Any]:
        """The body of a table among the lines, and the gaps within it, as Camelot's own; None where none is."""
        network: Any = _Networks()  # type: ignore[no-untyped-call]
        network.generate(lines)
        network.remove_unconnected_edges()
        gaps = network.compute_plausible_gaps()
        if gaps is None:
            return None, None
        down = gaps[1] if self.edge_tol is None else self.edge_tol
        return network.search_table_body((gaps[0], down), None), gaps

    def _get_full_bbox(
        self, areas: object, body: object, within: Lines, lines: Lines, *columns: object
    ) -> object:
        """The body with its headings, looked for where they can be: above it, within its width."""
        left, _, right, top = bbox_from_textlines(within)
        above = [
            line
            for line in lines
            if line.y0 > top and left < (line.x0 + line.x1) / 2 < right
        ]
        return super()._get_full_bbox(areas, body, within, above, *columns)  # type: ignore[no-untyped-call]


def _grid(table: CamelotTable, height: float, engine: str) -> Grid:
    """Camelot's table, its coordinates turned from bottom left to top left: here and nowhere else."""
    xs = [table.cols[0][0], *(right for _, right in table.cols)]
    ys = [height - table.rows[0][0], *(height - bottom for _, bottom in table.rows)]
    walls = Walls(
        right=[[bool(cell.right) for cell in row] for row in table.cells],
        below=[[bool(cell.bottom) for cell in row] for row in table.cells],
    )
    return grid_between(walls, engine, xs, ys)
