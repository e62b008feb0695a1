"""What each stage makes of a document. Nothing in here changes once it is made."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from extractors.corrections import Corrected
from extractors.narrative.statements import Narrative
from extractors.prose.annotate import Annotated
from extractors.readings.proof import Proof
from extractors.records.readers import Records
from extractors.tables.sightings import Sighting
from schemas.document import DocumentIdentity
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.page import Page
from schemas.records import Observation
from schemas.table import Table

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """Words, rules, fills and pictures of each page, as the PDF holds them."""

    stage: ClassVar = "read"
    pages: tuple[Page, ...]
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """The same words, broken letters mended where that is sure; the raw text beside a mended one."""

    stage: ClassVar = "mend"
    pages: tuple[Page, ...]
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Identified:
    """What the document says it is: kind, title, place, date, period, language, publisher."""

    stage: ClassVar = "identify"
    identity: DocumentIdentity
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Tabled:
    """Every table as found, stitched over its pages: its cells, its kind, whose view won, and why."""

    stage: ClassVar = "tables"
    tables: tuple[Table, ...]
    findings: Findings = ()
    sightings: tuple[Sighting, ...] = ()
    """What was looked at, and why it was taken or refused; empty unless the job asks for it."""


@dataclass(frozen=True, slots=True)
class Proved:
    """The tables again, those of known kinds in the reading that proves itself best, and what proves it."""

    stage: ClassVar = "readings"
    tables: tuple[Table, ...]
    proofs: Mapping[int, Proof]
    """Ordinal of a table of a known kind → what proves its records."""
    findings: Findings = ()
    sightings: tuple[Sighting, ...] = ()
    """The readings that were tried, and what proves each; empty unless the job asks for it."""


@dataclass(frozen=True, slots=True)
class Narrated:
    """Headings, statements, footnotes and figures; the tables, each with the heading it stands under."""

    stage: ClassVar = "narrative"
    narrative: Narrative
    tables: tuple[Table, ...]
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Amended:
    """Tables and statements with corrections by hand, and what became of each correction."""

    stage: ClassVar = "corrections"
    tables: Corrected[Table]
    statements: Corrected[Statement]
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """Typed records of the tables: observations, programme results, SWOT items, goals."""

    stage: ClassVar = "records"
    records: Records
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Quantified:
    """The statements with their numbers, and the observations among them."""

    stage: ClassVar = "prose"
    prose: Annotated
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """Observations of the tables again, with the years that captions and prose tell."""

    stage: ClassVar = "years"
    observations: tuple[Observation, ...]
    findings: Findings = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """All of it together, and what the checks say about it."""

    stage: ClassVar = "check"
    extraction: Extraction
    findings: Findings = ()


Made = (
    Read
    | Mended
    | Identified
    | Tabled
    | Proved
    | Narrated
    | Amended
    | Recorded
    | Quantified
    | Dated
    | Checked
)  # fmt: skip

STAGES: tuple[type[Made], ...] = (
    Read, Mended, Identified, Tabled, Proved, Narrated, Amended, Recorded, Quantified, Dated, Checked,
)  # fmt: skip
"""What the stages make, in the order in which they run."""
