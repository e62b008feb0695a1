"""Labels of goals that a page break cuts within a drawn cell."""

from collections.abc import Sequence

import pytest

from extractors.readings.goals import prove
from extractors.readings.goals.over_breaks import with_labels_over_breaks
from extractors.readings.kinds import Document
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.readings.test_goals import IDENTITY
from tests.support.drawn_tables import drawn_table

HEADS = ["Gelişme Ekseni", "Öncelik", "Hedef"]


def over_pages(rows: Sequence[Sequence[str]], *, first: int) -> Table:
    """The table with the rows from the first of them on on the next page."""
    table = drawn_table([HEADS, *rows])
    cells = []
    for cell in table.cells:
        pages = sorted(
            {
                1 if row < first else 2
                for row in range(cell.row, cell.row + cell.row_span)
            }
        )
        regions = tuple(Region(page=page, box=Box(0, 0, 100, 20)) for page in pages)
        cells.append(cell.model_copy(update={"regions": regions}))
    return table.model_copy(update={"cells": tuple(cells)})


def labels(table: Table | None) -> list[tuple[str, int]]:
    cells = table.cells if table is not None else ()
    return [
        (cell.text, cell.row_span)
        for cell in cells
        if cell.col == 1 and not cell.is_header
    ]


CUT = [
    [
        "Yenilikçi Üretim",
        "Mesleki Eğitim Altyapısının",
        "Yetişmiş iş gücü artırılacaktır.",
    ],
    ["^", "Güçlendirilmesi", "Kıyılar temiz tutulacaktır."],
    ["^", "^", "Limanlar onarılacaktır."],
]


def test_a_label_that_lacks_its_noun_goes_on_overleaf() -> None:
    joined = with_labels_over_breaks(over_pages(CUT, first=2))
    assert labels(joined) == [("Mesleki Eğitim Altyapısının Güçlendirilmesi", 3)]


def test_labels_of_one_page_or_under_another_axis_stay_two() -> None:
    assert with_labels_over_breaks(over_pages(CUT, first=9)) is None
    other = [CUT[0], ["Güçlü Toplum", *CUT[1][1:]], CUT[2]]
    assert with_labels_over_breaks(over_pages(other, first=2)) is None


def test_a_label_that_is_whole_is_not_joined_with_the_next() -> None:
    whole = [
        [CUT[0][0], "Mesleki Eğitim", CUT[0][2]],
        ["^", "Sağlık Hizmetleri", CUT[1][2]],
        CUT[2],
    ]
    assert with_labels_over_breaks(over_pages(whole, first=2)) is None


@pytest.mark.parametrize(
    ("first", "rest", "joined"),
    [
        ("Yüksek Yaşam", "Kalitesi", True),  # what possesses it stands before it
        ("İstihdam ve Sosyal", "Bütünleşme", True),  # the adjective has no noun
        ("Güçlü Ekonomi ve", "Toplum", True),
        ("Kırsal ve Sosyal", "Ulaşım", False),
        ("Güçlü Ekonomi", "Güçlü Toplum", False),
        ("Ekonomi", "Sosyal Yapı", False),
    ],
)
def test_an_axis_that_a_page_cuts_is_one_where_grammar_tells(
    first: str, rest: str, joined: bool
) -> None:
    rows = [[first, CUT[0][1], CUT[0][2]], [rest, *CUT[1][1:]], CUT[2]]
    table = with_labels_over_breaks(over_pages(rows, first=2))
    axes = (
        [c.text for c in table.cells if c.col == 0 and not c.is_header] if table else []
    )
    assert (axes == [f"{first} {rest}"]) is joined
    if joined:  # and what stands under it
        assert labels(table) == [("Mesleki Eğitim Altyapısının Güçlendirilmesi", 3)]


def test_a_reading_that_has_the_pieces_of_a_label_apart_is_doubted() -> None:
    cut = over_pages(CUT, first=2)
    joined = with_labels_over_breaks(cut)
    assert joined is not None
    for table, doubted in ((cut, True), (joined, False)):
        proof = prove(Document([], [cut], IDENTITY), table)
        assert proof is not None
        assert any("may go on overleaf" in each for each in proof.objections) is doubted
