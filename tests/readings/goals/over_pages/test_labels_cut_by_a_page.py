"""Numbered labels of goals that a page break cuts: what stands overleaf, without a number, is their end."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.goals.objections import against_region
from extractors.readings.goals.regions import GoalRegion, goal_regions
from extractors.readings.regions.numbering import names_parents
from extractors.readings.text.words import clean_pages
from tests.readings.test_regions import Written, page

HEADS: list[Written] = [
    ("EKSENLER", 40, 50),
    ("ÖNCELİKLER", 140, 50),
    ("HEDEFLER", 300, 50),
]
FIRST: list[Written] = [
    ("Güçlü Ekonomi", 40, 80),
    ("1.1 Turizmin Gelişmesi", 140, 80),
    ("Güçlü Toplum", 40, 120),
    ("2.1 Eğitim", 140, 120),
    ("Yeşil ve", 40, 160),
    ("3.1 Su Kaynaklarının", 140, 160),
]
ENDS: list[Written] = [("Temiz Çevre", 40, 80), ("Korunması", 140, 80)]
LAST: list[Written] = [("3.2 Hava", 140, 120)]


def region(
    over: Sequence[str], below: Sequence[str], ends: Sequence[Written]
) -> GoalRegion:
    """Two pages.

    Args:
        over: the goals of the first page, in rows 20 points apart.
        below: those of the second.
        ends: the labels at the head of the second.
    """
    goals = [
        [(text, 300, 80 + 20 * at) for at, text in enumerate(each)]
        for each in (over, below)
    ]
    first, second = page(goals[0], [*HEADS, *FIRST]), page(goals[1], [*ends, *LAST])
    pages = clean_pages([replace(first, number=1), replace(second, number=2)])
    (found,) = goal_regions(pages, frozenset())
    return found


def read(found: GoalRegion) -> list[tuple[str | None, ...]]:
    groups = found.matrix.groups
    return [(*group.labels, entry.text) for group in groups for entry in group.entries][
        4:
    ]


OVER = ["1. Kıyılar", "2. Müzeler", "1. Okullar", "2. Kurslar", "1. Göller"]
DEEP = [
    "1.1.1 Kıyılar",
    "1.1.2 Müzeler",
    "2.1.1 Okullar",
    "2.1.2 Kurslar",
    "3.1.1 Göller",
]


@pytest.mark.parametrize(
    ("over", "below"),
    [
        (OVER, ["2. Dereler", "3. Barajlar", "1. Bacalar"]),
        (DEEP, ["3.1.2 Dereler", "3.1.3 Barajlar", "3.2.1 Bacalar"]),
    ],
)
def test_ends_overleaf_go_on_labels_whose_rows_go_on(
    over: list[str], below: list[str]
) -> None:
    axis, priority = "Yeşil ve Temiz Çevre", "3.1 Su Kaynaklarının Korunması"
    found = region(over, below, ENDS)
    assert read(found)[:3] == [
        (axis, priority, over[4]),
        (axis, priority, below[0]),
        (axis, priority, below[1]),
    ]
    assert not found.matrix.faults


def test_a_label_printed_again_overleaf_is_not_its_end() -> None:
    found = region(
        OVER,
        ["2. Dereler", "3. Barajlar", "1. Bacalar"],
        [("Yeşil ve", 40, 80), ENDS[1]],
    )
    assert {axis for axis, *_ in read(found)} == {"Yeşil ve"}


def test_what_begins_to_count_anew_overleaf_is_no_end() -> None:
    found = region(OVER, ["1. Dereler", "2. Barajlar", "1. Bacalar"], ENDS)
    assert ("Temiz Çevre", "Korunması", "1. Dereler") in read(found)


def test_an_end_that_goes_on_no_label_is_a_fault_though_numbers_name_parents() -> None:
    """The numbers put the rows under 3.1 and 3.2; the label that stands in no group would be lost."""
    found = region(DEEP, ["3.2.1 Dereler", "3.2.2 Barajlar", "3.2.3 Bacalar"], ENDS)
    assert found.matrix.faults


@pytest.mark.parametrize(
    ("rows", "axis", "told"),
    [
        ([120], "Gençlik", ["axes that may go on overleaf: 'Yüksek Yaşam Gençlik'"]),
        ([120, 138], "Gençlik", []),
        ([120], "Kalitesi", []),
        ([120], "Yüksek Yaşam", []),
    ],
)
def test_an_axis_that_fills_its_rows_at_the_foot_of_a_page_may_go_on_overleaf(
    rows: list[int], axis: str, told: list[str]
) -> None:
    """Without numbers or grammar nothing says whether the page cut it, or another begins overleaf."""
    over = [("Kıyılar bundan", 300, 80), ("böyle korunur.", 300, 91)]
    over += [("Göller korunur.", 300, y) for y in rows]
    labels = [("Güçlü Toplum", 40, 80), ("Turizm", 140, 80), ("Yüksek Yaşam", 40, 120)]
    first = page(over, [*HEADS, *labels, ("Sular", 140, 120)])
    second = page([("Dereler korunur.", 300, 80)], [(axis, 40, 80), ("Hava", 140, 80)])
    pages = clean_pages([first, replace(second, number=2)])
    (found,) = goal_regions(pages, frozenset())
    assert [said for said in against_region(found) if "overleaf" in said] == told
    if axis == "Kalitesi":
        axes = [group.labels[0] for group in found.matrix.groups]
        assert axes == [
            "Güçlü Toplum",
            "Yüksek Yaşam Kalitesi",
            "Yüksek Yaşam Kalitesi",
        ]


def test_ends_beside_the_end_of_a_row_go_on_its_labels() -> None:
    """No row begins beside them: `3.1 Su Kaynaklarının` had its half on the page before alone."""
    ends: list[Written] = [*ENDS, ("3.2 Hava", 140, 100)]
    found = region(DEEP, ["ile göletler", "3.2.1 Bacalar"], ends)
    assert read(found)[0] == (
        "Yeşil ve Temiz Çevre",
        "3.1 Su Kaynaklarının Korunması",
        "3.1.1 Göller ile göletler",
    )
    assert not found.matrix.faults


def test_a_number_that_ends_a_line_begins_the_goal_below() -> None:
    """Without it no number named a priority, and labels stayed where a page had cut them."""
    lines: list[Written] = [
        ("1.1.1 Yollar yapılacaktır. 1.1.2", 200, 120),
        ("Sular arıtılacaktır.", 200, 131),
        ("1.2.1 Halk izlenecektir.", 200, 153),
    ]
    heads: list[Written] = [("ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    labels: list[Written] = [("1.1 Ulaşım", 60, 120), ("1.2 Sağlık", 60, 153)]
    (found,) = goal_regions(clean_pages([page(lines, [*heads, *labels])]), frozenset())
    assert names_parents(found.matrix.groups)


def test_a_label_that_no_number_places_is_told() -> None:
    """Its rows count on under the label above it, and it was lost: `Tarımsal Üretim` without `Kapasitesi`."""
    lines: list[Written] = [
        ("1.1.1 Yollar yapılacaktır", 200, 120),
        ("ve onarılacaktır.", 200, 131),
        ("1.1.2 Sular arıtılacaktır.", 200, 150),
        ("1.2.1 Halk izlenecektir.", 200, 180),
    ]
    heads: list[Written] = [("ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    labels: list[Written] = [
        ("1.1 Ulaşım", 60, 120),
        ("Kapasitesi", 60, 150),
        ("1.2 Sağlık", 60, 180),
    ]
    (found,) = goal_regions(clean_pages([page(lines, [*heads, *labels])]), frozenset())
    told = "; ".join(against_region(found))
    assert "1 words of the region in no goal and no label: " in told
    assert "Kapasitesi" in told


@pytest.mark.parametrize(("step", "said"), [(11.6, "1.1 Ulaşım Ağları"), (12.1, "1.1 Ulaşım Ağları"), (13, "1.1 Ulaşım")])  # fmt: skip
def test_a_label_beside_numbered_rows_goes_on_where_heights_are_rounded(
    step: float, said: str
) -> None:
    """Office programs round the heights of lines: `Ağları` stood half a point too low and began a label."""
    lines: list[Written] = [
        ("1.1.1 Yollar yapılacaktır", 200, 120),
        ("ve onarılacaktır.", 200, 131),
        ("1.1.2 Sular arıtılacaktır.", 200, 150),
        ("1.2.1 Halk izlenecektir", 200, 180),
        ("ve korunacaktır.", 200, 191),
    ]
    heads: list[Written] = [("ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    labels: list[Written] = [
        ("1.1 Ulaşım", 60, 120),
        ("Ağları", 60, 120 + step),
        ("1.2 Sağlık", 60, 180),
    ]
    (found,) = goal_regions(clean_pages([page(lines, [*heads, *labels])]), frozenset())
    assert found.matrix.groups[0].labels == (said,)
