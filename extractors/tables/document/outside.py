"""What stands between the last table of a page and the first of the next: nothing, or what ends it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.pages.reading_order import lines_of
from extractors.pages.running_lines import PageLines
from extractors.pages.type_size import letters_by_size
from extractors.tables.document.parts import Part
from extractors.tables.grid.captions import LABEL
from schemas.geometry import Box
from schemas.page import Line, Page
from schemas.text.turkish import fold

MARGIN = 0.075
"""share of the page's height: running heads and page numbers stand in this margin."""
FOOTNOTE = re.compile(r"^(?:\d{1,3}|\*+|[a-z]|†|‡)\)?\s*\S")
SMALL = 0.93
"""ratio to the body text's size: footnotes are smaller."""
EDGE = 0.15
"""share of the page's height in which running heads and feet are looked for on pages without a table."""


@dataclass(frozen=True, slots=True)
class Outside(PageLines):
    """What stands outside the tables of a page; of a page without any, only possible heads and feet."""

    letters: Counter[float]
    """How many letters outside tables are set in each size."""


def outside_of(page: Page, parts: Sequence[Part]) -> Outside:
    """The page's lines outside its parts of tables."""
    boxes = [region.box for part in parts for region in part.boxes]
    outside = [word for word in page.words if not any(box.holds_centre_of(word.box) for box in boxes)]
    letters = letters_by_size(outside)
    if not parts:
        low, high = EDGE * page.height, (1 - EDGE) * page.height
        outside = [word for word in outside if word.box.top < low or word.box.bottom > high]
    return Outside(page.number, page.height, lines_of(outside), letters)


def is_last_on_page(box: Box, page: Outside, running: set[tuple[int, Box]], body: float) -> bool:
    """Whether nothing but footnotes, running feet and page numbers follows the box on its page."""
    below = [line for line in page.lines if line.box.top >= box.bottom - 3]
    note = False
    for line in sorted(below, key=lambda line: line.box.top):
        if _is_margin(line, page, running):
            continue
        note = note or (FOOTNOTE.match(line.text) is not None and line.size < SMALL * body)
        if not note:
            return False
    return True


def is_first_on_page(box: Box, page: Outside, running: set[tuple[int, Box]], label: str | None) -> bool:
    """Whether nothing stands above the box on its page but a running head, or the table's own label again.

    Args:
        box: of the table's part.
        page: what else stands on its page.
        running: lines that pages repeat.
        label: `Tablo 1`, printed again as `Tablo 1 (devam)`.
    """
    above = [line for line in page.lines if line.box.bottom <= box.top + 3]
    return all(_is_margin(line, page, running) or _repeats_label(line, label) for line in above)


def _repeats_label(line: Line, label: str | None) -> bool:
    found = LABEL.match(line.text)
    return found is not None and label is not None and fold(found.group()) == fold(label)


def _is_margin(line: Line, page: Outside, running: set[tuple[int, Box]]) -> bool:
    in_margin = line.box.bottom < MARGIN * page.height or line.box.top > (1 - MARGIN) * page.height
    return in_margin or (page.number, line.box) in running
