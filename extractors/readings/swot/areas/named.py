"""The names of quadrants on a page, upright or turned."""

from dataclasses import dataclass

from extractors.readings.regions.part_lines import turned_labels
from extractors.readings.text.heads import Head, heading_of
from extractors.readings.text.words import CleanPage


@dataclass(frozen=True, slots=True)
class Named:
    """A quadrant's name in its place."""

    at: int
    """Index of its page."""
    head: Head
    turned: bool = False
    """Whether it runs up or down the page."""

    @property
    def place(self) -> tuple[int, float]:
        """Where it begins."""
        return self.at, self.head.box.top


def named_on(at: int, clean: CleanPage) -> list[Named]:
    """The names on a page, each a listed spelling to the letter, top to bottom and left to right."""
    upright = [Named(at, head) for head in clean.heads("swot") if head.exact]
    turned = []
    for label in turned_labels(clean.turned, clean.page, frozenset()):
        code, exact = heading_of(label.text, "swot")
        if code is not None and exact:
            words = tuple(label.words)
            head = Head(clean.page.number, code, label.text, words, exact, alone=True)
            turned.append(Named(at, head, turned=True))
    return sorted([*upright, *turned], key=lambda each: (each.place, each.head.box.x0))
