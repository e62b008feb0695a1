"""Arithmetic within a sentence: `116 antreponun % 72'si … (37 adet)` says that 37 of 116 is 72 %."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.checks.agreement import share_facts
from extractors.checks.settings import ROUNDING
from extractors.checks.subject import Subject, statement_finding
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.text.numbers import (
    HUNDRED,
    Convention,
    convention_of,
    habit_of,
    last_digit,
    print_number,
    read_number,
)

_NUMBER = r"\d+(?:[.,]\d+)*"
_WITHIN = r"[^.;()!?]{0,80}"  # letters between the share and the count in brackets, within one sentence
_TURKISH = re.compile(
    rf"(?P<whole>{_NUMBER})\s+[^\W\d_]+[ıiuü]n\s+(?:%|yüzde)\s*(?P<share>{_NUMBER}){_WITHIN}"
    rf"\((?P<part>{_NUMBER})(?:\s+[^\W\d_]+)?\)"
)
_ENGLISH = re.compile(
    rf"(?P<share>{_NUMBER})\s*(?:%|per\s?cent)\s+of\s+(?:the\s+|a\s+total\s+of\s+)*(?P<whole>{_NUMBER})"
    rf"\s+[^\W\d_]+{_WITHIN}\((?P<part>{_NUMBER})(?:\s+[^\W\d_]+)*\)"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """That a part of a whole is a share of it, in percent, as one sentence prints it."""

    whole: str
    share: str
    part: str


def claims(text: str) -> Iterator[Claim]:
    """The claims in a text, in both languages."""
    for pattern in (_TURKISH, _ENGLISH):
        for match in pattern.finditer(text):
            yield Claim(match["whole"], match["share"], match["part"])


def check_sentence_arithmetic(subject: Subject) -> Iterator[Finding]:
    """A sentence that prints a whole, a share and a part computes right.

    Sentences whose figures have indicators are left to the check `share-in-prose`, which knows more.
    """
    texts = [statement.text for statement in subject.extraction.statements]
    convention = convention_of(texts) or habit_of(subject.extraction.identity.language)
    for statement in subject.extraction.statements:
        if not _has_share_indicator(statement):
            for claim in claims(statement.text):
                yield from _check_claim(statement, claim, convention)


def _has_share_indicator(statement: Statement) -> bool:
    return any(quantity.indicator in share_facts() for quantity in statement.quantities)


def _check_claim(
    statement: Statement, claim: Claim, convention: Convention
) -> Iterator[Finding]:
    whole, share, part = (
        read_number(text, convention) for text in (claim.whole, claim.share, claim.part)
    )
    if (
        not whole.value
        or share.value is None
        or part.value is None
        or part.value > whole.value
    ):
        return
    computed = HUNDRED * part.value / whole.value
    if abs(computed - share.value) > ROUNDING.in_prose * last_digit(
        share.value, share.text
    ):
        message = f"{claim.part!r} of {claim.whole!r} is {print_number(computed, decimals=1)} %, "
        yield statement_finding(
            statement,
            "sentence-arithmetic",
            "warning",
            message + f"printed is {claim.share!r}.",
        )
