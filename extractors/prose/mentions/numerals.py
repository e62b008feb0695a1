"""Every number in running text: quantities, ordinals and years told apart; dates and labels left out.

`find_numerals("Nüfusun % 80,5'i şehirde", "turkish")` → one numeral, 80.5 percent, with where it stands.
Plain functions on a string: no spaCy, no context beyond the words beside the number.
"""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from extractors.prose.mentions.number_words import find_worded
from extractors.prose.mentions.numeral import Numeral, NumeralKind
from extractors.prose.mentions.series import share_scales, share_units
from extractors.prose.mentions.units import scale_after, scale_of, unit_after
from schemas.text.numbers import LARGEST, Convention, Core, read_digits, unit_spellings
from schemas.text.signs import A_YEAR, YEARS
from schemas.text.turkish import ascii_fold, lower
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.labels import reference
from schemas.vocabulary.load import load_units

_BEFORE = r"(?P<before>%|‰|yüzde|Yüzde|binde|Binde|(?:ABD|US) ?\$|USD|EUR|TL|\$|€|₺)"
_DIGITS = r"(?P<digits>[1-9]\d{0,2}(?: \d{3})+(?![\d.,]\d)(?!\w)|\d+(?:[.,]\d+)*)"
"""Thousands parted by blanks, or digits with any dots and commas."""
_SIGN = r"(?P<sign>(?<![\w)])[-−](?=\d))"
_ORDINAL = (
    r"(?P<ordinal>"
    r"\.(?=\s+[^\W\d_A-ZÇĞİÖŞÜ]|[,;]\s)"  # 5. sırada, 178., İzmir'de 17.
    r"|(?:st|nd|rd|th)\b"
    r"|['’]?(?:[ıiuü]?nc[ıiuü])(?=\b|[a-zçğıöşü])"  # 5'inci, 3üncüsü
    r")"
)
_NUMERAL = re.compile(
    rf"(?:{_BEFORE}\s?)?{_SIGN}?(?<![\w.,]){_DIGITS}{_ORDINAL}?(?P<percent>\s?[%‰])?"
)
_LIST_NUMBER = re.compile(
    r"(?:^\s*|(?<=[.!?]\s))(?:\d{1,2}[.)]|\(\d{1,2}\))\s+(?=[A-ZÇĞİÖŞÜ]|(?:19|20)\d\d\b)"
)
"""Of a paragraph of a list: `3. 2009 yılında …`; also of one that was joined to the one before."""
_OUTLINE_NUMBER = re.compile(r"(?<![\w.,])\d{1,2}(?:\.\d{1,2}){2,}\.?(?![\w.,])")
"""`Hedef 1.1.2`: of a chapter, a goal; no figure has three groups of one or two digits."""
_YEAR_GOES_ON = re.compile(
    r"\s+(?:yıl|sene|sonu|başı|dönem|itibar|ve\s+\d{4}|adnks|veri|rapor)|['’](?:[ldtnyk]|in|ın|e\b|a\b)",
    re.IGNORECASE,
)


@cache
def _months() -> str:
    return "|".join(
        lower(name) for names in document_words().months.values() for name in names
    )


@cache
def _month_before() -> re.Pattern[str]:
    """What ends before a year that a month is of: `11 Temmuz 2008 günü` is a day, not 2008 of them."""
    return re.compile(rf"\b(?:{_months()})\s+$", re.IGNORECASE)


@cache
def _dates() -> re.Pattern[str]:
    """Days: `5.12.2010`, `5 Aralık`, `December 5,`."""
    months = _months()
    return re.compile(
        rf"\b\d{{1,2}}[./]\d{{1,2}}[./]{A_YEAR}\b|\b\d{{1,2}}\.?\s+(?:{months})\b|\b(?:{months})\s+\d{{1,2}}(?=,)",
        re.IGNORECASE,
    )


def find_numerals(text: str, convention: Convention | None) -> list[Numeral]:
    """The numbers of a text in their order; digits within names (`E87`, `TR31`), dates and labels are none.

    Args:
        text: cleaned, one line.
        convention: of the document; None where it is not known.
    """
    skipped = [
        *_dates().finditer(text),
        *reference().finditer(text),
        *_LIST_NUMBER.finditer(text),
    ]
    skipped += _OUTLINE_NUMBER.finditer(text)
    spans = [match.span() for match in skipped]
    found: list[Numeral] = []
    for match in _NUMERAL.finditer(text):
        at = match.start("digits")
        if any(start <= at < end for start, end in spans) or (
            found and match.start() < found[-1].end
        ):
            continue
        if _is_part_of_a_name(text, match):
            continue
        found.append(_numeral(text, match, convention))
    figures = share_units(text, share_scales(text, _join_scaled(text, found)))
    return sorted([*figures, *_worded(text)], key=lambda numeral: numeral.start)


