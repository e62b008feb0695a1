"""What kind of document it is, by what its cover and first pages call it."""

import re
from collections.abc import Sequence
from functools import cache

from extractors.identity.settings import KINDS
from schemas.document import DocumentKind
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.document_words import OTHER, document_words


@cache
def kind_patterns() -> dict[DocumentKind, re.Pattern[str]]:
    """Kind → how it names itself, ASCII-folded; the more specific first."""
    return {
        kind: re.compile(
            "|".join(rf"\b{re.escape(ascii_fold(title))}" for title in words.titles)
        )
        for kind, words in document_words().kinds.items()
        if words.titles
    }


def kind_of(cover: Sequence[str], front: Sequence[str]) -> DocumentKind:
    """The most specific kind that the cover names; where it names none, the first pages' headings."""
    for lines in (cover, front):
        for kind, pattern in kind_patterns().items():
            if any(pattern.search(ascii_fold(line)) for line in lines):
                return kind
    return OTHER


def is_sentence(text: str) -> bool:
    """Whether a line is prose, which may name other documents: long, or ended by a stop."""
    most = KINDS.ended_words if text.endswith((".", ";", ",")) else KINDS.title_words
    return len(text.split()) > most
