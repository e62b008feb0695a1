"""Which column, row or quadrant a printed heading means, by the vocabulary's stems.

`match_heading("Firmaların İzmir içindeki payı (%)", "district_statistics").code == "firms_share_izmir"`;
where nothing matches, `code` is None and `candidates` names the nearest spellings, for the finding.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from schemas.text.turkish import REMEMBERED, ascii_fold
from schemas.vocabulary.entries import HeadingEntry
from schemas.vocabulary.load import load_headings

_WORD = re.compile(r"%|[^\W_]+")
LONGEST_EXACT_STEM = 5
"""Letters: up to here a stem must match to the letter, above one wrong letter is forgiven."""
N_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class NearHeading:
    """A spelling of the vocabulary that resembles an unknown heading."""

    code: str
    spelling: str
    score: int
    """0..100: token-set similarity."""


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """What a heading means, or what it may mean."""

    text: str
    kind: str
    code: str | None
    exact: bool
    """Whether a listed spelling was met to the letter (case, dots, hyphens and line breaks aside)."""

    @property
    def candidates(self) -> tuple[NearHeading, ...]:
        """The nearest spellings, nearest first; empty where `exact`."""
        return () if self.exact else nearest_headings(self.text, self.kind)

    def __bool__(self) -> bool:
        return self.code is not None


def words_of(text: str) -> list[str]:
    """Folded words of a heading; a percent sign is a word."""
    return list(_words_of(text))


@lru_cache(REMEMBERED)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(ascii_fold(text)))


@lru_cache(maxsize=8192)
def match_heading(text: str, kind: str) -> HeadingMatch:
    """The code that a heading has in a table kind.

    A word that a narrow column broke (`Number of Suc-cessful Projects`, `Proje B aşvuru su`) is read as
    the vocabulary's word; a heading set with spaced letters, or in another order of words, as its spelling.

    Args:
        text: the whole heading, levels joined with a blank.
        kind: `district_statistics`, `swot`, `goal_hierarchy` or `programme_results`.
    """
    words = words_of(text)
    whole = mended(words, kind)
    exact = _spelled(words, kind) or (_spelled(whole, kind) if whole != words else None)
    if exact is not None:
        return HeadingMatch(text, kind, exact, True)
    said = _stems_said(whole, kind)
    matched = [
        code
        for code, entry in load_headings()[kind].items()
        if _fits(whole, said, entry)
    ]
    return HeadingMatch(text, kind, matched[0] if len(matched) == 1 else None, False)


def _spelled(words: list[str], kind: str) -> str | None:
    """The code of a listed spelling: these words, in this order or another, or these letters."""
    spellings = _spellings(kind)
    return (
        spellings.get(" ".join(words))
        or _by_words(kind).get(tuple(sorted(words)))
        or _by_letters(kind).get("".join(words))
    )


MOST_PIECES = 4
"""Pieces that a narrow column breaks one word into: `Ap-pli-ca-tions`."""


def mended(words: list[str], kind: str) -> list[str]:
    """The words, pieces of one that the vocabulary knows joined: `suc cessful` → `successful`."""
    whole: list[str] = []
    at = 0
    while at < len(words):
        count = _pieces_of_one(words[at : at + MOST_PIECES], kind)
        whole.append("".join(words[at : at + count]))
        at += count
    return whole


def _pieces_of_one(words: list[str], kind: str) -> int:
    """How many words at the beginning are pieces of one: of a listed word, else of one with a known stem."""
    if len(words) < 2 or not _may_be_begun(words[0], kind):
        return 1
    if words[0] in _lexicon(kind) and words[1] in _lexicon(kind):
        return 1
    lengths = range(2, len(words) + 1)
    listed = (n for n in reversed(lengths) if "".join(words[:n]) in _lexicon(kind))
    stemmed = (n for n in lengths if _begins_known("".join(words[:n]), kind))
    return next(listed, None) or (
        1 if _begins_known(words[0], kind) else next(stemmed, 1)
    )


@lru_cache(REMEMBERED)
def _may_be_begun(word: str, kind: str) -> bool:
    """Whether a listed word, or one with a known stem, begins as a word does: it may be a piece of that."""
    return _begins_known(word, kind) or any(
        known.startswith(word) for known in (*_lexicon(kind), *_long_stems(kind))
    )


def _begins_known(word: str, kind: str) -> bool:
    return word.startswith(_long_stems(kind))


def heading_words(kind: str) -> frozenset[str]:
    """The folded words that headings of a table kind are made of; none of a kind without known headings."""
    return _lexicon(kind) if kind in load_headings() else frozenset()


@cache
def _lexicon(kind: str) -> frozenset[str]:
    """All words of the spellings of a table kind."""
    return frozenset(word for spelling in _spellings(kind) for word in spelling.split())


@cache
def _long_stems(kind: str) -> tuple[str, ...]:
    """Stems of one word that are too long to begin other words by chance."""
    folded = [words_of(stem) for stem in _stems(kind)]
    return tuple(
        words[0]
        for words in folded
        if len(words) == 1 and len(words[0]) > LONGEST_EXACT_STEM
    )


@cache
def _by_words(kind: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(sorted(spelling.split())): code
        for spelling, code in _spellings(kind).items()
    }


@cache
def _by_letters(kind: str) -> dict[str, str]:
    return {
        spelling.replace(" ", ""): code for spelling, code in _spellings(kind).items()
    }


def nearest_headings(text: str, kind: str) -> tuple[NearHeading, ...]:
    """The listed spellings that resemble a heading most."""
    spellings = _spellings(kind)
    near = process.extract(
        " ".join(words_of(text)),
        list(spellings),
        scorer=fuzz.token_set_ratio,
        limit=N_CANDIDATES,
    )
    return tuple(
        NearHeading(spellings[spelling], spelling, round(score))
        for spelling, score, _ in near
    )


@cache
def _spellings(kind: str) -> dict[str, str]:
    return {
        " ".join(words_of(spelling)): code
        for code, entry in load_headings()[kind].items()
        for spelling in entry.spellings
    }


def _stems_said(words: list[str], kind: str) -> frozenset[str]:
    """The stems of a table kind that some words have."""
    return frozenset(
        stem
        for at, word in enumerate(words)
        for stem in _stems_begun(word, kind)
        if _goes_on(words, at, stem)
    )


def stems_among(
    words: Sequence[str], by_initial: Mapping[str, Sequence[str]]
) -> frozenset[str]:
    """Which stems some words have; each word is held against those of its first letter (`by_initial`)."""
    return frozenset(
        stem
        for at, word in enumerate(words)
        for stem in by_initial.get(word[0], ())
        if begins_with(word, _stem_words(stem)[0]) and _goes_on(words, at, stem)
    )


def by_initial(stems: Iterable[str]) -> dict[str, list[str]]:
    """Stems by the first letter that they are folded to."""
    found: dict[str, list[str]] = {}
    for stem in sorted(stems):
        found.setdefault(_stem_words(stem)[0][0], []).append(stem)
    return found


@lru_cache(REMEMBERED)
def _stems_begun(word: str, kind: str) -> tuple[str, ...]:
    """The stems of a table kind whose first word a word has; it is held against those of its first letter."""
    near = _stems_by_initial(kind).get(word[0], ())
    return tuple(stem for stem in near if begins_with(word, _stem_words(stem)[0]))


@cache
def _stems_by_initial(kind: str) -> dict[str, list[str]]:
    return by_initial(_stems(kind))


def _stems(kind: str) -> set[str]:
    return {
        stem
        for e in load_headings()[kind].values()
        for group in (*e.all, e.none)
        for stem in group
    }


def _fits(words: list[str], said: frozenset[str], entry: HeadingEntry) -> bool:
    """Whether words that have some stems are a heading's."""
    if not words or (entry.max_words is not None and len(words) > entry.max_words):
        return False
    return said.isdisjoint(entry.none) and all(
        not said.isdisjoint(group) for group in entry.all
    )


