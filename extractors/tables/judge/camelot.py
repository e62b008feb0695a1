"""Camelot's opinion: the grids that it makes of a page's lines, and of its text, in our coordinates.

```
file ── playa, opened once ── layout of a page, made once ─┬─ lattice: from drawn lines
                                                           └─ network: from text
```
"""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import playa
from camelot.core import ALL_ALIGNMENTS
from camelot.core import Table as CamelotTable
from camelot.parsers.lattice import Lattice
from camelot.parsers.network import AlignmentCounter, Network, TextNetworks
from camelot.utils import (
    bbox_from_textlines,
    compute_whitespace,
    find_columns_boundaries,
    get_char_objects,
    get_page_layout,
    get_rotation,
    text_in_bbox,
)
from playa.miner import (
    LTContainer,
    LTImage,
    LTLine,
    LTRect,
    LTTextLineHorizontal,
    LTTextLineVertical,
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


@dataclass(slots=True)
class _Contents:
    """What stands on a page, by what the parsers ask for; looked through once, and not letter by letter."""

    across: list[Any] = field(default_factory=list)
    down: list[Any] = field(default_factory=list)
    drawn: list[Any] = field(default_factory=list)
    images: list[Any] = field(default_factory=list)

    def add(self, things: Iterable[Any]) -> None:
        """Sort things, and what is within them."""
        for thing in things:
            if isinstance(thing, LTTextLineHorizontal):
                self.across.append(thing)
            elif isinstance(thing, LTTextLineVertical):
                self.down.append(thing)
            elif isinstance(thing, LTContainer):
                self.add(thing)
            elif isinstance(thing, LTLine | LTRect):
                self.drawn.append(thing)
            elif isinstance(thing, LTImage):
                self.images.append(thing)


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
        return self._grids(_Lattice(engine="vector"), page)  # type: ignore[no-untyped-call]

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
            on = _Contents()
            on.add(layout)
            letters = get_char_objects(layout) if on.down else []
            if get_rotation(letters, on.across, on.down):
                return None
            text = (on.images, on.across, on.down)
            self._layout = Layout(number, (on.drawn, size, number, *text, "", {}))
        return self._layout

    def _page(self, number: int) -> playa.Page:
        if self._document is None or self._asked % PLUMBER.reopened_after == 0:
            self.close()
            self._document = playa.open(self.path, space="page")
        self._asked += 1
        return self._document.pages[number - 1]


class _Counter(AlignmentCounter):
    """How many lines are aligned with one, counted without a call for each kind of alignment."""

    def __init__(self) -> None:
        self.alignment_to_occurrences = dict.fromkeys(ALL_ALIGNMENTS, ())

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
                        counters[line] = _Counter()
                    counters[line].alignment_to_occurrences[kind] = alignment.textlines

    def expand_bbox(  # noqa: PLR0917  (as Camelot calls it)
        self, bbox: list[float], closest_tls: dict[str, Any], tls_search_space: Lines,
        gaps_hv: tuple[float, float], last_cols_bounds: Lines, tls_in_bbox: Lines,
    ) -> tuple[Any, ...]:  # fmt: skip
        """The body grown by the lines beside it as Camelot does; what its columns are is asked once a step.

        Its box is that of the lines in it: of those that come, only the new ones are looked at.
        """
        inside, around = list(tls_in_bbox), tls_search_space
        columns = last_cols_bounds
        for direction, line in closest_tls.items():
            if line is None or not self.can_expand_bbox(bbox, line, gaps_hv, direction):
                continue
            grown = self.get_expanded_bbox(bbox, line, direction)
            new = text_in_bbox(grown, _near(grown, around))
            found = find_columns_boundaries(new + inside)
            if direction in ("bottom", "top") and len(found) < len(columns):
                continue
            columns = found
            inside += new
            if new:
                bbox = _grown(bbox, new)
                taken = set(map(id, new))
                around = [other for other in around if id(other) not in taken]
        return bbox, columns, inside, around


def _near(box: Sequence[float], lines: Lines) -> Lines:
    """The lines whose middle may lie in a box, as `text_in_bbox` takes it: few of a page."""
    left, bottom, right, top = box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2
    return [
        line
        for line in lines
        if left <= (line.x0 + line.x1) / 2 <= right
        and bottom <= (line.y0 + line.y1) / 2 <= top
    ]


def _grown(box: Sequence[float], lines: Lines) -> list[float]:
    """A box with the lines that came into it."""
    left, bottom, right, top = bbox_from_textlines(lines)
    return [
        min(box[0], left),
        min(box[1], bottom),
        max(box[2], right),
        max(box[3], top),
    ]


class _Lattice(Lattice):
    """Camelot's engine for lines; that makes data frames of what it finds, which nobody reads."""

    def record_parse_metadata(self, table: CamelotTable) -> None:
        """How much of a table is blank: by that it is refused."""
        self.compute_parse_errors(table)  # type: ignore[no-untyped-call]
        table.whitespace = compute_whitespace(table.data)  # type: ignore[assignment]


class _Network(Network):
    """Camelot's engine for text; that looks for headings among all lines of a page, for each of them anew."""

    def record_parse_metadata(self, table: CamelotTable) -> None:
        """Nothing: a cell's text is read from pdfium's words, and no table is refused by it."""

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
