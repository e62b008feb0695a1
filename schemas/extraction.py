"""All that was read from one PDF: what the database and `processed/` are made from."""

from pydantic import BaseModel, ConfigDict, Field

from schemas import VERSION
from schemas.correction import CorrectionOutcome
from schemas.document import DocumentIdentity, TextLayer
from schemas.finding import Finding
from schemas.narrative import Figure, Footnote, Heading, Statement
from schemas.records import (
    Observation,
    PlanAxis,
    ProgrammeResult,
    ProvisionalIndicator,
    SwotItem,
)
from schemas.table import Table

EXTRACTOR_VERSION = VERSION
"""Raised whenever the same bytes may yield other rows."""


class PageText(BaseModel):
    """A page's size and its text in reading order, normalised."""

    model_config = ConfigDict(frozen=True)

    number: int = Field(ge=1)
    width: float
    height: float
    rotation: int
    text: str


class Extraction(BaseModel):
    """All that was read from one PDF."""

    model_config = ConfigDict(frozen=True)

    identity: DocumentIdentity
    text_layer: TextLayer
    pages: tuple[PageText, ...]
    tables: tuple[Table, ...] = ()
    headings: tuple[Heading, ...] = ()
    statements: tuple[Statement, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    figures: tuple[Figure, ...] = ()
    observations: tuple[Observation, ...] = ()
    provisional_indicators: tuple[ProvisionalIndicator, ...] = ()
    programme_results: tuple[ProgrammeResult, ...] = ()
    swot_items: tuple[SwotItem, ...] = ()
    plan_axes: tuple[PlanAxis, ...] = ()
    corrections: tuple[CorrectionOutcome, ...] = ()
    """Corrections by hand that were meant for this document, and what became of them."""
    findings: tuple[Finding, ...] = ()
    extractor_version: str = EXTRACTOR_VERSION

    @property
    def record_count(self) -> int:
        """Typed records: observations, programme results, SWOT items and goals."""
        goals = sum(
            len(priority.goals)
            for axis in self.plan_axes
            for priority in axis.priorities
        )
        return (
            len(self.observations)
            + len(self.programme_results)
            + len(self.swot_items)
            + goals
        )
