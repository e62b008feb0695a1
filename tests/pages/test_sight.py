"""What is seen of a page's text: letters in their ground's colour are not, unless the painted page says so."""

from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from tests.support.drawn_pages import words_of


def area(canvas: Canvas, colour: str, y: float, width: float, height: float) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.rect(60, y, width, height, stroke=0, fill=1)


def text(canvas: Canvas, colour: str, x: float, y: float, content: str) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.drawString(x, y, content)


def test_white_on_white_is_not_seen_and_white_on_a_colour_is(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        area(canvas, "#1f4e79", 690, 200, 30)
        text(canvas, "#ffffff", 72, 700, "seen")
        text(canvas, "#ffffff", 72, 600, "lost")

    assert words_of(tmp_path / "a.pdf", draw) == ["seen"]


def test_an_area_under_another_is_no_ground(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        area(canvas, "#1f4e79", 690, 200, 30)
        area(canvas, "#ffffff", 690, 200, 30)
        text(canvas, "#ffffff", 72, 700, "lost")
        text(canvas, "#1f4e79", 150, 700, "seen")

    assert words_of(tmp_path / "a.pdf", draw) == ["seen"]


def test_a_ground_of_many_thin_lines_is_one(tmp_path: Path) -> None:
    """The lines are no area; the page as it is painted tells."""

    def draw(canvas: Canvas) -> None:
        for step in range(30):
            area(canvas, "#1f4e79", 690 + step, 200, 1)
        text(canvas, "#ffffff", 72, 700, "seen")

    assert words_of(tmp_path / "a.pdf", draw) == ["seen"]


def test_a_word_that_sticks_out_of_its_ground_is_read_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        area(canvas, "#1f4e79", 690, 38, 30)
        text(canvas, "#1f4e79", 72, 700, "Transport")

    assert words_of(tmp_path / "a.pdf", draw) == ["Transport"]


def test_pale_stamps_are_seen_for_their_size_and_small_print_as_pale_is_not(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text(canvas, "#ececec", 72, 600, "lost")
        canvas.setFont("Helvetica", 60)
        text(canvas, "#ececec", 72, 700, "TASLAK")

    assert words_of(tmp_path / "a.pdf", draw) == ["TASLAK"]
