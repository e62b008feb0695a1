"""What keeps a figure from being an observation of its own: bounds, plans, ratios, things said again."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from extractors.prose_frame import Sentence
from extractors.prose_numerals import Numeral
from extractors.prose_whole import SHARES
from schemas.vocabulary import load_prose


def is_reserved(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a number is no value of its own: `en az 5`, `10'dan az`, `kişi başına 3`, `bu 5 sektör`."""
    words = load_prose()
    before = sentence.folded[sentence.start : numeral.start]
    after = sentence.folded[numeral.end : sentence.end]
    return bool(
        (numeral.unit not in SHARES and _ends(words.said_again).search(before))
        or _ends(words.bound_before).search(before)
        or _begins(words.bound_after).match(after)
        or _is_listed_bare(sentence, numeral)
        or _anywhere(words.not_yet + words.per).search(sentence.folded, sentence.start, sentence.end)
    )


_RESPECTIVELY = re.compile(r"\b(?:sirasiyla|respectively)\b")
_LISTED = re.compile(r"(?:['’]\w+)?\s?(?:,|ve|and|,\sand)\s")


def _is_listed_bare(sentence: Sentence, numeral: Numeral) -> bool:
    """`payları sırasıyla % 4,9, % 3,4 ve % 9,7`: which number is whose, the numbers themselves do not say."""
    if not _RESPECTIVELY.search(sentence.folded, sentence.start, sentence.end):
        return False
    return any(
        numeral in pair and _LISTED.fullmatch(sentence.text[pair[0].end : pair[1].start])
        for pair in pairwise(sentence.quantities)
    )


@cache
def _ends(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\s$")


@cache
def _begins(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(words)})")


@cache
def _anywhere(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})")
