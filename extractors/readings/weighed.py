"""A table as it was found, weighed beside a reading cut from the words of its place."""

from collections.abc import Sequence

from extractors.readings.proof import Proof
from extractors.readings.settings.proofs import WEIGHED
from schemas.table import TableKind


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
        return Proof(
            kind,
            told,
            tuple(objections),
            WEIGHED.doubted if objections else WEIGHED.agreed,
        )
    if drawn and doubts and not objections:
        return Proof(
            kind,
            (*supports, "every cell is drawn, and a reading by words has doubts"),
            (),
            WEIGHED.drawn,
        )
    sure = WEIGHED.likelier if doubts and not objections else WEIGHED.doubted / 2
    against = (*objections, f"{apart} {noun} differ from a reading by words")
    return Proof(kind, tuple(supports), against, sure)
