"""The chain from a PDF to validated records, one stage after another, each named once.

Whoever reads a document walks the same list: an ingestion, `ingest --debug`, which keeps what each stage
made, and `bolgeplan stage`, which stops after one. A stage is a function from the draft to what it found odd;
what it made stands in the draft.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractors.chain import stage_text
from extractors.chain.draft import Draft
from extractors.chain.failures import naming
from extractors.checks import check
from extractors.checks.left_over import left_over_text
from extractors.corrections import correct_statements, correct_tables
from extractors.identity import identify
from extractors.narrative.statements import read_narrative
from extractors.pages.document import lines_of, page_count, read_pages
from extractors.prose.annotate import annotate
from extractors.readings import choose_readings
from extractors.readings.proof import Proof
from extractors.records.headings import classify
from extractors.records.readers import read_records
from extractors.records.years import date_observations
from extractors.tables import find_tables
from extractors.text_layer.mending import mend_pages, text_layer_of
from schemas.document import TextLayer
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction, PageText
from schemas.finding import Finding
from schemas.narrative import Heading
from schemas.page import Page
from schemas.table import Table
from schemas.text.turkish import clean

MIN_LETTERS = 20  # in the whole document: fewer is a scan without a text layer, or empty pages
SURE = 0.75  # of a table's confidence: nearly all below are right in part, nearly all above altogether
SCAN_SHARE = 0.5  # of the pages whose text lies over a picture of the page: the text layer is OCR

Findings = Sequence[Finding]


@dataclass(frozen=True)
class Stage:
    """One step of the chain."""

    name: str
    run: Callable[[Draft], Findings]
    """Its docstring says what it makes."""
    lines: Callable[[Draft], Iterable[str]]
    """What it made, one fact a line."""


def walk(draft: Draft, last: str | None = None) -> None:
    """Run the stages in order, all or up to the one named; the draft's watch is told of each.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
        StageFailed: a bug of ours, with stage, file, and page and table where known.
    """
    for stage in STAGES:
        draft.stage = stage.name
        draft.at(None)
        with naming(stage.name, draft.position):
            draft.findings[stage.name] = tuple(stage.run(draft))
        draft.watch.done(stage.name, stage_text.with_findings(draft, stage.name, stage.lines))
        if stage.name == last:
            return


def read(draft: Draft) -> Findings:
    """Words, rules, fills and pictures of each page, as the PDF holds them."""
    draft.printed = []
    count = page_count(draft.path, draft.max_pages)
    pages = read_pages(draft.path, max_pages=draft.max_pages)
    for number in range(1, count + 1):
        draft.at(number)
        draft.printed.append(next(pages))
    draft.at(None)
    return ()


def mend(draft: Draft) -> Findings:
    """The same words, broken letters mended where that is sure; the raw text beside a mended one."""
    _refuse_without_text(draft.printed)
    draft.mended, findings = mend_pages(draft.printed)
    return findings


def recognise(draft: Draft) -> Findings:
    """What the document says it is: kind, title, place, date, period, language, publisher."""
    draft.identity, findings = identify(draft.mended)
    return findings


def cut_tables(draft: Draft) -> Findings:
    """Every table, stitched over its pages: its cells, its kind, which engine's reading won, and why."""
    found = find_tables(draft.path, draft.paged(draft.pages))
    draft.found = [table.model_copy(update={"kind": classify(table)}) for table in found]
    return ()


def choose(draft: Draft) -> Findings:
    """The tables of known kinds again, in the reading that proves itself best, and what proves it."""
    chosen = choose_readings(draft.pages, draft.found, draft.identity)
    draft.found, draft.proofs = list(chosen.tables), chosen.proofs
    return [*uncertain_tables(draft.found, draft.proofs), *chosen.findings]


def read_prose(draft: Draft) -> Findings:
    """Headings, statements, footnotes and figures; the heading that each table stands under."""
    draft.narrative = read_narrative(draft.pages, draft.found)
    draft.placed = [_placed(table, draft.narrative.headings) for table in draft.found]
    return left_over_text(draft.pages, draft.found, draft.narrative.footnotes)


def correct(draft: Draft) -> Findings:
    """Corrections by hand that are meant for this document, and what became of each."""
    draft.cells = correct_tables(draft.identity, draft.placed, draft.corrections)
    draft.sentences = correct_statements(draft.identity, draft.narrative.statements, draft.corrections)
    return [*draft.cells.findings, *draft.sentences.findings]


def read_tables(draft: Draft) -> Findings:
    """Typed records of the tables: observations, programme results, SWOT items, goals."""
    draft.records = read_records(draft.tables, draft.identity)
    return draft.records.findings


def read_figures(draft: Draft) -> Findings:
    """The numbers of the sentences, and the observations among them."""
    draft.prose = annotate(draft.sentences.parts, draft.narrative.footnotes, draft.identity)
    return draft.prose.findings


def date(draft: Draft) -> Findings:
    """Observations of the tables again, with years from captions and prose."""
    draft.dated = date_observations(draft.records.observations, draft.tables, draft.prose.observations)
    return ()


def examine(draft: Draft) -> Findings:
    """What the checks say about all of it."""
    extraction = _extraction(draft)
    findings = check(extraction)
    draft.extraction = extraction.model_copy(update={"findings": (*extraction.findings, *findings)})
    return findings


STAGES = (
    Stage("read", read, stage_text.printed_pages),
    Stage("mend", mend, stage_text.mended_pages),
    Stage("identify", recognise, stage_text.identity),
    Stage("tables", cut_tables, stage_text.tables),
    Stage("readings", choose, stage_text.readings),
    Stage("narrative", read_prose, stage_text.narrative),
    Stage("corrections", correct, stage_text.corrections),
    Stage("records", read_tables, stage_text.records),
    Stage("prose", read_figures, stage_text.prose),
    Stage("years", date, stage_text.years),
    Stage("check", examine, stage_text.nothing_more),
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


def uncertain_tables(tables: Sequence[Table], proofs: Mapping[int, Proof]) -> list[Finding]:
    """A finding for each table with records, not proved, that was cut with less than usual certainty."""
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
        if table.kind != "other" and table.confidence < SURE and table.ordinal not in proofs
    ]


def _placed(table: Table, headings: Sequence[Heading]) -> Table:
    """The table with the section heading that it stands under."""
    start = (table.regions[0].page, table.regions[0].box.top)
    above = [h for h in headings if (h.region.page, h.region.box.top) < start]
    heading = table.heading or (above[-1].text if above else None)
    return table.model_copy(update={"heading": heading})


def _extraction(draft: Draft) -> Extraction:
    """All that was read, before it is checked."""
    return Extraction(
        identity=draft.identity,
        text_layer=_text_layer(draft.pages),
        pages=tuple(_page_text(page) for page in draft.pages),
        tables=tuple(draft.tables),
        headings=draft.narrative.headings,
        statements=draft.prose.statements,
        footnotes=draft.narrative.footnotes,
        figures=draft.narrative.figures,
        observations=(*draft.dated, *draft.prose.observations),
        provisional_indicators=tuple(draft.records.provisional_indicators),
        programme_results=tuple(draft.records.programme_results),
        swot_items=tuple(draft.records.swot_items),
        plan_axes=tuple(draft.records.plan_axes),
        corrections=(*draft.cells.outcomes, *draft.sentences.outcomes),
        findings=tuple(finding for found in draft.findings.values() for finding in found),
    )


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
