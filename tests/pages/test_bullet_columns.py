"""Columns of prose closer to each other than columns are known by: their bullets and headings part them."""

import pytest

from extractors.pages.reading_order import lines_of, reading_order
from schemas.page import Word
from tests.support.drawn_pages import words

LEFT = [
    "• Kemalpaşa nüfusu kırk bin kişidir",
    "bu sayı son yılda artmıştır",
    "• Tarım alanı",
    "azalmıştır",
]
RIGHT = [
    "• Dış ticaret hacmi",
    "büyümektedir",
    "• Okul sayısı",
    "• Yatak sayısı artmıştır",
]


def two_columns(gap: float, bullet: str = "•") -> list[Word]:
    """Lines of both columns on the same heights; the left one's first line ends `gap` points before the right."""
    right = 60 + 5 * len(LEFT[0]) + gap
    found: list[Word] = []
    for at, (one, other) in enumerate(zip(LEFT, RIGHT, strict=True)):
        top = 100.0 + 14 * at
        found += words(one, top, x0=60 if one.startswith("•") else 70)
        found += words(
            other.replace("•", bullet),
            top,
            x0=right if other.startswith("•") else right + 10,
        )
    return found


@pytest.mark.parametrize("gap", [11.0, 15.0, 30.0])
def test_columns_are_read_one_after_the_other_though_their_lines_run_together(
    gap: float,
) -> None:
    assert [line.text for line in lines_of(reading_order(two_columns(gap)))] == [
        *LEFT,
        *RIGHT,
    ]


def test_a_sign_that_is_no_bullet_parts_nothing() -> None:
    lines = [line.text for line in lines_of(reading_order(two_columns(11.0, "·")))]
    assert lines[0] == f"{LEFT[0]} {RIGHT[0].replace('•', '·')}"


def test_a_heading_over_the_right_column_begins_before_its_bullets() -> None:
    """As far as a bullet's own white."""
    right = 60 + 5 * len(LEFT[0]) + 13
    heading = words("Eğitim ve sağlık", 156, x0=right - 2)
    below = words("tarım yapılan alanlar son yılda daralır", 156, x0=60)
    lines = [
        line.text
        for line in lines_of(reading_order([*two_columns(13.0), *below, *heading]))
    ]
    assert lines[-1] == "Eğitim ve sağlık"
