"""The same fact said twice, and facts that follow from one another, in prose and tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.checks.settings import AGREEMENT, ROUNDING
from extractors.checks.subject import Subject, statement_finding
from schemas.finding import Finding
from schemas.records import Observation
from schemas.text.numbers import HUNDRED, last_digit, print_number
from schemas.vocabulary.check_words import check_words
from schemas.vocabulary.load import PROVINCE, indicators

Fact = tuple[str, str, str | None]
"""Indicator, place, breakdown."""


def check_prose_against_tables(subject: Subject) -> Iterator[Finding]:
    """A figure that prose and a table both give is the same, to the digits that the prose prints."""
    tables: dict[Fact, list[Observation]] = defaultdict(list)
    for record in subject.extraction.observations:
        if record.origin == "table":
            tables[_fact(record)].append(record)
    for said in subject.extraction.observations:
        if said.origin == "narrative":
            same_year = [
                o for o in tables[_fact(said)] if o.year == said.year or o.year is None
            ]
            if same_year and not any(agree(said, record) for record in same_year):
                refuting = next((o for o in same_year if _refutes(o, said)), None)
                yield _differs(
                    subject,
                    said,
                    refuting or same_year[0],
                    no_observation=refuting is not None,
                )


def _fact(record: Observation) -> Fact:
    return record.indicator, record.place, record.breakdown


def agree(rough: Observation, exact: Observation) -> bool:
    """Whether a figure is another one, rounded to its own last printed digit; units must be equal."""
    return rough.unit == exact.unit and abs(rough.value - exact.value) < last_digit(
        rough.value, rough.text_raw
    )


def weighed(records: Sequence[Observation]) -> tuple[Observation, ...]:
    """The observations of a document, those of the prose with what tables and other sentences say of them.

    Prose that a table repeats is confirmed. Prose that a proved table contradicts is no observation: the
    check `prose-against-table` tells it, and the number stays a quantity. Where nothing proves the table, or
    where two sentences contradict each other, both are doubtful, however plain they read.
    """
    told: dict[Fact, list[Observation]] = defaultdict(list)
    for record in records:
        told[_fact(record)].append(record)
    return tuple(
        _weighed(record, told[_fact(record)])
        for record in records
        if not _is_refuted(record, told[_fact(record)])
    )


def _is_refuted(record: Observation, told: Iterable[Observation]) -> bool:
    tables = [
        other
        for other in told
        if other.origin == "table" and other.year in (record.year, None)
    ]
    return not any(agree(record, other) for other in tables) and any(
        _refutes(other, record) for other in tables
    )


def _refutes(table: Observation, said: Observation) -> bool:
    return table.origin == "table" and is_proved(table) and _contradicts(said, table)


def _weighed(record: Observation, told: Sequence[Observation]) -> Observation:
    if record.origin == "narrative":
        return _weighed_prose(record, [other for other in told if other is not record])
    against = [
        other for other in told if _contradicts(other, record) and not is_proved(record)
    ]
    return _doubted(record, against[0]) if against else record


def _weighed_prose(record: Observation, told: Sequence[Observation]) -> Observation:
    tables = [
        other
        for other in told
        if other.origin == "table" and other.year in (record.year, None)
    ]
    same = next((other for other in tables if agree(record, other)), None)
    if same is not None:
        sure = max(record.confidence or 0, AGREEMENT.confirmed)
        return _supported(
            record, sure, f"{_source(same)} says the same: {same.text_raw}"
        )
    against = [
        other
        for other in told
        if _contradicts(record, other) or _contradicts(other, record)
    ]
    return _doubted(record, against[0]) if against else record


def is_proved(record: Observation) -> bool:
    """Whether sums or shares speak for a table's figure, and nothing against it."""
    return record.confidence is not None and record.confidence >= AGREEMENT.proved


def _contradicts(said: Observation, other: Observation) -> bool:
    """Whether a sentence gives another value for the same year, beyond rounding."""
    prose = (
        said.origin == "narrative" and said.year is not None and said.year == other.year
    )
    return (
        prose
        and not agree(said, other)
        and not (other.origin == "narrative" and agree(other, said))
    )


def _doubted(record: Observation, against: Observation) -> Observation:
    unsure = min(
        AGREEMENT.contradicted, 1 if record.confidence is None else record.confidence
    )
    return _supported(record, unsure, f"but {_source(against)} says {against.text_raw}")


def _source(record: Observation) -> str:
    if record.cell is not None:
        return f"table {record.cell.table_ordinal}"
    return f"statement {record.statement_ordinal}"


def _supported(record: Observation, confidence: float, reason: str) -> Observation:
    proof = "; ".join(part for part in (record.proof, reason) if part)
    return record.model_copy(update={"confidence": confidence, "proof": proof})


