"""Drawn lines give every cell: no later rule joins or cuts one; where they leave cells open, text parts them."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import CELL, C, Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.sheet import Sheet, Truth

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
    rows: list[list[Entry]] = [list(HEADER)]
    for index, row in enumerate(body):
        if index % 3 == 0:
            rows.append([row[0], row[1], C("Ayrıntı yayımlanmamıştır", cols=3)])
        elif index % 3 == 1:
            rows.append([C(str(row[0]), rows=2), *row[1:]])
        else:
            rows.append(list(row[1:]))
    return _ruled(path, rows)


def two_figures_in_one_cell_of_a_row(path: Path) -> Truth:
    """One cell holds two telephone numbers, another wraps as often: one row, as ruled."""
    widths = (70.0, 45.0, 30.0, 50.0, 60.0, 70.0, 75.0, 70.0)
    rows: list[list[Entry]] = [["Kuruluş", "Belge", "Tür", "Yer", "Tarih", "Yetkili", "Adres", "Telefon"]]
    for index, name in enumerate(
        ("Ege Liman", "Körfez Ltd. Şti. (eski adı Deniz)", "Arı Su", "Çamlı Gıda", "Foça Turizm")
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


def two_phrases_in_a_merged_cell(path: Path) -> Truth:
    """A cell over four columns holds two phrases with room between them: still one cell, as drawn."""
    rows: list[list[Entry]] = [list(HEADER), *schools(6)]
    rows.insert(
        4,
        [
            "Not",
            C(
                "Derleyen: müdürlük                                        Yıl: eğitim dönemi",
                cols=4,
                align="l",
            ),
        ],
    )
    return _ruled(path, rows)


def words_set_apart_in_drawn_cells(path: Path) -> Truth:
    """Each drawn cell holds a name at its left and a figure at its right: two columns, as drawn, not four."""
    rows: list[list[Entry]] = [["Kıyı ilçeleri ve nüfusları", "İç ilçeler ve nüfusları"]]
    for left, right in zip(schools(6), schools(6, start=8), strict=True):
        rows.append(
            [f"{left[0]} ilçesi nüfusu: {left[3]} kişi", f"{right[0]} ilçesi nüfusu: {right[3]} kişi"]
        )
    return _ruled(path, rows, (220.0, 220.0), Style())


def labels_beside_rules_over_sums(path: Path) -> Truth:
    """Rules in one piece a column run over the sums and leave the labels out: a label a row."""
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
    )
    sums = {2, 6, 9}
    rows: list[list[Entry]] = [["", "2008", "2009", "2010"]]
    for index, name in enumerate(names):
        base = (699, 600, 1299, 725, 480, 275, 1480, 230, 2, 3011)[index]
        rows.append([name, str(base), str(base + 10 + index), str(base - index)])
    grid = Grid((160.0, 90.0, 90.0, 90.0), rows, Style(rules="none", aligns="lrrr", row_gap=3.0))
    xs = [sheet.left, *(sheet.left + 160 + 90 * col for col in range(4))]
    for row in (0, 1):
        y = sheet.y + grid.offset(row)
        for x0, x1 in itertools.pairwise(xs):
            sheet.rule(x0, y, x1, y)
    for row in sums | {10}:
        y = sheet.y + grid.offset(row + 1 if row < 10 else 11)
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
        rows.append([f"{group + 1}) Gelir", str(1240 + group), str(1270 + group), str(1209 + group)])
        rows.append(["Bağışlar", "", "", ""])
        rows.append(["Hibeler", "", "", ""])
        rows.append(["Diğer", str(250 + group), str(308 + group), str(305 + group)])
        rows.append(["Ücretler", str(820 + group), str(868 + group), str(899 + group)])
    cells: list[list[Entry]] = [
        [C(text, fill="#c0c0c0" if index in shaded else "") for text in row] for index, row in enumerate(rows)
    ]
    widths = (200.0, 80.0, 80.0, 80.0)
    grid = Grid(widths, cells, Style(rules="none", aligns="lrrr"))
    top, bottom = sheet.y, sheet.y + grid.offset(grid.n_rows)
    for x in (sheet.left + sum(widths[:col]) for col in range(5)):
        sheet.rule(x, top, x, bottom)
    for row in (0, 1, grid.n_rows):
        sheet.rule(sheet.left, top + grid.offset(row), sheet.left + sum(widths), top + grid.offset(row))
    table = set_table(sheet, grid)
    table["caption"] = "Tablo 1: Gelirler"
    sheet.paragraph(AFTER)
    return sheet.save()


def words_over_a_figure_in_a_merged_cell(path: Path) -> Truth:
    """A drawn cell over two rows holds words and a figure under them: one cell, as drawn."""
    rows: list[list[Entry]] = [list(HEADER)]
    for index, row in enumerate(schools(8)):
        if index % 2 == 0:
            rows.append([row[0], row[1], row[2], row[3], C(f"Toplam kadro {880 + index}", rows=2)])
        else:
            rows.append(list(row[:4]))
    return _ruled(path, rows, (130.0, 80.0, 80.0, 90.0, 62.0))


CLAIMS: dict[str, Callable[[Path], Truth]] = {
    draw.__name__: draw
    for draw in (
        full_grid_with_many_merged_cells,
        two_figures_in_one_cell_of_a_row,
        two_phrases_in_a_merged_cell,
        words_set_apart_in_drawn_cells,
        labels_beside_rules_over_sums,
        labels_without_figures_between_shaded_rows,
        words_over_a_figure_in_a_merged_cell,
    )
}
