"""Phrases of the margins that stand within pages too: headings of lists and boxes, no running lines."""

from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.pages.margins import MarginLine
from extractors.pages.settings import RUNNING_LINES
from schemas.page import Page, Word

Look = tuple[str, float, str, bool, int]
"""Text, size, font, weight and angle: pages set sideways have their running lines turned, at what is their side."""


def looks_within(pages: Sequence[Page], margins: Iterable[MarginLine]) -> Counter[Look]:
    """How often pages print what stands in their margins elsewhere, alone and in the same type.

    Args:
        pages: of one document.
        margins: phrases of their margins.
    """
    margins = [line for line in margins if any(map(str.isalpha, line.text))]
    wanted = {look_of(line.words) for line in margins}
    lengths: dict[str, set[int]] = {}
    for line in margins:
        lengths.setdefault(line.words[0].text, set()).add(len(line.words))
    known = {id(word) for line in margins for word in line.words}
    found: Counter[Look] = Counter()
    for page in pages:
        words = page.words
        for at, word in enumerate(words):
            for length in lengths.get(word.text, ()) if id(word) not in known else ():
                phrase = words[at : at + length]
                if look_of(phrase) in wanted and _stands_alone(words, at, at + length):
                    found[look_of(phrase)] += 1
    return found


def look_of(words: Sequence[Word]) -> Look:
    """What is compared of a phrase."""
    first = words[0]
    return (
        " ".join(word.text for word in words),
        round(first.size, 1),
        first.font,
        first.bold,
        first.angle,
    )


def _stands_alone(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no word goes on a phrase, on either side."""
    before, after = words[start - 1 : start] if start else (), words[end : end + 1]
    return not any(_is_beside(words[start], word) for word in before) and not any(
        _is_beside(words[end - 1], word) for word in after
    )


def _is_beside(one: Word, other: Word) -> bool:
    level = abs(one.box.bottom - other.box.bottom) < one.size / 2
    gap = max(one.box.x0, other.box.x0) - min(one.box.x1, other.box.x1)
    return level and gap < RUNNING_LINES.apart * one.size
