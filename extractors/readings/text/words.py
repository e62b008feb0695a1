"""A page's words by the way they run: upright text, and turned labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.pages.reading_order import lines_of, rows_of
from extractors.readings.text.heads import Head, heads_on, runs_of
from extractors.readings.text.textlines import drop_of
from schemas.page import Line, Page, Word, text_of
from schemas.text.signs import SOLID_BULLETS
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation
from schemas.vocabulary.headings import words_of
from schemas.vocabulary.labels import table_label
from schemas.worked_out import worked_out


@dataclass(frozen=True)
class CleanPage:
    """A page whose running lines are gone, its words apart by direction."""

    page: Page
    words: tuple[Word, ...]
    """Upright, reading left to right."""
    turned: tuple[Word, ...]
    """Reading upwards or downwards."""
    continued: tuple[Word, ...] = ()
    """Its title, where that only says that the page before goes on, and is none of its words."""

    @worked_out
    def drop(self) -> float:
        """What `drop_of` tells of the upright words: asked for once for each way to read them."""
        return drop_of(self.words)

    @worked_out
    def said(self) -> list[str]:
        """The folded words of its upright text, each once: what is not among them is not read there."""
        return list(dict.fromkeys(words_of(text_of(self.words))))

    @worked_out
    def rows(self) -> Sequence[list[Word]]:
        """What `rows_of` makes of the upright words: each reading begins with them."""
        return tuple(rows_of(self.words))

    @worked_out
    def runs(self) -> Sequence[list[list[Word]]]:
        """What `runs_of` makes of each row."""
        return tuple(runs_of(row) for row in self.rows)

    def heads(self, kind: str) -> Sequence[Head]:
        """What `heads_on` finds of a kind among the upright words: several readings begin with them."""
        if kind not in self._heads:
            self._heads[kind] = tuple(heads_on(self.page.number, self.runs, kind))
        return self._heads[kind]

    @worked_out
    def _heads(self) -> dict[str, tuple[Head, ...]]:
        return {}

    @worked_out
    def lines(self) -> Sequence[Line]:
        """What `lines_of` makes of the upright words."""
        return tuple(lines_of(self.words))


def clean_pages(pages: Sequence[Page]) -> list[CleanPage]:
    """The pages (running heads, page numbers and margin notes already gone); slanted words are left out.

    So is the title of a slide or page that the next says again: `GZFT Analizi (devam)`.
    """
    printed = [
        CleanPage(page, _running(page, (0,)), _running(page, (90, 270)))
        for page in pages
    ]
    kept = [_without_title(page, before) for before, page in pairwise(printed)]
    return [*printed[:1], *kept]


def _without_title(clean: CleanPage, before: CleanPage) -> CleanPage:
    """A page without its first line, where that is the first of the page before and says that it goes on."""
    if not any(word.text[:1] in "([" and _goes_on(word.text) for word in clean.words):
        return clean
    (first, *_), above = clean.rows, before.rows[:1]
    text = text_of(first)
    if not above or not _goes_on(text) or table_label().match(text):
        return clean
    if _bare(text) != _bare(text_of(above[0])):
        return clean
    title = {id(word) for word in first}
    left = tuple(word for word in clean.words if id(word) not in title)
    return replace(clean, words=left, continued=tuple(first))


def _goes_on(text: str) -> bool:
    return continuation().search(text) is not None


def _bare(text: str) -> str:
    return fold(continuation().sub("", text)).strip(" :-–—")


def _running(page: Page, angles: Sequence[int]) -> tuple[Word, ...]:
    words = (word for word in page.words if word.angle in angles)
    return tuple(piece for word in words for piece in _without_bullet(word))


def _without_bullet(word: Word) -> tuple[Word, ...]:
    """The bullet and the word that stands close behind it, `•"yavaş`: each is one."""
    if len(word.text) < 2 or word.text[0] not in SOLID_BULLETS or word.angle:
        return (word,)
    box = word.box
    seam = box.x0 + box.width / len(word.text)
    return (
        replace(word, text=word.text[0], box=box._replace(x1=seam), raw=None),
        replace(word, text=word.text[1:], box=box._replace(x0=seam), raw=None),
    )


def parted_by_white(words: Iterable[Word], white: float) -> list[list[Word]]:
    """Words in columns, left to right: apart where white runs through all their lines.

    Args:
        words: of some lines, which may stand below each other.
        white: times the font size: words that stand closer are of one column.
    """
    columns: list[list[Word]] = []
    reached = 0.0
    for word in sorted(words, key=lambda word: word.box.x0):
        if columns and word.box.x0 - reached < white * word.size:
            columns[-1].append(word)
            reached = max(reached, word.box.x1)
        else:
            columns.append([word])
            reached = word.box.x1
    return columns
