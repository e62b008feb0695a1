"""Headings of two levels, columns close together, and frames with round corners, as other programs draw them."""

from pathlib import Path

from reportlab.lib.colors import HexColor

from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.sheet import Sheet, Truth, by_name

NAMES = (
    "2009 Küçük Ölçekli Altyapı Mali Destek Programı",
    "2010 KOBİ Destek Programı",
    "2012 Turizm ve Çevre Altyapısı Mali Destek Programı",
)
WIDTHS = (100.0, 60.0, 60.0, 60.0, 60.0, 60.0, 60.0)


def _programmes(spanning: bool) -> list[list[Entry]]:
    rows: list[list[Entry]] = [
        [C("İlçe", rows=2) if spanning else "", *(C(name, cols=2) for name in NAMES)],
        [*([] if spanning else ["İlçe"]), *("Başvuru", "Başarılı") * 3],
    ]
    for index, row in enumerate(schools(10)):
        rows.append(
            [row[0], *(str((index * 7 + col * 5) % 40 + 10) for col in range(6))]
        )
    return rows


def _document(path: Path) -> Sheet:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    return sheet


def names_over_lines_that_begin_below_them(path: Path) -> Truth:
    """No rule runs under the names; the lines between what they head begin there."""
    sheet = _document(path)
    grid = Grid(
        WIDTHS,
        _programmes(spanning=True),
        Style(rules="none", aligns="lrrrrrr"),
        headings=2,
    )
    top, right = sheet.y, sheet.left + sum(WIDTHS)
    foot = top + grid.offset(grid.n_rows)
    for row in (0, *range(2, grid.n_rows + 1)):
        sheet.rule(sheet.left, top + grid.offset(row), right, top + grid.offset(row))
    for col in range(8):
        x = sheet.left + sum(WIDTHS[:col])
        begins = top + (grid.offset(1) if col in (2, 4, 6) else 0)
        sheet.rule(x, begins, x, foot)
    set_table(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


def names_of_two_and_three_lines_in_the_middle(path: Path) -> Truth:
    """Lines of names in the middle of their height lie between those of their neighbours, without rules."""
    sheet = _document(path)
    style = Style(rules="booktabs", aligns="lrrrrrr")
    set_table(sheet, Grid(WIDTHS, _programmes(spanning=False), style, headings=2))
    sheet.paragraph(AFTER)
    return sheet.save()


def names_longer_than_their_columns_over_each_other(path: Path) -> Truth:
    """Names in the middle of columns that are too narrow for them are printed over each other's ends.

    The names of rows reach into the column of figures, too.
    """
    sheet = _document(path)
    rows: list[list[Entry]] = [
        ["", *(C(name, cols=2) for name in (*NAMES, "Genel Toplam"))],
        ["İlçe", *("Başvuru", "İmzalanan") * 4],
    ]
    for index, row in enumerate(schools(10)):
        counts = [(index * 7 + col * 5) % 40 + 10 for col in range(6)]
        counts += [sum(counts[0::2]), sum(counts[1::2])]
        rows.append([row[0], *map(str, counts)])
    style = Style(rules="booktabs", aligns="lcccccccc")
    set_table(sheet, Grid((38.0, *(35.5,) * 8), rows, style, headings=2))
    sheet.paragraph(AFTER)
    return sheet.save()


def figures_closer_than_a_blank(path: Path) -> Truth:
    """Columns are as wide as their entries and two points: their gap is narrower than a blank."""
    sheet = _document(path)
    heads = ["İlçe adı", "Nüfus", "Konut", "Pay (%)", "Artış"]
    rows: list[list[Entry]] = [
        [
            row[0],
            f"{index + 1}12.345",
            f"{index % 8 + 2}67.890",
            f"{10 + index},25",
            f"{index + 1},5",
        ]
        for index, row in enumerate(schools(9))
    ]
    grid = Grid(
        (75.0, 35.1, 35.1, 34.0, 40.0),
        [list(heads), *rows],
        Style(rules="none", pad=1.0),
    )
    set_table(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


def zebra_in_a_ring_with_round_corners(path: Path) -> Truth:
    """A border is painted as a ring between two boxes whose corners are made of many curves: no picture."""
    sheet = _document(path)
    widths = (130.0, 80.0, 80.0, 90.0, 90.0)
    style = Style(rules="none", aligns="lrrrr", heading_fill="#e0e7ef", zebra="#f2f2f2")
    grid, top = Grid(widths, [list(HEADER), *schools(12)], style), sheet.y
    foot, ring = top + grid.offset(grid.n_rows), sheet.canvas.beginPath()
    for inset in (0.0, 0.8):
        x0, x1 = sheet.left - 1 + inset, sheet.left + sum(widths) + 1 - inset
        low, high = sheet.height - foot - 1 + inset, sheet.height - top + 1 - inset
        ring.moveTo(x1, low + 8)
        for x, y, angle in (
            (x1, high, 0),
            (x0, high, 90),
            (x0, low, 180),
            (x1, low, 270),
        ):
            left, bottom = (
                min(x, x - 16 if x == x1 else x),
                min(y, y - 16 if y == high else y),
            )
            for part in range(2):
                ring.arcTo(left, bottom, left + 16, bottom + 16, angle + 45 * part, 45)
        ring.close()
    set_table(sheet, grid)
    sheet.canvas.setFillColor(HexColor("#cccccc"))
    sheet.canvas.drawPath(ring, stroke=0, fill=1, fillMode=0)
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    names_over_lines_that_begin_below_them,
    names_of_two_and_three_lines_in_the_middle,
    names_longer_than_their_columns_over_each_other,
    figures_closer_than_a_blank,
    zebra_in_a_ring_with_round_corners,
)
