"""All that was read from a document, put together as one Extraction."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.chain.cut import Cut
from extractors.chain.results import (
    Amended,
    Dated,
    Findings,
    Quantified,
    Recorded,
)
from extractors.chain.settings import ASSEMBLY
from extractors.pages.contents import is_scanned
from extractors.text_layer.mending import text_layer_of
from schemas.document import TextLayer
from schemas.extraction import Extraction
from schemas.page import Page


@dataclass(frozen=True, slots=True)
class Parts:
    """The results that an Extraction is made of."""

    cut: Cut
    amended: Amended
    recorded: Recorded
    quantified: Quantified
    dated: Dated


def all_of(parts: Parts) -> Extraction:
    """The parts together, not yet checked."""
    narrative, records, prose = (
        parts.cut.narrated.narrative,
        parts.recorded.records,
        parts.quantified.prose,
    )
    tables, statements = parts.amended.tables, parts.amended.statements
    return Extraction(
        identity=parts.cut.identified.identity,
        text_layer=parts.cut.text_layer,
        pages=parts.cut.pages,
        tables=tuple(tables.parts),
        headings=narrative.headings,
        statements=prose.statements,
        footnotes=narrative.footnotes,
        figures=narrative.figures,
        observations=(*parts.dated.observations, *prose.observations),
        provisional_indicators=tuple(records.provisional_indicators),
        programme_results=tuple(records.programme_results),
        swot_items=tuple(records.swot_items),
        plan_axes=tuple(records.plan_axes),
        corrections=(*tables.outcomes, *statements.outcomes),
        findings=(*parts.cut.early, *_findings(parts)),
    )


def _findings(parts: Parts) -> Findings:
    made = (
        parts.cut.narrated,
        parts.amended,
        parts.recorded,
        parts.quantified,
        parts.dated,
    )
    return tuple(finding for result in made for finding in result.findings)


def layer_of(pages: Sequence[Page]) -> TextLayer:
    """How the text of pages came to be; letters mended."""
    scanned = sum(1 for page in pages if is_scanned(page))
    return "ocr" if scanned > ASSEMBLY.scan_share * len(pages) else text_layer_of(pages)
