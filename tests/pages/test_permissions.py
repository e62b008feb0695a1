"""A PDF that opens without a password and forbids copying is read like any other, and a finding says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extractors.chain import extract_document, tables_of
from extractors.pages.permissions import told_permissions
from tests.conftest import Drawn
from tests.pdfs.claims.covered import LOCKED
from tests.pdfs.score import differences

ROWS = (
    ("Place", "Schools", "Pupils"),
    ("Urla", "24", "5.200"),
    ("Tire", "41", "7.890"),
    ("Kiraz", "33", "4.410"),
)


def draw(path: Path, *, may_copy: bool) -> Path:
    locked = StandardEncryption("", ownerPassword="owner", canCopy=int(may_copy))
    canvas = Canvas(str(path), pagesize=A4, encrypt=locked)
    canvas.drawString(
        80, 760, "The schools of the district are listed in the table below."
    )
    for number, row in enumerate(ROWS):
        for col, text in enumerate(row):
            canvas.drawString(85 + 100 * col, 705 - 20 * number, text)
    for line in range(len(ROWS) + 1):
        canvas.line(80, 720 - 20 * line, 380, 720 - 20 * line)
    for line in range(len(ROWS[0]) + 1):
        canvas.line(80 + 100 * line, 720, 80 + 100 * line, 720 - 20 * len(ROWS))
    canvas.save()
    return path


def test_its_tables_are_read_with_every_parser(tmp_path: Path) -> None:
    path = draw(tmp_path / "forbidden.pdf", may_copy=False)
    (table,) = tables_of(path)
    assert [[cell.text for cell in row if cell] for row in table.grid()] == [
        list(row) for row in ROWS
    ]
    assert "camelot-lattice" in {view.engine for view in table.engines}


@pytest.mark.parametrize("name", sorted(LOCKED))
def test_every_parser_looks_at_each_kind_of_lock(
    name: str, pdf: Callable[[str], Drawn]
) -> None:
    path, truth = pdf(name)
    tables = tables_of(path)
    assert differences(truth.tables, tables)[1] == []
    engines = {
        view.engine.partition("-")[0] for table in tables for view in table.engines
    }
    assert "camelot" in engines


def test_a_finding_says_so_and_no_more(tmp_path: Path) -> None:
    found = extract_document(draw(tmp_path / "forbidden.pdf", may_copy=False)).findings
    assert [
        (f.check_code, f.severity)
        for f in found
        if f.check_code == "copying-not-allowed"
    ] == [("copying-not-allowed", "info")]
    assert told_permissions(draw(tmp_path / "allowed.pdf", may_copy=True)) == []
