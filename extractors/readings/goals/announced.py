"""Where a document announces its goals, in a caption or heading, and the list that stands below."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, takewhile
from operator import attrgetter

from extractors.readings.goals.boxed import has_boxes, rows_by_boxes
from extractors.readings.goals.grounds import Grounds
from extractors.readings.goals.levels import (
    Levelled,
    levelled,
    may_be_title,
    outline_of,
)
from extractors.readings.goals.lines import MarkedLine
from extractors.readings.goals.outline import Outline, Type
from extractors.readings.goals.paragraphs import Below, Paragraph, paragraphs_of
from extractors.readings.goals.sentences import looks_ahead
from extractors.readings.regions.extent import is_note
from extractors.readings.settings.goals import ANNOUNCED
from extractors.readings.text.entries import is_open
from extractors.readings.text.words import CleanPage
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.page import Word
from schemas.text.signs import ends_sentence
from schemas.text.turkish import clean, fold
from schemas.vocabulary.document_words import continuation, document_words
from schemas.vocabulary.headings import is_said, words_of
from schemas.vocabulary.labels import table_label

KIND = "goal_hierarchy"


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of a document, read one way, and the paragraphs that they make."""

    lines: list[MarkedLine]
    paragraphs: list[Paragraph]


@dataclass(frozen=True, slots=True)
class Caption:
    """Of a table of goals."""

    page: int
    top: float
    """Middle of its first line, points from the top of the upright page."""
    label: str
    text: str


def announced_outlines(
    pages: Sequence[CleanPage], printed: Printed, lexicon: Container[str]
) -> list[Outline]:
    """Every list of goals that is announced above, or whose priorities are called so.

    Read line by line, column by column and, where boxes stand side by side, box by box; of several readings
    of a place that stands which less speaks against.

    Args:
        pages: of the document.
        printed: what stands on them, `in_order`.
        lexicon: folded words that the document prints in one piece.
    """
    grounds = Grounds([clean.page for clean in pages])
    boxed = [_by_boxes(pages)] if any(map(has_boxes, pages)) else []
    ways = (printed, _in_rows(pages, printed), *boxed)
    found = [
        outline for way in ways for outline in _Search(way, grounds, lexicon).outlines()
    ]
    chosen: list[Outline] = []
    for outline in sorted(found, key=_likeliness):
        other = next((each for each in chosen if _words(each) & _words(outline)), None)
        if other is None:
            chosen.append(outline)
        elif (
            not outline.faults and _is_whole(outline) and _said(outline) != _said(other)
        ):
            other.faults.append(
                "read line by line and column by column, its goals differ"
            )
    return chosen


def _likeliness(outline: Outline) -> tuple[int, bool, int]:
    return len(outline.faults), not _is_whole(outline), -len(_words(outline))


def _is_whole(outline: Outline) -> bool:
    """Whether no goal and no title is a piece: begins in a small letter, cannot end so, heads none."""
    titles = [text for group in outline.groups for text in group.labels if text]
    goals = [entry.text for group in outline.groups for entry in group.entries]
    pieces = any(text[:1].islower() or is_open(text) for text in (*titles, *goals))
    return not pieces and all(group.entries for group in outline.groups)


def _words(outline: Outline) -> set[int]:
    lines = [
        line
        for group in outline.groups
        for entry in group.entries
        for line in entry.lines
    ]
    return {id(word) for line in lines for word in line.words}


def _said(outline: Outline) -> list[tuple[object, ...]]:
    return [
        (*group.labels, entry.text)
        for group in outline.groups
        for entry in group.entries
    ]


def in_order(pages: Sequence[CleanPage]) -> Printed:
    """The lines as they are read, column by column."""
    lines = _kept([(clean, [line.words for line in clean.lines]) for clean in pages])
    return Printed(lines, paragraphs_of(lines))


def _in_rows(pages: Sequence[CleanPage], printed: Printed) -> Printed:
    """The lines over the whole width: a number in a column of its own stands before its goal.

    Where a line is as it is printed in order, it is that one: what it looks like is known.
    """
    known = {_ids(line.words): line for line in printed.lines}
    rows = _kept([(clean, [tuple(row) for row in clean.rows]) for clean in pages])
    lines = [known.get(_ids(line.words), line) for line in rows]
    return Printed(lines, paragraphs_of(lines))


