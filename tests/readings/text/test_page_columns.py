"""Lists that run on from one column of a page to the next are read as one, and lie where they are printed."""

from dataclasses import replace

import pytest

from extractors.pages.reading_order import rows_of
from extractors.readings.text.page_columns import in_one_column
from extractors.readings.text.rolled import Piece, Rolled, put_back
from extractors.readings.text.words import CleanPage, clean_pages
from schemas.geometry import Box
from schemas.page import Fill, Page, Rule, text_of
from schemas.table import Cell, CellLine, Region, Table
from tests.readings.test_regions import page

RIGHT = 320.0
WIDE = "• Verimli topraklar ve sulanan geniş ovalar"
LEFT_COLUMN = [("• Ova", 60.0, 112.0), (WIDE, 60.0, 124.0), ("• Liman", 60.0, 148.0)]
RIGHT_COLUMN = [
    ("• Sel", RIGHT, 100.0), (WIDE, RIGHT, 112.0), ("• Göç", RIGHT, 136.0), ("• Çığ", RIGHT, 148.0),
]  # fmt: skip
HEADS = [
    ("GÜÇLÜ YANLAR", 60.0, 100.0),
    ("ZAYIF YANLAR", 60.0, 136.0),
    ("FIRSATLAR", RIGHT, 124.0),
]
IN_ORDER = [
    "GÜÇLÜ YANLAR", "• Ova", WIDE, "ZAYIF YANLAR", "• Liman", "• Sel", WIDE, "FIRSATLAR", "• Göç", "• Çığ",
]  # fmt: skip


def read(drawn: Page) -> tuple[CleanPage, Rolled] | None:
    (clean,) = clean_pages([drawn])
    return in_one_column(clean, clean.heads("swot"))


def rows(drawn: Page) -> list[str]:
    found = read(drawn)
    assert found is not None
    return [text_of(row) for row in rows_of(found[0].words)]


def test_lists_in_columns_of_a_page_are_one_below_the_other() -> None:
    assert rows(page([*LEFT_COLUMN, *RIGHT_COLUMN], HEADS)) == IN_ORDER


def test_a_column_of_figures_is_one_of_a_table_above_lists() -> None:
    figures = [(f"{n}.812", RIGHT, 100.0 + 12 * n) for n in range(5)]
    assert read(page([*LEFT_COLUMN, *figures], HEADS[:2])) is None


def test_an_item_goes_on_in_the_next_column_as_near_as_lines_are() -> None:
    found = read(page([*LEFT_COLUMN, *RIGHT_COLUMN], HEADS))
    assert found is not None
    feet = [max(word.box.bottom for word in row) for row in rows_of(found[0].words)]
    assert feet[5] - feet[4] == 12.0


def test_bullets_of_a_column_without_a_heading_stand_below_those_of_the_first() -> None:
    left = [(text, x + 6, base) for text, x, base in LEFT_COLUMN]
    found = read(page([*left, *RIGHT_COLUMN], HEADS[:2]))
    assert found is not None
    starts = [(row[0].text, row[0].box.x0) for row in rows_of(found[0].words)]
    assert {x for text, x in starts if text == "•"} == {66.0}


def test_what_stands_across_parts_columns_from_those_above_and_below() -> None:
    above = [(text, x, base + 100) for text, x, base in [*LEFT_COLUMN, *RIGHT_COLUMN]]
    heads = [(text, x, base + 100) for text, x, base in HEADS]
    table = [
        ("Kemer", 60.0, 100.0),
        ("812", RIGHT, 100.0),
        ("Kaş", 60.0, 112.0),
        ("634", RIGHT, 112.0),
    ]
    drawn = page([*above, *table], heads)
    bar = Fill(Box(50, 130, 550, 150), (90, 0, 0))
    assert rows(replace(drawn, fills=(bar,))) == ["Kemer 812", "Kaş 634", *IN_ORDER]
    rule = Rule(Box(50, 140, 550, 141), horizontal=True)
    assert rows(replace(drawn, rules=(rule,))) == ["Kemer 812", "Kaş 634", *IN_ORDER]


