"""Whether a sentence that names no place is still about the place that it is given to."""

import re
from collections.abc import Sequence

from extractors.prose.certainty.evidence import mention_of
from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.sentence import Sentence
from schemas.vocabulary.load import PROVINCE, indicators
from schemas.vocabulary.places import province_of
from schemas.vocabulary.regions import is_a_region


def has_lost_topic(
    figure: NumberInContext,
    sentences: Sequence[Sentence],
    judged: Sequence[NumberInContext],
) -> bool:
    """`Fabrika 2012 yılında açılmıştır. 420 kişi çalışmaktadır.`: the place is not who has them.

    Args:
        figure: with an indicator.
        sentences: of its statement, in order.
        judged: the figures before it in the statement, with what speaks against them.
    """
    if indicators()[figure.indicator or ""].place is not None:
        return False
    before = [each for each in sentences if each.start < figure.sentence.start]
    mention = mention_of(figure)
    if mention is not None and mention.stands_for == "province":
        return any(_ZONE.search(each.folded, each.start, each.end) for each in before)
    return mention is None and bool(before) and not _keeps(before[-1], figure, judged)


_ABOUT_IT = re.compile(
    r"\s*(?:bu|soz konusu|this|these)\s(?:rakam|sayi|deger|veri|oran|miktar|figure|number|value|data)\w*"
)
_SAYS_WHICH = re.compile(
    r"\b(?:kapsa|icer|dahil|dayan|ait|haric|yalniz|sadece|includ|exclud|cover|refer|only)"
)


def is_told_otherwise(figure: NumberInContext, sentences: Sequence[Sentence]) -> bool:
    """`…; bu rakam gişe girişlerine dayanmaktadır`: what follows says that it counts something else."""
    sentence = figure.sentence
    clauses = [
        (match.end(), sentence.end)
        for match in re.finditer(r"[;:,]\s|\sve\s", sentence.text[: sentence.end])
    ]
    after = [(start, end) for start, end in clauses if start >= figure.numeral.end]
    following = next((each for each in sentences if each.start >= sentence.end), None)
    if following is not None:
        after.append((following.start, following.end))
    return any(
        _ABOUT_IT.match(sentence.folded, start)
        and _SAYS_WHICH.search(sentence.folded, start, end)
        for start, end in after
    )


_ZONE = re.compile(
    r"\b(?:sanayi|serbest|gelistirme|ticaret|koruma) bolge|\b(?:industrial|free) zone|\bosb\b"
)
"""`Bölgede`, said after one of these, is the zone and not the province."""


_INTRODUCES = re.compile(
    r"\bbir\s(?:\w+\s){1,4}?(?:bulun|var(?:dir)?\b|kurul|yer\sal|faaliyet|acil)"
    r"|\b(?:has|had|hosts?|houses|got|is home to|there is|there was)\san?\s"
)
"""`Aliağa'da bir serbest bölge bulunmaktadır`: what follows is about that."""


def _keeps(
    before: Sentence, figure: NumberInContext, judged: Sequence[NumberInContext]
) -> bool:
    """Whether the sentence before is about the figure's place: by an observation, or as its subject."""
    observed = (
        each
        for each in judged
        if each.sentence.start == before.start and each.place == figure.place
    )
    if any(
        each.indicator and not (each.doubts or each.reserved or each.of_group)
        for each in observed
    ):
        return True
    if _INTRODUCES.search(before.folded, before.start, before.end):
        return False
    named = (
        each
        for each in before.places
        if each.slug == figure.place or each.stands_for is not None
    )
    return any(
        each.kind in ("place", "generic") and each.case != "genitive" for each in named
    )


def ranks_in_a_wider_region(figure: NumberInContext) -> bool:
    """`Fethiye bölge içinde 5. sırada` in a report on Muğla: among districts of two more provinces."""
    entry, sentence = indicators()[figure.indicator or ""], figure.sentence
    if entry.within != PROVINCE or is_a_region(
        figure.province or province_of(figure.place)
    ):
        return False
    return (
        _REGION.search(sentence.folded, sentence.start, figure.numeral.start)
        is not None
    )


_REGION = re.compile(r"(?<!\w)(?:bolge(?!l)|(?:the |our )region)")