def _ids(words: Sequence[Word]) -> tuple[int, ...]:
    return tuple(map(id, words))


def _by_boxes(pages: Sequence[CleanPage]) -> Printed:
    """The lines box by box, each with what stands beside it."""
    by_page = [(clean, rows_by_boxes(clean)) for clean in pages]
    rights = {id(row[0]): right for _, rows in by_page for row, right in rows}
    kept = _kept([(clean, [row for row, _ in rows]) for clean, rows in by_page])
    lines = [replace(line, right=rights[id(line.words[0])]) for line in kept]
    return Printed(lines, paragraphs_of(lines))


def _kept(
    pages: Sequence[tuple[CleanPage, list[tuple[Word, ...]]]],
) -> list[MarkedLine]:
    lines: list[MarkedLine] = []
    for on, rows in pages:
        for row in (row for row in rows if not _is_beside(row, on.words)):
            if is_note(row):
                break
            lines.append(MarkedLine(on.page.number, row, on.drop))
    return lines


class _Search:
    """Goes through the lines of a document, from one announcement to the next."""

    def __init__(
        self, printed: Printed, grounds: Grounds, lexicon: Container[str]
    ) -> None:
        self.lines, self.paragraphs = printed.lines, printed.paragraphs
        self.grounds, self.lexicon = grounds, lexicon
        self.line_of = {
            id(word): at for at, line in enumerate(self.lines) for word in line.words
        }
        self.of_axes: Type | None = None
        """How the last axis was set that stood over a list by itself."""

    def outlines(self) -> Iterator[Outline]:
        """Every list, top to bottom."""
        end = 0
        for at, paragraph in enumerate(self.paragraphs):
            first = self._first_line(paragraph)
            if first is None or self.line_of[id(paragraph.words[0])] < end:
                continue
            said = _said_first(paragraph.text) if announces(paragraph) else ""
            lines = self.lines[first : first + ANNOUNCED.most]
            below = Below(_without_repeats(lines, said))
            made, start = self._list_in(below)
            if made is None:
                continue
            above = (
                self._axis_over(at, [*islice(below.since(0), start)])
                if AXIS not in made.levels
                else None
            )
            yield outline_of(made, above, self.lexicon)
            end = self.line_of[id(made.paragraphs[-1].words[-1])] + 1

    def _first_line(self, paragraph: Paragraph) -> int | None:
        """Where a list may begin that a paragraph announces; None where it announces none."""
        if announces(paragraph) or paragraph.looks == self.of_axes:
            return self.line_of[id(paragraph.words[-1])] + 1
        if paragraph.mark.level == AXIS and paragraph.lines[0].right is not None:
            return self.line_of[
                id(paragraph.words[0])
            ]  # the box of an axis begins its list
        if paragraph.mark.level in (AXIS, PRIORITY):
            return max(0, self.line_of[id(paragraph.words[0])] - ANNOUNCED.above)
        return None

    def _list_in(self, below: Below) -> tuple[Levelled | None, int]:
        """The best list that begins with one of the first paragraphs, and with which."""
        found: list[tuple[Levelled, int]] = []
        for start, first in enumerate(islice(below.since(0), ANNOUNCED.between)):
            made = (
                None
                if table_label().match(first.text)
                else levelled(below, start, self.grounds)
            )
            if made is not None and are_goals(made):
                found.append((made, start))
                if not made.faults:
                    break
        return min(
            found,
            key=lambda pair: (len(pair[0].faults), -pair[0].goals),
            default=(None, 0),
        )

    def _axis_over(self, at: int, between: Sequence[Paragraph]) -> Paragraph | None:
        """The title over a list of one axis: below its announcement, in it, or above it."""
        titles = [each for each in reversed(between) if _is_heading(each)]
        if titles:
            self.of_axes = titles[0].looks
            return titles[0]
        if _names_one_axis(self.paragraphs[at]):
            return self.paragraphs[at]
        last = self.paragraphs[max(0, at - ANNOUNCED.above) : at + 1]
        above = [each for each in reversed(last) if _is_heading(each)]
        if above:
            self.of_axes = above[0].looks
        return above[0] if above else None


