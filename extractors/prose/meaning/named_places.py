"""The places that a sentence names, and what those mean that only stand for one."""

import re

from extractors.prose.meaning.number_in_context import Discourse
from extractors.prose.mentions.cases import PlaceMention
from extractors.prose.sentence import Sentence
from schemas.vocabulary.places import COUNTRY, places
from schemas.vocabulary.regions import is_a_region


def real_places(sentence: Sentence) -> list[PlaceMention]:
    """Without those within an institution's name."""
    return [mention for mention in sentence.places if mention.kind != "institution"]


def last_before(sentence: Sentence, at: int) -> PlaceMention | None:
    """The last place named before an offset."""
    return next(
        (mention for mention in reversed(real_places(sentence)) if mention.end <= at),
        None,
    )


def slug_of(mention: PlaceMention, sentence: Sentence, talk: Discourse) -> str | None:
    """The place that a mention means: `ilçede` is the district last spoken of, `il` its province."""
    if mention.stands_for == "country":
        return COUNTRY
    if mention.stands_for == "province":
        return None if _is_wider(mention, talk) else talk.province
    if mention.stands_for == "district":
        return _district_spoken_of(mention, sentence, talk)
    return mention.slug


def _is_wider(mention: PlaceMention, talk: Discourse) -> bool:
    """`Bölgede 4.200 firma vardır` in a report on Muğla: of the region, in which two more provinces lie."""
    return _REGION.search(mention.text) is not None and not is_a_region(talk.province)


_REGION = re.compile("bölge|region", re.IGNORECASE)


def _district_spoken_of(
    mention: PlaceMention, sentence: Sentence, talk: Discourse
) -> str | None:
    named = [
        each.slug
        for each in sentence.places
        if each.slug and each.start < mention.start
    ]
    spoken_of = [*reversed(named), talk.topic, talk.document_place, talk.previous_topic]
    return next(
        (slug for slug in spoken_of if slug and places()[slug].kind == "district"), None
    )
