"""Figures that cannot be, whatever else a document holds: shares over the whole, counts with decimals."""

import re
from collections.abc import Iterator

from extractors.checks.subject import Subject, cell_finding, statement_finding, where
from schemas.finding import Finding
from schemas.records import Observation
from schemas.text.numbers import HUNDRED, print_number
from schemas.vocabulary.check_words import counts_things, may_add_up, names_a_share
from schemas.vocabulary.load import indicators

SHARE = re.compile(r"_share(?:_|$)")
"""Codes of listed indicators that are shares of a whole, and never more than it."""
COUNTED = frozenset({"persons", "firms", "beds", "pieces"})
"""Units of listed indicators that count whole things."""


def check_whole_counts(subject: Subject) -> Iterator[Finding]:
    """A count of people, firms, beds or other things is a whole number: else it is misread or misprinted."""
    for each in subject.extraction.observations:
        if each.value != int(each.value) and _is_count(subject, each):
            unit = "things" if each.unit == "count" else each.unit
            yield _finding(
                subject, each, "count-not-whole", f"is no whole number of {unit}"
            )


def _is_count(subject: Subject, each: Observation) -> bool:
    entry = indicators().get(each.indicator)
    if entry is not None:
        return entry.unit in COUNTED and may_add_up(entry.label_tr)
    label = subject.labels.get(each.indicator, "")
    return (
        each.unit in {*COUNTED, "count"} and counts_things(label) and may_add_up(label)
    )


def shares_over(subject: Subject) -> Iterator[Observation]:
    """Each figure in percent that is a share by its indicator, and more than 100."""
    for each in subject.extraction.observations:
        if each.value > HUNDRED and each.unit == "percent" and _is_share(subject, each):
            yield each


def _is_share(subject: Subject, each: Observation) -> bool:
    entry = indicators().get(each.indicator)
    if entry is None:
        return names_a_share(subject.labels.get(each.indicator, ""))
    bounds = entry.bounds.values()
    return SHARE.search(each.indicator) is not None or (
        bool(bounds) and all(b[1] <= HUNDRED for b in bounds)
    )


def check_shares_in_sentences(subject: Subject) -> Iterator[Finding]:
    """No share in prose is more than 100 %."""
    for each in shares_over(subject):
        if each.cell is None:
            yield _finding(
                subject, each, "part-larger-than-whole", "is more than the whole"
            )


def _finding(subject: Subject, each: Observation, code: str, what: str) -> Finding:
    """An error at the cell or the statement of an observation."""
    if each.cell is None:
        statement = subject.statement(each.statement_ordinal)
        message = f"{print_number(each.value)} ({each.indicator}) {what}."
        if statement is None:
            return Finding(check_code=code, severity="error", message=message)
        return statement_finding(statement, code, "error", message)
    table = subject.table(each.cell.table_ordinal)
    place = (each.cell.row, each.cell.col)
    return cell_finding(
        table,
        place,
        code,
        "error",
        f"{where(table, place)}: {each.text_raw!r} {what}.",
        cells=[place],
    )
