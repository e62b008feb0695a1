"""Numbers: the only door from printed figures to exact decimals. No float on the way.

`read_number("673.307.314 $", "turkish")` → `Reading(value=Decimal("673307314"), unit="USD", status="read")`.

A dot or a comma before exactly three digits can be two things. Which one is decided on evidence for a column
or a document: `convention_of(samples)`. What the evidence does not decide is `ambiguous`, with both readings
and no value. What is no number at all is `unreadable`, an empty or `bilinmiyor` cell `missing`: never zero.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from schemas.text.separators import Convention, Core, Note, convention_of, read_digits
from schemas.text.signs import SUPERSCRIPTS
from schemas.text.turkish import REMEMBERED, ascii_fold, clean
from schemas.vocabulary.load import load_units

__all__ = [
    "LARGEST",
    "Convention",
    "Core",
    "Note",
    "Reading",
    "convention_of",
    "habit_of",
    "last_digit",
    "print_number",
    "read_digits",
    "read_number",
    "split_scale",
    "unit_named",
    "unit_of_heading",
    "unit_spellings",
]

Status = Literal["read", "missing", "unreadable", "ambiguous"]
HUNDRED = Decimal(100)
"""Of what percentages are shares."""
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


_SIGN = r"[-−–]"
_DIGITS = r"[0-9](?:[0-9.,\u00a0\u202f\u2009 ']*[0-9])?"
_FIGURE = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>{_SIGN}|\+)?\s*(?P<before>[^\d\s()+−–-][^\d()]*?)?\s*(?P<sign_after_unit>{_SIGN})?\s*"
    rf"(?P<digits>{_DIGITS})(?P<point>\.)?\s*(?P<shut>\))?\s*"
    rf"(?P<after>[^\W\d_%‰$€₺£{SUPERSCRIPTS}][^\d()*†‡]*?[²³]?|[%‰$€₺£])?\s*(?P<shut_after_unit>\))?\s*"
    rf"(?P<mark>[*†‡{SUPERSCRIPTS}]+)?\s*(?P<remark>\([^()]*\))?\s*(?P<mark_after>[*†‡]+)?"
)
_SUFFIX = re.compile(r"['’][^\W\d_]+$")  # 2,5 milyon'dur


@lru_cache(maxsize=4096)
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


def _reading(
    text: str, figure: re.Match[str], core: Core, unit: str | None, scale: Decimal
) -> Reading:
    negative = bool(
        figure["open"] or figure["sign_after_unit"] or (figure["sign"] or "+") != "+"
    )
    factor = -scale if negative else scale
    readings = tuple(reading * factor for reading in core.readings)
    if max(map(abs, readings)) >= LARGEST:
        return Reading(text, "unreadable")
    notes = _notes(figure, core, negative, scale)
    if len(readings) == 1:
        return Reading(text, "read", readings[0], unit, notes=notes)
    return Reading(text, "ambiguous", None, unit, readings, notes)


def _notes(
    figure: re.Match[str], core: Core, negative: bool, scale: Decimal
) -> tuple[Note, ...]:
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
    return any(
        sign.isdigit() and not sign.isascii() and sign not in SUPERSCRIPTS
        for sign in text
    )


@cache
def _missing_signs() -> frozenset[str]:
    return frozenset(ascii_fold(sign) for sign in load_units().missing)


_UNKNOWN = "?"  # a word beside the number that is no unit: a word we cannot read is no number we can


def _unit_and_scale(
    before: str | None, after: str | None
) -> tuple[str | None, Decimal]:
    unit_before = unit_named(before) if before else None
    scale, rest = split_scale(after or "")
    unit_after = unit_named(rest) if rest else None
    unread = (before and unit_before is None) or (rest and unit_after is None)
    return (_UNKNOWN if unread else unit_after or unit_before), scale


@cache
def unit_spellings() -> dict[str, str]:
    """Every spelling, ASCII-folded → our name of the unit."""
    return {
        ascii_fold(spelling): code
        for code, unit in load_units().units.items()
        for spelling in unit.spellings
    }


def unit_named(text: str) -> str | None:
    """Our name for a printed unit (`ABD Doları` → `USD`), or None."""
    return unit_spellings().get(ascii_fold(text).strip(" .:"))


def split_scale(text: str) -> tuple[Decimal, str]:
    """`milyon $` → (1000000, `$`); words like `bin`, `million` that multiply, and what follows them."""
    word, _, rest = text.strip().partition(" ")
    scale = load_units().scales.get(ascii_fold(word).strip("."))
    return (scale, rest.strip()) if scale is not None else (Decimal(1), text.strip())


@lru_cache(REMEMBERED)
def unit_of_heading(text: str) -> tuple[str | None, Decimal]:
    """A heading's unit and scale: `(Bin ABD $)` and `(USD thousand)` → (`USD`, 1000), `Payı (%)` → (`percent`, 1).

    They may stand apart, `(ABD $) (bin)`; a scale beside another unit is of that one.
    """
    folded = clean(text)
    notes = [
        _unit_of_note(note)
        for note in [
            *re.findall(r"\(([^()]*)\)", folded),
            *re.findall(r"[,–-]\s*([^,–-]+)$", folded),
        ]
    ]
    unit = next((named for named, _ in notes if named), None)
    scale = next(
        (by for named, by in notes if by != 1 and named in (None, unit)), Decimal(1)
    )
    return (
        unit or ("percent" if "%" in folded and scale == 1 else None),
        scale,
    )


_THOUSANDS = re.compile(r"(?:[x×*]\s?)?['’]?(?:1[.,]?)?000(?:['’]?s)?\b")
"""`1000`, `1.000`, `000`, `'000`, `x1000`, before a unit or behind it."""


def _unit_of_note(note: str) -> tuple[str | None, Decimal]:
    """Of one note: the scale before the unit (`bin ABD $`, `1000 $`) or behind it (`USD thousand`, `$, bin`)."""
    note = note.strip()
    first = _THOUSANDS.match(note)
    scale, rest = (Decimal(1000), note[first.end() :]) if first else split_scale(note)
    if scale == 1 and unit_named(rest) is None:
        scale, rest = _scale_behind(note)
    return unit_named(rest), scale


def _scale_behind(note: str) -> tuple[Decimal, str]:
    before, _, last = note.rpartition(" ")
    thousands = _THOUSANDS.fullmatch(last)
    scale = Decimal(1000) if thousands else load_units().scales.get(ascii_fold(last).strip("."))  # fmt: skip
    unit = before.strip(" ,;:/–-")
    return (scale, unit) if scale and unit_named(unit) else (Decimal(1), note)


def scaled_unit_at_end(text: str) -> tuple[str, Decimal] | None:
    """Unit and scale that the last words of a heading say without brackets: `İhracat Bin USD`, `USD thousand`."""
    words = clean(text).split()
    for count in (3, 2):
        unit, scale = _unit_of_note(" ".join(words[-count:]))
        if unit is not None and scale != 1 and len(words) > count:
            return unit, scale
    return None


def scale_said(text: str) -> Decimal:
    """What any word or sign of a text multiplies by, wherever it stands in it; 1 where there is none."""
    folded = clean(text)
    words = re.findall(r"[^\W\d_]+", folded)
    known = (load_units().scales.get(ascii_fold(word)) for word in words)
    signs = Decimal(1000) if re.search(r"(?<![\d.,])['’]?(?:1[.,]?)?000\b", folded) else None  # fmt: skip
    return next(filter(None, known), None) or signs or Decimal(1)


def habit_of(language: str) -> Convention:
    """How documents in a language (`tr`, `en`) write numbers, where the numbers themselves do not tell."""
    return "english" if language == "en" else "turkish"


def last_digit(value: Decimal, printed: str) -> Decimal:
    """What one more in the last printed digit is worth: 63.503 → 1, 4,14 → 0.01, `69,8 milyon` → 100000.

    Args:
        value: what was read of it.
        printed: as it stands there; digits of a remark after the figure do not count.
    """
    digits = "".join(sign for sign in printed if sign in "0123456789").lstrip("0")
    exponent = int(value.as_tuple().exponent)
    if not value or not digits:
        return Decimal(1).scaleb(min(0, exponent))
    significant = min(len(digits), len(value.as_tuple().digits) + max(0, exponent))
    return Decimal(1).scaleb(value.adjusted() - significant + 1)


def print_number(
    value: Decimal, convention: Convention = "turkish", decimals: int | None = None
) -> str:
    """A value as the convention prints it: `Decimal("1234.5")` → `1.234,5`.

    Args:
        value: exact.
        decimals: places after the sign; None keeps as many as the value has.
    """
    shown = f"{value:,f}" if decimals is None else f"{value:,.{decimals}f}"
    if convention == "english":
        return shown
    return shown.translate(str.maketrans(",.", ".,"))
