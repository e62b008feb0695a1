"""What a reader should know of the figures of a statement: misspelt places, numbers that may be two."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.prose.certainty.doubts import (
    begins_with_its_figure,
    broken_count,
    implausible,
)
from extractors.prose.certainty.no_prose import says_something
from extractors.prose.certainty.woven import woven_at
from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.meaning.reservations import is_listed_in_vain
from schemas.finding import Finding, Severity
from schemas.narrative import Statement
from schemas.text.numbers import read_digits
from schemas.vocabulary.document_words import joiner_at_end
from schemas.vocabulary.places import places


class _Told(NamedTuple):
    """What is said of a statement."""

    check_code: str
    severity: Severity
    message: str


def findings_of(
    statement: Statement, figures: Sequence[NumberInContext], assumed: bool = False
) -> list[Finding]:
    """Findings `place-misspelt`, `number-ambiguous`, `number-unreadable`, `figure-of-several`,
    `figure-implausible`, `list-unmatched`, `sentence-run-together` and `sentence-cut`.

    Args:
        statement: the figures' own.
        figures: of it.
        assumed: whether the separators are read by the language's habit alone, for want of evidence.
    """
    told = [*_misspelt(figures), *_doubtful(figures), *_shared(figures)]
    told += [
        *_run_together(figures),
        *_woven(statement, figures),
        *_implausible(figures),
        *_without_beginning(statement, figures),
    ]
    told += _listed_in_vain(
        [each for each in figures if not each.sentence.is_run_together]
    )
    told += _by_habit(figures) if assumed else ()
    page = statement.regions[0].page
    return [
        Finding(**each._asdict(), page=page, statement_ordinal=statement.ordinal)
        for each in told
    ]


def _run_together(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    lengths = {
        each.sentence.start: len(each.sentence.numerals)
        for each in figures
        if each.sentence.is_run_together
    }
    for count in lengths.values():
        message = f"{count} numbers stand in one sentence: what each of them counts is not read."
        yield _Told("sentence-run-together", "warning", message)


def _woven(statement: Statement, figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    """Of two texts that are read as one: notes run into each other, and labels of charts say nothing."""
    said = statement.kind != "footnote" and any(
        says_something(each.sentence, False) for each in figures
    )
    at = woven_at(statement.text) if said else None
    if at is not None:
        message = f"Two texts may be read as one, line by line, at “{at}”: none of its figures is observed."
        yield _Told("sentence-run-together", "warning", message)


def _without_beginning(
    statement: Statement, figures: Sequence[NumberInContext]
) -> Iterator[_Told]:
    for figure in figures:
        if statement.kind == "paragraph" and begins_with_its_figure(figure):
            yield _Told(
                "sentence-cut",
                "warning",
                f"“{figure.numeral.text}” begins a text that says no year: no observation is made of it.",
            )
        elif (
            figure.indicator
            and (word := joiner_at_end(figure.sentence.text)) is not None
        ):
            message = f"A text breaks off at “{word}”: none of its figures is observed."
            yield _Told("sentence-cut", "warning", message)


def _listed_in_vain(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    vain = [
        each.numeral.text
        for each in figures
        if is_listed_in_vain(each.sentence, each.numeral)
    ]
    if vain:
        message = f"“{', '.join(vain)}” are listed respectively, but not with as many places or years; nobody's."
        yield _Told("list-unmatched", "info", message)


def _implausible(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    for figure in figures:
        against = [*filter(None, (implausible(figure), broken_count(figure)))]
        alone = bool(against) and set(figure.doubts) <= set(against)
        if alone and not figure.reserved:
            message = f"{against[0]}: no observation is made of it."
            yield _Told("figure-implausible", "warning", message)


def _by_habit(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    """`1.250` in a document that nowhere shows what its dots mean: read by the language's habit, and said."""
    for figure in figures:
        digits = re.search(r"\d[\d.,]*\d", figure.numeral.text)
        core = read_digits(digits[0], None) if digits else None
        if (
            core is not None
            and len(core.readings) > 1
            and figure.numeral.value is not None
        ):
            both = " or ".join(f"{reading:f}" for reading in core.readings)
            message = f"“{figure.numeral.text}” may be {both}: read as {figure.numeral.value:f}, by habit."
            yield _Told("number-ambiguous", "info", message)


def _misspelt(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    mentions = {
        mention.start: mention
        for figure in figures
        for mention in figure.sentence.places
        if mention.misspelt
    }
    for mention in mentions.values():
        message = f"“{mention.text}” is taken for {places()[mention.slug or ''].name}."
        yield _Told("place-misspelt", "info", message)


def _doubtful(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    for figure in figures:
        readings = figure.numeral.readings
        if len(readings) > 1:
            both = " or ".join(f"{reading:f}" for reading in readings)
            yield _Told(
                "number-ambiguous", "warning", f"“{figure.numeral.text}” may be {both}."
            )
        elif not readings:
            yield _Told(
                "number-unreadable", "warning", f"“{figure.numeral.text}” is no number."
            )


def _shared(figures: Sequence[NumberInContext]) -> Iterator[_Told]:
    for figure in figures:
        if len(figure.breakdowns) > 1:
            of = ", ".join(map(str, figure.breakdowns))
            yield _Told(
                "figure-of-several",
                "info",
                f"“{figure.numeral.text}” is given to each of {of}.",
            )
