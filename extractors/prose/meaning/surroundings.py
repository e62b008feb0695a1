"""What stands round a number: the concepts by how near they are, the thing counted, the whole, the scope.

A number's own clause weighs most, then its sentence, then what the statement said before, then the heading.
"""

import re
from dataclasses import dataclass
from functools import cache

from extractors.prose.meaning.breakdown import provinces_of
from extractors.prose.meaning.counted import counted_thing, scope_of
from extractors.prose.meaning.number_in_context import Discourse, Whole
from extractors.prose.meaning.whole import SHARES
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import ConceptMention, Sentence, find_concepts
from extractors.prose.settings import SURROUNDINGS
from schemas.vocabulary.load import PROVINCE, indicators
from schemas.vocabulary.places import places


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The concepts round a number, by how near they are: concept → weight."""

    weights: dict[str, float]
    near: frozenset[str]
    """Those between the number before and the clause's end."""
    excluding: frozenset[str]
    """Of them those before the number or close behind it: farther ones exclude nothing."""
    counted: frozenset[str]
    """Indicators whose counted thing stands right after the number."""
    counts_something_else: bool
    """Whether an unknown noun follows: `12 köy`."""
    of: str | None
    """The place that a share is of: a slug, or `province`: the report's."""
    share_said: bool
    """Whether the sentence calls it a share: without that, `% 12` of exports may be a change."""
    refers_back: bool
    """Whether the sentence begins with `bu`, `aynı`, `this`."""
    ordinal_unit: str | None
    """`rank` where an ordinal without a noun can only be one: `872 ilçe arasından 47. oldu`."""
    scope: str
    """The place within which a rank is given, likewise."""


def surroundings_of(
    sentence: Sentence,
    numeral: Numeral,
    heading: str | None,
    whole: Whole | None,
    talk: Discourse,
) -> Surroundings:
    """What stands round a number of a sentence.

    Args:
        sentence: the number's.
        numeral: the number.
        heading: of the section.
        whole: what the number is a share of, where that is named.
        talk: what was said before.
    """
    start, end = _window(sentence, numeral)
    near = [each for each in sentence.concepts if start <= each.start < end]
    weights = _weights(sentence, numeral, near, heading, talk)
    nearby = frozenset(mention.concept for mention in near)
    counted, something_else = counted_thing(sentence, numeral)
    if (
        not counted
        and "registered" in weights
        and provinces_of(sentence, numeral) != (None,)
    ):
        counted = frozenset(
            code
            for code, entry in indicators().items()
            if entry.breakdown == "province"
        )
    ranks = "ranking" in weights and _RANKS.match(sentence.folded, numeral.end)
    return Surroundings(
        weights=weights,
        near=nearby,
        excluding=frozenset(
            each.concept for each in near if _is_close(sentence, each, numeral)
        ),
        counted=counted,
        counts_something_else=something_else,
        of=_role(whole.place, talk) if whole else None,
        share_said=_SHARE.search(sentence.folded, sentence.start, sentence.end)
        is not None,
        refers_back=sentence.begins_with(_REFERS),
        ordinal_unit="rank" if "ranking" in nearby or ranks else None,
        scope=scope_of(sentence, start, end, talk.province),
    )


def _role(place: str, talk: Discourse) -> str:
    """`province` for the province that the report is about; where it is about none, for any."""
    of_report = (
        place == talk.province if talk.province else places()[place].kind == "province"
    )
    return PROVINCE if of_report else place


def _weights(
    sentence: Sentence,
    numeral: Numeral,
    near: list[ConceptMention],
    heading: str | None,
    talk: Discourse,
) -> dict[str, float]:
    weights: dict[str, float] = {}
    for mention in sentence.concepts:
        weight = (
            _weight(sentence, mention, numeral)
            if mention in near
            else SURROUNDINGS.sentence
        )
        weights[mention.concept] = max(weights.get(mention.concept, 0.0), weight)
    return _from_before(sentence, heading, talk) | weights


def _window(sentence: Sentence, numeral: Numeral) -> tuple[int, int]:
    """From the number before to the end of the clause."""
    before = [
        each.end
        for each in sentence.quantities
        if each.end <= numeral.start
        and not _BY_WHICH.fullmatch(sentence.folded, each.end, numeral.start)
    ]
    after = [each.start for each in sentence.quantities if each.start >= numeral.end]
    start = (
        _clause_start(sentence, before[-1], numeral.start) if before else sentence.start
    )
    if after:
        return start, clause_end(sentence, numeral.end, after[0])
    stop = _SEMICOLON.search(sentence.text, numeral.end, sentence.end)
    ends = [
        each.start
        for each in sentence.places
        if numeral.end <= each.start and _is_qualified(sentence, each)
    ]
    return start, min([stop.start() if stop else sentence.end, *ends])


