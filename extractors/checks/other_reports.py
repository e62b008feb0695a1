"""Checks over two documents: one fact in two reports, figures that jumped since the last edition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from extractors.checks.settings import OTHER_REPORTS
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import CellRef, Observation
from schemas.text.turkish import slug

Fact = tuple[str, str, int | None, str | None]
"""Indicator, place, year, breakdown; of a programme its name and year, place, and what is counted."""


class KnownFigure(NamedTuple):
    """What a document says of a fact. A tuple: hundreds are made for each document that comes in."""

    fact: Fact
    value: Decimal
    text: str
    """As printed."""
    title: str
    """Of the document that says so, or of the first that does."""
    cell: CellRef | None = None
    times: int = 1
    """How many say just so."""


def compare_reports(checked: Extraction, other: Extraction) -> list[Finding]:
    """Facts that two documents print differently: the district reports carry the same tables.

    Args:
        checked: the document that the findings are about.
        other: another report or plan; for an older edition of the same document use `compare.compare`.
    """
    return compare_with_known(checked, figures_of(other))


def compare_with_known(
    checked: Extraction, known: Iterable[KnownFigure]
) -> list[Finding]:
    """Facts of a document that others print differently, each once."""
    others: dict[Fact, list[KnownFigure]] = defaultdict(list)
    for figure in known:
        others[figure.fact].append(figure)
    found = []
    for figure in figures_of(checked):
        differing = [
            other for other in others[figure.fact] if other.value != figure.value
        ]
        if differing:
            found.append(
                _disagreement(
                    figure, differing[0], _times(differing), _times(others[figure.fact])
                )
            )
    return found


def _times(figures: Iterable[KnownFigure]) -> int:
    return sum(figure.times for figure in figures)


def figures_of(extraction: Extraction) -> list[KnownFigure]:
    """All that the tables of a document say."""
    title = extraction.identity.title
    figures = [
        KnownFigure(_fact(record), record.value, record.text_raw, title, record.cell)
        for record in extraction.observations
        if record.origin == "table"
    ]
    for result in extraction.programme_results:
        for counted, value in (
            ("applications", result.applications),
            ("successful", result.successful),
        ):
            if value is not None:
                fact = (
                    programme_key(result.programme),
                    result.place,
                    result.year,
                    counted,
                )
                figures.append(
                    KnownFigure(fact, Decimal(value), str(value), title, result.cell)
                )
    return figures


def confirmed(checked: Extraction, known: Iterable[KnownFigure]) -> Extraction:
    """The document, with its sentences that others repeat saying so in their proof; the first is named."""
    others: dict[Fact, list[KnownFigure]] = defaultdict(list)
    for figure in known:
        others[figure.fact].append(figure)
    observations = tuple(
        _confirmed(record, others[_fact(record)]) for record in checked.observations
    )
    return checked.model_copy(update={"observations": observations})


def _confirmed(record: Observation, told: Iterable[KnownFigure]) -> Observation:
    same = next((figure for figure in told if figure.value == record.value), None)
    if record.origin != "narrative" or same is None:
        return record
    proof = "; ".join(
        part for part in (record.proof, f"{same.title!r} says the same") if part
    )
    return record.model_copy(update={"proof": proof})


def programme_key(name: str) -> str:
    """The name under which a programme is compared: without case and signs."""
    return slug(name)


def _fact(record: Observation) -> Fact:
    return record.indicator, record.place, record.year, record.breakdown


def _disagreement(
    here: KnownFigure, there: KnownFigure, differing: int, documents: int
) -> Finding:
    what, place, year, kind = here.fact
    said = ", ".join(str(part) for part in (what, kind, year) if part is not None)
    message = (
        f"{said} of {place} is {here.text!r} here, {there.text!r} in {there.title!r}"
    )
    message += (
        f" ({differing} of {documents} other documents differ)."
        if documents > 1
        else "."
    )
    return Finding(
        check_code="report-against-report", severity="warning", message=message,
        table_ordinal=here.cell.table_ordinal if here.cell else None,
        cell=(here.cell.row, here.cell.col) if here.cell else None,
    )  # fmt: skip


def outliers(checked: Extraction, previous: Extraction) -> list[Finding]:
    """Figures that changed much more since the previous edition than the others of their column.

    The year is left aside: a new edition may print the next one.
    """
    before = {
        (r.indicator, r.place, r.breakdown): r
        for r in previous.observations
        if r.origin == "table"
    }
    growth: dict[str, list[tuple[Decimal, Observation, Observation]]] = defaultdict(
        list
    )
    for record in checked.observations:
        old = before.get((record.indicator, record.place, record.breakdown))
        if (
            record.origin == "table"
            and old is not None
            and old.value > 0
            and record.value > 0
        ):
            growth[record.indicator].append((record.value / old.value, record, old))
    return [finding for listed in growth.values() for finding in _jumps(listed)]


def _jumps(listed: list[tuple[Decimal, Observation, Observation]]) -> Iterator[Finding]:
    if len(listed) < OTHER_REPORTS.fewest_peers:
        return
    usual = median(ratio for ratio, _, _ in listed)
    for ratio, record, old in listed:
        if not usual / OTHER_REPORTS.jump < ratio < usual * OTHER_REPORTS.jump:
            message = f"{record.indicator} of {record.place} went from {old.text_raw!r} to {record.text_raw!r} "
            message += (
                f"({ratio:.2f} times; the others of its column {usual:.2f} times)."
            )
            yield Finding(
                check_code="outlier-against-edition", severity="warning", message=message,
                table_ordinal=record.cell.table_ordinal if record.cell else None,
                cell=(record.cell.row, record.cell.col) if record.cell else None,
            )  # fmt: skip
