"""Rows that no rule parts: frames with lines down only, airy tables, tables over two pages of both kinds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import CELL, C, Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import Type
from tests.pdfs.sheet import Sheet, Truth

WIDTHS, FIGURES = (150.0, 120.0, 80.0, 80.0), (130.0, 80.0, 80.0, 90.0, 90.0)
CUT = 14.0
"""points lower on its page: then the page ends within an entry."""
PROJECTS = (
    (
        "Organize sanayi bölgesi altyapısının tamamlanması",
        "İl Özel İdaresi ve Kalkınma Ajansı",
    ),
    ("Sahil yolu", "Belediye"),
    ("Antik kent çevre düzenlemesi ve ören yeri yolu", "Kültür ve Turizm Bakanlığı"),
    ("Balıkçı barınağı", "Valilik"),
    (
        "Maden sahalarının rehabilitasyonu ve ağaçlandırma çalışması projesi",
        "Orman Bölge Müdürlüğü",
    ),
    ("Köprü", "Karayolları"),
)
TOTAL = ("Toplam", "1.830", "20.130", "1.883.100", "13.000")


def _projects(count: int, middle: bool) -> list[list[Entry]]:
    rows: list[list[Entry]] = [["Proje", "Sorumlu kuruluş", "Süre", "Bütçe"]]
    for index in range(count):
        project, owner = PROJECTS[index % len(PROJECTS)]
        span, budget = (
            f"{2010 + index % 4}-{2012 + index % 3}",
            f"{index + 1}.{250 + index}.000",
        )
        rows.append([C(text, middle=middle) for text in (project, owner, span)])
        rows[-1].append(C(budget, middle=middle, align="r"))
    return rows


def _document(path: Path, grid: Grid, skip: float = 0.0) -> Truth:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.skip(skip)
    set_table(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


def frame_and_columns_around_entries_that_wrap(path: Path) -> Truth:
    """A frame and lines down, no line across: entries wrap, and stand at the top of their rows."""
    return _document(
        path, Grid(WIDTHS, _projects(12, middle=False), Style(rules="columns"))
    )


def frame_and_columns_around_entries_in_the_middle(path: Path) -> Truth:
    """The same with a rule under the heading, and short entries in the middle of their rows' height."""
    return _document(
        path, Grid(WIDTHS, _projects(12, middle=True), Style(rules="columns-headed"))
    )


def frame_and_columns_around_words(path: Path) -> Truth:
    """Labels and what is said of each, of one to three lines: no figure tells the rows."""
    rows: list[list[Entry]] = [["İlçe", "Açıklama"]]
    for index in range(8):
        said = " ".join(
            PROJECTS[(index + more) % 6][0] for more in range(1 + index % 3)
        )
        rows.append([C(f"Bölge {index + 1}", middle=True), C(f"{said}.")])
    return _document(path, Grid((120.0, 250.0), rows, Style(rules="columns")))


def frame_and_columns_over_two_pages(path: Path) -> Truth:
    """The frame is closed at the page's end within an entry, and goes on overleaf without a heading."""
    style = Style(rules="columns", cut_rows=True)
    return _document(path, Grid(WIDTHS, _projects(40, middle=False), style), CUT)


def entries_in_the_middle_without_rules(path: Path) -> Truth:
    """No line at all: short entries stand in the middle of rows whose labels wrap."""
    return _document(
        path, Grid(WIDTHS, _projects(12, middle=True), Style(rules="none"))
    )


def airy_figures_without_rules(path: Path) -> Truth:
    """Rows of figures stand three lines apart, and no line is drawn."""
    style = Style(rules="none", aligns="lrrrr", row_gap=8.0)
    return _document(path, Grid(FIGURES, [list(HEADER), *schools(12)], style))


def heading_over_the_first_row_of_a_zebra(path: Path) -> Truth:
    """Neither the heading nor the first row is shaded, and no rule parts them: two rows."""
    style = Style(rules="columns", aligns="lrrrr", zebra="#e8eef4")
    return _document(path, Grid(FIGURES, [list(HEADER), *schools(20)], style))


