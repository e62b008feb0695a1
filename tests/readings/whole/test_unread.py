"""What a document says it holds, and no reading has: figures of districts, columns that go on overleaf."""

from dataclasses import replace

import pytest

from extractors.readings.kinds import Document
from extractors.readings.whole.unread import (
    totals_alone,
    totals_overleaf,
    unread_overleaf,
    unread_tables,
)
from schemas.geometry import Box
from schemas.table import OTHER, Region
from tests.readings.test_regions import page
from tests.readings.test_statistics import IDENTITY
from tests.support.drawn_tables import drawn_table

HEADS = [("Güçlü Ekonomi", 100.0, 120.0), ("Güçlü Toplum", 300.0, 120.0)]


@pytest.mark.parametrize(
    ("kind", "moved", "told"),
    [("goal_hierarchy", 0.0, 1), (OTHER, 0.0, 0), ("swot", 9.0, 0)],
)
def test_columns_that_go_on_overleaf_unread_are_told(
    kind: str, moved: float, told: int
) -> None:
    """A few goals overleaf, under the names of the axes, were in no table: nothing said so."""
    below = [("2. Yollar yapılacaktır.", 300.0, 140.0)]
    first = page([*HEADS, ("1. Ovalar korunacaktır.", 100.0, 140.0)])
    again = [(text, x0 + moved, base) for text, x0, base in HEADS]
    pages = [first, replace(page([*again, *below]), number=2)]
    table = drawn_table([["Güçlü Ekonomi", "Güçlü Toplum"], ["1. …", ""]]).model_copy(
        update={"kind": kind, "regions": (Region(1, Box(90, 100, 500, 150)),)}
    )
    document = Document(pages, [table], IDENTITY)
    assert len(list(unread_overleaf(document, [table]))) == told
    both = table.model_copy(
        update={"regions": (*table.regions, Region(2, table.regions[0].box))}
    )
    assert not list(unread_overleaf(document, [both]))
    other = table.model_copy(update={"regions": (Region(2, Box(90, 126, 500, 150)),)})
    assert not list(unread_overleaf(document, [table, other]))  # it heads that one
    blank = Document([first, replace(page([]), number=2)], [table], IDENTITY)
    assert not list(unread_overleaf(blank, [table]))


def test_a_listed_indicator_in_a_caption_of_which_nothing_was_read_is_told() -> None:
    """Headings know no `Nüfus`: a table of it in which nothing was read as such passed in silence."""
    table = drawn_table(
        [
            ["İlçe", "Büyüklük"],
            ["Aliağa", "66.000"],
            ["Balçova", "77.000"],
            ["Foça", "31.000"],
        ],
        caption="Tablo 1: 2012 Yılı Nüfus (kişi)",
    ).model_copy(update={"about": ("izmir",)})
    (finding,) = unread_tables([table], IDENTITY)
    assert "counts something in districts" in finding.message


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (["Nüfus 2007", "2008"], True),
        (["Nüfus 2007", "Nüfus 2008"], False),
        (["2007", "2008"], False),
        (["Nüfus", "2008"], False),
    ],
)
def test_years_that_are_the_heading_of_some_columns_beside_named_ones_are_told(
    heads: list[str], told: bool
) -> None:
    """The name over both was cut to stand over the first: the second counted what the caption says."""
    rows = [
        ["İlçe", *heads],
        ["Aliağa", "66.000", "67.000"],
        ["Foça", "31.000", "32.000"],
    ]
    table = drawn_table(rows, caption="Tablo 2: Seçilmiş Göstergeler")
    found = unread_tables([table.model_copy(update={"about": ("izmir",)})], IDENTITY)
    assert any("alone beside named ones" in each.message for each in found) is told


@pytest.mark.parametrize(
    ("first", "kind", "told"),
    [
        ("Toplam", "district_statistics", 1),
        ("Toplam", OTHER, 0),
        ("Aliağa", "district_statistics", 0),
    ],
)
def test_a_total_alone_overleaf_that_is_in_no_table_is_told(
    first: str, kind: str, told: int
) -> None:
    """The province's figures were missing without a word."""
    row = [(first, 100.0, 60.0), ("1.527.018", 250.0, 60.0), ("100,00", 400.0, 60.0)]
    above = page([("Aliağa", 100.0, 700.0), ("5", 250.0, 700.0)])
    below = page([*row, ("GZFT Analizi", 100.0, 100.0)])
    table = drawn_table([["İlçe", "Çalışan"], ["Aliağa", "5"]]).model_copy(
        update={"kind": kind, "regions": (Region(1, Box(90, 600, 500, 710)),)}
    )
    document = Document([above, replace(below, number=2)], [table], IDENTITY)
    found = list(totals_overleaf(document, [table]))
    assert [each.page for each in found] == [2] * told
    held = table.model_copy(
        update={"regions": (*table.regions, Region(2, Box(90, 45, 500, 62)))}
    )
    assert not list(totals_overleaf(document, [held]))


@pytest.mark.parametrize(
    ("cells", "kind", "told"),
    [
        (["Toplam", "394.262", "% 100,00"], "district_statistics", 1),
        (["Toplam", "394.262", "artmıştır"], "district_statistics", 0),
        (["Urla", "394.262", "% 100,00"], "district_statistics", 0),
        (["Toplam", "394.262", "% 100,00"], OTHER, 0),
    ],
)
def test_a_total_that_was_cut_as_a_table_of_its_own_is_told(
    cells: list[str], kind: str, told: int
) -> None:
    """Of two halves side by side the row below the second, overleaf, was none of either: nothing said so."""
    above = drawn_table([["İlçe", "Firma", "Pay"], ["Aliağa", "66.000", "% 5,00"]])
    total = drawn_table([cells], headings=0, ordinal=2)
    found = list(totals_alone([above.model_copy(update={"kind": kind}), total]))
    assert len(found) == told
