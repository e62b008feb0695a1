"""The vocabulary as data: `schemas/vocabulary/*.yaml`, validated, read once per process.

| file | call |
|---|---|
| `places.yaml`, `districts.yaml` | `load_places()`, `load_districts()` (by `schemas.vocabulary.places`) |
| `regions.yaml` | `load_regions()` (wrapped by `schemas.vocabulary.regions`) |
| `units.yaml` | `load_units()` (wrapped by `schemas.text.numbers`) |
| `indicators.yaml` | `indicators()` → by code; `indicator("firms")` |
| `concepts.yaml` | `concepts()` → stems by concept, which indicators combine |
| `prose.yaml` | `load_prose()` (used by `extractors.prose.meaning.reservations`) |
| `headings.yaml` | `match_heading(text, kind)` of `schemas.vocabulary.headings` |

Adding an indicator, a heading, a spelling or a unit is an edit of the file, nothing else.
"""

from functools import cache

from pydantic import TypeAdapter

from schemas.vocabulary.entries import (
    AccountedFile,
    DistrictFile,
    HeadingEntry,
    IndicatorEntry,
    PlaceFile,
    ProseFile,
    RegionEntry,
    RegionFile,
    UnitFile,
)
from schemas.vocabulary.overlay import read_data


@cache
def load_places() -> PlaceFile:
    """The places."""
    return PlaceFile.model_validate(read_data("places.yaml"))


@cache
def load_districts() -> DistrictFile:
    """The districts."""
    return DistrictFile.model_validate(read_data("districts.yaml"))


@cache
def load_regions() -> dict[str, RegionEntry]:
    """Regions by code."""
    return RegionFile.model_validate(read_data("regions.yaml")).regions


@cache
def load_units() -> UnitFile:
    """The units, scales and signs for a missing value."""
    return UnitFile.model_validate(read_data("units.yaml"))


@cache
def load_prose() -> ProseFile:
    """The words that keep a figure in running text from being an observation."""
    return ProseFile.model_validate(read_data("prose.yaml"))


@cache
def load_accounted() -> AccountedFile:
    """The words that may stand round a number and change nothing."""
    return AccountedFile.model_validate(read_data("accounted.yaml"))


@cache
def load_headings() -> dict[str, dict[str, HeadingEntry]]:
    """Table kind → code → how its heading may be worded."""
    return TypeAdapter(dict[str, dict[str, HeadingEntry]]).validate_python(
        read_data("headings.yaml")
    )


@cache
def listed_indicators() -> dict[str, IndicatorEntry]:
    """Indicators by code, each once: what a figure may measure, under its name in reports of İzmir."""
    return TypeAdapter(dict[str, IndicatorEntry]).validate_python(
        read_data("indicators.yaml")
    )


@cache
def indicators() -> dict[str, IndicatorEntry]:
    """Indicators by code; those that are called otherwise elsewhere under both names."""
    elsewhere = {
        other.code: entry.model_copy(
            update={
                "label_tr": other.label_tr,
                "label_en": other.label_en,
                "elsewhere": None,
            }
        )
        for entry in listed_indicators().values()
        if (other := entry.elsewhere)
    }
    return listed_indicators() | elsewhere


HOME = "izmir"
"""The province whose name stands in codes, and whose districts have slugs without a province."""
PROVINCE = "province"
"""In `of` and `within`: the report's province."""


def code_in(code: str, province: str | None) -> str:
    """What an indicator is called in reports of a province (a slug): `firms_share_province` in Ankara's."""
    entry = listed_indicators().get(code)
    if entry is None or entry.elsewhere is None or province in (None, HOME):
        return code
    return entry.elsewhere.code


@cache
def concepts() -> dict[str, tuple[str, ...]]:
    """Concept → the stems that name it in running text, in both languages."""
    return TypeAdapter(dict[str, tuple[str, ...]]).validate_python(
        read_data("concepts.yaml")
    )


def indicator(code: str) -> IndicatorEntry:
    """An indicator by its code.

    Raises:
        KeyError: when the vocabulary has none of that code.
    """
    return indicators()[code]