def _worded(text: str) -> list[Numeral]:
    return [
        Numeral(start, end, text[start:end], "quantity", (value,), unit)
        for start, end, value, unit in find_worded(text)
    ]


def _join_scaled(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """`1 milyon 250 bin` is one number."""
    joined: list[Numeral] = []
    for numeral in numerals:
        last = joined[-1] if joined else None
        if (
            last
            and last.kind == numeral.kind == "quantity"
            and text[last.end : numeral.start] == " "
            and _goes_on(last, numeral)
        ):
            start, end, unit = last.start, numeral.end, numeral.unit
            total = (last.readings[0] + numeral.readings[0],)
            joined[-1] = Numeral(start, end, text[start:end], "quantity", total, unit)
        else:
            joined.append(numeral)
    return joined


def _goes_on(larger: Numeral, smaller: Numeral) -> bool:
    """Whether a scaled number is followed by its smaller part."""
    scale = scale_of(larger.text.split()[-1]) or Decimal(1)
    both = larger.value is not None and smaller.value is not None
    return (
        both and scale > 1 and larger.unit is None and (smaller.value or scale) < scale
    )


def _is_part_of_a_name(text: str, match: re.Match[str]) -> bool:
    after = text[match.end("digits") : match.end("digits") + 1]
    return (
        bool(after)
        and after.isalpha()
        and match["ordinal"] is None
        and unit_after(text, match.end())[0] is None
    )


def _numeral(text: str, match: re.Match[str], convention: Convention | None) -> Numeral:
    core = read_digits(match["digits"], convention)
    scale, end = scale_after(text, match.end())
    unit = _sign_unit(match) or unit_after(text, end)[0]
    if match["ordinal"]:
        return _made(match, match.end(), "ordinal", core, _ordinal_unit(text, match))
    if unit is not None and load_units().units[unit].ordinal:
        unit = None  # 27 derece is warm, not a grade; 2004 ranking is a year's
    if scale == 1 and _is_year(text, match, unit):
        return _made(match, match.end(), "year", core, None)
    return _times(_made(match, end, "quantity", core, unit), scale)


def _made(
    match: re.Match[str],
    end: int,
    kind: NumeralKind,
    core: Core | None,
    unit: str | None,
) -> Numeral:
    readings = (
        tuple(-reading if match["sign"] else reading for reading in core.readings)
        if core
        else ()
    )
    return Numeral(
        match.start(), end, match.string[match.start() : end], kind, readings, unit
    )


def _times(numeral: Numeral, scale: Decimal) -> Numeral:
    readings = tuple(reading * scale for reading in numeral.readings)
    if any(abs(reading) >= LARGEST for reading in readings):
        readings = ()
    return replace(numeral, readings=readings)


def _sign_unit(match: re.Match[str]) -> str | None:
    sign = match["before"] or (match["percent"] or "").strip()
    return unit_spellings().get(ascii_fold(sign)) if sign else None


def _ordinal_unit(text: str, match: re.Match[str]) -> str | None:
    """`5. sırada`, `ranks 5th` → rank, `1. derece` → grade; other ordinals have no unit."""
    before = re.search(r"([^\W\d_]+)\s+$", text[: match.start()])
    named = unit_after(text, match.end())[0] or (
        unit_spellings().get(ascii_fold(before[1])) if before else None
    )
    return named if named and load_units().units[named].ordinal else None


def _is_year(text: str, match: re.Match[str], unit: str | None) -> bool:
    digits = match["digits"]
    if (
        len(digits) != 4
        or not digits.isdigit()
        or int(digits) not in YEARS
        or match["before"]
        or match["percent"]
    ):
        return False
    if _YEAR_GOES_ON.match(text, match.end()) or _month_before().search(
        text[: match.start()]
    ):
        return True
    return unit is None or _counts_of_the_year(text, match.end())


def _counts_of_the_year(text: str, at: int) -> bool:
    """`2008 firma sayısı`: the number of firms in 2008, not 2008 firms."""
    return (
        re.match(r"\s+[^\W\d_]+\s+(?:sayı|oran|artış|sayım|veri|toplam)", text[at:])
        is not None
    )
