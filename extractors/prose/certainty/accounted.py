"""Is every word of a number's clause accounted for? A word that nobody knows may change its meaning.

`4 kurumdan veri derlenmiş` is not about firms, and no list of exceptions would ever be long enough to say
so. So it is told the other way round: a number becomes an observation only where each word that governs it
is the place, the year, the thing measured, a unit, a source, or one of the words that say no more than
`there is`, `amounts to` (`accounted.yaml`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numerals import Numeral
from extractors.prose.mentions.sources import find_sources
from extractors.prose.sentence import Sentence
from schemas.text.signs import ends_sentence
from schemas.vocabulary.headings import words_of
from schemas.vocabulary.load import indicators, load_accounted

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_ENDS = re.compile(r";\s|\)\s|,\s|\s\(")


def unaccounted(figure: NumberInContext, earlier: Sequence[NumberInContext]) -> list[str]:
    """The words that govern a figure and that nothing accounts for, as printed; empty where all is clear.

    Args:
        figure: with indicator and place found.
        earlier: the figures before it in the same sentence: their nouns may stand between the numbers.
    """
    sentence = figure.sentence
    known = _known_spans(figure, earlier)
    return [
        sentence.text[start:end]
        for start, end in _governing_words(sentence, figure.numeral, _needs(figure))
        if not any(first <= start < last for first, last in known)
        and not _says_nothing(sentence.folded[start:end])
    ]


def _governing_words(
    sentence: Sentence, numeral: Numeral, needs: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The words of the frame (up to the first number), of the number's own stretch, and the closing verb.

    A number that does not say itself what it counts takes that from the numbers before it, and is governed
    by the words that stand there.
    """
    own = (_own_start(sentence, numeral), _own_end(sentence, numeral))
    stretches = {_frame(sentence), own, *_inherited(sentence, numeral, needs)}
    spans = {
        (match.start(), match.end())
        for start, end in stretches
        for match in _WORD.finditer(sentence.text, start, max(start, end))
    }
    yield from sorted(spans | set(_closing_verb(sentence, numeral)))


