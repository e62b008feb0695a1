"""What a figure of a list stands for: the province of registration, the sector of the economy."""

import re

from extractors.prose.meaning.number_in_context import Discourse
from extractors.prose.meaning.respectively import listed_with
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from extractors.prose.settings import BREAKDOWN
from schemas.text.turkish import clean
from schemas.vocabulary.places import places

_JOINED = re.compile(r"\s(?:ve|ile|and)\s|,\s?")
_BESIDE = re.compile(
    r"\s?[(:]?\s?(?:['’]\w+\s)?(?:ise\s|with\s|da\s|de\s)?\(?"
    r"|\snüfusuna kayıtlı (?:olanların|kişi|kişilerin|nüfus) (?:sayısı\s)?(?:ise\s|da\s|de\s)?"
)
"""Between a province and the number that stands beside it."""
_BEFORE_PLACE = re.compile(
    r"[^\s,;]*(?:\s\w+)?['’]?\w*\s(?:ile\s)?(?:from\s)?(?:the\s)?|(?:\s[^\W\d]+){0,6}\s(?:in|from|of)\s(?:the\s)?"
)


def provinces_of(sentence: Sentence, numeral: Numeral) -> tuple[str | None, ...]:
    """The provinces a number stands beside: `Balıkesir ve Trabzon (1.349)` → both; `(None,)` where none."""
    named = [
        mention
        for mention in sentence.places
        if mention.slug and places()[mention.slug].kind == "province"
    ]
    listed = listed_with(sentence, numeral)
    if listed is not None:
        return (
            (places()[listed.place.slug].name,)
            if listed.place in named and listed.place.slug
            else (None,)
        )
    before = [mention for mention in named if mention.end <= numeral.start]
    if before and _BESIDE.fullmatch(sentence.text[before[-1].end : numeral.start]):
        return tuple(
            places()[mention.slug or ""].name for mention in _joined(sentence, before)
        )
    after = next((mention for mention in named if mention.start >= numeral.end), None)
    if after and _BEFORE_PLACE.fullmatch(sentence.text[numeral.end : after.start]):
        return (places()[after.slug or ""].name,)
    return (None,)


def _joined(sentence: Sentence, before: list[PlaceMention]) -> list[PlaceMention]:
    """The last place and those joined to it, none of which has a number of its own."""
    joined = [before[-1]]
    for mention in reversed(before[:-1]):
        if not _JOINED.fullmatch(sentence.text[mention.end : joined[0].start]):
            break
        joined.insert(0, mention)
    return joined


def owner_of_registered(
    sentence: Sentence, beside: tuple[str | None, ...], talk: Discourse
) -> str | None:
    """Whose inhabitants are registered elsewhere: a district named in the sentence, else the topic."""
    districts = [
        each.slug
        for each in sentence.places
        if each.slug and places()[each.slug].kind == "district"
    ]
    if districts:
        return districts[0]
    spoken_of = [slug for slug in (talk.topic, talk.document_place) if slug]
    return next(
        (slug for slug in spoken_of if places()[slug].kind == "district"),
        talk.document_place,
    )


_SUBJECT = re.compile(
    r"^\W*(?:(?:bu|aynı|yine)\s[^,]*?göre,?\s|in \d{4},?\s)?(?P<sector>.+)$",
    re.IGNORECASE,
)


def sector_of(sentence: Sentence, numeral: Numeral) -> str | None:
    """The sector whose share a number is; None where the sentence names none that can be cut out."""
    after = sentence.text[numeral.end : sentence.end]
    following = re.match(
        r"['’]?\w*\s(?:(?:ile|ise|da|de)\s|of\s[^,.;]*?\bin\s(?:the\s)?)?(?P<sector>[^,.;()0-9%]*?(?:sektör|sanayi|imalat|inşaat|tarım|hizmet|ticaret|turizm|sector|industry)\w*)",
        after,
    )
    if following and _is_short(following["sector"]) and re.match(r"['’]", after):
        return _tidied(_LOCATIVE.sub("", following["sector"]))
    start = max(
        [
            sentence.start,
            *(each.end for each in sentence.quantities if each.end <= numeral.start),
        ]
    )
    subject = _SUBJECT.match(
        re.sub(
            r"^['’]\w+\s?|^[\s,;)]+(?:ve|and)?\s?",
            "",
            sentence.text[start : numeral.start],
        )
    )
    return _tidied(_first_phrase(sentence, subject["sector"])) if subject else None


_LOCATIVE = re.compile(
    r"(?<=\w{4})(?<!peraken)n?[dt][ae](?:d[ıiuü]r)?$"
)  # sanayisinde, inşaatta


def _first_phrase(sentence: Sentence, text: str) -> str:
    """Up to the comma, the place or the word for sector that ends the subject."""
    named = [mention.text for mention in sentence.places if mention.text in text]
    cut = min((text.find(name) for name in named), default=len(text))
    cut = cut if cut > 0 else len(text)
    phrase = re.split(
        r",|\s(?:sektör\w*|grubu\w*|sector)\s(?:ise|ilçe|payı)|\s(?:ise|payı|with|accounts|has)\s",
        text[:cut],
    )[0]
    return phrase


def _is_short(text: str) -> bool:
    return 0 < len(text.split()) <= BREAKDOWN.short


def _tidied(text: str) -> str | None:
    """Without the words for sector and share that are no part of its name."""
    cut = re.sub(
        r"\s*(?:sektörü\w*|sektör\w*|grubu\w*|sector|ise|payı|and its share)\s*$",
        "",
        clean(text).strip(" ,(:%"),
    )
    cut = re.sub(
        r"^(?:ve|and|the|in)\s|^(?:in\s)?\d{4}\S*(?:\s(?:yıl|veri|göre)\w*)*,?\s?",
        "",
        cut,
    ).strip(" ,(:")
    return cut if 0 < len(cut.split()) <= BREAKDOWN.longest else None
