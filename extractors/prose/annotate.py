"""The figures in the prose: every number a quantity, and those whose meaning is clear an observation.

`annotate(statements, footnotes, identity)` fills `Statement.quantities`; a footnote with numbers in it comes
back as a further statement of kind `footnote`, so that its quantities have a statement to belong to. spaCy is
loaded only when `annotate` meets a number.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.prose.certainty.doubts import Told, with_doubts, without_beginning
from extractors.prose.certainty.evidence import confidence_of, evidence_of
from extractors.prose.findings import findings_of
from extractors.prose.meaning.number_in_context import Discourse, NumberInContext
from extractors.prose.meaning.resolve import resolve_statement
from extractors.prose.mentions.number_words import find_worded
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.narrative import Footnote, Quantity, Statement
from schemas.records import Observation
from schemas.text.numbers import Convention, convention_of, habit_of
from schemas.text.signs import ends_sentence
from schemas.vocabulary.load import code_in, indicators
from schemas.vocabulary.places import province_of

if TYPE_CHECKING:
    from extractors.prose.sentence import Sentence


FOOTNOTE = "footnote "
"""What the section of a footnote's statement begins with; its marker follows."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """Statements with their quantities, and what became of them."""

    statements: tuple[Statement, ...]
    """As given, quantities filled; then one for each footnote that holds a number."""
    observations: tuple[Observation, ...]
    findings: tuple[Finding, ...]


def annotate(
    statements: Sequence[Statement],
    footnotes: Sequence[Footnote],
    identity: DocumentIdentity,
    convention: Convention | None = None,
) -> Annotated:
    """Every number of the statements and footnotes as a quantity; observations where all is known.

    Args:
        statements: in reading order.
        footnotes: of the same document.
        identity: its place is whose figures these are unless they say otherwise; its year is `this year`.
        convention: how the document writes numbers, where other evidence tells (its tables).
    """
    told_by = convention or convention_of([statement.text for statement in statements])
    convention = told_by or habit_of(identity.language)
    told = [*statements, *_footnote_statements(footnotes, statements)]
    figures = _read(told, footnotes, identity, convention)
    annotated = [
        _with_quantities(each, found) for each, found in zip(told, figures, strict=True)
    ]
    kept = tuple(
        each for each in annotated if each.kind != "footnote" or each.quantities
    )
    pairs = [(each, found) for each, found in zip(told, figures, strict=True) if found]
    observations = tuple(
        row for statement, found in pairs for row in _observations(statement, found)
    )
    findings = tuple(
        row for pair in pairs for row in findings_of(*pair, assumed=told_by is None)
    )
    return Annotated(kept, observations, findings)


def _footnote_statements(
    footnotes: Sequence[Footnote], statements: Sequence[Statement]
) -> list[Statement]:
    last = max((statement.ordinal for statement in statements), default=0)
    return [
        Statement(
            ordinal=last + rank,
            section=f"{FOOTNOTE}{note.marker}",
            kind="footnote",
            text=note.text,
            text_raw=note.text_raw,
            regions=(note.region,),
        )
        for rank, note in enumerate(footnotes, start=1)
    ]


def _read(
    statements: Sequence[Statement],
    footnotes: Sequence[Footnote],
    identity: DocumentIdentity,
    convention: Convention,
) -> list[list[NumberInContext]]:
    """The figures of each statement; a footnote takes its year from the statement that refers to it."""
    published = identity.published_on.year if identity.published_on else None
    talk = Discourse(identity.place, published, identity.province)
    marked: dict[str, Discourse] = {}
    figures: list[list[NumberInContext]] = []
    for before, statement in pairwise([None, *statements]):
        if statement is None:
            continue
        if statement.kind == "footnote":
            talk = _as_at_the_mark(statement, marked, talk)
        found = _figures_of(statement, identity, convention, talk)
        figures.append(
            without_beginning(found) if _goes_on(statement, before) else found
        )
        marked |= {marker: _copy(talk) for marker in statement.footnotes}
    return figures


def _goes_on(statement: Statement, before: Statement | None) -> bool:
    """Whether a paragraph goes on where the statement before broke off: then its beginning is missing."""
    if (
        before is None
        or statement.kind != "paragraph"
        or before.section != statement.section
    ):
        return False
    return bool(re.search(r"[^\W\d_]", before.text)) and not ends_sentence(before.text)


