"""The 26 regions of level 2 and their development agencies: who publishes, and about which provinces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from schemas.text.turkish import clean, fold, slug
from schemas.vocabulary.entries import RegionEntry
from schemas.vocabulary.load import load_regions
from schemas.vocabulary.places import Provinces


def provinces_of_region(code: str | None) -> Provinces:
    """Slugs of the provinces of a region (`TR33`); none where the code is not known."""
    region = load_regions().get(code or "")
    return tuple(slug(name) for name in region.provinces) if region else ()


def region_of_province(province: str | None) -> str | None:
    """The code of the region that a province (its slug) lies in."""
    return next(
        (code for code in load_regions() if province in provinces_of_region(code)), None
    )


def is_a_region(province: str | None) -> bool:
    """Whether a province is a region by itself, as İzmir is: then `bölge` is it, else it is more."""
    return len(provinces_of_region(region_of_province(province))) == 1


def region_of_agency(publisher: str | None) -> str | None:
    """The code of the region of a development agency, by any spelling of its name."""
    return next(
        (code for code, count in agencies_named(publisher or "").items() if count), None
    )


def agencies_named(text: str) -> dict[str, int]:
    """How often a text names the agency of each region; an abbreviation in capitals only: not `baka`."""
    folded, cleaned = fold(text), clean(text)
    return {
        code: whole.count(folded) + abbreviated.count(cleaned)
        for code, (whole, abbreviated) in _agency_names().items()
    }


@dataclass(frozen=True, slots=True)
class _Names:
    """Names that are looked for in whole pages."""

    names: tuple[str, ...]
    pattern: re.Pattern[str]

    def count(self, text: str) -> int:
        """How often one of them stands in a text, as a word; most texts hold none of their letters."""
        held = any(name in text for name in self.names)
        return len(self.pattern.findall(text)) if held else 0


@cache
def _agency_names() -> dict[str, tuple[_Names, _Names]]:
    return {code: _named(region) for code, region in load_regions().items()}


def _named(region: RegionEntry) -> tuple[_Names, _Names]:
    spellings = {region.agency, *region.spellings}
    short = {name for name in spellings if " " not in name}
    whole = {fold(name) for name in spellings - short}
    return (
        _Names(tuple(whole), _any_of(whole)),
        _Names(tuple(short), _any_of(short)),
    )


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, names))) or '(?!)'})(?!\w)"
    )
