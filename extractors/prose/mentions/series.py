"""Numbers of one series: what the last of them says for all, its unit and the word that multiplies it."""

import re
from dataclasses import replace
from decimal import Decimal

from extractors.prose.mentions.numeral import Numeral
from extractors.prose.mentions.units import scale_of
from extractors.prose.settings import SERIES
from schemas.text.signs import A_YEAR

_RANGE = re.compile(r"\s?[-–]\s?|\s(?:ile|to|ilâ|ila)\s")
_SERIES = re.compile(
    r"(?:['’]\w+)?(?:\s(?:iken|olan|ve))?,?\s(?:\w+\s)?\d{4}\S*(?:\syıl\w*)?(?:\s(?:ise|da|de))?\s"
)
"""Between two values of a series: `2008 yılında 38.400, 2011 yılında ise 37.950 hektar`."""


def share_units(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """`% 20-25`, `10-15 kişi`: both ends of a range have the unit; in a series of years the last says it."""
    shared = [numeral for numeral in numerals if numeral.kind == "quantity"]
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        between = text[left.end : right.start]
        if _RANGE.fullmatch(between) and (
            left.unit is None or right.unit in (None, left.unit)
        ):
            unit = left.unit or right.unit
            shared[index] = replace(left, unit=unit)
            shared[index + 1] = replace(right, unit=unit)
        elif (
            left.unit is None
            and text[right.start].isdigit()
            and _SERIES.fullmatch(between)
        ):
            shared[index] = replace(left, unit=right.unit)
    return [*shared, *(numeral for numeral in numerals if numeral.kind != "quantity")]


_GOES_ON = re.compile(
    rf"(?:['’]\w+)?[;,]\s{A_YEAR}\S*(?:\syıl\w*)?(?:\s(?:ise|da|de))?\s"
)


def share_scales(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """`2013'te 23,1; 2014'te 25,4 milyon dolar`: the last says in what all are told, if they are alike."""
    told = [numeral for numeral in numerals if numeral.kind == "quantity"]
    carried: Decimal | None = None
    for index in range(len(told) - 2, -1, -1):
        left, right = told[index], told[index + 1]
        scale, carried = _scale_in(right) or carried, None
        if (
            scale
            and _is_bare(left)
            and _GOES_ON.fullmatch(text[left.end : right.start])
        ):
            told[index], carried = _scaled(left, right, scale), scale
    return [*told, *(numeral for numeral in numerals if numeral.kind != "quantity")]


def _scale_in(numeral: Numeral) -> Decimal | None:
    word = re.search(r"[^\W\d_]+$", numeral.text)
    return scale_of(word[0]) if word else None


def _is_bare(numeral: Numeral) -> bool:
    return (
        numeral.unit is None
        and numeral.text[-1].isdigit()
        and numeral.value is not None
    )


def _scaled(left: Numeral, right: Numeral, scale: Decimal) -> Numeral:
    value, last = left.readings[0], right.readings[0] if right.readings else Decimal(0)
    if last / SERIES.alike < value * scale < last * SERIES.alike:
        return replace(left, readings=(value * scale,), unit=right.unit)
    return replace(left, readings=(value, value * scale))