def _figures_of(
    statement: Statement,
    identity: DocumentIdentity,
    convention: Convention,
    talk: Discourse,
) -> list[NumberInContext]:
    sentences = _sentences(statement, identity, convention)
    resolved = resolve_statement(sentences, statement.section, talk)
    published = identity.published_on.year if identity.published_on else None
    return with_doubts(
        resolved, Told(sentences, published, listed=statement.kind != "paragraph")
    )


def _as_at_the_mark(
    statement: Statement, marked: dict[str, Discourse], talk: Discourse
) -> Discourse:
    marker = (statement.section or "").removeprefix(FOOTNOTE)
    return replace(_copy(marked.get(marker, talk)), attached=marker in marked)


def _copy(talk: Discourse) -> Discourse:
    return replace(talk, figures=list(talk.figures), earlier=list(talk.earlier))


def _sentences(
    statement: Statement, identity: DocumentIdentity, convention: Convention
) -> "list[Sentence]":
    if not (
        any(sign.isdigit() for sign in statement.text) or find_worded(statement.text)
    ):
        return []
    from extractors.prose.pipeline import pipeline, read_sentences  # noqa: PLC0415  (spaCy: only for prose)

    return read_sentences(
        pipeline(identity.language), statement.text, convention, identity.provinces
    )


def _with_quantities(
    statement: Statement, figures: Iterable[NumberInContext]
) -> Statement:
    quantities = tuple(row for figure in figures for row in _quantities(figure))
    return statement.model_copy(update={"quantities": quantities})


def _quantities(figure: NumberInContext) -> list[Quantity]:
    return [
        Quantity(
            text_raw=figure.numeral.text,
            value=figure.numeral.value,
            unit=_unit(figure),
            year=figure.year,
            year_basis=figure.year_basis,
            place=figure.place,
            indicator=_code(figure),
            breakdown=breakdown,
        )
        for breakdown in figure.breakdowns
    ]


def _code(figure: NumberInContext) -> str | None:
    """The indicator's code, as it is called in the report's province, or in the one that a share is of."""
    whole = figure.whole.place if figure.whole else None
    return figure.indicator and code_in(
        figure.indicator, figure.province or province_of(whole)
    )


def _unit(figure: NumberInContext) -> str | None:
    """The printed unit, unless it only says `pieces` or nothing: then the indicator's."""
    if figure.indicator is None or figure.numeral.unit not in (None, "pieces"):
        return figure.numeral.unit
    return indicators()[figure.indicator].unit


def _observations(
    statement: Statement, figures: Sequence[NumberInContext]
) -> list[Observation]:
    """A figure with indicator, place and value is an observation; said twice in a statement, it is one."""
    rows = [
        row
        for figure in figures
        if _is_observed(figure)
        for row in _rows(statement, figure)
    ]
    seen = {
        (row.indicator, row.place, row.year, row.value, row.breakdown): row
        for row in reversed(rows)
    }
    return [row for row in rows if any(row is kept for kept in seen.values())]


def _is_observed(figure: NumberInContext) -> bool:
    known = (
        figure.indicator is not None
        and figure.place is not None
        and figure.numeral.value is not None
    )
    return known and not (figure.of_group or figure.reserved or figure.doubts)


def _rows(statement: Statement, figure: NumberInContext) -> list[Observation]:
    made = (
        _observation(statement, figure, quantity) for quantity in _quantities(figure)
    )
    return [observation for observation in made if observation is not None]


def _observation(
    statement: Statement, figure: NumberInContext, quantity: Quantity
) -> Observation | None:
    if quantity.value is None:
        return None
    return Observation(
        indicator=quantity.indicator or "",
        place=quantity.place or "",
        year=quantity.year,
        year_basis=quantity.year_basis,
        value=quantity.value,
        unit=quantity.unit or indicators()[quantity.indicator or ""].unit,
        breakdown=quantity.breakdown,
        text_raw=quantity.text_raw,
        origin="narrative",
        statement_ordinal=statement.ordinal,
        confidence=confidence_of(figure),
        proof=evidence_of(figure, statement.section),
    )
