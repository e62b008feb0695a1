"""Places in running text: names with their case endings, words that stand for a place, groups that are none.

`find_places("Aliağa'da ve İzmir genelinde")` → Aliağa (locative) and İzmir (locative). Names inside an
institution's name (`İzmir Ticaret Odası`) are told from the place, words (`kiraz`, `Konak tipi`) left alone.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from schemas.places import names, nearest_place, places
from schemas.turkish import ascii_fold, is_word, lower
from schemas.vocabulary import load_places

Case = Literal["bare", "genitive", "locative", "relative", "ablative", "dative", "accusative", "instrumental"]
Role = Literal["district", "province", "country"]
_ROLES: tuple[Role, ...] = ("district", "province", "country")
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


_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*(?:['’][^\W\d_]+)?")
_CASES: tuple[tuple[Case, re.Pattern[str]], ...] = (
    ("relative", re.compile(r"n?[dt][ae]ki.*")),
    ("locative", re.compile(r"n?[dt][ae](?:d[iu]r|ydi|ysa)?")),
    ("ablative", re.compile(r"n?[dt][ae]n(?:d[iu]r)?")),
    ("genitive", re.compile(r"n?[iu]n(?:d[iu]r|ki)?|s")),
    ("instrumental", re.compile(r"y?l[ae]|s?[iu]yl[ae]")),
    ("dative", re.compile(r"[yn]?[ae]")),
    ("accusative", re.compile(r"[yn]?[iu]|s[iu]")),
)
_PREPOSITIONS: dict[str, Case] = {
    "in": "locative",
    "at": "locative",
    "within": "locative",
    "from": "ablative",
    "of": "genitive",
    "to": "dative",
    "for": "genitive",
}


def find_places(text: str) -> list[PlaceMention]:
    """The places a text speaks of, in order; mentions do not overlap."""
    words = list(_WORD.finditer(text))
    found = [*_groups(text), *_generics(text)]
    taken = {offset for mention in found for offset in range(mention.start, mention.end)}
    index = 0
    while index < len(words):
        mention = None if words[index].start() in taken else _named(text, words, index)
        if mention is not None:
            found.append(mention)
        index += 1
    return _without_overlaps(found)


def _without_overlaps(found: list[PlaceMention]) -> list[PlaceMention]:
    kept: list[PlaceMention] = []
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def case_of(ending: str) -> Case:
    """The case that an ASCII-folded ending means: `da` → locative, `nin` → genitive."""
    return next((case for case, pattern in _CASES if pattern.fullmatch(ending)), "bare")


def _named(text: str, words: list[re.Match[str]], index: int) -> PlaceMention | None:
    word = words[index]
    if not word[0][0].isupper():
        return None
    found = _place_named(word[0])
    if found is None or (found.misspelt and not _looks_like_a_name(word[0])):
        return None
    if found.slug is None or not _is_meant(text, words, index, found):
        return None
    end, case = _generic_after(text, words, index, found.case, word.end())
    case = _preposition_before(text, word.start()) or case if case == "bare" else case
    kind: MentionKind = "place"
    if case == "bare":
        kind, end = _institution_after(text, words, index, end)
    return PlaceMention(
        word.start(), end, found.slug, kind, case, text[word.start() : end], misspelt=found.misspelt
    )


@dataclass(frozen=True, slots=True)
class _Found:
    slug: str | None
    case: Case
    misspelt: bool = False
    marked: bool = False
    """Whether an apostrophe or capitals show that it is a name."""


@cache
def _place_named(word: str) -> _Found | None:
    """The place a word with its ending names: `Ödemiş'te`, `ALİAĞA`, `İzmirin`, `Aliğa'nın`."""
    stem, _, ending = word.replace("’", "'").partition("'")
    label = ascii_fold(stem)
    exact = names().get(label)
    if exact is not None:
        return _Found(exact[0].slug, case_of(ascii_fold(ending)), marked=bool(ending))
    for cut in range(len(label) - 1, 3, -1):
        bare = names().get(label[:cut])
        if bare is not None and not ending and bare[0].word is None and case_of(label[cut:]) != "bare":
            return _Found(bare[0].slug, case_of(label[cut:]))
    near = nearest_place(label)
    return (
        _Found(near.slug, case_of(ascii_fold(ending)), misspelt=True, marked=bool(ending)) if near else None
    )


def _looks_like_a_name(word: str) -> bool:
    """Whether a word that is nearly a place's name is no ordinary word."""
    stem = re.split("['’]", word)[0]
    return not is_word(lower(stem))


def _is_meant(text: str, words: list[re.Match[str]], index: int, found: _Found) -> bool:
    """Whether a name that is also an ordinary word means the place here."""
    place = places()[found.slug or ""]
    if place.word is None or found.marked:
        return True
    word = words[index]
    following = text[word.end() : word.end() + 3]
    next_word = ascii_fold(words[index + 1][0]) if index + 1 < len(words) else ""
    if re.match(r"\s?[(:]", following) or _is_generic(next_word):
        return True
    if _in_a_list(text, words, index):
        return True
    return not _is_word_here(text, words, index)


