"""Hyphens at the ends of lines belong to the words that they divide."""

import numpy as np

from extractors.pages.pdfium.text.characters import Characters
from extractors.pages.pdfium.text.style import PLAIN, Style
from extractors.pages.pdfium.text.words import words_of
from extractors.pages.pdfium.view import View

TEXT = Style(8.0, 0, "DejaVuSerif", False, False, None, True)


def line(text: str, boxes: list[tuple[float, float]], generated: int | None = None) -> list[str]:
    """The words of characters from x0 to x1 each, one of them a blank that pdfium adds."""
    which = np.array([0 if index == generated else 1 for index in range(len(text))])
    placed = np.array([(x0, 10.0, x1, 18.0) for x0, x1 in boxes])
    characters = Characters(text, placed, [PLAIN, TEXT], which, [None, 1], which, np.zeros(2, dtype=bool))
    seen = np.ones(len(text), dtype=bool)
    return [word.text for word in words_of(characters, View(0, 0, 600, 800, 0), False, seen)]


def test_a_hyphen_after_a_blank_that_pdfium_alone_sees_ends_its_word() -> None:
    """Its box is its ink: the white before it is the glyph's own."""
    assert line("ta -", [(20, 24), (24, 28), (28, 28), (28.7, 30.7)], generated=2) == ["ta-"]


def test_a_blank_that_is_printed_parts_a_dash_from_the_word_before() -> None:
    assert line("ta -", [(20, 24), (24, 28), (28, 28.7), (28.7, 30.7)]) == ["ta", "-"]
    assert line("ta -", [(20, 24), (24, 28), (28, 28), (30.2, 32.2)], generated=2) == ["ta", "-"]
