"""What a share is a share of and a part a part of: `İzmir toplamının % 4,14'ü`, `116 antreponun 9'u`."""

import re

from extractors.prose.meaning.named_places import last_before, real_places, slug_of
from extractors.prose.meaning.number_in_context import Discourse, NumberInContext, Whole
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.text.signs import A_YEAR
from schemas.vocabulary.places import places

SHARES = ("percent", "per mille")
_WORD = r"[^\W_]+(?:['’][^\W_]+)?"
_FILLERS = rf"""(?:(?:
    yaklasik | yalnizca | sadece | ancak | toplam      # about, only, in total
    | yarisi{_WORD} | yarisindan\s{_WORD}              # yarısını, yarısından fazlası
    | \w*te\s\w+ | \w*da\s\w+                        # dörtte biri, onda dokuzu
    | buyuk\s\w+ | onemli\s\w+                        # büyük bölümü
)\s*)*"""
_OF_TURKISH = re.compile(
    rf"""(?:[\s,]+{_WORD}){{0,9}}?\s+[^\W\d_]*[iu]n   # … toplam istihdamının: a genitive
    \s*(?:,|ise|da|de)?\s*{_FILLERS}\(?\s*""",
    re.VERBOSE,
)
"""From a whole to its share: `İzmir | toplam istihdamının yaklaşık | % 4,14'ü`."""
_SHARE_TURKISH = re.compile(
    rf"""(?:\s+{_WORD}){{0,6}}?\s*(?:
        \w*(?:daki|deki|taki|teki)                     # istihdamındaki payı
        | iceri?s?inde\w* | icinde\w* | genelinde\w*
        | toplam(?:i|in)da\w* | toplamina
        | \w+nd[ae]n                                   # ihracatından aldığı pay
    )(?:\s+{_WORD}){{0,3}}?\s*(?:,|ise|da|de|\()?\s*""",
    re.VERBOSE,
)
"""The same, where a word for share stands by: `İzmir | ihracatındaki payı | % 8,1`."""
_SHARE_WORD = re.compile(r"pay|oran|agirlig")
_OF_ENGLISH = re.compile(
    r"[\s%]*(?:per ?cent)?\s*(?:share\s)?(?:of|in)\s(?!which)(?:[^\W_]+\s){0,8}?(?:in\s|of\s)?(?:the\s)?$"
)
"""From a share to its whole: `4.14% | of all employees in | İzmir`."""
_SHARE_ENGLISH = re.compile(r"share (?:of |in )?(?:[^\W\d]+\s){0,5}$|proportion|ratio")
_REFERS_BACK = re.compile(
    r"(?:bunun|bunlarin|bu (?:\w+ ){0,1}\w*[iu]n|of which|of (?:this|these|them)(?: \w+){0,3}|which)\s*"
    r"(?:yaklasik|about|some)?\s*\(?$"
)
"""What stands before a share of the figure before: `bunun yaklaşık`, `of these`."""
_OF_THIS = re.compile(
    r"(?: ?%| per ?cent)? of (?:this|these|it|them|that|those|which)\b(?! of)"
)
_PART_OF = re.compile(
    r"(?:\d+\S* (?:out )?of (?:the |all )?[^,;()]*(?:in|of) (?:the )?$)|"  # 9 of the 116 warehouses in
    r"(?:half|third|quarter|fifth|majority|most|part|share) (?:of|in) (?:the )?"
    r"(?:[^\W\d]+ ){0,5}(?:(?:in|of) )?(?:the )?$"
)


def whole_of(sentence: Sentence, numeral: Numeral, talk: Discourse) -> Whole | None:
    """The place whose total a share is taken of; None where no place is named as such."""
    if numeral.unit not in SHARES:
        return _whole_of_part(sentence, numeral, talk)
    in_front = figure_in_front(sentence, numeral, talk)
    if in_front is not None and in_front.whole is not None:
        return in_front.whole
    before = sentence.folded[sentence.start : numeral.start]
    figures = talk.figures or talk.earlier
    of_this = _OF_THIS.match(sentence.folded, numeral.end)
    counted_before = _COUNTED_BEFORE.search(before)
    if (
        figures
        and figures[-1].place
        and (_REFERS_BACK.search(before) or counted_before or of_this)
    ):
        return _antecedent(figures[-1], talk)
    mention = last_before(sentence, numeral.start)
    if mention is not None and _is_whole_before(sentence, mention, numeral):
        slug = slug_of(mention, sentence, talk)
        return Whole(slug, mention.start) if slug else None
    return _whole_after(sentence, numeral, talk) or _whole_spread(
        sentence, numeral, mention
    )


