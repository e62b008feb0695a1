"""The places we know, as data: the country, Türkiye's 81 provinces, their districts, those that were too."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from schemas.text.turkish import slug
from schemas.vocabulary.entries import PlaceEntry
from schemas.vocabulary.load import HOME, load_districts, load_places

PlaceKind = Literal["country", "province", "district"]
"""The larger first."""
COUNTRY = "turkiye"


@dataclass(frozen=True, slots=True)
class Place:
    """A district, a province or the country."""

    slug: str
    name: str
    kind: PlaceKind
    code: str
    """Official number: licence plate (province), address register (district), ISO 3166 (country); "" of a
    district that is no more."""
    parent: str | None
    """Slug of the place it lies in."""
    aliases: tuple[str, ...] = ()
    word: str | None = None
    """What the name means as an ordinary word, where it is one too."""
    made_by: str | None = None
    """The law that made it, where that is known: `5747`."""
    ended_by: str | None = None
    """The law that ended it: only reports from before list it."""


@cache
def places() -> dict[str, Place]:
    """All places by slug: the country, then provinces by number, then districts by province and name."""
    data = load_places()
    country = _of_entry(data.country, "country", None)
    provinces = [_of_entry(entry, "province", COUNTRY) for entry in data.provinces]
    listed = [country, *provinces, *_districts(provinces)]
    return {place.slug: place for place in listed}


def _of_entry(entry: PlaceEntry, kind: PlaceKind, parent: str | None) -> Place:
    return Place(
        slug(entry.name),
        entry.name,
        kind,
        entry.code,
        parent,
        entry.aliases,
        entry.word,
    )


def _districts(provinces: Sequence[Place]) -> Iterator[Place]:
    """The districts of today, then those that were; a name that several have: its province in the slug."""
    data = load_districts()
    made = {
        (p, name): law.law
        for law in data.laws
        for p, listed in law.made.items()
        for name in listed
    }
    ended = {
        (p, name): law.law
        for law in data.laws
        for p, listed in law.ended.items()
        for name in listed
    }
    numbered = {
        province: dict(map(_numbered, listed))
        for province, listed in data.districts.items()
    }
    borne = Counter(name for named in numbered.values() for name in named) + Counter(
        name for _, name in ended
    )
    for province in provinces:
        codes = numbered.get(province.name, {}) | {
            name: "" for p, name in ended if p == province.name
        }
        for name, code in codes.items():
            plain = borne[name] == 1 or province.slug == HOME
            yield Place(
                slug(name if plain else f"{name} {province.name}"),
                name,
                "district",
                code,
                province.slug,
                data.aliases.get(province.name, {}).get(name, ()),
                data.words.get(name),
                made_by=made.get((province.name, name)),
                ended_by=None if code else ended[province.name, name],
            )


def _numbered(text: str) -> tuple[str, str]:
    """`19 Mayıs 1830` → its name and its number."""
    name, _, code = text.rpartition(" ")
    return name, code


def province_of(place: str | None) -> str | None:
    """Slug of the province that a place lies in, or is; None of the country and of nothing."""
    known = places().get(place or "")
    if known is None or known.kind == "country":
        return None
    return known.slug if known.kind == "province" else known.parent


@cache
def districts_of(province: str) -> tuple[Place, ...]:
    """The districts that a province has today, by name."""
    return tuple(
        place for place in all_districts_of(province) if place.ended_by is None
    )


@cache
def all_districts_of(province: str) -> tuple[Place, ...]:
    """Those that were, too: reports from before the law that ended them list them."""
    return tuple(
        p for p in places().values() if p.kind == "district" and p.parent == province
    )


@cache
def districts_in(province: str, year: int) -> tuple[Place, ...]:
    """The districts that a province had in a year, by the laws that made and ended some."""
    return tuple(
        place for place in all_districts_of(province) if _is_in(lifetime(place), year)
    )


def _is_in(lifetime: tuple[int | None, int | None], year: int) -> bool:
    made, ended = lifetime
    return (made is None or made <= year) and (ended is None or year < ended)


def lifetime(place: Place) -> tuple[int | None, int | None]:
    """The years of the laws that made and ended a place; None where we know of none."""
    years: dict[str | None, int] = {law.law: law.year for law in load_districts().laws}
    return years.get(place.made_by), years.get(place.ended_by)


def districts_meant(
    province: str, named: Container[str], years: Iterable[int] | None = None
) -> tuple[Place, ...]:
    """The districts that a list of them is of: those of today, or of a year; of which it lacks the fewest.

    Args:
        province: its slug.
        named: slugs of the districts that are listed.
        years: that the list may be of; any where None.
    """
    meant = (
        [year for law in load_districts().laws for year in (law.year - 1, law.year)]
        if years is None
        else years
    )
    sets = [districts_of(province), *(districts_in(province, year) for year in meant)]
    return min(sets, key=lambda due: sum(place.slug not in named for place in due))
