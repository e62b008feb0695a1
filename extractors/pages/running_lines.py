"""Running headers, footers, page numbers, margin notes and watermarks: lines of the document, not of a page.

They are told over all pages, before a table or a sentence is read: `margin lines → repeated → taken away`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import cache

from extractors.pages.margins import (
    MarginLine,
    is_page_number,
    margin_lines,
    tabs_in_text,
)
from extractors.pages.reading_order import lines_of
from extractors.pages.running_ink import without_running_ink
from extractors.pages.settings import RUNNING_LINES
from extractors.pages.type_size import body_size, is_larger, letters_by_size
from extractors.pages.within import look_of, looks_within
from schemas.page import Page
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import document_words

Key = tuple[str, str]
Slot = tuple[str, float, str, int]
"""Edge, size, font and distance in whole points."""


def without_running_lines(pages: Iterable[Page]) -> list[Page]:
    """The pages of a document without what stands at their edges page after page, its ink included.

    Args:
        pages: all of them; one page alone tells nothing but its number.
    """
    pages = list(pages)
    lines = {page.number: margin_lines(page) for page in pages}
    running = running_lines(pages, lines)
    return [
        _without(page, running[page.number]) if running[page.number] else page
        for page in pages
    ]


def _without(page: Page, lines: Sequence[MarginLine]) -> Page:
    gone = {id(word) for line in lines for word in line.words}
    kept = tuple(word for word in page.words if id(word) not in gone)
    return without_running_ink(replace(page, words=kept), lines)


def running_lines(
    pages: Sequence[Page], lines: dict[int, list[MarginLine]]
) -> dict[int, list[MarginLine]]:
    """The running lines of each page.

    Args:
        pages: of one document.
        lines: of their margins, by page number.
    """
    labels = tabs_in_text(pages, [line for found in lines.values() for line in found])
    lines = {
        number: [line for line in found if id(line) not in labels]
        for number, found in lines.items()
    }
    body = body_size(letters_by_size(page.words) for page in pages)
    large = RUNNING_LINES.large * body if body else float("inf")
    known = Margins(
        (line for found in lines.values() for line in found), large, len(pages)
    )
    repeated = [
        line for found in lines.values() for line in found if known.is_running(line)
    ]
    within = looks_within(pages, repeated)
    looks = Counter(look_of(line.words) for line in repeated)
    running = {
        id(line)
        for line in repeated
        if _is_of_margins(within[look := look_of(line.words)], looks[look])
    }
    slots = _mostly_running(
        [line for found in lines.values() for line in found], running, body
    )
    slots |= _page_letters(lines)
    for page in pages:
        for line in lines[page.number]:
            inside = line.in_table or line.among_figures or _is_caption(line)
            if id(line) not in running and not inside:
                echo = page is not pages[0] and _echoes(line, page, pages[0])
                if echo or (not line.in_text and _stands_in(slots, line)):
                    running.add(id(line))
    return {
        number: [line for line in found if id(line) in running]
        for number, found in lines.items()
    }


def _is_of_margins(within: int, repeated: int) -> bool:
    """Whether a line is no text: of headings of lists that begin two pages, one stands within another page."""
    least = RUNNING_LINES.min_repeats
    return within < least and within * least < repeated


class Margins:
    """What stands in the margins of a document's pages, for the question what they repeat."""

    def __init__(self, lines: Iterable[MarginLine], large: float, n_pages: int) -> None:
        self._large, self._n_pages = large, n_pages
        self._like: dict[Key, list[MarginLine]] = defaultdict(list)
        for line in lines:
            self._like[_key(line)].append(line)
        self._texts = self._of_text()
        self._counts: dict[int, set[int]] = defaultdict(set)
        """How far a number alone at the edge is from that of its page → the pages on which it is so far."""
        self._headers: dict[tuple[str, str, int], set[int]] = defaultdict(set)
        """Edge, text and how far the number beside it is from that of its page → pages with such a row."""
        every = [line for lines in self._like.values() for line in lines]
        for line in every:
            if line.row is not None:
                self._headers[_header(line, *line.row)].add(line.page)
        for line in filter(_is_page_number, every):
            for offset in _offsets(line)[:1]:
                if offset is not None:
                    self._counts[offset].add(line.page)

    def is_running(self, line: MarginLine) -> bool:
        """Whether other pages repeat a line, or count on with it, and it belongs to no table or text."""
        if _is_caption(line) or line.among_figures:
            return False
        if line.row and len(self._headers[_header(line, *line.row)]) > 1:
            return True  # over the columns of a table, too, which begins each page
        if not line.in_table and _is_page_number(line):
            return self._may_count(line)
        there = self._there(line)
        pages = _repeating(line, there)
        if line.size > self._large and 2 * len(pages) < self._n_pages:
            return False  # a heading that goes on overleaf is printed again
        of_tables = 2 * sum(other.in_table for other in there) > len(there)
        if not pages or (of_tables and not self._is_on_all_pages(line, there)):
            return False
        return self._pages_with_text_at(line) < len(pages)

    def _may_count(self, line: MarginLine) -> bool:
        """Whether a number alone at the edge may be the page's: it is, or counts on with that of another.

        `904` at the foot of page 3 of four is the figure of a last row. Of few pages none tells; but one in a
        drawn cell beside others, in a grid that goes on inside, has to count with that of another.
        """
        offset = next(iter(_offsets(line)), None)
        few = self._n_pages <= RUNNING_LINES.min_counting
        alone = not line.in_cell and (few or not offset)
        return alone or (offset is not None and len(self._counts[offset]) > 1)

    def _there(self, line: MarginLine) -> list[MarginLine]:
        """Lines of its text, numbers aside, at its place."""
        return [
            other
            for other in self._like[_key(line)]
            if abs(other.distance - line.distance) <= RUNNING_LINES.same_place_pt
        ]

    def _is_on_all_pages(self, line: MarginLine, there: Sequence[MarginLine]) -> bool:
        """Whether all pages but a cover print a line, and some of them without a table below it.

        Close above the tables that begin most pages it looks like their head, printed again.
        """
        apart = {other.page for other in there if not other.in_table}
        every = {
            other.page
            for lines in self._like.values()
            for other in lines
            if other.edge == line.edge
        }
        printed = {other.page for other in there}
        return (
            len(apart) >= RUNNING_LINES.min_repeats
            and len(every - printed) <= RUNNING_LINES.covers
        )

    def _of_text(self) -> dict[str, dict[int, float]]:
        """For each edge and page, how near to the edge the text begins: lines that no other page repeats."""
        found: dict[str, dict[int, float]] = defaultdict(dict)
        for lines in self._like.values():
            for line in lines:
                if line.in_text and not _repeating(line, self._there(line)):
                    least = found[line.edge].get(line.page, line.distance)
                    found[line.edge][line.page] = min(least, line.distance)
        return found

    def _pages_with_text_at(self, line: MarginLine) -> int:
        """On how many pages text begins at the line's place or before: what repeats there is text too."""
        begins = self._texts[line.edge].values()
        return sum(
            distance <= line.distance + RUNNING_LINES.same_place_pt
            for distance in begins
        )


