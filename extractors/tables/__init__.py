"""Tables of a document: `pages → grids → readings compared → parts → stitched → Table`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from extractors.pages.document import open_pdf, pages_of
from extractors.tables.document.assemble import assembled, joined_over_pages
from extractors.tables.document.header_rows import header_rows
from extractors.tables.document.parts import Part, part_of
from extractors.tables.document.surroundings import Surroundings, surroundings
from extractors.tables.grid.grid import Grid
from extractors.tables.grid.leaders import with_leaders_drawn_in
from extractors.tables.grid.words import without_watermarks
from extractors.tables.judge.choice import chosen
from extractors.tables.judge.evidence import agreement
from extractors.tables.judge.peers import Plumber, camelot_grids, plumber, plumber_grids
from extractors.tables.lines.frames import chart_boxes, drawn_on
from extractors.tables.lines.ruled import ruled_grids
from extractors.tables.page.currency_signs import with_signs_joined
from extractors.tables.page.sideways import Turn, turn_of, turned, turned_back
from extractors.tables.page.typed_rules import with_typed_rules
from extractors.tables.text.unruled import unruled_grids
from schemas.page import Page
from schemas.table import Table

CONFIRMED = 0.9
"""share of the cells on which another engine agrees: then no third one is asked."""


def find_tables(path: str | Path, pages: Iterable[Page]) -> list[Table]:
    """Every table on the given pages, one Table for all pages it stands on, in reading order.

    The pages may come one at a time (`read_pages`): of each only what its tables need is kept.
    """
    parts: list[Part] = []
    around: dict[int, Surroundings] = {}
    turns: dict[int, Turn] = {}
    with plumber(path) as document:
        for page in pages:
            turn = turn_of(page)
            if turn is not None:
                turns[page.number] = turn
            upright = page if turn is None else turned(page, turn)
            found = page_parts(path if turn is None else None, upright, document)
            around[page.number] = surroundings(upright, found)
            parts += found
    return [turned_back(table, turns) for table in assembled(joined_over_pages(parts, around), around)]


def tables_of(path: str | Path, pages: set[int] | None = None) -> tuple[list[Table], int]:
    """Every table of a PDF (or of the given 1-based pages), and how many pages the PDF has."""
    with open_pdf(path) as document:
        return find_tables(path, pages_of(document, pages)), len(document)


def page_parts(path: str | Path | None, page: Page, document: Plumber | None = None) -> list[Part]:
    """The tables, and parts of tables, on one page.

    Args:
        path: the PDF, for the engines that read it themselves; None where the page was turned, which they
            cannot see.
        page: the page as pdfium reads it, its text upright.
        document: the PDF opened by pdfplumber, or None to do without its opinion.
    """
    page = with_typed_rules(page)
    words = with_leaders_drawn_in(without_watermarks(page.words))
    page = replace(page, words=with_signs_joined(words))
    grids = own_grids(page)
    peers = peer_grids(path, page, document, grids) if grids and path is not None else []
    choices = [chosen(grid, peers, page) for grid in grids]
    parts = [part_of(c.grid, page, c.confidence, c.reason, c.engines) for c in choices]
    parts = [replace(part, header_rows=header_rows(part, page.fills)) for part in parts]
    return sorted(parts, key=lambda part: (part.box.top, part.box.x0))


def own_grids(page: Page) -> list[Grid]:
    """The grids that the page's lines and words make, pdfium's reading alone."""
    drawn = drawn_on(page)
    grids, refused = ruled_grids(drawn)
    taken = [grid.box for grid in grids] + refused + chart_boxes(drawn)
    return grids + unruled_grids(page, taken, drawn.horizontals)


def peer_grids(path: str | Path, page: Page, document: Plumber | None, grids: Sequence[Grid]) -> list[Grid]:
    """What the other engines see: those for lines where lines part cells, that for text elsewhere.

    Where lines part rows only, the engines for lines see something else: then the one for text is asked too.
    """
    ruled = [grid for grid in grids if grid.engine == "rules"]
    found = plumber_grids(document, page) + camelot_grids(path, page, "lattice") if ruled else []
    confirmed = [
        grid for grid in ruled if any(agreement(grid, peer, page.words) > CONFIRMED for peer in found)
    ]
    if len(confirmed) < len(grids):
        found += camelot_grids(path, page, "network")
    return found
