"""Numbers of outlines, as they stand before titles and entries: `3`, `1.2.3`, and `A.1.2`, `IV-2`. A door.

Only the first step may be a letter or a Roman number, with a step behind it: `B. Menderes` is a river.
A Roman number may have a hyphen behind it (`IV-2.1`); a letter with one (`A-1`) is a code of its own.
"""

import re

DEEP = r"(?:(?:\d{1,2}|[IVX]{1,5}|[A-ZÇĞİÖŞÜ])\.|[IVX]{1,5}-)\d{1,2}(?:\.\d{1,2})*"
"""Pattern of a number of two steps or more, from its first sign to its last digit."""
ONE = rf"(?:{DEEP}|\d{{1,2}})"
"""Pattern of a number of any depth."""
_ROMAN = re.compile(r"[IVX]+")
_DIGITS = {"I": 1, "V": 5, "X": 10}


def roman(text: str) -> int:
    """The value of a Roman number of the signs I, V and X."""
    values = [_DIGITS[sign] for sign in text]
    return sum(
        -value if value < max(values[at:], default=0) else value
        for at, value in enumerate(values)
    )


def dotted(number: str) -> str:
    """A number with dots between all its steps, as it is kept: `IV-2.1` → `IV.2.1`."""
    return number.replace("-", ".")


def steps(number: str) -> tuple[int, ...]:
    """The steps of a number that `ONE` matches: `1.2.3` → (1, 2, 3), `B.4` → (2, 4), `IV-1` → (4, 1)."""
    first, *rest = dotted(number).split(".")
    if first.isdigit():
        begun = int(first)
    else:
        begun = roman(first) if _ROMAN.fullmatch(first) else ord(first) - ord("A") + 1
    return begun, *map(int, rest)