def _header(line: MarginLine, text: str, number: str) -> tuple[str, str, int]:
    return line.edge, fold(text), int(number) - line.page


def _key(line: MarginLine) -> Key:
    return line.edge, fold(line.masked)


def _slot(line: MarginLine) -> Slot:
    return line.edge, line.size, line.words[0].font, round(line.distance)


def _mostly_running(
    lines: Sequence[MarginLine], running: Container[int], body: float
) -> set[Slot]:
    """The places where running lines stand, but for those where most large lines differ: titles of slides."""
    every = Counter(_slot(line) for line in lines)
    repeated = Counter(_slot(line) for line in lines if id(line) in running)
    return {
        slot
        for slot, count in repeated.items()
        if 2 * count >= every[slot] or not is_larger(slot[1], body)
    }


def _stands_in(slots: set[Slot], line: MarginLine) -> bool:
    """Whether running lines of its looks stand at the line's place on other pages."""
    looks = _slot(line)[:3]
    return any(
        slot[:3] == looks
        and abs(slot[3] - line.distance) <= RUNNING_LINES.same_place_pt
        for slot in slots
    )


def _page_letters(lines: dict[int, list[MarginLine]]) -> set[Slot]:
    """Where a letter or two stand alone at the edge of several pages: `A`, `B`, `C` instead of numbers."""
    edges = [(found, edge) for found in lines.values() for edge in ("top", "bottom")]
    ends = [
        [line for line in found if line.outermost and line.edge == edge]
        for found, edge in edges
    ]
    alone = Counter(
        _slot(*end)
        for end in ends
        if len(end) == 1 and len(end[0].text) <= RUNNING_LINES.page_letters
    )
    return {slot for slot, count in alone.items() if count >= RUNNING_LINES.min_repeats}


def _repeating(line: MarginLine, there: Sequence[MarginLine]) -> set[int]:
    """The pages that repeat a line or count on with it; none where they are too few."""
    same = {other.page for other in there if other.text == line.text}
    if len(same) >= RUNNING_LINES.min_repeats:
        return same
    counting = max(
        (_counting(line, there, at) for at in range(len(_offsets(line)))),
        key=len,
        default=set(),
    )
    sure = line.edge == "top" and 0 in _offsets(line)
    least = RUNNING_LINES.min_repeats if sure else RUNNING_LINES.min_counting
    return counting if len(counting) >= least else set()


def _counting(line: MarginLine, there: Sequence[MarginLine], at: int) -> set[int]:
    """The pages on which a line's number at some place goes on with the page: `3 / 7`, `4 / 7`."""
    offset = _offsets(line)[at]
    if offset is None:
        return set()
    return {other.page for other in there if offset in _offsets(other)[at : at + 1]}


def _offsets(line: MarginLine) -> list[int | None]:
    """How far each number of a line is from the number of its page; None where it is none of a page."""
    numbers = (int(digits[:6]) for digits in re.findall(r"\d+", line.text))
    return [
        number - line.page if number < RUNNING_LINES.most_pages else None
        for number in numbers
    ]


def _is_page_number(line: MarginLine) -> bool:
    return (
        line.outermost and line.edge in ("top", "bottom") and is_page_number(line.text)
    )


def _is_caption(line: MarginLine) -> bool:
    """Whether it begins as the caption of a table or figure does: continued ones are printed again."""
    return _caption().match(fold(line.text)) is not None


@cache
def _caption() -> re.Pattern[str]:
    words = document_words()
    labels = "|".join(
        re.escape(fold(label)) for label in (*words.figure_labels, *words.table_labels)
    )
    return re.compile(rf"(?:{labels})\s*\d")


def _echoes(line: MarginLine, page: Page, cover: Page) -> bool:
    """Whether a line repeats the cover in type no larger than the page's own: a header printed only once."""
    title = fold(" ".join(word.text for word in cover.words if word.size > line.size))
    if (
        not line.outermost
        or len(line.words) < RUNNING_LINES.echo_words
        or fold(line.text) not in title
    ):
        return False
    own = {id(word) for word in line.words}
    usual = Counter(
        other.size for other in lines_of(w for w in page.words if id(w) not in own)
    ).most_common(1)
    return bool(usual) and line.size <= usual[0][0]
