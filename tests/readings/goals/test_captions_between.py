"""A caption between two tables of goals that names the axis of both: neither is certain, nor those named so."""

from dataclasses import replace

import pytest

from extractors.readings.goals.announced import Caption
from extractors.readings.goals.printed_as.beside_each_other import (
    axes_of_two_cases,
    captions_of_two,
    doubts_of,
)
from extractors.readings.regions.sheet import Sheet
from extractors.readings.text.textlines import TextLine
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.readings.test_regions import page, words
from tests.support.drawn_tables import drawn_table

ROWS = [
    ["ÖNCELİK", "HEDEFLER"],
    ["Turizmin Geliştirilmesi", "Kıyılar korunacaktır."],
    ["Tarımın Geliştirilmesi", "Sular arıtılacaktır."],
]
NAMED = [["EKSEN", *ROWS[0]], *(["Güçlü Toplum", *row] for row in ROWS[1:])]


def table(rows: list[list[str]], top: float, caption: float, at: int = 1) -> Table:
    """A table 100 points high, its caption at some height of the page."""
    told = {
        "kind": "goal_hierarchy",
        "regions": (Region(page=at, box=Box(60, top, 500, top + 100)),),
        "caption_region": Region(page=1, box=Box(60, caption, 300, caption + 10)),
    }
    name = f"Tablo {caption:.0f}: Güçlü Ekonomi Ekseni Öncelik ve Hedefleri"
    return drawn_table(rows, caption=name).model_copy(update=told)


def test_a_caption_between_two_tables_makes_all_named_so_uncertain() -> None:
    """Captions stood below: the axis of each table was that of the one before, with 0.98."""
    first, second = table(ROWS, 100, 210), table(ROWS, 230, 210)
    third, named = table(ROWS, 360, 340), table(NAMED, 500, 610)
    told = captions_of_two([first, second, third, named])
    assert told is not None
    assert "'Tablo 210: Güçlü Ekonomi Ekseni Öncelik…' stands between" in told[0]
    assert told[1] == [first, second, third]


def test_a_caption_below_two_tables_names_the_axis_of_one_of_them() -> None:
    """A grid ran over both, and had the caption of the second."""
    first, second, third = (table(ROWS, top, 360) for top in (100, 230, 480))
    told = captions_of_two([first, second])
    assert told is not None
    assert told[1] == [first, second]
    assert captions_of_two([first, table(NAMED, 230, 360)]) is None
    assert captions_of_two([third, table(ROWS, 620, 360)]) is None


@pytest.mark.parametrize("other", ["Atık Yönetimi", "TEMİZ ÇEVRE"])
def test_axes_in_small_letters_beside_others_in_capitals_may_be_priorities(
    other: str,
) -> None:
    axes = ("KIRSAL KALKINMA", other, "GÜÇLÜ TOPLUM")
    tables = [
        table([NAMED[0], *([axis, *row] for row in ROWS[1:])], 200.0 * at, 0)
        for at, axis in enumerate(axes)
    ]
    told = axes_of_two_cases(tables)
    assert (told is None) is (other == "TEMİZ ÇEVRE")
    assert told is None or told[1] == [tables[1]]
    assert axes_of_two_cases(tables[1:2]) is None


def test_a_caption_right_below_is_surer_than_one_overleaf() -> None:
    """A grid ran over two tables with captions below: both had the second's, and their goals its axis."""
    own, other = (
        f"Tablo {n}: {axis} Ekseni Öncelik ve Hedefleri"
        for n, axis in enumerate(("Güçlü Ekonomi", "Güçlü Toplum"), 1)
    )
    pages = [
        page([(own, 60, 412)]),
        replace(page([(other, 60, 212)]), number=2),
    ]
    like = drawn_table(ROWS, caption=other).model_copy(
        update={
            "label": "Tablo 2",
            "regions": tuple(Region(n, Box(60, 100, 500, 400 / n)) for n in (1, 2)),
            "caption_region": Region(2, Box(60, 202, 300, 212)),
        }
    )
    regions = [Region(1, Box(60, 100, 500, 400))]
    read = Sheet(2).table("goal_hierarchy", regions, like, pages, "drawn for a test")
    assert read.caption == own
    bare = [replace(pages[0], words=()), pages[1]]
    read = Sheet(2).table("goal_hierarchy", regions, like, bare, "drawn for a test")
    assert read.caption == other


@pytest.mark.parametrize(
    "tables",
    [
        [table(ROWS, 120, 100), table(ROWS, 250, 230)],
        [table(ROWS, 120, 100), table(ROWS, 60, 100, at=2)],
        [table(ROWS, 120, 230), table(ROWS, 250, 360)],
        [table(NAMED, 120, 230), table(NAMED, 250, 230)],
        [table(NAMED, 120, 230), table(ROWS, 250, 230)],
    ],
    ids=[
        "each above",
        "over two pages",
        "each below",
        "named in cells",
        "named in one",
    ],
)
def test_captions_of_one_side_or_of_tables_that_name_their_axes_are_certain(
    tables: list[Table],
) -> None:
    assert captions_of_two(tables) is None


OWN, NEXT = "Tablo 3: Güçlü Toplum", "Tablo 4: Güçlü Ekonomi"


@pytest.mark.parametrize(("top", "caption"), [(120, NEXT), (260, OWN)])
def test_the_caption_below_a_tables_end_is_not_over_its_beginning(
    top: float, caption: str
) -> None:
    """Of three rows overleaf, without lines, two were found; below them is what the next table is called."""
    there = page([(OWN, 60, 100), ("Okullar", 60, 130), (NEXT, 60, 330)])
    sheet = Sheet(1)
    sheet.put(0, 0, [TextLine(1, tuple(words("Okullar", 60, 130)))], "Okullar")
    found = drawn_table([["a", "b"], ["c", "d"]], caption=NEXT).model_copy(
        update={
            "regions": (Region(page=1, box=Box(60, top, 400, 310)),),
            "caption_region": Region(page=1, box=Box(60, 320, 300, 330)),
        }
    )
    regions = [Region(page=1, box=Box(60, 110, 400, 310))]
    assert sheet.table("goal_hierarchy", regions, found, [there], "").caption == caption


def test_a_caption_of_another_table_makes_all_named_by_captions_uncertain() -> None:
    """Captions stood below, and each table bore that of the one before: its axis, with 0.98."""
    first, named = table(ROWS, 100, 90), table(NAMED, 300, 290)
    left = ["Tablo 6: Yüksek Yaşam Kalitesi Ekseni Öncelik ve Hedefleri"]
    ((said, doubted),) = doubts_of([first, named], left=left)
    assert "'Tablo 6: Yüksek" in said
    assert doubted == [first]
    assert list(doubts_of([first, named])) == []
    assert list(doubts_of([named], left=left)) == []
    other = first.model_copy(
        update={"label": "Tablo 3", "caption": "Tablo 3: Başvuran Projeler"}
    )
    goals = [Caption(1, 80.0, "Tablo 4", "Tablo 4: Güçlü Ekonomi Ekseni Hedefleri")]
    ((said, doubted),) = doubts_of([other], goals)
    assert "'Tablo 3: Başvuran Projeler'" in said
    assert doubted == [other]
    own = other.model_copy(update={"label": "Tablo 4"})
    assert list(doubts_of([own], goals)) == []
