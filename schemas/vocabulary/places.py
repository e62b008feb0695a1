"""What a printed label names among the places we know (`gazetteer.py`).

The place of a report decides which districts are meant: `find_place("Ereğli", ("konya",))` is Konya's, and
`find_place("Ereğli")` is none: `places_called` names the two that it may be, for the finding.
`is_total_label("Toplam")` says whether a row heading means a whole province; which one,
`provinces_listed` tells of the labels beside it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from schemas.text.turkish import ascii_fold, fold
from schemas.vocabulary.gazetteer import (
    COUNTRY,
    Place,
    PlaceKind,
    all_districts_of,
    districts_in,
    districts_meant,
    districts_of,
    places,
    province_of,
)
from schemas.vocabulary.load import load_places

__all__ = [
    "COUNTRY", "Place", "PlaceKind", "PlaceMatch", "Provinces", "districts_in", "districts_meant",
    "districts_of", "find_place", "is_name", "is_place_label", "is_total_label", "names", "nearest_place",
    "places", "places_called", "province_of", "province_totalled", "provinces_listed",
]  # fmt: skip

MatchHow = Literal["exact", "alias", "misspelt"]
Provinces = tuple[str, ...]
"""Slugs of the provinces whose districts are meant: a report's one, a region's several; () unknown."""

CENTRE = "Merkez"
"""The district around a provincial capital: 51 provinces have one, others had one."""


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """Which place a text names, and how sure that is."""

    place: Place
    how: MatchHow
    printed: str

    @property
    def sure(self) -> bool:
        """False where the spelling had to be mended: report it."""
        return self.how != "misspelt"


Names = dict[str, tuple[Place, MatchHow]]
"""A name, ASCII-folded → the place it means."""


@cache
def names(provinces: Provinces = ()) -> Names:
    """Every name and alias that means one place, where a report is about these provinces.

    Districts are those of the provinces: where none is known, a name alone (`Akdeniz`, `Marmara`) is none.
    A district's own name is that district, though a province was called so, too (`Adapazarı`, `Sakarya`).
    """
    districts, larger = _unambiguous(provinces), _named(_larger())
    own = {name: named for name, named in districts.items() if named[1] == "exact"}
    return (
        districts
        | larger
        | {n: named for n, named in own.items() if larger.get(n, named)[1] == "alias"}
    )


@cache
def _larger() -> tuple[Place, ...]:
    return tuple(place for place in places().values() if place.kind != "district")


@cache
def _all_provinces() -> Provinces:
    return tuple(place.slug for place in _larger() if place.kind == "province")


def _named(listed: Iterable[Place]) -> Names:
    named: Names = {}
    for place in listed:
        named[ascii_fold(place.name)] = (place, "exact")
        for alias in place.aliases:
            named.setdefault(ascii_fold(alias), (place, "alias"))
    return named


def _unambiguous(provinces: Provinces) -> Names:
    """Names of districts that only one of them has; `Uşak Merkez` is one such."""
    alone = {
        name: bearers[0]
        for name, bearers in _bearers(provinces).items()
        if len(bearers) == 1
    }
    return {
        n: (place, "exact" if ascii_fold(place.name) == n else "alias")
        for n, place in alone.items()
    }


def _names_of_centre(place: Place) -> list[str]:
    if place.name != CENTRE:
        return []
    province = places()[place.parent or ""].name
    spoken = ("Merkez İlçe", "Merkez İlçesi", "Central District")
    return [*spoken, f"{province} Merkez", *(f"{province} {each}" for each in spoken)]


@lru_cache(maxsize=8192)  # of each table that is compared, as of each that is read
def places_called(text: str) -> tuple[Place, ...]:
    """All districts that a label may mean, whichever province is spoken of."""
    known = _bearers(_all_provinces())
    return known.get(_label(text)) or known.get(_bare(_label(text)), ())


@cache
def _bearers(provinces: Provinces) -> dict[str, tuple[Place, ...]]:
    """Each name and alias of the provinces' districts → the districts that have it."""
    bearers: dict[str, dict[str, Place]] = {}
    for place in (
        place for province in provinces for place in all_districts_of(province)
    ):
        for name in (place.name, *place.aliases, *_names_of_centre(place)):
            bearers.setdefault(ascii_fold(name), {})[place.slug] = place
    return {name: tuple(found.values()) for name, found in bearers.items()}


def is_name(text: str) -> bool:
    """Whether any place is called so, wherever it lies."""
    return ascii_fold(text) in names() or bool(places_called(text))


@cache
def place_words() -> frozenset[str]:
    """The words of all places' names, folded: `güzelbahçe`, cut over a line end, is one word."""
    words = (word for place in places().values() for word in fold(place.name).split())
    return frozenset(words)


SHORTEST_MISSPELT = 5
"""Letters: below it one edit makes one place of another (Van, Kars, Muş, Rize, Tire)."""


