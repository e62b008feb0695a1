"""Checks over two documents: one fact in two reports, figures that jumped since the last edition."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from schemas.extraction import Extraction
from schemas.finding import Finding, Severity
from schemas.records import Observation, ProgrammeResult
from schemas.turkish import fold

JUMP = Decimal(
    2
)  # times: a figure that grew or shrank twice as much as the others of its column is worth a look
MIN_PEERS = 5  # figures of a column that tell what is usual; fewer do not
Fact = tuple[str, str, int | None, str | None]
"""Indicator, place, year, breakdown."""


def compare_reports(checked: Extraction, other: Extraction) -> list[Finding]:
    """Facts that two documents print differently: the district reports carry the same tables.

    Args:
        checked: the document that the findings are about.
        other: another report or plan; for an older edition of the same document use `compare.compare`.
    """
    facts = {_fact(record): record for record in other.observations if record.origin == "table"}
    found = [
        _disagreement(record, facts[_fact(record)], other) for record in checked.observations
        if record.origin == "table" and _fact(record) in facts and _differ(record, facts[_fact(record)])
    ]  # fmt: skip
    return found + list(_programmes(checked, other))


def _fact(record: Observation) -> Fact:
    return record.indicator, record.place, record.year, record.breakdown


def _differ(one: Observation, other: Observation) -> bool:
    return (one.value, one.unit) != (other.value, other.unit)


def _disagreement(record: Observation, other: Observation, source: Extraction) -> Finding:
    stated = record.year is not None and "stated" == record.year_basis == other.year_basis
    severity: Severity = "error" if stated else "warning"
    year = f", {record.year}" if record.year is not None else ""
    message = (
        f"{record.indicator} of {record.place}{year} is {record.text_raw!r} here, {other.text_raw!r} in "
    )
    return Finding(
        check_code="report-against-report", severity=severity,
        message=message + f"{source.identity.title!r}.",
        table_ordinal=record.cell.table_ordinal if record.cell else None,
        cell=(record.cell.row, record.cell.col) if record.cell else None,
    )  # fmt: skip


def _programmes(checked: Extraction, other: Extraction) -> Iterator[Finding]:
    known = {_result(result): result for result in other.programme_results}
    for result in checked.programme_results:
        same = known.get(_result(result))
        if same is not None and _counts(same) != _counts(result):
            message = f"{result.programme} ({result.year}) in {result.place}: {_counts(result)} projects "
            message += f"applied and succeeded here, {_counts(same)} in {other.identity.title!r}."
            yield Finding(
                check_code="report-against-report", severity="warning", message=message,
                table_ordinal=result.cell.table_ordinal, cell=(result.cell.row, result.cell.col),
            )  # fmt: skip


def _result(result: ProgrammeResult) -> tuple[str, int | None, str]:
    return fold(result.programme), result.year, result.place


def _counts(result: ProgrammeResult) -> str:
    return f"{result.applications} / {result.successful}"


def outliers(checked: Extraction, previous: Extraction) -> list[Finding]:
    """Figures that changed much more since the previous edition than the others of their column.

    The year is left aside: a new edition may print the next one.
    """
    before = {(r.indicator, r.place, r.breakdown): r for r in previous.observations if r.origin == "table"}
    growth: dict[str, list[tuple[Decimal, Observation, Observation]]] = defaultdict(list)
    for record in checked.observations:
        old = before.get((record.indicator, record.place, record.breakdown))
        if record.origin == "table" and old is not None and old.value > 0 and record.value > 0:
            growth[record.indicator].append((record.value / old.value, record, old))
    return [finding for listed in growth.values() for finding in _jumps(listed)]


def _jumps(listed: list[tuple[Decimal, Observation, Observation]]) -> Iterator[Finding]:
    if len(listed) < MIN_PEERS:
        return
    usual = median(ratio for ratio, _, _ in listed)
    for ratio, record, old in listed:
        if not usual / JUMP < ratio < usual * JUMP:
            message = (
                f"{record.indicator} of {record.place} went from {old.text_raw!r} to {record.text_raw!r} "
            )
            message += f"({ratio:.2f} times; the others of its column {usual:.2f} times)."
            yield Finding(
                check_code="outlier-against-edition", severity="warning", message=message,
                table_ordinal=record.cell.table_ordinal if record.cell else None,
                cell=(record.cell.row, record.cell.col) if record.cell else None,
            )  # fmt: skip
