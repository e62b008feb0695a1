"""Rows of places that go on with a table and are not in it: below its last line, overleaf."""

from collections.abc import Iterator

from extractors.readings.kinds import Document
from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.proof import Proof
from extractors.readings.rows_read import rows_outside
from extractors.readings.settings.places import KINDS
from extractors.readings.settings.proofs import WEIGHED
from schemas.table import Cell, Table


def with_rows_beyond(document: Document, table: Table, proof: Proof) -> Proof:
    """The proof, with an objection where rows of the same run lie outside of the table."""
    beyond = list(_rows_beyond(document, table))
    if beyond:
        where = f"{beyond[0].name!r} to {beyond[-1].name!r}, page {beyond[0].page}"
        said = f"{len(beyond)} rows that go on with it are not in it: {where}"
        return proof.doubted(said, WEIGHED.doubted)
    below = next(_figures_below(document, table), None)
    if below is not None:
        said = f"a row of figures right below it is not in it: {below!r}"
        return proof.doubted(said, WEIGHED.doubted)
    return proof


def _rows_beyond(document: Document, table: Table) -> Iterator[PlaceRow]:
    for passage in document.over_places:
        outside = [row for row in passage.rows if not document.lies_in(row, table)]
        if len(outside) < len(passage.rows):
            yield from outside


def _figures_below(document: Document, table: Table) -> Iterator[str]:
    """The rows of tables as found that go on below a cut of them: their names were not seen."""
    if any(page in document.turns for page in table.pages):
        return
    for found in document.tables:
        if _holds_the_end(found, table):
            for row in rows_outside(found, table.regions):
                cells = [cell for cell in found.cells if cell.row == row]
                if any(_is_below(cell, table) for cell in cells):
                    yield " ".join(cell.text for cell in cells if cell.text)


def _holds_the_end(found: Table, table: Table) -> bool:
    """Whether a table as found goes on below the last region of a cut of it."""
    last = table.regions[-1]
    return any(
        region.page == last.page
        and region.box.bottom > last.box.bottom
        and region.box.top <= last.box.y_mid
        and region.box.grown(KINDS.around_pt).holds_centre_of(last.box)
        for region in found.regions
    )


def _is_below(cell: Cell, table: Table) -> bool:
    last = table.regions[-1]
    return any(
        at.page == last.page and at.box.top >= last.box.bottom for at in cell.regions
    )