def _is_beside(row: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether a row is a number alone, left of all other text of its page: of the page, in a side band."""
    return (
        len(row) == 1
        and row[0].text.isdecimal()
        and all(word.box.x0 > row[0].box.x1 for word in words if word is not row[0])
    )


def _said_first(text: str) -> str:
    """A heading folded, without what says that it goes on: `Öncelik ve Hedefler (devam)`."""
    return fold(continuation().sub("", clean(text)))


def _without_repeats(lines: Sequence[MarkedLine], said: str) -> list[MarkedLine]:
    """The lines without those that a page prints again: headings at its top, that it goes on.

    Args:
        lines: below an announcement.
        said: what that says, where it is of one line; each page of slides may bear it.
    """
    heads = takewhile(
        lambda line: not line.mark.words, lines[: ANNOUNCED.most_repeated]
    )
    above = {fold(line.text) for line in heads if not ends_sentence(line.text)}
    kept: list[MarkedLine] = []
    for page, printed in groupby(lines, key=attrgetter("page")):
        again = page != lines[0].page
        for line in printed:
            again = again and (
                fold(line.text) in above or _said_first(line.text) == said
            )
            if not again and not _says_it_goes_on(line):
                kept.append(line)
    return kept


def _says_it_goes_on(line: MarkedLine) -> bool:
    """`(devamı sonraki sayfada)`, `(continued)`, alone on a line."""
    alone = (
        line.text[:1] in "(["
        and line.text[-1:] in ")]"
        and len(line.words) <= ANNOUNCED.most_repeated
    )
    return alone and fold(line.text[1:]).startswith(
        tuple(map(fold, document_words().continued))
    )


def _names_one_axis(paragraph: Paragraph) -> bool:
    """Whether a heading or caption says of which axis it is: `Güçlü Ekonomi Ekseni Öncelik ve Hedefleri`."""
    said = words_of(paragraph.text)
    tails = map(words_of, document_words().axis_tails)
    return any(
        tail[-1] in said[1:]
        for tail in tails
        if is_said(tail, KIND, "axis") and not is_said(tail, KIND, "goal")
    )


def _is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph may name an axis alone: bold, no caption, and no heading of goals in general."""
    bold = paragraph.looks[1] and may_be_title(paragraph)
    return (
        bold
        and table_label().match(paragraph.text) is None
        and not announces(paragraph)
    )


def speaks_of_goals(clean: CleanPage) -> bool:
    """Whether a page has the word for goals: without it nothing on it announces any."""
    return is_said(clean.said, KIND, "goal")


def announces(paragraph: Paragraph) -> bool:
    """Whether a caption or heading says that goals follow, with their priorities or axes."""
    last = paragraph.words[-1].text
    if (
        len(paragraph.words) > ANNOUNCED.longest
        or ends_sentence(paragraph.text.rstrip(":"))
        or last.isdecimal()
    ):
        return False
    words = words_of(paragraph.text)
    if not is_said(words, KIND, "goal"):
        return False
    heading = paragraph.looks[1] or table_label().match(paragraph.text) is not None
    return heading or is_said(words, KIND, "axis") or is_said(words, KIND, "priority")


def announcing_captions(printed: Printed) -> list[Caption]:
    """Each caption that announces goals."""
    found = []
    for paragraph in printed.paragraphs:
        label = table_label().match(paragraph.text)
        if label is not None and announces(paragraph):
            top = paragraph.lines[0].box.y_mid
            found.append(
                Caption(paragraph.page, top, clean(label.group()), paragraph.text)
            )
    return found


def _says_it_is_one(goal: Paragraph) -> bool:
    """Whether the mark of a text says that it is a goal: a figure (`0.34`) is no mark, as no text follows."""
    return bool(goal.bare) and (goal.mark.level == GOAL or len(goal.mark.path) > 1)


def are_goals(made: Levelled) -> bool:
    """Whether most goals end as sentences do and say what will be, or their marks say that they are goals.

    Titles of sections end otherwise; prose under headings says what is, and so do sources and abbreviations.
    """
    goals = [
        each
        for each, level in zip(made.paragraphs, made.levels, strict=True)
        if level == GOAL
    ]
    said = sum(map(_says_it_is_one, goals))
    ended = sum(ends_sentence(goal.text) for goal in goals)
    ahead = sum(looks_ahead(goal.text) for goal in goals)
    return 2 * max(said, min(ended, ahead)) > len(goals) and 2 * max(ended, said) > len(
        goals
    )
