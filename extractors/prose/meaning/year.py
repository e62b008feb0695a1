"""Which year a figure is of: stated beside it, carried over, or taken from what was said before."""

import re

from extractors.prose.meaning.from_to import change_with
from extractors.prose.meaning.number_in_context import Discourse
from extractors.prose.meaning.respectively import listed_with
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from extractors.prose.settings import YEAR
from schemas.narrative import YearBasis
from schemas.text.signs import A_YEAR

_THIS_YEAR = re.compile(
    r"\b(?:bu yil|icinde bulundugumuz yil|this year|the current year)\b(?! veri)"
)
_LAST_YEAR = re.compile(r"\b(?:gecen yil|bir onceki yil|last year|the previous year)\b")
_CARRIED = re.compile(
    r"\b(?:ayni (?:yil|donem|veri|kaynak|calisma)|soz konusu|anilan|yine|bunun|bunlarin|buna gore|bu\b|"
    r"same (?:year|data|source|period)|this\b|these\b|of which)"
)


def year_of(
    sentence: Sentence, numeral: Numeral, talk: Discourse
) -> tuple[int | None, YearBasis | None]:
    """The year of a figure and how it is known: `stated`, `context` (carried over) or `inferred`."""
    change = change_with(sentence, numeral)
    if change is not None and (sentence.years or numeral is change.low):
        return change.year_of(numeral)
    relative = _relative_year(sentence, numeral, talk)
    if relative is not None:
        return relative, "context"
    if _is_of_now(sentence, numeral):
        return (talk.edition_year, "inferred") if talk.edition_year else (None, None)
    listed = listed_with(sentence, numeral)
    stated = (listed.year if listed else None) or _stated(sentence, numeral)
    return (stated, "stated") if stated is not None else _year_before(sentence, talk)


_NOW = re.compile(
    r"\b(?:bugun|halen|gunumuzde|su anda|hali hazirda|today|currently|at present|now)\b"
)


def _is_of_now(sentence: Sentence, numeral: Numeral) -> bool:
    """`1998 yılında kurulan tesis bugün 40.000 kişiye …`: what is so today is not of the year before it."""
    start = max(
        [
            sentence.start,
            *(each.end for each in sentence.years if each.end <= numeral.start),
        ]
    )
    return _NOW.search(sentence.folded, start, numeral.start) is not None


def _year_before(
    sentence: Sentence, talk: Discourse
) -> tuple[int | None, YearBasis | None]:
    """The year of a sentence that states none."""
    folded = sentence.folded[sentence.start : sentence.end]
    if talk.edition_year and _THIS_YEAR.search(folded):
        return talk.edition_year, "inferred"
    if talk.edition_year and _LAST_YEAR.search(folded):
        return talk.edition_year - 1, "inferred"
    if talk.year is None:
        return None, None
    within = talk.figures and talk.figures[-1].year == talk.year
    return talk.year, "context" if within or talk.attached or _CARRIED.search(
        folded
    ) else "inferred"


_RELATIVE = re.compile(
    r"\b(?:(?P<before>(?:bir )?onceki yil(?:in ayni donem\w*)?|bir yil once|previous year|year before"
    r"|year earlier)|(?P<after>(?:(?:bir )?sonraki|ertesi|izleyen|takip eden) yil|bir yil sonra"
    r"|(?:following|next) year|year later))\b"
)
_COMPARED = re.compile(
    r"\b(?:to|with|over|than|against|from|on) (?:the )?$"
)  # with the previous year: not of it


def _relative_year(sentence: Sentence, numeral: Numeral, talk: Discourse) -> int | None:
    """`2011'de 2.910, bir önceki yıl 2.764`: the year beside the one stated; None where none is."""
    start = max(
        [
            sentence.start,
            *(each.end for each in sentence.numerals if each.end <= numeral.start),
        ]
    )
    said = _RELATIVE.search(sentence.folded, start, numeral.start)
    if said is None or _COMPARED.search(sentence.folded[start : said.start()]):
        return None
    before = [
        int(year.readings[0]) for year in sentence.years if year.end <= numeral.start
    ]
    after = [
        int(year.readings[0]) for year in sentence.years if year.start >= numeral.end
    ]
    year = next(iter([*reversed(before), *after]), talk.year)
    return None if year is None else year + (1 if said["after"] else -1)


_IN_YEAR = re.compile(rf"(?:\s[^\W\d_]+){{0,2}}\sin\s({A_YEAR})\b")


def _stated(sentence: Sentence, numeral: Numeral) -> int | None:
    """The year in brackets after the number, else the last before it, else the first after it."""
    beside = re.match(
        rf"\S*(?:\s[^\W\d_]+){{0,2}}\s?\(\s?({A_YEAR})\b(?!\s?[:=])",
        sentence.text[numeral.end : sentence.end],
    )
    beside = beside or _IN_YEAR.match(sentence.text, numeral.end)
    if beside:
        return int(beside[1])
    years = _years_of_figures(sentence)
    before = [year for year in years if year.end <= numeral.start]
    after = [year for year in years if year.start >= numeral.end]
    own = _not_of_the_bracket_before(sentence, before, numeral)
    chosen = next(iter([*reversed(own), *after, *reversed(before)]), None)
    return int(chosen.readings[0]) if chosen else None


_BEYOND = re.compile(
    r"(?:['’]?[dt][ae]n)? (?:once|sonra|beri|bu yana)(?!ki)"
    r"|(?:['’][ae]|\s?yilina) (?:gore|kiyasla|oranla|nazaran)"  # 2000'e göre: what it is compared with
)
_BEYOND_IN_ENGLISH = re.compile(
    r"\b(?:before|after|since|prior to|compared (?:to|with)|than(?: in)?|relative to) $"
)


def _years_of_figures(sentence: Sentence) -> list[Numeral]:
    """Without the years that only bound a time: `1990'dan önce yapılmış`, `since 1990`."""
    return [
        year
        for year in sentence.years
        if not _BEYOND.match(sentence.folded, year.end)
        and not _BEYOND_IN_ENGLISH.search(
            sentence.folded, max(0, year.start - YEAR.beyond), year.start
        )
    ]


def _not_of_the_bracket_before(
    sentence: Sentence, years: list[Numeral], numeral: Numeral
) -> list[Numeral]:
    """Without the years that brackets give to another number: `45.000 (2000)`, but not `(2009: 63.503)`."""
    return [
        year
        for year in years
        if "("
        not in sentence.text[
            max(0, year.start - 3) : year.start
        ]  # before all else: most are in none
        or re.match(r"\s?[:=]", sentence.text[year.end :])
        or not re.search(
            r"\d[^\s()]*(?:\s[^\W\d_]+){0,2}\s?\(\s?$", sentence.text[: year.start]
        )
    ]


def last_year_stated(sentence: Sentence) -> int | None:
    """The year that a sentence leaves behind for those after it."""
    years = _years_of_figures(sentence)
    return int(years[-1].readings[0]) if years else None
