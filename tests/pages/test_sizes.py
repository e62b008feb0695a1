"""Type 3 fonts: their units are their own, the size that is seen is told by the ink."""

from pathlib import Path

import pytest

from extractors.chain import extract_document
from extractors.pages.document import read_pages
from schemas.page import Word

LETTERS = "DLadeghilnoprstuw0123456789"
TALL = frozenset("DLdhl0123456789")
LINES = (("District", "people"), ("Aliaga", "63503"))


def stream(content: str, entries: str = "") -> str:
    """A stream object."""
    return f"<< /Length {len(content)} {entries} >>\nstream\n{content}\nendstream"


def pdf(objects: list[str]) -> bytes:
    """A PDF of these objects, the first its catalogue; whoever reads it finds them without a table."""
    body = "".join(
        f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, 1)
    )
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n".encode(
        "latin-1"
    )


HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def draw(
    path: Path,
    *,
    em: int,
    matrix: str,
    size: float,
    capitals: float = 0.7,
    beside: str = "",
) -> Path:
    """Two lines in a Type 3 font of blocks, printed at 10 points.

    Args:
        path: where to.
        em: units of the font that make its size.
        matrix: of the font.
        size: what the text says that its size is.
        capitals: height of tall letters, as a share of the font size.
        beside: a line in Helvetica below.
    """
    wide, high = round(0.5 * em), round(capitals * em)
    heights = [high if letter in TALL else round(0.45 * em) for letter in LETTERS]
    procedures = [
        stream(f"{wide + em // 20} 0 0 0 {wide} {height} d1 0 0 {wide} {height} re f")
        for height in heights
    ]
    named = " ".join(
        f"/g{ord(letter)} {number} 0 R" for number, letter in enumerate(LETTERS, 7)
    )
    places = " ".join(f"{ord(letter)} /g{ord(letter)}" for letter in LETTERS)
    codes = "".join(f"<{ord(letter):02x}> <{ord(letter):04x}>\n" for letter in LETTERS)
    font = (
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 {wide} {high}] /FontMatrix [{matrix}] /FirstChar 0"
        f" /LastChar 127 /Widths [{f'{wide + em // 20} ' * 128}] /Encoding << /Differences [{places}] >>"
        f" /CharProcs << {named} >> /Resources << >> /ToUnicode 6 0 R >>"
    )
    text = "".join(
        f"1 0 0 1 {x} {700 - 20 * row} Tm ({word}) Tj "
        for row, line in enumerate(LINES)
        for x, word in zip((72, 200), line, strict=True)
    )
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"{page} /Resources << /Font << /F 5 0 R /H {HELVETICA} >> >> >>",
        stream(f"BT /F {size} Tf {text} /H 10 Tf 1 0 0 1 72 600 Tm ({beside}) Tj ET"),
        font,
        stream(
            "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
            f"{len(LETTERS)} beginbfchar\n{codes}endbfchar endcmap"
        ),
        *procedures,
    ]
    path.write_bytes(pdf(objects))
    return path


def words_of(path: Path) -> tuple[Word, ...]:
    """The words of its only page."""
    [page] = read_pages(path)
    return page.words


@pytest.mark.parametrize(
    ("em", "matrix", "size"),
    [
        (1000, ".001 0 0 .001 0 0", 10.0),
        (67, "1 0 0 1 0 0", 0.15),  # a unit is a dot: 480 dots an inch
        (1000, ".01 0 0 .01 0 0", 1.0),
        (1000, ".00033 0 0 .00033 0 0", 30.3),
        (1000, ".00015 0 0 .00015 0 0", 66.7),
    ],
)
def test_type_3_text_has_the_size_that_is_seen(tmp_path, em, matrix, size):
    words = words_of(draw(tmp_path / "blocks.pdf", em=em, matrix=matrix, size=size))
    assert [word.text for word in words] == [word for line in LINES for word in line]
    assert [word.size for word in words] == [pytest.approx(10, rel=0.02)] * 4


@pytest.mark.parametrize("times", [15, 100])
def test_type_3_text_of_which_pdfium_leaves_letters_out_is_not_read(tmp_path, times):
    matrix = f"{0.001 / times:f} 0 0 {0.001 / times:f} 0 0"
    assert (
        words_of(
            draw(tmp_path / "blocks.pdf", em=1000, matrix=matrix, size=10.0 * times)
        )
        == ()
    )


def test_what_is_not_read_of_a_page_is_told(tmp_path):
    """Beside words that are read nobody would miss it."""
    page = {"em": 1000, "beside": "words that are read as they stand"}
    drawn = draw(
        tmp_path / "blocks.pdf", matrix="0.00001 0 0 0.00001 0 0", size=1000.0, **page
    )
    [said] = [
        f
        for f in extract_document(drawn).findings
        if f.check_code == "text-layer-unreadable"
    ]
    assert (said.severity, said.page) == ("error", 1)
    assert "larger than they are printed" in said.message
    drawn = draw(tmp_path / "read.pdf", matrix="0.001 0 0 0.001 0 0", size=10.0, **page)
    assert "text-layer-unreadable" not in {
        f.check_code for f in extract_document(drawn).findings
    }


def test_small_capitals_are_the_habit_of_a_type_3_font(tmp_path):
    """Its size is then as it says: a text of 10 points is not made one of 8."""
    drawn = draw(
        tmp_path / "blocks.pdf",
        em=1000,
        matrix=".001 0 0 .001 0 0",
        size=10.0,
        capitals=0.55,
    )
    assert {word.size for word in words_of(drawn)} == {10.0}