def test_a_ground_behind_columns_and_a_bar_between_them_part_nothing() -> None:
    drawn = page([*LEFT_COLUMN, *RIGHT_COLUMN], HEADS)
    ground = Fill(Box(50, 60, 550, 780), (240, 240, 240))
    assert rows(replace(drawn, fills=(ground,))) == IN_ORDER
    bar = Rule(Box(280, 60, 303, 780), horizontal=False)
    assert rows(replace(drawn, rules=(bar,))) == IN_ORDER


def test_what_stands_below_columns_stays_below_and_all_fits_on_the_page() -> None:
    drawn = page([*LEFT_COLUMN, *RIGHT_COLUMN, ("x" * 90, 60.0, 790.0)], HEADS)
    found = read(drawn)
    assert found is not None
    words = found[0].words
    assert rows(drawn) == [*IN_ORDER, "x" * 90]
    assert max(word.box.bottom for word in words) < found[0].page.height


def test_columns_begin_below_a_bar_and_not_below_the_text_on_it() -> None:
    drawn = page([*LEFT_COLUMN, *RIGHT_COLUMN, ("x" * 90, 60.0, 80.0)], HEADS)
    found = read(replace(drawn, fills=(Fill(Box(50, 60, 550, 88), (90, 0, 0)),)))
    assert found is not None
    assert found[1].pieces[0].shown.bottom == 88


def test_a_line_drawn_at_the_edge_of_a_column_goes_with_it() -> None:
    drawn = page([*LEFT_COLUMN, *RIGHT_COLUMN], HEADS)
    foot = max(word.box.bottom for word in drawn.words)
    under = Rule(Box(RIGHT, foot + 0.2, 500, foot + 0.6), horizontal=True)
    found = read(replace(drawn, rules=(under,)))
    assert found is not None
    assert found[0].page.rules[0].box.x0 == 60


def test_headings_that_are_level_head_boxes_and_no_columns() -> None:
    heads = [("GÜÇLÜ YANLAR", 60.0, 100.0), ("ZAYIF YANLAR", RIGHT, 104.0)]
    assert read(page([*LEFT_COLUMN, *RIGHT_COLUMN[1:]], heads)) is None


def test_two_headings_of_many_may_be_level_by_chance() -> None:
    heads = [
        *HEADS[:2],
        ("FIRSATLAR", RIGHT, 136.0),
        ("TEHDİTLER", RIGHT, 160.0),
        ("GÜÇLÜ YANLAR", 60.0, 172.0),
    ]
    lines = [*LEFT_COLUMN, *RIGHT_COLUMN[:2], *RIGHT_COLUMN[3:]]
    assert read(page(lines, heads)) is not None
    assert read(page(lines, heads[:4])) is None  # two of four


def test_a_page_without_headings_is_left_as_it_is() -> None:
    assert read(page([*LEFT_COLUMN, *RIGHT_COLUMN])) is None


def test_three_lines_beside_a_list_are_no_column() -> None:
    assert read(page([*LEFT_COLUMN, *RIGHT_COLUMN[:3]], HEADS[:2])) is None
    assert read(page([*LEFT_COLUMN, *RIGHT_COLUMN], HEADS[:2])) is not None


def test_numbers_at_the_right_edge_are_no_column() -> None:
    """Of a table of contents; a column that begins right of the middle is one."""
    for x, is_none in ((500.0, True), (330.0, False)):
        pages = [
            ("12 ve 13", x, 100.0),
            ("14 ve 15", x, 112.0),
            ("16", x, 136.0),
            ("ile", 525.0, 150.0),
        ]
        assert (read(page([*LEFT_COLUMN, *pages], HEADS[:2])) is None) == is_none


def test_headings_beside_their_items_are_down_the_side_of_a_table() -> None:
    beside = [("• Dere", 140.0, 100.0), ("• Kıyı", 140.0, 136.0)]
    assert read(page([*LEFT_COLUMN, *RIGHT_COLUMN, *beside], HEADS[:2])) is None


