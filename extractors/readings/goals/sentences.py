"""Goals that are one sentence each: where a sentence ends with its line, the goal does."""

import re
from collections.abc import Container, Sequence
from functools import cache
from itertools import pairwise

from extractors.readings.regions.groups import Group
from extractors.readings.settings.goals import SENTENCES
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join
from extractors.readings.text.textlines import TextLine
from schemas.text.signs import (
    DOUBLE_QUOTES,
    OPENING_QUOTES,
    SOLID_BULLETS,
    ends_sentence,
)
from schemas.text.turkish import fold
from schemas.vocabulary.headings import words_of
from schemas.vocabulary.load import load_headings

BEGINNING = rf"(?:[(]?[^\W\d_a-zçğıöşü]|[{DOUBLE_QUOTES}])"
NEXT_SENTENCE = re.compile(
    rf"[a-zçğıöşü]{{2}}[.!?][\"”’)]*\s(?:{BEGINNING}|[(]?\d{{1,2}}(?:[.)]|(?:\.\d{{1,2}})+[.)]?)[\s{OPENING_QUOTES}])"
)
"""Where a sentence ends within a text and another begins, or its number; `Dr. Uz` is none."""
TWO_TITLES = re.compile(
    r"\w{3}m[ae]s[iı]\s+(?!(?:ve|ile|veya|için|yoluyla|amacıyla)\b)\w.*\w{3}m[ae]s[iı]$"
)
"""Of a folded title: a verbal noun ends what is to be done (`… Desteklenmesi`), and then another thing is."""
SENTENCE_END = re.compile(r"[a-zçğıöşü]{2}[.!?][\"”’)]*$")

AHEAD = re.compile(r"aca[kğ]|ece[kğ]|\b(?:w[iı]ll|shall|to be)\b")
"""Of a folded text: the future of Turkish and of English."""


def looks_ahead(text: str) -> bool:
    """Whether a text says what will be: `… yapılacaktır`, `… will be done`; prose says what is or was."""
    return AHEAD.search(fold(text)) is not None


_GOES_ON = (";", ":")
"""Signs that part what a sentence says: a page break may stand behind one."""
_TORN = re.compile(r"[-‐]\s(?=\w+$)")
"""Where the end of a line tears the last word of a text."""
_VERBAL_NOUN = re.compile(r"\w{3}m[ae]s[iı]$")
"""Of a folded text: what is to be done, as titles name it: `… yaygınlaştırılması`."""


def is_whole(text: str) -> bool:
    """Whether a text ends as goals do: with its sentence, or with the verbal noun of what is to be done."""
    ended = ends_sentence(text) and not text.endswith(_GOES_ON)
    return ended or _VERBAL_NOUN.search(fold(_TORN.sub("", text))) is not None


def is_no_title(title: str) -> bool:
    """Whether a title is empty, has a bullet inside, or names several levels: `Eksen / Öncelik`."""
    words = words_of(title)
    named = [spelled for spelled in _spelled() if not spelled.isdisjoint(words)]
    bullet = any(word in SOLID_BULLETS for word in title.split())
    return not words or bullet or len(named) > 1


@cache
def _spelled() -> tuple[frozenset[str], ...]:
    """Of each level the words that name it alone: Hedef, Hedefler."""
    entries = load_headings()["goal_hierarchy"].values()
    return tuple(
        frozenset(
            word for spelling in entry.spellings for word in words_of(spelling)[-1:]
        )
        for entry in entries
    )


def one_sentence_each(groups: Sequence[Group], lexicon: Container[str]) -> None:
    """Cut entries where a sentence ends with its line, if no goal of the region has a sentence within a line.

    A line whose sentence leaves too little room for the next goal's first word looks as if it went on.
    """
    entries = [entry for group in groups for entry in group.entries]
    several = sum(len(_pieces(entry)) > 1 for entry in entries)
    if (
        len(entries) < SENTENCES.fewest
        or not several
        or several > SENTENCES.most_joined * len(entries)
    ):
        return
    if any(
        NEXT_SENTENCE.search(line.text) for entry in entries for line in entry.lines
    ):
        return
    right = max(line.box.x1 for entry in entries for line in entry.lines)
    for group in groups:
        group.entries = [
            part for entry in group.entries for part in _parts(entry, lexicon, right)
        ]


def _parts(entry: Entry, lexicon: Container[str], right: float) -> list[Entry]:
    pieces = _pieces(entry)
    if len(pieces) == 1:
        return [entry]
    texts = [
        join(piece, lexicon, entry.marked if place == 0 else 0, right)
        for place, piece in enumerate(pieces)
    ]
    return [
        Entry(entry.column, piece, text=text)
        for piece, text in zip(pieces, texts, strict=True)
    ]


def _pieces(entry: Entry) -> list[list[TextLine]]:
    """The lines of an entry, sentence by sentence."""
    pieces = [entry.lines[:1]]
    for last, line in pairwise(entry.lines):
        if SENTENCE_END.search(last.text) and re.match(BEGINNING, line.text):
            pieces.append([])
        pieces[-1].append(line)
    return pieces
