"""What the numbers of the chain decide: how much of a document is looked at, and how much is told."""

from pathlib import Path

import pytest

from extractors.chain.assembly import layer_of
from extractors.chain.failures import cause_of
from extractors.chain.job import Job
from extractors.compare import compare
from extractors.compare.titles import Title, title_score, wording_score
from schemas.geometry import Box
from schemas.page import Page
from tests.support import extractions as make


def test_of_some_pages_those_around_and_the_front_are_read_too():
    job = Job(Path("a.pdf"), numbers=frozenset({40}))
    assert job.reads(60) == [*range(1, 6), *range(25, 56)]


def test_of_a_long_message_its_beginning_is_quoted():
    assert cause_of(ValueError("ş" * 1000)) == f"ValueError: {'ş' * 300}"


@pytest.mark.parametrize(("scanned", "layer"), [(5, False), (6, True)])
def test_text_over_pictures_of_most_pages_is_recognised_text(scanned, layer):
    pages = [
        Page(
            number=number,
            width=600,
            height=800,
            rotation=0,
            words=(),
            pictures=(Box(0, 0, 600, 800),) if number <= scanned else (),
        )
        for number in range(1, 11)
    ]
    assert (layer_of(pages) == "ocr") is layer


@pytest.mark.parametrize(
    ("new", "is_one"), [("Turizm ve tarım alanı", True), ("Tarım alanı ve kıyı", False)]
)
def test_headings_with_nothing_under_them_are_one_by_their_letters(new, is_one):
    assert (title_score(Title("Turizm alanları"), Title(new)) > 0) is is_one
    assert 0.4 < wording_score("Turizm alanları", new) < 0.9


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Köylerde sulu tarım çok verimli", ["reworded"]),
        ("Köylerde kuru tarım hiç yok", ["removed", "added"]),
    ],
)
def test_an_item_in_another_place_must_be_very_alike(text, kinds):
    old = _swot_of("strength", "Köylerde sulu tarımın çok verimli olması")
    new = _swot_of("weakness", text)
    assert sorted(
        change.change for change in compare(old, new) if change.subject == "swot_item"
    ) == sorted(kinds)


def _swot_of(quadrant, text):
    table, items = make.swot_items([("EKONOMİK", None, quadrant, text)])
    return make.extraction(tables=[table], swot_items=items)
