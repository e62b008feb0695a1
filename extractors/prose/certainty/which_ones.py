"""Numbers of other things than all of a place in a year: of one plant, some of them, several years."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.prose.meaning.from_to import change_with
from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.meaning.whole import SHARES
from extractors.prose.mentions.cases import PlaceMention
from schemas.vocabulary.load import indicators


def of_other_things(
    figure: NumberInContext, earlier: Sequence[NumberInContext]
) -> Iterator[str]:
    """Each reason in plain English.

    Args:
        figure: with an indicator.
        earlier: the figures before it in the same sentence.
    """
    if _is_narrowed(figure, earlier):
        yield f"“{earlier[-1].numeral.text}” before it says which ones are counted"
    if any(_is_the_same_fact(figure, each) for each in earlier):
        yield "the sentence gives another value for the same year before it"
    for said, holds in _OTHER_THINGS.items():
        if holds(figure):
            yield said


def _is_the_same_fact(figure: NumberInContext, other: NumberInContext) -> bool:
    """`2000 yılında 37.537 olan nüfus 68.432'ye çıkmıştır`: only the first is of 2000."""
    fact = (figure.indicator, figure.place, figure.year, figure.breakdowns)
    same = fact == (other.indicator, other.place, other.year, other.breakdowns)
    return same and not other.reserved and figure.numeral.value != other.numeral.value


def _is_between_two_places(figure: NumberInContext) -> bool:
    """`Çeşme'ye İstanbul'dan 45.000 turist gelmiştir`, `Aliağa'dan Manisa'ya`: a part of what either has."""
    named = [
        each for each in figure.sentence.places if each.kind == "place" and each.slug
    ]
    cases = {
        each.case
        for each in named
        if each.end <= figure.numeral.start and _ENDS_IN_CASE.search(each.text)
    }
    return {"dative", "ablative"} <= cases


_ENDS_IN_CASE = re.compile(r"['’][^\W\d_]+$")


def _is_of_an_unnamed_place(figure: NumberInContext) -> bool:
    """`With 68,432 inhabitants, Aliağa was larger than Foça`: not of the place that the report is about."""
    if (
        figure.mention_at is not None
        or indicators()[figure.indicator or ""].breakdown is not None
    ):
        return False
    whole = figure.whole.start if figure.whole else None
    named = [
        each
        for each in figure.sentence.places
        if each.kind == "place" and each.start != whole
    ]
    others = [each for each in named if each.slug and each.slug != figure.place]
    return (
        bool(others)
        and len(others) == len(named)
        and all(each.start > figure.numeral.end for each in others)
    )


_LIVING = re.compile(r"\s(?:\w+\s)?(?:yasa|otur|ikamet)")


def _came_from(figure: NumberInContext) -> bool:
    """`Fuara Aliağa'dan 120 firma katıldı`: some of them went there."""
    entry = indicators()[figure.indicator or ""]
    if entry.unit not in ("persons", "firms", "count") or entry.breakdown is not None:
        return False
    own = [each for each in figure.sentence.places if each.start == figure.mention_at]
    after = [
        each
        for each in own
        if each.end <= figure.numeral.start and _FROM.search(each.text)
    ]
    return bool(after)


_FROM = re.compile(r"['’][dt][ae]n$")


_REGION = re.compile(
    r"\b(?!bu |soz |ayni )\w{3,} bolge(?:si|miz)?\w* (?:il|ilce)?\w*\s?(?:aras|icinde|icer)"
)


def _ranks_in_a_region(figure: NumberInContext) -> bool:
    """`Ege Bölgesi ilçeleri arasında 5. sırada`: within no province and not within the country."""
    ranked = indicators()[figure.indicator or ""].unit in ("rank", "grade")
    return (
        ranked
        and _REGION.search(figure.sentence.folded[: figure.numeral.start]) is not None
    )


def _live_elsewhere(figure: NumberInContext) -> bool:
    """`27.225 çalışanın 12.000'i Menemen'de oturmaktadır`: no number of those who work there."""
    after = figure.sentence.folded[figure.numeral.end : figure.sentence.end]
    return figure.indicator == "employees" and _LIVING.search(after) is not None


_DESCRIBES = re.compile(
    r"(?:\s?|-)(?:yatakli|yatak kapasiteli|odali|derslikli|(?<=-)bed)\w*"
)


_OF_A_PLANT = re.compile(
    r"\s?\w*['’]?l[iu]k\s(?:\w+\s){0,4}?(?:res|ges|hes|santral|tesis|ciftli|proje|park|fabrika|turbin)\w*"
    r"|[\s-]mw\s(?:\w+\s){0,2}(?:wind farm|wind plant|plant|project|park)\b"
)
"""`60 MW'lık Bandırma RES`, `a 60 MW wind farm`."""


def _describes_one(figure: NumberInContext) -> bool:
    """`150 yataklı bir hastane`: a quality of one thing, not the sum over the place."""
    folded, end = figure.sentence.folded, figure.numeral.end
    return bool(_DESCRIBES.match(folded, end) or _OF_A_PLANT.match(folded, end))


_JOINT = re.compile(
    r"[,;()]|\b(?:ve|ile|olup|iken|ise|artarak|azalarak|gerileyerek|and|while|with)\b"
)


def _is_narrowed(figure: NumberInContext, earlier: Sequence[NumberInContext]) -> bool:
    """`50'den fazla çalışanı olan 12 firma`: a bound right before the number picks some of many.

    `300 kişi artarak 13.300` does not: the second number is what the first one made of it.
    """
    of_the_five = "five" in indicators()[figure.indicator or ""].needs
    if not earlier or not earlier[-1].reserved or of_the_five:
        return False
    between = figure.sentence.folded[earlier[-1].numeral.end : figure.numeral.start]
    return _JOINT.search(between) is None


_IS = re.compile(r"\s(?:was|were|is|are|amounted to|stood at|reached)\s(?:about\s)?")


def _is_said_of_a_place(figure: NumberInContext) -> bool:
    """`Beydağ was 18,959 beds`: what is left of `the bed capacity of Beydağ was`, where a line was lost."""
    sentence, numeral = figure.sentence, figure.numeral
    first = next(iter(sentence.places), None)
    if first is None or sentence.text[sentence.start : first.start].strip():
        return False
    return _IS.fullmatch(sentence.folded, first.end, numeral.start) is not None


_SPAN = re.compile(r"(?:['’]\w+)?(?:\syil\w*)?(?:\s?[-–]\s?|\s(?:ve|ile|ila|and|to)\s)")
_TOGETHER = re.compile(
    r"(?:['’]\w+)?(?:\s(?!egitim|ogretim)\w+)?\s(?:donem|aras|boyunca|surec)"
)
_BETWEEN = re.compile(r"\b(?:between|from|over|during)\s(?:the\s(?:years\s)?)?$")


def _is_of_a_period(figure: NumberInContext) -> bool:
    """`2008-2012 döneminde toplam ihracat`, `between 2008 and 2011`: no year's figure; a growth rate is."""
    sentence = figure.sentence
    if "growth_rate" in indicators()[figure.indicator or ""].needs:
        return False
    for first, last in pairwise(sentence.years):
        if not _SPAN.fullmatch(sentence.folded[first.end : last.start]):
            continue
        said = _TOGETHER.match(sentence.folded, last.end) or _BETWEEN.search(
            sentence.folded[: first.start]
        )
        if (
            said
            and change_with(sentence, figure.numeral) is None
            and not any(each not in (first, last) for each in sentence.years)
        ):
            return True
    return False