def zebra_whose_last_row_on_the_page_is_paper(path: Path) -> Truth:
    """Rules over and under the heading, then a zebra: its last row before the page's end is not shaded."""
    style = Style(rules="booktabs", aligns="lrrrr", zebra="#e8eef4")
    return _document(path, Grid(FIGURES, [list(HEADER), *schools(60)], style))


def columns_that_are_empty_overleaf(path: Path) -> Truth:
    """Without rules and heading, overleaf a column is empty: the columns are those of the page before."""
    rows = schools(48)
    for row in rows[-6:]:
        row[2] = ""
    return _document(
        path, Grid(FIGURES, [list(HEADER), *rows], Style(rules="none", aligns="lrrrr"))
    )


def last_row_alone_overleaf(path: Path) -> Truth:
    """One row without rules stands alone on the next page: the table's last."""
    style = Style(rules="none", aligns="lrrrr")
    return _document(path, Grid(FIGURES, [list(HEADER), *schools(42)], style))


def heading_again_over_the_last_row(path: Path) -> Truth:
    """The same with the heading printed again over it."""
    style = Style(rules="none", aligns="lrrrr", repeat_heading=True)
    return _document(path, Grid(FIGURES, [list(HEADER), *schools(42)], style))


def columns_open_above_overleaf(path: Path) -> Truth:
    """Lines down go on over the page break, and no rule closes the rows above it or opens those below."""
    grid = Grid(
        FIGURES, [list(HEADER), *schools(45)], Style(rules="none", aligns="lrrrr")
    )
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    right, tops = sheet.left + sum(FIGURES), [sheet.y]
    sheet.rule(sheet.left, sheet.y, right, sheet.y)
    sides = [sheet.left + sum(FIGURES[:count]) for count in range(len(FIGURES) + 1)]
    foot = sheet.floor

    def overleaf(sheet: Sheet) -> None:
        tops.append(sheet.y)

    sheet.rule(sheet.left, sheet.y + grid.offset(1), right, sheet.y + grid.offset(1))
    for x in sides:
        sheet.rule(x, sheet.y, x, foot - (foot - sheet.y) % grid.heights[1])
    set_table(sheet, grid, between=overleaf)
    for x in sides:
        sheet.rule(x, tops[-1], x, sheet.y)
    sheet.rule(sheet.left, sheet.y, right, sheet.y)
    sheet.skip(14)
    sheet.paragraph(AFTER)
    return sheet.save()


def short_entries_overleaf(path: Path) -> Truth:
    """Overleaf, without rules and heading, all entries are shorter than those of the page before."""
    rows = schools(50)
    for row in rows[-4:]:
        row[0], row[3], row[4] = str(row[0])[:4].strip(), "7", "3"
    return _document(
        path, Grid(FIGURES, [list(HEADER), *rows], Style(rules="none", aligns="lrrrr"))
    )


def entries_across_two_columns_overleaf(path: Path) -> Truth:
    """Overleaf, without rules, one entry a row stands across two columns: the page alone would make them one."""
    rows = schools(50)
    for row in rows[-8:]:
        row[2:4] = [C("henüz yayımlanmamıştır", cols=2)]
    return _document(
        path, Grid(FIGURES, [list(HEADER), *rows], Style(rules="none", aligns="lrrrr"))
    )


def entry_without_rules_cut_by_the_page(path: Path) -> Truth:
    """An entry that wraps is cut by the page's end where no line is drawn: one row."""
    style = Style(rules="none", cut_rows=True)
    return _document(path, Grid(WIDTHS, _projects(40, middle=False), style), CUT)


def last_row_between_rules_overleaf(path: Path) -> Truth:
    """Rules run across and none down; overleaf the total stands alone between two: it has the columns before."""
    style = Style(rules="horizontal", aligns="lrrrr")
    return _document(
        path, Grid(FIGURES, [list(HEADER), *schools(41), list(TOTAL)], style)
    )


def last_rows_between_rules_overleaf(path: Path) -> Truth:
    """The same with the row before the total."""
    style = Style(rules="horizontal", aligns="lrrrr")
    return _document(
        path, Grid(FIGURES, [list(HEADER), *schools(42), list(TOTAL)], style)
    )


