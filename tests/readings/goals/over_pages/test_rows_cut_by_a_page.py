"""Goals whose row a page cuts, and labels of two lines beside goals of one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.goals.regions import GoalRegion, goal_regions
from extractors.readings.kinds import Document
from extractors.readings.regions.found import over_drawn_cells
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page
from schemas.records import CellRef
from schemas.table import Region
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page
from tests.support.drawn_tables import drawn_table

TWO = [("ÖNCELİKLER", 40.0, 50.0), ("HEDEFLER", 300.0, 50.0)]
THREE = [
    ("EKSENLER", 40.0, 50.0),
    ("ÖNCELİKLER", 140.0, 50.0),
    ("HEDEFLER", 300.0, 50.0),
]


def region(*pages: tuple[Sequence[Written], Sequence[Written]]) -> GoalRegion:
    """Each page with what is printed in plain type, and in bold."""
    drawn: list[Page] = [
        replace(page(plain, bold), number=at)
        for at, (plain, bold) in enumerate(pages, 1)
    ]
    (found,) = goal_regions(clean_pages(drawn), frozenset())
    return found


def read(found: GoalRegion) -> list[tuple[str | None, ...]]:
    groups = found.matrix.groups
    return [(*group.labels, entry.text) for group in groups for entry in group.entries]


def test_a_label_of_two_lines_beside_a_text_in_its_middle_is_no_band() -> None:
    """Its first line stood alone over the goal, and was a band; the second was the label of the next row."""
    plain: list[Written] = []
    bold: list[Written] = [*TWO]
    for at, name in enumerate(
        ("1. Mesleki Eğitim", "2. Sanayinin Yeşil", "3. Kıyıların Ortak")
    ):
        top = 80.0 + 30 * at
        bold += [(name, 40, top), ("Dönüşümünün Desteklenmesi", 40, top + 13)]
        plain += [(f"1. Yollar {at} yapılacaktır.", 300, top + 6.5)]
    labels = [label for label, _ in read(region((plain, bold)))]
    assert labels == [
        "1. Mesleki Eğitim Dönüşümünün Desteklenmesi",
        "2. Sanayinin Yeşil Dönüşümünün Desteklenmesi",
        "3. Kıyıların Ortak Dönüşümünün Desteklenmesi",
    ]


@pytest.mark.parametrize("leading", [8.2, 9.8, 10.6])
def test_the_second_line_of_a_label_alone_in_its_row_is_no_band(leading: float) -> None:
    """Lines of a bold label are closer than those of the goals: `Desteklenmesi` was an axis."""
    plain: list[Written] = []
    bold: list[Written] = [*TWO, ("GÜÇLÜ EKONOMİ", 40, 70)]
    long = ["Limanlar için gerekli", "yatırımlar yapılacaktır."]
    rows = [
        ("Limanların Ortak", long),
        ("Yolların Ortak", long),
        ("Kıyıların Ortak", ["Kıyılar korunacaktır."]),
    ]
    top = 86.0
    for name, goals in rows:
        bold += [(name, 40, top), ("Kullanımının Desteklenmesi", 40, top + leading)]
        plain += [(goal, 300, top + 10.9 * at) for at, goal in enumerate(goals)]
        top += 30
    bold += [("GÜÇLÜ TOPLUM", 40, top), ("Okulların Yenilenmesi", 40, top + 16)]
    plain += [("Okullar yenilenecektir.", 300, top + 16)]
    axes = [axis for axis, *_ in read(region((plain, bold)))]
    assert list(dict.fromkeys(axes)) == ["GÜÇLÜ EKONOMİ", "GÜÇLÜ TOPLUM"]


def test_labels_printed_in_each_row_may_be_cut_by_the_page() -> None:
    """Where the page cut one, it was no label printed again: rows were of the label of the first."""
    name = ["2. Mesleki Eğitim Alanında", "Kümelenmenin Desteklenmesi"]
    bold: list[Written] = [*TWO, ("1. Limanlar", 40, 80)]
    bold += [(name[0], 40, 94), (name[1], 40, 102), (name[0], 40, 116)]
    first = [
        "1. Limanlar yenilenecektir.",
        "1. Okullar yenilenecektir.",
        "2. Kurslar için yollar",
    ]
    plain = [
        (text, 300.0, base) for text, base in zip(first, (80, 94, 116), strict=True)
    ]
    over: list[Written] = [
        *TWO,
        (name[1], 40, 80),
        (name[0], 40, 94),
        (name[1], 40, 102),
    ]
    rest = [("yapılacaktır.", 300.0, 80.0), ("3. Yurtlar yapılacaktır.", 300.0, 94.0)]
    found = region((plain, bold), (rest, over))
    whole = " ".join(name)
    assert read(found) == [
        ("1. Limanlar", first[0]),
        (whole, first[1]),
        (whole, "2. Kurslar için yollar yapılacaktır."),
        (whole, "3. Yurtlar yapılacaktır."),
    ]
    assert not found.matrix.faults and not found.matrix.doubts


def cut_row(rest: str) -> GoalRegion:
    """An axis, its priority and the goal in its first row, each with its end overleaf."""
    bold: list[Written] = [*THREE, ("Güçlü", 40, 80), ("1.1 Limanlar", 140, 80)]
    bold += [("Yüksek Yaşam", 40, 100), ("2.1 Okulların Daha", 140, 100)]
    plain = [
        ("1.1.1 Limanlar yenilenecektir.", 300.0, 80.0),
        ("2.1.1 Okullar ve gençler", 300.0, 100.0),
    ]
    over: list[Written] = [
        *THREE,
        ("Kalitesi", 40, 80),
        ("Yenilenmesi", 140, 80),
        ("2.2 Kurslar", 140, 120),
    ]
    below = [(rest, 300.0, 80.0), ("2.1.2 Yurtlar yapılacaktır.", 300.0, 94.0)]
    below += [("2.2.1 Kurslar açılacaktır.", 300.0, 120.0)]
    return region((plain, bold), (below, over))


def test_a_row_cut_by_the_page_is_one_with_all_its_labels() -> None:
    """The goal's end begins with a bracket: its row was one of its own, under the ends of the labels."""
    axis, priority = "Yüksek Yaşam Kalitesi", "2.1 Okulların Daha Yenilenmesi"
    assert read(cut_row("(18-35 yaş) desteklenecektir."))[1:] == [
        (axis, priority, "2.1.1 Okullar ve gençler (18-35 yaş) desteklenecektir."),
        (axis, priority, "2.1.2 Yurtlar yapılacaktır."),
        (axis, "2.2 Kurslar", "2.2.1 Kurslar açılacaktır."),
    ]


