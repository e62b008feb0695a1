"""One text of a column apart from the next: by bullets, white, drawn lines, and room left in a line."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from extractors.readings.settings.text import ENTRIES
from extractors.readings.text.textlines import TextLine, pitch
from schemas.text.signs import BULLETS, CODE, DASHES, OPENING_QUOTES
from schemas.text.turkish import clean, fold
from schemas.vocabulary.document_words import document_words, joiner_at_end

NUMBER_MARK = "1."
"""Of entries that begin with their numbers."""
_NUMBER = re.compile(rf"\(?\d{{1,2}}[.)]|{CODE.pattern}")
OPENING, CLOSING = "([", ")]"


@dataclass(slots=True)
class Entry:
    """One text: an item, a goal."""

    column: int
    lines: list[TextLine] = field(default_factory=list)
    doubtful: bool = False
    """Whether another cut would be as good."""
    marked: int = 0
    """Characters of the mark that it begins with."""

    text: str = ""
    """In one line, without the bullet; set when the entry is whole."""

    @property
    def so_far(self) -> str:
        """The lines with blanks between them."""
        return " ".join(line.text for line in self.lines)

    @property
    def text_raw(self) -> str:
        """Printed lines, one below the other."""
        return "\n".join(line.text_raw for line in self.lines)


def mark_of(text: str, *, numbers: bool = False) -> str | None:
    """The mark that a word is, if items may begin with it; `NUMBER_MARK` for numbers and codes."""
    if numbers and _NUMBER.fullmatch(text):
        return NUMBER_MARK
    sign = len(text) == 1 and not text.isalnum() and text not in f"{OPENING_QUOTES}(%"
    return text if text in BULLETS or sign else None


def begins_with(line: TextLine, edge: float, mark: str) -> bool:
    """Whether a line begins with a mark that stands alone at the column's edge."""
    first = line.words[0]
    far = ENTRIES.code_pt if CODE.fullmatch(first.text) else ENTRIES.bullet_pt
    alone = len(line.words) > 1 and abs(first.box.x0 - edge) <= far
    return alone and mark_of(first.text, numbers=mark == NUMBER_MARK) == mark


def is_blank(line: TextLine) -> bool:
    """Whether a line is a dash alone: a cell that holds nothing."""
    return len(line.words) == 1 and line.words[0].text in DASHES


def mark_of_columns(
    columns: Sequence[Sequence[TextLine]], edges: Sequence[float], *, numbers: bool
) -> str | None:
    """The mark that every column's text begins with.

    Args:
        columns: of lines.
        edges: of the columns.
        numbers: whether `1.` may be such a mark.
    """
    texts = [[line for line in lines if not is_blank(line)] for lines in columns]
    firsts = [
        (lines[0], edge) for lines, edge in zip(texts, edges, strict=True) if lines
    ]
    if not firsts:
        return None
    mark = mark_of(firsts[0][0].words[0].text, numbers=numbers)
    return (
        mark
        if mark is not None and all(begins_with(*first, mark) for first in firsts)
        else None
    )