_BY_WHICH = re.compile(
    r"(?:['’]\w+|\soran\w+)?\s(?:art|azal|buyu|geril|gerile|yuksel|dus|kucul)\w*[ae]r[ae]k\s(?:yaklasik\s|toplam\s)?"
    r"|\s(?:to|reaching)\s(?:[$€]\s?)?"
)
"""From the rate of a change to what it led to: `% 0,4 azalarak 151 milyar dolar`, `fell by 0.4% to`."""
_SEMICOLON = re.compile(r";\s")
_CLAUSE = re.compile(r"[,;()]\s?|\s(?:ve|olup|iken|ise|and|while)\s")


def _clause_start(sentence: Sentence, after: int, before: int) -> int:
    """Where the clause of a number begins, at the earliest where the number before ends."""
    clause = _CLAUSE.search(sentence.text, after, before)
    return clause.start() if clause else after


def clause_end(sentence: Sentence, after: int, before: int) -> int:
    """Where the clause of a number ends, at the latest where the next number begins."""
    clause = _CLAUSE.search(sentence.text, after, before)
    ends = [clause.start()] if clause else [before]
    ends += [
        each.start
        for each in sentence.places
        if after <= each.start < before and _is_qualified(sentence, each)
    ]
    return min(ends)


def _is_qualified(sentence: Sentence, mention: PlaceMention) -> bool:
    """`… olan İzmir`: a place that what stands before it describes; what follows is said of the place."""
    return (
        re.search(
            r"\b(?:olan|oldugu|bulunan|sahip) $", sentence.folded[: mention.start]
        )
        is not None
    )


CHANGES = ("growth", "decline")


def _is_close(sentence: Sentence, mention: ConceptMention, numeral: Numeral) -> bool:
    if mention.concept in CHANGES and _is_level(sentence, mention, numeral):
        return False
    return (
        mention.start < numeral.start
        or sentence.words_between(numeral.end, mention.start)
        <= SURROUNDINGS.close_words
    )


_LEVEL_AFTER = re.compile(
    r"['’](?:[yn]?[ae]|s?[iu]n[ae]|[dt][ae]n|s?[iu]nd[ae]n)\b|\s\w+[ae]\s(?:yuksel|cik|ulas|gerile|dus|in)"
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:to|from|at|reached|reaching) (?:[$€%] ?)?$"
    r"|\d\S*(?: [^\W\d]+)? [^\W\d]*[ae]r[ae]k (?:yaklasik )?$"  # 0,1 puan artarak % 14,8 oldu
)


def _is_level(sentence: Sentence, mention: ConceptMention, numeral: Numeral) -> bool:
    """Whether a change leads to or from the number and is not the number: `% 78'den % 80'e çıktı`."""
    before = sentence.folded[sentence.start : numeral.start]
    if _LEVEL_AFTER.match(sentence.folded, numeral.end) or _LEVEL_BEFORE.search(before):
        return True
    counted = (
        numeral.unit not in SHARES
    )  # increased by 120; with counts, only `by` tells the change itself
    return counted and mention.start < numeral.start and not before.endswith(" by ")


def _weight(sentence: Sentence, mention: ConceptMention, numeral: Numeral) -> float:
    return (
        SURROUNDINGS.near if mention.start < numeral.start else SURROUNDINGS.close_after
    )


def _from_before(
    sentence: Sentence, heading: str | None, talk: Discourse
) -> dict[str, float]:
    """Concepts that the statement's earlier sentences, the heading and the statement before name."""
    weights: dict[str, float] = {}
    for mention in _concepts_of(sentence.text):
        if mention.start < sentence.start:
            weights[mention.concept] = SURROUNDINGS.statement
    for mention in _concepts_of(heading or ""):
        weights.setdefault(mention.concept, SURROUNDINGS.heading)
    refers = SURROUNDINGS.earlier if sentence.begins_with(_REFERS) else 0.0
    weight = SURROUNDINGS.statement if talk.attached else refers
    if weight and talk.earlier:
        for mention in _concepts_of(talk.earlier[-1].sentence.text):
            weights.setdefault(mention.concept, weight)
    return weights


_RANKS = re.compile(
    r"\s?(?:ol\w*|gel\w*|yer\b|sira\w*|among|in\b|out\b|place|of\b|with\b|[,.;]|$)"
)
_SHARE = re.compile(r"\b(?:pay|katki|agirlig|share|contribut|account)")
"""Not `oran`: `istihdam oranı` is a rate, and no share of the province's employment."""
_REFERS = re.compile(
    r"\s*(?:bu|bunun|ayni|soz konusu|yukaridaki|this|these|the same|of which)\b"
)


@cache
def _concepts_of(text: str) -> tuple[ConceptMention, ...]:
    return tuple(find_concepts(text))
