"""What belongs to a table and stands outside its frame: names above, totals below, labels at the left."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import CELL, Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.sheet import Sheet, Truth, by_name

WIDTHS = (120.0, 75.0, 75.0, 80.0, 90.0)
BARE = Style(rules="none", aligns="lrrrr")
TOTAL: list[Entry] = ["Toplam", "431", "4.741", "431.902", "3.051"]


def _framed(
    path: Path,
    rows: Sequence[Sequence[Entry]],
    framed: tuple[int, int, int],
    style: Style = BARE,
    rules_only: bool = False,
) -> Truth:
    """A table whose frame begins at a row and a column and ends before a row (`framed`)."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.caption("Tablo 1: Okullar")
    grid = Grid(WIDTHS, rows, style)
    first, left, end = framed
    xs = [sheet.left + sum(WIDTHS[:col]) for col in range(left, len(WIDTHS) + 1)]
    ys = [sheet.y + grid.offset(row) for row in range(first, end + 1)]
    for y in (ys[0], ys[1], ys[-1]) if rules_only else ys:
        sheet.rule(xs[0], y, xs[-1], y)
    for x in () if rules_only else xs:
        sheet.rule(x, ys[0], x, ys[-1])
    table = set_table(sheet, grid)
    table["caption"] = "Tablo 1: Okullar"
    sheet.skip(12)
    sheet.paragraph(AFTER)
    return sheet.save()


def names_above_a_grid(path: Path) -> Truth:
    """The names of the columns stand above the frame, each over its column."""
    return _framed(path, [list(HEADER), *schools(8)], (1, 0, 9))


def names_of_two_lines_above_a_grid(path: Path) -> Truth:
    """Names above the frame that wrap: one heading."""
    head: list[Entry] = [
        "İlçe",
        "Okul sayısı 2010 yılı",
        "Derslik sayısı toplamı",
        "Öğrenci sayısı 2010",
        "Öğretmen",
    ]
    return _framed(path, [head, *schools(8)], (1, 0, 9))


def years_above_a_grid(path: Path) -> Truth:
    """Years name the columns, above the frame; the labels' column has no name."""
    return _framed(path, [["", "2007", "2008", "2009", "2010"], *schools(8)], (1, 0, 9))


def total_below_a_grid(path: Path) -> Truth:
    """The total stands under the frame, in plain type, its label says what it is."""
    return _framed(path, [list(HEADER), *schools(8), TOTAL], (0, 0, 9))


def bold_total_below_the_last_rule(path: Path) -> Truth:
    """Rules at the top, under the heading and at the end; the total under the last one is bold and has no label."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.caption("Tablo 1: Okullar")
    rows: list[list[Entry]] = [list(HEADER), *schools(8)]
    grid = Grid(WIDTHS, [*rows, ["", *TOTAL[1:]]], BARE)
    top, right = sheet.y, sheet.left + sum(WIDTHS)
    for row in (0, 1, 9):
        sheet.rule(sheet.left, top + grid.offset(row), right, top + grid.offset(row))
    table = set_table(sheet, Grid(WIDTHS, rows, BARE))
    sheet.y = top + grid.offset(9)
    last = Grid(
        WIDTHS,
        [["", *TOTAL[1:]]],
        replace(BARE, type=replace(CELL, bold=True)),
        headings=0,
    )
    last.draw(sheet)
    table["cells"] += [{**cell, "row": 9} for cell in last.truth([])["cells"]]
    table["n_rows"] = 10
    table["caption"] = "Tablo 1: Okullar"
    sheet.skip(16)
    sheet.paragraph(AFTER)
    return sheet.save()


def labels_left_of_the_frame(path: Path) -> Truth:
    """The districts stand left of the frame, in line with its rows."""
    return _framed(path, [["", *HEADER[1:]], *schools(8)], (0, 1, 9))


def labels_left_and_names_above_the_frame(path: Path) -> Truth:
    """Figures alone are framed: districts stand at the left, names above."""
    return _framed(path, [["", *HEADER[1:]], *schools(8)], (1, 1, 9))


def labels_right_aligned_left_of_the_frame(path: Path) -> Truth:
    """Districts set against the frame: their ends align, not their beginnings."""
    return _framed(
        path, [["", *HEADER[1:]], *schools(8)], (0, 1, 9), replace(BARE, aligns="rrrrr")
    )


def paragraph_right_above_a_grid(path: Path) -> Truth:
    """A sentence set close above a frame names no column: it is none of the table's."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.paragraph("Okul ve derslik sayıları kurumlardan derlenmiştir.", after=0.0)
    set_table(sheet, Grid(WIDTHS, schools(8), Style(aligns="lrrrr"), headings=0))
    sheet.paragraph(
        "Toplam öğrenci sayısı önceki yıla göre artmıştır, öğretmen sayısı ise 3.051 olmuştur."
    )
    return sheet.save()


