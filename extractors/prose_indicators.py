"""What a figure measures: the indicator whose concepts are named near it and whose unit it has.

Every indicator says which concepts it needs, which it excludes, and what it counts (a matter of data).
The nearer the words, the more they weigh; what a sentence does not say, one before it may, or a heading.
"""

import re
from dataclasses import dataclass
from functools import cache

from extractors.prose_breakdown import provinces_of
from extractors.prose_figures import Discourse, Whole
from extractors.prose_frame import ConceptMention, Sentence, find_concepts
from extractors.prose_numerals import Numeral
from schemas.headings import begins_with, words_of
from schemas.places import COUNTRY, PROVINCE_OF_DISTRICTS
from schemas.vocabulary import IndicatorEntry, indicators

NEAR, CLOSE_AFTER, SENTENCE, STATEMENT, HEADING, EARLIER = 10.0, 9.0, 4.5, 3.0, 2.0, 1.5
"""Weights of a concept by where it is named; what matters is their order."""
PER_WORD = 0.4  # weight lost with each word between a concept and the number
COUNTED = 9.0  # the counted thing stands right after the number
WHOLE_NAMED = 6.0  # the place that a share is of is named
CLEAR_LEAD = 0.5  # a second-best nearer than this leaves the figure without an indicator
COUNTS = frozenset(
    {"persons", "firms", "sectors", "count", "beds", "districts", "parameters", "years", "persons per km2"}
)
"""Units that a bare number may have."""
THINGS = frozenset({"pieces"})  # `37 adet`: a count of whatever the sentence is about
CLOSE_WORDS = 3  # words after a number within which a concept still qualifies it
NAMED_THINGS = frozenset({"districts", "sectors", "parameters"})  # counts that name what they count
N_COUNTED_WORDS = 4  # after a number, the counted thing among them: `32 farklı sosyoekonomik parametre`


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
    """Slug of the place that a share is of."""
    share_said: bool
    """Whether the clause calls it a share: without that, `% 12` of exports may be a change."""
    refers_back: bool
    """Whether the sentence begins with `bu`, `aynı`, `this`."""
    scope: str
    """Slug of the place within which a rank is given."""


def indicator_of(
    sentence: Sentence, numeral: Numeral, heading: str | None, whole: Whole | None, talk: Discourse
) -> str | None:
    """The code of what a number measures, or None where nothing, or no single thing, fits."""
    around = _surroundings(sentence, numeral, heading, whole, talk)
    scores = {
        code: score
        for code, entry in indicators().items()
        if _fits_unit(code, entry, numeral, around)
        and (score := _score(code, entry, numeral, around, talk)) is not None
    }
    as_before = _as_before(sentence, numeral, talk, around)
    if _is_part(sentence, numeral):
        scores = {code: score for code, score in scores.items() if _is_named_near(code, around)}
        as_before = None
    if as_before is not None and not any(_is_named_near(code, around) for code in scores):
        return as_before
    if not scores:
        return None
    named_near = {code for code in scores if _is_all_near(indicators()[code], around)}
    ranked = sorted(named_near or scores, key=lambda code: scores[code], reverse=True)
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < CLEAR_LEAD:
        return None
    return ranked[0]


_PART = re.compile(r"['’](?:s?[iu]|[iu])\s(?!adet)")


def _is_part(sentence: Sentence, numeral: Numeral) -> bool:
    """`62.500'ü erkek`: a part that only what follows names, unless that is a place (`33'ü Foça'dadır`)."""
    part = numeral.unit is None and _PART.match(sentence.folded, numeral.end)
    clause = _clause_end(sentence, numeral.end, sentence.end)
    return bool(part) and not any(numeral.end <= mention.start < clause for mention in sentence.places)


def _is_all_near(entry: IndicatorEntry, around: Surroundings) -> bool:
    return set(entry.needs) <= around.near and entry.of in (None, around.of)


def _is_named_near(code: str, around: Surroundings) -> bool:
    return code in around.counted or bool(around.near & set(indicators()[code].needs))


def _as_before(sentence: Sentence, numeral: Numeral, talk: Discourse, around: Surroundings) -> str | None:
    """A list goes on: `Kemalpaşa (33 adet) ve Torbalı (13 adet)` count what the figure before counted."""
    before = talk.figures[-1] if talk.figures else None
    if before is None or before.indicator is None or around.counts_something_else:
        return None
    same_sentence = before.sentence.start == sentence.start
    goes_on = same_sentence or sentence.begins_with(_GOES_ON)
    same_unit = before.numeral.unit == numeral.unit or (
        numeral.unit is None and before.numeral.unit in COUNTS | THINGS
    )
    return before.indicator if goes_on and same_unit and before.numeral.kind == numeral.kind else None


_GOES_ON = re.compile(r"\s*(?:ardindan|bunu|onu|bunlari|daha sonra|sonra|followed|then|next)")


