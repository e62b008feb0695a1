"""From a number in a sentence to a figure: what it measures, whose it is, of which year, of what part."""

from dataclasses import replace

from extractors.prose.meaning.breakdown import (
    owner_of_registered,
    provinces_of,
    sector_of,
)
from extractors.prose.meaning.indicator import indicator_of
from extractors.prose.meaning.named_places import slug_of
from extractors.prose.meaning.number_in_context import Discourse, NumberInContext
from extractors.prose.meaning.owner import owner_of
from extractors.prose.meaning.parts import is_part_of_its_kind
from extractors.prose.meaning.reservations import is_reserved
from extractors.prose.meaning.respectively import listed_with
from extractors.prose.meaning.whole import SHARES, whole_of
from extractors.prose.meaning.year import last_year_stated, year_of
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.vocabulary.load import indicators
from schemas.vocabulary.places import places


def resolve_statement(
    sentences: list[Sentence], section: str | None, talk: Discourse
) -> list[NumberInContext]:
    """The figures of a statement in their order; `talk` learns from them for what follows."""
    talk.begin()
    for sentence in sentences:
        for numeral in sentence.quantities:
            figure = _resolved(sentence, numeral, section, talk)
            talk.figures.append(figure)
            _remember_place(figure, talk)
        year = last_year_stated(sentence)
        if year is not None:
            talk.year = year
        _remember_subject(sentence, talk)
    return list(talk.figures)


def _resolved(
    sentence: Sentence, numeral: Numeral, section: str | None, talk: Discourse
) -> NumberInContext:
    if sentence.is_run_together:
        return NumberInContext(numeral, sentence, province=talk.province)
    whole = whole_of(sentence, numeral, talk)
    code = indicator_of(sentence, numeral, section, whole, talk)
    year, basis = year_of(sentence, numeral, talk)
    figure = NumberInContext(
        numeral,
        sentence,
        code,
        province=talk.province,
        year=year,
        year_basis=basis,
        reserved=is_reserved(sentence, numeral),
    )
    entry = indicators().get(code or "")
    if (
        whole is not None
        and numeral.unit in SHARES
        and entry is not None
        and entry.of is None
    ):
        whole = None  # a share within the place itself: `Urla nüfusunun % 90'ı kentte`
    owner = owner_of(sentence, numeral, whole, talk)
    figure = replace(
        figure,
        place=owner.place,
        of_group=owner.of_group,
        whole=whole,
        mention_at=owner.mention_at,
    )
    figure = _with_what_the_indicator_says(figure, talk)
    return replace(
        figure, reserved=figure.reserved or is_part_of_its_kind(figure, talk)
    )


def _with_what_the_indicator_says(
    figure: NumberInContext, talk: Discourse
) -> NumberInContext:
    entry = indicators().get(figure.indicator or "")
    if entry is None:
        return figure
    if entry.breakdown == "province":
        named = provinces_of(figure.sentence, figure.numeral)
        return replace(
            figure,
            breakdowns=named,
            place=owner_of_registered(figure.sentence, named, talk),
            of_group=False,
        )
    if entry.breakdown == "sector":
        return replace(figure, breakdowns=(sector_of(figure.sentence, figure.numeral),))
    if entry.place is not None:
        return replace(figure, place=entry.place, of_group=False)
    if entry.unit in ("rank", "grade") and not _listed_place(figure):
        return replace(figure, place=_ranked(figure, talk), of_group=False)
    return figure


def _listed_place(figure: NumberInContext) -> bool:
    listed = listed_with(figure.sentence, figure.numeral)
    return listed is not None and listed.place is not None


def _ranked(figure: NumberInContext, talk: Discourse) -> str | None:
    """The place that has a rank: not the one within which it has it."""
    sentence, numeral = figure.sentence, figure.numeral
    named = [
        each
        for each in sentence.places
        if each.kind == "place" or each.stands_for == "district"
    ]
    before = [
        slug_of(each, sentence, talk) for each in named if each.start < numeral.start
    ]
    after = [
        slug_of(each, sentence, talk) for each in named if each.start > numeral.start
    ]
    nearest = [slug for slug in [*reversed(before), *after] if slug]
    of_province = not _is_district(talk.document_place)
    provinces = [
        slug for slug in nearest if of_province and places()[slug].kind == "province"
    ]
    spoken_of = [talk.topic] if of_province or _is_district(talk.topic) else []
    candidates = [
        *filter(_is_district, nearest),
        *provinces,
        *spoken_of,
        talk.document_place,
    ]
    return next((slug for slug in candidates if slug), None)


def _is_district(slug: str | None) -> bool:
    return slug is not None and places()[slug].kind == "district"


def _remember_place(figure: NumberInContext, talk: Discourse) -> None:
    opened = figure.sentence.text.rfind(
        "(", figure.sentence.start, figure.numeral.start
    )
    in_brackets = (
        opened >= 0 and ")" not in figure.sentence.text[opened : figure.numeral.start]
    )
    if figure.place is not None and not in_brackets:
        talk.topic = figure.place


def _remember_subject(sentence: Sentence, talk: Discourse) -> None:
    """A sentence without figures still tells what the next one is about."""
    if not sentence.quantities:
        named = [
            mention.slug
            for mention in sentence.places
            if mention.slug and mention.kind == "place"
        ]
        if len(set(named)) == 1:
            talk.topic = named[0]
