"""Underscores that are drawn: words they join, and lines between words that are none."""

import pytest

from extractors.pages.pdfium.underscores import with_drawn_underscores
from schemas.geometry import Box
from schemas.page import Rule, Word

SIZE = 10.0


def word(text: str, x0: float, x1: float, bottom: float = 110.0) -> Word:
    return Word(text, Box(x0, bottom - 9, x1, bottom), SIZE)


def line(x0: float, x1: float, y: float = 108.0) -> Rule:
    return Rule(Box(x0, y, x1, y), horizontal=True)


def read(words: list[Word], *lines: Rule) -> tuple[list[str], int]:
    """Texts, and how many lines are left."""
    found, rules = with_drawn_underscores(words, lines)
    return [each.text for each in found], len(rules)


def test_words_that_a_short_line_at_their_foot_joins_are_one() -> None:
    words = [word("st", 60, 68), word("dev", 71.6, 87), word("Owner", 200, 230)]
    assert read(words, line(68.6, 71.6)) == (["st_dev", "Owner"], 0)
    found, _ = with_drawn_underscores(words, [line(68.6, 71.6)])
    assert (found[0].box.x0, found[0].box.x1, found[0].raw) == (60, 87, "stdev")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_a_word_may_have_several(order: tuple[int, ...]) -> None:
    words = [word("FT", 60, 72), word("NO", 75, 87), word("FSCHG", 90, 120)]
    given = [words[at] for at in order]
    texts, left = read(given, line(87, 90), line(72, 75))
    assert (texts, left) == (["FT_NO_FSCHG"], 0)


def test_words_of_other_lines_stay() -> None:
    words = [word("st", 60, 68), word("dev", 71, 87, bottom=125)]
    assert read(words, line(68, 71)) == (["st", "dev"], 1)
    assert read(words, line(90, 93)) == (["st", "dev"], 1)


@pytest.mark.parametrize(
    ("x0", "x1", "y", "joins"),
    [
        (68.0, 72.0, 108.0, True),
        (68.0, 74.0, 108.0, False),  # a blank to be filled in
        (68.0, 72.0, 107.0, True),
        (68.0, 72.0, 105.0, False),  # a dash
        (69.0, 71.0, 108.0, True),
        (70.0, 70.5, 108.0, False),  # a mark between words
    ],
)
def test_lines_that_are_no_underscore_part_words(
    x0: float, x1: float, y: float, joins: bool
) -> None:
    end = x1 if x1 - x0 > 3.9 else 72.0
    words = [word("il", 60, 68), word("kod", end, end + 15)]
    assert read(words, line(x0, x1, y)) == (
        (["il_kod"], 0) if joins else (["il", "kod"], 1)
    )
