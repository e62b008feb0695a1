"""Who a figure is from: registers and offices by their abbreviations, and institutions by their heads."""

import re
from functools import cache

from schemas.text.turkish import ascii_fold
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.load import load_places

_NAME = re.compile(
    r"(?<!\w)(?:[A-ZÇĞİÖŞÜ][^\W\d_]*\s(?:(?:ve|and|of|the|için)\s)*){1,7}[A-ZÇĞİÖŞÜ][^\W\d_]+"
)


def find_sources(text: str) -> list[tuple[int, int, str]]:
    """Start, end and kind (`register`, `institution`) of every source a text names."""
    found = [
        (match.start(), match.end(), "register") for match in _acronym().finditer(text)
    ]
    for match in _NAME.finditer(text):
        if any(_is_head(word) for word in match[0].split()[1:]):
            found.append((match.start(), match.end(), "institution"))
    return sorted(found)


@cache
def _acronym() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, document_words().registers))})(?!\w)"
    )


@cache
def _is_head(word: str) -> bool:
    folded = ascii_fold(word)
    return any(folded.startswith(head) for head in load_places().institutions)