def has_stem(words: list[str], stem: str) -> bool:
    """Whether some word begins with the stem; a stem of several words asks for them in a row."""
    stems = _stem_words(stem)
    if len(stems) == 1:  # most are
        stem, initial = stems[0], stems[0][0]
        return any(word[:1] == initial and begins_with(word, stem) for word in words)
    return any(
        begins_with(word, stems[0]) and _goes_on(words, start, stem)
        for start, word in enumerate(words)
    )


def _goes_on(words: Sequence[str], start: int, stem: str) -> bool:
    """Whether the words of a stem, of which one word has the first, stand in a row from there on."""
    stems = _stem_words(stem)
    return len(stems) == 1 or (
        len(words) - start >= len(stems)
        and all(map(begins_with, words[start + 1 :], stems[1:]))
    )


@cache
def _stem_words(stem: str) -> tuple[str, ...]:
    return tuple(words_of(stem))


def begins_with(word: str, stem: str) -> bool:
    """Whether a folded word begins with a folded stem, one wrong letter forgiven in a long one."""
    if word.startswith(stem):
        return True
    if (
        len(stem) <= LONGEST_EXACT_STEM
        or word[:1] != stem[:1]
        or len(word) < len(stem) - 1
    ):
        return False
    return _nearly_begins_with(word, stem)


@lru_cache(REMEMBERED)
def _nearly_begins_with(word: str, stem: str) -> bool:
    lengths = (len(stem) - 1, len(stem), len(stem) + 1)
    return any(
        OSA.distance(word[:length], stem, score_cutoff=1) <= 1 for length in lengths
    )


def is_said(words: list[str], kind: str, code: str) -> bool:
    """Whether words, as `words_of` gives them, have a stem of a heading: `Başvurular` says `applications`."""
    return any(
        has_stem(words, stem)
        for group in load_headings()[kind][code].all
        for stem in group
    )
