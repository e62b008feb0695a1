"""Which words govern a number: of its clause, of the numbers before that say what it counts, and the verb."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.vocabulary.load import indicators

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE_ENDS = re.compile(
    r";\s|\)\s|,\s|\s\(|(?<=\siken)\s|(?<=\solup)\s|(?<=[dt][ıiuü]r)\s(?=ve\s)|(?<=[dt][ıiuü])\s(?=ve\s)"
)
_CLOSES = re.compile(
    r"(?:[dt][iu]r|[dt][iu]|yor|m[iu]s|ken|m[ae]kt[ae]|[iu]p|[ae]r[ae]k)[,;]\s|[dt][iu]r?\sve?$"
)
"""A verb and a comma or semicolon, or a finite one and `ve`: a clause ends."""


def own_clause(figure: NumberInContext) -> Sentence:
    """The sentence from where a clause begins that says all: `yük 19 milyon tona çıkarken, ilin ihracatı …`.

    The clause names the place and the thing measured, and what stands before it is about another thing.
    """
    sentence, needs = figure.sentence, _needs(figure)
    end = _own_end(sentence, figure.numeral)
    told = [each for each in sentence.concepts if each.concept in needs]
    for closed in _CLOSES.finditer(
        sentence.folded, sentence.start, figure.numeral.start
    ):
        at = closed.end()
        placed = figure.mention_at is not None and at <= figure.mention_at < end
        named = any(at <= each.start < end for each in told) and not any(
            each.start < at for each in told
        )
        if placed and named:
            return replace(
                sentence,
                start=at,
                numerals=tuple(each for each in sentence.numerals if each.start >= at),
            )
    return sentence


def governing_words(figure: NumberInContext) -> Iterator[tuple[int, int]]:
    """The words of the frame (up to the first number), of the number's own stretch, and the closing verb.

    A number that does not say itself what it counts takes that from the numbers before it, and is governed
    by the words that stand there.
    """
    sentence, numeral, needs = own_clause(figure), figure.numeral, _needs(figure)
    own = (_own_start(sentence, numeral, needs), _own_end(sentence, numeral))
    stretches = {_frame(sentence, needs), own, *_inherited(sentence, numeral, needs)}
    spans = {
        (match.start(), match.end())
        for start, end in stretches
        for match in WORD.finditer(sentence.text, start, max(start, end))
    }
    yield from sorted(spans | set(_closing_verb(sentence, numeral)))


def _inherited(
    sentence: Sentence, numeral: Numeral, needs: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """The stretches before the number's own, back to the one that names what is measured."""
    starts = [_frame(sentence, needs)[0], *(each.end for each in sentence.quantities)]
    ends = [*(each.start for each in sentence.quantities), sentence.end]
    own = _own_end(sentence, numeral)
    for start, end in reversed(
        [(s, e) for s, e in zip(starts, ends, strict=True) if s <= numeral.start]
    ):
        yield start, min(end, own) if start < numeral.start <= end else end
        named = {
            each.concept
            for each in sentence.concepts
            if start <= each.start < max(end, numeral.start)
        }
        if named & needs:
            return


def _frame(sentence: Sentence, needs: frozenset[str] = frozenset()) -> tuple[int, int]:
    """From where the clause of the first number begins, behind a clause that is closed, to the number.

    Who works, a colon may say: `Fabrika müdürü anlattı: Aliağa'da 840 kişi çalışıyor` is not of the place.
    """
    first = min((each.start for each in sentence.quantities), default=sentence.end)
    closed = [
        match.end()
        for match in _CLOSED.finditer(sentence.folded, sentence.start, first)
    ]
    told = [
        match.end()
        for match in _INTRODUCED.finditer(sentence.folded, sentence.start, first)
    ]
    told = [
        at
        for at in told
        if "employees" not in needs
        and any(at <= each.start < first for each in sentence.places)
    ]
    return max([sentence.start, *closed, *told]), first


