"""Running heads and feet: the lines in the margins that pages repeat, and page numbers.

One mechanism for prose, which leaves them out, and for tables, which go on overleaf across them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.geometry import Box
from schemas.page import Line
from schemas.text.turkish import fold

MARGIN_SHARE = 0.13  # of the page height: where running headers and footers stand; more reaches into the text
SAME_PLACE_PT = (
    4.0  # points a running line moves between odd and even pages; more takes table rows for headers
)
MIN_REPEATS = 2  # pages that must carry a line before it is furniture; 1 would delete headings
MIN_COUNTING = 3  # pages over which a line's number must count with them; 2 would delete footnotes 5 and 6


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page outside its tables."""

    number: int
    """1-based."""
    height: float
    """Of the page, in points."""
    lines: Sequence[Line]


def running_lines(pages: Sequence[PageLines]) -> set[tuple[int, Box]]:
    """Headers, footers and page numbers: lines in the margins, at one place on several pages.

    Args:
        pages: those of a document, the cover first.

    Returns:
        Page number and box of each.
    """
    cover = fold(" ".join(line.text for line in pages[0].lines)) if pages else ""
    echoes = {
        (page.number, line.box)
        for page in pages[1:]
        for line in _edge_lines(page)
        if _echoes(line, page, cover)
    }
    return echoes | _page_numbers(pages) | _repeated(pages)


def _edge_lines(page: PageLines) -> list[Line]:
    """The lines level with the topmost or lowest of a page, where these stand in its margins."""
    if not page.lines:
        return []
    edges = {_topmost(line.box for line in page.lines), _lowest(line.box for line in page.lines)}
    return [line for line in page.lines if line.box in edges and _in_margin(line.box, page)]


def _topmost(boxes: Iterable[Box]) -> Box:
    return min(boxes, key=lambda box: box.top)


def _lowest(boxes: Iterable[Box]) -> Box:
    return max(boxes, key=lambda box: box.bottom)


def _in_margin(box: Box, page: PageLines) -> bool:
    return box.bottom < page.height * MARGIN_SHARE or box.top > page.height * (1 - MARGIN_SHARE)


def _echoes(line: Line, page: PageLines, cover: str) -> bool:
    """Whether a line repeats the cover in type no larger than the page's own: a header printed only once."""
    usual = Counter(other.size for other in page.lines if other is not line).most_common(1)
    return len(line.words) > 2 and fold(line.text) in cover and bool(usual) and line.size <= usual[0][0]


def _page_numbers(pages: Sequence[PageLines]) -> set[tuple[int, Box]]:
    return {
        (page.number, line.box)
        for page in pages
        for line in _edge_lines(page)
        if _is_page_number(_masked(line.text))
    }


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _is_page_number(masked: str) -> bool:
    return re.fullmatch(r"[-–—| ]*(#|[ivxlcIVXLC]{1,6})( ?[/|] ?#)?[-–—| ]*", masked) is not None


def _repeated(pages: Sequence[PageLines]) -> set[tuple[int, Box]]:
    """Lines in the margins that other pages print at the same place, numbers that count with them aside."""
    seen: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if _in_margin(line.box, page):
                seen[_masked(line.text)].append((page.number, line))
    return {
        (number, line.box)
        for places in seen.values()
        for number, line in places
        if _repeats(number, line, places)
    }


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
