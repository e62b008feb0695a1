"""The stages from a PDF to validated records: each a function of what earlier ones made.

Their types say which stage may read what; `walk.chain` calls them in order.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from extractors.chain.job import Job
from extractors.chain.results import (
    Amended,
    Checked,
    Dated,
    Findings,
    Identified,
    Mended,
    Narrated,
    Proved,
    Quantified,
    Read,
    Recorded,
    Tabled,
)
from extractors.chain.spread import Spread
from extractors.checks import check
from extractors.checks.agreement import weighed
from extractors.checks.certainty import uncertain_tables
from extractors.checks.cut_off import cut_off_text
from extractors.checks.doubts import with_doubts
from extractors.checks.goes_on import captions_over_nothing
from extractors.checks.left_over import left_over_text
from extractors.checks.over_columns import headings_outside, numbers_beside
from extractors.corrections import correct_statements, correct_tables
from extractors.identity import identify
from extractors.narrative.statements import read_narrative
from extractors.pages.active import told_active
from extractors.pages.document import page_count, read_pages
from extractors.pages.pdfium.damage import told_damage
from extractors.pages.permissions import told_permissions
from extractors.prose.annotate import annotate
from extractors.readings import choose_readings
from extractors.readings.proof import Proof
from extractors.readings.support import with_support
from extractors.records.kinds import classify
from extractors.records.readers import read_records
from extractors.records.years import date_observations
from extractors.tables import found_on, tables_over
from extractors.tables.sightings import watched
from extractors.text_layer.losses import refuse_without_text
from extractors.text_layer.mending import mend_pages
from schemas.extraction import Extraction
from schemas.narrative import Heading
from schemas.page import Page
from schemas.table import Table


def read(job: Job, at: Callable[[int | None], None], spread: Spread) -> Read:
    """Read the pages that the job takes; `at` is told the number of each before it is read."""

    def some(numbers: Sequence[int]) -> list[Page]:
        pages = []
        found = read_pages(job.path, numbers, max_pages=job.max_pages)
        for number in numbers:
            at(number)
            pages.append(next(found))
        at(None)
        return pages

    numbers = job.reads(page_count(job.path, job.max_pages))
    pages = chain.from_iterable(spread(some, numbers))
    told = (
        *told_permissions(job.path, job.max_pages),
        *told_active(job.path, job.max_pages),
    )
    return Read(tuple(pages), (*told, *told_damage(job.path)))


def mend(printed: Read) -> Mended:
    """Mend broken letters.

    Raises:
        UnreadableDocument: of a scan: there is nothing to be mended.
    """
    refuse_without_text(printed.pages)
    pages, findings = mend_pages(printed.pages)
    return Mended(tuple(pages), (*printed.findings, *findings))


def recognise(mended: Mended) -> Identified:
    """Recognise the document by its own words."""
    identity, findings = identify(mended.pages)
    return Identified(identity, tuple(findings))


def cut_tables(
    job: Job, pages: Sequence[Page], identified: Identified, over: Callable[[Iterable[Page]], Iterable[Page]],
    spread: Spread,
) -> Tabled:  # fmt: skip
    """Find the tables of mended pages, which are gone over one by one, and their kinds."""
    with watched(job.explain) as sightings:
        runs = spread(lambda some: found_on(job.path, over(some)), pages)
        found = tables_over(job.path, pages, runs)
    about = {"about": identified.identity.provinces}
    tables = tuple(_of_its_kind(table.model_copy(update=about)) for table in found)
    return Tabled(tables, sightings=tuple(sightings))


def _of_its_kind(table: Table) -> Table:
    return table.model_copy(update={"kind": classify(table)})


def prove(
    job: Job, pages: Sequence[Page], identified: Identified, tabled: Tabled
) -> Proved:
    """Choose the reading of each table of a known kind by what its records prove."""
    with watched(job.explain) as sightings:
        chosen = choose_readings(pages, tabled.tables, identified.identity)
    uncertain = uncertain_tables(chosen.tables, chosen.proofs)
    findings = (*uncertain, *chosen.findings)
    return Proved(chosen.tables, chosen.proofs, findings, tuple(sightings))


def narrate(pages: Sequence[Page], proved: Proved) -> Narrated:
    """Read the prose of mended pages beside their tables."""
    narrative = read_narrative(pages, proved.tables)
    tables = tuple(_placed(table, narrative.headings) for table in proved.tables)
    left_over = left_over_text(pages, proved.tables, narrative.footnotes)
    cut_off = cut_off_text(pages, proved.tables)
    outside = [
        *headings_outside(pages, proved.tables),
        *numbers_beside(pages, proved.tables),
        *captions_over_nothing(pages, proved.tables),
    ]
    return Narrated(narrative, tables, (*left_over, *outside, *cut_off))


def amend(job: Job, identified: Identified, narrated: Narrated) -> Amended:
    """Make the corrections by hand that are meant for this document."""
    tables = correct_tables(identified.identity, narrated.tables, job.corrections)
    statements = correct_statements(
        identified.identity, narrated.narrative.statements, job.corrections
    )
    return Amended(tables, statements, (*tables.findings, *statements.findings))


def record(
    identified: Identified, amended: Amended, support: Mapping[int, Proof]
) -> Recorded:
    """Read the records of the tables, each with what supports it."""
    records = with_support(
        read_records(amended.tables.parts, identified.identity),
        support,
        amended.tables.parts,
    )
    return Recorded(records, tuple(records.findings))


def quantify(
    identified: Identified, narrated: Narrated, amended: Amended
) -> Quantified:
    """Read the numbers of the sentences."""
    prose = annotate(
        amended.statements.parts, narrated.narrative.footnotes, identified.identity
    )
    return Quantified(prose, prose.findings)


def date(amended: Amended, recorded: Recorded, quantified: Quantified) -> Dated:
    """Give observations of the tables the years that captions and prose tell."""
    observations = recorded.records.observations
    return Dated(
        tuple(
            date_observations(
                observations, amended.tables.parts, quantified.prose.observations
            )
        )
    )


def examine(extraction: Extraction) -> Checked:
    """Check all that was read, and weigh the sentences by the tables."""
    findings: Findings = tuple(check(extraction))
    together = (*extraction.findings, *findings)
    weighed_by_tables = {
        "findings": together,
        "observations": weighed(extraction.observations),
    }
    extraction = extraction.model_copy(update=weighed_by_tables)
    return Checked(
        extraction.model_copy(update=with_doubts(extraction, together)), findings
    )


def _placed(table: Table, headings: Sequence[Heading]) -> Table:
    """The table with the section heading that it stands under."""
    start = (table.regions[0].page, table.regions[0].box.top)
    above = [h for h in headings if (h.region.page, h.region.box.top) < start]
    heading = table.heading or (above[-1].text if above else None)
    return table.model_copy(update={"heading": heading})
