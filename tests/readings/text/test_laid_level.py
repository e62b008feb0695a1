"""Turned headings of columns are read as headings over them; other turned text stays as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from extractors.readings.text.laid_level import with_headings_laid_level
from schemas.geometry import Box
from schemas.page import Page, Word
from tests.readings.programmes.test_crossed import COUNTS, KOBI, TURIZM, programmes_in
from tests.readings.test_regions import Written, page

FOOT, SIZE = 180.0, 8.0


def turned(
    lines: Sequence[str],
    x: float,
    foot: float = FOOT,
    angle: int = 270,
    leading: float = 9.6,
) -> Iterator[Word]:
    """Lines that run up from a foot, or down to it, with their middle at an x."""
    left = x - (leading * (len(lines) - 1) + SIZE) / 2
    in_order = lines if angle == 270 else list(reversed(lines))
    for at, line in enumerate(in_order):
        y = foot
        for text in line.split() if angle == 270 else reversed(line.split()):
            tall = 4.0 * len(text)
            box = Box(left + at * leading, y - tall, left + at * leading + SIZE, y)
            yield Word(text=text, box=box, size=SIZE, angle=angle)
            y -= tall + 2.5


def with_heads(
    heads: Sequence[Sequence[str]],
    *,
    step: float = 40.0,
    rows: Sequence[Sequence[str]] = (),
    **how: float,
) -> Page:
    """Figures in columns so many points apart, each under a turned heading."""
    body = rows or [
        ["13", "4", "8", "2"][: len(heads)],
        ["7", "3", "5", "1"][: len(heads)],
    ]
    texts: list[Written] = [
        (text, 200 + step * at - 2, 195 + 14 * row)
        for row, figures in enumerate(body)
        for at, text in enumerate(figures)
        if text
    ]
    texts += [(f"Yer{row}", 60, 195 + 14 * row) for row in range(len(body))]
    words = [
        word
        for at, lines in enumerate(heads)
        for word in turned(lines, 200 + step * at + 2, **how)  # type: ignore[arg-type]
    ]
    drawn = page(texts)
    return replace(drawn, words=(*drawn.words, *words))


def laid(drawn: Page) -> list[str]:
    """The texts of headings that were laid level."""
    before = {id(word) for word in drawn.words}
    return [
        word.text
        for word in with_headings_laid_level(drawn).words
        if id(word) not in before
    ]


TWO_LINES = [["Başvuru", "Sayısı"], ["Başarılı Proje"], ["Kabul Edi-", "len Proje"]]
READ = ["Başvuru Sayısı", "Başarılı Proje", "Kabul Edilen Proje"]


@pytest.mark.parametrize("angle", [90, 270])
@pytest.mark.parametrize("step", [28.0, 40.0, 90.0])
def test_turned_headings_of_one_line_or_two_are_one_text_each(
    angle: int, step: float
) -> None:
    assert laid(with_heads(TWO_LINES, step=step, angle=angle)) == READ


def test_headings_stand_over_their_columns_in_the_band_that_holds_them() -> None:
    drawn = with_heads(TWO_LINES)
    read = with_headings_laid_level(drawn)
    heads = [word for word in read.words if word.text in READ]
    assert [word.angle for word in read.words] == [0] * len(read.words)
    assert {(word.box.top, word.box.bottom) for word in heads} == {(125.5, FOOT)}
    assert [round(word.box.x_mid) for word in heads] == [202, 242, 282]


def test_an_empty_cell_of_the_first_row_hides_no_column() -> None:
    rows = [["13", "", "8"], ["7", "3", ""]]
    assert laid(with_heads(TWO_LINES, rows=rows)) == READ


def test_turned_lines_with_even_gaps_are_left_as_they_are() -> None:
    """Which of them are two lines of one heading cannot be told."""
    assert laid(with_heads([["Başvuru", "Sayısı"]] * 3, step=19.4)) == []


def test_a_turned_text_over_one_column_is_left_as_it_is() -> None:
    drawn = with_heads([["Güçlü Yanlar"]], rows=[["13", "4"], ["7", "3"]])
    assert laid(drawn) == []


def test_turned_text_far_above_figures_is_left_as_it_is() -> None:
    assert laid(with_heads(TWO_LINES, foot=FOOT - 3 * SIZE)) == []


def test_of_two_levels_of_turned_headings_the_lower_is_over_the_figures() -> None:
    """The upper ones stand over two columns each, and over no figure: what they say is not read."""
    drawn = with_heads([["Başvuru"], ["Başarılı"], ["Başvuru"], ["Başarılı"]])
    upper = [word for x in (222.0, 302.0) for word in turned(["2008 Turizm"], x, 138.0)]
    whole = replace(drawn, words=(*drawn.words, *upper))
    assert laid(whole) == ["Başvuru", "Başarılı", "Başvuru", "Başarılı"]
    read = with_headings_laid_level(whole)
    assert [word.angle for word in read.words if word in upper] == [270] * len(upper)


def test_counts_under_turned_headings_are_of_the_programmes_above_these() -> None:
    """Without drawn lines nothing was read of such tables: no cell held what is counted."""
    texts: list[Written] = [("İlçe", 60, 150)]
    heads: list[Word] = []
    for at, name in enumerate((f"2008 {KOBI}", f"2010 {TURIZM}")):
        middle = 220.0 + 140 * at
        for row, part in enumerate((name[:-9], name[-9:].strip())):
            texts.append((part, middle - 2.5 * len(part), 128.0 + 11 * row))
        for side, lines in ((-30, ["Başvuru", "Sayısı"]), (30, ["Başarılı", "Proje"])):
            heads += turned(lines, middle + side)
            for row, counts in enumerate(COUNTS.values()):
                count = counts[at][side > 0]
                texts.append((str(count), middle + side - 4, 190.0 + 14 * row))
    texts += [(place, 60, 190.0 + 14 * row) for row, place in enumerate(COUNTS)]
    drawn = page(texts)
    whole = replace(drawn, words=(*drawn.words, *heads))
    assert programmes_in([whole]) == {(KOBI, 2008), (TURIZM, 2010)}
