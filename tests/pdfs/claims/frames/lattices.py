"""Drawn lines give every cell: no later rule joins or cuts one; where they leave cells open, text parts them."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import CELL, C, Entry, Style
from tests.pdfs.claims.structure import AFTER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.sheet import Sheet, Truth, by_name

WIDTHS = (120.0, 75.0, 75.0, 80.0, 90.0)
GRID = Style(aligns="lrrrr")


def _ruled(
    path: Path,
    rows: Sequence[Sequence[Entry]],
    widths: Sequence[float] = WIDTHS,
    style: Style = GRID,
    headings: int = 1,
) -> Truth:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    set_table(sheet, Grid(widths, rows, style, headings), caption="Tablo 1: Okullar")
    sheet.paragraph(AFTER)
    return sheet.save()


def full_grid_with_many_merged_cells(path: Path) -> Truth:
    """Merged cells break most lines down into pieces; every cell is drawn all the same."""
    body = schools(9)
    rows: list[list[Entry]] = [["İlçe", "A", "B", "C", "D"]]
    for index, row in enumerate(body):
        if index % 3 == 0:
            rows.append([row[0], row[1], C("Ayrıntı yayımlanmamıştır", cols=3)])
        elif index % 3 == 1:
            rows.append([C(str(row[0]), rows=2), *row[1:]])
        else:
            rows.append(list(row[1:]))
    return _ruled(
        path,
        rows,
        (78.0, 18.0, 24.0, 42.0, 40.0),
        Style(type=replace(CELL, size=7), pad=1.2),
    )


def two_figures_in_one_cell_of_a_row(path: Path) -> Truth:
    """One cell holds two telephone numbers, another wraps as often: one row, as ruled."""
    widths = (70.0, 45.0, 30.0, 50.0, 60.0, 70.0, 75.0, 70.0)
    rows: list[list[Entry]] = [
        ["Kuruluş", "Belge", "Tür", "Yer", "Tarih", "Yetkili", "Adres", "Telefon"]
    ]
    for index, name in enumerate(
        (
            "Ege Liman",
            "Körfez Ltd. Şti. (eski adı Deniz)",
            "Arı Su",
            "Çamlı Gıda",
            "Foça Turizm",
        )
    ):
        phone = "232 4145505 232 4100119" if index == 1 else f"232 447{7434 - index}"
        rows.append(
            [
                name,
                f"821-{15 + index}",
                "B",
                "Aliağa",
                f"2{index}.02.2010",
                "K. Kara",
                f"Liman Cad. {index}",
                phone,
            ]
        )
    return _ruled(path, rows, widths, Style(type=replace(CELL, size=7)))


def labels_beside_rules_over_sums(path: Path) -> Truth:
    """Rules in one piece a column run over the sums and leave the labels out, none ends the table: a label a row."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.caption("Tablo 1: Bütçe")
    names = (
        "Ulaştırma",
        "Savunma",
        "Ara toplam",
        "Sağlık",
        "Eğitim",
        "Tarım",
        "Ara toplam",
        "Faiz",
        "Afet",
        "Toplam",
        "Gelirler",
        "Vergiler",
        "Gümrük",
        "Gelir toplamı",
    )
    sums = {2, 6, 9, 13}
    rows: list[list[Entry]] = [["", "2008", "2009", "2010"]]
    for index, name in enumerate(names):
        base = (699, 600, 1299, 725, 480, 275, 1480, 230, 2, 3011, 1091, 181, 30, 1302)[
            index
        ]
        rows.append([name, str(base), str(base + 10 + index), str(base - index)])
    grid = Grid(
        (160.0, 90.0, 90.0, 90.0), rows, Style(rules="none", aligns="lrrr", row_gap=3.0)
    )
    xs = [sheet.left, *(sheet.left + 160 + 90 * col for col in range(4))]
    for row in (0, 1):
        y = sheet.y + grid.offset(row)
        for x0, x1 in itertools.pairwise(xs):
            sheet.rule(x0, y, x1, y)
    for row in sums:
        y = sheet.y + grid.offset(row + 1)
        for x0, x1 in itertools.pairwise(xs):
            sheet.rule(x0, y, x1, y)
    table = set_table(sheet, grid)
    table["caption"] = "Tablo 1: Bütçe"
    sheet.paragraph(AFTER)
    return sheet.save()


