"""A document while it is being read: what it is read with, and what each stage has made of it so far."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractors.chain.failures import Position
from extractors.corrections import Corrected
from extractors.narrative.statements import Narrative
from extractors.pages.document import MAX_PAGES
from extractors.prose.annotate import Annotated
from extractors.readings.proof import Proof
from extractors.records.readers import Records
from schemas.correction import Correction
from schemas.document import DocumentIdentity
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.page import Page
from schemas.records import Observation
from schemas.table import Table


class Watch:
    """Told how the reading of a document goes; this one keeps it to itself."""

    def at(self, stage: str, page: int | None) -> None:
        """A stage has begun, or come to a page (1-based)."""

    def done(self, stage: str, lines: Iterable[str]) -> None:
        """A stage is done; `lines` is what it made, one fact a line, put together only where it is read."""


@dataclass
class Draft:
    """One document on its way through the stages. Each part is there once its stage has run."""

    path: Path
    max_pages: int = MAX_PAGES
    corrections: Sequence[Correction] = ()
    numbers: frozenset[int] | None = None
    """The pages (1-based) that tables, prose and records are read from; None: all."""
    watch: Watch = field(default_factory=Watch)
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """Stage → what it found odd."""

    printed: list[Page] = field(init=False)
    """As the PDF holds them."""
    mended: list[Page] = field(init=False)
    """Letters as printed."""
    identity: DocumentIdentity = field(init=False)
    found: list[Table] = field(init=False)
    """As printed, kinds recognised."""
    proofs: Mapping[int, Proof] = field(init=False)
    """Ordinal of a table of a known kind → what proves its records."""
    narrative: Narrative = field(init=False)
    placed: list[Table] = field(init=False)
    """Each with the heading that it stands under."""
    cells: Corrected[Table] = field(init=False)
    sentences: Corrected[Statement] = field(init=False)
    records: Records = field(init=False)
    """Of the tables."""
    prose: Annotated = field(init=False)
    dated: list[Observation] = field(init=False)
    """Observations of the tables, with the years that captions and prose tell."""
    extraction: Extraction = field(init=False)
    """All of it, checked."""

    def __post_init__(self) -> None:
        self.stage = ""
        self.position = Position(self.path)

    @property
    def pages(self) -> list[Page]:
        """The pages that are read, letters mended."""
        return [page for page in self.mended if self.wants(page.number)]

    @property
    def tables(self) -> list[Table]:
        """The tables that records are read from: corrected."""
        return self.cells.parts

    def wants(self, number: int) -> bool:
        """Whether a page is among those that are read."""
        return self.numbers is None or number in self.numbers

    def at(self, page: int | None) -> None:
        """Note that the stage has come to a page, or is between pages."""
        self.position.page = page
        self.watch.at(self.stage, page)

    def paged(self, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages, one at a time, each noted while it is worked on."""
        for page in pages:
            self.at(page.number)
            yield page
        self.at(None)
