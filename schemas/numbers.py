"""Numbers: the only door from printed figures to exact decimals. No float on the way.

`read_number("673.307.314 $", "turkish")` → `Reading(value=Decimal("673307314"), unit="USD", status="read")`.

A dot or a comma before exactly three digits can be two things. Which one is decided on evidence for a column
or a document: `convention_of(samples)`. What the evidence does not decide is `ambiguous`, with both readings
and no value. What is no number at all is `unreadable`, an empty or `bilinmiyor` cell `missing`: never zero.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from schemas.turkish import ascii_fold, clean
from schemas.vocabulary import load_units

Convention = Literal["turkish", "english"]
"""`turkish`: 1.234,5. `english`: 1,234.5."""
Status = Literal["read", "missing", "unreadable", "ambiguous"]
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
LARGEST = Decimal(10) ** 18
"""Larger figures (Türkiye's old lira reached 10^17) are misprints, glued cells or attacks."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a printed figure says."""

    text: str
    status: Status
    value: Decimal | None = None
    """None unless `status` is `read`."""
    unit: str | None = None
    """As printed with the number, in our name for it: `percent`, `USD`, `MW`; None where none is printed."""
    readings: tuple[Decimal, ...] = ()
    """Where `ambiguous`: by the convention (or the Turkish one), then the other way."""
    notes: tuple[Note, ...] = ()
    """What is odd about it, though it could be read."""


@dataclass(frozen=True, slots=True)
class Core:
    """The digits and separators of a figure, read: one value, two, or none."""

    readings: tuple[Decimal, ...]
    notes: tuple[Note, ...] = ()


_SIGN = r"[-−–]"
_SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_DIGITS = r"[0-9](?:[0-9.,\u00a0\u202f\u2009 ']*[0-9])?"
_FIGURE = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>{_SIGN}|\+)?\s*(?P<before>[^\d\s()+−–-][^\d()]*?)?\s*(?P<sign_after_unit>{_SIGN})?\s*"
    rf"(?P<digits>{_DIGITS})(?P<point>\.)?\s*(?P<shut>\))?\s*"
    rf"(?P<after>[^\W\d_%‰$€₺£{_SUPERSCRIPTS}][^\d()*†‡]*?[²³]?|[%‰$€₺£])?\s*(?P<shut_after_unit>\))?\s*"
    rf"(?P<mark>[*†‡{_SUPERSCRIPTS}]+)?\s*(?P<remark>\([^()]*\))?\s*(?P<mark_after>[*†‡]+)?"
)
_SUFFIX = re.compile(r"['’][^\W\d_]+$")  # 2,5 milyon'dur


def read_number(text: str, convention: Convention | None) -> Reading:
    """A whole cell or string as a figure.

    Args:
        text: as printed; case, blanks and footnote marks are coped with.
        convention: of its column or document; None where unknown (then `1.250` is ambiguous).
    """
    label = clean(text)
    if ascii_fold(label) in _missing_signs():
        return Reading(text, "missing")
    figure = _FIGURE.fullmatch(_SUFFIX.sub("", label))
    if figure is None or _has_foreign_digits(label):
        return Reading(text, "unreadable")
    unit, scale = _unit_and_scale(figure["before"], figure["after"])
    core = read_digits(figure["digits"], convention)
    if core is None or unit is _UNKNOWN or _malformed(figure):
        return Reading(text, "unreadable")
    return _reading(text, figure, core, unit, scale)


def _reading(text: str, figure: re.Match[str], core: Core, unit: str | None, scale: Decimal) -> Reading:
    negative = bool(figure["open"] or figure["sign_after_unit"] or (figure["sign"] or "+") != "+")
    factor = -scale if negative else scale
    readings = tuple(reading * factor for reading in core.readings)
    if max(map(abs, readings)) >= LARGEST:
        return Reading(text, "unreadable")
    notes = _notes(figure, core, negative, scale)
    if len(readings) == 1:
        return Reading(text, "read", readings[0], unit, notes=notes)
    return Reading(text, "ambiguous", None, unit, readings, notes)


def _notes(figure: re.Match[str], core: Core, negative: bool, scale: Decimal) -> tuple[Note, ...]:
    seen: list[tuple[object, Note]] = [
        (figure["open"], "parenthesised"),
        (negative, "negative"),
        (scale != 1, "scaled"),
        (figure["mark"] or figure["mark_after"], "footnote-mark"),
        (figure["remark"], "remark"),
        (figure["point"], "ordinal"),
    ]
    return core.notes + tuple(note for happened, note in seen if happened)


def _malformed(figure: re.Match[str]) -> bool:
    brackets = bool(figure["open"]) != bool(figure["shut"] or figure["shut_after_unit"])
    return brackets or bool(
        figure["point"] and not figure["digits"].isdigit()
    )  # 5. is an ordinal, 1.349. is none


def _has_foreign_digits(text: str) -> bool:
    return any(sign.isdigit() and not sign.isascii() and sign not in _SUPERSCRIPTS for sign in text)


