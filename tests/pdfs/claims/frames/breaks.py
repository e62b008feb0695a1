"""Tables cut by a page's end: which rows go on, and what stands above the rest of them."""

from collections.abc import Sequence
from pathlib import Path

from tests.pdfs.cells import CELL, Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, Part, set_table
from tests.pdfs.sheet import Sheet, Truth, by_name

WIDTHS = (130.0, 80.0, 80.0, 90.0, 90.0)
GRID = Style(aligns="lrrrr")
ROWS = 60


def _rows_on_first_page(path: Path, rows: Sequence[Sequence[Entry]]) -> int:
    """How many rows of a table, its heading apart, stand before the page's end."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.caption("Tablo 1: Okullar")
    grid = Grid(WIDTHS, rows, GRID)
    stop = grid.draw(sheet)[0].stop
    return sum(grid.offset(row + 1) <= stop + 0.01 for row in range(grid.n_rows)) - 1


def figures_on_both_sides_of_a_page_break(path: Path) -> Truth:
    """All figures of a column have thousands, the first overleaf has none: two rows, no figure in two parts."""
    body: list[list[Entry]] = [
        [row[0], f"{index + 1}.{100 + index}", *row[2:]]
        for index, row in enumerate(schools(ROWS))
    ]
    first = _rows_on_first_page(path, [list(HEADER), *body])
    for row in body[first:]:
        row[1] = "725"
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    set_table(
        sheet, Grid(WIDTHS, [list(HEADER), *body], GRID), caption="Tablo 1: Okullar"
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def row_with_labels_cut_by_the_page(path: Path) -> Truth:
    """A list in a row of labels goes on overleaf, where its labels are not printed again: one row."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    rows: list[list[Entry]] = [["Bölüm", "Yer", "İşler"]]
    for index in range(12):
        text = " ".join(
            f"Köprü yapımı ve bakımı {place}{index + 10}" for place in range(1, 8)
        )
        rows.append([f"Bölüm {index + 1}", f"Yer {index + 1}", text])
    grid = Grid((90.0, 90.0, 134.0), rows, Style(cut_rows=True))
    set_table(sheet, grid, caption="Tablo 2: Yapılan işler")
    sheet.paragraph(AFTER)
    return sheet.save()


def caption_of_two_lines_again_overleaf(path: Path) -> Truth:
    """The caption stands overleaf alone, with its `(devam)` on a line of its own: the table goes on."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)

    def again(sheet: Sheet) -> None:
        sheet.caption(
            "Tablo 1: İlçelere göre okul, derslik, öğrenci ve öğretmen sayıları ile bunların yıllara göre değişimi ve il içindeki payları (devam)"
        )

    caption = "Tablo 1: İlçelere göre okul, derslik, öğrenci ve öğretmen sayıları ile bunların yıllara göre değişimi ve il içindeki payları"
    set_table(
        sheet,
        Grid(WIDTHS, [list(HEADER), *schools(ROWS)], GRID),
        caption=caption,
        between=again,
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def tables_broken_over_columns_of_a_page(path: Path) -> Truth:
    """The second table goes on at the head of the next column, under its head again; the third has the same head."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE, after=34.0)
    top, right, widths = sheet.y, sheet.left + 260, (100.0, 55.0, 55.0)
    rows = [row[:3] for row in schools(12)]
    style = Style(aligns="lrr")

    def table(rows: Sequence[Sequence[Entry]], x: float, caption: str = "") -> Grid:
        if caption:
            sheet.line(caption, CELL, x, sheet.y)
            sheet.skip(16)
        grid = Grid(widths, [HEADER[:3], *rows], style)
        grid.draw(sheet, x)
        sheet.skip(24)
        return grid

    def told(grid: Grid, caption: str) -> None:
        sheet.truth.tables.append(
            grid.truth([Part(sheet.page, 0.0, 0.0, 0.0)], "other", caption)
        )

    captions = [f"Tablo {number}: Okullar, {2007 + number}" for number in (1, 2, 3)]
    sheet.line("İlçelerdeki okulların sayıları verilmiştir.", CELL, sheet.left, top)
    sheet.skip(24)
    first = table(rows[:6], sheet.left, captions[0])
    table(rows[:4], sheet.left, captions[1])
    foot, sheet.y = sheet.y, top
    table(rows[4:10], right)
    third = table(rows[:3], right, captions[2])
    told(first, captions[0])
    told(third, captions[2])  # by their tops: the second begins lowest
    told(Grid(widths, [HEADER[:3], *rows[:10]], style), captions[1])
    sheet.y = max(foot, sheet.y) + 30
    sheet.paragraph(AFTER)
    return sheet.save()


def heading_of_two_lines_over_rows_that_go_on_beside(path: Path) -> Truth:
    """Rules above and below the names alone, no line below the last row of the column; the rest is ruled."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE, after=34.0)
    top, right, widths = sheet.y, sheet.left + 260, (90.0, 80.0, 50.0)
    caption = "Tablo 1: Okullar, 2008"
    head: list[Entry] = ["İlçe Adı", "Toplam Öğrenci (kişi)", "Okul (%)"]
    rows: list[list[Entry]] = [
        [row[0], row[3], f"{row[1]},{row[4][-1]}"] for row in schools(9)
    ]
    rows.append(["Toplam", "431.902", "100,0"])

    def drawn(rows: Sequence[Sequence[Entry]], x: float, rules: str = "grid") -> Grid:
        grid = Grid(widths, [head, *rows], Style(rules=rules, aligns="lrr"))
        grid.draw(sheet, x)
        return grid

    sheet.line("İlçelerdeki okulların sayıları verilmiştir.", CELL, sheet.left, top)
    sheet.skip(24)
    sheet.line(caption, CELL, sheet.left, sheet.y)
    sheet.skip(16)
    ys = [sheet.y, sheet.y]
    ys[1] += drawn(rows[:4], sheet.left, "none").offset(1)
    for y in ys:
        sheet.rule(sheet.left, y, sheet.left + sum(widths), y)
    foot, sheet.y = sheet.y, top
    drawn(rows[4:], right)
    parts = [Part(sheet.page, 0.0, 0.0, 0.0)]
    sheet.truth.tables.append(
        Grid(widths, [head, *rows]).truth(parts, "other", caption)
    )
    sheet.y = max(foot, sheet.y) + 40
    sheet.paragraph(AFTER)
    return sheet.save()


def heading_in_a_box_over_the_table(path: Path) -> Truth:
    """A heading stands in a box as wide as the table, close above it: no row, no cell."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    right, top = sheet.left + sum(WIDTHS), sheet.y
    for y in (top, top + 20):
        sheet.rule(sheet.left, y, right, y)
    for x in (sheet.left, right):
        sheet.rule(x, top, x, top + 20)
    sheet.line("Ekonomik Göstergeler", sheet.look.heading, sheet.left + 4, top + 3)
    sheet.y = top + 23
    set_table(sheet, Grid(WIDTHS, [list(HEADER), *schools(9)], GRID))
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    heading_of_two_lines_over_rows_that_go_on_beside,
    tables_broken_over_columns_of_a_page,
    figures_on_both_sides_of_a_page_break,
    row_with_labels_cut_by_the_page,
    caption_of_two_lines_again_overleaf,
    heading_in_a_box_over_the_table,
)