def caption_and_source_in_the_frame(path: Path) -> Truth:
    """A frame of its own goes around caption, table and source: the table's rows are its own alone."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    caption, margin, top = "Tablo 1: Okullar", 8.0, sheet.y
    sheet.line(caption, replace(CELL, bold=True), sheet.left + margin, top + 5)
    sheet.skip(22)
    table = set_table(
        sheet,
        Grid(
            WIDTHS[:3],
            [HEADER[:3], *(row[:3] for row in schools(6))],
            Style(aligns="lrr"),
        ),
        x=sheet.left + margin,
    )
    table["caption"] = caption
    sheet.line(
        "Kaynak: İl Millî Eğitim Müdürlüğü", CELL, sheet.left + margin, sheet.y - 4
    )
    right, bottom = sheet.left + sum(WIDTHS[:3]) + 2 * margin, sheet.y + 12
    for y in (top, bottom):
        sheet.rule(sheet.left, y, right, y)
    for x in (sheet.left, right):
        sheet.rule(x, top, x, bottom)
    sheet.skip(24)
    sheet.paragraph(AFTER)
    return sheet.save()


def section_heading_and_caption_in_the_grid(path: Path) -> Truth:
    """A sheet printed with its grid: the rows of the section's heading and the caption are none of the table."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    caption, top, row = "Tablo 1: Okullar", sheet.y, 16.0
    right = sheet.left + sum(WIDTHS[:3])
    for text in ("Okullar ve Öğrenciler", caption):
        sheet.rule(sheet.left, sheet.y, right, sheet.y)
        sheet.line(text, replace(CELL, bold=True), sheet.left + 3, sheet.y + 3)
        sheet.skip(row)
    for x in (sheet.left, right):
        sheet.rule(x, top, x, top + 2 * row)
    grid = Grid(
        WIDTHS[:3], [HEADER[:3], *(row[:3] for row in schools(6))], Style(aligns="lrr")
    )
    set_table(sheet, grid)["caption"] = caption
    sheet.skip(24)
    sheet.paragraph(AFTER)
    return sheet.save()


def captions_in_the_left_margin(path: Path) -> Truth:
    """Each caption stands beside its table, from the height of its head on; the second ends below what a page has of it."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE, after=24.0)
    aside = 118.0
    for number in (1, 2):
        grid = Grid(
            WIDTHS[:3],
            [HEADER[:3], *(row[:3] for row in schools(6))],
            Style(aligns="lrr"),
        )
        if number > 1:
            sheet.y = sheet.floor - grid.offset(2) - 6
        lines = [f"Tablo {number}", "İlçelere göre", "okul ve derslik", "sayıları"]
        for at, text in enumerate(lines):
            style = replace(CELL, bold=at == 0)
            sheet.line(text, style, sheet.left, sheet.y - 8 + at * CELL.leading)
        set_table(sheet, grid, x=sheet.left + aside)["caption"] = " ".join(lines)
        sheet.skip(30)
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    captions_in_the_left_margin,
    caption_and_source_in_the_frame,
    section_heading_and_caption_in_the_grid,
    names_above_a_grid,
    names_of_two_lines_above_a_grid,
    years_above_a_grid,
    total_below_a_grid,
    bold_total_below_the_last_rule,
    labels_left_of_the_frame,
    labels_left_and_names_above_the_frame,
    labels_right_aligned_left_of_the_frame,
    paragraph_right_above_a_grid,
)
