"""Words of a table that may be two run together, or one in pieces: by dictionaries and what else is printed.

```
 Aile / işletmelerinin    joined over a line end: no word, and printed nowhere else; both parts are words
 sürdürüle / bilir        not joined; `sürdürülebilir` is printed elsewhere, these two never side by side
 iron·steel               a soft hyphen within a line: no word, and both parts are
 infrastru cture          within a line: no words, and one together
 İŞLETMELERDEREKABET      within a line: no word; both parts are, and are long or stand side by side elsewhere
 meyvesebze               within a line: no word; `meyve-sebze` is printed elsewhere
```
Nothing is mended here: where neither is certain, it is said, and the record is doubted.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.pages.reading_order import on_one_base_line
from extractors.readings.settings.text import DOUBTFUL
from extractors.readings.text.joining import (
    HYPHENS,
    is_a_stem,
    is_known,
    stands_alone,
)
from schemas.page import Page
from schemas.table import Cell
from schemas.text.turkish import clean, fold, lower, upper
from schemas.vocabulary.places import place_words

_LAST = re.compile(rf"(?<!['’])\b(?P<word>[^\W\d_]+)[{HYPHENS}]?$")
_FIRST = re.compile(r"(?P<word>[^\W\d_]+)")
_SOFT = re.compile(r"(?<![\w\u00ad-])([^\W\d_]+)\u00ad([^\W\d_]+)(?![\w\u00ad-])")
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+(?![\w-])")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is read at some place, and what may be meant."""

    read: str
    meant: str


@dataclass(frozen=True, slots=True)
class Printed:
    """What a document prints, folded."""

    words: frozenset[str]
    """In one piece."""
    neighbours: frozenset[tuple[str, str]]
    """Side by side on a line."""


_NOTHING = Printed(frozenset(), frozenset())


def printed_on(pages: Iterable[Page], words: frozenset[str]) -> Printed:
    """What pages print.

    Args:
        pages: of the document.
        words: folded, that they print in one piece.
    """
    pairs = (
        (fold(one.text), fold(other.text))
        for page in pages
        for one, other in pairwise(page.words)
        if one.text.isalpha()
        and other.text.isalpha()
        and on_one_base_line(one.box, other.box, one.size)
    )
    return Printed(words, frozenset(pairs))


def doubtful_words(cell: Cell, printed: Printed) -> Iterator[Doubt]:
    """The words of a cell that may be two, or pieces of one.

    Args:
        cell: with its printed lines.
        printed: what the document prints in one piece, and side by side.
    """
    for above, below in pairwise(line.text for line in cell.lines):
        yield from _at_line_end(cell.text, above, below, printed)
    for line in cell.lines:
        yield from _in_line(line.text, printed)
    yield from _at_soft_hyphens(cell.text_raw)


def _at_line_end(
    text: str, above: str, below: str, printed: Printed
) -> Iterator[Doubt]:
    head, tail = _LAST.search(above), _FIRST.match(below)
    if head is None or tail is None:
        return
    one, other = head["word"], tail["word"]
    glued, apart = one + other, f"{one} {other}"
    if _has(text, apart):
        if _may_be_one(one, other, printed):
            yield Doubt(apart, glued)
    elif _has(text, glued) and _may_be_two(one, other, printed):
        hyphen = not above.endswith(one)
        yield from [] if hyphen and not is_a_stem(one) else [Doubt(glued, apart)]


def _at_soft_hyphens(raw: str) -> Iterator[Doubt]:
    """Words with a soft hyphen within a line: some fonts call the hyphen of a compound so, everywhere."""
    for match in _SOFT.finditer(raw):
        if is_a_stem(match[1]) and _may_be_two(match[1], match[2], _NOTHING):
            yield Doubt(match[1] + match[2], f"{match[1]}-{match[2]}")


def _has(text: str, words: str) -> bool:
    """Whether a text holds words from a word's beginning on: no pattern is made of each line of a table."""
    at = text.find(words)
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(words, at + 1)
    return at >= 0


def _may_be_two(one: str, other: str, printed: Printed) -> bool:
    """Whether two pieces that were joined are words each, and no word together."""
    whole = fold(one + other)
    return (
        not (whole in printed.words or _is_a_word(whole))
        and _is_a_word(fold(one))
        and _is_a_word(fold(other))
    )


def _may_be_one(one: str, other: str, printed: Printed) -> bool:
    """Whether two pieces that were not joined are one word: printed elsewhere, or known where one is none."""
    if not _are_set_alike(one, other):
        return False
    first, second = fold(one), fold(other)
    whole = first + second
    if len(whole) < DOUBTFUL.shortest or (first, second) in printed.neighbours:
        return False
    pieces = not (_is_a_word(first) and _is_a_word(second))
    return whole in printed.words or (pieces and is_known(whole))


def _are_set_alike(one: str, other: str) -> bool:
    """Whether two pieces may be of one word by their capitals; an abbreviation is no beginning of a word."""
    if other == lower(other):
        return one != upper(one) or len(one) == 1
    return one == upper(one) and other == upper(other)


def _in_line(text: str, printed: Printed) -> Iterator[Doubt]:
    for match in _WORD.finditer(text):
        word = match.group()
        if len(word) >= DOUBTFUL.shortest and not _is_a_name(
            word, text[: match.start()]
        ):
            yield from _run_together(word, printed)
    for one, other in pairwise(clean(text).split()):
        if _are_pieces(one, other, printed.words):
            yield Doubt(f"{one} {other}", one + other)


def _are_pieces(one: str, other: str, words: frozenset[str]) -> bool:
    """Whether two texts side by side are no words, and one together: white stands within it."""
    if not (one.isalpha() and other.isalpha() and _are_set_alike(one, other)):
        return False
    if _is_a_word(fold(one)) or _is_a_word(fold(other)):
        return False  # nearly all: each is asked for with both its neighbours, and their whole only here
    whole = fold(one + other)
    return len(whole) >= DOUBTFUL.shortest and (whole in words or is_known(whole))


def _is_a_name(word: str, before: str) -> bool:
    """Whether a capital within a text says that a word is a name, of which dictionaries know nothing."""
    return (
        word[:1] == upper(word[:1])
        and word != upper(word)
        and any(map(str.isalpha, before))
    )


def _run_together(word: str, printed: Printed) -> Iterator[Doubt]:
    whole = fold(word)
    if _is_a_word(whole):
        return
    for cut in range(DOUBTFUL.shortest_part, len(word) - DOUBTFUL.shortest_part + 1):
        one, other = whole[:cut], whole[cut:]
        compound = f"{one}-{other}" in printed.words
        beside = (one, other) in printed.neighbours or _are_long(one, other)
        if (compound or beside) and _is_a_word(one) and _is_a_word(other):
            between = "-" if compound else " "
            yield Doubt(word, f"{word[:cut]}{between}{word[cut:]}")
            return


def _are_long(one: str, other: str) -> bool:
    """Whether two words are likelier than one unknown: both are long, and one at least has no ending."""
    return min(len(one), len(other)) >= DOUBTFUL.long_part and (
        is_a_stem(one) or is_a_stem(other)
    )


def _is_a_word(word: str) -> bool:
    return (
        stands_alone(word)
        or word in place_words()
        or (len(word) > 2 and is_known(word))
    )
