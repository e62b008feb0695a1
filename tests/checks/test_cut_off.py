"""What a page shows but the beginning of is told, at its cell: an error where it is a figure."""

from dataclasses import replace
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from extractors.chain import extract_document
from extractors.checks.cut_off import cut_off_text
from schemas.page import Page, Word
from tests.support import extractions as make

TABLE = make.table([["İlçe", "Firma"]], [["Urla", "1.437"], ["Foça", "499"]])


def page(*cut: str) -> Page:
    """The table's page: words that are cut off, and the others."""
    words = (
        Word(text=cell.text, box=cell.regions[0].box.grown(-2), size=8)
        for cell in TABLE.cells
    )
    shown = tuple(replace(word, cut_off=word.text in cut) for word in words)
    return Page(number=1, width=595, height=842, rotation=0, words=shown)


def test_a_figure_that_is_cut_off_is_an_error_and_a_name_a_warning() -> None:
    assert cut_off_text([page()], [TABLE]) == []
    (figure,) = cut_off_text([page("1.437")], [TABLE])
    assert (figure.check_code, figure.severity, figure.cell) == (
        "text-cut-off", "error", (1, 1),
    )  # fmt: skip
    (name,) = cut_off_text([page("Foça")], [TABLE])
    assert (name.severity, name.cell) == ("warning", (2, 0))


def test_figures_that_a_narrow_column_cuts_are_told_and_doubtful(
    tmp_path: Path,
) -> None:
    """`14213` of 142137: what is left looks whole, and is in no current view."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 9)
    canvas.drawString(60, 800, "Tablo 1: Aydin ili 2010")
    rows = [
        ("Kurum", "Firma"),
        ("Efeler", "142137"),
        ("Nazilli", "4120"),
        ("Didim", "3051"),
        ("Kuyucak", "88"),
    ]
    for row, texts in enumerate(rows):
        for x, width, text in zip((60, 180), (120, 24), texts, strict=True):
            y = 776 - 16 * row
            canvas.rect(x, y, width, 16)
            canvas.saveState()
            clip = canvas.beginPath()
            clip.rect(x, y, width, 16)
            canvas.clipPath(clip, stroke=0)
            canvas.drawString(x + 3, y + 4, text)
            canvas.restoreState()
    canvas.save()
    read = extract_document(tmp_path / "a.pdf")
    (found,) = [each for each in read.findings if each.check_code == "text-cut-off"]
    assert (found.severity, found.cell) == ("error", (1, 1))
