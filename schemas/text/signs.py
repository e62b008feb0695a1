"""What stands for something by its shape: years, bullets, abbreviations. A door, as for numbers."""

import re

DASHES = frozenset(
    "–—-*"
)  # begin an item only with a blank after them: "-dır" is a suffix
SOLID_BULLETS = frozenset("•●▪■‣") | frozenset(map(chr, range(0xF000, 0xF100)))
"""Bullets and nothing else; others may be values in a cell. From U+F000 on stand letters of symbol fonts."""
RINGS = frozenset("◦○")
"""Bullets, and degrees behind a figure."""
BULLETS = SOLID_BULLETS | RINGS | frozenset("□►▸▶➢➤➔→›»✓✔✦❖◆◊∙·") | DASHES

LED = re.compile(r"[.…_]{4,}")
"""Dots that lead from a label to its figures; fewer may be signs for no value."""

CODE = re.compile(r"\(?[A-ZÇĞİÖŞÜ]{1,2}[-.]?\d{1,2}[.):]?")
"""The code of an entry in a list, as it stands before it: `G1`, `Z2.`, `GY-3)`."""

MARK_SIGNS, SUPERSCRIPTS = "*†‡", "¹²³⁴⁵⁶⁷⁸⁹⁰"
"""Signs that point to a note, and digits that do where they are raised."""

_MARK = re.compile(rf"\d{{1,3}}(?:,\d{{1,3}})*|[{MARK_SIGNS}]{{1,4}}")

LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")
"""Dots that lead from a label to its figure; fewer may be signs for no value."""

DOUBLE_QUOTES = '"“”„«'
"""Double quotation marks that a text may begin with: `”kent”` has the same sign at both ends."""
OPENING_QUOTES = DOUBLE_QUOTES + "'‘’‚‹"
"""Single ones as well, which may also stand between a word and its suffix."""

_SENTENCE_ENDS = frozenset(".!?:;…")
_CLOSING = "\"'”’)]"
"""Signs that may stand behind the end of a sentence."""

ABBREVIATIONS = (
    "A.Ş.", "Ltd.", "Şti.", "Dr.", "Doç.", "Prof.", "Öğr.", "Gör.", "vb.", "vs.", "vd.", "bkz.", "Bkz.",
    "örn.", "yy.", "M.Ö.", "M.S.", "T.C.", "Mah.", "Cad.", "Sok.", "No.", "a.g.e.", "e.g.", "i.e.",
    "approx.", "Inc.", "Co.", "St.", "Mr.", "Mrs.",
)  # fmt: skip
"""Words whose full stop ends no sentence."""

YEARS = range(1850, 2101)
"""What four digits may be a year: plans look ahead to 2100, buildings and firms date back to the 1850s; with
a wider range counts of people come to be years."""
A_YEAR = r"(?:18[5-9]\d|19\d\d|20\d\d|2100)"
"""Pattern of one of `YEARS`."""
YEAR = re.compile(rf"(?<![\d.,])({A_YEAR})(?![\d.,]*\d)")
"""A year in a text, no part of a larger number or of a date."""
_WHOLE = re.compile(rf"({A_YEAR})\s*[{MARK_SIGNS}]*")
_SPAN = re.compile(rf"\(?{A_YEAR}(?:[-–—/]?{A_YEAR}|[-–—/]\d\d)?[{MARK_SIGNS}]*\)?")


def ends_sentence(text: str, *, bracket_ends: bool = False) -> bool:
    """Whether a sentence ends with a text; in notes and cells a closing bracket ends one too."""
    end = text.rstrip()
    return end.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS or (
        bracket_ends and end.endswith(")")
    )


def is_mark(text: str) -> bool:
    """Whether a text, where it is raised, points to a note: `3`, `1,2`, `*`, `††`."""
    return _MARK.fullmatch(text) is not None


def years_in(text: str) -> list[int]:
    """The years that a text names, in its order."""
    return [int(year) for year in YEAR.findall(text)]


def whole_year(text: str) -> int | None:
    """The year that is the whole text, a mark after it allowed."""
    match = _WHOLE.fullmatch(text.strip())
    return int(match[1]) if match else None


def is_year_or_span(text: str) -> bool:
    """Whether a text is a year or two: `2008`, `2008*`, `2008/09`, `(2008 - 2009)`; blanks do not count."""
    return _SPAN.fullmatch("".join(text.split())) is not None
