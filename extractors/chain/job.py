"""What a document is read with, and who is told how the reading goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.chain.settings import JOB
from extractors.chain.spread import Spread, by_one
from extractors.pages.settings import DOCUMENT
from schemas.correction import Correction


@dataclass(frozen=True, slots=True)
class Job:
    """One document to be read."""

    path: Path
    """The PDF; its name says nothing."""
    max_pages: int = DOCUMENT.max_pages
    """Longer documents are refused."""
    corrections: Sequence[Correction] = ()
    """By hand; those meant for this document are made before its records are read."""
    numbers: frozenset[int] | None = None
    """The pages (1-based) that tables, prose and records are read from; None: all."""

    explain: bool = False
    """Whether to keep what the search for tables looked at, and why it took or refused it."""

    spread: Spread = by_one
    """Has the pages of a long document looked at by several."""

    def reads(self, count: int) -> list[int]:
        """The pages to be read of a document of so many: those wanted, and those that tell what they are.

        Running lines and broken letters are told by the pages around, the document by its first ones.
        """
        if self.numbers is None:
            return list(range(1, count + 1))
        near = {
            n + step
            for n in self.numbers
            for step in range(-JOB.around, JOB.around + 1)
        }
        return sorted(
            number
            for number in near.union(range(1, JOB.front + 1))
            if 1 <= number <= count
        )

    def wants(self, number: int) -> bool:
        """Whether a page is among those that are read."""
        return self.numbers is None or number in self.numbers


class Watch:
    """Told how far the reading of a document has come; this one keeps it to itself."""

    def at(self, stage: str, page: int | None) -> None:
        """A stage has begun, or come to a page (1-based)."""