def _inherited(sentence: Sentence, numeral: Numeral, needs: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches before the number's own, back to the one that names what is measured."""
    starts = [_frame(sentence)[0], *(each.end for each in sentence.quantities)]
    ends = [*(each.start for each in sentence.quantities), sentence.end]
    own = _own_end(sentence, numeral)
    for start, end in reversed([(s, e) for s, e in zip(starts, ends, strict=True) if s <= numeral.start]):
        yield start, min(end, own) if start < numeral.start <= end else end
        named = {each.concept for each in sentence.concepts if start <= each.start < max(end, numeral.start)}
        if named & needs:
            return


def _frame(sentence: Sentence) -> tuple[int, int]:
    """From where the clause of the first number begins, behind a clause that is closed, to the number."""
    first = min((each.start for each in sentence.quantities), default=sentence.end)
    closed = [match.end() for match in _CLOSED.finditer(sentence.folded, sentence.start, first)]
    return max([sentence.start, *closed]), first


_CLOSED = re.compile(r"(?:[dt][iu]r|[dt][iu]|yor|m[iu]s|[ae][rz]);\s")
"""A verb and a semicolon: what stands before is a sentence of its own."""


def _own_start(sentence: Sentence, numeral: Numeral) -> int:
    before = [each.end for each in sentence.quantities if each.end <= numeral.start]
    return max([_frame(sentence)[0], *before])


def _own_end(sentence: Sentence, numeral: Numeral) -> int:
    after = [each.start for each in sentence.quantities if each.start >= numeral.end]
    end = min([sentence.end, *after])
    clause = _CLAUSE_ENDS.search(sentence.text, numeral.end, end)
    return clause.start() if clause else end


_VERB_ENDING = re.compile(r"(?:[dt][iu]r|[dt][iu]|yor|[aeiu]r)$")
_ENDS_CLAUSE = re.compile(r"\b(?:olup|iken|olan|ise)\b")


def _closing_verb(sentence: Sentence, numeral: Numeral) -> list[tuple[int, int]]:
    """The verb that governs the number from the end of its sentence or before its semicolon, as in Turkish.

    Where the clause has a verb of its own (`olup`, `iken`), what closes the sentence says nothing of it.
    """
    semicolon = sentence.text.find(";", numeral.end, sentence.end)
    end = semicolon if semicolon >= 0 else sentence.end
    if _ENDS_CLAUSE.search(sentence.folded, numeral.end, _own_end(sentence, numeral)):
        return []
    words = list(_WORD.finditer(sentence.text, numeral.end, end))
    is_verb = bool(words) and _VERB_ENDING.search(sentence.folded[words[-1].start() : words[-1].end()])
    return [(words[-1].start(), words[-1].end())] if is_verb else []


_FINITE = re.compile(r"(?:[dt][iu]r|[dt][iu]|yor|m[iu]s)$")
_MARK_AT_END = re.compile(r"\d{1,2}\s*$")
_ROW_SHARE = 0.3
"""of the words that are numbers: rows of tables among the text have 0.35 and more, sentences 0.2."""


def says_something(sentence: Sentence) -> bool:
    """Whether it is a sentence, not a table's row: a verb, a full stop, or few numbers among many words."""
    text = sentence.folded[sentence.start : sentence.end]
    words = _WORD.findall(text)
    if ends_sentence(_MARK_AT_END.sub("", text)) or any(_FINITE.search(word) for word in words):
        return True
    numbers = len(sentence.numerals)
    return numbers <= _ROW_SHARE * (len(words) + numbers)


def _known_spans(figure: NumberInContext, earlier: Sequence[NumberInContext]) -> list[tuple[int, int]]:
    """Places, numbers with their endings, sources, and the words of what is measured."""
    sentence = figure.sentence
    spans = [(each.start, each.end) for each in sentence.places if _is_meant(sentence, each, figure)]
    spans += [(each.start, each.end + _ending(sentence, each.end)) for each in sentence.numerals]
    spans += [
        (start, end)
        for start, end, kind in find_sources(sentence.text)
        if kind == "register" or _tells(sentence, start, end)
    ]
    spans += [(match.start(), match.end()) for match in _YEAR_END.finditer(sentence.folded)]
    concepts = _concepts(figure).union(*map(_concepts, earlier[-1:]))
    spans += [(each.start, each.end) for each in sentence.concepts if each.concept in concepts]
    told = [name for each in (figure, *earlier) for name in each.breakdowns]
    spans += [_found(sentence, name) for name in told if name]
    return [*spans, *_counted(figure)]


_PLANTS = frozenset({"wastewater_treatment_capacity_persons", "wind_installed_capacity"})
"""Indicators of what plants can do: there the plant is the subject, not a part of it."""
_SEVERAL = re.compile(r"\s(?:ilceler|iller)\w*$")
"""`Kuşadası ve Didim ilçelerinde`: of several places together."""
_YEAR_END = re.compile(r"\b31 (?:aralik|december)\b")
_AS_TOLD = re.compile(
    r"(?:['’]\w+)?[\s,(]+(?:\S+\s){0,4}?"
    r"(?:veri|kayit|gore|rapor|istatistik|tarafindan|denetim|hazirla|yayimla|acikla|data|record|statistic)"
)


def _is_meant(sentence: Sentence, mention: PlaceMention, figure: NumberInContext) -> bool:
    """Whether a place is spoken of: no institution or zone that bears its name, and one place only."""
    if _SEVERAL.search(sentence.folded[mention.start : mention.end]):
        return False
    if mention.kind not in ("facility", "institution"):
        return True
    return figure.indicator in _PLANTS or _tells(sentence, mention.start, mention.end)


def _tells(sentence: Sentence, start: int, end: int) -> bool:
    """Whether an institution is the one that tells the figure, and not the one whose figure it is."""
    before = sentence.folded[sentence.start : start]
    told_before = before.endswith(("according to ", "according to the "))
    return told_before or _AS_TOLD.match(sentence.folded, end) is not None


def _counted(figure: NumberInContext) -> Iterator[tuple[int, int]]:
    """The noun that the number counts, where the indicator is one that counts it: `1.719 işyeri`."""
    entry = indicators().get(figure.indicator or "")
    for stem in entry.counts if entry else ():
        pattern = r"\s".join(re.escape(part) + r"\w*" for part in words_of(stem))
        for match in re.finditer(rf"\b{pattern}", figure.sentence.folded[: figure.sentence.end]):
            if match.start() >= figure.sentence.start:
                yield match.start(), match.end()


def _ending(sentence: Sentence, end: int) -> int:
    """How long the case ending after a number is: `'dir`, `'ünü`."""
    match = re.match(r"['’][^\W\d_]+", sentence.text[end : sentence.end])
    return len(match[0]) if match else 0


def _needs(figure: NumberInContext) -> frozenset[str]:
    entry = indicators().get(figure.indicator or "")
    return frozenset(entry.needs[:1]) if entry else frozenset()


def _concepts(figure: NumberInContext) -> frozenset[str]:
    entry = indicators().get(figure.indicator or "")
    return frozenset((*entry.needs, *entry.with_)) if entry else frozenset()


def _found(sentence: Sentence, name: str) -> tuple[int, int]:
    start = sentence.text.find(name, sentence.start, sentence.end)
    return (start, start + len(name)) if start >= 0 else (0, 0)


def _says_nothing(word: str) -> bool:
    """Whether a folded word is one of those that change nothing of what a number means."""
    return _harmless().fullmatch(re.sub("['’]", "", word)) is not None


@cache
def _harmless() -> re.Pattern[str]:
    known = load_accounted()
    return re.compile("|".join((*known.words, f"(?:{'|'.join(known.verbs)}){_TENSES}")))


_TENSES = (
    r"y?(?:[iu]yor|m[ae]kt[ae]|m[iu]s|[dt][iu]|[aeiu]r|[iu]p|[ae]n|[ae]r[ae]k|[dt][iu]g[iu])"
    r"(?:[dt][iu]r|l[ae]r\w*|[dt][iu]|n[iu]n|[iu]n|n[dt][ae]|k[ei]|yd[iu])?"
)
"""Present and past, with the participles; the future (`-ecek`) and the negative (`-miyor`) are left out."""
