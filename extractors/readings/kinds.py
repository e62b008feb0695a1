"""A kind of table as this room sees it: where it stands, how it may be read, what proves a reading."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extractors.readings.proof import Proof
from schemas.document import DocumentIdentity
from schemas.page import Page
from schemas.table import Region, Table, TableKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in the document that one printed table fills, over one page or several."""

    found: tuple[Table, ...]
    """The tables that were cut there without knowing what they hold; none where none was."""
    regions: tuple[Region, ...]
    """Its box on each page, in order."""


@dataclass(frozen=True, slots=True)
class Document:
    """What readings are made from: pages (letters mended), tables as found, and whose report it is."""

    pages: Sequence[Page]
    tables: Sequence[Table]
    identity: DocumentIdentity

    def page(self, number: int) -> Page:
        """A page by its number (1-based)."""
        return next(page for page in self.pages if page.number == number)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of table: three questions."""

    name: TableKind
    passages: Callable[[Document], Sequence[Passage]]
    """Where the document may print a table of this kind."""
    candidates: Callable[[Document, Passage], Iterator[Table]]
    """The readings of a passage, the table as found first; each is made only when it is asked for."""
    prove: Callable[[Document, Table], Proof | None]
    """What speaks for a reading and against it; None where it is no table of this kind."""
