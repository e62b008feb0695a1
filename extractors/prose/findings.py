"""What a reader should know of the figures of a statement: misspelt places, numbers that may be two."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.prose.certainty.doubts import implausible
from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.meaning.reservations import is_listed_in_vain
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.text.numbers import read_digits
from schemas.vocabulary.places import places


def findings_of(
    statement: Statement, figures: Sequence[NumberInContext], assumed: bool = False
) -> list[Finding]:
    """Findings `place-misspelt`, `number-ambiguous`, `number-unreadable`, `figure-of-several`,
    `figure-implausible`, `list-unmatched` and `sentence-run-together`.

    Args:
        statement: the figures' own.
        figures: of it.
        assumed: whether the separators are read by the language's habit alone, for want of evidence.
    """
    found = [*_misspelt(statement, figures), *_doubtful(statement, figures), *_shared(statement, figures)]
    found += [*_run_together(statement, figures), *_implausible(statement, figures)]
    found += _listed_in_vain(statement, [each for each in figures if not each.sentence.is_run_together])
    return found + (_by_habit(statement, figures) if assumed else [])


def _run_together(statement: Statement, figures: Iterable[NumberInContext]) -> list[Finding]:
    lengths = {
        each.sentence.start: len(each.sentence.numerals) for each in figures if each.sentence.is_run_together
    }
    return [
        _finding(
            statement,
            "sentence-run-together",
            "warning",
            f"{count} numbers stand in one sentence: what each of them counts is not read.",
        )
        for count in lengths.values()
    ]


def _listed_in_vain(statement: Statement, figures: Iterable[NumberInContext]) -> list[Finding]:
    vain = [each.numeral.text for each in figures if is_listed_in_vain(each.sentence, each.numeral)]
    if not vain:
        return []
    message = f"“{', '.join(vain)}” are listed respectively, but not with as many places or years; nobody's."
    return [_finding(statement, "list-unmatched", "info", message)]


def _implausible(statement: Statement, figures: Iterable[NumberInContext]) -> Iterator[Finding]:
    for figure in figures:
        if len(figure.doubts) == 1 and (beyond := implausible(figure)) is not None and not figure.reserved:
            yield _finding(
                statement, "figure-implausible", "warning", f"{beyond}: no observation is made of it."
            )


def _by_habit(statement: Statement, figures: Iterable[NumberInContext]) -> list[Finding]:
    """`1.250` in a document that nowhere shows what its dots mean: read by the language's habit, and said."""
    rows: list[Finding] = []
    for figure in figures:
        digits = re.search(r"\d[\d.,]*\d", figure.numeral.text)
        core = read_digits(digits[0], None) if digits else None
        if core is not None and len(core.readings) > 1 and figure.numeral.value is not None:
            both = " or ".join(f"{reading:f}" for reading in core.readings)
            message = f"“{figure.numeral.text}” may be {both}: read as {figure.numeral.value:f}, by habit."
            rows.append(_finding(statement, "number-ambiguous", "info", message))
    return rows


def _finding(statement: Statement, code: str, severity: str, message: str) -> Finding:
    return Finding.model_validate(
        {
            "check_code": code,
            "severity": severity,
            "message": message,
            "page": statement.regions[0].page,
            "statement_ordinal": statement.ordinal,
        }
    )


def _misspelt(statement: Statement, figures: Iterable[NumberInContext]) -> list[Finding]:
    mentions = {
        mention.start: mention for figure in figures for mention in figure.sentence.places if mention.misspelt
    }
    return [
        _finding(
            statement,
            "place-misspelt",
            "info",
            f"“{mention.text}” is taken for {places()[mention.slug or ''].name}.",
        )
        for mention in mentions.values()
    ]


def _doubtful(statement: Statement, figures: Iterable[NumberInContext]) -> list[Finding]:
    rows: list[Finding] = []
    for figure in figures:
        readings = figure.numeral.readings
        if len(readings) > 1:
            both = " or ".join(f"{reading:f}" for reading in readings)
            rows.append(
                _finding(statement, "number-ambiguous", "warning", f"“{figure.numeral.text}” may be {both}.")
            )
        elif not readings:
            rows.append(
                _finding(statement, "number-unreadable", "warning", f"“{figure.numeral.text}” is no number.")
            )
    return rows


def _shared(statement: Statement, figures: Iterable[NumberInContext]) -> list[Finding]:
    shared = [figure for figure in figures if len(figure.breakdowns) > 1]
    return [
        _finding(
            statement,
            "figure-of-several",
            "info",
            f"“{figure.numeral.text}” is given to each of {', '.join(map(str, figure.breakdowns))}.",
        )
        for figure in shared
    ]
