"""What the words beside and over counts say: a place, a programme, a year, what is counted, a total."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from extractors.records.columns.printed_units import MONEY
from extractors.records.programme_rows import programme_named
from schemas.page import Word
from schemas.text.numbers import unit_of_heading
from schemas.text.signs import whole_year
from schemas.text.turkish import LINE_END_HYPHENS, fold, join_lines
from schemas.vocabulary.headings import has_stem, match_heading, words_of
from schemas.vocabulary.load import load_headings
from schemas.vocabulary.places import Provinces, find_place, is_total_label

Role = Literal["place", "total", "programme", "year", "measure"]
SEVERAL = ("programlar", "programmes", "programs")
"""How the word for several programmes begins."""
MEASURES = ("applications", "successful", "success_rate")
AMOUNT = "amount"
"""What is said of money beside the counts: it is none of them."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says, of one role."""

    role: Role
    value: str
    """A place's slug, a programme's name as printed, a year, the vocabulary's code of what is counted."""
    text: str
    words: tuple[tuple[int, Word], ...] = ()
    """Page and word, in reading order."""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others."""
        return self.role, fold(self.value)


def text_of(lines: Sequence[str]) -> str:
    """Printed lines as one text."""
    return join_lines(list(lines))


@lru_cache(maxsize=4096)
def role_of(text: str, provinces: Provinces) -> tuple[Role, str] | None:
    """The role of a text and its value; None where it says nothing known.

    Args:
        text: all lines of a label or heading, joined.
        provinces: slugs of those whose districts names mean.
    """
    code = match_heading(text, "programme_results").code
    if code in MEASURES and _counts_only(text):
        return "measure", code
    if unit_of_heading(text)[0] in MONEY:
        return "measure", AMOUNT
    if whole_year(text) is not None:
        return "year", text.strip()
    if is_total_label(text, provinces) or code == "grand_total":
        return "total", "total"
    match = find_place(text, provinces)
    if match is not None and match.sure:
        return "place", match.place.slug
    return ("programme", text) if is_programme(text) else None


@cache
def _words_of_measures() -> frozenset[str]:
    """All words that the vocabulary says what is counted in."""
    entries = [load_headings()["programme_results"][code] for code in MEASURES]
    spelled = [spelling for entry in entries for spelling in entry.spellings]
    stems = [stem for entry in entries for group in entry.all for stem in group]
    return frozenset(word for text in (*spelled, *stems) for word in words_of(text))


def may_tell_what_is_counted(word: str) -> bool:
    """Whether a printed word may be one that says what is counted, or its begin at the end of a line."""
    tokens = words_of(word)
    if any(token.startswith(_telling()) for token in tokens):
        return True
    cut = bool(tokens) and word[-1] in LINE_END_HYPHENS
    return cut and any(stem.startswith(tokens[-1]) for stem in _telling())


@cache
def _telling() -> tuple[str, ...]:
    """How words begin of which one stands in whatever says what is counted."""
    entries = [load_headings()["programme_results"][code] for code in MEASURES]
    stems = [stem for entry in entries for group in entry.all[:1] for stem in group]
    spelled = [words_of(spelling) for entry in entries for spelling in entry.spellings]
    others = [
        words for words in spelled if not any(has_stem(words, stem) for stem in stems)
    ]
    return tuple(
        {words_of(stem)[0] for stem in stems}
        | {word for words in others for word in words}
    )


def _counts_only(text: str) -> bool:
    """Whether a text says what is counted and nothing else: no programme's words, no sentence's."""
    known = _words_of_measures()
    return all(any(word.startswith(stem) for stem in known) for word in words_of(text))


def is_programme(text: str) -> bool:
    """Whether a text is the whole name of one programme: nothing stands after the word but a year.

    `Mali Destek Programları` are several: the heading of a section.
    """
    words = [
        word for word in fold(text).split() if whole_year(word.strip("(),")) is None
    ]
    named = [at for at, word in enumerate(words) if word.startswith("program")]
    if any(words[at].startswith(SEVERAL) for at in named):
        return False
    begun = fold(text).startswith(
        ("yılı ", "-", "–", "(")
    )  # the year before it stands in another column
    return programme_named(text) is not None and named == [len(words) - 1] and not begun
