"""Raised marks in a line: footnote marks and exponents."""

from extractors.pages.settings import MARKS
from schemas.page import Line, Word
from schemas.text.signs import is_mark

EXPONENT_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "dam", "hm", "sm"})


def is_set_as_mark(size: float, beside: float) -> bool:
    """Whether type is as small beside its line's as raised marks are; both in points."""
    return size <= MARKS.raised_share * beside


def is_footnote_mark(word: Word, line: Line) -> bool:
    """Whether a word is a raised mark: digits or stars, smaller than its line and above its base line."""
    return is_mark(word.text) and is_set_as_mark(word.size, line.size) and word.box.y_mid < line.box.y_mid


def marked_text(line: Line) -> tuple[str, str, list[str]]:
    """A line's text without footnote marks, its raw text with them, and the marks.

    An exponent is no footnote mark: `m` and a raised 2 are `m²`.
    """
    text, raw, marks = "", "", []
    previous: Word | None = None
    for word in line.words:
        glued = previous is not None and word.box.x0 - previous.box.x1 < MARKS.glued_share * line.size
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
