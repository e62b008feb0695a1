"""Tables as yearbooks and ledgers print them: sideways, typed, with currency signs, leaders, units and few lines."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reportlab.lib.colors import HexColor

from tests.pdfs.cells import Entry
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools, table
from tests.pdfs.documents.izmir import data
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import Piece, line_width, wrapped
from tests.pdfs.loose import BARE, CELL, end_at, opened, set_ruled, tell
from tests.pdfs.sheet import A4, LANDSCAPE, Look, Sheet, Truth, by_name


# ── which way the page is turned ──────────────────────────────────────────────
def sideways_table_on_upright_page(path: Path) -> Truth:
    """A wide table set to be read with the page's left side down, on a page that is shown upright."""
    return _sideways(path, (A4[0], 0.0), 90)


def sideways_table_turned_clockwise(path: Path) -> Truth:
    """The same with the page's right side down."""
    return _sideways(path, (0.0, A4[1]), -90)


def _sideways(path: Path, origin: tuple[float, float], degrees: int) -> Truth:
    """A landscape sheet laid on upright paper, its lower left corner at `origin`, turned anticlockwise."""
    sheet = Sheet(path, Look(size=LANDSCAPE, page_number="none"), "Örnek belge")
    sheet.canvas.setPageSize(A4)
    sheet.canvas.translate(*origin)
    sheet.canvas.rotate(degrees)
    sheet.paragraph(PROSE)
    set_table(
        sheet,
        table(14, widths=(190, 110, 110, 130, 130)),
        caption="Tablo 7: İlçelerde okul ve öğrenciler",
    )
    return sheet.save()


# ── typed ─────────────────────────────────────────────────────────────────────
TYPED_PT, TYPED_LEADING_PT = 8.0, 9.6
CROPS = (
    "==================================================================",
    "| Ürün           | Ekilen alan (da) | Üretim (ton) | Çiftçi      |",
    "|----------------|------------------|--------------|-------------|",
    "| Pamuk          |           41.320 |       20.247 |       1.906 |",
    "| Tütün          |            8.115 |          730 |       2.440 |",
    "| Üzüm           |           64.900 |      118.362 |       ----- |",
    "| Enginar        |           12.475 |       19.088 |         817 |",
    "|Zeytin yemeklik |          230.060 |       96.514 |      15.233 |",
    "==================================================================",
)
ROADS = (
    "------------------------------------------------------",
    ":  Yol             :   Uzunluk (km)  :   Bedel (TL)  :",
    "------------------------------------------------------",
    ":  Tire - Belevi   :           28,4  :    1.250.000  :",
    ":  Urla - Foça     :           73,9  :    8.140.000  :",
    ":  Dikili çevre    :            6,2  :      933.500  :",
    ":  Selçuk - Efes   :            3,1  :      410.750  :",
    "------------------------------------------------------",
)  # only letters that a line printer's typeface has: no ğ, ı, ş


def typed_rules_and_bars(path: Path) -> Truth:
    """A line printer's tables: rules of equal signs and hyphens, sides of bars, then of colons."""
    sheet = opened(path)
    for lines in (CROPS, ROADS):
        _type(sheet, lines)
        tell(
            sheet,
            [
                _typed_entries(line)
                for line in lines
                if any(sign.isalnum() for sign in line)
            ],
        )
        sheet.paragraph(AFTER)
    return sheet.save()


def _type(sheet: Sheet, lines: Sequence[str]) -> None:
    """Lines in a typeface whose signs are equally wide."""
    sheet.canvas.setFillColor(HexColor("#000000"))
    for line in lines:
        sheet.canvas.setFont("Courier", TYPED_PT)
        sheet.canvas.drawString(sheet.left, sheet.height - sheet.y - TYPED_PT, line)
        sheet.y += TYPED_LEADING_PT
    sheet.skip(12)


def _typed_entries(line: str) -> list[Entry]:
    side = line[0]
    return [" ".join(entry.split()) for entry in line.strip(side).split(side)]


# ── accounts ──────────────────────────────────────────────────────────────────
INCOME = (
    ("Gelir kalemi", "2008", "2009", "2010"),
    ("Genel bütçe payı", "14.118.204", "15.730.911", "16.204.377"),
    ("Belediye katkıları", "3.902.460", "4.155.018", "4.871.266"),
    ("Özel idare payı", "8.214.733", "8.960.104", "9.317.845"),
    ("Oda katkıları", "611.038", "640.515", "702.960"),
    ("Faiz gelirleri", "1.277.482", "905.317", "1.048.129"),
    ("Diğer", "96.254", "118.730", "131.405"),
    ("Toplam", "28.220.171", "30.510.595", "32.275.982"),
)


