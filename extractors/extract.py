"""One PDF, from its bytes to validated records: read → mend → identify → tables → prose → check."""

from collections.abc import Sequence
from pathlib import Path

from extractors.checks import check
from extractors.checks.left_over import left_over_text
from extractors.corrections import correct_statements, correct_tables
from extractors.documents.records import read_records
from extractors.documents.years import date_observations
from extractors.headings import classify
from extractors.identity import identify
from extractors.narrative import read_narrative
from extractors.pages import MAX_PAGES, lines_of, read_pages
from extractors.prose import annotate
from extractors.tables import find_tables
from extractors.text_layer import mend_pages, text_layer_of
from schemas.correction import Correction
from schemas.document import TextLayer
from schemas.errors import UnreadableDocument
from schemas.expectations import Expectations
from schemas.extraction import Extraction, PageText
from schemas.finding import Finding
from schemas.narrative import Heading
from schemas.page import Page
from schemas.table import Table
from schemas.turkish import clean

MIN_LETTERS = 20  # in the whole document: fewer is a scan without a text layer, or empty pages
SURE = 0.75  # of a table's confidence: nearly all below are right in part, nearly all above altogether
SCAN_SHARE = 0.5  # of the pages whose text lies over a picture of the page: the text layer is OCR


def extract_document(
    path: Path,
    expectations: Expectations | None = None,
    max_pages: int = MAX_PAGES,
    corrections: Sequence[Correction] = (),
) -> Extraction:
    """Read everything a PDF holds.

    Args:
        path: the PDF; its name says nothing.
        expectations: what a document of its kind must hold, where that is declared.
        max_pages: longer documents are refused.
        corrections: by hand; those meant for this document are made before its records are read.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
    """
    printed = list(read_pages(path, max_pages=max_pages))
    _refuse_without_text(printed)
    pages, findings = mend_pages(printed)
    identity, unidentified = identify(pages)
    found = find_tables(path, pages)
    narrative = read_narrative(pages, found)
    placed = [_placed(table, narrative.headings) for table in found]
    cells = correct_tables(identity, placed, corrections)
    sentences = correct_statements(identity, narrative.statements, corrections)
    tables = cells.parts
    records = read_records(tables, identity)
    prose = annotate(sentences.parts, narrative.footnotes, identity)
    from_tables = date_observations(records.observations, tables, prose.observations)
    extraction = Extraction(
        identity=identity,
        text_layer=_text_layer(pages),
        pages=tuple(_page_text(page) for page in pages),
        tables=tuple(tables),
        headings=narrative.headings,
        statements=tuple(prose.statements),
        footnotes=narrative.footnotes,
        figures=narrative.figures,
        observations=(*from_tables, *prose.observations),
        provisional_indicators=tuple(records.provisional_indicators),
        programme_results=tuple(records.programme_results),
        swot_items=tuple(records.swot_items),
        plan_axes=tuple(records.plan_axes),
        corrections=(*cells.outcomes, *sentences.outcomes),
        findings=(
            *findings,
            *unidentified,
            *uncertain_tables(tables),
            *left_over_text(pages, found, narrative.footnotes),
            *cells.findings,
            *sentences.findings,
            *records.findings,
            *prose.findings,
        ),
    )
    return extraction.model_copy(
        update={"findings": (*extraction.findings, *check(extraction, expectations))}
    )


def _refuse_without_text(pages: Sequence[Page]) -> None:
    letters = sum(sum(sign.isalpha() for sign in word.text) for page in pages for word in page.words)
    if letters < MIN_LETTERS:
        pictures = any(page.pictures for page in pages)
        what = "pictures of pages and no text" if pictures else "no text"
        raise UnreadableDocument(
            "no-text-layer",
            f"The PDF's {len(pages)} pages hold {what}: run OCR over it, for example `ocrmypdf -l tur`.",
        )


def uncertain_tables(tables: Sequence[Table]) -> list[Finding]:
    """A finding for each table with records whose cells were cut with less than usual certainty."""
    return [
        Finding(
            check_code="table-uncertain",
            severity="warning",
            message=f"Table {table.ordinal} ({table.label or table.kind}), page {table.pages[0]}: its cells "
            f"were cut with confidence {table.confidence:.2f} only ({table.reason}): compare its records "
            "with the page.",
            page=table.pages[0],
            table_ordinal=table.ordinal,
        )
        for table in tables
        if table.kind != "other" and table.confidence < SURE
    ]


def _placed(table: Table, headings: Sequence[Heading]) -> Table:
    """The table with its kind, and the section heading that it stands under."""
    start = (table.regions[0].page, table.regions[0].box.top)
    above = [h for h in headings if (h.region.page, h.region.box.top) < start]
    heading = table.heading or (above[-1].text if above else None)
    return table.model_copy(update={"kind": classify(table), "heading": heading})


def _text_layer(pages: Sequence[Page]) -> TextLayer:
    scanned = sum(1 for page in pages if _is_scanned(page))
    return "ocr" if scanned > SCAN_SHARE * len(pages) else text_layer_of(pages)


def _is_scanned(page: Page) -> bool:
    """Whether one picture fills the page: its words are the reading of a machine."""
    area = page.width * page.height
    return any(picture.width * picture.height > 0.9 * area for picture in page.pictures)


def _page_text(page: Page) -> PageText:
    return PageText(
        number=page.number,
        width=page.width,
        height=page.height,
        rotation=page.rotation,
        text="\n".join(clean(line.text) for line in lines_of(page.words)),
    )
