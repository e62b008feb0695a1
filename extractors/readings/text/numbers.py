"""Numbers that begin entries and labels: `1.`, `1.2.3`, `Hedef 1.2.3`, `Öncelik 1.2:`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extractors.readings.settings.text import NUMBERS
from schemas.page import Word
from schemas.text.outline import ONE, steps
from schemas.text.signs import OPENING_QUOTES
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import document_words

NUMBER = re.compile(rf"(?P<path>{ONE})(?P<mark>[.):]?)")


@dataclass(frozen=True, slots=True)
class NumberedStart:
    """The number that some words begin with."""

    path: tuple[int, ...]
    """1.2.3 → (1, 2, 3)."""
    words: int
    """How many words it takes, with the word for the level before it."""

    def follows(self, last: "NumberedStart") -> bool:
        """Whether this is the next number of the same list, or the first of the next: 3.3.4, then 4.1.1."""
        if self.path[:-1] == last.path[:-1]:
            return self.path[-1] == last.path[-1] + 1
        if (
            len(self.path) != NUMBERS.deep
            or len(last.path) != NUMBERS.deep
            or self.path[-1] != 1
        ):
            return False
        return self.path[:2] in (
            (last.path[0], last.path[1] + 1),
            (last.path[0] + 1, 1),
        )


def numbered_start(words: Sequence[Word]) -> NumberedStart | None:
    """The number that words begin with, where a text follows it."""
    skip = 1 if words and fold(words[0].text).rstrip(".") in _level_words() else 0
    if len(words) < skip + 2:
        return None
    match = NUMBER.fullmatch(words[skip].text)
    if match is None or (
        not words[skip + 1].text[:1].isalpha()
        and words[skip + 1].text[:1] not in f"{OPENING_QUOTES}("
    ):
        return None
    path = steps(match["path"])
    if len(path) == 1 and not match["mark"] and not skip:
        return None
    return NumberedStart(path, skip + 1)


def begins_with_number(text: str) -> bool:
    """Whether a text begins with a number, or with the word for a level and its number: `Öncelik 1.2: …`."""
    words = text.split()
    level = words[:1] and fold(words[0]).rstrip(".") in _level_words()
    first = words[1:2] if level else words[:1]
    return any(NUMBER.fullmatch(word) for word in first)


@cache
def _level_words() -> frozenset[str]:
    return frozenset(
        fold(word) for words in document_words().level_words.values() for word in words
    )