def test_cells_side_by_side_are_no_columns_of_the_page() -> None:
    """They begin well right of where the page's text does."""
    for x, is_none in ((20.0, False), (-120.0, True)):
        other = [("Tablo 3", 60 + x, 300.0), ("x" * (47 - int(x / 5)), 60 + x, 320.0)]
        drawn = page([*LEFT_COLUMN, *RIGHT_COLUMN, *other], HEADS)
        assert (read(drawn) is None) == is_none


@pytest.mark.parametrize(("white", "are_columns"), [(6.0, False), (12.0, True)])
def test_columns_that_nearly_touch_are_none(white: float, are_columns: bool) -> None:
    left = [
        ("• Ova", 60.0, 112.0),
        ("x" * 46, 300 - white / 2 - 230, 124.0),
        ("• Liman", 60.0, 148.0),
    ]
    edge = 300 + white / 2
    right = [
        ("• Sel", edge, 100.0),
        ("x" * 46, edge, 112.0),
        ("• Göç", edge, 124.0),
        ("x" * 4, 520.0, 136.0),
    ]
    assert (read(page([*left, *right], HEADS[:2])) is not None) == are_columns


def test_blanks_below_each_other_part_no_columns() -> None:
    lines = [(WIDE, 60.0, 100.0 + 12 * n) for n in range(1, 5)]
    rests = [("ve yolları", RIGHT - 4 + 3 * n, 100.0 + 12 * n) for n in range(1, 5)]
    assert read(page([*lines, *rests, ("ile", 525.0, 112.0)], HEADS[:1])) is None
    level = [(text, RIGHT, base) for text, _, base in rests]
    assert read(page([*lines, *level, ("ile", 525.0, 112.0)], HEADS[:1])) is not None


def test_lists_in_three_columns_are_one() -> None:
    third = "• Sulanan geniş ova ve dere boyu"
    columns = [
        [
            ("• Ova", x, 112.0),
            (third, x, 124.0),
            (f"• Göç {n}", x, 136.0),
            ("• Kıyı", x, 148.0),
        ]
        for n, x in enumerate((50.0, 220.0, 390.0))
    ]
    heads = [("GÜÇLÜ YANLAR", 50.0, 100.0), ("TEHDİTLER", 390.0, 100.0)]
    drawn = page([text for column in columns for text in column], heads[:1])
    assert rows(drawn) == [
        "GÜÇLÜ YANLAR", *[text for n in range(3) for text in ("• Ova", third, f"• Göç {n}", "• Kıyı")],
    ]  # fmt: skip


def test_what_is_read_lies_where_it_is_printed() -> None:
    found = read(page([*LEFT_COLUMN, *RIGHT_COLUMN], HEADS))
    assert found is not None
    clean, rolled = found
    low = next(word for word in clean.words if word.text == "Göç").box
    high = next(word for word in clean.words if word.text == "GÜÇLÜ").box
    whole = Region(page=1, box=Box(high.x0, high.top - 1, 300, low.bottom))
    line = CellLine(text="Göç", text_raw="Göç", region=Region(page=1, box=low))
    cell = Cell(
        row=0, col=0, text="Göç", text_raw="Göç", regions=(line.region,), lines=(line,)
    )
    table = Table(
        ordinal=1, kind="swot", n_rows=1, n_cols=1, cells=(cell,), regions=(whole,), method="readings",
        confidence=1.0, reason="drawn", caption_region=line.region,
    )  # fmt: skip
    shown = put_back(table, {1: rolled})
    assert shown.caption_region == shown.cells[0].lines[0].region
    assert shown.cells[0].lines[0].region.box == Box(RIGHT + 8, 126, RIGHT + 23, 136)
    assert [region.box.x0 for region in shown.regions] == [60.0, RIGHT]
    assert put_back(table, {}) is table


def test_what_lies_in_no_column_is_where_it_is_read() -> None:
    """A caption over columns was nowhere on the page as displayed, and the document could not be read."""
    rolled = Rolled(
        (Piece(Box(50, 100, 250, 400), 0, 0), Piece(Box(300, 100, 500, 400), -250, 300))
    )
    for box in (Box(50, 60, 500, 72), Box(60, 120, 200, 132), Box(310, 120, 480, 132)):
        assert rolled.shown(rolled.read(box)) == [box]
