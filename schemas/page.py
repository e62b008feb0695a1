"""A page as read from the PDF: words with their looks, drawn lines, filled areas and pictures.

All coordinates are points from the top left of the page as displayed (after /Rotate).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from schemas.geometry import Box, bounding_box
from schemas.worked_out import worked_out


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a blank between them, in reading order."""

    text: str
    """Mended where the text layer is broken; not otherwise normalised."""
    box: Box
    size: float
    """Font size in points, as displayed."""
    font: str = ""
    """Font name without the subset prefix."""
    bold: bool = False
    italic: bool = False
    angle: int = 0
    """Reading direction in degrees clockwise: 0 left to right, 90 top to bottom, 270 bottom to top."""
    colour: tuple[int, int, int] | None = None
    """Fill colour, red green blue 0..255; None where unknown."""
    raw: str | None = None
    """As the text layer holds it, where that differs from `text`."""
    cut_off: bool = False
    """Whether the page shows no more of a longer text: its column ends here, be the next ever so close."""
    ends_cell: bool = False
    """Whether a drawn line runs down between it and the next word, once that was looked for."""
    untold: bool = False
    """Whether the file does not tell which sign some glyph of it is: what stands for it is the glyph's number."""

    @property
    def text_raw(self) -> str:
        """As the text layer holds it."""
        return self.text if self.raw is None else self.raw


class Printed(Protocol):
    """What has a text: a word, a line."""

    @property
    def text(self) -> str:
        """As read."""


def text_of(words: Iterable[Printed]) -> str:
    """The words of a line, or the lines of a block, with single blanks between them."""
    return " ".join(word.text for word in words)


def share_width(words: Sequence[Word], box: Box) -> bool:
    """Whether words of a line, left to right, stand over or under some of a box."""
    return words[0].box.x0 < box.x1 and words[-1].box.x1 > box.x0


def top_of(words: Iterable[Word]) -> float:
    """Of the highest of some words, points from the top of the page."""
    return min(word.box.top for word in words)


def foot_of(words: Iterable[Word]) -> float:
    """Of the lowest of some words, points from the top of the page: about their base line."""
    return max(word.box.bottom for word in words)


@dataclass(frozen=True)
class Line:
    """Words on one base line, left to right. Text of different columns is never one line."""

    words: tuple[Word, ...]

    @worked_out
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @worked_out
    def box(self) -> Box:
        """The box around all words."""
        return bounding_box(word.box for word in self.words)

    @worked_out
    def size(self) -> float:
        """The font size that most characters of the line have."""
        weights: dict[float, int] = {}
        for word in self.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
        return max(weights, key=lambda size: (weights[size], size))


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn straight line, or a filled rectangle thin enough to be one; horizontal or vertical."""

    box: Box
    horizontal: bool


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled area larger than a line."""

    box: Box
    colour: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a PDF."""

    number: int
    """1-based."""
    width: float
    height: float
    rotation: int
    """/Rotate in degrees clockwise: 0, 90, 180, 270. Coordinates are after it."""
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Box, ...] = ()
    """Embedded images, and clusters of curves (vector charts)."""
    repairs: tuple[str, ...] = field(default=())
    """What was mended in the text layer of this page, one sentence each."""
    unread: int = 0
    """Signs of text that is not among the words, as the text layer leaves letters of it out."""
    beyond: tuple[Word, ...] = ()
    """Words whose middle lies beyond the edges of the page: nobody sees them."""