def _is_share_of_nobody(figure: NumberInContext) -> bool:
    """`İzmir'deki firmaların % 12'si ihracat yapar`: of a named whole, and nobody named whose share it is."""
    entry = indicators()[figure.indicator or ""]
    if (
        entry.of is None
        or figure.mention_at is not None
        or figure.whole is None
        or figure.whole.start < 0
    ):
        return False
    sentence = figure.sentence
    told = _CALLED_A_SHARE.search(sentence.folded, sentence.start, sentence.end)
    named = any(_may_own(each, figure) for each in sentence.places)
    return not (
        told or named or _REFERS.match(sentence.folded[sentence.start : sentence.end])
    )


_OF_A_SECTOR = re.compile(
    r"\b(?:sanayi|sektor|imalat|insaat|hizmet)\w*\s(?:calisan|istihdam)\w*[iu]n\s(?:yaklasik\s)?$"
)


def _is_within_a_sector(figure: NumberInContext) -> bool:
    """`Fabrikalar sanayi çalışanlarının yüzde 38'ini istihdam eder`: industry is the whole, and no sector."""
    if indicators()[figure.indicator or ""].breakdown != "sector":
        return False
    return (
        _OF_A_SECTOR.search(figure.sentence.folded[: figure.numeral.start]) is not None
    )


