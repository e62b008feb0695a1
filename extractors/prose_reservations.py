"""What keeps a figure from being an observation of its own: bounds, plans, ratios, things said again."""

import re
from collections.abc import Sequence
from functools import cache

from extractors.prose_frame import Sentence
from extractors.prose_numerals import Numeral
from schemas.vocabulary import load_prose


def is_reserved(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a number is no value of its own: `en az 5`, `10'dan az`, `kişi başına 3`, `bu 5 sektör`."""
    words = load_prose()
    before = sentence.folded[sentence.start : numeral.start]
    after = sentence.folded[numeral.end : sentence.end]
    return bool(
        _ends(words.said_again).search(before)
        or _ends(words.bound_before).search(before)
        or _begins(words.bound_after).match(after)
        or _anywhere(words.not_yet + words.per).search(sentence.folded, sentence.start, sentence.end)
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
