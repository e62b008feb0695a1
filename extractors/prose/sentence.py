"""A sentence with what was found in it: words, numbers, places and concepts, all by character offset."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from extractors.prose.mentions.cases import PlaceMention, same_length_fold
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.settings import SENTENCE
from schemas.vocabulary.headings import words_of
from schemas.vocabulary.load import concepts
from schemas.vocabulary.places import places


@dataclass(frozen=True, slots=True)
class ConceptMention:
    """A word that is about a concept of the vocabulary."""

    concept: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a statement. All offsets count from the statement's first character."""

    start: int
    end: int
    text: str
    """The whole statement's text, so that offsets hold."""
    folded: str
    """The same, ASCII-folded letter by letter."""
    numerals: tuple[Numeral, ...]
    """Years included."""
    places: tuple[PlaceMention, ...]
    concepts: tuple[ConceptMention, ...]

    @property
    def quantities(self) -> tuple[Numeral, ...]:
        """The numerals that are no years."""
        return tuple(numeral for numeral in self.numerals if numeral.kind != "year")

    @property
    def is_run_together(self) -> bool:
        """Whether it has more numbers than a sentence has: a table or list without a full stop."""
        return len(self.numerals) > SENTENCE.most_numbers

    @property
    def years(self) -> tuple[Numeral, ...]:
        """The numerals that are years."""
        return tuple(numeral for numeral in self.numerals if numeral.kind == "year")

    def words_between(self, start: int, end: int) -> int:
        """How many words stand between two offsets."""
        return len(re.findall(r"\w+", self.text[min(start, end) : max(start, end)]))

    def begins_with(self, pattern: re.Pattern[str]) -> bool:
        """Whether the folded sentence begins with a pattern."""
        return pattern.match(self.folded[self.start : self.end].lstrip()) is not None


IGNORED = "ignored"
"""The concept of words that together mean something else: `kırsal kalkınma` is not about who lives where."""
_WORD = re.compile(r"[^\W_]+")


def find_concepts(text: str) -> list[ConceptMention]:
    """The concepts a text names, by the stems of the vocabulary."""
    folded = same_length_fold(text)
    words = list(_WORD.finditer(folded))
    found: list[ConceptMention] = []
    for index, word in enumerate(words):
        here = [
            (concept, stems)
            for concept, stems in _stems_by_beginning()[word[0][:2]]
            if _stand_at(words, index, stems) and not _is_of_a_name(text, word, stems)
        ]
        if any(concept == IGNORED for concept, _ in here):
            continue
        for concept, stems in here:
            found.append(
                ConceptMention(
                    concept, word.start(), words[index + len(stems) - 1].end()
                )
            )
    return found


def _is_of_a_name(text: str, word: re.Match[str], stems: tuple[str, ...]) -> bool:
    """Whether a stem is only the beginning of a place's name: `köy` of `Köyceğiz'in nüfusu`."""
    if len(stems) > 1 or not text[word.start()].isupper():
        return False
    named = _names_by_beginning()[word[0][:2]]
    return any(
        len(name) > len(stems[0].lstrip("=")) and word[0].startswith(name)
        for name in named
    )


@cache
def _names_by_beginning() -> dict[str, list[str]]:
    """First two letters → the folded names of places, of one word, that begin so."""
    index: dict[str, list[str]] = defaultdict(list)
    for name in {same_length_fold(place.name) for place in places().values()}:
        if name.isalpha():
            index[name[:2]].append(name)
    return index


def _stand_at(words: list[re.Match[str]], index: int, stems: tuple[str, ...]) -> bool:
    following = words[index : index + len(stems)]
    return len(following) == len(stems) and all(
        word[0] == stem[1:] if stem.startswith("=") else word[0].startswith(stem)
        for word, stem in zip(following, stems, strict=True)
    )


@cache
def _stems_by_beginning() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """First two letters → concepts with a stem that begins so: few comparisons a word."""
    index: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for concept, listed in concepts().items():
        for stem in listed:
            parts = (
                tuple(words_of(stem))
                if not stem.startswith("=")
                else (f"={words_of(stem)[0]}",)
            )
            index[parts[0].lstrip("=")[:2]].append((concept, parts))
    return index
