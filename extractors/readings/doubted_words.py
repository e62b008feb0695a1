"""Items and goals with a word that may be two, or in pieces: told, and doubted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.readings.kinds import Document
from extractors.readings.proof import Proof
from extractors.readings.text.doubtful import Doubt, Printed, doubtful_words, printed_on
from schemas.finding import Finding
from schemas.table import Cell, Table

OF_WORDS = ("swot", "goal_hierarchy", "programme_results")
"""Kinds whose records hold words as printed: findings, goals, names of programmes."""

Placed = tuple[Table, Proof | None]
"""A table as it is read in the end, and what proves it."""


def with_doubts(document: Document, placed: Sequence[Placed]) -> tuple[list[Placed], list[Finding]]:
    """The tables, the proof of each with its cells that hold doubtful words, and what is said of them."""
    printed = printed_on(document.pages, document.lexicon)
    doubted: list[Placed] = []
    findings: list[Finding] = []
    for table, proof in placed:
        if proof is None or proof.kind not in OF_WORDS:
            doubted.append((table, proof))
            continue
        found = list(_doubts(table, printed))
        findings += [_told(table, cell, doubt) for cell, doubt in found]
        cells = frozenset((cell.row, cell.col) for cell, _ in found)
        doubted.append((table, replace(proof, doubtful=cells) if cells else proof))
    return doubted, findings


def _doubts(table: Table, printed: Printed) -> Iterator[tuple[Cell, Doubt]]:
    for cell in table.cells:
        yield from ((cell, doubt) for doubt in doubtful_words(cell, printed))


def _told(table: Table, cell: Cell, doubt: Doubt) -> Finding:
    return Finding(
        check_code="word-doubtful",
        severity="warning",
        message=f"Table {table.ordinal}, page {cell.page}: {doubt.read!r} may be {doubt.meant!r}; "
        "compare it with the page.",
        page=cell.page,
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col),
    )
