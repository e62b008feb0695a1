"""Which column, row or quadrant a printed heading means, by the vocabulary's stems.

`match_heading("Firmaların İzmir içindeki payı (%)", "district_statistics").code == "firms_share_izmir"`;
where nothing matches, `code` is None and `candidates` names the nearest spellings, for the finding.
"""

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from schemas.text.turkish import ascii_fold
from schemas.vocabulary.load import HeadingEntry, load_headings

LONGEST_EXACT_STEM = 5
"""Letters: up to here a stem must match to the letter, above one wrong letter is forgiven."""
N_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A spelling of the vocabulary that resembles an unknown heading."""

    code: str
    spelling: str
    score: int
    """0..100: token-set similarity."""


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """What a heading means, or what it may mean."""

    code: str | None
    exact: bool
    """Whether a listed spelling was met to the letter (case and dots aside)."""
    candidates: tuple[Candidate, ...]
    """Nearest first; empty where `exact`."""

    def __bool__(self) -> bool:
        return self.code is not None


def words_of(text: str) -> list[str]:
    """Folded words of a heading; a percent sign is a word."""
    return re.findall(r"%|[^\W_]+", ascii_fold(text))


def match_heading(text: str, kind: str) -> HeadingMatch:
    """The code that a heading has in a table kind.

    Args:
        text: the whole heading, levels joined with a blank.
        kind: `district_statistics`, `swot`, `goal_hierarchy` or `programme_results`.
    """
    label = " ".join(words_of(text))
    exact = _spellings(kind).get(label)
    if exact is not None:
        return HeadingMatch(exact, True, ())
    matched = [code for code, entry in load_headings()[kind].items() if _fits(label.split(), entry)]
    code = matched[0] if len(matched) == 1 else None
    return HeadingMatch(code, False, nearest_headings(text, kind))


def nearest_headings(text: str, kind: str) -> tuple[Candidate, ...]:
    """The listed spellings that resemble a heading most."""
    spellings = _spellings(kind)
    near = process.extract(
        " ".join(words_of(text)), list(spellings), scorer=fuzz.token_set_ratio, limit=N_CANDIDATES
    )
    return tuple(Candidate(spellings[spelling], spelling, round(score)) for spelling, score, _ in near)


@cache
def _spellings(kind: str) -> dict[str, str]:
    return {
        " ".join(words_of(spelling)): code
        for code, entry in load_headings()[kind].items()
        for spelling in entry.spellings
    }


def _fits(words: list[str], entry: HeadingEntry) -> bool:
    if not words or (entry.max_words is not None and len(words) > entry.max_words):
        return False
    if any(has_stem(words, stem) for stem in entry.none):
        return False
    return all(any(has_stem(words, stem) for stem in group) for group in entry.all)


def has_stem(words: list[str], stem: str) -> bool:
    """Whether some word begins with the stem; a stem of several words asks for them in a row."""
    stems = words_of(stem)
    return any(all(map(begins_with, words[start:], stems)) for start in range(len(words) - len(stems) + 1))


def begins_with(word: str, stem: str) -> bool:
    """Whether a folded word begins with a folded stem, one wrong letter forgiven in a long one."""
    if word.startswith(stem):
        return True
    if len(stem) <= LONGEST_EXACT_STEM or word[:1] != stem[:1]:
        return False
    lengths = (len(stem) - 1, len(stem), len(stem) + 1)
    return any(OSA.distance(word[:length], stem, score_cutoff=1) <= 1 for length in lengths)
