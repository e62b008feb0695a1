"""What was read from a report of the lottery against what it says."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schemas.extraction import Extraction
from schemas.text.turkish import fold
from tests.lottery.content import Report, make
from tests.lottery.draw import draw
from tests.lottery.layout import roll
from tests.support.kept import extracted

SHARE = re.compile(r"_share_(?:izmir|province)$")
PARTS = {
    "figures": "district_statistics",
    "results": "programme_results",
    "goals": "goal_hierarchy",
}
SURE = 0.95
"""Of a record's confidence: of those above it 995 in a thousand are to be right."""


def read(seed: int) -> tuple[Report, dict[str, Any], Extraction]:
    """The report of a seed, its dice, and what is read from it."""
    report, look = make(seed), roll(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        draw(report, look, path)
        return report, look, extracted(path)


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
    return {
        "figures": figures,
        "results": results,
        "goals": {goal for goal, _ in _goals(extraction)},
    }


Goal = tuple[str, int, str, int, str]


def _goals(extraction: Extraction) -> Iterator[tuple[Goal, float | None]]:
    """Each goal as the report has it, and its confidence."""
    for axis in extraction.plan_axes:
        for priority in axis.priorities:
            above = fold(axis.title), _last(priority.number), fold(priority.title)
            for goal in priority.goals:
                yield (*above, _last(goal.number), goal.text), goal.confidence


def _last(number: str) -> int:
    return int(number.rstrip(".").split(".")[-1])


def calibration(report: Report, extraction: Extraction) -> dict[str, tuple[int, int]]:
    """Part → how many records are sure, and how many of these are right."""
    counts: dict[str, list[bool]] = {part: [] for part in PARTS}
    for o in extraction.observations:
        if o.origin == "table" and (o.confidence or 0) >= SURE:
            figure = (
                o.place,
                SHARE.sub("_share", o.indicator),
                f"{o.value.normalize():f}",
            )
            counts["figures"].append(figure in report.figures)
    for r in extraction.programme_results:
        if (r.confidence or 0) >= SURE:
            result = fold(r.programme), r.year, r.place, r.applications, r.successful
            counts["results"].append(result in report.results)
    for goal, confidence in _goals(extraction):
        if (confidence or 0) >= SURE:
            counts["goals"].append(goal in report.goals)
    return {part: (len(right), sum(right)) for part, right in counts.items()}


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
        and (
            kinds.get(finding.table_ordinal or 0) == PARTS[part]
            or words in finding.message
        )
        for finding in extraction.findings
    )
