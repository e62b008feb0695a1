"""Whose a figure is: the place in the sentence that it belongs to.

Turkish says the place before the number (`Aliağa'da 1.719 firma`), in front of a bracket (`Buca (33 adet)`),
or after a share (`% 72'si Aliağa'da`); English also after it (`1,719 firms in Aliağa`).
"""

import re

from extractors.prose.meaning.named_places import real_places, slug_of
from extractors.prose.meaning.number_in_context import Discourse, Owner, Whole
from extractors.prose.meaning.respectively import listed_with
from extractors.prose.meaning.whole import SHARES, figure_in_front
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.text.signs import A_YEAR
from schemas.vocabulary.places import COUNTRY


def owner_of(
    sentence: Sentence, numeral: Numeral, whole: Whole | None, talk: Discourse
) -> Owner:
    """Whose a figure is: a place that the sentence names, else the one spoken of."""
    listed = listed_with(sentence, numeral)
    if listed is not None and listed.place is not None:
        return Owner(
            slug_of(listed.place, sentence, talk), mention_at=listed.place.start
        )
    in_front = figure_in_front(sentence, numeral, talk)
    if in_front is not None:
        return Owner(in_front.place, in_front.of_group, in_front.mention_at)
    mention = _mention_of(sentence, numeral, whole, talk)
    if mention is None:
        part = whole is not None and numeral.unit not in SHARES
        return Owner(
            whole.place if part and whole else _place_by_default(sentence, whole, talk)
        )
    if mention.kind == "group" or _stands_with_another(sentence, mention):
        return Owner(None, of_group=True)
    return Owner(slug_of(mention, sentence, talk), mention_at=mention.start)


def _place_by_default(
    sentence: Sentence, whole: Whole | None, talk: Discourse
) -> str | None:
    facility = next(
        (
            each.slug
            for each in sentence.places
            if each.kind in ("facility", "institution")
        ),
        None,
    )
    located = next(
        (each.slug for each in sentence.places if each.kind == "facility"), None
    )
    carried = (
        talk.previous_topic
        if _ANAPHOR.match(sentence.folded[sentence.start :])
        else None
    )
    candidates = [talk.topic, located, carried, talk.document_place, facility]
    different = [
        slug for slug in candidates if slug and (whole is None or slug != whole.place)
    ]
    return different[0] if different else (whole.place if whole else None)


_ANAPHOR = re.compile(
    r"\s*(?:bu|bunun|bunlarin|ayni|soz konusu|anilan|this|these|the same|it|its)\b"
)


def _mention_of(
    sentence: Sentence, numeral: Numeral, whole: Whole | None, talk: Discourse
) -> PlaceMention | None:
    named = [
        each
        for each in real_places(sentence)
        if each.kind != "facility" and _can_own(each, sentence, talk)
    ]
    usable = [each for each in named if not _is_a_whole(each, numeral, whole, talk)]
    in_bracket = _before_bracket(sentence, numeral, usable)
    following = _following(sentence, numeral, usable)
    before = next(
        (each for each in reversed(usable) if each.end <= numeral.start), None
    )
    of_the_last = (
        talk.figures
        and before is not None
        and talk.figures[-1].mention_at == before.start
    )
    if (
        before is not None
        and not of_the_last
        and _is_subject(sentence, before, numeral)
    ):
        following = None
    return (
        in_bracket or following or before or _relative_clause(sentence, numeral, usable)
    )


def _is_a_whole(
    mention: PlaceMention, numeral: Numeral, whole: Whole | None, talk: Discourse
) -> bool:
    """Whether a place is only what this share, or one before it, is a share of."""
    of_earlier = mention.start < numeral.start and any(
        each.whole and each.whole.start == mention.start for each in talk.figures
    )
    return of_earlier or (whole is not None and mention.start == whole.start)


def _is_subject(sentence: Sentence, mention: PlaceMention, numeral: Numeral) -> bool:
    """`Torbalı, 13 antrepo ile İzmir'de …`: a bare name before, with no other number of its own."""
    own = any(mention.end <= each.start < numeral.start for each in sentence.quantities)
    new_clause = re.search(r"\bise\b", sentence.folded[mention.end : numeral.start])
    bare = mention.case == "bare" and mention.kind == "place"
    return bare and not own and not new_clause and not _is_ratio(numeral)


def _is_ratio(numeral: Numeral) -> bool:
    return numeral.unit in SHARES


_CONTAINS = re.compile(
    r"\b(?:districts?|towns?|provinces?|cit(?:y|ies)|part) (?:of|in) (?:the )?$"
)
_ITS_DISTRICT = re.compile(r"(?:\s[^\W\d]+){0,6}?\s(?:ilcesi|kenti|sehri|beldesi)\w*")
"""`Buca, İzmir'in ikinci büyük ilçesi`: the province only says where the district lies."""


_COMPARED = re.compile(r"n?[ıiuü]nki(?:nden|nin|ne|ni)$")
"""`Bornova'nınkinden fazla`: what it is compared with."""
_INSERTED = re.compile(
    r",\s[^,]*\b(?:to|from|near|of|beside|behind|after|like|unlike)\s$"
)


def _is_inserted(sentence: Sentence, mention: PlaceMention) -> bool:
    """`Aliağa, next to Foça, had 1,719 firms`: where the subject lies."""
    before = sentence.text[sentence.start : mention.start]
    closed = sentence.text[mention.end : mention.end + 1] == ","
    inserted = _INSERTED.search(before) if closed else None
    return inserted is not None and any(
        each.end <= sentence.start + inserted.start() for each in sentence.places
    )