_CALLED_A_SHARE = re.compile(
    r"\b(?:pay|oran|burada|olustur|karsili|correspond|account|share|total|i\.e\.)"
)


def _is_part_and_no_rate(figure: NumberInContext) -> bool:
    """`okuryazarların % 52'si`: of those who can read, and not the literacy rate."""
    entry, sentence = indicators()[figure.indicator or ""], figure.sentence
    if (
        figure.numeral.unit not in SHARES
        or "share" in (figure.indicator or "")
        or "population" in entry.needs
    ):
        return False
    before = [
        each
        for each in sentence.concepts
        if each.end <= figure.numeral.start and each.concept in entry.needs
    ]
    end = max((each.end for each in before), default=None)
    if end is None or sentence.folded[end : figure.numeral.start].strip() not in (
        "",
        "yaklasik",
    ):
        return False
    return sentence.folded[:end].endswith(("in", "un"))


def _is_registered_elsewhere(figure: NumberInContext) -> bool:
    """`İstanbul'da yaşayan İzmir nüfusuna kayıtlı 142.000 kişi`, in a report on İzmir."""
    if indicators()[figure.indicator or ""].breakdown != "province":
        return False
    named = [each for each in figure.sentence.places if each.slug is not None]
    living = [
        each
        for each in named
        if each.case in ("locative", "relative") and _ENDING.search(each.text)
    ]
    if any(each.slug != figure.place for each in living):
        return True
    return len(named) == 1 and not living and named[0].slug == figure.place


_ENDING = re.compile(r"['’]?[dt][ae](?:ki)?$")
"""A case ending of its own, not a preposition before it."""


_REFERS = re.compile(
    r"\s*(?:bu|bunun|ayni|soz konusu|this|these|it|its|the same|the district)\b"
)


def _may_own(mention: PlaceMention, figure: NumberInContext) -> bool:
    whole = figure.whole.start if figure.whole else None
    return mention.start != whole and (
        mention.slug == figure.place or mention.stands_for == "district"
    )


_OTHER_THINGS: Mapping[str, Callable[[NumberInContext], bool]] = {
    "the number describes one thing among others": _describes_one,
    "a place is no number: what is measured stood before it": _is_said_of_a_place,
    "it is of several years together": _is_of_a_period,
    "a part of those that the word before it names, and no rate": _is_part_and_no_rate,
    "another place is named than the one whose inhabitants these would be": _is_registered_elsewhere,
    "the sentence does not say whose share it is": _is_share_of_nobody,
    "a share of those who work in a sector, and not of all": _is_within_a_sector,
    "it goes from one place to another": _is_between_two_places,
    "the sentence names another place, and none whose it is": _is_of_an_unnamed_place,
    "they came from there, and may be a part only": _came_from,
    "a region is named within which it ranks": _ranks_in_a_region,
    "it counts who lives there": _live_elsewhere,
}
"""What is said of a number of other things → whether it is to be said."""