@cache
def _missing_signs() -> frozenset[str]:
    return frozenset(ascii_fold(sign) for sign in load_units().missing)


_UNKNOWN = "?"  # a word beside the number that is no unit: a word we cannot read is no number we can


def _unit_and_scale(before: str | None, after: str | None) -> tuple[str | None, Decimal]:
    unit_before = unit_named(before) if before else None
    scale, rest = split_scale(after or "")
    unit_after = unit_named(rest) if rest else None
    unread = (before and unit_before is None) or (rest and unit_after is None)
    return (_UNKNOWN if unread else unit_after or unit_before), scale


@cache
def unit_spellings() -> dict[str, str]:
    """Every spelling, ASCII-folded → our name of the unit."""
    return {
        ascii_fold(spelling): code for code, unit in load_units().units.items() for spelling in unit.spellings
    }


def unit_named(text: str) -> str | None:
    """Our name for a printed unit (`ABD Doları` → `USD`), or None."""
    return unit_spellings().get(ascii_fold(text).strip(" .:"))


def split_scale(text: str) -> tuple[Decimal, str]:
    """`milyon $` → (1000000, `$`); words like `bin`, `million` that multiply, and what follows them."""
    word, _, rest = text.strip().partition(" ")
    scale = load_units().scales.get(ascii_fold(word).strip("."))
    return (scale, rest.strip()) if scale is not None else (Decimal(1), text.strip())


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


def _odd(sign: str, expected: dict[Convention, str], convention: Convention | None) -> tuple[Note, ...]:
    return ("foreign-separator",) if convention and expected[convention] != sign else ()


def _blank_groups(digits: str) -> Core | None:
    whole, _, fraction = digits.replace(".", ",").partition(",")
    if not _GROUPED.fullmatch(whole) or not re.fullmatch(r"\d*", fraction):
        return None
    return Core((_plain(whole, fraction),), ("blank-groups", *_decimals(fraction)))


def _both_signs(digits: str, separators: list[str], convention: Convention | None) -> Core | None:
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
        return Core((decimal,), _odd(sign, _DECIMAL_SIGN, convention) + _decimals(fraction))
    if convention is not None and _GROUP_SIGN[convention] == sign:
        return Core((_plain(digits),))
    by_convention = (decimal, _plain(digits)) if convention or sign == "," else (_plain(digits), decimal)
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
    numerals = [numeral for sample in samples for numeral in _NUMERAL.findall(clean(sample))]
    strong: dict[Convention, int] = dict.fromkeys(_GROUP_SIGN, 0)
    weak: dict[Convention, int] = dict.fromkeys(_GROUP_SIGN, 0)
    for numeral in numerals:
        for convention, sign in _GROUP_SIGN.items():
            strong[convention] += _tells(numeral, convention)
            weak[convention] += numeral.count(sign) == 1 and bool(_GROUPED.fullmatch(numeral))
    told, usual = _majority(strong, 1), _majority(weak, WEAK_EVIDENCE)
    if told and usual and told != usual and weak[usual] >= OUTVOTED * strong[told]:
        return None
    return told or usual


OUTVOTED = 10
"""Times: a column of thirty `27.225` with one `272.25` tells nothing of itself; the table must."""

DISSENT = 0.2
"""Share of figures against the majority that is still a slip of the pen (`1029.85` among `147,50`)."""


def _majority(votes: dict[Convention, int], at_least: int) -> Convention | None:
    winner: Convention = "turkish" if votes["turkish"] >= votes["english"] else "english"
    against = sum(votes.values()) - votes[winner]
    enough = votes[winner] >= at_least and against <= DISSENT * votes[winner]
    return winner if enough else None


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
    return not (single and len(numeral.split(separators[0])[1]) == 3)  # 0,125 and 1234,567 tell too little


def unit_of_heading(text: str) -> tuple[str | None, Decimal]:
    """A heading's unit and scale: `İhracat (Bin ABD $)` → (`USD`, 1000), `Payı (%)` → (`percent`, 1)."""
    folded = clean(text)
    for note in [*re.findall(r"\(([^()]*)\)", folded), *re.findall(r"[,–-]\s*([^,–-]+)$", folded)]:
        thousand = re.match(r"1[.,]?000\s*", note)
        scale, rest = (Decimal(1000), note[thousand.end() :]) if thousand else split_scale(note)
        unit = unit_named(rest)
        if unit or scale != 1:
            return unit, scale
    return ("percent" if "%" in folded else None), Decimal(1)


def print_number(value: Decimal, convention: Convention = "turkish", decimals: int | None = None) -> str:
    """A value as the convention prints it: `Decimal("1234.5")` → `1.234,5`.

    Args:
        value: exact.
        decimals: places after the sign; None keeps as many as the value has.
    """
    shown = f"{value:,f}" if decimals is None else f"{value:,.{decimals}f}"
    if convention == "english":
        return shown
    return shown.translate(str.maketrans(",.", ".,"))
