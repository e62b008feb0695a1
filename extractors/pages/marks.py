"""Raised marks in a line: footnote marks and exponents."""

from extractors.pages.settings import MARKS
from schemas.page import Line, Word
from schemas.text.signs import is_mark

EXPONENT_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "dam", "hm", "sm"})


def is_set_as_mark(size: float, beside: float) -> bool:
    """Whether type is as small beside its line's as raised marks are; both in points."""
    return size <= MARKS.raised_share * beside


def is_raised(mark: Word, beside: Word | Line) -> bool:
    """Whether a word is smaller than what it stands beside, and above its base line.

    Some programs set marks hardly smaller than the text (size less two points): those stand clearly higher.
    """
    if is_set_as_mark(mark.size, beside.size):
        return mark.box.y_mid < beside.box.y_mid
    lift = beside.box.bottom - mark.box.bottom
    return is_smaller_type(mark.size, beside.size) and lift > MARKS.lifted * beside.size


def is_smaller_type(size: float, beside: float) -> bool:
    """Whether type may be that of a raised mark beside a line's; both in points."""
    return size <= MARKS.smaller_share * beside


def is_footnote_mark(word: Word, line: Line) -> bool:
    """Whether a word is a raised mark: digits or stars, smaller than its line and above its base line."""
    return is_mark(word.text) and is_raised(word, line)


def marked_text(line: Line) -> tuple[str, str, list[str]]:
    """A line's text without footnote marks, its raw text with them, and the marks.

    An exponent is no footnote mark: `m` and a raised 2 are `m²`.
    """
    text, raw, marks = "", "", []
    previous: Word | None = None
    for word in line.words:
        glued = previous is not None and _is_glued(previous, word, line.size)
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


def _is_glued(previous: Word, word: Word, size: float) -> bool:
    """Whether no blank stands between two words of a line; words of one size are two by their blank."""
    gap = word.box.x0 - previous.box.x1
    squeezed = gap > 0 and word.size == previous.size
    return gap < MARKS.glued_share * size and not squeezed
