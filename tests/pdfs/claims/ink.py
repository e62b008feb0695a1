"""Tables whose ink misleads: few rules or none, fills, thin rectangles, watermarks, text drawn twice or unseen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reportlab.lib.colors import HexColor

from tests.pdfs.cells import CELL, CELL_HEADING, Style
from tests.pdfs.claims.structure import AFTER, PROSE, table
from tests.pdfs.grid import set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Sheet, Truth, by_name

WHITE = replace(CELL_HEADING, colour="#ffffff")


def _one_table(path: Path, style: Style, rows: int = 14) -> Truth:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    set_table(sheet, table(rows, style), caption="Tablo 1: Okullar")
    sheet.paragraph(AFTER)
    return sheet.save()


def borderless_horizontal_rules_only(path: Path) -> Truth:
    """A rule under every row, none between columns."""
    return _one_table(path, Style(rules="horizontal", aligns="lrrrr"))


def booktabs_three_rules(path: Path) -> Truth:
    """Rules at the top, under the heading and at the bottom only."""
    return _one_table(path, Style(rules="booktabs", aligns="lrrrr"))


def borderless_no_rules(path: Path) -> Truth:
    """No rule at all: columns by alignment alone."""
    return _one_table(path, Style(rules="none", aligns="lrrrr"))


def zebra_no_rules(path: Path) -> Truth:
    """Every second row is shaded; no rules."""
    return _one_table(path, Style(rules="none", zebra="#e8eef4", aligns="lrrrr"))


def white_on_colour_heading(path: Path) -> Truth:
    """White heading text on a coloured area, horizontal rules below."""
    return _one_table(
        path,
        Style(
            rules="horizontal", heading=WHITE, heading_fill="#0b6e6e", aligns="lrrrr"
        ),
    )


def white_on_colour_heading_no_rules(path: Path) -> Truth:
    """White heading text on a coloured area, zebra below, no rules."""
    return _one_table(
        path,
        Style(
            rules="none",
            heading=WHITE,
            heading_fill="#7a3b12",
            zebra="#f4ece4",
            aligns="lrrrr",
        ),
    )


def lines_as_thin_rectangles(path: Path) -> Truth:
    """What looks like rules are filled rectangles half a point thick, one for each edge of each cell."""
    return _one_table(path, Style(rules="thin-rectangles", aligns="lrrrr"))


def hairlines(path: Path) -> Truth:
    """Rules a tenth of a point thick in pale grey."""
    return _one_table(
        path, Style(rules="hairlines", rule_colour="#b0b0b0", aligns="lrrrr")
    )


def _overlaid(path: Path, over: Callable[[Sheet], None]) -> Truth:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    over(sheet)
    set_table(sheet, table(14), caption="Tablo 1: Okullar")
    return sheet.save()


def watermark(path: Path) -> Truth:
    """Large pale letters across the page, under the table, are in no cell."""

    def taslak(sheet: Sheet) -> None:
        canvas = sheet.canvas
        canvas.saveState()
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.setFillColor(HexColor("#dddddd"))
        canvas.setFont(Type(SANS).font("bold"), 90)
        canvas.drawString(0, 0, "TASLAK")
        canvas.restoreState()

    return _overlaid(path, taslak)


def watermark_upright(path: Path) -> Truth:
    """A pale word in upright type behind the rows."""

    def copy(sheet: Sheet) -> None:
        sheet.line("ÖRNEKTİR", Type(SANS, 80, 1.2, "#e4e4e4", bold=True), 90, 220)

    return _overlaid(path, copy)


def doubled_text(path: Path) -> Truth:
    """Bold made by drawing the text twice, a third of a point apart: read once."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    grid = table(10)
    top, page = sheet.y, sheet.page
    set_table(sheet, grid)
    bottom, sheet.y = sheet.y, top + 0.0
    assert sheet.page == page
    sheet.left += 0.3
    grid.draw(sheet)
    sheet.left -= 0.3
    sheet.y = bottom
    sheet.paragraph(AFTER)
    return sheet.save()


def invisible_text(path: Path) -> Truth:
    """Text in rendering mode 3 and white text on white, over the cells: nobody sees it, nobody reads it."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    top = sheet.y
    set_table(sheet, table(10))
    for row in range(3):
        text = sheet.canvas.beginText(
            sheet.left + 140, sheet.height - top - 40 - row * 18
        )
        text.setFont(Type(SANS).font("regular"), 8)
        text.setTextRenderMode(3)
        text.textOut(f"gizli {row}")
        sheet.canvas.drawText(text)
    sheet.line(
        "beyaz 99.999", Type(SANS, 8, 1.2, "#ffffff"), sheet.left + 225, top + 22
    )
    return sheet.save()


def heading_larger_than_rows(path: Path) -> Truth:
    """The heading is set twice as large as the rows, over two lines."""
    big = replace(CELL, size=13, bold=True)
    return _one_table(
        path, Style(heading=big, rules="horizontal", aligns="lrrrr"), rows=10
    )


CLAIMS = by_name(
    borderless_horizontal_rules_only, booktabs_three_rules, borderless_no_rules, zebra_no_rules,
    white_on_colour_heading, white_on_colour_heading_no_rules, lines_as_thin_rectangles, hairlines, watermark,
    watermark_upright, doubled_text, invisible_text, heading_larger_than_rows,
)  # fmt: skip
