"""What speaks for a table over places, by what its headings say."""

from collections.abc import Callable, Mapping

from extractors.readings.crossed.table import METHOD as CROSSED
from extractors.readings.kinds import Document
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from extractors.readings.statistics import prove_statistics
from extractors.readings.whole.beyond import with_rows_beyond
from extractors.records.kinds import classify
from schemas.document import DocumentIdentity
from schemas.table import Table, TableKind


def prove(document: Document, table: Table) -> Proof | None:
    """What speaks for a table over places, by what its headings say; None where they say nothing known."""
    prover = (
        prove_programmes if table.method == CROSSED else PROVERS.get(classify(table))
    )
    proof = prover(document.identity, table) if prover is not None else None
    return None if proof is None else with_rows_beyond(document, table, proof)


def is_complete(proof: Proof | None) -> bool:
    """Whether there is a proof, and nothing is open in it."""
    return proof is not None and proof.is_complete


PROVERS: Mapping[TableKind, Callable[[DocumentIdentity, Table], Proof | None]] = {
    "programme_results": prove_programmes,
    "district_statistics": prove_statistics,
}
