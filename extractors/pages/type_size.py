"""The size in which most of a text is set."""

from collections import Counter
from collections.abc import Iterable

from schemas.page import Word


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
