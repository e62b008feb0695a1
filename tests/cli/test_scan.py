"""A scan is refused by whichever command reads it, with one sentence that says what to do."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.chain import tables_of
from extractors.pages.document import open_pdf
from pipelines.report.pictures import page_picture
from schemas.errors import UnreadableDocument
from tests.support.commands import bolgeplan
from tests.support.documents import draw_report

DPI = 50  # a picture of a page need not be sharp to be a picture


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as a scanner leaves it: a picture a page, and the numbers that were stamped on."""
    folder = tmp_path_factory.mktemp("scan")
    canvas = Canvas(str(folder / "scan.pdf"), pagesize=A4)
    with open_pdf(draw_report(folder / "report.pdf")) as document:
        for number in range(1, len(document) + 1):
            picture = ImageReader(page_picture(document, number, DPI))
            canvas.drawImage(picture, 0, 0, *A4)
            canvas.drawString(500, 30, f"{number:08}")
            canvas.showPage()
    canvas.save()
    return folder / "scan.pdf"


@pytest.mark.processes
def test_tables_and_stage_refuse_a_scan_with_the_sentence_of_an_ingestion(
    scan, tmp_path
):
    ingested = bolgeplan("ingest", scan, "--db", "x.db", "--json", cwd=tmp_path)
    [document] = ingested.json()["documents"]
    assert ingested.code == 1
    assert document["error"].startswith(
        "The PDF's 4 pages hold pictures or drawings and not one letter of readable text: run OCR over it"
    )
    for arguments in (
        ["tables", scan],
        ["tables", scan, "--pages", "2"],
        ["stage", scan, "tables"],
    ):
        ran = bolgeplan(*arguments, cwd=tmp_path)
        assert (ran.code, ran.out, ran.err) == (
            1,
            "",
            f"bolgeplan: {document['error']}\n",
        )


@pytest.mark.processes
def test_a_page_that_is_a_picture_among_others_is_told_beside_the_tables(tmp_path):
    """Its tables are not there, and who reads the others must know it."""
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.drawString(72, 700, "Bu sayfada yalnız metin bulunuyor.")
    canvas.showPage()
    with open_pdf(draw_report(tmp_path / "report.pdf")) as document:
        canvas.drawImage(ImageReader(page_picture(document, 2, DPI)), 0, 0, *A4)
    canvas.save()
    ran = bolgeplan("tables", path, cwd=tmp_path)
    assert (ran.code, ran.json()["tables"]) == (0, [])
    assert (
        ran.err
        == "No text layer on page 2 of 2: only pictures, which need OCR to be read.\n"
    )
    assert bolgeplan("tables", path, "-q", cwd=tmp_path).err == ""


@pytest.mark.processes
def test_what_a_scan_holds_can_be_looked_at(scan, tmp_path):
    ran = bolgeplan("stage", scan, "read", "--page", "1", cwd=tmp_path)
    assert ran.code == 0
    assert "page 1  picture  " in ran.out


def test_a_table_of_numbers_alone_is_no_scan(tmp_path):
    """Twelve cells without a letter are text all the same."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    for y in (700, 716, 732, 748):
        canvas.line(72, y, 342, y)
        for x in (72, 162, 252):
            if y < 748:
                canvas.drawString(x + 5, y + 4, f"{x * y}")
    for x in (72, 162, 252, 342):
        canvas.line(x, 700, x, 748)
    canvas.save()
    [table] = tables_of(tmp_path / "a.pdf")
    assert (table.n_rows, table.n_cols) == (3, 3)


OCR = "run OCR over it, for example `ocrmypdf -l tur`."


@pytest.mark.parametrize(("pages", "drawing", "sentence"), [
    ([""], False, "only page holds no readable text: if there is some to be seen, "),
    (["a"], False, "only page holds no more readable text than 1 letter or digit: if there is more to be seen, "),
    (["ab", "1"], False,
     "2 pages hold no more readable text than 3 letters or digits: if there is more to be seen, "),
    (["12"], True, "only page holds pictures or drawings and not one letter of readable text: "),
    (["a", ""], True, "2 pages hold pictures or drawings and no more than 1 letter of readable text: "),
    (["ab"], True, "only page holds pictures or drawings and no more than 2 letters of readable text: "),
])  # fmt: skip
def test_what_holds_too_little_text_is_refused_with_what_it_shows(
    tmp_path, pages, drawing, sentence
):
    """A drawing of curves, a page of numbers and an empty one are no pictures of pages."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    for text in pages:
        canvas.drawString(72, 700, text)
        if drawing:
            canvas.circle(300, 400, 150)
        canvas.showPage()
    canvas.save()
    with pytest.raises(UnreadableDocument) as refusal:
        tables_of(tmp_path / "a.pdf")
    assert str(refusal.value) == f"The PDF's {sentence}{OCR}"
