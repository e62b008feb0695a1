"""Heading lines parted by the short rules between them: a year over the names of its columns."""

import pytest

from extractors.tables.grid.strokes import Stroke
from extractors.tables.text.text_grid import rule_ends, text_grid
from schemas.geometry import Box
from schemas.page import Word
from tests.support.drawn_pages import words

XS = (60.0, 150.0, 200.0, 250.0)
BOX = Box(50, 90, 500, 220)


def table() -> list[Word]:
    """`2009` over the second of three columns of figures, their names close below it, and eight rows."""
    placed = [*words("2009", 100, x0=205)]
    for text, x0 in zip(("İlçe", "Okul", "Sınıf", "Şube"), XS, strict=True):
        placed += words(text, 113, x0=x0)
    for number, place in enumerate(
        ("Foça", "Urla", "Tire", "Buca", "Kemer", "Kiraz", "Çiğli")
    ):
        for text, x0 in zip(
            (place, f"{number + 2}", f"{number + 31}", f"{number + 61}"),
            XS,
            strict=True,
        ):
            placed += words(text, 130 + 13 * number, x0=x0)
    return placed


@pytest.mark.parametrize(("rule", "rows"), [
    (None, 8),
    (Stroke(112.0, 150, 262), 9),  # under the year, over three names
    (Stroke(112.0, 50, 80), 8),  # under nothing
    (Stroke(112.0, 200, 230), 8),  # under the year, over one name: it underlines a word
], ids=["none", "over-several", "elsewhere", "over-one"])  # fmt: skip
def test_a_short_rule_under_a_heading_over_several_columns_parts_it_from_their_names(
    rule, rows
) -> None:
    grid = text_grid(table(), BOX, [rule] if rule else [], (), "text")
    assert grid is not None
    assert grid.n_rows == rows


@pytest.mark.parametrize("crossed, borders", [(0, [100.0]), (1, [100.0]), (4, [])])
def test_rules_that_end_in_the_middle_of_words_are_no_borders(
    crossed: int, borders: list[float]
) -> None:
    """Two rules end at 100; words of some of the eight lines stand across it."""
    box = Box(0, 0, 300, 200)
    rules = [Stroke(y, 20, 100) for y in (20, 60)]
    lines = [
        [Word("x", Box(80 if row < crossed else 20, 24 + 20 * row, 120 if row < crossed else 60, 34 + 20 * row), 10)]
        for row in range(8)
    ]  # fmt: skip
    assert rule_ends(rules, box, lines, [20.0]) == borders


@pytest.mark.parametrize(("apart", "borders"), [(1.9, [100.0]), (2.1, [])])
def test_rules_that_end_at_one_border_tell_it(
    apart: float, borders: list[float]
) -> None:
    rules = [Stroke(100.0, 50, 100.0), Stroke(150.0, 50, 100.0 + apart)]
    assert rule_ends(rules, BOX, [], ()) == borders
