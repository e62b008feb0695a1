"""Letter-spaced words are whole; letters that stand apart for another reason stay apart; doubles are read once."""

import random
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.pdfium.text.settings import WORDS
from extractors.pages.pdfium.text.words import without_doubles
from schemas.geometry import Box
from schemas.page import Word
from tests.support.drawn_pages import words_of


@pytest.mark.parametrize("spacing", [1.0, 2.5, 5.0])
def test_spaced_type_is_read_in_words(spacing: float, tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 12)
        text.setCharSpace(spacing)
        text.textOut("Mevcut durum ve hedefler")
        canvas.drawText(text)

    assert words_of(tmp_path / "a.pdf", draw) == ["Mevcut", "durum", "ve", "hedefler"]


def test_letters_with_blanks_between_them_are_words_parted_by_wider_blanks(
    tmp_path: Path,
) -> None:
    text = "H E D E F   V E   E K S E N"
    assert words_of(tmp_path / "a.pdf", lambda c: c.drawString(72, 700, text)) == [
        "HEDEF",
        "VE",
        "EKSEN",
    ]


@pytest.mark.parametrize(
    "text", ["A B C", "1 2 3 4 5 6 7", "a ve b ya da c", "12 % 4 TL 7 m"]
)
def test_single_signs_stay_apart(text: str, tmp_path: Path) -> None:
    assert (
        words_of(tmp_path / "a.pdf", lambda c: c.drawString(72, 700, text))
        == text.split()
    )


@pytest.mark.parametrize(("text", "read"), [
    ("•Arıcılık ve •bal", ["•", "Arıcılık", "ve", "•", "bal"]),
    ("A•B • 12 ••", ["A•B", "•", "12", "••"]),  # a bullet within a word parts nothing
    ("-dır ekidir", ["-dır", "ekidir"]),
])  # fmt: skip
def test_a_bullet_that_begins_a_word_is_a_word_of_its_own(
    text: str, read: list[str], tmp_path: Path
) -> None:
    text, read = (
        text.replace("ı", "i"),
        [word.replace("ı", "i") for word in read],
    )  # letters that the font has
    assert (
        words_of(
            tmp_path / "bullets.pdf", lambda canvas: canvas.drawString(50, 700, text)
        )
        == read
    )


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


@pytest.mark.parametrize(("lift", "read"), [
    (4.5, ["Basvuru", "Sozlesme"]),  # half a line higher: of the cell beside it
    (0.0, ["BasvuruSozlesme"]),  # on its base line: glued
    (1.0, ["BasvuruSozlesme"]),
])  # fmt: skip
def test_text_on_another_base_line_goes_on_no_word(
    lift: float, read: list[str], tmp_path: Path
) -> None:
    """Headings wider than their columns touch: two names of counts were one, and no project was read."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 700, "Basvuru")
        wide = canvas.stringWidth("Basvuru", "Helvetica", 9)
        canvas.drawString(72 + wide - 0.6, 700 + lift, "Sozlesme")

    assert words_of(tmp_path / "a.pdf", draw) == read
