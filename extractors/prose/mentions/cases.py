"""A place spoken of in running text: which, how it is declined, and whether it is a place at all."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from schemas.text.turkish import ascii_fold

Case = Literal[
    "bare",
    "genitive",
    "locative",
    "relative",
    "ablative",
    "dative",
    "accusative",
    "instrumental",
]
Role = Literal["district", "province", "country"]
ROLES: tuple[Role, ...] = ("district", "province", "country")
MentionKind = Literal["place", "generic", "group", "facility", "institution"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place spoken of, or a group of places."""

    start: int
    end: int
    """Offset after the name, its generic word (`ilçesi`) and its ending."""
    slug: str | None
    """None for a group, and for a generic word until it is known what it stands for."""
    kind: MentionKind
    case: Case
    text: str
    stands_for: Role | None = None
    misspelt: bool = False


_CASES: tuple[tuple[Case, re.Pattern[str]], ...] = (
    ("relative", re.compile(r"n?[dt][ae]ki.*")),
    ("locative", re.compile(r"n?[dt][ae](?:d[iu]r|ydi|ysa)?")),
    ("ablative", re.compile(r"n?[dt][ae]n(?:d[iu]r)?")),
    ("genitive", re.compile(r"n?[iu]n(?:d[iu]r|ki)?|s")),
    ("instrumental", re.compile(r"y?l[ae]|s?[iu]yl[ae]")),
    ("dative", re.compile(r"[yn]?[ae]")),
    ("accusative", re.compile(r"[yn]?[iu]|s[iu]")),
)


def case_of(ending: str) -> Case:
    """The case that an ASCII-folded ending means: `da` → locative, `nin` → genitive."""
    return next((case for case, pattern in _CASES if pattern.fullmatch(ending)), "bare")


@lru_cache(maxsize=64)
def same_length_fold(text: str) -> str:
    """The text ASCII-folded letter by letter, so that offsets stay."""
    return "".join(map(_folded, text))


@cache
def _folded(sign: str) -> str:
    """One letter for one letter: asked for every sign of the prose, of which there are few."""
    folded = ascii_fold(sign)
    return folded if len(folded) == 1 else sign
