"""What was and what it became: `2010'dan 2012'ye 148'den 163'e çıktı`, `rose from 148 to 163`."""

import re
from dataclasses import dataclass
from itertools import pairwise

from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.narrative import YearBasis


@dataclass(frozen=True, slots=True)
class FromTo:
    """Two values of which one became the other, no year between them."""

    low: Numeral
    """The one said first: what it was."""
    years: tuple[int | None, int | None]
    """Of what it was, of what it became; None where that is not said."""

    def year_of(self, numeral: Numeral) -> tuple[int | None, YearBasis | None]:
        """The year of either value."""
        year = self.years[0] if numeral is self.low else self.years[1]
        return year, None if year is None else "stated"


def change_with(sentence: Sentence, numeral: Numeral) -> FromTo | None:
    """The change of which a number is one end; None where it is none, or years stand between the ends."""
    for low, high in pairwise(sentence.quantities):
        if (
            numeral in (low, high)
            and low.kind == high.kind
            and _became(sentence, low, high)
        ):
            return FromTo(low, _years(sentence, low))
    return None


_FROM_TURKISH = re.compile(r"(?:['’]|\s\w+)[dt][ae]n\s(?:yaklasik\s)?")
_TO_TURKISH = re.compile(r"(?:['’][ny]?|\s\w+)[ae]\b")
_FROM_ENGLISH = re.compile(r"\bfrom (?:about |[$€] ?)?$")
_TO_ENGLISH = re.compile(r"(?: ?%| [^\W\d_]+){0,2} to (?:about |[$€] ?)?")


def _became(sentence: Sentence, low: Numeral, high: Numeral) -> bool:
    between = sentence.folded[low.end : high.start]
    if _FROM_TURKISH.fullmatch(between):
        return _TO_TURKISH.match(sentence.folded, high.end) is not None
    before = sentence.folded[sentence.start : low.start]
    return (
        _TO_ENGLISH.fullmatch(between) is not None
        and _FROM_ENGLISH.search(before) is not None
    )


_YEAR_TO_YEAR = re.compile(
    r"(?:['’]\w+)?(?:\s(?:yil|sene)\w*)?(?:\s?[-–]\s?|\s(?:(?:ve|ile|to|and)\s)?)"
)
_OF_THAT_YEAR = re.compile(r"(?:['’]|\s\w+)[dt][ae]ki\s$")


def _years(sentence: Sentence, low: Numeral) -> tuple[int | None, int | None]:
    """Two years said in one breath are those of the two values; a single one is of the later value.

    `2010'daki 148'den 163'e` says the year of the earlier one, and of no other.
    """
    years = [(int(year.readings[0]), year) for year in sentence.years]
    spans = [
        (first, last)
        for (first, left), (last, right) in pairwise(years)
        if first < last
        and _YEAR_TO_YEAR.fullmatch(sentence.folded[left.end : right.start])
    ]
    if len(spans) == 1:
        return spans[0]
    if len(years) != 1:
        return None, None
    of_the_first = _OF_THAT_YEAR.search(sentence.folded[: low.start])
    return (years[0][0], None) if of_the_first else (None, years[0][0])
