"""What the numbers of the prose decide, each beneath a sentence that needs it."""

from decimal import Decimal

import pytest

from extractors.prose.annotate import annotate
from extractors.prose.certainty.no_prose import says_something
from extractors.prose.mentions.places import _has_head
from extractors.prose.mentions.units import _unit_of_word
from extractors.prose.pipeline import pipeline, read_sentences
from schemas.vocabulary.load import load_places
from tests.prose.test_prose import identity, statement


def observed(text, *, language="tr", before=()):
    statements = [
        statement(each, ordinal)
        for ordinal, each in enumerate((*before, text), start=1)
    ]
    return [
        row
        for row in annotate(
            statements, [], identity("aliaga", 2012, language)
        ).observations
        if row.statement_ordinal == len(statements)
    ]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Aliağa'nın nüfusu 2011 yılında 68.432 kişidir.", 0.97),
        ("Nüfus 2011 yılında 68.432 kişidir.", 0.93),
        ("Nüfus 68.432 kişidir.", 0.9),
    ],
)
def test_each_thing_that_is_carried_makes_a_figure_less_sure(text, confidence):
    (row,) = observed(text)
    assert row.confidence == pytest.approx(confidence)


def test_a_year_that_a_figure_is_compared_with_is_not_its_year():
    (row,) = observed(
        "Compared with 2000, the population of Aliağa was high: 68,432.", language="en"
    )
    assert (row.year, row.value) == (None, Decimal(68432))


def test_a_short_unit_begins_other_words():
    as_read = _unit_of_word.__wrapped__  # not as kept from another sentence
    assert as_read("haya") is None
    assert as_read("tonluk") == "tonnes"


def test_a_short_noun_of_institutions_begins_other_words():
    heads = load_places().facilities
    assert _has_head("limaninda", heads)
    assert _has_head("dam", heads)
    assert not _has_head("damla", heads)


def test_a_number_far_from_the_last_of_its_series_is_of_no_known_scale():
    found = observed(
        "Aliağa'nın ihracatı 2009'da 950; 2010'da 980; 2011'de 1,2 milyon dolar oldu."
    )
    assert Decimal(950_000_000) not in [row.value for row in found]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ev, okul ve yol sayısı 12, 15, 18", False),
        ("Ev, okul, liman, bağ ve yol sayısı 12, 15", True),
    ],
)
def test_a_text_of_many_numbers_is_the_row_of_a_table(text, says):
    (sentence,) = read_sentences(pipeline("tr"), text, "turkish", ("izmir",))
    assert says_something(sentence) is says


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "According to the İzmir Chamber of Commerce, the population of Aliağa was 68,432 in 2011.",
            1,
        ),
        (
            "At the İzmir Chamber of Commerce, the population of Aliağa was 68,432 in 2011.",
            0,
        ),
    ],
)
def test_an_institution_that_tells_a_figure_is_not_the_one_it_is_of(text, read):
    assert len(observed(text, language="en")) == read
