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

from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from schemas.text.turkish import ascii_fold
from schemas.vocabulary.overlay import read_data


def _folded(listed: list[str]) -> frozenset[str]:
    return frozenset(" ".join(ascii_fold(item).split()) for item in listed)


FoldedSet = Annotated[frozenset[str], BeforeValidator(_folded)]
"""Words as listed, ASCII-folded for comparing."""


class Entry(BaseModel):
    """What all entries share: immutable, no unknown keys (a misspelt key is an error, not a silence)."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PlaceEntry(Entry):
    """A place as `places.yaml` lists it."""

    name: str
    code: str
    aliases: tuple[str, ...] = ()
    word: str | None = None


class PlaceFile(Entry):
    """`places.yaml`."""

    country: PlaceEntry
    provinces: tuple[PlaceEntry, ...]
    not_misspelt: FoldedSet
    word_after: FoldedSet
    word_before: FoldedSet
    generic_words: FoldedSet
    totals: FoldedSet
    institutions: FoldedSet
    facilities: FoldedSet
    groups: tuple[str, ...]


class DistrictLaw(Entry):
    """A law that made or ended districts."""

    law: str
    year: int
    """From which on reports list the districts that it made."""
    made: dict[str, tuple[str, ...]]
    """Province → districts."""
    ended: dict[str, tuple[str, ...]] = {}


class DistrictFile(Entry):
    """`districts.yaml`: by the province's name."""

    districts: dict[str, tuple[str, ...]]
    """Name and number: `Aliağa 1128`."""
    laws: tuple[DistrictLaw, ...]
    aliases: dict[str, dict[str, tuple[str, ...]]]
    words: dict[str, str]


class RegionEntry(Entry):
    """A region of level 2 and its development agency."""

    provinces: tuple[str, ...]
    agency: str
    """As `document.publisher` names it."""
    spellings: tuple[str, ...] = ()


class RegionFile(Entry):
    """`regions.yaml`: by official code."""

    regions: dict[str, RegionEntry]


class UnitEntry(Entry):
    """A unit and its spellings."""

    spellings: tuple[str, ...]
    before: bool = False
    """May stand before the number: `% 20`, `US$ 5`."""
    ordinal: bool = False
    """Goes with an ordinal number: `5. sırada`."""


class UnitFile(Entry):
    """`units.yaml`."""

    units: dict[str, UnitEntry]
    scales: dict[str, Decimal]
    number_words: dict[str, int]
    missing: tuple[str, ...]


class HeadingEntry(Entry):
    """How a heading may be worded."""

    all: tuple[tuple[str, ...], ...]
    """Groups of stems: one of each group must occur."""
    none: tuple[str, ...] = ()
    max_words: int | None = None
    spellings: tuple[str, ...] = ()


class Elsewhere(Entry):
    """What an indicator with İzmir's name in its code is called in reports of other provinces."""

    code: str
    label_tr: str
    label_en: str


class IndicatorEntry(Entry):
    """What a figure measures, and how running text names it."""

    label_tr: str
    label_en: str
    unit: str
    also: tuple[str, ...] = ()
    """Other units it is printed with: a growth rate in per mille."""
    needs: tuple[str, ...] = Field(min_length=1)
    """Concepts that must all be named near the figure."""
    not_: tuple[str, ...] = Field(default=(), alias="not")
    """Concepts that must not be."""
    with_: tuple[str, ...] = Field(default=(), alias="with")
    """Concepts that may be named beside it and change nothing."""
    bounds: dict[Literal["district", "province", "country", "any"], tuple[Decimal, Decimal]] = {}
    """Kind of place → least and greatest plausible value: beyond them prose is misread."""
    counts: tuple[str, ...] = ()
    """Stems of the counted thing right after the number: evidence by itself."""
    of: str | None = None
    """The place whose total the figure is a share of: a slug, or `province`: the report's."""
    within: str | None = None
    """The place within which it ranks, likewise."""
    place: str | None = None
    """Slug of the place that it always belongs to."""
    breakdown: Literal["province", "sector"] | None = None
    """What the figures of a list are broken down by."""
    elsewhere: Elsewhere | None = None
    """Its name in reports of other provinces than İzmir."""


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


class ProseFile(Entry):
    """`prose.yaml`: what keeps a figure in running text from being an observation."""

    said_again: tuple[str, ...]
    bound_before: tuple[str, ...]
    bound_after: tuple[str, ...]
    not_yet: tuple[str, ...]
    partial: tuple[str, ...]
    partial_count: tuple[str, ...]
    per: tuple[str, ...]


@cache
def load_prose() -> ProseFile:
    """The words that keep a figure in running text from being an observation."""
    return ProseFile.model_validate(read_data("prose.yaml"))


class AccountedFile(Entry):
    """`accounted.yaml`: words that change nothing of what a number means, as regular expressions."""

    joining: tuple[str, ...]
    pointing: tuple[str, ...]
    time: tuple[str, ...]
    sources: tuple[str, ...]
    amount: tuple[str, ...]
    where: tuple[str, ...]
    there_is: tuple[str, ...]
    units: tuple[str, ...]
    verbs: tuple[str, ...]
    """Stems of Turkish verbs."""

    @property
    def words(self) -> tuple[str, ...]:
        """All but the stems of verbs."""
        listed = self.joining, self.pointing, self.time, self.sources, self.amount, self.where
        return tuple(word for words in (*listed, self.there_is, self.units) for word in words)


@cache
def load_accounted() -> AccountedFile:
    """The words that may stand round a number and change nothing."""
    return AccountedFile.model_validate(read_data("accounted.yaml"))


@cache
def load_headings() -> dict[str, dict[str, HeadingEntry]]:
    """Table kind → code → how its heading may be worded."""
    return TypeAdapter(dict[str, dict[str, HeadingEntry]]).validate_python(read_data("headings.yaml"))


@cache
def listed_indicators() -> dict[str, IndicatorEntry]:
    """Indicators by code, each once: what a figure may measure, under its name in reports of İzmir."""
    return TypeAdapter(dict[str, IndicatorEntry]).validate_python(read_data("indicators.yaml"))


@cache
def indicators() -> dict[str, IndicatorEntry]:
    """Indicators by code; those that are called otherwise elsewhere under both names."""
    elsewhere = {
        other.code: entry.model_copy(
            update={"label_tr": other.label_tr, "label_en": other.label_en, "elsewhere": None}
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
    return TypeAdapter(dict[str, tuple[str, ...]]).validate_python(read_data("concepts.yaml"))


def indicator(code: str) -> IndicatorEntry:
    """An indicator by its code.

    Raises:
        KeyError: when the vocabulary has none of that code.
    """
    return indicators()[code]
