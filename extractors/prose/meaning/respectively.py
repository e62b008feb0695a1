"""`Buca, Bornova ve Konak'ın nüfusları sırasıyla 430.000, 410.500 ve 405.580`: whose each number is.

A list of numbers and a list of as many places (or of years) before it belong together one by one. Where the
counts differ, or nothing that is listed can be told, no number is anybody's.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from extractors.prose.meaning.named_places import real_places
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence

_Named = TypeVar("_Named", PlaceMention, Numeral)
_RESPECTIVELY = re.compile(r"\b(?:sirasiyla|respectively)\b")
_NEXT_NUMBER = re.compile(
    r"(?:['’]\w+)?(?:\s[^\W\d_]+)?\s?(?:,\s(?:ve\s|and\s)?|\s?(?:ve|and|ile)\s)"
)
"""Between two numbers of a list: an ending, a unit in words, a comma or `ve`."""
_NEXT_NAME = re.compile(
    r"(?:['’]\w+)?,\s(?:ve\s|and\s)?|(?:['’]\w+)?\s(?:ve|ile|and)\s"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """What a number of such a list belongs to; nothing where that cannot be told."""

    place: PlaceMention | None = None
    year: int | None = None

    @property
    def told(self) -> bool:
        """Whether it is known whose, or of when, the number is."""
        return self.place is not None or self.year is not None


def listed_with(sentence: Sentence, numeral: Numeral) -> Listed | None:
    """What a number in a `respectively` list belongs to; None where it stands in no such list."""
    if not _RESPECTIVELY.search(sentence.folded, sentence.start, sentence.end):
        return None
    numbers = _run_of(sentence, numeral)
    if len(numbers) < 2:
        return None
    rank = numbers.index(numeral)
    places = _lists(
        sentence,
        [each for each in real_places(sentence) if each.kind == "place"],
        len(numbers),
    )
    years = _lists(sentence, sentence.years, len(numbers))
    if len(places) + len(years) != 1:
        return Listed()
    return (
        Listed(place=places[0][rank])
        if places
        else Listed(year=int(years[0][rank].readings[0]))
    )


def _run_of(sentence: Sentence, numeral: Numeral) -> list[Numeral]:
    quantities = sentence.quantities
    runs = _runs(
        quantities,
        lambda left, right: _joins(_NEXT_NUMBER, sentence, left.end, right.start),
    )
    return next(run for run in runs if numeral in run)


def _lists(
    sentence: Sentence, named: Sequence[_Named], length: int
) -> list[list[_Named]]:
    """The lists of so many names."""
    runs = _runs(
        named, lambda left, right: _joins(_NEXT_NAME, sentence, left.end, right.start)
    )
    return [run for run in runs if len(run) == length]


def _runs(
    found: Sequence[_Named], goes_on: Callable[[_Named, _Named], bool]
) -> list[list[_Named]]:
    runs = [[each] for each in found[:1]]
    for left, right in pairwise(found):
        if goes_on(left, right):
            runs[-1].append(right)
        else:
            runs.append([right])
    return runs


def _joins(pattern: re.Pattern[str], sentence: Sentence, start: int, end: int) -> bool:
    return pattern.fullmatch(sentence.text[start:end]) is not None
