"""Parts of a PDF that break off: pdfium says nothing, and half a page would pass for a whole one."""

import re
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.chain.job import Job
from extractors.chain.results import Read
from extractors.chain.walk import run
from extractors.pages.pdfium.damage import told_damage
from extractors.pages.settings import DOCUMENT
from tests.support.documents import draw_report

STREAM = re.compile(rb"(?<=stream\n)(.*?)(?=endstream)", re.DOTALL)


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """One page of text, compressed."""
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=A4, pageCompression=1)
    for line in range(50):
        canvas.drawString(
            60, 780 - 14 * line, f"Satır {line}: nüfus {line * 7919 % 1000}"
        )
    canvas.save()
    return path


def holed(path: Path, keep: float = 0.5) -> Path:
    """The first part of the PDF with noughts in its middle."""

    def hole(found: re.Match[bytes]) -> bytes:
        whole = found[1]
        at = int(keep * len(whole))
        return whole[:at] + b"\0" * 40 + whole[at + 40 :]

    made = path.with_name("holed.pdf")
    made.write_bytes(STREAM.sub(hole, path.read_bytes(), count=1))
    return made


def without_letters(path: Path) -> Path:
    """The PDF with its parts as bytes, as most programs write them, not in letters."""
    from extractors.pages.pdfium.damage import _in_bytes  # noqa: PLC0415  (what reportlab wrote, undone)

    content = path.read_bytes().replace(b"/ASCII85Decode ", b"")
    path.write_bytes(STREAM.sub(lambda found: _in_bytes(found[1]) + b"\n", content))
    return path


def test_a_page_that_breaks_off_is_told(drawn):
    made = run(Job(holed(drawn)), Read)
    assert [(f.check_code, f.severity) for f in made.findings] == [
        ("damaged-parts", "warning")
    ]
    assert made.findings[0].message.startswith(
        "1 of 1 compressed parts of the PDF are damaged"
    )


def test_parts_in_bytes_are_looked_at_as_parts_in_letters_are(drawn):
    assert told_damage(without_letters(drawn)) == []
    assert told_damage(holed(drawn)) != []


def test_sound_ones_are_not(drawn, tmp_path):
    assert told_damage(drawn) == []
    assert told_damage(draw_report(tmp_path / "report.pdf")) == []


@pytest.mark.parametrize("said", [b"/Subtype /Image", b"/Length1 7000"])
def test_pictures_and_fonts_are_not_looked_at(drawn, said):
    path = holed(drawn)
    path.write_bytes(path.read_bytes().replace(b"/Filter", said + b" /Filter"))
    assert told_damage(path) == []


def test_of_an_encrypted_one_nothing_is_known(drawn):
    path = holed(drawn)
    path.write_bytes(path.read_bytes().replace(b"/Root", b"/Encrypt 9 0 R /Root"))
    assert told_damage(path) == []


def test_of_a_bomb_no_more_is_unpacked_than_a_limit(drawn, monkeypatch):
    path = holed(without_letters(drawn), keep=0.9)
    assert told_damage(path) != []
    monkeypatch.setattr(DOCUMENT, "inflated_bytes", 100)
    assert told_damage(path) == []
