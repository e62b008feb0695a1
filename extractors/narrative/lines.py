"""The lines of prose: what is left of a page without tables and charts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extractors.narrative.beside import each_for_itself
from extractors.narrative.settings import LINES
from extractors.pages.marks import is_set_as_mark
from extractors.pages.reading_order import lines_of, on_one_base_line, reading_order
from extractors.pages.settings import DRAWN_BULLETS
from extractors.pages.type_size import body_size, is_same_size, letters_by_size
from schemas.geometry import Box
from schemas.page import Line, Page, Word
from schemas.table import Region
from schemas.text.signs import SOLID_BULLETS
from schemas.text.turkish import fold
from schemas.vocabulary.labels import caption_start


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of prose and the page it stands on."""

    page: int
    line: Line

    @property
    def box(self) -> Box:
        """Its box on that page."""
        return self.line.box

    @property
    def region(self) -> Region:
        """Its place, for provenance."""
        return Region(page=self.page, box=self.box)


def prose_lines(
    pages: Sequence[Page], taken: Collection[Region]
) -> list[list[PlacedLine]]:
    """The prose of each page, in reading order.

    Args:
        pages: the pages of a document, words mended, running lines taken away.
        taken: regions whose words belong to something else: tables, captions, charts.

    Returns:
        One list of lines a page, in the order of `pages`.
    """
    taken_boxes: dict[int, list[Box]] = defaultdict(list)
    for region in taken:
        taken_boxes[region.page].append(region.box)
    read = [
        reading_order(_free_words(page, taken_boxes[page.number])) for page in pages
    ]
    free = [
        each_for_itself(page, whole_lines(words))
        for page, words in zip(pages, read, strict=True)
    ]
    return [
        [PlacedLine(page.number, line) for line in lines]
        for page, lines in zip(pages, free, strict=True)
    ]


def whole_lines(words: Sequence[Word]) -> list[Line]:
    """Lines of words in reading order; those that justification has torn apart are one again."""
    lines: list[Line] = []
    for line in lines_of(words):
        if lines and _torn(lines[-1], line):
            lines[-1] = Line((*lines[-1].words, *line.words))
        else:
            lines.append(line)
    return _with_marks(lines)


def _with_marks(lines: list[Line]) -> list[Line]:
    """Bullets that hang a little below or above their line, put before it."""
    marks = [
        line for line in lines if len(line.words) == 1 and line.text in SOLID_BULLETS
    ]
    marked: dict[int, Line] = {}
    for mark in marks:
        own = next(
            (line for line in lines if line is not mark and _hangs_before(mark, line)),
            None,
        )
        if own is not None and id(own) not in marked:
            marked[id(own)] = mark
    hung = {id(mark) for mark in marked.values()}
    return [
        Line((*marked[id(line)].words, *line.words)) if id(line) in marked else line
        for line in lines
        if id(line) not in hung
    ]


def _hangs_before(mark: Line, line: Line) -> bool:
    level = line.box.top < mark.box.y_mid < line.box.bottom
    return level and 0 < line.box.x0 - mark.box.x1 < DRAWN_BULLETS.reach * line.size


def _torn(left: Line, right: Line) -> bool:
    """Whether two lines stand on one base line, next to each other, in the same type."""
    gap = right.box.x0 - left.box.x1
    level = on_one_base_line(right.words[0].box, _last_unraised(left).box, left.size)
    torn = (
        level
        and 0 < gap < LINES.torn * left.size
        and is_same_size(right.size, left.size)
    )
    return torn and not caption_start().match(fold(right.text))


def _last_unraised(line: Line) -> Word:
    """The last word of a line that is no raised mark: a mark stands off the line's base."""
    unraised = (
        w for w in reversed(line.words) if not is_set_as_mark(w.size, line.size)
    )
    return next(unraised, line.words[-1])


def _free_words(page: Page, taken: Sequence[Box]) -> list[Word]:
    return [
        word
        for word in page.words
        if word.angle == 0 and not any(box.holds_centre_of(word.box) for box in taken)
    ]


def prose_size(lines: Sequence[Sequence[PlacedLine]]) -> float:
    """The font size, in points, in which most of the prose is set; 0 where there is no prose."""
    words = (placed.line.words for page_lines in lines for placed in page_lines)
    return body_size(letters_by_size(line) for line in words)
