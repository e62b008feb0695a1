"""Items and goals with a word that may be two, or in pieces: told, and doubted."""

from collections.abc import Iterator, Sequence

from extractors.readings.kinds import Document
from extractors.readings.proof import Proof
from extractors.readings.text.doubtful import Doubt, Printed, doubtful_words, printed_on
from schemas.finding import Finding
from schemas.table import Cell, Table

OF_WORDS = ("swot", "goal_hierarchy", "programme_results")
"""Kinds whose records hold words as printed: findings, goals, names of programmes."""


def doubted_words(
    document: Document, placed: Sequence[tuple[Table, Proof | None]]
) -> list[Finding]:
    """What is said of words in the tables' cells that may be two, or in pieces.

    Args:
        document: with its lexicon.
        placed: each table as it is read in the end, and what proves it.
    """
    printed = printed_on(document.pages, document.lexicon)
    of_words = [
        table for table, proof in placed if proof is not None and proof.kind in OF_WORDS
    ]
    return [
        _told(table, cell, doubt)
        for table in of_words
        for cell, doubt in _doubts(table, printed)
    ]


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