def _differs(
    subject: Subject, said: Observation, record: Observation, no_observation: bool
) -> Finding:
    statement = subject.statement(said.statement_ordinal)
    message = f"{said.indicator} of {said.place} is {said.text_raw!r} here, but {record.text_raw!r} in "
    message += f"table {record.cell.table_ordinal}." if record.cell else "a table."
    message += (
        " That is proved by sums or shares: the sentence gives no observation."
        if no_observation
        else ""
    )
    finding = (
        statement_finding(statement, "prose-against-table", "warning", message)
        if statement
        else Finding(
            check_code="prose-against-table", severity="warning", message=message
        )
    )
    at = (record.cell.row, record.cell.col) if record.cell else None
    return finding.model_copy(
        update={
            "table_ordinal": record.cell.table_ordinal if record.cell else None,
            "cell": at,
        }
    )


@dataclass(frozen=True, slots=True)
class ShareFact:
    """Which figures a share is made of: 37 of 116 antrepos is bonded_warehouses_share."""

    part: str
    whole: str
    whole_place: str | None
    """A slug, or `province`: the report's; None: the same place as the part's."""


def share_facts() -> dict[str, ShareFact]:
    """Share indicators with what they are shares of, by the vocabulary."""
    known = indicators()
    found: dict[str, ShareFact] = {}
    for code, entry in known.items():
        base = code.split("_share")[0]
        part = next((name for name in (base, f"{base}_usd") if name in known), None)
        if (
            entry.unit == "percent"
            and "_share" in code
            and part is not None
            and entry.breakdown is None
        ):
            found[code] = ShareFact(part, part, entry.of or PROVINCE)
    within = check_words().shares_within
    return found | {
        code: ShareFact(share.part, share.whole, None) for code, share in within.items()
    }


def check_shares_in_prose(subject: Subject) -> Iterator[Finding]:
    """A share in prose follows from its count and total, wherever the document gives them.

    Where it is the share of several places together, this is said: of 116 antrepos % 72 are in Aliağa (37),
    Kemalpaşa (33) and Torbalı (13) follow: 72 is the share of all three.
    """
    facts = share_facts()
    by_fact = _by_fact(subject.extraction.observations)
    for said in subject.extraction.observations:
        fact = facts.get(said.indicator)
        if said.origin == "narrative" and fact is not None and said.breakdown is None:
            yield from _check_share(subject, said, fact, by_fact)


def _by_fact(
    records: Iterable[Observation],
) -> dict[tuple[str, str], list[Observation]]:
    found: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for record in records:
        if record.breakdown is None:
            found[record.indicator, record.place].append(record)
    return found


def _check_share(
    subject: Subject,
    said: Observation,
    fact: ShareFact,
    by_fact: Mapping[tuple[str, str], list[Observation]],
) -> Iterator[Finding]:
    parts = _of_year(by_fact.get((fact.part, said.place), []), said)
    of = (
        subject.extraction.identity.province
        if fact.whole_place == PROVINCE
        else fact.whole_place
    )
    wholes = _of_year(by_fact.get((fact.whole, of or said.place), []), said)
    pairs = [(part, whole) for part in parts for whole in wholes if whole.value]
    if not pairs or any(_is_share(part.value, whole, said) for part, whole in pairs):
        return
    statement = subject.statement(said.statement_ordinal)
    if statement is not None:
        part, whole = pairs[0]
        computed = print_number(HUNDRED * part.value / whole.value, decimals=1)
        message = f"{said.text_raw!r} is printed as the share of {part.text_raw!r} in {whole.text_raw!r}, "
        message += f"which is {computed} %"
        message += _together(subject, said, part, whole)
        yield statement_finding(statement, "share-in-prose", "warning", message + ".")


def _of_year(records: Iterable[Observation], said: Observation) -> list[Observation]:
    return [
        record
        for record in records
        if record.year == said.year or None in (record.year, said.year)
    ]


def _is_share(part: Decimal, whole: Observation, said: Observation) -> bool:
    off = abs(HUNDRED * part / whole.value - said.value)
    return off <= ROUNDING.in_prose * last_digit(said.value, said.text_raw)


def _together(
    subject: Subject, said: Observation, part: Observation, whole: Observation
) -> str:
    """Which figures of the same statement together make the printed share."""
    parts = [
        record for record in subject.extraction.observations
        if record.indicator == part.indicator and record.statement_ordinal == said.statement_ordinal
        and record.place != whole.place
    ]  # fmt: skip
    for count in range(2, len(parts) + 1):
        if _is_share(
            sum((record.value for record in parts[:count]), Decimal(0)), whole, said
        ):
            named = " + ".join(record.text_raw for record in parts[:count])
            return f"; it is the share of {named} together"
    return ""