def currency_signs_at_column_edge(path: Path) -> Truth:
    """Signs at the left edge of their columns, at the first row and the total: they touch the figures before."""
    sheet = opened(path)
    caption = "Tablo 3: Ajansın gelirleri"
    sheet.caption(caption)
    rights = (sheet.left + 190, sheet.left + 246, sheet.left + 302)
    signed = (1, len(INCOME) - 1)
    for number, (label, *figures) in enumerate(INCOME):
        sheet.line(label, CELL, sheet.left, sheet.y)
        for right, figure in zip(rights, figures, strict=True):
            end_at(sheet, figure, right)
            if number in signed:
                sheet.line("₺", CELL, right - 54, sheet.y)
        sheet.skip(CELL.leading + 2)
    sheet.skip(10)
    tell(
        sheet,
        [
            [
                label,
                *(f"₺ {figure}" if number in signed else figure for figure in figures),
            ]
            for number, (label, *figures) in enumerate(INCOME)
        ],
        caption,
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def currency_signs_behind_figures(path: Path) -> Truth:
    """`673.307.314 $`: the sign ends its figure, and the next column's figure follows close."""
    sheet = opened(path)
    rows: list[list[Entry]] = [["İlçe", "İhracat", "Firma", "Çalışan"]]
    rows += [[row[0], row[5], row[3], row[1]] for row in data()["statistics"][:11]]
    set_ruled(
        sheet,
        Grid((86, 76, 38, 44), rows, replace(BARE, aligns="lrrr")),
        caption="Tablo 4: İhracat (2008)",
    )
    sheet.paragraph(AFTER)
    return sheet.save()


# ── leaders ───────────────────────────────────────────────────────────────────
HARVEST = (
    ("Zeytin", "96.514", "101.230", "98.700"),
    ("Mandalina", "88.402", "91.115", "74.309"),
    ("Kestane", "4.870", "5.016", "5.122"),
    ("İncir", "31.955", "30.478", "33.061"),
    ("Sofralık üzüm", "118.362", "109.544", "121.903"),
    ("Kiraz", "27.410", "29.083", "25.516"),
    ("Enginar", "19.088", "20.671", "21.440"),
    ("Patates", "340.127", "352.906", "331.875"),
)
YEARS = ("Ürün (ton)", "2007", "2008", "2009")


def dot_leaders_glued_to_figures(path: Path) -> Truth:
    """`Zeytin......96.514`: no blank parts the label, the dots and the first figure."""

    def lead(sheet: Sheet, start: float, end: float) -> None:
        count = int((end - start) / CELL.width(Piece(".")))
        spare = end - start - count * CELL.width(Piece("."))
        y = sheet.height - sheet.y - CELL.size * 0.93
        sheet.canvas.drawString(start, y, "." * count, charSpace=spare / count)

    return _led(path, lead, "Tablo 5: Seçilmiş ürünlerin üretimi")


def dot_leaders_in_many_words(path: Path) -> Truth:
    """`Zeytin . . . . . 96.514`: each dot is a word of its own; all end before the widest figure."""
    return _led(
        path,
        lambda sheet, start, _: _dots(sheet, start, sheet.left + 180),
        "Tablo 6: Ürünler",
    )


def dot_leaders_that_run_up_to_figures(path: Path) -> Truth:
    """The same dots, up to each figure: beside short figures they stand under the long ones."""
    return _led(path, _dots, "Tablo 7: Ürünler")


def _dots(sheet: Sheet, start: float, end: float) -> None:
    """Dots with blanks between them, below each other whatever the label."""
    for x in range(int(sheet.left), int(end) - 4, 6):
        if x > start + 3:
            sheet.line(".", CELL, x, sheet.y)


def dot_leaders_beside_columns_in_one_frame(path: Path) -> Truth:
    """A frame, a rule below the names, a line down beside the labels: many dots, and no line parts the figures."""
    return _led(
        path,
        lambda sheet, start, _: _dots(sheet, start, sheet.left + 182),
        "Tablo 8: Ürünler",
        framed=True,
    )


def _led(
    path: Path,
    lead: Callable[[Sheet, float, float], None],
    caption: str,
    *,
    framed: bool = False,
) -> Truth:
    """Labels, dots that lead to the first figure, and two more columns; no rules, or but a frame."""
    sheet = opened(path)
    sheet.caption(caption)
    top, step = sheet.y - 2, CELL.leading + 2
    rights = (sheet.left + 230, sheet.left + 300, sheet.left + 370)
    for number, (label, *figures) in enumerate((YEARS, *HARVEST)):
        sheet.line(label, CELL, sheet.left, sheet.y)
        for right, figure in zip(rights, figures, strict=True):
            end_at(sheet, figure, right)
        if number:
            start = sheet.left + line_width(wrapped(label, CELL, 10_000)[0], CELL)
            lead(sheet, start, rights[0] - CELL.width(Piece(figures[0])))
        sheet.skip(step)
    if framed:
        left, right, bottom = sheet.left - 3, rights[-1] + 4, sheet.y
        for y in (top, top + step, bottom):
            sheet.rule(left, y, right, y)
        for x in (left, rights[0] - 48, right):
            sheet.rule(x, top, x, bottom)
    sheet.skip(10)
    tell(sheet, [YEARS, *HARVEST], caption)
    sheet.paragraph(AFTER)
    return sheet.save()


# ── figures and units ─────────────────────────────────────────────────────────
SMALL = (3, 7)
"""Rows whose first figures are short, and stand far apart."""


def columns_of_figures_close_together(path: Path) -> Truth:
    """Signed figures to the right side of columns that leave 0.6 of the type's size between them."""
    sheet = opened(path)
    caption = "Tablo 13: Nüfusun yıllık değişimi (kişi)"
    sheet.caption(caption)
    rows: list[list[str]] = [["İlçe", *(str(year) for year in range(2004, 2010))]]
    for index, row in enumerate(schools(12)):
        figures = [
            str((index + 2) * (step * 3 + 5) * 37 % 8000 + 1000) for step in range(6)
        ]
        figures = [
            f"{sign}{text[1:3] if index in SMALL and step < 3 else f'{text[0]}.{text[1:]}'}"
            for step, (sign, text) in enumerate(zip("+-++-+", figures, strict=True))
        ]
        rows.append([str(row[0]), *figures])
    widest = max(CELL.width(Piece(text)) for row in rows for text in row[1:])
    for label, *figures in rows:
        sheet.line(label, CELL, sheet.left, sheet.y)
        for step, text in enumerate(figures, 1):
            end_at(sheet, text, sheet.left + 80 + step * (widest + 0.6 * CELL.size))
        sheet.skip(CELL.leading + 2)
    sheet.skip(10)
    tell(sheet, rows, caption)
    sheet.paragraph(AFTER)
    return sheet.save()


def vertical_rules_only_full_of_figures(path: Path) -> Truth:
    """Lines between the columns and none around: a table without any other rule, and one with rules within."""
    sheet = opened(path)
    for inner in ((), (1, 9)):
        rows: list[list[Entry]] = [
            list(HEADER),
            *schools(8),
            ["Toplam", "318", "3.498", "92.104", "2.254"],
        ]
        grid = Grid((120, 80, 80, 90, 90), rows, replace(BARE, aligns="lrrrr"))
        for col in range(1, 5):
            x = sheet.left + sum(grid.widths[:col])
            sheet.rule(x, sheet.y, x, sheet.y + grid.offset(grid.n_rows))
        set_ruled(sheet, grid, [(row, 0, 4) for row in inner])
        sheet.paragraph(AFTER)
    return sheet.save()


def values_with_units_are_rows(path: Path) -> Truth:
    """`850 m`, `0.4 m` below each other under one rule are three rows, though no entry is a bare figure."""
    measures = (
        ("Rıhtım boyu", "850 m", "620 m"),
        ("Gelgit", "0.4 m", "0.3 m"),
        ("Derinlik, mendirek ucunda", "12 m, fenerde 14 m", "9.5 m, fenerde 11 m"),
    )
    return _quays(path, measures, "lll", "Tablo 14: Limanlar")


def short_values_with_units_are_rows(path: Path) -> Truth:
    """The same where all entries are about as long as each other, and end at the right sides of their columns."""
    measures = (
        ("Rıhtım boyu", "850 m", "620 m"),
        ("Derinlik", "12 m", "9.5 m"),
        ("Gelgit farkı", "0.4 m", "0.3 m"),
    )
    return _quays(path, measures, "lrr", "Tablo 15: Limanlar")


def _quays(
    path: Path, measures: Sequence[Sequence[Entry]], aligns: str, caption: str
) -> Truth:
    """Three rows between the second and the third rule, and one each between the others."""
    sheet = opened(path)
    rows = [
        ("Ölçüt", "Kuzey", "Güney"),
        *measures,
        ("Depo alanı", "14 ha", "6 ha"),
        ("Vinç gücü", "40 ton", "25 ton"),
        ("Bağlantı yolu", "2.1 km", "0.8 km"),
    ]
    across = [(row, 0, 2) for row in (0, 1, 4, 5, 6, 7)]
    set_ruled(
        sheet,
        Grid((140, 100, 100), rows, replace(BARE, aligns=aligns)),
        across,
        caption,
    )
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    sideways_table_on_upright_page,
    sideways_table_turned_clockwise,
    typed_rules_and_bars,
    currency_signs_at_column_edge,
    currency_signs_behind_figures,
    dot_leaders_glued_to_figures,
    dot_leaders_in_many_words,
    dot_leaders_that_run_up_to_figures,
    dot_leaders_beside_columns_in_one_frame,
    columns_of_figures_close_together,
    vertical_rules_only_full_of_figures,
    values_with_units_are_rows,
    short_values_with_units_are_rows,
)