_COUNTED_BEFORE = re.compile(r"\d\S*\s+[\w'’]+[iu]n\s*$")


def _whole_of_part(
    sentence: Sentence, numeral: Numeral, talk: Discourse
) -> Whole | None:
    """`116 antreponun 9'u`: the place of the number that this one is a part of."""
    if not talk.figures or not is_part_of_number(sentence, numeral):
        return None
    return _antecedent(talk.figures[-1], talk)


def _antecedent(figure: NumberInContext, talk: Discourse) -> Whole | None:
    """The place of an earlier figure as the whole, with its mention where that is in the same statement."""
    if figure.place is None:
        return None
    told_here = any(each is figure for each in talk.figures)
    return Whole(
        figure.place,
        ELSEWHERE if figure.mention_at is None or not told_here else figure.mention_at,
    )


ELSEWHERE = -1
"""Offset of a whole that no mention of this statement names."""


def is_part_of_number(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a count is said to be a part of the number before it."""
    before = sentence.folded[sentence.start : numeral.start]
    part = re.match(r"(?:\s\w+)?['’]\w", sentence.text[numeral.end :]) is not None
    return (
        part
        and (_COUNTED_BEFORE.search(before) or re.search(r"\bbunun\s$", before))
        is not None
    )


def figure_in_front(
    sentence: Sentence, numeral: Numeral, talk: Discourse
) -> NumberInContext | None:
    """The figure whose number stands right before the bracket of this one: `9'u (% 7,8)`."""
    opened = sentence.text.rfind("(", sentence.start, numeral.start)
    last = talk.figures[-1] if talk.figures else None
    if (
        opened < 0
        or last is None
        or last.sentence.start != sentence.start
        or last.numeral.end > opened
    ):
        return None
    between = sentence.text[last.numeral.end : numeral.start]
    near = re.fullmatch(r"(?:['’]\w+)?(?:\s[^\s(),;]+){0,2}\s?\(\s?", between)
    named = any(
        last.numeral.end <= mention.start < numeral.start for mention in sentence.places
    )
    return last if near and not named else None


_GENITIVE_BEFORE = re.compile(r"\b(?!b[iu]n)\w{3,}[iu]n\s(?:yaklasik\s)?$")


def _whole_spread(
    sentence: Sentence, numeral: Numeral, before: PlaceMention | None
) -> Whole | None:
    """`Çalışanların % 30'u Konak'ta`: what is spread over places is the total of what they lie in."""
    after = next(
        (each for each in real_places(sentence) if each.start >= numeral.end), None
    )
    if (
        before is not None
        or after is None
        or after.slug is None
        or after.case not in ("locative", "ablative")
    ):
        return None
    directly = re.fullmatch(
        r"['’]\w+\s(?:\w+\s)?", sentence.text[numeral.end : after.start]
    )
    spread = directly and _GENITIVE_BEFORE.search(
        sentence.folded[sentence.start : numeral.start]
    )
    parent = places()[after.slug].parent
    return Whole(parent, ELSEWHERE) if spread and parent else None


_YEAR = re.compile(rf"\b{A_YEAR}\S*(?:\syil\w*)?\s?")


def _is_whole_before(
    sentence: Sentence, mention: PlaceMention, numeral: Numeral
) -> bool:
    between = _YEAR.sub("", sentence.folded[mention.end : numeral.start])
    if mention.case == "genitive" and re.fullmatch(r"\s*(?:yaklasik\s)?", between):
        return not mention.text.endswith(("'s", "’s"))
    if re.search(r"\d", between):
        return False
    if mention.case in (
        "bare",
        "genitive",
        "relative",
        "locative",
        "ablative",
    ) and _OF_TURKISH.fullmatch(between):
        return True
    following = sentence.folded[numeral.end : numeral.end + 25]
    share = _SHARE_WORD.search(between) or _SHARE_WORD.search(following)
    if share and (mention.case == "relative" or _SHARE_TURKISH.fullmatch(between)):
        return mention.case in ("bare", "genitive", "relative")
    before = sentence.folded[sentence.start : mention.start]
    return (
        _SHARE_ENGLISH.search(before) is not None or _PART_OF.search(before) is not None
    )


def _whole_after(sentence: Sentence, numeral: Numeral, talk: Discourse) -> Whole | None:
    mention = next(
        (each for each in real_places(sentence) if each.start >= numeral.end), None
    )
    if mention is None:
        return None
    between = sentence.folded[numeral.end : mention.start]
    if _OF_ENGLISH.fullmatch(between) and not re.search(r"[,;()]", between):
        slug = slug_of(mention, sentence, talk)
        return Whole(slug, mention.start) if slug else None
    return None
