"""Files that open without a password and whose publisher asks not to copy from them, print or change them."""

from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption

from tests.pdfs.cells import Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.sheet import Sheet, Truth, by_name

WIDTHS = (130.0, 80.0, 80.0, 90.0, 90.0)


def _locked(path: Path, grid: Grid, lock: StandardEncryption) -> Truth:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.canvas.setEncrypt(lock)
    sheet.paragraph(PROSE)
    set_table(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


def copying_not_allowed(path: Path) -> Truth:
    """A grid in a file locked with a key of 40 bits, as old distillers do."""
    lock = StandardEncryption("", ownerPassword="yayın", canCopy=0, strength=40)
    return _locked(path, Grid(WIDTHS, [list(HEADER), *schools(9)], Style(aligns="lrrrr")), lock)


def copying_not_allowed_without_rules(path: Path) -> Truth:
    """Rows without lines in a file locked with a key of 128 bits."""
    lock = StandardEncryption("", ownerPassword="yayın", canCopy=0, strength=128)
    style = Style(rules="none", aligns="lrrrr")
    return _locked(path, Grid(WIDTHS, [list(HEADER), *schools(12)], style), lock)


def nothing_allowed_over_two_pages(path: Path) -> Truth:
    """Neither copying nor printing, changing or noting is allowed; the table goes on overleaf."""
    lock = StandardEncryption(
        "", ownerPassword="yayın", canPrint=0, canModify=0, canCopy=0, canAnnotate=0, strength=128
    )
    style = Style(rules="horizontal", aligns="lrrrr", repeat_heading=True)
    return _locked(path, Grid(WIDTHS, [list(HEADER), *schools(50)], style), lock)


CLAIMS = by_name(
    copying_not_allowed, copying_not_allowed_without_rules, nothing_allowed_over_two_pages,
)  # fmt: skip