@lru_cache(maxsize=8192)  # labels of a document: each is asked about many times
def find_place(text: str, provinces: Provinces = ()) -> PlaceMatch | None:
    """The place that a whole label or cell names, or None.

    Case, dots, footnote marks and words like `İlçesi` do not count; one wrong, missing, doubled or swapped
    letter is forgiven where no second place is as near (then `how` is `misspelt`: report it).

    Args:
        text: the label.
        provinces: whose districts are meant: those that the report is about. Where none is known, a district
            must stand beside its province: `Çankaya (Ankara)`.
    """
    label = _label(text)
    bare = _bare(label)
    known = names(provinces)
    exact = (
        known.get(label)
        or _with_its_province(label)
        or known.get(bare)
        or _written_short(label)
    )
    if exact is not None:
        return PlaceMatch(exact[0], exact[1], text)
    near = nearest_place(bare, provinces)
    return PlaceMatch(near, "misspelt", text) if near is not None else None


def _label(text: str) -> str:
    return " ".join(ascii_fold(text).strip(" *†‡:.,;-¹²³⁴⁵⁶⁷⁸⁹").split())


def _bare(label: str) -> str:
    """Without the words that change nothing: `İlçesi`, `(İl)`. What else stands in brackets is kept."""
    return " ".join(word for word in label.split() if not _is_generic(word))


def _is_generic(word: str) -> bool:
    listed = load_places()
    in_brackets = word[:1] + word[-1:] == "()"
    return word[1:-1] in listed.levels if in_brackets else word in listed.generic_words


def _written_short(label: str) -> tuple[Place, MatchHow] | None:
    return (
        (places()[COUNTRY], "alias") if label in load_places().country_labels else None
    )


def _with_its_province(label: str) -> tuple[Place, MatchHow] | None:
    """The district in `Ankara/Çankaya`, `Çankaya (Ankara)`, `Konya Ereğli`: its province stands beside it."""
    words = (
        label.replace("/", " ")
        .replace("(", " ")
        .replace(")", " ")
        .replace("-", " ")
        .split()
    )
    if len(words) < 2:
        return None
    for province, district in ((words[0], words[1:]), (words[-1], words[:-1])):
        named = names().get(province)
        if named is not None and named[0].kind == "province":
            found = _named(all_districts_of(named[0].slug)).get(" ".join(district))
            if found is not None:
                return found
    return None


@lru_cache(maxsize=8192)
def nearest_place(label: str, provinces: Provinces = ()) -> Place | None:
    """The one place within one edit of an ASCII-folded name; None where none or several are."""
    if len(label) < SHORTEST_MISSPELT or label in load_places().not_misspelt:
        return None
    known, listed = names(provinces), _long_names(provinces)
    near: dict[str, Place] = {}
    for length in (len(label) - 1, len(label), len(label) + 1):
        alike = process.extract(
            label,
            listed.get(length, ()),
            scorer=OSA.distance,
            score_cutoff=1,
            limit=None,
        )
        near |= {known[name][0].slug: known[name][0] for name, _, _ in alike}
    return next(iter(near.values())) if len(near) == 1 else None


@cache
def _long_names(provinces: Provinces) -> Mapping[int, Sequence[str]]:
    """The names that may be told by one edit, by their length."""
    by_length: dict[int, list[str]] = {}
    for name in names(provinces):
        if len(name) >= SHORTEST_MISSPELT:
            by_length.setdefault(len(name), []).append(name)
    return by_length


LEAST_TELLING = 2
"""Labels that must be districts of one province before they tell which, where the report does not."""
LEAST_AGAINST_REPORT = 4
"""The same where the report is about another: fewer may be names of rivers, seas and people."""


def is_place_label(text: str, provinces: Provinces = ()) -> bool:
    """Whether a row or column label names a place of a report about these provinces."""
    return find_place(text, provinces) is not None


@lru_cache(maxsize=8192)
def is_total_label(text: str, provinces: Provinces = ()) -> bool:
    """Whether a row or column label means the total of all districts: `Toplam`, `İl Toplamı`, `TOTAL`.

    `Konya Toplamı` is Konya's; where the provinces are not known, that of any.
    """
    return " ".join(ascii_fold(text).strip(" *†‡:.").split()) in _totals(provinces)


def province_totalled(text: str, provinces: Provinces) -> Place | None:
    """The one of some provinces whose total a label names (`Konya Toplamı`); None for a bare `Toplam`."""
    named = (places()[province] for province in provinces)
    folded = ascii_fold(text)
    return next(
        (
            p
            for p in named
            if ascii_fold(p.name) in folded and is_total_label(text, (p.slug,))
        ),
        None,
    )


@cache
def _totals(provinces: Provinces) -> frozenset[str]:
    meant = [
        ascii_fold(places()[province].name)
        for province in provinces or _all_provinces()
    ]
    return frozenset(
        total.replace("{province}", name)
        for total in load_places().totals
        for name in meant
    )


def provinces_listed(labels: Iterable[str], report: Provinces = ()) -> Provinces:
    """The provinces whose districts a list of labels holds.

    Args:
        labels: of the rows, or of the columns.
        report: the provinces that the report is about: they are meant unless the labels are another's.

    Returns:
        The one province that the labels prove; else those of the report.
    """
    counted: Counter[str] = Counter()
    for label in set(labels):
        counted.update({place.parent or "" for place in places_called(label)})
    (best, count), (_, next_most) = [*counted.most_common(2), ("", 0), ("", 0)][:2]
    ours = max((counted[province] for province in report), default=0)
    least = LEAST_AGAINST_REPORT if report and best not in report else LEAST_TELLING
    return (best,) if count >= least and count > next_most and count >= ours else report
