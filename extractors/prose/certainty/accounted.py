"""Is every word of a number's clause accounted for? A word that nobody knows may change its meaning.

`4 kurumdan veri derlenmiş` is not about firms, and no list of exceptions would ever be long enough to say
so. So it is told the other way round: a number becomes an observation only where each word that governs it
is the place, the year, the thing measured, a unit, a source, or one of the words that say no more than
`there is`, `amounts to` (`accounted.yaml`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.prose.certainty.governing import governing_words
from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.sources import find_sources
from extractors.prose.mentions.units import unit_after
from extractors.prose.sentence import Sentence
from schemas.vocabulary.headings import words_of
from schemas.vocabulary.load import indicators, load_accounted
from schemas.vocabulary.places import places


def unaccounted(
    figure: NumberInContext, earlier: Sequence[NumberInContext]
) -> list[str]:
    """The words that govern a figure and that nothing accounts for, as printed; empty where all is clear.

    Args:
        figure: with indicator and place found.
        earlier: the figures before it in the same sentence: their nouns may stand between the numbers.
    """
    sentence = figure.sentence
    known = _known_spans(figure, earlier)
    return [
        sentence.text[start:end]
        for start, end in governing_words(figure)
        if not any(first <= start < last for first, last in known)
        and not _says_nothing(sentence.folded[start:end])
    ]


def _known_spans(
    figure: NumberInContext, earlier: Sequence[NumberInContext]
) -> list[tuple[int, int]]:
    """Places, numbers with their endings, sources, and the words of what is measured."""
    sentence = figure.sentence
    spans = [
        (each.start, each.end)
        for each in sentence.places
        if _is_meant(sentence, each, figure)
    ]
    spans += [
        (each.start, each.end + _ending(sentence, each.end))
        for each in sentence.numerals
    ]
    spans += [
        (each.end, unit_after(sentence.text, each.end)[1])
        for each in sentence.numerals
        if each.unit
    ]
    spans += [
        (start, end)
        for start, end, kind in find_sources(sentence.text)
        if kind == "register" or _tells(sentence, start, end)
    ]
    spans += [
        (match.start(), match.end()) for match in _YEAR_END.finditer(sentence.folded)
    ]
    spans += [
        (match.start(), match.end()) for match in _phrases().finditer(sentence.folded)
    ]
    concepts = _concepts(figure).union(*map(_concepts, earlier))
    spans += [
        (each.start, each.end) for each in sentence.concepts if each.concept in concepts
    ]
    told = [name for each in (figure, *earlier) for name in each.breakdowns]
    spans += [_found(sentence, name) for name in told if name]
    return [*spans, *_counted(figure)]


_PLANTS = frozenset(
    {"wastewater_treatment_capacity_persons", "wind_installed_capacity"}
)
"""Indicators of what plants can do: there the plant is the subject, not a part of it."""
_SEVERAL = re.compile(r"\s(?:ilceler|iller)\w*$")
"""`Kuşadası ve Didim ilçelerinde`: of several places together."""
_ERA = re.compile(r"\sdonemi\w*")
"""`Selçuklu döneminde`: an age, and no place."""
_YEAR_END = re.compile(r"\b31 (?:aralik|december)\b")
_AS_TOLD = re.compile(
    r"(?:['’]\w+)?[\s,(]+(?:\S+\s){0,4}?"
    r"(?:(?:veri|kayit|rapor|istatistik|sonuc)(?:ler|lar)?[iu]?(?:n[ae]|n?d[ae]n?)?|gore|tarafindan|denetim\w*"
    r"|(?:hazirla|yayimla|acikla)\w*|data|records?|statistics?)\b"
)


def _is_meant(
    sentence: Sentence, mention: PlaceMention, figure: NumberInContext
) -> bool:
    """Whether a place is spoken of: no institution or zone that bears its name, and one place only."""
    if _SEVERAL.search(sentence.folded[mention.start : mention.end]):
        return _is_field(mention, figure)
    if _ERA.match(sentence.folded, mention.end):
        return False
    if mention.kind not in ("facility", "institution"):
        return True
    return figure.indicator in _PLANTS or _tells(sentence, mention.start, mention.end)


def _is_field(mention: PlaceMention, figure: NumberInContext) -> bool:
    """`İzmir ilçeleri arasında 6. sırada`: those among which a place ranks."""
    entry = indicators().get(figure.indicator or "")
    province = mention.slug is not None and places()[mention.slug].kind == "province"
    return entry is not None and entry.unit in ("rank", "grade") and province


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
        for match in re.finditer(
            rf"\b{pattern}", figure.sentence.folded[: figure.sentence.end]
        ):
            if match.start() >= figure.sentence.start:
                yield match.start(), match.end()


def _ending(sentence: Sentence, end: int) -> int:
    """How long the case ending after a number is: `'dir`, `'ünü`."""
    match = re.match(r"['’][^\W\d_]+", sentence.text[end : sentence.end])
    return len(match[0]) if match else 0


def _concepts(figure: NumberInContext) -> frozenset[str]:
    entry = indicators().get(figure.indicator or "")
    return frozenset((*entry.needs, *entry.with_)) if entry else frozenset()


def _found(sentence: Sentence, name: str) -> tuple[int, int]:
    start = sentence.text.find(name, sentence.start, sentence.end)
    return (start, start + len(name)) if start >= 0 else (0, 0)


def _says_nothing(word: str) -> bool:
    """Whether a folded word is one of those that change nothing of what a number means."""
    plain = re.sub("['’]", "", word)
    while_ = re.sub(r"(?<=\w{3})y?ken$", "", plain)  # konumundayken, sahipken
    return (
        _harmless().fullmatch(plain) is not None
        or _harmless().fullmatch(while_) is not None
    )


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_accounted().phrases)})(?!\w)")


@cache
def _harmless() -> re.Pattern[str]:
    known = load_accounted()
    stems = (
        f"(?:{'|'.join(known.verbs)}){_TENSES}",
        f"(?:{'|'.join(known.nouns)}){_ENDINGS}",
    )
    return re.compile("|".join((*known.words, *stems)))


_ENDINGS = (
    r"(?:l[ae]r)?(?:[iu]?m[iu]z|s?[iu])?(?:n?[dt][ae](?:ki(?:n[iaeu]n?|ler\w*)?|n)?|[ny]?[ae]|n?[iu]n|n[iu]|y?l[ae])?"
    r"(?:[dt][iu]r|y?d[iu]|y?ken)?"
)
"""Of a noun: plural, possessor, case, `is` and `was`; none that makes another word of it (`-li`, `-siz`)."""


_TENSES = (
    r"y?(?:[iu]yor|m[ae]kt[ae]|m[iu]s|[dt][iu]|[aeiu]r|[iu]p|[ae]n|[ae]r[ae]k|[dt][iu]g[iu])"
    r"(?:[dt][iu]r|l[ae]r\w*|[dt][iu]|n[iu]n|[iu]n|n[dt][ae]|k[ei]|yd[iu])?"
)
"""Present and past, with the participles; the future (`-ecek`) and the negative (`-miyor`) are left out."""
