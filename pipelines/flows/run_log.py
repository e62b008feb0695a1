"""What Prefect's logs say of a document: what it is, what was odd on which page and in which table.

The lines go to the logger of the run. A plain `bolgeplan ingest` has it silenced (`prefect_api/local.py`):
its summary and the database say the same.
"""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipelines.texts import shown
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction
from schemas.finding import Finding

RunLog = logging.Logger | logging.LoggerAdapter[Any]
MAX_FINDINGS = 50  # lines a document: a broken one has thousands
LEVELS = {"error": logging.ERROR, "warning": logging.WARNING}
"""Severities that are worth a line; the others are in the database."""


def log_read(log: RunLog, path: Path, extraction: Extraction) -> None:
    """A line for the document, one for each finding."""
    said = extraction.identity
    log.info(
        "%s is %s, edition %s (%s, text layer %s): %d pages, %d tables, %d records, %d findings",
        shown(path.name), said.slug, said.edition_label, said.language, extraction.text_layer,
        len(extraction.pages), len(extraction.tables), extraction.record_count, len(extraction.findings),
    )  # fmt: skip
    log_findings(log, extraction, extraction.findings)


def log_findings(
    log: RunLog, extraction: Extraction, findings: Sequence[Finding]
) -> None:
    """A line for each finding with document, page and table, the worst first; of very many only the first."""
    loud = sorted(
        (f for f in findings if f.severity in LEVELS), key=lambda f: -LEVELS[f.severity]
    )
    for finding in loud[:MAX_FINDINGS]:
        log.log(LEVELS[finding.severity], "%s: %s: %s", place_of(extraction, finding), finding.check_code,
                finding.message)  # fmt: skip
    if len(loud) > MAX_FINDINGS:
        log.warning("%s: %d more findings, see `bolgeplan checks %s`", document_of(extraction),
                    len(loud) - MAX_FINDINGS, extraction.identity.slug)  # fmt: skip


def log_refused(log: RunLog, path: Path, refusal: UnreadableDocument) -> None:
    """A line that says why there is nothing."""
    log.error(
        "%s: %s: %s", shown(path.name), refusal.code, " ".join(str(refusal).split())
    )


def log_stage(log: RunLog, path: Path, stage: str, seconds: float) -> None:
    """A line for those who look for lost time."""
    log.debug("%s: stage %s took %.2f s", shown(path.name), stage, seconds)


def document_of(extraction: Extraction) -> str:
    """`ilce-ozet-raporu/2010-2013/aliaga 2010-12`."""
    return f"{extraction.identity.slug} {extraction.identity.edition_label}"


def place_of(extraction: Extraction, finding: Finding) -> str:
    """`ilce-ozet-raporu/2010-2013/aliaga 2010-12, page 4, table 1 (Tablo 1)`."""
    page = [f"page {finding.page}"] if finding.page is not None else []
    tables = [
        table.called
        for table in extraction.tables
        if table.ordinal == finding.table_ordinal
    ]
    return ", ".join([document_of(extraction), *page, *tables])
