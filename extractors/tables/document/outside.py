"""What stands between the last table of a page and the first of the next: nothing, or what ends it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.pages.marks import is_set_as_mark
from extractors.pages.reading_order import lines_of
from extractors.pages.type_size import (
    body_size,
    is_same_size,
    is_smaller,
    letters_by_size,
)
from extractors.tables.document.parts import Part
from extractors.tables.document.settings import OUTSIDE
from extractors.tables.grid.captions import caption_beside
from extractors.tables.grid.settings import CAPTIONS
from schemas.geometry import Box
from schemas.page import Line, Page
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation, says_it_goes_on
from schemas.vocabulary.labels import table_label

FOOTNOTE = re.compile(r"^(?:\d{1,3}|\*+|[a-z]|†|‡)\)?\s*\S")


@dataclass(frozen=True, slots=True)
class Outside:
    """What stands outside the tables of a page."""

    height: float
    """Of the page, in points."""
    lines: Sequence[Line]
    """Of a page without a table, none: they are not asked for."""
    letters: Counter[float]
    """How many letters outside tables are set in each size."""
    tables: Sequence[Box] = ()
    """Boxes of the parts of tables on it."""


def outside_of(page: Page, parts: Sequence[Part]) -> Outside:
    """The page's lines outside its parts of tables."""
    boxes = [region.box for part in parts for region in part.boxes]
    words = [
        word
        for word in page.words
        if not any(box.holds_centre_of(word.box) for box in boxes)
    ]
    return Outside(
        page.height, lines_of(words) if parts else (), letters_by_size(words), boxes
    )


def size_outside(around: Mapping[int, Outside]) -> float:
    """The font size, in points, in which most text outside of tables is set."""
    return body_size(page.letters for page in around.values())


def is_last_on_page(box: Box, page: Outside, body: float) -> bool:
    """Whether nothing but footnotes, what is in the margin and `(devamı var)` follows the box on its page.

    A caption in the margin beside the box may go on below it.
    """
    beside = caption_beside(box, page.lines)
    own = {id(line) for line in beside[1]} if beside is not None else set()
    below = [
        line
        for line in page.lines
        if line.box.top >= box.bottom - CAPTIONS.into_pt and id(line) not in own
    ]
    note = False
    for line in sorted(below, key=lambda line: line.box.top):
        if _is_margin(line, page) or _says_it_goes_on(line):
            continue
        note = note or _is_note(line, body)
        if not note:
            return False
    return True


def first_within(page: Outside) -> int | None:
    """The index of the first line that stands in no margin; None where there is none."""
    inside = (at for at, line in enumerate(page.lines) if not _is_margin(line, page))
    return min(inside, key=lambda at: page.lines[at].box.top, default=None)


def _is_note(line: Line, body: float) -> bool:
    """Whether a line begins like a footnote and is set smaller than the text, or its number raised."""
    small = is_smaller(line.size, body) or is_set_as_mark(line.words[0].size, line.size)
    return small and FOOTNOTE.match(line.text) is not None


def above(box: Box, page: Outside) -> list[Line]:
    """The lines that stand above a box on its page."""
    return [
        line for line in page.lines if line.box.bottom <= box.top + CAPTIONS.into_pt
    ]


def is_first_on_page(
    box: Box, page: Outside, label: str | None = None, again: Sequence[Line] = ()
) -> bool:
    """Whether nothing stands above the box on its page but in the margin, or the table's own label again.

    Args:
        box: of the table's part.
        page: what else stands on its page.
        label: `Tablo 1`, printed again as `Tablo 1 (devam)`.
        again: what stands above the part before: column names above its frame are printed again, and
            titles of slides, with `(devam)`.
    """
    known = {fold(line.text) for line in again}
    before: Line | None = None
    for line in sorted(above(box, page), key=lambda line: line.box.top):
        goes_on = before is not None and _carries_on(before, line)
        if goes_on or _repeats_label(line, label):
            before = line
        elif (
            not _is_margin(line, page)
            and not _says_it_goes_on(line)
            and not known & {fold(line.text), _without_continuation(line)}
        ):
            return False
    return True


def _carries_on(caption: Line, line: Line) -> bool:
    """Whether a line is the next of a caption that wraps: alike in type, right below."""
    near = 0 < line.box.bottom - caption.box.bottom < CAPTIONS.next_line * caption.size
    return (
        near
        and is_same_size(line.size, caption.size)
        and line.words[0].bold == caption.words[0].bold
    )


def _repeats_label(line: Line, label: str | None) -> bool:
    """Whether a line prints the table's label again, or says that some table goes on (`Tablo 1 (devam)`)."""
    found = table_label().match(line.text)
    if found is None:
        return False
    if label is None:
        return continuation().search(line.text) is not None
    return fold(found.group()) == fold(label)


def _without_continuation(line: Line) -> str:
    """A line, folded, without the `(devam)` that the title of a slide has on those that go on with it."""
    return fold(continuation().sub("", line.text)).strip(" :-–—")


def _says_it_goes_on(line: Line) -> bool:
    return len(line.words) <= OUTSIDE.said_words and says_it_goes_on(line.text)


def _is_margin(line: Line, page: Outside) -> bool:
    return (
        line.box.bottom < OUTSIDE.margin * page.height
        or line.box.top > (1 - OUTSIDE.margin) * page.height
    )
