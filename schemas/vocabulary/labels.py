"""How tables, figures and annexes are called where they are numbered: `Tablo 1`, `Şekil 2.3`, `Ek Tablo A-4`.

One list of words (`documents.yaml`), read by whoever looks for captions, strips them or steps over
references.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from schemas.text.turkish import fold, upper
from schemas.vocabulary.document_words import document_words

_NUMBER = r"\d+(?:[.\-–]\d+)*"
"""`3`, `3.2`, `3-2`."""


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _printed(words: Iterable[str]) -> str:
    """The words as captions print them: as listed, or all in capitals; in prose they stand otherwise too."""
    return _alternatives(
        dict.fromkeys(form for word in words for form in (word, upper(word)))
    )


@cache
def table_label() -> re.Pattern[str]:
    """What a table's caption begins with: `Tablo 1`, `Çizelge 3.2`, `Table A-4`, `TABLE FFO-2.—`."""
    words = document_words()
    number = rf"(?:[A-Z]{{0,4}}[-–.]?{_NUMBER}\.?[a-z]?|[IVXLC]+|[A-Z](?=[.:]))"
    return re.compile(
        rf"(?:(?:{_printed(words.annex_labels)})\s+)?(?:{_printed(words.table_labels)})\s*[-–]?\s*{number}"
        r"(?=[\s.:|)–—-]|$)"
    )


@cache
def table_caption() -> re.Pattern[str]:
    """A table's caption in the prose, which may stand on another page than its table."""
    labels = _printed(document_words().table_labels)
    return re.compile(rf"(?:{labels})\s*{_NUMBER}\s*[:.|–—-]\s*\S")


@cache
def figure_caption() -> re.Pattern[str]:
    """A figure's caption, in folded text; the first group is its label."""
    labels = _alternatives(map(fold, document_words().figure_labels))
    return re.compile(rf"^((?:{labels})\s*{_NUMBER})\s*[:.|–—-]\s*\S")


@cache
def note_start() -> re.Pattern[str]:
    """The start of a note under a table: `* …`, `Kaynak: …`."""
    labels = _printed(document_words().note_labels)
    return re.compile(rf"^\s*(?:\*+|[†‡]|\(\*+\)|(?:{labels})\s*[:.—–])")


@cache
def caption_start() -> re.Pattern[str]:
    """The start of any caption, in folded text."""
    words = document_words()
    return re.compile(
        rf"(?:{_alternatives(map(fold, (*words.figure_labels, *words.table_labels)))})\s*\d"
    )


@cache
def reference() -> re.Pattern[str]:
    """`Tablo 3.2`, `Ek 4` in running text: a name, whose number counts nothing."""
    words = document_words()
    labels = _printed((*words.table_labels, *words.figure_labels, *words.annex_labels))
    return re.compile(rf"\b(?:{labels})\s+\d+(?:[.\d]*\d)?", re.IGNORECASE)


@cache
def _leading_label() -> re.Pattern[str]:
    labels = _printed(document_words().table_labels)
    dash = rf"[-–](?:\s*(?={_NUMBER}\s*[:.|)–—]))?"
    return re.compile(
        rf"^\s*(?:{labels})\s*(?:(?:{dash})?{_NUMBER}(?:[a-z](?=[\s.:|)–—-]))?\s*[:.|)–—-]?|[:.|–—-])\s*",
        re.IGNORECASE,
    )


def without_table_label(caption: str) -> str:
    """`Nüfus` of `Tablo 3: Nüfus`."""
    return _leading_label().sub("", caption)


_PART = re.compile(r"\(\s*(\d{1,2})\s*/\s*(\d{1,2})\s*\)")
_COUNTED = re.compile(r"\s[–-]\s*([1-9]\d?)\s*$")


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """What a caption says of a table that is printed in several, `Tablo 3. Nüfus (2/6)`: `nüfus`, 2, 6."""

    title: str
    """Folded, without label and numbers."""
    number: int
    of: int


def part_of_series(caption: str | None) -> SeriesPart | None:
    """Which part of a series of tables a caption says it is; None where it names no series."""
    found = _PART.search(caption or "")
    if caption is None or found is None:
        return None
    number, of = int(found[1]), int(found[2])
    title = _letters(caption.replace(found[0], " "))
    return SeriesPart(title, number, of) if 1 <= number <= of > 1 and title else None


def _letters(caption: str) -> str:
    return " ".join(fold(without_table_label(caption)).split()).strip(" .:–-")


def are_of_one_series(one: str | None, other: str | None) -> bool:
    """Whether two captions are of different parts of one series of tables."""
    first, second = part_of_series(one), part_of_series(other)
    ends = _counted_title(one), _counted_title(other)
    if first is None and ends[0] is not None and ends[1] is not None:
        return ends[0] != ends[1] and ends[0][0] == ends[1][0]
    return (
        first is not None
        and second is not None
        and (first.title, first.of) == (second.title, second.of)
        and first.number != second.number
    )


def _counted_title(caption: str | None) -> tuple[str, int] | None:
    """The title and the number of a caption that counts its part at the end alone: `Tablo 3. Nüfus – 2`."""
    found = _COUNTED.search(caption or "")
    if caption is None or found is None:
        return None
    return _letters(caption[: found.start()]), int(found[1])


@cache
def table_words() -> frozenset[str]:
    """What tables are called, folded."""
    return frozenset(map(fold, document_words().table_labels))
