"""What stands after a number: a word that multiplies it (`bin`, `milyona`), a unit (`kişiyle`, `tonluk`)."""

import re
from decimal import Decimal
from functools import cache

from extractors.prose.settings import UNITS
from schemas.text.numbers import unit_spellings
from schemas.text.turkish import ascii_fold, harmonises, lower
from schemas.vocabulary.load import load_units

_SUFFIX = r"(?:['’][^\W\d_]+)?"
_SCALE = re.compile(r"\s([^\W\d_]+)\.?(?:['’][^\W\d_]+)?")


def scale_after(text: str, at: int) -> tuple[Decimal, int]:
    """What the word after an offset multiplies by, endings allowed, and where it ends; 1 where it is none."""
    word = _SCALE.match(text, at)
    scale = scale_of(word[1]) if word else None
    if word is None or scale is None:
        return Decimal(1), at
    return scale, word.start(1) + len(word[1])


_SCALE_ENDINGS = re.compile(
    r"[dt][ae]n?|[ae]|[ıiuü]n?|[dt][ıiuü]r?|l[ıiuü]k|l[ae]|ken|s"
)


@cache
def scale_of(word: str) -> Decimal | None:
    """What a word multiplies by, endings allowed: `bin`, `bindi`, `milyona`; not `bina`, nor `binde` (‰)."""
    scales, folded = load_units().scales, lower(word)
    if ascii_fold(word) in scales or folded == "binde":
        return scales.get(ascii_fold(word))
    stem = next(
        (
            each
            for each in sorted(scales, key=len, reverse=True)
            if folded.startswith(each)
        ),
        "",
    )
    ending = folded[len(stem) :]
    inflected = (
        len(stem) > 2
        and _SCALE_ENDINGS.fullmatch(ending)
        and harmonises(folded, len(stem))
    )
    return scales[stem] if inflected else None


_WORDS = re.compile(
    rf"\s?([^\W\d_]+[²³23]?|[$€₺])(?:{_SUFFIX})(?:\s([^\W\d_]+|\$)(?:{_SUFFIX}))?"
)
_CASE_ENDINGS = re.compile(
    r"(?:l[ae]r|n?[iu]n|[sy]?[iu]|n?[dt][ae]n?|y?l[ae]|[ny]?[ae]|ki|l[iu]k|l[iu]|s[iu]|[dt][iu]r|y?di|y?ken|ysen)*"
)


def unit_after(text: str, at: int) -> tuple[str | None, int]:
    """The unit in the word or two words after an offset, case endings allowed, and where it ends."""
    words = _WORDS.match(text, at)
    if words is None:
        return None, at
    first, second = words[1], words[2]
    both = unit_spellings().get(ascii_fold(f"{first} {second}")) if second else None
    if both:
        return both, words.end(2)
    unit = _unit_of_word(ascii_fold(first)) or (
        _unit_of_word(ascii_fold(f"{first} {second}")) if second else None
    )
    return unit, words.end(1)


@cache
def _unit_of_word(word: str) -> str | None:
    """A unit by a folded word with its endings: `kisiyle` → persons, `tonluk` → tonnes."""
    exact = unit_spellings().get(word)
    if exact:
        return exact
    long = [
        spelling
        for spelling in unit_spellings()
        if len(spelling) >= UNITS.shortest_stem
    ]
    stems = [spelling for spelling in long if word.startswith(spelling)]
    for stem in sorted(stems, key=len, reverse=True):
        if _CASE_ENDINGS.fullmatch(word[len(stem) :]):
            return unit_spellings()[stem]
    return None
