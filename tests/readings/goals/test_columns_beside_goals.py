"""Columns right of the goals, under headings of their own: institutions, years; none of their words is a goal's."""

import pytest

from extractors.readings.goals.regions import GoalRegion, goal_regions
from extractors.readings.text.words import clean_pages
from tests.readings.test_regions import Written, page

HEADS: list[Written] = [
    ("EKSEN", 40, 50),
    ("ÖNCELİK", 120, 50),
    ("HEDEFLER", 260, 50),
]
BESIDE: list[Written] = [("İLGİLİ KURUMLAR", 420, 50), ("YIL", 540, 50)]
TITLES: list[Written] = [
    ("Toplum", 40, 80),
    ("Eğitim", 120, 80),
    ("Sağlık", 120, 140),
]
GOALS: list[Written] = [
    ("Okullar açılacak, kurslar", 240, 80),
    ("verilecektir.", 240, 92),
    ("Sınıflar yenilenecektir.", 240, 110),
    ("Hastaneler kurulacaktır.", 240, 140),
]
IN_CHARGE: list[Written] = [
    ("Valilik, İl", 400, 80),
    ("Müdürlüğü", 400, 92),
    ("Valilik", 400, 110),
    ("Belediye", 400, 140),
    *[("2014", 540, base) for base in (80.0, 110.0, 140.0)],
]


def region(heads: list[Written]) -> GoalRegion:
    drawn = page([*GOALS, *IN_CHARGE], [*heads, *TITLES])
    (found,) = goal_regions(clean_pages([drawn]), frozenset())
    return found


def test_words_below_headings_right_of_the_goals_are_none_of_them() -> None:
    found = region([*HEADS, *BESIDE])
    assert [
        (group.labels, entry.text)
        for group in found.matrix.groups
        for entry in group.entries
    ] == [
        (("Toplum", "Eğitim"), "Okullar açılacak, kurslar verilecektir."),
        (("Toplum", "Eğitim"), "Sınıflar yenilenecektir."),
        (("Toplum", "Sağlık"), "Hastaneler kurulacaktır."),
    ]
    assert [line.text for line in found.between][:2] == [
        "Valilik, İl 2014",
        "Müdürlüğü",
    ]


@pytest.mark.parametrize("base", [30, 70])
def test_what_stands_over_or_below_the_headings_heads_no_column(base: int) -> None:
    found = region([*HEADS, ("İLGİLİ KURUMLAR", 420, base)])
    assert not found.between
