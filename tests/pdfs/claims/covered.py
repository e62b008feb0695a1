"""Text under what was painted later, which nobody sees on paper; and files locked against copying, which all see."""

from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pdfencrypt import StandardEncryption

from tests.pdfs.cells import Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import Type
from tests.pdfs.sheet import Look, Sheet, Truth, by_name

WIDTHS = (130, 80, 80, 90, 90)
BARE = Look(page_number="none")


def _grid(rows: list[list[Entry]], style: Style | None = None) -> Grid:
    return Grid(WIDTHS, [list(HEADER), *rows], style or Style(aligns="lrrrr"))


def old_figures_under_white_boxes(path: Path) -> Truth:
    """A draft's figures are covered with white boxes, the new ones are written on them, a little beside."""
    sheet = Sheet(path, BARE)
    rows, top = schools(8), sheet.y
    grid = _grid([[*row[:4], ""] for row in rows])
    truth = set_table(sheet, grid)
    x = sheet.left + sum(WIDTHS[:4])
    for index, row in enumerate(rows, 1):
        y, new = top + grid.offset(index), str(row[4])
        sheet.line(f"9{index}.999", grid.style.type, x + 30, y + 3)
        sheet.area(x + 2, y + 1, x + 88, y + 13, "#ffffff")
        sheet.line(new, grid.style.type, x + 36, y + 3)
        next(c for c in truth["cells"] if (c["row"], c["col"]) == (index, 4))[
            "text"
        ] = new
    return sheet.save()


def a_draft_under_the_table(path: Path) -> Truth:
    """A whole draft without rules was covered by a white area, and the table was set on it anew."""
    sheet = Sheet(path, BARE)
    draft = _grid(schools(12, start=5), Style(aligns="lrrrr", rules="none"))
    top, part = sheet.y, draft.draw(sheet)[0]
    sheet.area(sheet.left - 4, top - 4, sheet.right + 4, top + part.stop + 4, "#ffffff")
    sheet.y = top
    set_table(sheet, _grid(schools(12), Style(aligns="lrrrr", rules="none")))
    sheet.paragraph(AFTER)
    return sheet.save()


def rows_under_a_coloured_area(path: Path) -> Truth:
    """The last rows of a table are blotted out with a coloured bar: a reader sees the rows above it."""
    sheet = Sheet(path, BARE)
    rows, top = schools(12), sheet.y
    shown, whole = _grid(rows[:8]), _grid(rows)
    rest = Style(aligns="lrrrr", rules="none")
    whole.style = rest
    whole.draw(sheet)
    foot = top + whole.offset(9)
    sheet.area(
        sheet.left, foot + 0.5, sheet.right, top + whole.offset(13) + 1, "#1f4e79"
    )
    below, sheet.y = sheet.y, top
    sheet.area(sheet.left, top, sheet.right, foot, "#ffffff")
    set_table(sheet, shown)
    sheet.y = below + 20
    sheet.paragraph(PROSE)
    return sheet.save()


def words_within_a_ring_and_under_glass(path: Path) -> Truth:
    """Frames painted as rings lie around the figures, and a see-through bar over a row: all is read."""
    sheet = Sheet(path, BARE)
    top, grid = sheet.y, _grid(schools(8))
    set_table(sheet, grid)
    canvas = sheet.canvas
    canvas.setFillColor(HexColor("#c00000"))
    for index in (2, 5):
        y, ring = sheet.height - top - grid.offset(index + 1), canvas.beginPath()
        ring.rect(sheet.left + 212, y - 1, 76, 16)
        ring.rect(sheet.left + 214, y + 1, 72, 12)
        canvas.drawPath(ring, stroke=0, fill=1, fillMode=0)
    canvas.setFillColor(HexColor("#ffff00"))
    canvas.setFillAlpha(0.4)
    canvas.rect(
        sheet.left,
        sheet.height - top - grid.offset(4),
        sum(WIDTHS),
        13,
        stroke=0,
        fill=1,
    )
    canvas.setFillAlpha(1.0)
    sheet.paragraph(AFTER)
    return sheet.save()


# ── locked: files that open without a password and ask not to be copied, printed or changed ─────
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
    return _locked(path, _grid(schools(9)), lock)


def copying_not_allowed_without_rules(path: Path) -> Truth:
    """Rows without lines in a file locked with a key of 128 bits."""
    lock = StandardEncryption("", ownerPassword="yayın", canCopy=0, strength=128)
    style = Style(rules="none", aligns="lrrrr")
    return _locked(path, _grid(schools(12), style), lock)


def nothing_allowed_over_two_pages(path: Path) -> Truth:
    """Neither copying nor printing, changing or noting is allowed; the table goes on overleaf."""
    lock = StandardEncryption(
        "",
        ownerPassword="yayın",
        canPrint=0,
        canModify=0,
        canCopy=0,
        canAnnotate=0,
        strength=128,
    )
    style = Style(rules="horizontal", aligns="lrrrr", repeat_heading=True)
    return _locked(path, _grid(schools(50), style), lock)


LOCKED = by_name(
    copying_not_allowed, copying_not_allowed_without_rules, nothing_allowed_over_two_pages,
)  # fmt: skip


def pale_title_in_large_type(path: Path) -> Truth:
    """A title so pale that it could not be read in the type of the text; it is seen for its size."""
    sheet = Sheet(path, BARE)
    sheet.heading("Okullar")
    sheet.line(
        "Genel Görünüm", Type(size=36, bold=True, colour="#eeeeee"), sheet.left, sheet.y
    )
    sheet.skip(60)
    set_table(sheet, _grid(schools(6)), caption="Tablo 1: Okullar")
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    pale_title_in_large_type,
    old_figures_under_white_boxes, a_draft_under_the_table, rows_under_a_coloured_area,
    words_within_a_ring_and_under_glass,
) | LOCKED  # fmt: skip