def _is_word_here(text: str, words: list[re.Match[str]], index: int) -> bool:
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


def _in_a_list(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether another place stands beside it: `Kiraz, Tire ve Ödemiş`."""
    for other in (index - 1, index + 1, index + 2):
        if not 0 <= other < len(words) or not words[other][0][0].isupper():
            continue
        first, last = sorted((words[index], words[other]), key=lambda match: match.start())
        between = text[first.end() : last.start()]
        known = names().get(ascii_fold(re.split("['’]", words[other][0])[0]))
        if known and re.fullmatch(r"\s?[,;]\s?|\s(?:ve|ile|and|veya)\s|-", between):
            return True
    return False


def _is_generic(word: str) -> bool:
    return re.match(r"(?:ilce|il|bolge|district|province|region|county)s?(?:\b|[iy'n])", word) is not None


def _generic_after(
    text: str, words: list[re.Match[str]], index: int, case: Case, end: int
) -> tuple[int, Case]:
    """`Aliağa ilçesinde`, `İzmir Bölgesi'ndedir`: the ending stands on the word after the name."""
    if "'" in words[index][0].replace("’", "'") or index + 1 >= len(words):
        return end, case
    after = words[index + 1]
    generic = _GENERIC_WORD.fullmatch(ascii_fold(after[0]))
    if generic is None or text[end : after.start()] != " ":
        return end, case
    return after.end(), case_of(generic[1])


_GENERIC_WORD = re.compile(r"(?!ile$)(?:ilce|il|bolge|genel|district|province|region)(?:s?i)?'?(.*)")


def _preposition_before(text: str, start: int) -> Case | None:
    before = re.search(r"(\w+)\s+(?:the\s+)?(?:district\s+of\s+|province\s+of\s+)?$", text[:start])
    return _PREPOSITIONS.get(ascii_fold(before[1])) if before else None


def _institution_after(
    text: str, words: list[re.Match[str]], index: int, end: int
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
    return any(stem == head or (len(head) > 3 and stem.startswith(head)) for head in heads)


@cache
def _generic_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w'-])(?:(?P<district>ilce(?:miz)?|the district|our district)|"
        r"(?P<province>il(?=\sgenel|\sortalama|\stoplam|\sici)|il(?=in\b|de\b)|bolge(?:miz)?|the province|"
        r"the region|provincial|province-wide)|"
        r"(?P<country>ulke(?:miz)?|yurt(?=\s(?:gen|ici|cap))|the country|national|nationwide|countrywide))"
        r"(?P<ending>n?'?(?:[dt][ae](?:ki\w*|n|d[iu]r)?|n?[iu]n|y?[ae]|n?i|yl[ae]|d[ae]|'s)?)(?!\w)(?:\s(?P<scope>genel\w*|capin\w*))?"
    )


_NOT_GENERIC = re.compile(
    r"\s(?:of\b|merkez|bazinda|baz|belediye|mudurlug|plan|kalkinma|adalet|tarim mudur|ozel)"
)


def _generics(text: str) -> list[PlaceMention]:
    """Words that stand for a place: `ilçede`, `il ortalaması`, `ülke genelinde`, `the district`."""
    folded = same_length_fold(text)
    found: list[PlaceMention] = []
    for match in _generic_pattern().finditer(folded):
        stands_for = next(role for role in _ROLES if match[role] is not None)
        named_before = re.search(r"[^\W\d_]+\s$", text[: match.start()])
        counted = re.search(r"\d\s$", text[: match.start()])
        if (
            counted
            or _NOT_GENERIC.match(folded, match.end())
            or (named_before and _names_a_place(named_before[0]))
        ):
            continue
        ending = match["scope"][5:] if match["scope"] else match["ending"].lstrip("'")
        if (
            stands_for == "district"
            and text[match.start()].isupper()
            and folded[match.end() : match.end() + 1] == "'"
        ):
            continue
        case, printed = case_of(ending.strip()), text[match.start() : match.end()]
        found.append(PlaceMention(match.start(), match.end(), None, "generic", case, printed, stands_for))
    return found


def _names_a_place(word: str) -> bool:
    return word[0].isupper() and _place_named(word.strip()) is not None


@cache
def _group_pattern() -> re.Pattern[str]:
    stems = (
        r"\s".join(re.escape(part) + r"\w*" for part in ascii_fold(stem).split())
        for stem in load_places().groups
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems)})(?:['’]\w+)?")


def _groups(text: str) -> list[PlaceMention]:
    folded = same_length_fold(text)
    return [
        PlaceMention(match.start(), match.end(), None, "group", "bare", text[match.start() : match.end()])
        for match in _group_pattern().finditer(folded)
        if match[0] not in ("eu", "ab") or text[match.start()].isupper()
    ]


def same_length_fold(text: str) -> str:
    """The text ASCII-folded letter by letter, so that offsets stay."""
    return "".join(folded if len(folded := ascii_fold(sign)) == 1 else sign for sign in text)
