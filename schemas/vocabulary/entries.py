"""What the files of the vocabulary hold, entry by entry: typed and immutable."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from schemas.text.turkish import ascii_fold


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
    levels: FoldedSet
    country_labels: FoldedSet
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
    bounds: dict[
        Literal["district", "province", "country", "any"], tuple[Decimal, Decimal]
    ] = {}
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


class ProseFile(Entry):
    """`prose.yaml`: what keeps a figure in running text from being an observation."""

    said_again: tuple[str, ...]
    bound_before: tuple[str, ...]
    bound_after: tuple[str, ...]
    changed_before: tuple[str, ...]
    changed_after: tuple[str, ...]
    not_yet: tuple[str, ...]
    partial: tuple[str, ...]
    partial_count: tuple[str, ...]
    per: tuple[str, ...]


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
    phrases: tuple[str, ...]
    """Of several words, none of which is harmless alone: `eğitim öğretim yılında`, `tek başına`."""
    verbs: tuple[str, ...]
    """Stems of Turkish verbs."""
    nouns: tuple[str, ...]
    """Stems of Turkish nouns, as they stand before their endings: `kaynak`, `kaynağ`."""

    @property
    def words(self) -> tuple[str, ...]:
        """All but stems and phrases."""
        listed = (
            self.joining,
            self.pointing,
            self.time,
            self.sources,
            self.amount,
            self.where,
        )
        return tuple(
            word for words in (*listed, self.there_is, self.units) for word in words
        )
