"""What a document is about, and who publishes it: the place in its title, its agency, its region.

A district of a name that several have is that of the agency's region, or of the province named beside it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.identity.kinds import kind_patterns
from extractors.identity.settings import AREA
from schemas.document import DocumentKind
from schemas.text.signs import A_YEAR
from schemas.text.turkish import ascii_fold, clean, fold
from schemas.text.turkish import title as in_title_case
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.load import load_regions
from schemas.vocabulary.places import (
    Place,
    Provinces,
    find_place,
    places,
    places_called,
    province_of,
)
from schemas.vocabulary.regions import (
    agencies_named,
    provinces_of_region,
    region_of_agency,
    region_of_province,
)

PLAN_PERIOD = re.compile(rf"\b({A_YEAR})\s?[-–—/]\s?({A_YEAR})\b")
REGION_CODE = re.compile(r"\bTR[1-9A-C][0-9]\b")


@dataclass(frozen=True, slots=True)
class Area:
    """What a document is about."""

    place: Place | None
    region: str | None
    """Official code: `TR33`."""
    publisher: str | None
    homonyms: tuple[Place, ...] = ()
    """Districts that its title may mean, where it means one of several."""


def area_of(front: Sequence[str], whole_text: str, kind: DocumentKind) -> Area:
    """The place in the title, the agency and its region.

    Args:
        front: titles and headings of the first pages, the cover first.
        whole_text: of all pages.
        kind: the document's.
    """
    publisher = publisher_of("\n".join(front)) or publisher_of(whole_text)
    region = _region_named(front) or region_of_agency(publisher)
    near = provinces_of_region(region) or _provinces_named(front)
    named = [found for line in front for found in named_before_title(line, kind)]
    if document_words().kinds[kind].about == "district":
        place, homonyms = _district(named, near)
    else:
        place, homonyms = _larger_place(named, near, region), ()
    return Area(
        place,
        region or region_of_province(province_of(place.slug if place else None)),
        publisher,
        homonyms,
    )


def _region_named(front: Sequence[str]) -> str | None:
    codes = [
        code
        for line in front
        for code in REGION_CODE.findall(line)
        if code in load_regions()
    ]
    return codes[0] if codes else None


def _provinces_named(front: Sequence[str]) -> Provinces:
    words = [_bare(word) for line in front for word in line.split()]
    found = [
        match.place for word in words if (match := find_place(word)) and match.sure
    ]
    return tuple(
        dict.fromkeys(place.slug for place in found if place.kind == "province")
    )


def _district(
    named: Iterable[tuple[Place, ...]], near: Provinces
) -> tuple[Place | None, tuple[Place, ...]]:
    """The first district meant: of those of its name the one in these provinces, where they are known."""
    doubtful: tuple[Place, ...] = ()
    for bearers in named:
        districts = [place for place in bearers if place.kind == "district"]
        here = (
            [place for place in districts if place.parent in near]
            if near
            else districts
        )
        if len(here) == 1:
            return here[0], ()
        doubtful = doubtful or tuple(here)
    return None, doubtful


def _larger_place(
    named: Iterable[tuple[Place, ...]], near: Provinces, region: str | None
) -> Place | None:
    """The place a plan is for: one that its title names, else the one province of its region."""
    for bearers in named:
        here = [p for p in bearers if p.kind != "district" or p.parent in near]
        if len(here) == 1:
            return here[0]
    alone = provinces_of_region(region)
    return places()[alone[0]] if len(alone) == 1 else None


def named_before_title(line: str, kind: DocumentKind) -> Iterator[tuple[Place, ...]]:
    """Places named right before (or after "of") the words that name the kind: "Foça Özet Raporu".

    Each as the places that bear the name: several districts may.
    """
    pattern = kind_patterns().get(kind)
    match = pattern.search(ascii_fold(line)) if pattern else None
    words = clean(line).split()
    if match is None:
        candidates = words if len(words) <= AREA.longest_name else []
    else:
        before = PLAN_PERIOD.sub(" ", clean(line[: match.start()]))
        candidates = before.split()[-3:] + line[match.end() :].split()[:4]
    for size in (2, 1):
        for start in range(len(candidates) - size + 1):
            found = _bearers(_bare(" ".join(candidates[start : start + size])))
            if found:
                yield found


def _bearers(name: str) -> tuple[Place, ...]:
    match = find_place(name)
    return (match.place,) if match is not None and match.sure else places_called(name)


def _bare(word: str) -> str:
    """A name without its case ending: "İzmir'in" → "İzmir"."""
    return re.split(r"['’]", word)[0].strip("(),.:;–-")


def publisher_of(text: str) -> str | None:
    """The publisher named most often; one that we do not list by what agencies are called."""
    counts = {
        load_regions()[code].agency: count
        for code, count in agencies_named(text).items()
    }
    folded = fold(text)
    for listed in document_words().publishers:
        patterns = [
            rf"\b{re.escape(fold(spelling))}\b" for spelling in listed.spellings
        ]
        counts[listed.name] = sum(
            len(re.findall(pattern, folded)) for pattern in patterns
        )
    most = max(counts, key=lambda name: counts[name])
    return most if counts[most] else _unlisted_agency(folded)


def _unlisted_agency(folded: str) -> str | None:
    for suffix in document_words().publisher_suffixes:
        match = re.search(rf"(\S+(?: anadolu)?) {re.escape(fold(suffix))}", folded)
        if match:
            return clean(f"{in_title_case(match[1])} {suffix}")
    return None
