"""Numbers that are a part of what they seem to count: `131 hekimin 74'ü uzman`, `firmaların 312'si deride`.

Such a part is a quantity of the statement, and no figure of the place: 74 is not the number of doctors.
"""

import re

from extractors.prose.meaning.number_in_context import Discourse, NumberInContext
from extractors.prose.meaning.whole import SHARES, is_part_of_number
from schemas.vocabulary.load import indicators

_OF_THEM = re.compile(r"\s(?:[^\W\d_]+\s)?of (?:whom|which|them|these|those)\b")
_THEIR = re.compile(
    r"\b(?:bunun|bunlarin)\s(?:yaklasik\s|yalnizca\s|sadece\s)?$"
    r"|^(?:out )?of (?:the|these|those|its|this)\b.*,\s$"
)
_OUT_OF = re.compile(r"\d\S*\s\w+[dt][ae]n\s$")
_POSSESSIVE = re.compile(r"['’]s?[iu]\b|\s(?!kisi\b|old)\w+[iu]\b")


def is_part_of_its_kind(figure: NumberInContext, talk: Discourse) -> bool:
    """Whether a number is a part of the one before, or of all that its indicator counts, in one place."""
    if figure.indicator is None or figure.numeral.unit in SHARES:
        return False
    return _is_part_of_before(figure, talk) or _is_part_of_counted(figure)


def _is_part_of_before(figure: NumberInContext, talk: Discourse) -> bool:
    last = talk.figures[-1] if talk.figures else None
    if last is None or last.indicator != figure.indicator:
        return False
    sentence, numeral = figure.sentence, figure.numeral
    before = sentence.folded[sentence.start : numeral.start]
    part = (
        is_part_of_number(sentence, numeral)
        or _OF_THEM.match(sentence.folded, numeral.end)
        or _THEIR.search(before)
        or (_OUT_OF.search(before) and _POSSESSIVE.match(sentence.folded, numeral.end))
    )
    return (
        bool(part)
        and last.place == figure.place
        and last.breakdowns == figure.breakdowns
    )


def _is_part_of_counted(figure: NumberInContext) -> bool:
    """`tarım alanlarının 21.300 hektarı sulanır`: the genitive before names all that the indicator needs."""
    sentence, numeral = figure.sentence, figure.numeral
    entry = indicators()[figure.indicator or ""]
    if (
        entry.breakdown
        or is_part_of_number(sentence, numeral)
        or not _POSSESSIVE.match(sentence.folded, numeral.end)
    ):
        return False
    if figure.mention_at is not None and figure.mention_at > numeral.start:
        return False
    told = [
        each
        for each in sentence.concepts
        if each.end <= numeral.start and each.concept in entry.needs
    ]
    if not told or {each.concept for each in told} != set(entry.needs):
        return False
    end = max(each.end for each in told)
    genitive = re.search(r"[iu]n$", sentence.folded[:end])
    between = sentence.folded[end : numeral.start].strip()
    return genitive is not None and between in ("", "yaklasik", "yalnizca", "sadece")
