"""Drawn lines part the words of a row, and tell where the columns of a region begin."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.swot.regions import swot_regions
from extractors.readings.text.drawn_apart import with_words_drawn_apart
from extractors.readings.text.heads import runs_of
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Rule, text_of
from tests.readings.test_regions import QUADRANTS, Written, page
from tests.readings.test_regions import words as words_at


def test_words_with_a_line_between_them_are_of_two_cells() -> None:
    """Columns without room beside their lines: blanks between cells were as wide as within them."""
    row = [
        ("Ticaret", 100.0),
        ("Su", 140.0),
        ("ve", 152.5),
        ("Atık", 165.0),
        ("Enerji", 240.0),
    ]
    words = tuple(word for text, x in row for word in words_at(text, x, 120.0))
    lines = [
        (138.0, 100.0, 130.0),
        (163.5, 100.0, 130.0),
        (151.0, 130.0, 160.0),
        (220.0, 100.0, 130.0),
    ]
    rules = tuple(
        Rule(Box(x, top, x, foot), horizontal=False) for x, top, foot in lines
    )
    drawn = Page(1, 600, 800, 0, words=words, rules=rules)
    read = with_words_drawn_apart(drawn)
    assert [word.text for word in read.words if word.ends_cell] == ["Ticaret", "ve"]
    assert [text_of(run) for run in runs_of(read.words)] == [
        "Ticaret",
        "Su ve",
        "Atık",
        "Enerji",
    ]
    assert len(runs_of(drawn.words)) == 2


def narrow(borders: Sequence[float], foot: float = 180.0) -> Page:
    """Labels, a narrow column and three wide ones; lines down at some x from the headings to a foot."""
    heads: list[Written] = [
        (name, x, 100.0)
        for name, x in zip(QUADRANTS, (141.0, 235.0, 350.0, 440.0), strict=True)
    ]
    items = [
        (text, x, 120.0 + 14 * at)
        for x, texts in (
            (140.0, ["Genç nüfus", "Kıyılar", "Yollar", "Ovalar", "Su"]),
            (207.0, ["Eğitim eksikliği", "Sanayinin azlığı", "Göç"]),
            (307.0, ["Ortak proje - yeni", "fonlar ağım - destek", "- birlikleri"]),
            (407.0, ["Uzun kuraklık", "Artan rekabet", "Seller"]),
        )
        for at, text in enumerate(texts)
    ]
    labels: list[Written] = [("Tarım", 100, 120), ("Su", 100, 148), ("İnsan", 100, 176)]
    drawn = page(items, [*heads, *labels])
    rules = tuple(
        Rule(Box(x, top, x, min(top + 30, foot)), horizontal=False)
        for x in borders
        for top in range(90, int(foot), 30)
        for _ in ("own", "neighbour's")
    )
    return with_words_drawn_apart(replace(drawn, rules=rules))


@pytest.mark.parametrize(
    ("borders", "foot", "told"),
    [
        ([98, 138, 205, 305, 405, 505], 180, True),
        ([98, 138, 205, 305, 345, 405, 505], 180, False),  # one more within a column
        ([98, 138, 205, 405, 505], 180, False),  # one is missing
        ([98, 138, 205, 305, 405, 505], 130, False),  # beside the first row alone
    ],
)
def test_lines_drawn_between_columns_tell_where_they_begin(
    borders: list[float], foot: float, told: bool
) -> None:
    """The first column is narrower than the others: its labels were where it began."""
    drawn = narrow(borders, foot)
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    edges = [round(edge) for edge in region.blocks[0].matrix.columns.edges]
    assert (edges == [140, 207, 307, 407]) is told


def test_dashes_within_texts_tell_no_edge() -> None:
    """Two dashes stood below each other by chance: a column began at them, within its texts."""
    (region,) = swot_regions(clean_pages([narrow([])]), frozenset())
    assert 307 in [round(edge) for edge in region.blocks[0].matrix.columns.edges]
