"""Which words gave an observation its indicator, its place and its year; how sure that makes it."""

import re
from collections.abc import Iterator

from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.sentence import ConceptMention, find_concepts
from extractors.prose.settings import EVIDENCE
from schemas.vocabulary.entries import IndicatorEntry
from schemas.vocabulary.load import indicators
from schemas.vocabulary.places import places


def evidence_of(figure: NumberInContext, section: str | None) -> str:
    """One line: `indicator “nüfusu”; place “Foça'nın”; year “2010”`, or where else each of them comes from.

    Args:
        figure: with indicator and place.
        section: the heading that its statement stands under.
    """
    parts = (
        f"indicator {_indicator(figure, section)}",
        f"place {_place(figure)}",
        f"year {_year(figure)}",
    )
    return "; ".join(parts)


def confidence_of(figure: NumberInContext) -> float:
    """How often observations with such evidence are right, 0 to 1."""
    here = (
        _is_named(figure),
        mention_of(figure) is not None,
        figure.year_basis == "stated",
    )
    return {3: EVIDENCE.said, 2: EVIDENCE.carried}.get(
        sum(here), EVIDENCE.carried_twice
    )


def _indicator(figure: NumberInContext, section: str | None) -> str:
    entry = indicators()[figure.indicator or ""]
    words = [
        _quoted(figure.sentence.text[start:end])
        for start, end in sorted(_naming(figure, entry))
    ]
    if words:
        return ", ".join(dict.fromkeys(words))
    before = figure.sentence.text[: figure.sentence.start]
    for text, where in ((before, "before"), (section or "", "in the heading")):
        named = [each for each in find_concepts(text) if each.concept in entry.needs]
        if named:
            return f"{_quoted(text[named[-1].start : named[-1].end])} {where}"
    return "as told before"


def _is_named(figure: NumberInContext) -> bool:
    return any(_naming(figure, indicators()[figure.indicator or ""]))


def _naming(
    figure: NumberInContext, entry: IndicatorEntry
) -> Iterator[tuple[int, int]]:
    """Of each concept that the indicator needs, the mention nearest to the number."""
    for concept in entry.needs:
        named = [each for each in figure.sentence.concepts if each.concept == concept]
        if named:
            nearest = min(named, key=lambda each: _distance(figure, each))
            yield nearest.start, nearest.end


def _distance(figure: NumberInContext, mention: ConceptMention | PlaceMention) -> int:
    numeral = figure.numeral
    return max(mention.start - numeral.end, numeral.start - mention.end, 0)


def _place(figure: NumberInContext) -> str:
    mention = mention_of(figure)
    if mention is not None:
        return _quoted(mention.text)
    if indicators()[figure.indicator or ""].place is not None:
        return "always that of the indicator"
    return "that the text or the document is about"


def mention_of(figure: NumberInContext) -> PlaceMention | None:
    """The mention that names the figure's place: where it was taken from, else the nearest one."""
    named = [each for each in figure.sentence.places if _means(each, figure)]
    own = [each for each in named if each.start == figure.mention_at]
    return next(
        iter(own or sorted(named, key=lambda each: _distance(figure, each))), None
    )


def _means(mention: PlaceMention, figure: NumberInContext) -> bool:
    if mention.slug is not None:
        return mention.slug == figure.place
    return (
        mention.stands_for is not None
        and places()[figure.place or ""].kind == mention.stands_for
    )


def _year(figure: NumberInContext) -> str:
    if figure.year is None:
        return "not told"
    said = [
        each
        for each in figure.sentence.years
        if each.readings and int(each.readings[0]) == figure.year
    ]
    if said:
        nearest = min(
            said,
            key=lambda each: max(
                each.start - figure.numeral.end, figure.numeral.start - each.end
            ),
        )
        ending = re.match(
            r"['’][^\W\d_]+|\s(?:yıl|sene|year)\w*", figure.sentence.text[nearest.end :]
        )
        return _quoted(nearest.text + (ending[0] if ending else ""))
    return {"inferred": "inferred", "context": "from the text before"}.get(
        figure.year_basis or "", "from a neighbour"
    )


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”"
