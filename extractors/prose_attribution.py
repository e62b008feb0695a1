"""Whose a figure is: the place in the sentence that it belongs to, and the place it is a share of.

Turkish says the place before the number (`Aliağa'da 1.719 firma`), in front of a bracket (`Buca (33 adet)`),
or after a share (`% 72'si Aliağa'da`); English also after it (`1,719 firms in Aliağa`).
"""

import re

from extractors.prose_figures import Discourse, Whole
from extractors.prose_frame import Sentence
from extractors.prose_numerals import Numeral
from extractors.prose_places import PlaceMention
from schemas.places import COUNTRY, PROVINCE_OF_DISTRICTS, places

SHARES = ("percent", "per mille")
_W = r"[^\W_]+(?:['’][^\W_]+)?"
_OF_TURKISH = re.compile(
    rf"(?:[\s,]+{_W}){{0,9}}?\s+[^\W\d_]*[iu]n\s*(?:,|ise|da|de)?\s*"
    rf"(?:(?:yaklasik|yalnizca|sadece|ancak|toplam|yarisi{_W}|yarisindan\s{_W}|\w*te\s\w+|\w*da\s\w+|buyuk\s\w+|onemli\s\w+)\s*)*\(?\s*"
)
_SHARE_TURKISH = re.compile(
    rf"(?:\s+{_W}){{0,6}}?\s*(?:\w*(?:daki|deki|taki|teki)|iceri?s?inde\w*|icinde\w*|toplam(?:i|in)da\w*|toplamina|genelinde\w*|\w+nd[ae]n)"
    rf"(?:\s+(?:{_W})){{0,3}}?\s*(?:,|ise|da|de|\()?\s*"
)
_SHARE_WORD = re.compile(r"pay|oran|agirlig")
_OF_ENGLISH = re.compile(
    r"[\s%]*(?:per ?cent)?\s*(?:share\s)?(?:of|in)\s(?!which)(?:[^\W_]+\s){0,8}?(?:in\s|of\s)?(?:the\s)?$"
)
_SHARE_ENGLISH = re.compile(r"share (?:of |in )?(?:[^\W\d]+\s){0,5}$|proportion|ratio")
_REFERS_BACK = re.compile(
    r"(?:bunun|bunlarin|bu (?:\w+ ){0,1}\w*[iu]n|of which|of (?:this|these|them)(?: \w+){0,3}|which)\s*"
    r"(?:yaklasik|about|some)?\s*$"
)


_OF_THIS = re.compile(r"(?: ?%| per ?cent)? of (?:this|these|it|them|that|those)\b")
_PART_OF = re.compile(
    r"(?:\d+\S* (?:out )?of (?:the |all )?[^,;()]*(?:in|of) (?:the )?$)|"
    r"(?:half|third|quarter|fifth|majority|most|part|share) (?:of|in) (?:the )?"
    r"(?:[^\W\d]+ ){0,5}(?:(?:in|of) )?(?:the )?$"
)


def whole_of(sentence: Sentence, numeral: Numeral, talk: Discourse) -> Whole | None:
    """The place whose total a share is taken of; None where no place is named as such."""
    if numeral.unit not in SHARES:
        return None
    before = sentence.folded[sentence.start : numeral.start]
    figures = talk.figures or talk.earlier
    of_this = _OF_THIS.match(sentence.folded, numeral.end)
    counted_before = re.search(r"\d\S*\s+[\w'’]+[iu]n\s*$", before)
    if figures and figures[-1].place and (_REFERS_BACK.search(before) or counted_before or of_this):
        return Whole(figures[-1].place, -1)
    mention = _last_before(sentence, numeral.start)
    if mention is not None and _is_whole_before(sentence, mention, numeral):
        slug = slug_of(mention, sentence, talk)
        return Whole(slug, mention.start) if slug else None
    return _whole_after(sentence, numeral, talk) or _whole_spread(sentence, numeral, mention)


_GENITIVE_BEFORE = re.compile(r"\b(?!b[iu]n)\w{3,}[iu]n\s(?:yaklasik\s)?$")


def _whole_spread(sentence: Sentence, numeral: Numeral, before: PlaceMention | None) -> Whole | None:
    """`Çalışanların % 30'u Konak'ta`: what is spread over places is the total of what they lie in."""
    after = next((each for each in _real(sentence) if each.start >= numeral.end), None)
    if (
        before is not None
        or after is None
        or after.slug is None
        or after.case not in ("locative", "ablative")
    ):
        return None
    directly = re.fullmatch(r"['’]\w+\s(?:\w+\s)?", sentence.text[numeral.end : after.start])
    spread = directly and _GENITIVE_BEFORE.search(sentence.folded[sentence.start : numeral.start])
    parent = places()[after.slug].parent
    return Whole(parent, -1) if spread and parent else None


_YEAR = re.compile(r"\b(?:18|19|20)\d\d\S*(?:\syil\w*)?\s?")


