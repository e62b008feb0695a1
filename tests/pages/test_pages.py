"""Pages are read whole, in one coordinate system, or refused with a sentence that names the remedy."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.colors import black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.document import lines_of, open_pdf, page_count, read_pages
from extractors.pages.reading_order import rows_of
from schemas.errors import UnreadableDocument
from schemas.geometry import Box
from schemas.page import Page, Word
from tests.support.drawn_pages import words_of

HEIGHT = A4[1]


def drawn(path: Path, draw) -> Page:
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("Helvetica", 10)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return next(read_pages(path))


def words(page: Page) -> list[str]:
    return [word.text for word in page.words]


def test_coordinates_are_from_the_top_left(tmp_path: Path) -> None:
    page = drawn(tmp_path / "a.pdf", lambda c: c.drawString(72, HEIGHT - 100, "Foça"))
    (word,) = page.words
    assert word.box.x0 == pytest.approx(72, abs=0.5)
    assert (
        word.box.top < 100 < word.box.bottom
    )  # the base line, 100 points from the top, runs through the box
    assert (word.size, word.angle, word.bold, word.colour) == (
        10.0,
        0,
        False,
        (0, 0, 0),
    )


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_is_read_as_displayed(tmp_path: Path, rotation: int) -> None:
    path = tmp_path / "upright.pdf"
    drawn(path, lambda c: c.drawString(72, HEIGHT - 100, "Foça merkez"))
    with pypdfium2.PdfDocument(path) as document:
        document[0].set_rotation(rotation)
        document.save(tmp_path / "turned.pdf")
    page = next(read_pages(tmp_path / "turned.pdf"))
    assert page.rotation == rotation
    assert (page.width > page.height) == (rotation != 180)
    assert {word.angle for word in page.words} == {rotation}
    assert words(page) == ["Foça", "merkez"]
    assert all(word.box.x0 >= 0 and word.box.x1 <= page.width for word in page.words)


def test_a_raised_mark_is_a_word_of_its_own(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "1.719")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72 + canvas.stringWidth("1.719", "Helvetica", 10), 704, "2")

    assert words(drawn(tmp_path / "a.pdf", draw)) == ["1.719", "2"]  # and never 1.7192


@pytest.mark.parametrize(("kern", "read"), [(0.14, ["Yerel"]), (0.4, ["Y", "erel"])])
def test_a_kerned_pair_of_slanted_letters_is_no_word_over_another(
    tmp_path: Path, kern: float, read: list[str]
) -> None:
    """A browser sets `Y` and `erel` as two texts, and the slant of a letter reaches over its advance."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-BoldOblique", 10)
        canvas.drawString(60, 700, "Y")
        right = 60 + canvas.stringWidth("Y", "Helvetica-BoldOblique", 10)
        canvas.drawString(right - 10 * kern, 700, "erel")

    assert words_of(tmp_path / "drawn.pdf", draw) == read


def test_kerned_letters_stay_one_word_and_blanks_part_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setCharSpace(0.8)
        text.textOut("KEMALPASA ve Foça")
        canvas.drawText(text)

    assert words(drawn(tmp_path / "a.pdf", draw)) == ["KEMALPASA", "ve", "Foça"]


def test_text_printed_twice_is_read_once(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Bornova")
        canvas.drawString(72.4, 700.3, "Bornova")
        canvas.drawString(72, 650, "Bornova")  # the next row: a word of its own

    assert words(drawn(tmp_path / "a.pdf", draw)) == ["Bornova", "Bornova"]


def test_white_text_is_read_on_colour_and_not_on_paper(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 690, 200, 24, stroke=0, fill=1)
        canvas.setFillColor(white)
        canvas.drawString(72, 700, "heading")
        canvas.drawString(72, 600, "hidden")

    assert words(drawn(tmp_path / "a.pdf", draw)) == ["heading"]


def test_text_that_is_never_painted_is_not_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 600, "seen")
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textOut("invisible")
        canvas.drawText(text)

    assert words(drawn(tmp_path / "a.pdf", draw)) == ["seen"]