def _can_own(mention: PlaceMention, sentence: Sentence, talk: Discourse) -> bool:
    if _COMPARED.search(mention.text) or _is_inserted(sentence, mention):
        return False
    larger = mention.slug in (talk.province, COUNTRY)
    if larger and mention.slug and _CONTAINS.search(sentence.folded[: mention.start]):
        return False
    after = sentence.folded[mention.end :]
    if mention.kind == "generic" and mention.case == "dative":
        return False
    superlative = mention.case == "genitive" and (
        re.match(r"\s(?:en|ilk)\s", after) or _ITS_DISTRICT.match(after)
    )
    bound = mention.case == "dative" and re.match(
        r"\s(?:bagli|gore|oran|yakin)", sentence.folded[mention.end :]
    )
    bound = bound or (
        mention.case == "ablative" and re.match(r"\s(?:sonra|once)\b", after)
    )
    return not superlative and (
        not bound or _DESCRIBED.search(sentence.folded[: mention.start]) is not None
    )


_DESCRIBED = re.compile(r"\d\S*(?:\s\w+)?\solan\s$")
"""`Nüfusu 32.400 olan Foça'dan sonra …`: its own number stands before it."""


def _before_bracket(
    sentence: Sentence, numeral: Numeral, usable: list[PlaceMention]
) -> PlaceMention | None:
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
    r"""(?:\S*\s+)?(?:['’]?[^\W\d_]*\s?)?(?:\w+\s){0,2}?(?:ile|olan|bulunan|sahip)\s  # 12 adet ile Konak
    | (?:\s\w+)?['’](?:s?[iu]|n[iu])\s(?:\w+\s){0,1}?                                 # % 72'si Urla'da
    | s?[iu]\s(?:\w+\s){0,1}?                                                         # yüzde onu Urla'da
    | (?:\s?\w+)?['’]?y?l[ae]\s                                                       # 12 adetle Konak""",
    re.VERBOSE,
)
"""Between a number and the place after it that owns it."""
_BRACKETS = re.compile(r"\s\([^()]*\)\s")
_IN_ENGLISH = re.compile(
    r"\s(?:[^\W\d]+\s){0,6}?(?:in|at|from|for|of|within)\s(?:the\s)?"
)


def _following(
    sentence: Sentence, numeral: Numeral, usable: list[PlaceMention]
) -> PlaceMention | None:
    """The place after a number that owns it: `% 72'si Urla'da`, `12 adetle Konak`, `12 firms in Konak`."""
    mention = next((each for each in usable if each.start >= numeral.end), None)
    if mention is None:
        return None
    between = _BRACKETS.sub(
        " ", sentence.folded[numeral.end : mention.start].removeprefix(")")
    )
    if re.fullmatch(r"\S*\s?olan\s", between):
        return mention
    parted = re.search(r"[;()]", between) or _FIGURE.search(between)
    if parted or _AVERAGE.match(sentence.folded, mention.end):
        return None
    if _preposed(sentence, mention):
        return (
            mention if "," not in between and _IN_ENGLISH.fullmatch(between) else None
        )
    return (
        mention if mention.case in _OWNING_CASES and _HOLDS.fullmatch(between) else None
    )


_OWNING_CASES = ("locative", "ablative", "bare", "relative", "genitive", "accusative")
_AVERAGE = re.compile(r"(?:['’]\w+)?\sortalama|\saverage")
_FIGURE = re.compile(rf"(?<!\d)(?!{A_YEAR}(?!\d))\d")  # a number that is no year


def _preposed(sentence: Sentence, mention: PlaceMention) -> bool:
    return (
        re.search(
            r"\b(?:in|at|from|for|of|within)\s(?:the\s)?$",
            sentence.folded[: mention.start],
        )
        is not None
    )


def _relative_clause(
    sentence: Sentence, numeral: Numeral, usable: list[PlaceMention]
) -> PlaceMention | None:
    """`1.719 firmanın bulunduğu Aliağa'da`: nothing before, so the place after."""
    after = next((each for each in usable if each.start >= numeral.end), None)
    if after is None or any(
        numeral.end <= each.start < after.start for each in sentence.quantities
    ):
        return None
    between = sentence.folded[numeral.end : after.start]
    return (
        after if _RELATIVE.search(between) and not _NEW_CLAUSE.search(between) else None
    )


_RELATIVE = re.compile(
    r"(?:d[iu]gi|d[iu]gu|t[iu]gi|t[iu]gu|[ae]n|sahip|l[ae]|l[iu]|l[iu]k)\s(?:the\s)?$"
)
_NEW_CLAUSE = re.compile(r"[;,]\s|\b(?:olup|ise|ve|iken|and|while)\s")


_AND = re.compile(r"\s(?:ve|ile|and)\s")


def _stands_with_another(sentence: Sentence, mention: PlaceMention) -> bool:
    """`Aliağa ve Foça'da 12 firma`: one number for several places together."""
    joined = re.compile(r"\s(?:ve|ile|and)\s|,\s?")
    following = next(
        (each for each in real_places(sentence) if each.start >= mention.end), None
    )
    both = following is not None and _AND.fullmatch(
        sentence.text[mention.end : following.start]
    )
    if both and following is not None and following.slug and mention.kind == "place":
        return mention.case == "bare" or _preposed(sentence, mention)
    others = [
        each for each in real_places(sentence) if each.slug and each.end < mention.start
    ]
    behind = mention.case == "ablative" and re.match(
        r"\s(?:sonra|once)\b", sentence.folded[mention.end :]
    )
    if (
        not others
        or behind
        or mention.kind != "place"
        or others[-1].case not in ("bare", mention.case)
    ):
        return False
    return (
        joined.fullmatch(sentence.text[others[-1].end : mention.start]) is not None
        and others[-1].case == "bare"
    )
