"""Rows of places that go on with a table and are not in it: below its last line, overleaf."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.readings.kinds import Document
from extractors.readings.place_rows import PlaceRow
from extractors.readings.proof import Proof
from extractors.readings.settings.proofs import WEIGHED
from schemas.table import Table


def with_rows_beyond(document: Document, table: Table, proof: Proof) -> Proof:
    """The proof, with an objection where rows of the same run lie outside of the table."""
    beyond = list(_rows_beyond(document, table))
    if not beyond:
        return proof
    where = f"{beyond[0].name!r} to {beyond[-1].name!r}, page {beyond[0].page}"
    said = f"{len(beyond)} rows that go on with it are not in it: {where}"
    sure = min(proof.confidence, WEIGHED.doubted)
    return replace(proof, objections=(*proof.objections, said), confidence=sure)


def _rows_beyond(document: Document, table: Table) -> Iterator[PlaceRow]:
    for passage in document.over_places:
        outside = [row for row in passage.rows if not document.lies_in(row, table)]
        if len(outside) < len(passage.rows):
            yield from outside
