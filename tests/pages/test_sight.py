"""What is seen of a page's text: letters in their ground's colour are not, unless the painted page says so."""

from pathlib import Path

import pytest
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.document import read_pages
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


def test_pale_stamps_are_seen_for_their_size_and_small_print_as_pale_is_not(
    tmp_path: Path,
) -> None:
    def draw(canvas: Canvas) -> None:
        text(canvas, "#ececec", 72, 600, "lost")
        canvas.setFont("Helvetica", 60)
        text(canvas, "#ececec", 72, 700, "TASLAK")

    assert words_of(tmp_path / "a.pdf", draw) == ["TASLAK"]


SHADED = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> "
    b"/Pattern << /Shaded 6 0 R >> >> >>",
    b"<< /Length 93 >>\nstream\n"
    b"BT /F 20 Tf /Pattern cs /Shaded scn 72 700 Td (seen) Tj 1 1 1 rg 0 -100 Td (lost) Tj ET      \nendstream",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    b"<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 0] /Extend [true true] "
    b"/Function << /FunctionType 2 /N 1 /Domain [0 1] /C0 [0 0 0.5] /C1 [0.8 0 0] >> >> >>",
)


def test_words_filled_with_a_shading_are_seen(tmp_path: Path) -> None:
    """Titles of covers: their colour is told as white, and they are not."""
    content, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(SHADED, 1):
        offsets.append(len(content))
        content += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(
        content
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(content + b"xref\n0 7\n0000000000 65535 f \n" + table + trailer)
    assert [word.text for page in read_pages(path) for word in page.words] == ["seen"]


@pytest.mark.parametrize(("rise", "rules"), [(3.9, 1), (4.1, 0)])
def test_a_long_line_that_leans_is_a_rule_up_to_a_hundredth(
    tmp_path: Path, rise: float, rules: int
) -> None:
    """400 points long: what leans more is a line of a chart."""
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.line(72, 700, 472, 700 + rise)
    canvas.showPage()
    canvas.save()
    assert len(next(read_pages(tmp_path / "a.pdf")).rules) == rules


def test_words_beyond_the_edges_of_a_page_are_kept_apart(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text(canvas, "#000000", 72, 700, "seen")
        text(canvas, "#000000", 72, -20, "below it")

    path = tmp_path / "a.pdf"
    assert words_of(path, draw) == ["seen"]
    (page,) = read_pages(path)
    assert [word.text for word in page.beyond] == ["below", "it"]


def test_a_word_set_letter_by_letter_that_runs_out_of_its_ground_is_cut_off(
    tmp_path: Path,
) -> None:
    """White on a coloured cell, its last letters on paper: the page shows no more than `HEDE`."""

    def draw(canvas: Canvas) -> None:
        area(canvas, "#1f4e79", 690, 40, 30)
        for at, letter in enumerate("HEDEFLER"):
            text(canvas, "#ffffff", 72 + 9 * at, 700, letter)

    assert words_of(tmp_path / "a.pdf", draw) == ["HEDE"]
    (page,) = read_pages(tmp_path / "a.pdf")
    assert page.words[0].cut_off
