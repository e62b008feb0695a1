"""A table as it was found, weighed beside a reading cut from the words of its place."""

from collections.abc import Sequence

from extractors.readings.proof import Proof
from schemas.table import TableKind

SURE = 0.95
"""Confidence of a table whose cells are all drawn."""

# Share of records that are right, counted on random reports.
AGREED = 0.998  # two readings, one of lines and one of words, say the same
DRAWN = 0.96  # only the reading by drawn lines has no doubts
PLAIN = 0.9  # only found, nothing to compare it with
LIKELIER = 0.7  # of two readings in doubt, the one whose own texts are whole
DOUBTED = 0.6  # something speaks against it


def weighed(
    kind: TableKind,
    noun: str,
    supports: Sequence[str],
    objections: Sequence[str],
    apart: int,
    *,
    drawn: bool,
    doubts: bool,
) -> Proof:
    """The proof of a table as found, beside a reading by words.

    Args:
        kind: of the table.
        noun: what its records are called, in the plural.
        supports: what holds.
        objections: what does not.
        apart: how many records the two readings do not share.
        drawn: whether every cell is drawn.
        doubts: whether the reading by words cannot be right.
    """
    if not apart:
        told = (*supports, "a reading by lines and one by words say the same")
        return Proof(kind, told, tuple(objections), DOUBTED if objections else AGREED)
    if drawn and doubts and not objections:
        return Proof(kind, (*supports, "every cell is drawn, and a reading by words has doubts"), (), DRAWN)
    sure = LIKELIER if doubts and not objections else DOUBTED / 2
    against = (*objections, f"{apart} {noun} differ from a reading by words")
    return Proof(kind, tuple(supports), against, sure)
