"""What looks like goals for a moment, and is none: figures below each other, words of a justified sentence."""

import pytest

from extractors.readings.goals.announced import announced_outlines, in_order
from extractors.readings.goals.regions import goal_regions
from extractors.readings.text.words import clean_pages
from tests.readings.test_regions import Written, page


@pytest.mark.parametrize(("text", "lists"), [("", 0), (" Kıyılar korunacaktır.", 1)])
def test_figures_under_two_titles_are_no_goals(text: str, lists: int) -> None:
    goals: list[Written] = [
        (f"{figure}{text}", 90, 150 + 14 * at)
        for at, figure in enumerate(("0.34", "5.93", "1.21"))
    ]
    heading: Written = ("Eksen, Öncelik ve Hedefler", 60, 80)
    titles: list[Written] = [heading, ("Sayı", 60, 110), ("Pay", 75, 130)]
    pages = clean_pages([page(goals, titles)])
    assert len(announced_outlines(pages, in_order(pages), frozenset())) == lists


@pytest.mark.parametrize(
    ("line", "regions"),
    [
        ("bölge planının eksen öncelik ve hedefler bu", 0),
        ("eksen öncelik hedefler", 1),
        ("no eksen öncelik hedefler kurum", 1),
        ("Bölge Planının Eksen Öncelik ve Hedefler bu", 1),
    ],
)
def test_words_of_a_justified_sentence_head_no_columns(line: str, regions: int) -> None:
    across: list[Written] = [
        (word, 60 + 75 * at, 80) for at, word in enumerate(line.split())
    ]
    assert len(goal_regions(clean_pages([page(across)]), frozenset())) == regions