def test_a_line_of_many_curves_is_a_picture_and_no_box(tmp_path: Path) -> None:
    """Steep and level by turns, as the line of a chart over days: its straight parts are longer than its box."""

    def draw(canvas: Canvas) -> None:
        path, x = canvas.beginPath(), 100.0
        path.moveTo(x, 400)
        for step in range(60):
            x, y = x + 4, 430 if step % 2 else 400
            path.lineTo(x - 4, 830 - y)
            path.curveTo(x - 3, 830 - y, x - 1, 830 - y, x, 830 - y)
        canvas.drawPath(path)

    page = drawn(tmp_path / "a.pdf", draw)
    assert (len(page.pictures), page.rules) == (1, ())


@pytest.mark.parametrize(("share", "read"), [(0.8, ["scanned"]), (0.3, [])])
def test_invisible_text_is_read_over_a_picture_of_the_page_alone(
    tmp_path: Path, share: float, read
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(
            ImageReader(Image.new("L", (4, 4))), 0, 0, A4[0], share * HEIGHT
        )
        text = canvas.beginText(72, 100)
        text.setTextRenderMode(3)
        text.textOut("scanned")
        canvas.drawText(text)

    assert words(drawn(tmp_path / "a.pdf", draw)) == read


def test_thin_rectangles_are_rules_and_areas_are_fills(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(black)
        canvas.rect(72, 700, 300, 0.5, stroke=0, fill=1)
        canvas.rect(72, 600, 300, 40, stroke=0, fill=1)
        canvas.line(72, 500, 72, 550)

    page = drawn(tmp_path / "a.pdf", draw)
    assert [
        (rule.horizontal, round(rule.box.width), round(rule.box.height))
        for rule in page.rules
    ] == [
        (True, 300, 0),
        (False, 0, 50),
    ]
    assert [(round(fill.box.top), fill.colour) for fill in page.fills] == [
        (round(HEIGHT - 640), (0, 0, 0))
    ]


def test_curves_close_together_are_one_picture(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for step in range(5):
            canvas.circle(200 + 4 * step, 400, 30)
        canvas.circle(
            257, 400, 5
        )  # a little way off, and too small to be a picture of its own

    (picture,) = drawn(tmp_path / "a.pdf", draw).pictures
    assert (
        round(picture.width) == 92
    )  # 60 wide, four steps of 4 to the right, 6 between, 10 wide


def test_columns_of_prose_are_read_one_after_the_other(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(6):
            canvas.drawString(
                72, 700 - 14 * line, f"left column line {line} of some words"
            )
            canvas.drawString(
                320, 700 - 14 * line, f"right column line {line} of some words"
            )

    lines = [line.text for line in lines_of(drawn(tmp_path / "a.pdf", draw).words)]
    assert [line.split()[0] for line in lines] == ["left"] * 6 + ["right"] * 6


def test_a_large_heading_beside_a_line_of_the_other_column_is_not_glued_to_it(
    tmp_path: Path,
) -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(6):
            canvas.drawString(
                72,
                700 - 14 * line,
                f"left column line {line} of some words that is wide",
            )
            if line != 2:
                canvas.drawString(
                    302, 700 - 14 * line, f"right column line {line} of some words"
                )
        canvas.setFont("Helvetica", 20)
        left_end = 72 + canvas.stringWidth(
            "left column line 2 of some words that is wide", "Helvetica", 10
        )
        canvas.drawString(left_end + 24, 700 - 14 * 2 - 2, "right heading")

    lines = [line.text for line in lines_of(drawn(tmp_path / "a.pdf", draw).words)]
    assert [line.split()[0] for line in lines] == ["left"] * 6 + ["right"] * 6


def test_the_dot_of_a_capital_i_does_not_lift_a_word_to_the_line_of_the_next_column() -> (
    None
):
    """Its box reaches up to a line that stands between two of this column."""
    printed = [
        ("kirazlık", 300, 231.8),
        ("yılında", 56, 237.2),
        ("İzmir'in", 120, 235.8),
        ("nüfusu", 200, 237.2),
    ]
    bottoms = {231.8: 240.6}
    words = [
        Word(t, Box(x, top, x + 40, bottoms.get(top, 246.0)), 9.0)
        for t, x, top in printed
    ]
    rows = [[word.text for word in row] for row in rows_of(words)]
    assert rows == [["kirazlık"], ["yılında", "İzmir'in", "nüfusu"]]


def test_only_the_pages_asked_for_are_read(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for number in range(1, 6):
        canvas.drawString(72, 700, f"page{number}")
        canvas.showPage()
    canvas.save()
    pages = list(read_pages(tmp_path / "a.pdf", {4, 2, 99}))
    assert [(page.number, words(page)) for page in pages] == [
        (2, ["page2"]),
        (4, ["page4"]),
    ]
    assert page_count(tmp_path / "a.pdf") == 5


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"\0" * 600, "empty-file"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 600, "not-a-pdf"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "damaged"),
        (b"%PDF-1.7\nnothing of use\n%%EOF\n", "damaged"),
    ],
)
def test_what_is_no_sound_pdf_is_refused_with_a_remedy(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocument) as refusal, open_pdf(path):
        pass
    assert refusal.value.code == code
    assert "again" in str(refusal.value) or "export it as PDF" in str(refusal.value)


def test_a_file_cut_off_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "whole.pdf"
    drawn(path, lambda c: [c.drawString(72, 700 - line, "text") for line in range(200)])
    cut = tmp_path / "cut.pdf"
    content = path.read_bytes()
    cut.write_bytes(content[: int(0.6 * len(content))])
    with pytest.raises(UnreadableDocument, match="breaks off"):
        page_count(cut)


def test_a_limit_of_pages_holds(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for _ in range(4):
        canvas.showPage()
    canvas.save()
    with pytest.raises(UnreadableDocument, match="4 pages, more than the limit of 3"):
        page_count(tmp_path / "a.pdf", max_pages=3)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("encrypted-user-password", "password-needed"),
        ("truncated", "damaged"),
        ("png-renamed", "not-a-pdf"),
    ],
)
def test_hostile_files_are_refused(shared: Path, name: str, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refusal:
        page_count(shared / "corpus" / "hostile" / f"{name}.pdf")
    assert refusal.value.code == code


@pytest.mark.parametrize("name", ["encrypted-empty-user-password", "broken-xref"])
def test_what_every_viewer_opens_is_read_whole(shared: Path, name: str) -> None:
    sound = sum(
        len(page.words)
        for page in read_pages(shared / "corpus" / "aliaga-2010-12-word.pdf")
    )
    pages = read_pages(shared / "corpus" / "hostile" / f"{name}.pdf")
    assert sum(len(page.words) for page in pages) == sound


@pytest.mark.parametrize("handler", ["/Adobe.PubSec", "/Unheard"])
def test_what_is_encrypted_without_a_password_is_said_so(
    tmp_path: Path, handler: str
) -> None:
    """With a certificate, or by a handler that nobody knows: it is not damaged."""
    path = tmp_path / "a.pdf"
    drawn(path, lambda c: c.drawString(72, 700, "Foça"))
    encrypted = f"/Encrypt << /Filter {handler} /V 4 >> /Info".encode()
    path.write_bytes(path.read_bytes().replace(b"/Info", encrypted, 1))
    with pytest.raises(
        UnreadableDocument, match="encrypted, and not with a password"
    ) as refusal:
        page_count(path)
    assert refusal.value.code == "unknown-encryption"


def test_a_page_too_large_to_be_painted_is_not_read_half(tmp_path: Path) -> None:
    """White words on it may be seen or not: that takes a picture of it."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(1e9, 1e9))
    canvas.setFillColor(white)
    canvas.drawString(72, 700, "Foça")
    canvas.save()
    with pytest.raises(MemoryError):
        list(read_pages(path))
