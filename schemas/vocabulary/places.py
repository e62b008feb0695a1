"""Places: İzmir's 30 districts, Türkiye's 81 provinces and the country, as data.

`find_place("ALIAĞA")` → the match for a whole label or cell; `is_total_label("Toplam")` says whether a row
heading means the whole province (which row that is for is the reader's to know, so it is no place name).
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz.distance import OSA

from schemas.text.turkish import ascii_fold, slug
from schemas.vocabulary.load import PlaceEntry, load_places

PlaceKind = Literal["district", "province", "country"]
MatchHow = Literal["exact", "alias", "misspelt"]

COUNTRY = "turkiye"
PROVINCE_OF_DISTRICTS = "izmir"


@dataclass(frozen=True, slots=True)
class Place:
    """A district, a province or the country."""

    slug: str
    name: str
    kind: PlaceKind
    code: str
    """Official number: licence plate (province), TÜİK/NVİ (district), ISO 3166 (country)."""
    parent: str | None
    """Slug of the place it lies in."""
    aliases: tuple[str, ...] = ()
    word: str | None = None
    """What the name means as an ordinary word, where it is one too."""


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


def _place(entry: PlaceEntry, kind: PlaceKind, parent: str | None) -> Place:
    return Place(slug(entry.name), entry.name, kind, entry.code, parent, entry.aliases, entry.word)


@cache
def places() -> dict[str, Place]:
    """All places by slug: the country, then provinces by number, then districts by name."""
    data = load_places()
    listed = [_place(data.country, "country", None)]
    listed += [_place(entry, "province", COUNTRY) for entry in data.provinces]
    listed += [_place(entry, "district", PROVINCE_OF_DISTRICTS) for entry in data.districts]
    return {place.slug: place for place in listed}


@cache
def names() -> dict[str, tuple[Place, MatchHow]]:
    """Every name and alias, ASCII-folded → the place it means."""
    named: dict[str, tuple[Place, MatchHow]] = {}
    for place in places().values():
        named[ascii_fold(place.name)] = (place, "exact")
        for alias in place.aliases:
            named.setdefault(ascii_fold(alias), (place, "alias"))
    return named


SHORTEST_MISSPELT = 5
"""Letters: below it one edit makes one place of another (Van, Kars, Muş, Rize, Tire)."""


def find_place(text: str) -> PlaceMatch | None:
    """The place that a whole label or cell names, or None.

    Case, dots, footnote marks and words like `İlçesi` do not count; one wrong, missing, doubled or swapped
    letter is forgiven where no second place is as near (then `how` is `misspelt`: report it).
    """
    label = " ".join(ascii_fold(text).strip(" *†‡:.,;-¹²³⁴⁵⁶⁷⁸⁹").split())
    bare = " ".join(word for word in label.split() if word not in load_places().generic_words)
    exact = _named(label) or _named(bare)
    if exact is not None:
        return PlaceMatch(exact[0], exact[1], text)
    near = nearest_place(bare)
    return PlaceMatch(near, "misspelt", text) if near is not None else None


def _named(label: str) -> tuple[Place, MatchHow] | None:
    return names().get(label) if label else None


@cache
def nearest_place(label: str) -> Place | None:
    """The one place within one edit of an ASCII-folded name; None where none or several are."""
    if len(label) < SHORTEST_MISSPELT or label in load_places().not_misspelt:
        return None
    near = {
        place.slug: place
        for name, (place, _) in names().items()
        if len(name) >= SHORTEST_MISSPELT and OSA.distance(label, name, score_cutoff=1) <= 1
    }
    return next(iter(near.values())) if len(near) == 1 else None


def is_total_label(text: str) -> bool:
    """Whether a row or column label means the total of all districts: `Toplam`, `İl Toplamı`, `TOTAL`."""
    return " ".join(ascii_fold(text).strip(" *†‡:.").split()) in load_places().totals
