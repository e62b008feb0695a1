"""Captions in the margin, beside their tables, are read above these."""

from dataclasses import replace

import pytest

from extractors.pages.reading_order import rows_of
from extractors.readings.text.side_captions import captions_above
from extractors.readings.text.words import clean_pages
from schemas.page import Page, text_of
from tests.readings.test_regions import Written, page

MARGIN, BODY = 40.0, 200.0
CAPTION = [("Tablo 3", MARGIN, 100.0), ("Kemer GZFT", MARGIN, 111.0)]
TABLE = [
    ("EKONOMİK", BODY, 100.0),
    ("• Verimli ovalar", BODY, 112.0),
    ("• Göç", BODY, 124.0),
]


def rows(drawn: Page) -> list[str] | None:
    found = captions_above(clean_pages([drawn])[0])
    return None if found is None else [text_of(row) for row in rows_of(found[0].words)]


def lower(written: list[Written], points: float) -> list[Written]:
    return [(text, x, base + points) for text, x, base in written]


def test_a_caption_of_the_margin_stands_above_its_table() -> None:
    above = [("Paydaşların katkısıyla hazırlanmıştır.", BODY, 80.0)]
    texts = [text for text, _, _ in [*above, *TABLE]]
    assert rows(page([*above, *CAPTION, *TABLE])) == [
        texts[0],
        "Tablo 3 Kemer GZFT",
        *texts[1:],
    ]


def test_two_captions_of_a_margin_stand_above_a_table_each() -> None:
    second = lower([("Tablo 4", MARGIN, 100.0), ("Kemer", MARGIN, 111.0), *TABLE], 60.0)
    texts = [text for text, _, _ in TABLE]
    found = rows(page([*CAPTION, *TABLE, *second]))
    assert found == ["Tablo 3 Kemer GZFT", *texts, "Tablo 4 Kemer", *texts]


def test_a_table_stands_below_the_highest_line_of_its_caption() -> None:
    drawn = page([*CAPTION, *TABLE])
    words = tuple(
        replace(word, box=word.box._replace(bottom=word.box.bottom + 4))
        if word.text in ("Kemer", "GZFT")
        else word
        for word in drawn.words
    )
    found = captions_above(clean_pages([replace(drawn, words=words)])[0])
    assert found is not None
    box = {word.text: word.box for word in found[0].words}
    assert box["GZFT"].bottom < box["EKONOMİK"].top


@pytest.mark.parametrize(("gap", "is_margin"), [(8.0, False), (14.0, True)])
def test_text_that_nearly_touches_a_caption_is_beside_no_margin(
    gap: float, is_margin: bool
) -> None:
    right = MARGIN + 5 * len("KemerGZFT") + 3
    near = [(text, right + gap, base) for text, _, base in TABLE]
    assert (rows(page([*CAPTION, *near])) is not None) == is_margin


def test_a_margin_that_holds_more_than_captions_is_left_as_it_is() -> None:
    note = [("İlçe meclisi", MARGIN, 160.0)]
    assert rows(page([*CAPTION, *TABLE, *note])) is None
    assert rows(page(TABLE)) is None


def test_a_caption_over_columns_is_no_margin_though_white_parts_it_from_the_last() -> (
    None
):
    """The rows below it are in another type: they are no lines of a caption."""
    drawn = page([*CAPTION, *TABLE])
    smaller = tuple(
        replace(word, size=8.0) if word.text in ("Kemer", "GZFT") else word
        for word in drawn.words
    )
    assert rows(drawn) is not None
    assert rows(replace(drawn, words=smaller)) is None


@pytest.mark.parametrize(("lower", "is_margin"), [(0.0, False), (6.0, True)])
def test_a_column_under_a_caption_of_its_own_is_no_margin(
    lower: float, is_margin: bool
) -> None:
    """Labels and first quadrant below `Tablo 2 (devam)`, all in one type, were lost: the rest went on the page before."""
    column = [
        ("Tablo 2 (devam)", MARGIN, 88.0),
        ("GÜÇLÜ YANLAR", MARGIN, 100.0),
        ("– Ova", MARGIN, 112.0),
    ]
    others = [("ZAYIF YANLAR", BODY, 100.0 + lower), ("– Göç", BODY, 112.0 + lower)]
    assert (rows(page([*column, *others])) is not None) is is_margin
