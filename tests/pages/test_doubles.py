"""Words that are printed again on the same place are read once."""

import random

from extractors.pages.pdfium.text.settings import WORDS
from extractors.pages.pdfium.text.words import without_doubles
from schemas.geometry import Box
from schemas.page import Word


def word(text: str, x: float, top: float, size: float) -> Word:
    return Word(text=text, box=Box(x, top, x + size, top + size), size=size)


def test_a_word_is_read_once_wherever_whole_points_lie_between_its_two_prints() -> None:
    """Only words that stand level are held against each other: that may lose none, at any size."""
    chance = random.Random(1)
    found = 0
    for _ in range(100):
        printed = [
            word(
                chance.choice("ab."), chance.uniform(-5, 60), chance.uniform(-5, 60),
                chance.choice((4, 9, 40)),
            )
            for _ in range(100)
        ]  # fmt: skip
        kept: list[Word] = []
        for each in printed:
            near = WORDS.double_offset * each.size
            again = any(
                other.text == each.text
                and abs(other.box.x0 - each.box.x0) < near
                and abs(other.box.top - each.box.top) < near
                for other in kept
            )
            found += again
            kept += [] if again else [each]
        assert without_doubles(printed) == kept
    assert found > 100
