"""The figures in the prose: every number a quantity, and those whose meaning is clear an observation.

`annotate(statements, footnotes, identity)` fills `Statement.quantities`; a footnote with numbers in it comes
back as a further statement of kind `footnote`, so that its quantities have a statement to belong to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.prose_numerals import Numeral, find_numerals
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.narrative import Footnote, Quantity, Statement
from schemas.numbers import Convention, convention_of
from schemas.records import Observation


@dataclass(frozen=True, slots=True)
class Annotated:
    """Statements with their quantities, and what became of them."""

    statements: tuple[Statement, ...]
    """As given, quantities filled; then one for each footnote that holds a number."""
    observations: tuple[Observation, ...]
    findings: tuple[Finding, ...]


def annotate(
    statements: Sequence[Statement], footnotes: Sequence[Footnote], identity: DocumentIdentity
) -> Annotated:
    """Every number of the statements and footnotes as a quantity.

    Args:
        statements: in reading order.
        footnotes: of the same document.
        identity: language decides between 1.234,5 and 1,234.5 where the figures themselves do not.
    """
    convention = convention_of([statement.text for statement in statements]) or _usual(identity)
    told = [*statements, *_footnote_statements(footnotes, len(statements))]
    annotated = tuple(_with_quantities(statement, convention) for statement in told)
    kept = tuple(each for each in annotated if each.kind != "footnote" or each.quantities)
    return Annotated(kept, (), ())


def _usual(identity: DocumentIdentity) -> Convention:
    return "english" if identity.language == "en" else "turkish"


def _footnote_statements(footnotes: Sequence[Footnote], n_statements: int) -> list[Statement]:
    return [
        Statement(
            ordinal=n_statements + rank,
            section=f"footnote {note.marker}",
            kind="footnote",
            text=note.text,
            text_raw=note.text_raw,
            regions=(note.region,),
        )
        for rank, note in enumerate(footnotes, start=1)
    ]


def _with_quantities(statement: Statement, convention: Convention) -> Statement:
    numerals = [n for n in find_numerals(statement.text, convention) if n.kind != "year"]
    return statement.model_copy(update={"quantities": tuple(map(_quantity, numerals))})


def _quantity(numeral: Numeral) -> Quantity:
    return Quantity(text_raw=numeral.text, value=numeral.value, unit=numeral.unit)