def _is_whole_before(sentence: Sentence, mention: PlaceMention, numeral: Numeral) -> bool:
    between = _YEAR.sub("", sentence.folded[mention.end : numeral.start])
    if mention.case == "genitive" and re.fullmatch(r"\s*(?:yaklasik\s)?", between):
        return not mention.text.endswith(("'s", "’s"))
    if re.search(r"\d", between):
        return False
    if mention.case in ("bare", "genitive", "relative", "locative", "ablative") and _OF_TURKISH.fullmatch(
        between
    ):
        return True
    following = sentence.folded[numeral.end : numeral.end + 25]
    share = _SHARE_WORD.search(between) or _SHARE_WORD.search(following)
    if share and (mention.case == "relative" or _SHARE_TURKISH.fullmatch(between)):
        return mention.case in ("bare", "genitive", "relative")
    before = sentence.folded[sentence.start : mention.start]
    return _SHARE_ENGLISH.search(before) is not None or _PART_OF.search(before) is not None


def _whole_after(sentence: Sentence, numeral: Numeral, talk: Discourse) -> Whole | None:
    mention = next((each for each in _real(sentence) if each.start >= numeral.end), None)
    if mention is None:
        return None
    between = sentence.folded[numeral.end : mention.start]
    if _OF_ENGLISH.fullmatch(between) and not re.search(r"[,;()]", between):
        slug = slug_of(mention, sentence, talk)
        return Whole(slug, mention.start) if slug else None
    return None


def _real(sentence: Sentence) -> list[PlaceMention]:
    return [mention for mention in sentence.places if mention.kind != "institution"]


def _last_before(sentence: Sentence, at: int) -> PlaceMention | None:
    return next((mention for mention in reversed(_real(sentence)) if mention.end <= at), None)


def slug_of(mention: PlaceMention, sentence: Sentence, talk: Discourse) -> str | None:
    """The place that a mention means: `ilçede` is the district last spoken of, `il` its province."""
    if mention.stands_for == "country":
        return COUNTRY
    if mention.stands_for == "province":
        return PROVINCE_OF_DISTRICTS
    if mention.stands_for == "district":
        return _district_spoken_of(mention, sentence, talk)
    return mention.slug


def _district_spoken_of(mention: PlaceMention, sentence: Sentence, talk: Discourse) -> str | None:
    named = [each.slug for each in sentence.places if each.slug and each.start < mention.start]
    spoken_of = [*reversed(named), talk.topic, talk.document_place, talk.previous_topic]
    return next((slug for slug in spoken_of if slug and places()[slug].kind == "district"), None)


def place_of(
    sentence: Sentence, numeral: Numeral, whole: Whole | None, talk: Discourse
) -> tuple[str | None, bool]:
    """The place of a figure, and whether it is a group's or several places' (then nobody's observation)."""
    mention = _mention_of(sentence, numeral, whole, talk)
    if mention is None:
        return _place_by_default(sentence, numeral, whole, talk), False
    if mention.kind == "group":
        return None, True
    if _stands_with_another(sentence, mention, numeral):
        return None, True
    return slug_of(mention, sentence, talk), False


def _place_by_default(
    sentence: Sentence, numeral: Numeral, whole: Whole | None, talk: Discourse
) -> str | None:
    facility = next((each.slug for each in sentence.places if each.kind in ("facility", "institution")), None)
    located = next((each.slug for each in sentence.places if each.kind == "facility"), None)
    carried = talk.previous_topic if _ANAPHOR.match(sentence.folded[sentence.start :]) else None
    candidates = [talk.topic, located, carried, talk.document_place, facility]
    different = [slug for slug in candidates if slug and (whole is None or slug != whole.place)]
    return different[0] if different else (whole.place if whole else None)


_ANAPHOR = re.compile(r"\s*(?:bu|bunun|bunlarin|ayni|soz konusu|anilan|this|these|the same|it|its)\b")


def _mention_of(
    sentence: Sentence, numeral: Numeral, whole: Whole | None, talk: Discourse
) -> PlaceMention | None:
    named = [each for each in _real(sentence) if each.kind != "facility" and _can_own(each, sentence)]
    usable = [each for each in named if not _is_a_whole(each, numeral, whole, talk)]
    in_bracket = _before_bracket(sentence, numeral, usable)
    following = _following(sentence, numeral, usable)
    before = next((each for each in reversed(usable) if each.end <= numeral.start), None)
    if before is not None and _is_subject(sentence, before, numeral):
        following = None
    return in_bracket or following or before or _relative_clause(sentence, numeral, usable)


def _is_a_whole(mention: PlaceMention, numeral: Numeral, whole: Whole | None, talk: Discourse) -> bool:
    """Whether a place is only what this share, or one before it, is a share of."""
    of_earlier = mention.start < numeral.start and any(
        each.whole_at == mention.start for each in talk.figures
    )
    return of_earlier or (whole is not None and mention.start == whole.start)


