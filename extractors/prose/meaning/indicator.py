"""What a figure measures: the indicator whose concepts are named near it and whose unit it has.

Every indicator says which concepts it needs, which it excludes, and what it counts (a matter of data).
The nearer the words, the more they weigh; what a sentence does not say, one before it may, or a heading.
"""

import re
from functools import cache

from extractors.prose.meaning.number_in_context import Discourse, Whole
from extractors.prose.meaning.surroundings import (
    Surroundings,
    clause_end,
    surroundings_of,
)
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from extractors.prose.settings import INDICATOR, SURROUNDINGS
from schemas.vocabulary.entries import IndicatorEntry
from schemas.vocabulary.load import indicators, listed_indicators

COUNTS = frozenset(
    {
        "persons",
        "firms",
        "sectors",
        "count",
        "beds",
        "districts",
        "parameters",
        "years",
        "persons per km2",
    }
)
"""Units that a bare number may have."""
THINGS = frozenset({"pieces"})  # `37 adet`: a count of whatever the sentence is about
NAMED_THINGS = frozenset(
    {"districts", "sectors", "parameters"}
)  # counts that name what they count


def indicator_of(
    sentence: Sentence,
    numeral: Numeral,
    heading: str | None,
    whole: Whole | None,
    talk: Discourse,
) -> str | None:
    """The code of what a number measures, or None where nothing, or no single thing, fits."""
    around = surroundings_of(sentence, numeral, heading, whole, talk)
    scores = {
        code: score
        for code, entry in listed_indicators().items()
        if _fits_unit(code, entry, numeral, around)
        and (score := _score(code, entry, numeral, around, talk)) is not None
    }
    as_before = _as_before(sentence, numeral, talk, around)
    if _is_part(sentence, numeral):
        scores = {
            code: score
            for code, score in scores.items()
            if _is_named_near(code, around)
        }
        as_before = None
    fits = not scores or as_before in scores
    if (
        as_before is not None
        and fits
        and not any(_is_named_near(code, around) for code in scores)
    ):
        return as_before
    if not scores:
        return None
    named_near = {code for code in scores if _is_all_near(indicators()[code], around)}
    ranked = sorted(named_near or scores, key=lambda code: scores[code], reverse=True)
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < INDICATOR.clear_lead:
        return None
    return ranked[0]


_PART = re.compile(r"['’](?:s?[iu]|[iu])\s(?!adet)")


def _is_part(sentence: Sentence, numeral: Numeral) -> bool:
    """`62.500'ü erkek`: a part that only what follows names, unless that is a place (`33'ü Foça'dadır`)."""
    part = numeral.unit is None and _PART.match(sentence.folded, numeral.end)
    clause = clause_end(sentence, numeral.end, sentence.end)
    return bool(part) and not any(
        numeral.end <= mention.start < clause for mention in sentence.places
    )


def _is_all_near(entry: IndicatorEntry, around: Surroundings) -> bool:
    return set(entry.needs) <= around.near and entry.of in (None, around.of)


def _is_named_near(code: str, around: Surroundings) -> bool:
    return code in around.counted or bool(around.near & set(indicators()[code].needs))


def _as_before(
    sentence: Sentence, numeral: Numeral, talk: Discourse, around: Surroundings
) -> str | None:
    """A list goes on: `Kemalpaşa (33 adet) ve Torbalı (13 adet)` count what the figure before counted."""
    before = talk.figures[-1] if talk.figures else None
    if before is None or before.indicator is None or around.counts_something_else:
        return None
    same_sentence = before.sentence.start == sentence.start
    goes_on = same_sentence or sentence.begins_with(_GOES_ON)
    same_unit = before.numeral.unit == numeral.unit or (
        numeral.unit is None and before.numeral.unit in COUNTS | THINGS
    )
    alike = same_unit and before.numeral.kind == numeral.kind
    return (
        before.indicator
        if goes_on and alike and not _is_about_another(before.indicator, around)
        else None
    )


def _is_about_another(code: str, around: Surroundings) -> bool:
    """`firma sayısının % 24'ü, istihdamın ise % 30'u`: beside the number stands another subject."""
    needs = set(indicators()[code].needs)
    return bool(around.near & _subjects() - needs) and not around.near & needs


@cache
def _subjects() -> frozenset[str]:
    return frozenset(entry.needs[0] for entry in listed_indicators().values())


_GOES_ON = re.compile(
    r"\s*(?:ardindan|bunu|onu|bunlari|daha sonra|sonra|followed|then|next)"
)


def _fits_unit(
    code: str, entry: IndicatorEntry, numeral: Numeral, around: Surroundings
) -> bool:
    if numeral.kind == "ordinal":
        return entry.unit == (numeral.unit or around.ordinal_unit)
    if numeral.unit == entry.unit or numeral.unit in entry.also:
        return True
    if numeral.unit is None:
        return entry.unit in COUNTS and (
            entry.unit not in NAMED_THINGS or code in around.counted
        )
    return numeral.unit in THINGS and entry.unit in COUNTS


def _score(
    code: str,
    entry: IndicatorEntry,
    numeral: Numeral,
    around: Surroundings,
    talk: Discourse,
) -> float | None:
    """How well an indicator fits; None where it does not."""
    if around.excluding & set(entry.not_):
        return None
    weights = [around.weights.get(concept, 0.0) for concept in entry.needs]
    if min(weights) == 0 or not _evident(
        entry, weights, numeral, around, code in around.counted
    ):
        return None
    if _counts_another(code, entry, numeral, around) or not _scope_fits(entry, around):
        return None
    return sum(weights)


def _evident(
    entry: IndicatorEntry,
    weights: list[float],
    numeral: Numeral,
    around: Surroundings,
    counted: bool,
) -> bool:
    """Whether the number's own surroundings say enough, not only headings and earlier text."""
    telling_unit = numeral.unit not in COUNTS | THINGS | {
        None,
        "percent",
        "per mille",
        "rank",
        "grade",
    }
    return (
        counted
        or max(weights) >= SURROUNDINGS.sentence
        or (telling_unit and max(weights) >= SURROUNDINGS.heading)
        or (around.refers_back and max(weights) >= SURROUNDINGS.statement)
        or entry.of is not None
    )


def _counts_another(
    code: str, entry: IndicatorEntry, numeral: Numeral, around: Surroundings
) -> bool:
    if numeral.kind == "ordinal" or numeral.unit not in COUNTS | THINGS | {None}:
        return False
    if around.counted:
        return code not in around.counted
    return around.counts_something_else or (
        bool(entry.counts) and numeral.unit in NAMED_THINGS
    )


def _scope_fits(entry: IndicatorEntry, around: Surroundings) -> bool:
    """Whether a rank is within the indicator's place, and a share of no other place than the indicator's."""
    if entry.of is not None and (
        around.of != entry.of if around.of else not around.share_said
    ):
        return False
    return entry.within in (None, around.scope)