def _fits_unit(code: str, entry: IndicatorEntry, numeral: Numeral, around: Surroundings) -> bool:
    if numeral.kind == "ordinal":
        return entry.unit == numeral.unit or (
            numeral.unit is None and entry.unit == "rank" and "ranking" in around.near
        )
    if numeral.unit == entry.unit or numeral.unit in entry.also:
        return True
    if numeral.unit is None:
        return entry.unit in COUNTS and (entry.unit not in NAMED_THINGS or code in around.counted)
    return numeral.unit in THINGS and entry.unit in COUNTS


def _score(
    code: str, entry: IndicatorEntry, numeral: Numeral, around: Surroundings, talk: Discourse
) -> float | None:
    """How well an indicator fits; None where it does not."""
    if around.excluding & set(entry.not_):
        return None
    weights = [around.weights.get(concept, 0.0) for concept in entry.needs]
    if min(weights) == 0 or not _evident(entry, weights, numeral, around, code in around.counted):
        return None
    if _counts_another(code, entry, numeral, around) or not _scope_fits(entry, around):
        return None
    return sum(weights) + COUNTED * (code in around.counted) + _share_bonus(entry, around)


def _evident(
    entry: IndicatorEntry, weights: list[float], numeral: Numeral, around: Surroundings, counted: bool
) -> bool:
    """Whether the number's own surroundings say enough, not only headings and earlier text."""
    telling_unit = numeral.unit not in COUNTS | THINGS | {None, "percent", "per mille", "rank", "grade"}
    return (
        counted
        or max(weights) >= SENTENCE
        or (telling_unit and max(weights) >= HEADING)
        or (around.refers_back and max(weights) >= STATEMENT)
        or entry.of is not None
    )


def _counts_another(code: str, entry: IndicatorEntry, numeral: Numeral, around: Surroundings) -> bool:
    if numeral.kind == "ordinal" or numeral.unit not in COUNTS | THINGS | {None}:
        return False
    if around.counted:
        return code not in around.counted
    return around.counts_something_else or (bool(entry.counts) and numeral.unit in NAMED_THINGS)


def _scope_fits(entry: IndicatorEntry, around: Surroundings) -> bool:
    """Whether a rank is within the indicator's place, and a share of no other place than the indicator's."""
    if entry.of is not None and (around.of != entry.of if around.of else not around.share_said):
        return False
    return entry.within in (None, around.scope)


def _share_bonus(entry: IndicatorEntry, around: Surroundings) -> float:
    if entry.of is None:
        return 0.0
    return WHOLE_NAMED if around.of is not None else -WHOLE_NAMED / 2


def _surroundings(
    sentence: Sentence, numeral: Numeral, heading: str | None, whole: Whole | None, talk: Discourse
) -> Surroundings:
    start, end = _window(sentence, numeral)
    weights: dict[str, float] = {}
    near = [each for each in sentence.concepts if start <= each.start < end]
    for mention in sentence.concepts:
        weight = _weight(sentence, mention, numeral) if mention in near else SENTENCE
        weights[mention.concept] = max(weights.get(mention.concept, 0.0), weight)
    for concept, weight in _from_before(sentence, heading, talk).items():
        weights.setdefault(concept, weight)
    counted, something_else = _counted(sentence, numeral)
    if "registered" in weights and provinces_of(sentence, numeral) != (None,):
        counted = frozenset(code for code, entry in indicators().items() if entry.breakdown == "province")
    nearby = frozenset(mention.concept for mention in near)
    excluding = frozenset(each.concept for each in near if _is_close(sentence, each, numeral))
    of = whole.place if whole else None
    said = _SHARE.search(sentence.folded, start, min(end + SHARE_WINDOW, sentence.end)) is not None
    refers = sentence.begins_with(_REFERS)
    return Surroundings(
        weights, nearby, excluding, counted, something_else, of, said, refers, _scope(sentence, numeral)
    )


def _window(sentence: Sentence, numeral: Numeral) -> tuple[int, int]:
    """From the number before to the end of the clause."""
    before = [each.end for each in sentence.quantities if each.end <= numeral.start]
    after = [each.start for each in sentence.quantities if each.start >= numeral.end]
    start = _clause_start(sentence, before[-1], numeral.start) if before else sentence.start
    if after:
        return start, _clause_end(sentence, numeral.end, after[0])
    stop = _SEMICOLON.search(sentence.text, numeral.end, sentence.end)
    return start, stop.start() if stop else sentence.end


_SEMICOLON = re.compile(r";\s")
_CLAUSE = re.compile(r"[,;()]\s?|\s(?:ve|olup|iken|ise|and|while)\s")


def _clause_start(sentence: Sentence, after: int, before: int) -> int:
    """Where the clause of a number begins, at the earliest where the number before ends."""
    clause = _CLAUSE.search(sentence.text, after, before)
    return clause.start() if clause else after


def _clause_end(sentence: Sentence, after: int, before: int) -> int:
    """Where the clause of a number ends, at the latest where the next number begins."""
    clause = _CLAUSE.search(sentence.text, after, before)
    return clause.start() if clause else before


def _is_close(sentence: Sentence, mention: ConceptMention, numeral: Numeral) -> bool:
    return mention.start < numeral.start or sentence.words_between(numeral.end, mention.start) <= CLOSE_WORDS


