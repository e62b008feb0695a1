"""What colour lies under a text."""

from collections.abc import Sequence

from extractors.readings.goals.lines import MarkedLine
from extractors.readings.goals.paragraphs import Paragraph
from extractors.readings.settings.goals import LEVELS
from schemas.geometry import Box
from schemas.page import Page

Colour = tuple[int, int, int]


class Grounds:
    """What colour lies under a text."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.fills = {
            page.number: sorted(page.fills, key=lambda fill: _area(fill.box))
            for page in pages
        }
        """Page → its grounds, the smallest first."""
        self._known: dict[int, tuple[MarkedLine, Colour | None]] = {}
        """By the identity of a line, which is kept beside: each list above it asks again."""

    def under(self, paragraph: Paragraph) -> Colour | None:
        """The colour of the smallest ground under a paragraph's first line; None on white."""
        line = paragraph.lines[0]
        if id(line) not in self._known:
            self._known[id(line)] = line, self._under(line)
        return self._known[id(line)][1]

    def _under(self, line: MarkedLine) -> Colour | None:
        left, top, right, bottom = line.box
        across, down = left + right, top + bottom
        for fill in self.fills.get(line.page, ()):
            x0, y0, x1, y1 = fill.box  # asked of every line: no call a ground
            if 2 * x0 <= across <= 2 * x1 and 2 * y0 <= down <= 2 * y1:
                return None if is_white(fill.colour) else fill.colour
        return None


def is_white(colour: Colour) -> bool:
    """Whether a filled area is as light as paper."""
    return min(colour) >= LEVELS.white


def _area(box: Box) -> float:
    return box.width * box.height