@pytest.mark.parametrize(
    ("cells", "doubted"),
    [
        (["2.1 Okulların Daha", "Yenilenmesi"], False),
        (["2.1 Okulların Daha", "2.2 Yenilenmesi"], True),
        (["Okulların Daha", "Yenilenmesi"], True),
    ],
)
def test_a_numbered_label_in_a_drawn_cell_of_each_page_is_one(
    cells: list[str], doubted: bool
) -> None:
    """The line at the foot of a page closes what the page cuts."""
    regions = [Region(1, Box(0, 700, 100, 750)), Region(2, Box(0, 50, 100, 80))]
    drawn = drawn_table([[cell] for cell in cells], headings=0)
    apart = tuple(
        cell.model_copy(update={"regions": (region,)})
        for cell, region in zip(drawn.cells, regions, strict=True)
    )
    told = {"method": "rules+stitched", "regions": tuple(regions)}
    found = drawn.model_copy(update={**told, "cells": apart})
    text = " ".join(cells)
    whole = drawn_table([[text]], headings=0)
    joined = tuple(
        c.model_copy(update={"regions": tuple(regions)}) for c in whole.cells
    )
    reading = whole.model_copy(update={"cells": joined, "regions": tuple(regions)})
    document = Document([], [found], IDENTITY)
    where = CellRef(table_ordinal=1, row=0, col=0)
    assert bool(list(over_drawn_cells(document, reading, [(where, text)]))) is doubted


@pytest.mark.parametrize(("number", "whole"), [(2, True), (1, False)])
def test_the_end_of_an_axis_alone_overleaf_is_of_the_axis_whose_goals_go_on(
    number: int, whole: bool
) -> None:
    """Its priority had room for all its lines: the goals overleaf stood under `bilirlik`, and no priority."""
    bold: list[Written] = [*THREE, ("Güçlü", 40, 80), ("1. Limanlar", 140, 80)]
    bold += [("Rekabet Ede-", 40, 130), ("1. Okullar", 140, 130)]
    plain = [
        ("1. Limanlar yenilenecektir.", 300.0, 80.0),
        ("1. Okullar yapılacaktır.", 300.0, 130.0),
    ]
    over: list[Written] = [*THREE, ("bilirlik", 40, 80), ("2. Kurslar", 140, 120)]
    below = [
        (f"{number}. Yurtlar yapılacaktır.", 300.0, 80.0),
        ("1. Kurslar açılacaktır.", 300.0, 120.0),
    ]
    found = read(region((plain, bold), (below, over)))
    axis = "Rekabet Edebilirlik"
    assert (found[2:] == [
        (axis, "1. Okullar", f"{number}. Yurtlar yapılacaktır."),
        (axis, "2. Kurslar", "1. Kurslar açılacaktır."),
    ]) is whole  # fmt: skip
