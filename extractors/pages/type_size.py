"""Sizes of type: the one that most of a text is set in, and what is set larger or smaller."""

from collections import Counter
from collections.abc import Iterable

from extractors.pages.settings import TYPE_SIZE
from schemas.page import Word


def is_larger(size: float, than: float) -> bool:
    """Whether type is set larger, as headings are; both in points."""
    return size >= TYPE_SIZE.larger * than


def is_smaller(size: float, than: float) -> bool:
    """Whether type is set smaller, as notes are; both in points."""
    return size < TYPE_SIZE.smaller * than


def is_same_size(one: float, other: float) -> bool:
    """Whether type is set in one size, as the lines of one heading or caption are; both in points."""
    return abs(one - other) < TYPE_SIZE.same_pt


def letters_by_size(words: Iterable[Word]) -> Counter[float]:
    """How many letters are set in each size: in half points, for programs scale type by odd factors."""
    letters: Counter[float] = Counter()
    for word in words:
        letters[round(word.size * 2) / 2] += len(word.text)
    return letters


def body_size(letters: Iterable[Counter[float]]) -> float:
    """The font size, in points, that most letters of all pages have; 0 where there are none."""
    total: Counter[float] = Counter()
    for page in letters:
        total.update(page)
    return total.most_common(1)[0][0] if total else 0.0
