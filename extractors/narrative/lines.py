"""The lines of prose: what is left of a page without tables, charts and page furniture."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.pages.reading_order import lines_of, reading_order
from schemas.geometry import Box
from schemas.page import Line, Page, Word
from schemas.table import Region
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import document_words

MARGIN_SHARE = 0.13  # of the page height: where running headers and footers stand; more reaches into the text
SAME_PLACE_PT = (
    4.0  # points a running line moves between odd and even pages; more takes table rows for headers
)
MIN_REPEATS = 2  # pages that must carry a line before it is furniture; 1 would delete headings
MIN_COUNTING = 3  # pages over which a line's number must count with them; 2 would delete footnotes 5 and 6
RAISED_SHARE = 0.82  # of the line's font size, below which a digit is a footnote mark
GLUED_SHARE = 0.1  # of the font size: a smaller gap is no blank ("Gelişmişlik" and its raised mark)
TORN_SHARE = 5.0  # of the font size: the widest blank of justified text in a narrow column
EXPONENT_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "dam", "hm", "sm"})


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


def prose_lines(pages: Sequence[Page], taken: Collection[Region]) -> list[list[PlacedLine]]:
    """The prose of each page, in reading order.

    Args:
        pages: the pages of a document, words mended.
        taken: regions whose words belong to something else: tables, captions, charts.

    Returns:
        One list of lines a page, in the order of `pages`.
    """
    taken_boxes: dict[int, list[Box]] = defaultdict(list)
    for region in taken:
        taken_boxes[region.page].append(region.box)
    free = [whole_lines(reading_order(_free_words(page, taken_boxes[page.number]))) for page in pages]
    furniture = running_lines(pages, free)
    return [
        [PlacedLine(page.number, line) for line in lines if (page.number, line.box) not in furniture]
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
    return lines


def _torn(left: Line, right: Line) -> bool:
    """Whether two lines stand on one base line, next to each other, in the same type."""
    gap = right.box.x0 - left.box.x1
    level = abs(right.words[0].box.bottom - left.words[-1].box.bottom) < 0.2 * left.size
    torn = level and 0 < gap < TORN_SHARE * left.size and abs(right.size - left.size) < 0.5
    return torn and not _caption_start().match(fold(right.text))


@cache
def _caption_start() -> re.Pattern[str]:
    """A caption's label: two captions may stand side by side."""
    words = document_words()
    labels = "|".join(re.escape(fold(label)) for label in (*words.figure_labels, *words.table_labels))
    return re.compile(rf"(?:{labels})\s*\d")


def _free_words(page: Page, taken: Sequence[Box]) -> list[Word]:
    return [
        word
        for word in page.words
        if word.angle == 0 and not any(box.holds_centre_of(word.box) for box in taken)
    ]


def running_lines(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> set[tuple[int, Box]]:
    """Headers, footers and page numbers: lines in the margins, at one place on several pages.

    Returns:
        Page number and box of each.
    """
    seen: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for page, page_lines in zip(pages, lines, strict=True):
        for line in page_lines:
            if _in_margin(line.box, page):
                seen[_masked(line.text)].append((page.number, line))
    outermost = {
        (page.number, edge(line.box for line in page_lines))
        for page, page_lines in zip(pages, lines, strict=True)
        for edge in (_topmost, _lowest)
        if page_lines
    }
    cover = fold(" ".join(line.text for line in lines[0])) if lines else ""
    echoes = {
        (page.number, line.box)
        for page, page_lines in zip(pages[1:], lines[1:], strict=True)
        for line in page_lines
        if (page.number, line.box) in outermost
        and _in_margin(line.box, page)
        and _echoes(line, page_lines, cover)
    }
    return echoes | {
        (number, line.box)
        for text, places in seen.items()
        for number, line in places
        if (_is_page_number(text) and (number, line.box) in outermost) or _repeats(number, line, places)
    }


def _echoes(line: Line, lines: Sequence[Line], cover: str) -> bool:
    """Whether a line repeats the cover in type no larger than the page's own: a header printed only once."""
    usual = Counter(other.size for other in lines if other is not line).most_common(1)
    return len(line.words) > 2 and fold(line.text) in cover and bool(usual) and line.size <= usual[0][0]


def _topmost(boxes: Iterable[Box]) -> Box:
    return min(boxes, key=lambda box: box.top)


def _lowest(boxes: Iterable[Box]) -> Box:
    return max(boxes, key=lambda box: box.bottom)


def _repeats(number: int, line: Line, places: Sequence[tuple[int, Line]]) -> bool:
    """Whether the same line, or one that counts with the pages, stands at its place on other pages."""
    there = [(p, other) for p, other in places if abs(other.box.top - line.box.top) <= SAME_PLACE_PT]
    same = {p for p, other in there if other.text == line.text}
    counting = {p for p, other in there if _page_offset(p, other) == _page_offset(number, line)}
    return len(same) >= MIN_REPEATS or len(counting) >= MIN_COUNTING


def _page_offset(number: int, line: Line) -> int | None:
    """How far the line's last number is from the number of its page."""
    digits = re.findall(r"\d+", line.text)
    return int(digits[-1][:6]) - number if digits else None


def _in_margin(box: Box, page: Page) -> bool:
    return box.bottom < page.height * MARGIN_SHARE or box.top > page.height * (1 - MARGIN_SHARE)


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _is_page_number(masked: str) -> bool:
    return re.fullmatch(r"[-–—| ]*(#|[ivxlcIVXLC]{1,6})( ?[/|] ?#)?[-–—| ]*", masked) is not None


def body_size(lines: Sequence[Sequence[PlacedLine]]) -> float:
    """The font size, in points, in which most characters of the prose are set; 0 where there is no prose."""
    weights: Counter[float] = Counter()
    for page_lines in lines:
        for placed in page_lines:
            for word in placed.line.words:
                weights[round(word.size * 2) / 2] += len(word.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def is_footnote_mark(word: Word, line: Line) -> bool:
    """Whether a word is a raised mark: digits or stars, smaller than its line and above its base line."""
    return (
        re.fullmatch(r"\d{1,3}(,\d{1,3})*|[*†‡]{1,4}", word.text) is not None
        and word.size <= line.size * RAISED_SHARE
        and word.box.y_mid < line.box.y_mid
    )


def marked_text(line: Line) -> tuple[str, str, list[str]]:
    """A line's text without footnote marks, its raw text with them, and the marks.

    An exponent is no footnote mark: `m` and a raised 2 are `m²`.
    """
    text, raw, marks = "", "", []
    previous: Word | None = None
    for word in line.words:
        glued = previous is not None and word.box.x0 - previous.box.x1 < GLUED_SHARE * line.size
        blank = "" if glued or previous is None else " "
        raw += blank + word.text_raw
        if not (previous is not None and is_footnote_mark(word, line)):
            text += blank + word.text
        elif glued and previous.text in EXPONENT_UNITS:
            text += word.text.translate(str.maketrans("23", "²³"))
        else:
            marks += word.text.split(",")
        previous = word
    return text, raw, marks
