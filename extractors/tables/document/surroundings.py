"""What stands between the last table of a page and the first of the next: nothing, or what ends it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractors.pages.reading_order import lines_of
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
SAME_PLACE_PT = 4.0
"""points: a running head stands at one height on every page."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the tables of a page."""

    height: float
    """Of the page, in points."""
    lines: list[Line]
    """Outside its tables; of a page without any, only those that may be running heads and feet."""
    letters: dict[float, int]
    """How many letters outside tables are set in each size."""


def surroundings(page: Page, parts: Sequence[Part]) -> Surroundings:
    """The page's lines outside its parts of tables."""
    boxes = [region.box for part in parts for region in part.boxes]
    outside = [word for word in page.words if not any(box.holds_centre_of(word.box) for box in boxes)]
    letters: dict[float, int] = {}
    for word in outside:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    if not parts:
        low, high = EDGE * page.height, (1 - EDGE) * page.height
        outside = [word for word in outside if word.box.top < low or word.box.bottom > high]
    return Surroundings(page.height, lines_of(outside), letters)


def body_size(around: Iterable[Surroundings]) -> float:
    """The font size that most letters outside tables have, in points."""
    letters: dict[float, int] = {}
    for page in around:
        for size, count in page.letters.items():
            letters[size] = letters.get(size, 0) + count
    return max(letters, key=lambda size: letters[size]) if letters else 0.0


def running_lines(around: Mapping[int, Surroundings]) -> set[tuple[int, Box]]:
    """Page number and box of the lines that neighbouring pages repeat at one height, figures aside."""
    found: set[tuple[int, Box]] = set()
    for number, page in around.items():
        near = [around[other] for other in (number - 1, number + 1) if other in around]
        others = [line for other in near for line in other.lines]
        found |= {(number, line.box) for line in page.lines if any(_repeats(line, other) for other in others)}
    return found


def _repeats(line: Line, other: Line) -> bool:
    if abs(line.box.top - other.box.top) >= SAME_PLACE_PT:
        return False
    return re.sub(r"\d+", "#", line.text) == re.sub(r"\d+", "#", other.text)


def is_last_on_page(
    box: Box, number: int, page: Surroundings, running: set[tuple[int, Box]], body: float
) -> bool:
    """Whether nothing but footnotes, running feet and page numbers follows the box on its page."""
    below = [line for line in page.lines if line.box.top >= box.bottom - 3]
    note = False
    for line in sorted(below, key=lambda line: line.box.top):
        if _is_margin(line, number, page, running):
            continue
        note = note or (FOOTNOTE.match(line.text) is not None and line.size < SMALL * body)
        if not note:
            return False
    return True


def is_first_on_page(
    box: Box, number: int, page: Surroundings, running: set[tuple[int, Box]], label: str | None
) -> bool:
    """Whether nothing stands above the box on its page but a running head, or the table's own label again.

    Args:
        box: of the table's part.
        number: of the page on which it stands.
        page: what else stands there.
        running: lines that pages repeat.
        label: `Tablo 1`, printed again as `Tablo 1 (devam)`.
    """
    above = [line for line in page.lines if line.box.bottom <= box.top + 3]
    return all(_is_margin(line, number, page, running) or _repeats_label(line, label) for line in above)


def _repeats_label(line: Line, label: str | None) -> bool:
    found = LABEL.match(line.text)
    return found is not None and label is not None and fold(found.group()) == fold(label)


def _is_margin(line: Line, number: int, page: Surroundings, running: set[tuple[int, Box]]) -> bool:
    in_margin = line.box.bottom < MARGIN * page.height or line.box.top > (1 - MARGIN) * page.height
    return in_margin or (number, line.box) in running