@dataclass(frozen=True, slots=True)
class Cutter:
    """What is known of a region when its columns are cut into entries."""

    leading: float
    mark: str | None
    """That every entry begins with, as `mark_of` names it."""
    edges: tuple[float, ...]
    widths: tuple[float, ...]
    """Of the text of each column, points."""
    jitter: float
    """How far distances within one text stray from the leading, points."""
    blank: float
    """Between two words of a line, points."""
    parted: Callable[[int, TextLine, TextLine], bool]
    """Whether a drawn line or a row's beginning stands between two lines of a column."""

    def entries(
        self, column: int, lines: Sequence[TextLine], open_entry: Entry | None = None
    ) -> list[Entry]:
        """The entries of a column's lines; the first may go on `open_entry`, which the page break cuts."""
        found: list[Entry] = [open_entry] if open_entry is not None else []
        for line in lines:
            begins, doubtful = (
                (True, False) if not found else self._begins(column, found[-1], line)
            )
            if begins:
                marked = self.is_marked(column, line)
                found.append(
                    Entry(
                        column,
                        [line],
                        doubtful,
                        len(line.words[0].text) if marked else 0,
                    )
                )
            else:
                found[-1].lines.append(line)
                found[-1].doubtful |= doubtful
        return found[1:] if open_entry is not None else found

    def _begins(self, column: int, entry: Entry, line: TextLine) -> tuple[bool, bool]:
        """Whether a line begins an entry, and whether that may be otherwise."""
        last = entry.lines[-1]
        step = pitch(last, line)
        if self.mark is not None:
            return is_blank(line) or self.is_marked(column, line) or self.parted(
                column, last, line
            ), False
        if step is None:
            return self._begins_overleaf(column, entry, line)
        if self.parted(column, last, line):
            return True, False
        if begins_small(line) or is_open(entry.so_far):
            return False, False
        if abs(step - self.leading) > self.jitter:
            return True, False
        return self.has_room(column, last, line), False

    def _begins_overleaf(
        self, column: int, entry: Entry, line: TextLine
    ) -> tuple[bool, bool]:
        last = entry.lines[-1]
        if begins_small(line) or is_open(entry.so_far):
            return False, False
        if line.text[0].isupper():
            return True, not self.has_room(column, last, line)
        return self.has_room(column, last, line), True

    def is_marked(self, column: int, line: TextLine) -> bool:
        """Whether a line begins with the mark of the region's entries."""
        return self.mark is not None and begins_with(
            line, self.edges[column], self.mark
        )

    def has_room(self, column: int, last: TextLine, line: TextLine) -> bool:
        """Whether the next line's first word would have fitted at the end of the last line."""
        first = line.words[0].box.width
        return (
            last.box.x1 + self.blank + first
            < self.edges[column] + self.widths[column] - ENTRIES.rounding_pt
        )


def begins_small(line: TextLine) -> bool:
    """Whether a line begins with a small letter, or with what closes or goes on a sentence: (yol, su)."""
    first = clean(line.text)[:1]
    return first.islower() or first in ",;.:()[]-–/&"


def begins_joined(text: str) -> bool:
    """Whether a text begins with a word that joins it to one before: `VE ENERJİ`."""
    return fold(text.partition(" ")[0]) in document_words().joiners


POSSESSED_BY = re.compile(r"(?:[ıi]n[ıi]n|[uü]n[uü]n|\wm[ae]n[ıi]n|[ıiuü]nd[ae])$")
POSSESSED = re.compile(r"[^\W\d_]{3,}[aeıioöuü]s[ıiuü]")
OF_A_KIND = re.compile(r"[^\W\d_]*s[ae]l|sosyal")
"""Adjectives made of nouns: `kırsal`, `bölgesel`."""


def lacks_its_noun(text: str) -> bool:
    """Whether a Turkish name ends in what has something, or is a place: `… Altyapısının`, `… Alanında`."""
    return POSSESSED_BY.search(fold(text)) is not None


def ends_in_an_adjective(text: str) -> bool:
    """Whether a name joins a noun to an adjective that has none yet: `İstihdam ve Sosyal`."""
    *_, before, joiner, last = ["", "", "", *fold(text).split()]
    joined = joiner in document_words().joiners and bool(before)
    return (
        joined
        and OF_A_KIND.fullmatch(last) is not None
        and OF_A_KIND.fullmatch(before) is None
    )


def is_an_end(text: str) -> bool:
    """Whether a text is a word that something before it must possess: `Kalitesi`, `Güçlendirilmesi`."""
    return POSSESSED.fullmatch(fold(text)) is not None


def is_open(text: str) -> bool:
    """Whether a text cannot end here: a bracket or quotation is open, a hyphen or a joining word ends it."""
    brackets, quotes = open_signs(text)
    return brackets > 0 or quotes % 2 == 1 or goes_on(text)


def open_signs(text: str) -> tuple[int, int]:
    """How many brackets a text opens more than it closes, and how many quotation marks it holds."""
    text = clean(text)
    opened = sum(text.count(sign) for sign in OPENING)
    return opened - sum(text.count(sign) for sign in CLOSING), text.count('"')


@lru_cache(
    maxsize=1024
)  # the last lines of paragraphs: each is asked for again and again
def goes_on(text: str) -> bool:
    """Whether a text ends in a sign or a word that another must follow: `EĞİTİM VE`, but not `Plan A`."""
    text = clean(text)
    joiner = joiner_at_end(text)
    loud = text.isupper() and len(text.rpartition(" ")[2]) > 1
    return text.endswith((",", "-", ";", "/")) or (
        joiner is not None and (joiner.islower() or loud)
    )
