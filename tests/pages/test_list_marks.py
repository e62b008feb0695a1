from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.drawn_bullets import with_drawn_bullets, with_letter_bullets
from schemas.geometry import Box
from tests.support.drawn_pages import words, words_of


def texts(line: str, *dots: Box) -> list[str]:
    return [word.text for word in with_drawn_bullets(words(line, 100, x0=80), dots)]


def test_a_disc_before_a_line_is_its_bullet_and_the_text_layer_does_not_hold_it() -> (
    None
):
    marked = with_drawn_bullets(
        words("Deniz ve kum", 100, x0=80), [Box(70, 103, 74, 107)]
    )
    assert [(word.text, word.text_raw) for word in marked] == [
        ("•", ""), ("Deniz", "Deniz"), ("ve", "ve"), ("kum", "kum"),
    ]  # fmt: skip


def test_a_dot_in_a_line_far_away_or_on_another_line_is_no_bullet() -> None:
    within, far, above, large = (
        Box(107, 103, 109, 105),
        Box(10, 103, 14, 107),
        Box(70, 80, 74, 84),
        Box(60, 100, 70, 110),
    )
    assert texts("Deniz ve kum", within, far, above, large) == ["Deniz", "ve", "kum"]


@pytest.mark.parametrize(
    ("fill", "stroke", "mark"), [(1, 0, ["•"]), (0, 1, ["•"]), (0, 0, [])]
)
def test_a_ring_before_a_line_is_a_bullet_as_a_disc_is(
    tmp_path: Path, fill: int, stroke: int, mark: list[str]
) -> None:
    """Hollow marks are painted as an outline: items that they begin ran together."""

    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(0.5)
        canvas.circle(70, 704, 1.5, stroke=stroke, fill=fill)
        canvas.drawString(80, 700, "Deniz ve kum")

    assert words_of(tmp_path / "ring.pdf", draw) == [*mark, "Deniz", "ve", "kum"]


ITEMS = ("o Deniz", "o 12 liman", 'o "yavaş şehir"')


@pytest.mark.parametrize(
    ("lines", "marks"),
    [
        (ITEMS, 3),
        ((*ITEMS, "Orada o Deniz var"), 3),  # one within a line is a word
        (ITEMS[:2], 0),
        (
            (*ITEMS, "o yıl"),
            0,
        ),  # one before a small letter is a word, and others may be
        ((*ITEMS, "o"), 0),
    ],
)
def test_the_letter_o_before_capitals_is_a_bullet(
    lines: tuple[str, ...], marks: int
) -> None:
    """Word processors write it before items of the second level: items began in small letters."""
    printed = [w for at, line in enumerate(lines) for w in words(line, 100 + 14 * at)]
    found = with_letter_bullets(printed)
    assert [word.text_raw for word in found] == [word.text for word in printed]
    assert sum(word.text == "•" for word in found) == marks
