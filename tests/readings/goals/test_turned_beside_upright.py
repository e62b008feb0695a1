"""Axes in one column, turned where their cells are high enough and upright where they are not."""

from dataclasses import replace

import pytest

from extractors.readings.goals.regions import goal_regions
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Rule, Word
from tests.readings.test_regions import Written, page

HEADS: list[Written] = [
    ("EKSENLER", 40, 50),
    ("ÖNCELİKLER", 140, 50),
    ("HEDEFLER", 300, 50),
]
UPRIGHT: list[Written] = [
    ("Eğitim", 140, 80),
    ("Sağlık", 140, 130),
    ("Kırsal Kalkınma", 30, 180),
    ("Tarım", 140, 180),
]
GOALS: list[Written] = [
    (f"{name} izlenecektir.", 300, base)
    for name, base in (("Okul", 80), ("Kurs", 94), ("Tedavi", 130), ("Ova", 180))
]


def test_turned_and_upright_labels_of_one_column_are_of_one_level() -> None:
    drawn = page(GOALS, [*HEADS, *UPRIGHT])
    turned = Word("TOPLUM", Box(60, 80, 70, 130), 10, bold=True, angle=270)
    both = replace(drawn, words=(*drawn.words, turned))
    (region,) = goal_regions(clean_pages([both]), frozenset())
    assert [
        (*group.labels, entry.text.split()[0])
        for group in region.matrix.groups
        for entry in group.entries
    ] == [
        ("TOPLUM", "Eğitim", "Okul"),
        ("TOPLUM", "Eğitim", "Kurs"),
        ("TOPLUM", "Sağlık", "Tedavi"),
        ("Kırsal Kalkınma", "Tarım", "Ova"),
    ]


@pytest.mark.parametrize("drawn_between", [True, False])
def test_a_line_between_two_turned_labels_parts_them_however_near_they_stand(
    *, drawn_between: bool
) -> None:
    """Cells as low as their labels are long leave no more white between them than a blank."""
    upright = [("Eğitim", 140, 80), ("Tarım", 140, 130)]
    goals = [("Okul izlenecektir.", 300, 80), ("Ova izlenecektir.", 300, 130)]
    drawn = page(goals, [*HEADS, *upright])
    turned = [
        Word(text, Box(60, top, 70, top + 40), 10, bold=True, angle=270)
        for text, top in (("TOPLUM", 72), ("KALKINMA", 118))
    ]
    rule = Rule(Box(30, 114.5, 500, 115.5), horizontal=True)
    both = replace(
        drawn,
        words=(*drawn.words, *turned),
        rules=(rule,) if drawn_between else (),
    )
    (region,) = goal_regions(clean_pages([both]), frozenset())
    axes = {group.labels[0] for group in region.matrix.groups}
    one = {"TOPLUM", "KALKINMA"} if drawn_between else {"KALKINMA TOPLUM"}
    assert axes == one


@pytest.mark.parametrize(
    ("white", "label"), [(0.6, "YORGULKENT"), (2.5, "YORGU LKENT")]
)
def test_pieces_of_a_turned_word_stand_closer_than_blanks_part(
    white: float, label: str
) -> None:
    """A soft hyphen leaves some in the file that have no white between them on paper."""
    upright = [("Eğitim", 140, 80), ("Tarım", 140, 130)]
    goals = [("Okul izlenecektir.", 300, 80), ("Ova izlenecektir.", 300, 130)]
    drawn = page(goals, [*HEADS, *upright])
    turned = [
        Word(text, Box(60, bottom - 28, 70, bottom), 10, bold=True, angle=270)
        for text, bottom in (("YORGU", 130), ("LKENT", 102 - white))
    ]
    both = replace(drawn, words=(*drawn.words, *turned))
    (region,) = goal_regions(clean_pages([both]), frozenset())
    assert {group.labels[0] for group in region.matrix.groups} == {label}
