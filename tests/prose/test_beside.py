"""Texts beside each other are read one after the other, however short they are and however close they stand."""

from dataclasses import replace

from extractors.narrative.beside import each_for_itself
from extractors.pages.reading_order import lines_of, reading_order
from schemas.geometry import Box
from schemas.page import Page, Rule
from tests.readings.test_regions import Written, page

LEFT = ["Foça'nın turizm yatak", "kapasitesi büyüktür."]
RIGHT = ["Tire'de açılan liman", "önemli bir yere gelmiştir."]


def read(drawn: Page) -> list[str]:
    return [
        line.text
        for line in each_for_itself(drawn, lines_of(reading_order(drawn.words)))
    ]


def beside(
    x: float, right: list[str] = RIGHT, left: list[str] = LEFT, step: float = 12.0
) -> list[Written]:
    """A text at 50 and one at x, their lines so many points apart."""
    return [
        (text, at, 100 + step * n)
        for at, lines in ((50, left), (x, right))
        for n, text in enumerate(lines)
    ]


def test_short_texts_beside_each_other_are_read_one_after_the_other() -> None:
    assert read(page(beside(300))) == [*LEFT, *RIGHT]


def test_a_text_of_one_line_beside_a_longer_one_stands_after_it() -> None:
    assert read(page(beside(300, ["Tire'de liman vardır."]))) == [
        *LEFT,
        "Tire'de liman vardır.",
    ]


def test_rows_of_labels_and_values_are_read_row_by_row() -> None:
    rows = beside(
        300, ["Otuz bin kişi", "Kırk bin kişi"], ["Foça'nın nüfusu", "Tire'nin nüfusu"]
    )
    assert read(page(rows)) == [
        "Foça'nın nüfusu",
        "Otuz bin kişi",
        "Tire'nin nüfusu",
        "Kırk bin kişi",
    ]


def test_a_sentence_that_goes_on_with_a_figure_is_one_text() -> None:
    left = ["Foça'nın yatak kapasitesi", "14.536 yataktır."]
    right = ["Tire'de açılan liman", "Çeşme'ye de yaramıştır."]
    assert read(page(beside(300, right, left))) == [*left, *right]


def test_rows_of_whole_sentences_are_read_row_by_row() -> None:
    """A figure begins a sentence of its own where the one before has ended."""
    left, right = (
        [f"{place} liman vardır.", "2 yol yapılmıştır."]
        for place in ("Foça'da", "Tire'de")
    )
    assert read(page(beside(300, right, left))) == [
        left[0],
        right[0],
        left[1],
        right[1],
    ]


def test_figures_beside_a_text_are_rows_of_it() -> None:
    figures = ["1.200 3.400 5.600", "1.300 3.500 5.700"]
    assert read(page(beside(300, figures))) == [
        LEFT[0],
        figures[0],
        LEFT[1],
        figures[1],
    ]


def test_a_line_above_that_is_read_later_goes_on_no_text() -> None:
    drawn = page(beside(300))
    lines = lines_of(reading_order(drawn.words))
    (above,) = lines_of(page([("Üstte duran satır", 50, 60)]).words)
    found = each_for_itself(drawn, [*lines, above])
    assert [line.text for line in found] == [*LEFT, *RIGHT, "Üstte duran satır"]


def test_lines_of_a_text_begin_at_one_place_within_a_point() -> None:
    left, right = [*LEFT, "Bu artmıştır."], [*RIGHT, "Bu sevindiricidir."]
    lines = beside(300, right, left)
    for x, ordered in (
        (299.4, [*left, *right]),
        (295.0, [*left[:2], right[0], right[1], left[2], right[2]]),
    ):
        shifted = [
            (text, x if text == right[1] else at, base) for text, at, base in lines
        ]
        assert read(page(shifted)) == ordered


def test_lines_far_below_are_of_no_text_beside_another() -> None:
    assert read(page(beside(300, step=24))) == [LEFT[0], RIGHT[0], LEFT[1], RIGHT[1]]


def test_a_label_beside_a_text_is_none() -> None:
    assert read(page(beside(300, ["Turizm", "gelirleri"]))) == [
        LEFT[0],
        "Turizm",
        LEFT[1],
        "gelirleri",
    ]


def test_entries_beside_each_other_hang_behind_their_bullets() -> None:
    entries = [("• Foça'nın turizm yatak", 50, 100), ("kapasitesi büyüktür.", 58, 112),
               ("• Tire'de açılan liman", 300, 100), ("önemli bir yere gelmiştir.", 308, 112)]  # fmt: skip
    assert read(page(entries)) == [entries[at][0] for at in range(4)]


def test_texts_that_stand_close_are_parted_where_their_lines_begin() -> None:
    close = page(
        beside(
            50 + 5 * 21 + 3 + 8, left=["Foça'nın turizm yatak", "kapasitesi çok büyük,"]
        )
    )
    assert read(close) == ["Foça'nın turizm yatak", "kapasitesi çok büyük,", *RIGHT]


def test_blanks_of_justified_lines_part_no_text() -> None:
    """Two wide blanks end at one height: so do the others of their lines."""
    lines = [("Foça", 50, 100), ("ve", 78, 100), ("Tire", 96, 100), ("ilçe", 124, 100),
             ("beş", 50, 112), ("yol", 73, 112), ("ile", 96, 112), ("köy", 119, 112)]  # fmt: skip
    assert read(page(lines)) == ["Foça ve Tire ilçe", "beş yol ile köy"]


def test_a_line_drawn_between_two_words_parts_texts() -> None:
    drawn = page(
        [
            ("Foça'nın yatak sayısı", 50, 100),
            ("Tire'de liman", 165, 100),
            ("kapasitesi kadar büyüktür.", 50, 112),
        ]
    )
    walled = replace(drawn, rules=(Rule(Box(162, 90, 162.5, 114), horizontal=False),))
    assert read(walled)[0] == "Foça'nın yatak sayısı"


def test_white_behind_bullets_parts_no_text() -> None:
    entries = [
        (sign, x, y)
        for y in (100, 112)
        for sign, x in (("•", 50), ("Foça'nın nüfusu büyüktür.", 64))
    ]
    assert read(page(entries)) == ["• Foça'nın nüfusu büyüktür."] * 2
