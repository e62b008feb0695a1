"""What stands between the last table of a page and the first of the next: nothing, or what ends it."""

import re
from collections.abc import Mapping, Sequence

from extractors.tables.captions import LABEL
from schemas.geometry import Box
from schemas.page import Line, Page
from schemas.turkish import fold

MARGIN = 0.075
"""share of the page's height: running heads and page numbers stand in this margin."""
FOOTNOTE = re.compile(r"^(?:\d{1,3}|\*+|[a-z]|†|‡)\)?\s*\S")
SMALL = 0.93
"""ratio to the body text's size: footnotes are smaller."""
SAME_PLACE_PT = 4.0
"""points: a running head stands at one height on every page."""


def running_lines(pages: Mapping[int, Sequence[Line]]) -> set[tuple[int, Box]]:
    """Page number and box of the lines that neighbouring pages repeat at one height, figures aside."""
    found: set[tuple[int, Box]] = set()
    for number, lines in pages.items():
        for line in lines:
            others = [other for near in (number - 1, number + 1) for other in pages.get(near, ())]
            if any(_repeats(line, other) for other in others):
                found.add((number, line.box))
    return found


def _repeats(line: Line, other: Line) -> bool:
    same = re.sub(r"\d+", "#", line.text) == re.sub(r"\d+", "#", other.text)
    return same and abs(line.box.top - other.box.top) < SAME_PLACE_PT


def is_last_on_page(
    box: Box, page: Page, lines: Sequence[Line], running: set[tuple[int, Box]], body: float
) -> bool:
    """Whether nothing but footnotes, running feet and page numbers follows the box on its page."""
    below = [line for line in lines if line.box.top >= box.bottom - 3 and not _is_margin(line, page, running)]
    note = False
    for line in sorted(below, key=lambda line: line.box.top):
        note = note or (FOOTNOTE.match(line.text) is not None and line.size < SMALL * body)
        if not note:
            return False
    return True


def is_first_on_page(
    box: Box, page: Page, lines: Sequence[Line], running: set[tuple[int, Box]], label: str | None
) -> bool:
    """Whether nothing stands above the box on its page but a running head, or the table's own label again.

    Args:
        box: of the table's part.
        page: on which it stands.
        lines: of the page, outside tables.
        running: lines that pages repeat.
        label: `Tablo 1`, printed again as `Tablo 1 (devam)`.
    """
    above = [line for line in lines if line.box.bottom <= box.top + 3]
    return all(_is_margin(line, page, running) or _repeats_label(line, label) for line in above)


def _repeats_label(line: Line, label: str | None) -> bool:
    found = LABEL.match(line.text)
    return found is not None and label is not None and fold(found.group()) == fold(label)


def _is_margin(line: Line, page: Page, running: set[tuple[int, Box]]) -> bool:
    in_margin = line.box.bottom < MARGIN * page.height or line.box.top > (1 - MARGIN) * page.height
    return in_margin or (page.number, line.box) in running
