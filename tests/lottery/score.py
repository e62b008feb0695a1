"""What was read from a report of the lottery against what it says."""

import re
import tempfile
from pathlib import Path
from typing import Any

from extractors.chain import extract_document
from schemas.extraction import Extraction
from schemas.text.turkish import fold
from tests.lottery.content import Report, make
from tests.lottery.draw import draw
from tests.lottery.layout import roll

SHARE = re.compile(r"_share_(?:izmir|province)$")
PARTS = {"figures": "district_statistics", "results": "programme_results"}


def read(seed: int) -> tuple[Report, dict[str, Any], Extraction]:
    """The report of a seed, its dice, and what is read from it."""
    report, look = make(seed), roll(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        draw(report, look, path)
        return report, look, extract_document(path)


def found(extraction: Extraction) -> dict[str, set[tuple[Any, ...]]]:
    """The records in the shape of the report's own."""
    figures = {
        (o.place, SHARE.sub("_share", o.indicator), f"{o.value.normalize():f}")
        for o in extraction.observations
        if o.origin == "table"
    }
    results = {
        (fold(r.programme), r.year, r.place, r.applications, r.successful)
        for r in extraction.programme_results
    }
    return {"figures": figures, "results": results}


def wrong(report: Report, extraction: Extraction) -> dict[str, int]:
    """Part → how many records are missing or too many."""
    have = found(extraction)
    return {part: len(getattr(report, part) ^ have[part]) for part in PARTS}


def is_told(extraction: Extraction, part: str) -> bool:
    """Whether a warning or an error names a table of the part's kind, or the kind."""
    kinds = {table.ordinal: table.kind for table in extraction.tables}
    words = PARTS[part].split("_")[0]
    return any(
        finding.severity != "info"
        and (kinds.get(finding.table_ordinal or 0) == PARTS[part] or words in finding.message)
        for finding in extraction.findings
    )
