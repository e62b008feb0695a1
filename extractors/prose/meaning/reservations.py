"""What keeps a figure from being an observation of its own: bounds, changes, plans, ratios, repetitions."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extractors.prose.meaning.respectively import listed_with
from extractors.prose.meaning.whole import SHARES
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.vocabulary.load import load_prose

_WORD_START = r"\b"


def is_reserved(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a number is no value of its own: `en az 5`, `10'dan az`, `kişi başına 3`, `bu 5 sektör`."""
    words = load_prose()
    before = sentence.folded[sentence.start : numeral.start]
    after = sentence.folded[numeral.end : sentence.end]
    return bool(
        (
            numeral.unit not in SHARES
            and _one_of(words.said_again, _WORD_START, r"\s$").search(before)
        )
        or _one_of(words.bound_before, _WORD_START, r"\s$").search(before)
        or _one_of(words.bound_after).match(after)
        or _is_change(sentence, numeral)
        or _is_end_of_range(sentence, numeral)
        or is_listed_in_vain(sentence, numeral)
        or _is_of_a_part(sentence, numeral)
        or _one_of(words.not_yet + words.per, _WORD_START).search(
            sentence.folded, sentence.start, sentence.end
        )
    )


def _is_change(sentence: Sentence, numeral: Numeral) -> bool:
    """`rose by 300`, `300 kişi artmıştır`: by how many, not how many. A share may be a growth rate."""
    if numeral.unit in SHARES:
        return False
    words = load_prose()
    before = sentence.folded[sentence.start : numeral.start]
    return bool(
        _one_of(words.changed_before, _WORD_START, r"\s$").search(before)
        or _one_of(words.changed_after).match(
            sentence.folded, numeral.end, sentence.end
        )
    )


def is_listed_in_vain(sentence: Sentence, numeral: Numeral) -> bool:
    """`payları sırasıyla % 4,9, % 3,4 ve % 9,7`: which number is whose, nothing before them says."""
    listed = listed_with(sentence, numeral)
    return listed is not None and not listed.told


def _is_of_a_part(sentence: Sentence, numeral: Numeral) -> bool:
    """`ilköğretimde 16.120, ortaöğretimde 5.870 öğrenci`: neither is the number of all students."""
    words = load_prose()
    listed = (
        words.partial if numeral.unit in SHARES else words.partial + words.partial_count
    )
    start = max(
        [
            sentence.start,
            *(each.end for each in sentence.quantities if each.end <= numeral.start),
        ]
    )
    said = _one_of(listed, _WORD_START).search(sentence.folded, start, numeral.start)
    return bool(
        said or _one_of(words.partial, r"\s").match(sentence.folded, numeral.end)
    )


_TO = re.compile(r"\s?[-–]\s?|\s(?:ila|ilâ)\s")
_TO_BETWEEN = re.compile(r"(?:['’]\w+)?\s(?:ile|ve|and)\s")
_BETWEEN = re.compile(r"(?:['’]\w+)?(?:\s[^\W\d_]+)?\sarasi|\bbetween\s(?:[$€%]\s?)?$")


def _is_end_of_range(sentence: Sentence, numeral: Numeral) -> bool:
    """`25-30 firma`, `% 12 ile % 15 arasında`, `between 12 and 15`: no single value is said."""
    return any(
        numeral in (low, high) and _is_range(sentence, low, high)
        for low, high in pairwise(sentence.quantities)
    )


def _is_range(sentence: Sentence, low: Numeral, high: Numeral) -> bool:
    between = sentence.text[low.end : high.start]
    if _TO.fullmatch(between):
        return True
    said = _BETWEEN.match(sentence.folded, high.end) or _BETWEEN.search(
        sentence.folded[: low.start]
    )
    return _TO_BETWEEN.fullmatch(between) is not None and said is not None


@cache
def _one_of(words: Sequence[str], before: str = "", after: str = "") -> re.Pattern[str]:
    """Any of some words, between two patterns."""
    return re.compile(f"{before}(?:{'|'.join(words)}){after}")