def labels_without_figures_between_shaded_rows(path: Path) -> Truth:
    """Between two shaded rows stand names with figures and names without: a row each, no label of three lines."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.caption("Tablo 1: Gelirler")
    shaded, rows = set(), [["GELİR TABLOSU", "2008", "2009", "2010"]]
    for group in range(4):
        shaded.add(len(rows))
        rows.append(
            [
                f"{group + 1}) Gelir",
                str(1240 + group),
                str(1270 + group),
                str(1209 + group),
            ]
        )
        rows.append(["Bağışlar", "", "", ""])
        rows.append(["Hibeler", "", "", ""])
        rows.append(["Diğer", str(250 + group), str(308 + group), str(305 + group)])
        if group % 2:
            rows.append(
                ["Ücretler", str(820 + group), str(868 + group), str(899 + group)]
            )
    cells: list[list[Entry]] = [
        [C(text, fill="#c0c0c0" if index in shaded else "") for text in row]
        for index, row in enumerate(rows)
    ]
    widths = (200.0, 80.0, 80.0, 80.0)
    grid = Grid(widths, cells, Style(rules="none", aligns="lrrr"))
    top, bottom = sheet.y, sheet.y + grid.offset(grid.n_rows)
    for x in (sheet.left + sum(widths[:col]) for col in range(5)):
        sheet.rule(x, top, x, bottom)
    for row in (0, 1):
        sheet.rule(
            sheet.left,
            top + grid.offset(row),
            sheet.left + sum(widths),
            top + grid.offset(row),
        )
    table = set_table(sheet, grid)
    table["caption"] = "Tablo 1: Gelirler"
    sheet.paragraph(AFTER)
    return sheet.save()


def labels_over_two_rows_that_end_in_a_year(path: Path) -> Truth:
    """A year on the last line of a label is the end of its name, and no figure below a heading."""
    names = [
        "Doğrudan Faaliyet Desteği 2012",
        "Küçük Ölçekli Altyapı Desteği 2010",
        "KOBİ Mali Destek Programı 2011",
    ]
    rows: list[list[Entry]] = [["Program", "Sayılan", "Aliağa", "Balçova"]]
    for at, name in enumerate(names, 3):
        rows += [
            [C(name, rows=2), "Başvuru", str(7 * at), str(5 * at)],
            ["Başarılı", str(2 * at), str(at)],
        ]
    return _ruled(path, rows, (118.0, 75.0, 75.0, 80.0))


def rules_that_leave_labels_out_within_groups(path: Path) -> Truth:
    """A rule from side to side ends each group, those within it leave its label out; no line runs down."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.caption("Tablo 1: Programlar")
    names = [
        "Mesleki Eğitimin Geliştirilmesi Mali Destek Programı",
        "Yenilenebilir Enerji Mali Destek Programı",
    ]
    rows: list[list[Entry]] = [["İlçe", "Programın Adı", "Yıl", "Başvuru", "Başarılı"]]
    for at, place in enumerate(("Aliağa", "Balçova", "Bergama", "Foça"), 1):
        for nth, name in enumerate((*names, *names)):
            label = [C(place, rows=4, middle=True)] if nth == 0 else []
            rows.append(
                [
                    *label,
                    name,
                    C(str(2009 + nth), middle=True),
                    C(str(7 * at), middle=True),
                    C(str(at), middle=True),
                ]
            )
    widths = (80.0, 150.0, 40.0, 55.0, 55.0)
    grid = Grid(
        widths, rows, Style(rules="none", aligns="llrrr", heading_fill="#dce6ec")
    )
    right = sheet.left + sum(widths)
    for row in range(grid.n_rows + 1):
        whole = row == 0 or (row - 1) % 4 == 0
        y = sheet.y + grid.offset(row)
        sheet.rule(sheet.left if whole else sheet.left + widths[0], y, right, y)
    table = set_table(sheet, grid)
    table["caption"] = "Tablo 1: Programlar"
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    rules_that_leave_labels_out_within_groups,
    labels_over_two_rows_that_end_in_a_year,
    full_grid_with_many_merged_cells,
    two_figures_in_one_cell_of_a_row,
    labels_beside_rules_over_sums,
    labels_without_figures_between_shaded_rows,
)