def _is_subject(sentence: Sentence, mention: PlaceMention, numeral: Numeral) -> bool:
    """`Torbalı, 13 antrepo ile İzmir'de …`: a bare name before, with no other number of its own."""
    own = any(mention.end <= each.start < numeral.start for each in sentence.quantities)
    return mention.case == "bare" and mention.kind == "place" and not own and not _is_ratio(numeral)


def _is_ratio(numeral: Numeral) -> bool:
    return numeral.unit in SHARES


def _can_own(mention: PlaceMention, sentence: Sentence) -> bool:
    after = sentence.folded[mention.end : mention.end + 6]
    if mention.kind == "generic" and mention.case == "dative":
        return False
    superlative = mention.case == "genitive" and re.match(r"\s(?:en|ilk)\s", after)
    bound = mention.case == "dative" and re.match(
        r"\s(?:bagli|gore|oran|yakin)", sentence.folded[mention.end :]
    )
    return not superlative and not bound


def _before_bracket(sentence: Sentence, numeral: Numeral, usable: list[PlaceMention]) -> PlaceMention | None:
    """In `A (33 adet)` A; in `(B ortalaması 32,7)` B."""
    opened = sentence.text.rfind("(", sentence.start, numeral.start)
    if opened < 0 or ")" in sentence.text[opened : numeral.start]:
        return None
    inside = [each for each in usable if opened < each.start < numeral.start]
    if inside:
        return inside[-1]
    before = next((each for each in reversed(usable) if each.end <= opened), None)
    if before is None or re.search(r"[;(]", sentence.text[before.end : opened]):
        return None
    return before


_HOLDS = re.compile(
    r"(?:\S*\s+)?(?:['’]?[^\W\d_]*\s?)?(?:\w+\s){0,2}?(?:ile\s|olan\s|bulunan\s|sahip\s)"
    r"|['’]?(?:s?[iu]|n[iu]|s?i)\s(?:\w+\s){0,1}?"
    r"|(?:\s?\w+)?['’]?y?l[ae]\s"
)
_IN_ENGLISH = re.compile(r"\s(?:[^\W\d]+\s){0,6}?(?:in|at|from|for|of|within)\s(?:the\s)?")


def _following(sentence: Sentence, numeral: Numeral, usable: list[PlaceMention]) -> PlaceMention | None:
    """The place after a number that owns it: `% 72'si Urla'da`, `12 adetle Konak`, `12 firms in Konak`."""
    mention = next((each for each in usable if each.start >= numeral.end), None)
    if mention is None or any(numeral.end <= each.start < mention.start for each in sentence.quantities):
        return None
    between = sentence.folded[numeral.end : mention.start]
    if re.fullmatch(r"\S*\s?olan\s", between):
        return mention
    if re.search(r"[;()]", between) or re.match(
        r"(?:['’]\w+)?\sortalama|\saverage", sentence.folded[mention.end :]
    ):
        return None
    if _preposed(sentence, mention):
        between += "in " if not between.endswith(" ") else ""
        return mention if "," not in between and _IN_ENGLISH.fullmatch(between) else None
    if mention.case in (
        "locative",
        "ablative",
        "bare",
        "relative",
        "genitive",
        "accusative",
    ) and _HOLDS.fullmatch(between):
        return mention
    return None


def _preposed(sentence: Sentence, mention: PlaceMention) -> bool:
    return (
        re.search(r"\b(?:in|at|from|for|of|within)\s(?:the\s)?$", sentence.folded[: mention.start])
        is not None
    )


def _relative_clause(sentence: Sentence, numeral: Numeral, usable: list[PlaceMention]) -> PlaceMention | None:
    """`1.719 firmanın bulunduğu Aliağa'da`: nothing before, so the place after."""
    after = next((each for each in usable if each.start >= numeral.end), None)
    if after is None or any(numeral.end <= each.start < after.start for each in sentence.quantities):
        return None
    between = sentence.folded[numeral.end : after.start]
    return after if _RELATIVE.search(between) and not _NEW_CLAUSE.search(between) else None


_RELATIVE = re.compile(r"(?:d[iu]gi|d[iu]gu|t[iu]gi|t[iu]gu|[ae]n|sahip|l[ae]|l[iu]|l[iu]k)\s(?:the\s)?$")
_NEW_CLAUSE = re.compile(r"[;,]\s|\b(?:olup|ise|ve|iken|and|while)\s")


def _stands_with_another(sentence: Sentence, mention: PlaceMention, numeral: Numeral) -> bool:
    """`Aliağa ve Foça'da 12 firma`: one number for several places together."""
    joined = re.compile(r"\s(?:ve|ile|and)\s|,\s?")
    others = [each for each in _real(sentence) if each.slug and each.end < mention.start]
    if not others or mention.kind != "place" or others[-1].case not in ("bare", mention.case):
        return False
    return (
        joined.fullmatch(sentence.text[others[-1].end : mention.start]) is not None
        and others[-1].case == "bare"
    )
