"""Axes in one column, turned where their cells are high enough and upright where they are not."""

from dataclasses import replace

from extractors.readings.goals.regions import goal_regions
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Word
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
