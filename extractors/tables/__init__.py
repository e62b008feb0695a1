"""Tables of a document: `pages → parts → stitched → Table`."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from extractors.pages import page_count, read_pages
from extractors.tables.assemble import assembled, joined_over_pages
from extractors.tables.frames import chart_boxes, drawn_on
from extractors.tables.headers import header_rows
from extractors.tables.parts import Part, part_of
from extractors.tables.ruled import ruled_grids
from extractors.tables.unruled import unruled_grids
from schemas.page import Page
from schemas.table import Table


def find_tables(path: str | Path, pages: Sequence[Page]) -> list[Table]:
    """Every table on the given pages, one Table for all pages it stands on, in reading order."""
    parts: list[Part] = []
    for page in pages:
        parts += page_parts(path, page)
    by_number = {page.number: page for page in pages}
    return assembled(joined_over_pages(parts, by_number), by_number)


def tables_of(path: str | Path, pages: set[int] | None = None) -> tuple[list[Table], int]:
    """Every table of a PDF (or of the given 1-based pages), and how many pages the PDF has."""
    return find_tables(path, list(read_pages(path, pages))), page_count(path)


def page_parts(path: str | Path, page: Page) -> list[Part]:
    """The tables, and parts of tables, on one page."""
    drawn = drawn_on(page)
    grids, refused = ruled_grids(drawn)
    taken = [grid.box for grid in grids] + refused + chart_boxes(drawn)
    grids += unruled_grids(page, taken, drawn.horizontals)
    parts = [part_of(grid, page, 0.9, "drawn lines part every cell") for grid in grids]
    parts = [replace(part, header_rows=header_rows(part, page.fills)) for part in parts]
    return sorted(parts, key=lambda part: (part.box.top, part.box.x0))