def last_row_of_small_type_between_rules_overleaf(path: Path) -> Truth:
    """The same in type so small that a row is lower than most lines are."""
    small = Type(size=5, lead=1.2)
    style = Style(
        type=small,
        heading=replace(small, bold=True),
        rules="horizontal",
        aligns="lrrrr",
        pad=0.5,
    )
    rows: list[list[Entry]] = [list(HEADER), *schools(43), *schools(42), list(TOTAL)]
    return _document(path, Grid(FIGURES, rows, style))


def shaded_heading_over_few_cells_overleaf(path: Path) -> Truth:
    """Lists in columns under a heading that is shaded cell by cell: of those overleaf only two have a text."""
    texts = [project for project, _ in PROJECTS]
    heads = (
        "Kentsel yaşam ve ulaşım",
        "Çevre ve enerji",
        "Rekabetçi ekonomi",
        "Eğitim",
    )
    rows: list[list[Entry]] = [[C(head, align="c") for head in heads]]
    for at in range(7):
        said = (" ".join(texts[(at + more) % 6 :]) for more in range(4))
        rows.append(list(said))
    left, right = " ".join(texts), " ".join(texts[2:])
    rows += [["", left, "", right], ["", left, "", right]]
    style = Style(rules="horizontal", heading_fill="#b8cce4", repeat_heading=True)
    return _document(path, Grid((118.0,) * 4, rows, style))


def shaded_heading_over_rows_that_go_on_overleaf(path: Path) -> Truth:
    """The heading is shaded between two rules; the third, below the last row, is on the next page."""
    style = Style(rules="booktabs", aligns="lrrrr", heading_fill="#b8cce4")
    return _document(path, Grid(FIGURES, [list(HEADER), *schools(43)], style))


def bands_over_rows_without_rules(path: Path) -> Truth:
    """Shaded bands over rows that no line parts; the last band's rows go on overleaf, and so does the next band."""
    rows: list[list[Entry]] = [["Okul bölgesi", "Şube", "Servis"]]
    for year, count in ((2009, 25), (2010, 33), (2011, 9)):
        rows.append(
            [
                C(
                    f"{year} öğretim yılının taşımalı eğitimi",
                    cols=3,
                    bold=True,
                    fill="#dfeff5",
                )
            ]
        )
        rows += [
            [f"{number}. bölge", str(3 * number % 17), str(7 * number % 41)]
            for number in range(1, count)
        ]
    style = Style(rules="booktabs", aligns="lrr")
    return _document(path, Grid((190.0, 140.0, 140.0), rows, style))


def table_that_says_it_goes_on_overleaf(path: Path) -> Truth:
    """Under the last row of the page stands that the table goes on, and the heading is printed again."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    grid = Grid(
        FIGURES,
        [list(HEADER), *schools(50)],
        Style(aligns="lrrrr", repeat_heading=True),
    )
    sheet.line("(devamı sonraki sayfada)", CELL, sheet.left + 330, sheet.floor - 11)
    sheet.skip(10)  # the page ends a little below its last row
    set_table(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS: dict[str, Callable[[Path], Truth]] = {
    draw.__name__: draw
    for draw in (
        frame_and_columns_around_entries_that_wrap,
        frame_and_columns_around_entries_in_the_middle,
        frame_and_columns_around_words,
        frame_and_columns_over_two_pages,
        entries_in_the_middle_without_rules,
        airy_figures_without_rules,
        heading_over_the_first_row_of_a_zebra,
        zebra_whose_last_row_on_the_page_is_paper,
        columns_that_are_empty_overleaf,
        last_row_alone_overleaf,
        heading_again_over_the_last_row,
        columns_open_above_overleaf,
        short_entries_overleaf,
        entry_without_rules_cut_by_the_page,
        table_that_says_it_goes_on_overleaf,
        bands_over_rows_without_rules,
        last_row_between_rules_overleaf,
        last_rows_between_rules_overleaf,
        last_row_of_small_type_between_rules_overleaf,
        shaded_heading_over_few_cells_overleaf,
        shaded_heading_over_rows_that_go_on_overleaf,
        entries_across_two_columns_overleaf,
    )
}
