"""Full text, the Turkish way, on both engines."""

import pytest

from pipelines.database.connection import reading
from pipelines.database.search import search, searched_forms
from pipelines.errors import UsageProblem
from tests.database.test_load import PLAN, put
from tests.support import extractions as ex

TEXTS = [
    "Iğdır'dan gelen ürünler limanlara ulaşıyor.",
    "İlçede ÇAĞDAŞ üretim var.",
    "Su kaynakları sınırlı; rapor sunuldu.",
    "Kooperatiflerin kitabı basıldı.",
]
SWOT = [("EKONOMİK", None, "strength", "Limana yakınlık")]


def filled(engine):
    table, items = ex.swot_items(SWOT)
    hierarchy, axes = ex.plan(PLAN)
    statements = [
        ex.statement(number, text) for number, text in enumerate(TEXTS, start=1)
    ]
    put(engine, ex.extraction(tables=[table, hierarchy], swot_items=items, plan_axes=axes,
                              statements=statements), "report")  # fmt: skip
    return engine


@pytest.fixture(scope="module")
def loaded(shared_engine):
    return filled(shared_engine)


def found(engine, text):
    with reading(engine) as session:
        return {row["text"] for row in search(session, text)}


@pytest.mark.parametrize("asked, statement", [
    ("IĞDIR", 0), ("iğdır", 0), ("igdir", 0), ("Iğdır'ın", 0),
    ("çağdaş", 1), ("CAGDAS", 1), ("ilçe", 1), ("İLÇEDE", 1),
    ("limanlar ürün", 0), ("kooperatif kitap", 3),
])  # fmt: skip
def test_letters_and_endings_do_not_matter(loaded, asked, statement):
    assert TEXTS[statement] in found(loaded, asked)


def test_items_and_goals_are_found_too(loaded):
    assert {TEXTS[0], "Limana yakınlık"} <= found(loaded, "liman")
    assert "Isı geri kazanılacak" in found(loaded, "ısı")


def test_all_words_must_be_there_and_short_ones_whole(loaded):
    assert found(loaded, "liman çağdaş") == set()
    assert found(loaded, "su") == {TEXTS[2]}  # not every "sunuldu", "sur" …


@pytest.mark.parametrize("asked", ["", "  ", "'\"*", "-"])
def test_no_word_is_bad_use(loaded, asked):
    with pytest.raises(UsageProblem):
        found(loaded, asked)


@pytest.mark.parametrize(
    "asked", ["a OR b", "NEAR(x)", "x*", "a:b", '"', "rapor' --", "!&|()"]
)
def test_signs_of_query_languages_are_no_syntax(loaded, asked):
    """Their words are sought as any are: none stands in these texts; without a word it is bad use."""
    if any(sign.isalnum() for sign in asked):
        assert found(loaded, asked) <= set(TEXTS)
    else:
        with pytest.raises(UsageProblem):
            found(loaded, asked)


def test_gone_texts_are_not_found(engine):
    loaded = filled(engine)
    put(loaded, ex.extraction(statements=[ex.statement(1, "Yeni metin")]), "report")
    assert found(loaded, "çağdaş") == set()
    assert found(loaded, "metin") == {"Yeni metin"}


def test_forms_are_ascii():
    assert searched_forms("şehirlerin") == ["sehir", "sehirlerin"]
