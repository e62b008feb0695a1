"""Places in running text: names with their case endings, words that stand for a place, groups that are none.

`find_places("Aliağa'da ve İzmir genelinde", ("izmir",))` → Aliağa (locative) and İzmir (locative): districts
are those of the report's provinces; others count where called one (`Çankaya ilçesi`). Names inside
an institution's name (`İzmir Ticaret Odası`) are told from the place, words (`kiraz`) left alone.
"""

import re
from dataclasses import dataclass
from functools import cache

from extractors.prose.mentions.cases import Case, MentionKind, PlaceMention, case_of
from extractors.prose.mentions.stand_ins import groups, stand_ins
from extractors.prose.settings import PLACES
from schemas.text.turkish import ascii_fold, is_word, lower
from schemas.vocabulary.load import load_places
from schemas.vocabulary.places import (
    Provinces,
    names,
    nearest_place,
    places,
    places_called,
)

Words = list[re.Match[str]]
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*(?:['’][^\W\d_]+)?")
_PREPOSITIONS: dict[str, Case] = {
    "in": "locative",
    "at": "locative",
    "within": "locative",
    "from": "ablative",
    "of": "genitive",
    "to": "dative",
    "for": "genitive",
}


def find_places(text: str, provinces: Provinces = ()) -> list[PlaceMention]:
    """The places a text speaks of, in order; mentions do not overlap.

    Args:
        text: running text.
        provinces: slugs of those that the report is about.
    """
    words = list(_WORD.finditer(text))
    named = [
        mention
        for index in range(len(words))
        if (mention := _named(text, words, index, provinces))
    ]
    return _without_overlaps([*groups(text), *named, *stand_ins(text)])


def _without_overlaps(found: list[PlaceMention]) -> list[PlaceMention]:
    kept: list[PlaceMention] = []
    for mention in sorted(
        found, key=lambda each: (each.start, each.kind == "generic", -each.end)
    ):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _named(
    text: str, words: Words, index: int, provinces: Provinces
) -> PlaceMention | None:
    word = words[index]
    if not word[0][0].isupper():
        return None
    found = _place_named(word[0], provinces)
    if found is None or (found.misspelt and not _looks_like_a_name(word[0])):
        return _called_a_district(text, words, index)
    if found.slug is None or not _is_meant(text, words, index, found, provinces):
        return None
    end, case = _generic_after(text, words, index, found.case, word.end())
    case = _preposition_before(text, word.start()) or case if case == "bare" else case
    kind: MentionKind = "place"
    if case == "bare":
        kind, end = _institution_after(text, words, index, end)
    return PlaceMention(
        word.start(),
        end,
        found.slug,
        kind,
        case,
        text[word.start() : end],
        misspelt=found.misspelt,
    )


_DISTRICT = re.compile(r"ilce(?:si)?(?=n|y|d|t|'|$)'?(.*)")


def _called_a_district(text: str, words: Words, index: int) -> PlaceMention | None:
    """`Çankaya ilçesinin` in a report of elsewhere; a name that several have is no place that we know."""
    after = words[index + 1] if index + 1 < len(words) else None
    generic = _DISTRICT.fullmatch(ascii_fold(after[0])) if after else None
    if (
        after is None
        or generic is None
        or text[words[index].end() : after.start()] != " "
    ):
        return None
    if is_word(lower(words[index][0])) and not places_called(words[index][0]):
        return None  # `Her ilçenin`, `Komşu ilçede`
    bearers = places_called(words[index][0])
    slug = bearers[0].slug if len(bearers) == 1 else None
    start, end = words[index].start(), after.end()
    kind: MentionKind = "place" if slug else "group"
    return PlaceMention(start, end, slug, kind, case_of(generic[1]), text[start:end])


@dataclass(frozen=True, slots=True)
class _Found:
    slug: str | None
    case: Case
    misspelt: bool = False
    marked: bool = False
    """Whether an apostrophe or capitals show that it is a name."""


@cache
def _place_named(word: str, provinces: Provinces) -> _Found | None:
    """The place a word with its ending names: `Ödemiş'te`, `ALİAĞA`, `İzmirin`, `Aliğa'nın`."""
    stem, _, ending = word.replace("’", "'").partition("'")
    label = ascii_fold(stem)
    known = names(provinces)
    exact = known.get(label)
    if exact is not None:
        return _Found(exact[0].slug, case_of(ascii_fold(ending)), marked=bool(ending))
    for cut in range(len(label) - 1, 3, -1):
        bare = known.get(label[:cut])
        if (
            bare is not None
            and not ending
            and bare[0].word is None
            and case_of(label[cut:]) != "bare"
        ):
            return _Found(bare[0].slug, case_of(label[cut:]))
    near = nearest_place(label, provinces)
    return (
        _Found(
            near.slug, case_of(ascii_fold(ending)), misspelt=True, marked=bool(ending)
        )
        if near
        else None
    )


def _looks_like_a_name(word: str) -> bool:
    """Whether a word that is nearly a place's name is no ordinary word."""
    stem = re.split("['’]", word)[0]
    return not is_word(lower(stem))


def _is_meant(
    text: str, words: Words, index: int, found: _Found, provinces: Provinces
) -> bool:
    """Whether a name that is also an ordinary word means the place here."""
    place = places()[found.slug or ""]
    if place.word is None or found.marked:
        return True
    word = words[index]
    following = text[word.end() : word.end() + 3]
    next_word = ascii_fold(words[index + 1][0]) if index + 1 < len(words) else ""
    if re.match(r"\s?[(:]", following) or _is_generic(next_word):
        return True
    if _in_a_list(text, words, index, provinces):
        return True
    return not _is_word_here(text, words, index)


def _is_word_here(text: str, words: Words, index: int) -> bool:
    """Whether the words beside a name show that it is none: `Kiraz üretimi`, `Konak tipi`."""
    word = words[index]
    before = ascii_fold(words[index - 1][0]) if index else ""
    after = ascii_fold(words[index + 1][0]) if index + 1 < len(words) else ""
    if before in load_places().word_before or any(
        after.startswith(stem) for stem in load_places().word_after
    ):
        return True
    starts = re.search(r"(?:^|[.!?:;]\s+|[•>]\s*)$", text[: word.start()]) is not None
    return starts and re.match(r",\s[a-zçğıöşü]", text[word.end() :]) is not None


def _in_a_list(text: str, words: Words, index: int, provinces: Provinces) -> bool:
    """Whether another place stands beside it: `Kiraz, Tire ve Ödemiş`."""
    for other in (index - 1, index + 1, index + 2):
        if not 0 <= other < len(words) or not words[other][0][0].isupper():
            continue
        first, last = sorted(
            (words[index], words[other]), key=lambda match: match.start()
        )
        between = text[first.end() : last.start()]
        known = names(provinces).get(ascii_fold(re.split("['’]", words[other][0])[0]))
        if known and re.fullmatch(r"\s?[,;]\s?|\s(?:ve|ile|and|veya)\s|-", between):
            return True
    return False


def _is_generic(word: str) -> bool:
    return (
        re.match(
            r"(?:ilce|il|bolge|district|province|region|county)s?(?:\b|[iy'n])", word
        )
        is not None
    )


def _generic_after(
    text: str, words: Words, index: int, case: Case, end: int
) -> tuple[int, Case]:
    """`Aliağa ilçesinde`, `İzmir Bölgesi'ndedir`: the ending stands on the word after the name."""
    if "'" in words[index][0].replace("’", "'") or index + 1 >= len(words):
        return end, case
    after = words[index + 1]
    generic = _GENERIC_WORD.fullmatch(ascii_fold(after[0]))
    if generic is None or text[end : after.start()] != " ":
        return end, case
    return after.end(), case_of(generic[1])


_GENERIC_WORD = re.compile(
    r"(?!ile$)(?:ilce|il|bolge|genel|district|province|region)(?:s?i)?'?(.*)"
)


def _preposition_before(text: str, start: int) -> Case | None:
    before = re.search(
        r"(\w+)\s+(?:the\s+)?(?:district\s+of\s+|province\s+of\s+)?$", text[:start]
    )
    return _PREPOSITIONS.get(ascii_fold(before[1])) if before else None


def _institution_after(
    text: str, words: Words, index: int, end: int
) -> tuple[MentionKind, int]:
    """Whether capitalised words after the name lead up to an institution's or a facility's head."""
    at = end
    for after in words[index + 1 : index + 9]:
        if after.start() < end:
            continue
        joined = re.fullmatch(r"\s(?:ve\s|and\s|of\s)?|\s", text[at : after.start()])
        stem = ascii_fold(re.split("['’]", after[0])[0])
        if joined is None or not (after[0][0].isupper() or stem in ("ve", "and", "of")):
            break
        if _has_head(stem, load_places().institutions):
            return "institution", after.end()
        if _has_head(stem, load_places().facilities):
            return "facility", after.end()
        at = after.end()
    return "place", end


def _has_head(stem: str, heads: frozenset[str]) -> bool:
    long = (head for head in heads if len(head) >= PLACES.shortest_stem)
    return stem in heads or stem.startswith(tuple(long))
