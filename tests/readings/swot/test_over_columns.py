"""Dimensions over several columns of their parts: which columns each stands over, and where rows are one heading."""

from dataclasses import replace

from extractors.pages.reading_order import rows_of
from extractors.readings.swot.labels.over_columns import ColumnHeads, heads_of
from extractors.readings.swot.regions import swot_regions
from extractors.readings.swot.table import table_of
from extractors.readings.text.words import clean_pages
from extractors.records.swot.matrix import read_swot
from schemas.geometry import Box
from schemas.page import Rule
from tests.readings.test_regions import QUADRANTS, Written, page

PARTS = (("Eğitim", 200.0, 74.0), ("Sağlık", 300.0, 74.0), ("Enerji", 400.0, 74.0))
MIDDLE = ("SOSYAL", 250.0, 60.0), ("ÇEVRE", 402.0, 60.0)
FLUSH = ("SOSYAL", 200.0, 60.0), ("ÇEVRE", 400.0, 60.0)


def heads(*texts: Written, ruled: bool = False) -> ColumnHeads:
    drawn = page([], texts)
    rule = Rule(Box(190, 66, 600, 66), horizontal=True)
    (clean,) = clean_pages([replace(drawn, rules=(rule,) if ruled else ())])
    return heads_of(clean, rows_of(clean.words))


def spans(found: ColumnHeads) -> list[tuple[str, int, int]]:
    return [(each.head.text, each.first, each.count) for each in found.spanning]


def test_a_dimension_stands_over_the_middle_of_its_parts_or_begins_with_them() -> None:
    for over in (MIDDLE, FLUSH):
        found = heads(*over, *PARTS)
        assert spans(found) == [("SOSYAL", 0, 2), ("ÇEVRE", 2, 1)]
        assert [head.text for head in found.columns] == ["Eğitim", "Sağlık", "Enerji"]


def test_as_many_dimensions_as_parts_are_apart_where_a_line_parts_them() -> None:
    texts = (("Sosyal", 200.0, 60.0), ("Çevre", 400.0, 60.0), ("Yapı", 200.0, 72.0), ("Enerji", 400.0, 72.0))  # fmt: skip
    assert spans(heads(*texts)) == []
    assert [head.text for head in heads(*texts).columns] == [
        "Sosyal Yapı",
        "Çevre Enerji",
    ]
    assert spans(heads(*texts, ruled=True)) == [("Sosyal", 0, 1), ("Çevre", 1, 1)]


def test_the_first_line_of_a_heading_in_the_middle_of_its_row_is_over_no_other() -> (
    None
):
    texts = (("Sosyal ve", 200.0, 60.0), ("Çevre", 300.0, 66.0), ("Enerji", 400.0, 66.0), ("Kültür", 200.0, 72.0))  # fmt: skip
    assert spans(heads(*texts)) == []


def test_a_title_over_columns_is_no_dimension() -> None:
    assert spans(heads(("Tespitler", 300.0, 60.0), *PARTS)) == []


def test_items_stand_under_dimension_and_part() -> None:
    sides = [(name, 60.0, 110 + 40.0 * n) for n, name in enumerate(QUADRANTS)]
    items = [(f"• {at:.0f}", at, top) for _, at, _ in PARTS for _, _, top in sides]
    texts = [(text.replace("00", " Ova"), x, y) for text, x, y in items]
    lines = [Rule(Box(50, y + 15, 600, y + 15), horizontal=True) for _, _, y in sides]
    drawn = replace(page(texts, [*MIDDLE, *PARTS, *sides]), rules=tuple(lines))
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    found = read_swot(table_of(region, [drawn]), None)
    assert {(each.dimension, each.sub_dimension, each.text) for each in found} == {
        ("SOSYAL", "Eğitim", "2 Ova"),
        ("SOSYAL", "Sağlık", "3 Ova"),
        ("ÇEVRE", "Enerji", "4 Ova"),
    }
