"""Whole numbers in letters, Turkish and English: `altmış sekiz`, `sixty-eight`."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from schemas.text.turkish import ascii_fold
from schemas.vocabulary.load import load_units

ARTICLES = (["bir"], ["one"])
"""Alone they say `a`, not how many."""
HUNDRED = 100


@cache
def number_words() -> Mapping[str, int]:
    """ASCII-folded word → number."""
    return {
        ascii_fold(word): value for word, value in load_units().number_words.items()
    }


def whole_number(tokens: Sequence[str]) -> int | None:
    """The whole number that tokens end with, in digits or letters; None where they end with none.

    Args:
        tokens: ASCII-folded words, digits and signs, as they follow each other.

    >>> whole_number(["toplam", "altmis", "sekiz"]), whole_number(["sixty", "-", "eight"])
    (68, 68)
    """
    if tokens and tokens[-1].isdecimal():
        return int(tokens[-1])
    spelt = list(
        takewhile(
            lambda token: token in number_words() or token == "-", reversed(tokens)
        )
    )
    words = [token for token in reversed(spelt) if token != "-"]
    return (
        _value([number_words()[word] for word in words])
        if words and words not in ARTICLES
        else None
    )


def _value(numbers: Sequence[int]) -> int | None:
    """What numbers say together: hundreds, then tens, then ones; None where they are several numbers."""
    total, room = 0, 1000
    for number in numbers:
        if number == HUNDRED and total < 10 and room > 1:
            total, room = max(total, 1) * HUNDRED, HUNDRED
        elif number < min(room, HUNDRED):
            total, room = total + number, 10 if number % 10 == 0 else 1
        else:
            return None
    return total
