"""Numbers of outlines: digits, letters and Roman numbers as first steps."""

import re

import pytest

from schemas.text.outline import DEEP, ONE, roman, steps


@pytest.mark.parametrize(
    ("number", "path"),
    [
        ("3", (3,)),
        ("1.2.3", (1, 2, 3)),
        ("A.1", (1, 1)),
        ("D.12.4", (4, 12, 4)),
        ("IV.2.1", (4, 2, 1)),
    ],
)
def test_a_number_is_its_steps(number: str, path: tuple[int, ...]) -> None:
    assert re.fullmatch(ONE, number)
    assert steps(number) == path


@pytest.mark.parametrize("text", ["B", "B.", "IV", "A.b", "AB.1", "123", "1."])
def test_what_is_no_number_of_an_outline(text: str) -> None:
    assert not re.fullmatch(DEEP, text)
    assert text == "123" or not re.fullmatch(ONE, text)
    assert not re.fullmatch(ONE, "123")


def test_roman_numbers() -> None:
    assert [roman(text) for text in ("I", "IV", "IX", "XIV")] == [1, 4, 9, 14]
