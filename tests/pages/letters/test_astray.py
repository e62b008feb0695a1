"""Letters that are told beside their glyph, within a form: pdfium puts them elsewhere on the page."""

from pathlib import Path

import pytest

from extractors.pages.document import read_pages
from schemas.page import Word
from tests.pages.test_sizes import HELVETICA, pdf, stream

SPAN = "/Span << /ActualText <FEFF015F> >> BDC BT /H 40 Tf {} 40 Td (s) Tj ET EMC"
"""A glyph that is printed for two letters, with the one that is meant beside it: `ş`."""


def words_of(
    path: Path, matrix: str, rotate: int = 0, behind: str = "an"
) -> list[Word]:
    """The words of a page that prints a form: letters, one told beside its glyph, and others behind it."""
    form = f"BT /H 40 Tf 40 40 Td (Cal) Tj ET {SPAN.format(97.8)}"
    form += f" BT /H 40 Tf 117.8 40 Td ({behind}) Tj ET" if behind else ""
    fonts = f"/Resources << /Font << /H {HELVETICA} >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Rotate {rotate} /Contents 4 0 R {fonts}"
        " /XObject << /X 5 0 R >> >> >>",
        stream(f"q {matrix} cm /X Do Q"),
        stream(form, f"/Type /XObject /Subtype /Form /BBox [0 0 900 900] {fonts} >>"),
    ]
    path.write_bytes(pdf(objects))
    (page,) = read_pages(path)
    return list(page.words)


@pytest.mark.parametrize(
    ("matrix", "rotate"),
    [
        ("1 0 0 1 10 80", 0),
        (".25 0 0 .25 100 50", 0),
        (".25 0 0 .25 100 50", 90),
        ("0 .25 -.25 0 200 50", 0),
        ("0 .25 -.25 0 200 50", 90),
        ("0 -.25 .25 0 100 250", 0),
    ],
)
@pytest.mark.parametrize(("behind", "said"), [("an", "Calşan"), ("", "Calş")])
def test_a_letter_told_beside_its_glyph_stands_where_its_text_does(
    tmp_path: Path, matrix: str, rotate: int, behind: str, said: str
) -> None:
    """`Çalışan` up a heading lost its ş: the column was of an indicator that nobody has, `cali_an`."""
    words = words_of(tmp_path / "form.pdf", matrix, rotate, behind)
    assert [word.text for word in words] == [said]


def test_text_that_begins_with_blanks_on_the_page_itself_stays_where_it_is(
    tmp_path: Path,
) -> None:
    """Where its blanks begin is not where its letters do."""
    fonts = f"/Resources << /Font << /H {HELVETICA} >> >>"
    path = tmp_path / "blanks.pdf"
    path.write_bytes(
        pdf(
            [
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R {fonts} >>",
                stream("BT /H 10 Tf 40 100 Td (            a) Tj ET"),
            ]
        )
    )
    (page,) = read_pages(path)
    assert [(word.text, round(word.box.x0)) for word in page.words] == [("a", 73)]