_CLOSED = re.compile(r"(?:[dt][iu]r|[dt][iu]|yor|m[iu]s|[ae][rz]);\s")
"""A verb and a semicolon: what stands before is a sentence of its own."""


_INTRODUCED = re.compile(
    r"(?:[dt][iu]|yor|m[iu]st[iu]r|m[ae]kt[ae]d[iu]r|al[iu]m|said|told|reported):\s"
)
"""`Kıyıda rekabet sürüyor: Antalya 2014'te …`: a verb and a colon; what follows names its place itself."""


def _own_start(sentence: Sentence, numeral: Numeral, needs: frozenset[str]) -> int:
    before = [each.end for each in sentence.quantities if each.end <= numeral.start]
    return max([_frame(sentence, needs)[0], *before])


def _own_end(sentence: Sentence, numeral: Numeral) -> int:
    after = [each.start for each in sentence.quantities if each.start >= numeral.end]
    end = min([sentence.end, *after])
    clause = _CLAUSE_ENDS.search(sentence.text, numeral.end, end)
    ends = [
        each.end
        for each in sentence.places
        if each.end <= end and _is_described(sentence, numeral, each)
    ]
    return min([clause.start() if clause else end, *ends])


_DESCRIBING = re.compile(r"(?:\s[^\W\d_]+){1,4}?\s\w{3,}(?:[dt][iu]g[iu]|[ae]n)\s")


def _is_described(sentence: Sentence, numeral: Numeral, mention: PlaceMention) -> bool:
    """`742 tesisin hizmet verdiği Fethiye'de yatak sayısı …`: what follows the place is said of another."""
    named = mention.kind == "place" and mention.start > numeral.end
    alone = (
        mention.case in _HEADS or sentence.text[mention.end : mention.end + 1] == ","
    )
    return (
        named
        and alone
        and _DESCRIBING.fullmatch(sentence.folded, numeral.end, mention.start)
        is not None
    )


_HEADS = ("locative", "ablative", "dative", "accusative")
"""Cases in which a place is what the clause describes; `Aliağa'nın köylerinde` are its villages."""


_VERB_ENDING = re.compile(r"(?:[dt][iu]r|[dt][iu]|yor|[aeiu]r)$")
_ENDS_CLAUSE = re.compile(r"\b(?:olup|iken|olan|ise)\b")


def _closing_verb(sentence: Sentence, numeral: Numeral) -> list[tuple[int, int]]:
    """The verb that governs the number from the end of its sentence or before its semicolon, as in Turkish.

    Where the clause has a verb of its own (`olup`, `iken`), what closes the sentence says nothing of it.
    """
    semicolon = sentence.text.find(";", numeral.end, sentence.end)
    end = semicolon if semicolon >= 0 else sentence.end
    own_end = _own_end(sentence, numeral)
    has_own = _ENDS_CLAUSE.search(sentence.folded, numeral.end, own_end)
    if has_own or _CLOSES.search(sentence.folded, numeral.end, min(own_end + 2, end)):
        return []
    words = list(WORD.finditer(sentence.text, numeral.end, end))
    if words and _is_unit_of_number(sentence, words[-1].start()):
        return []
    is_verb = bool(words) and _VERB_ENDING.search(
        sentence.folded[words[-1].start() : words[-1].end()]
    )
    return [(words[-1].start(), words[-1].end())] if is_verb else []


def _is_unit_of_number(sentence: Sentence, at: int) -> bool:
    """`yüzölçümü 2.019 km²'dir`: the last word is the unit of the last number, and no verb of others."""
    last = sentence.quantities[-1] if sentence.quantities else None
    return (
        last is not None
        and last.unit is not None
        and sentence.text[last.end : at].strip() == ""
    )


def _needs(figure: NumberInContext) -> frozenset[str]:
    entry = indicators().get(figure.indicator or "")
    return frozenset(entry.needs[:1]) if entry else frozenset()
