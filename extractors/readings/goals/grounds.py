"""What colour lies under a text."""

from collections.abc import Sequence

from extractors.readings.goals.paragraphs import Paragraph
from extractors.readings.settings.goals import LEVELS
from schemas.geometry import Box
from schemas.page import Page


class Grounds:
    """What colour lies under a text."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.fills = {page.number: page.fills for page in pages}

    def under(self, paragraph: Paragraph) -> tuple[int, int, int] | None:
        """The colour of the smallest ground under a paragraph's first line; None on white."""
        box = paragraph.lines[0].box
        over = [
            fill
            for fill in self.fills.get(paragraph.page, ())
            if fill.box.holds_centre_of(box)
        ]
        if not over:
            return None
        colour = min(over, key=lambda fill: _area(fill.box)).colour
        return None if is_white(colour) else colour


def is_white(colour: tuple[int, int, int]) -> bool:
    """Whether a filled area is as light as paper."""
    return min(colour) >= LEVELS.white


def _area(box: Box) -> float:
    return box.width * box.height
