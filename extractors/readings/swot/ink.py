"""What drawn cells say against a SWOT cut from words."""

from collections.abc import Iterable, Iterator, Sequence

from extractors.readings.kinds import Document
from extractors.readings.proof import told_of
from extractors.readings.regions.found import found_at
from schemas.records import SwotItem
from schemas.table import Region, Table


def is_drawn(table: Table) -> bool:
    """Whether drawn lines alone tell every border of its cells."""
    return table.method.removesuffix("+stitched") == "rules"


def against_ink(document: Document, table: Table, items: Iterable[SwotItem]) -> Iterator[str]:
    """Items of a reading by words that run over several drawn cells: the lines say that these are apart."""
    found = [other for other in found_at(document.tables, table.regions) if is_drawn(other)]
    cells = [cell for other in found for cell in other.cells if cell.text]
    drawn = [region for cell in cells for region in cell.regions]
    held = {
        (item.cell.row, item.cell.col): item.text
        for item in items
        if item.cell is not None and _count_within(table, item.cell.row, item.cell.col, drawn) > 1
    }
    yield from told_of("items run over drawn cells", held.values())


def _count_within(table: Table, row: int, col: int, drawn: Sequence[Region]) -> int:
    """How many drawn cells of one page have their middle within a cell of a table."""
    cell = table.cell_at(row, col)
    regions = cell.regions if cell is not None else ()
    counts = [
        sum(other.page == region.page and region.box.holds_centre_of(other.box) for other in drawn)
        for region in regions
    ]
    return max(counts, default=0)


def left_out(document: Document, table: Table) -> Iterator[str]:
    """Texts of a SWOT that was found here which lie outside of a reading by words: it ended too early."""
    found = [other for other in found_at(document.tables, table.regions) if other.kind == "swot"]
    cells = [cell for other in found for cell in other.cells if cell.text and not cell.is_header]
    last = max(table.regions, key=lambda region: region.page)
    outside = [cell.text for cell in cells if all(_is_after(region, last) for region in cell.regions)]
    yield from told_of(f"{len(outside)} texts of the table found here are in no item", outside)


def _is_after(region: Region, last: Region) -> bool:
    """Whether the middle of a box lies below the last region of a table, or on a later page."""
    below = region.page == last.page and region.box.y_mid > last.box.bottom
    return region.page > last.page or below
