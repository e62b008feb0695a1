"""What stands right after a number: the thing it counts, by the vocabulary; within what a rank is given."""

import re
from functools import cache

from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from extractors.prose.settings import COUNTED
from schemas.vocabulary.headings import begins_with, words_of
from schemas.vocabulary.load import PROVINCE, listed_indicators
from schemas.vocabulary.places import COUNTRY

_NO_NOUN = re.compile(
    "|".join(
        [
            r"(?:olarak|olan|olup|ol\w*|ile|ve|ise|iken|seviye\w*|civar\w*|duzey\w*|dolay\w*|kadar|den|dan|gibi|a|e)",
            r"(?:dir|tir|idi|var\w*|kisi\w*|adet\w*|pay\w*|oran\w*|katki\w*)",
            r"(?:arti\w*|azal\w*|gerceklesti\w*|hesaplan\w*|belirlen\w*|cik\w*|ulas\w*|yuksel\w*|dus\w*|bulun\w*)",
            r"(?:and|live\w*|resid\w*|work\w*|operat\w*|employ(?:s|ed|ing)?|was|were|is|are|while|which|as|or|but|than)",
            r"(?:in|at|on|by|of|to|from|between|among|after|before|since|during|within|under|over|up|with|for|the|compared|according|people|persons|total|respectively)",
        ]
    )
)
"""Words after a number that name nothing it could count: case words, verbs, prepositions."""


def counted_thing(sentence: Sentence, numeral: Numeral) -> tuple[frozenset[str], bool]:
    """Indicators that count what stands after the number; whether something unknown stands there."""
    after = sentence.text[numeral.end : sentence.end]
    run = re.match(r"(?:\s?[^\W\d]+)*", after)
    words = _until_no_noun(words_of(run[0] if run else "")[: COUNTED.words])
    before = _number_of(sentence, numeral)
    if before or not words or after[:1] in "'’":
        return before, False
    for index in range(len(words)):
        found = _counted_at(words, index)
        if found:
            return found, False
    unknown = (
        numeral.unit is None
        and numeral.kind == "quantity"
        and _NO_NOUN.fullmatch(words[0]) is None
    )
    return frozenset(), unknown


def _counted_at(words: list[str], index: int) -> frozenset[str]:
    """The indicators whose counted thing begins there; the longest name wins: `hospital beds`."""
    fits = [
        (len(stem), code)
        for code, stems in _counted_stems()
        for stem in stems
        if _at(words, index, stem)
    ]
    longest = max((length for length, _ in fits), default=0)
    return frozenset(code for length, code in fits if length == longest)


def _until_no_noun(words: list[str]) -> list[str]:
    """The words up to one after which nothing counted follows; that one is kept where it is the first."""
    for index, word in enumerate(words):
        if _NO_NOUN.fullmatch(word) and not word.startswith("adet"):
            return words[: max(index, 1)]
    return words


_NUMBER_OF = re.compile(
    r"([^\W\d]+)\ssayi(?:si|lari)?\w*\s(?:ise\s|da\s|de\s|toplam\s)?$|number of (\w+)\s(?:is|was)\s$"
)


def _number_of(sentence: Sentence, numeral: Numeral) -> frozenset[str]:
    """Indicators that count what `… sayısı` before a bare number names: `sektör sayısı ise 47`."""
    named = (
        _NUMBER_OF.search(sentence.folded[sentence.start : numeral.start])
        if numeral.unit is None
        else None
    )
    words = [word for word in named.groups() if word] if named else []
    return frozenset(
        code
        for code, stems in _counted_stems()
        if any(_at(words, 0, stem) for stem in stems)
    )


@cache
def _counted_stems() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple(
        (code, tuple(tuple(words_of(stem)) for stem in entry.counts))
        for code, entry in listed_indicators().items()
        if entry.counts
    )


def _at(words: list[str], index: int, stem: tuple[str, ...]) -> bool:
    following = words[index : index + len(stem)]
    return len(following) == len(stem) and all(map(begins_with, following, stem))


_IN_COUNTRY = re.compile(
    r"\b(?:(?:81 il|iller)(?:i|in)? (?:aras|icinde)|among (?:the )?(?:81 )?provinces"
    r"|ulke|turkiye|turkey|the country|nation)"
)
_IN_PROVINCE = re.compile(
    r"\b(?:(?<!\d )il (?:gen|ici|duz|baz)|bolge|the province|the region)\w*"
)


def scope_of(sentence: Sentence, start: int, end: int, province: str | None) -> str:
    """Within what a rank is given, as its clause says, else its sentence so far; the country goes first.

    Returns:
        `turkiye`, or `province`: the report's.
    """
    for first, last in ((start, end), (sentence.start, end)):
        if _IN_COUNTRY.search(sentence.folded, first, last):
            return COUNTRY
        named = any(
            _holds(m, sentence) and first <= m.start < last
            for m in sentence.places
            if m.slug == province
        )
        if named or _IN_PROVINCE.search(sentence.folded, first, last):
            return PROVINCE
    return COUNTRY


_FIELD = re.compile(r"\s(?:il|ilce|ic|genel|within)")


def _holds(mention: PlaceMention, sentence: Sentence) -> bool:
    """`İzmir'in ilçeleri arasında`, `İzmir içinde`: within it; `Mardin 66. sıradadır`: it is what ranks."""
    said = _FIELD.search(sentence.folded, mention.start, mention.end)
    return mention.case != "bare" or bool(
        said or _FIELD.match(sentence.folded, mention.end)
    )
