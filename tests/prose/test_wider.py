"""The wider vocabulary: each indicator by the sentences that give it, and by those that must not."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from extractors.prose.annotate import annotate
from schemas.vocabulary.load import listed_indicators
from tests.prose.test_prose import identity, statement

LOADER = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # ten times as quick, where it was built
WIDER = yaml.load(
    Path(__file__).with_name("wider.yaml").read_text(encoding="utf-8"), LOADER
)
GIVEN = [
    (language, code, *given)
    for code, languages in WIDER.items()
    for language, told in languages.items()
    for given in told["gives"]
]
NOT_GIVEN = [
    (language, code, text)
    for code, languages in WIDER.items()
    for language, told in languages.items()
    for text in told["not"]
]


def observed(language: str, text: str) -> list[tuple[str, str, int | None, Decimal]]:
    found = annotate(
        [statement(text, section="Genel")], [], identity("izmir", 2012, language)
    )
    return [
        (row.place, row.indicator, row.year, row.value) for row in found.observations
    ]


@pytest.mark.parametrize(
    ("language", "code", "place", "year", "value", "text"),
    GIVEN,
    ids=[g[-1][:60] for g in GIVEN],
)
def test_a_sentence_that_gives_an_indicator_is_read(  # noqa: PLR0917
    language, code, place, year, value, text
) -> None:
    assert observed(language, text) == [(place, code, year, Decimal(value))]


@pytest.mark.parametrize(
    ("language", "code", "text"), NOT_GIVEN, ids=[n[-1][:60] for n in NOT_GIVEN]
)
def test_a_sentence_near_it_gives_nothing(language, code, text) -> None:
    assert observed(language, text) == []


def test_each_indicator_has_three_sentences_of_each_kind_in_both_languages() -> None:
    for code, languages in WIDER.items():
        assert set(languages) == {"tr", "en"}, code
        assert all(
            len(told[kind]) >= 3
            for told in languages.values()
            for kind in ("gives", "not")
        ), code


def test_each_indicator_of_the_vocabulary_has_its_sentences() -> None:
    """A new indicator comes with what gives it and what must not: without them nobody knows what it reads."""
    assert set(WIDER) == set(listed_indicators())


def test_each_indicator_has_bounds_for_every_kind_of_place_that_may_have_it() -> None:
    """What nobody would believe becomes a finding; an indicator without bounds believes everything."""
    unbounded = [
        code for code, entry in listed_indicators().items() if not entry.bounds
    ]
    assert unbounded == []
    for code, entry in listed_indicators().items():
        assert all(low < high for low, high in entry.bounds.values()), code
