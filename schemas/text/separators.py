"""Digits with dots and commas: what they can be, and which convention a column or document follows.

A dot or a comma before exactly three digits can be two things: `read_digits("1.250", None)` gives both. Other
shapes are clear in themselves: `1029.85`, `147,50`, `673.307.314`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from schemas.text.turkish import REMEMBERED, clean

Convention = Literal["turkish", "english"]
"""`turkish`: 1.234,5. `english`: 1,234.5."""
Note = Literal[
    "foreign-separator",  # 1029.85 in a Turkish column: clear in itself, odd in its place
    "blank-groups",  # 28 257
    "ungrouped",  # 1721 (four digits or more without a separator)
    "footnote-mark",  # 7.159*, 812²
    "remark",  # 677 (tahmini)
    "negative",  # -662.985.166
    "parenthesised",  # (1.483.082): minus in accounts, taken so
    "scaled",  # 69,8 milyon
    "decimals",  # 1.737,0
    "ordinal",  # 5.
]


@dataclass(frozen=True, slots=True)
class Core:
    """The digits and separators of a figure, read: one value, two, or none."""

    readings: tuple[Decimal, ...]
    notes: tuple[Note, ...] = ()


_GROUP_SIGN: dict[Convention, str] = {"turkish": ".", "english": ","}
_DECIMAL_SIGN: dict[Convention, str] = {"turkish": ",", "english": "."}
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3})*")


def read_digits(digits: str, convention: Convention | None) -> Core | None:
    """Digits and separators as one exact value, or two where both are possible, or None.

    `673.307.314` has one reading, `1029.85` too, `1.250` two without a convention, `1.2.3,4` none.
    """
    digits = re.sub(r"[\u00a0\u202f\u2009]", " ", digits)
    separators = re.findall(r"\D", digits)
    if not separators:
        return Core((Decimal(digits),), ("ungrouped",) if len(digits) > 3 else ())
    if " " in separators or "'" in separators:
        return _blank_groups(digits)
    if len(set(separators)) == 2:
        return _both_signs(digits, separators, convention)
    if len(separators) > 1:
        return _groups_only(digits, separators[0], convention)
    return _one_sign(digits, separators[0], convention)


def _plain(whole: str, fraction: str = "") -> Decimal:
    return Decimal(re.sub(r"\D", "", whole) + ("." + fraction if fraction else ""))


def _odd(
    sign: str, expected: dict[Convention, str], convention: Convention | None
) -> tuple[Note, ...]:
    return ("foreign-separator",) if convention and expected[convention] != sign else ()


def _blank_groups(digits: str) -> Core | None:
    whole, _, fraction = digits.replace(".", ",").partition(",")
    if not _GROUPED.fullmatch(whole) or not re.fullmatch(r"\d*", fraction):
        return None
    return Core((_plain(whole, fraction),), ("blank-groups", *_decimals(fraction)))


def _both_signs(
    digits: str, separators: list[str], convention: Convention | None
) -> Core | None:
    decimal_sign = separators[-1]
    whole, _, fraction = digits.rpartition(decimal_sign)
    if decimal_sign in whole or not _GROUPED.fullmatch(whole):
        return None
    notes = _odd(decimal_sign, _DECIMAL_SIGN, convention) + _decimals(fraction)
    return Core((_plain(whole, fraction),), notes)


def _groups_only(digits: str, sign: str, convention: Convention | None) -> Core | None:
    if not _GROUPED.fullmatch(digits):
        return None
    return Core((_plain(digits),), _odd(sign, _GROUP_SIGN, convention))


def _one_sign(digits: str, sign: str, convention: Convention | None) -> Core | None:
    whole, _, fraction = digits.partition(sign)
    if len(whole) > 1 and whole.startswith("0"):
        return None
    decimal = _plain(whole, fraction)
    if not _GROUPED.fullmatch(digits):
        return Core(
            (decimal,), _odd(sign, _DECIMAL_SIGN, convention) + _decimals(fraction)
        )
    if convention is not None and _GROUP_SIGN[convention] == sign:
        return Core((_plain(digits),))
    by_convention = (
        (decimal, _plain(digits))
        if convention or sign == ","
        else (_plain(digits), decimal)
    )
    return Core(by_convention)


def _decimals(fraction: str) -> tuple[Note, ...]:
    return ("decimals",) if fraction else ()


_NUMERAL = re.compile(r"(?<![\w.,'])\d[\d.,]*\d(?![\w])")
WEAK_EVIDENCE = 2
"""Figures like `63.503`: from so many on, and none to the contrary, they tell what groups."""


def convention_of(samples: Iterable[str]) -> Convention | None:
    """Which separators a column or a document uses, by its own figures; None where they do not tell.

    `147,50` and `673.307.314` tell; `63.503` alone does not, but two of its kind and nothing against them do.
    """
    numerals = [
        numeral for sample in samples for numeral in _NUMERAL.findall(clean(sample))
    ]
    strong: dict[Convention, int] = dict.fromkeys(_GROUP_SIGN, 0)
    weak: dict[Convention, int] = dict.fromkeys(_GROUP_SIGN, 0)
    for numeral in numerals:
        for convention, sign in _GROUP_SIGN.items():
            strong[convention] += _tells(numeral, convention)
            weak[convention] += numeral.count(sign) == 1 and bool(
                _GROUPED.fullmatch(numeral)
            )
    told, usual = _majority(strong, 1), _majority(weak, WEAK_EVIDENCE)
    if told and usual and told != usual and weak[usual] >= OUTVOTED * strong[told]:
        return None
    return told or usual


OUTVOTED = 10
"""Times: a column of thirty `27.225` with one `272.25` tells nothing of itself; the table must."""

DISSENT = 0.2
"""Share of figures against the majority that is still a slip of the pen (`1029.85` among `147,50`)."""


def _majority(votes: dict[Convention, int], at_least: int) -> Convention | None:
    winner: Convention = (
        "turkish" if votes["turkish"] >= votes["english"] else "english"
    )
    against = sum(votes.values()) - votes[winner]
    enough = votes[winner] >= at_least and against <= DISSENT * votes[winner]
    return winner if enough else None


@lru_cache(REMEMBERED)
def _tells(numeral: str, convention: Convention) -> bool:
    """Whether a numeral can only be of this convention."""
    core = read_digits(numeral, convention)
    separators = re.findall(r"[.,]", numeral)
    single = len(separators) == 1
    if (
        core is None
        or not separators
        or "foreign-separator" in core.notes
        or (single and _GROUPED.fullmatch(numeral))
    ):
        return False
    return not (
        single and len(numeral.split(separators[0])[1]) == 3
    )  # 0,125 and 1234,567 tell too little
