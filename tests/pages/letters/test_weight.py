"""Fonts are bold that are drawn bold, also where neither name nor flags say so."""

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont as FontFile
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.document import read_pages
from tests.pdfs.ink import FONTS

TEXT = "Hedefler ve stratejik öncelikler"
SANS, BOLD, SLANTED, SERIF = (
    "DejaVuSans",
    "DejaVuSans-Bold",
    "DejaVuSans-Oblique",
    "DejaVuSerif",
)


def font_named(name: str, file: str) -> str:
    """Registers a font file under another name, as of usual weight."""
    font = FontFile(FONTS / f"{file}.ttf", recalcTimestamp=False)
    for entry in font["name"].names:
        if entry.nameID in (1, 4, 6):
            entry.string = name
    font["OS/2"].usWeightClass = 400
    stream = io.BytesIO()
    font.save(stream)
    stream.seek(0)
    pdfmetrics.registerFont(TTFont(name, stream))
    return name


def bold_words(path: Path, *set_in: tuple[str, str, str]) -> list[bool]:
    """Whether each line is read as bold: set in the font of a file, under a name."""
    canvas = Canvas(str(path))
    for at, (name, file, text) in enumerate(set_in):
        canvas.setFont(font_named(name, file), 10)
        canvas.drawString(60, 700 - 30 * at, text)
    canvas.save()
    words = next(iter(read_pages(path))).words
    lines = sorted({round(word.box.top, -1) for word in words})
    found = [{w.bold for w in words if round(w.box.top, -1) == line} for line in lines]
    assert all(len(each) == 1 for each in found)
    return [each == {True} for each in found]


@pytest.mark.parametrize(
    ("names", "files", "bold"),
    [
        (("LinLibertineO", "LinLibertineOB"), (SANS, BOLD), [False, True]),
        (("NimbusSanL-Regu", "NimbusSanL-Medi"), (SANS, BOLD), [False, True]),
        (("LinLibertineOI", "LinLibertineOB"), (SLANTED, BOLD), [False, True]),
        (("LinLibertineOI", "LinLibertineO"), (SLANTED, SANS), [False, False]),
        (("LinLibertineT", "LinLibertineO"), (SERIF, SANS), [False, False]),
        (("F1", "F2"), (SANS, BOLD), [False, True]),  # nameless
        (("CIDFont+F1", "CIDFont+F2"), (SERIF, SANS), [False, False]),
        (("CMR10", "CMBX10"), (SERIF, SERIF), [False, True]),  # by its name
    ],
)
def test_a_font_is_bold_by_its_strokes(
    tmp_path: Path, names: tuple[str, str], files: tuple[str, str], bold: list[bool]
) -> None:
    """Headings and labels looked like the texts beside them: bands were the ends of goals."""
    lines = [(name, file, TEXT) for name, file in zip(names, files, strict=True)]
    assert bold_words(tmp_path / "fonts.pdf", *lines) == bold


@pytest.mark.parametrize(
    ("plain", "heavy", "bold"),
    [
        ("FreeSans", "FreeSerif", False),  # two families
        ("Arno", "ArnoX", False),  # too short to tell
        ("GothamBook", "GothamBookX", True),
        ("GothamLight", "GothamBookX", False),  # as thick as usual, perhaps
        ("GothamX", "Gotham-Regular", False),  # says that it is not
    ],
)
def test_names_of_one_family_begin_alike(
    tmp_path: Path, plain: str, heavy: str, bold: bool
) -> None:
    found = bold_words(tmp_path / "f.pdf", (plain, SANS, TEXT), (heavy, BOLD, TEXT))
    assert found == [False, bold]


@pytest.mark.parametrize(("text", "bold"), [("hedefler", False), ("hedefler ve", True)])
def test_few_letters_tell_the_strokes_of_a_font(
    tmp_path: Path, text: str, bold: bool
) -> None:
    found = bold_words(
        tmp_path / "f.pdf", ("GothamBook", SANS, TEXT), ("GothamBookX", BOLD, text)
    )
    assert found == [False, bold]