def _weight(sentence: Sentence, mention: ConceptMention, numeral: Numeral) -> float:
    if mention.start < numeral.start:
        distance = sentence.words_between(mention.end, numeral.start)
        return max(NEAR - PER_WORD * distance, SENTENCE + 0.5)
    distance = sentence.words_between(numeral.end, mention.start)
    return max(CLOSE_AFTER - PER_WORD * distance, SENTENCE + 0.25)


def _from_before(sentence: Sentence, heading: str | None, talk: Discourse) -> dict[str, float]:
    """Concepts that the statement's earlier sentences, the heading and the statement before name."""
    weights: dict[str, float] = {}
    for mention in _concepts_of(sentence.text):
        if mention.start < sentence.start:
            weights[mention.concept] = STATEMENT
    for mention in _concepts_of(heading or ""):
        weights.setdefault(mention.concept, HEADING)
    if talk.attached and talk.earlier:
        for mention in _concepts_of(talk.earlier[-1].sentence.text):
            weights.setdefault(mention.concept, STATEMENT)
    if sentence.begins_with(_REFERS) and talk.earlier:
        for mention in _concepts_of(talk.earlier[-1].sentence.text):
            weights.setdefault(mention.concept, EARLIER)
    return weights


_SHARE = re.compile(r"\b(?:pay|oran|katki|agirlig|share|proportion|ratio|percentage|contribut|account)")
SHARE_WINDOW = 25  # characters after the clause: `% 4,14'lük bir paya sahiptir`
_REFERS = re.compile(r"\s*(?:bu|bunun|ayni|soz konusu|yukaridaki|this|these|the same|of which)\b")


@cache
def _concepts_of(text: str) -> tuple[ConceptMention, ...]:
    return tuple(find_concepts(text))


_NO_NOUN = re.compile(
    r"(?:olarak|olan|olup|ol\w*|ile|ve|ise|iken|seviye\w*|civar\w*|duzey\w*|dolay\w*|kadar|den|dan|gibi|a|e|oran\w*|dir|tir|idi|var\w*|"
    r"kisi\w*|adet\w*|pay\w*|katki\w*|arti\w*|azal\w*|gerceklesti\w*|hesaplan\w*|belirlen\w*|cik\w*|ulas\w*|yuksel\w*|dus\w*|bulun\w*|"
    r"and|live\w*|resid\w*|work\w*|operat\w*|employ\w*|was|were|is|are|in|at|on|by|of|to|from|while|which|with|as|or|compared|according|for|the|people|persons|total|respectively)"
)


def _counted(sentence: Sentence, numeral: Numeral) -> tuple[frozenset[str], bool]:
    """Indicators that count what stands after the number; whether something unknown stands there."""
    after = sentence.text[numeral.end : sentence.end]
    run = re.match(r"(?:\s?[^\W\d]+)*", after)
    words = words_of(run[0] if run else "")[:N_COUNTED_WORDS]
    before = _number_of(sentence, numeral)
    if before or not words or after[:1] in "'’":
        return before, False
    for index in range(len(words)):
        found = frozenset(
            code for code, stems in _counted_stems() if any(_at(words, index, stem) for stem in stems)
        )
        if found:
            return found, False
    unknown = numeral.unit is None and numeral.kind == "quantity" and _NO_NOUN.fullmatch(words[0]) is None
    return frozenset(), unknown


_NUMBER_OF = re.compile(
    r"([^\W\d]+)\ssayi(?:si|lari)?\w*\s(?:ise\s|da\s|de\s|toplam\s)?$|number of (\w+)\s(?:is|was)\s$"
)


def _number_of(sentence: Sentence, numeral: Numeral) -> frozenset[str]:
    """Indicators that count what `… sayısı` before a bare number names: `sektör sayısı ise 47`."""
    named = (
        _NUMBER_OF.search(sentence.folded[sentence.start : numeral.start]) if numeral.unit is None else None
    )
    words = [word for word in named.groups() if word] if named else []
    return frozenset(code for code, stems in _counted_stems() if any(_at(words, 0, stem) for stem in stems))


@cache
def _counted_stems() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    return tuple(
        (code, tuple(tuple(words_of(stem)) for stem in entry.counts))
        for code, entry in indicators().items()
        if entry.counts
    )


def _at(words: list[str], index: int, stem: tuple[str, ...]) -> bool:
    following = words[index : index + len(stem)]
    return len(following) == len(stem) and all(map(begins_with, following, stem))


_IN_COUNTRY = re.compile(r"\b(?:ulke|turkiye|turkey|the country|nation)")
_IN_PROVINCE = re.compile(r"\b(?:izmir|il (?:gen|ici|duz|baz)|bolge|the province|the region)\w*")


def _scope(sentence: Sentence, numeral: Numeral) -> str:
    """Within what a rank is given: the country where it is named, the province where only that is."""
    folded = sentence.folded[sentence.start : sentence.end]
    if _IN_COUNTRY.search(folded):
        return COUNTRY
    return PROVINCE_OF_DISTRICTS if _IN_PROVINCE.search(folded) else COUNTRY
