"""Cells that every engine sees alike and the eye does not: names of columns in one, rows beside one, names run on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from extractors.chain import tables_of
from schemas.table import Table
from tests.pdfs.claims.structure import PROSE
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Look, Sheet

TEXT, SURE, TALL = Type(SANS, 8), 0.95, 18
"""The type of what is drawn; from this confidence on a table is taken as it is; height of a row in points."""
Draw = Callable[[Sheet], None]
Rows = Sequence[Sequence[str]]


def _frame(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    for x in (x0, x1):
        sheet.rule(x, y0, x, y1)
    for y in (y0, y1):
        sheet.rule(x0, y, x1, y)


def _grid(sheet: Sheet, top: float, rows: Rows, widths: Sequence[float]) -> float:
    """A full grid, each text left in its cell; gives where it ends."""
    sides = [sheet.left, *(sheet.left + x for x in accumulate(widths))]
    for row in rows:
        for text, x0, x1 in zip(row, sides, sides[1:], strict=False):
            _frame(sheet, x0, top, x1, top + TALL)
            sheet.line(text, TEXT, x0 + 4, top + 4)
        top += TALL
    return top


def _drawn(draw: Draw, folder: Path) -> Table:
    path = folder / f"{draw.__name__}.pdf"
    sheet = Sheet(path, Look(page_number="none"))
    sheet.paragraph(PROSE)
    sheet.skip(12)
    draw(sheet)
    sheet.save()
    (table,) = tables_of(path)
    return table


FIGURES = (
    ("Foça", "12", "141", "35"),
    ("Urla", "31", "361", "77"),
    ("Tire", "19", "288", "54"),
)


def _headed(sheet: Sheet, title: str, names: Sequence[str], width: float) -> None:
    """Figures under one cell that holds a title in its middle, and a name over each of its columns."""
    left, right = sheet.left + 100, sheet.left + 100 + width * len(names)
    _frame(sheet, sheet.left, sheet.y, left, sheet.y + 30)
    _frame(sheet, left, sheet.y, right, sheet.y + 30)
    sheet.line("İlçe", TEXT, sheet.left + 4, sheet.y + 10)
    sheet.line(title, TEXT, left, sheet.y + 4, right - left, align="centre")
    for at, name in enumerate(names):
        sheet.line(name, TEXT, left + width * at, sheet.y + 17, width, align="centre")
    rows = [row[: len(names) + 1] for row in FIGURES]
    _grid(sheet, sheet.y + 30, rows, (100, *[width] * len(names)))


def two_names_in_a_cell(sheet: Sheet) -> None:
    """A title and the names of two columns."""
    _headed(sheet, "Nüfus (2009)", ("Kadın", "Erkek"), 70)


def three_names_in_a_cell(sheet: Sheet) -> None:
    """A title and the names of three columns."""
    _headed(sheet, "Proje sayısı ve tutarı", ("Sayı", "Tutar", "Pay"), 60)


def years_in_a_cell(sheet: Sheet) -> None:
    """A title and the years of two columns."""
    _headed(sheet, "İşyeri sayısı", ("2008", "2009"), 60)


@pytest.mark.parametrize(
    "draw", [two_names_in_a_cell, three_names_in_a_cell, years_in_a_cell]
)
def test_names_of_columns_in_one_cell_are_a_doubt(draw: Draw, tmp_path: Path) -> None:
    table = _drawn(draw, tmp_path)
    cut = any(cell.text in {"Erkek", "Tutar", "2009"} for cell in table.cells)
    assert cut or (table.confidence < SURE and "in several columns" in table.reason)


def title_of_two_lines(sheet: Sheet) -> None:
    """A title over two columns, in two lines."""
    _headed(sheet, "Nüfus ve", ("yaş dağılımı (2009)",), 150)


def test_a_title_of_two_lines_stands_in_no_columns(tmp_path: Path) -> None:
    assert "in several columns" not in _drawn(title_of_two_lines, tmp_path).reason


def _beside(
    sheet: Sheet, numbers: Sequence[str], texts: Sequence[str], leading: float
) -> None:
    """A ruled row a number, and one tall cell beside them with lines of its own."""
    _grid(sheet, sheet.y, [("No", "Metin")], (40, 200))
    top = sheet.y + TALL
    bottom = _grid(sheet, top, [(number,) for number in numbers], (40,))
    _frame(sheet, sheet.left + 40, top, sheet.left + 240, bottom)
    for at, text in enumerate(texts):
        sheet.line(text, TEXT, sheet.left + 44, top + 4 + leading * at)


def listing_beside_its_numbers(sheet: Sheet) -> None:
    """A listing: a number a line."""
    _beside(
        sheet, ("1", "2", "3", "4"), ("oku(a)", "say(a)", "yaz(a)", "kapat()"), TALL
    )


def listing_with_a_blank_line(sheet: Sheet) -> None:
    """A listing, one of whose lines is blank."""
    _beside(sheet, ("1", "2", "3", "4"), ("oku(a)", "", "yaz(a)", "kapat()"), TALL)


def names_beside_their_codes(sheet: Sheet) -> None:
    """A name a code, no line between the names."""
    _beside(sheet, ("A1", "A2", "A3"), ("Foça ve köyleri", "Urla", "Tire"), TALL)


@pytest.mark.parametrize(
    "draw",
    [listing_beside_its_numbers, listing_with_a_blank_line, names_beside_their_codes],
)
def test_a_tall_cell_with_a_line_a_row_is_a_doubt(draw: Draw, tmp_path: Path) -> None:
    table = _drawn(draw, tmp_path)
    tall = any(cell.row_span > 2 and len(cell.lines) > 2 for cell in table.cells)
    assert not tall or (table.confidence < SURE and "stand level" in table.reason)


def text_beside_rows(sheet: Sheet) -> None:
    """A text set closer than the rows beside it."""
    _beside(sheet, ("1", "2", "3"), ("Kıyı köyleri", "ile yaylaların", "yolları"), 11)


def test_a_text_beside_rows_is_none_of_them(tmp_path: Path) -> None:
    assert "stand level" not in _drawn(text_beside_rows, tmp_path).reason


def _boxed(sheet: Sheet, title: str, rows: Rows, widths: Sequence[float]) -> None:
    """A full grid in a box with a title, some points from the grid at each side."""
    right, bottom = sheet.left + sum(widths), sheet.y + 24 + TALL * len(rows)
    _frame(sheet, sheet.left, sheet.y, right, bottom)
    sheet.rule(sheet.left, sheet.y + 24, right, sheet.y + 24)
    sheet.line(title, TEXT, sheet.left + 8, sheet.y + 8)
    _grid(sheet, sheet.y + 24, rows, widths)


def table_in_a_box(sheet: Sheet) -> None:
    """A box around a table makes a column at each side."""
    rows = [("", *row, "") for row in FIGURES]
    _boxed(sheet, "İlçelerin işyerleri", rows, (20, 80, 60, 60, 60, 20))


def table_with_a_named_heading_in_a_box(sheet: Sheet) -> None:
    """The same with a heading."""
    rows = [("", *row, "") for row in (("İlçe", "İşyeri", "Çalışan", "Yeni"), *FIGURES)]
    _boxed(sheet, "İlçelerin işyerleri", rows, (20, 80, 60, 60, 60, 20))


def table_beside_an_empty_column(sheet: Sheet) -> None:
    """One column in the middle holds nothing."""
    rows = [(row[0], "", *row[1:]) for row in FIGURES]
    _boxed(sheet, "İşyerleri ve çalışanlar", rows, (80, 30, 60, 60, 60))


@pytest.mark.parametrize(
    "draw",
    [table_in_a_box, table_with_a_named_heading_in_a_box, table_beside_an_empty_column],
)
def test_a_title_over_all_columns_names_none(draw: Draw, tmp_path: Path) -> None:
    table = _drawn(draw, tmp_path)
    held = {
        col
        for cell in table.cells
        if cell.text and cell.col_span < table.n_cols
        for col in range(cell.col, cell.col + cell.col_span)
    }
    assert len(held) == table.n_cols or (
        table.confidence < SURE and "neither name nor entry" in table.reason
    )


PLACES = (
    ("Ad", "Adres", "İlçe"),
    ("Koza", "Kemer Sok. 4", "Foça"),
    ("Umut", "Çınar Cad. 81", "Urla"),
)


def _run_on(sheet: Sheet, text: str, x: float) -> None:
    """Rows of words, and one more whose text runs over its border without a blank."""
    rows = [*PLACES, ("Yurt", "", "")]
    _grid(sheet, sheet.y, rows, (80, 80, 80))
    sheet.line(text, TEXT, sheet.left + x, sheet.y + 3 * TALL + 4)


def number_run_into_a_name(sheet: Sheet) -> None:
    """`300` ends where `Bayındır` begins, and another word of that cell follows."""
    _run_on(sheet, "Çınar Sok. 300Bayındır merkez", 98)


def name_run_into_a_name(sheet: Sheet) -> None:
    """A long word runs over the border."""
    _run_on(sheet, "Cumhuriyetmahallesi Tire ilçesi", 110)


def name_run_into_the_middle(sheet: Sheet) -> None:
    """A name of the first column runs into the second."""
    _run_on(sheet, "KooperatiflerbirliğiÇeşme yolu", 40)


def _doubted(table: Table) -> bool:
    return "runs over the border" in table.reason


@pytest.mark.parametrize(
    "draw", [number_run_into_a_name, name_run_into_a_name, name_run_into_the_middle]
)
def test_words_that_run_into_the_next_column_are_a_doubt(
    draw: Draw, tmp_path: Path
) -> None:
    table = _drawn(draw, tmp_path)
    assert table.confidence < SURE
    assert _doubted(table)


def name_that_has_room(sheet: Sheet) -> None:
    """The next cell is empty: a long name has room."""
    _run_on(sheet, "Cumhuriyetmahallesi", 110)


def test_a_name_that_runs_into_an_empty_cell_is_whole(tmp_path: Path) -> None:
    assert not _doubted(_drawn(name_that_has_room, tmp_path))


def _stacked(
    sheet: Sheet, above: Sequence[float], below: Sequence[float], rows: int = 2
) -> None:
    """Rows with columns of some widths, and right under them rows of others."""
    upper = [row[: len(above)] for row in FIGURES]
    y = _grid(sheet, sheet.y, upper, above)
    _grid(sheet, y, [row[: len(below)] for row in FIGURES[:rows]], below)


def three_columns_on_two(sheet: Sheet) -> None:
    """Two tables that touch."""
    _stacked(sheet, (60, 100, 80), (100, 140))


def two_columns_on_four(sheet: Sheet) -> None:
    """The lower one has more columns."""
    _stacked(sheet, (90, 150), (60, 60, 60, 60), 3)


def three_columns_on_three(sheet: Sheet) -> None:
    """As many columns in other places."""
    _stacked(sheet, (60, 100, 80), (80, 50, 110))


@pytest.mark.parametrize(
    "draw", [three_columns_on_two, two_columns_on_four, three_columns_on_three]
)
def test_rows_whose_columns_end_with_them_are_a_doubt(
    draw: Draw, tmp_path: Path
) -> None:
    table = _drawn(draw, tmp_path)
    assert table.confidence < SURE
    assert "goes on in its lower ones" in table.reason


def one_row_of_other_columns(sheet: Sheet) -> None:
    """A total whose cells are others."""
    _stacked(sheet, (60, 100, 80), (100, 140), 1)


def test_a_last_row_of_other_columns_is_no_table(tmp_path: Path) -> None:
    table = _drawn(one_row_of_other_columns, tmp_path)
    assert "goes on in its lower ones" not in table.reason


NAMED = (("İlçe", "İşyeri", "Çalışan", "Yeni"), *FIGURES)


def _under_titles(path: Path, titles: Sequence[str]) -> Sequence[Table]:
    """A full grid a page, a title over all its columns."""
    sheet = Sheet(path, Look(page_number="none"))
    for at, title in enumerate(titles):
        if at:
            sheet.new_page()
        top = sheet.floor - TALL * 5 if at + 1 < len(titles) else sheet.y
        for row in range(0 if at else int((top - sheet.y) // 40)):
            sheet.line(f"{PROSE[:70]} {row}", TEXT, sheet.left, sheet.y + 12 * row)
        top = sheet.y if at else top
        _frame(sheet, sheet.left, top, sheet.left + 320, top + TALL)
        sheet.line(title, TEXT, sheet.left + 120, top + 4)
        rows = NAMED if at else NAMED[:4]
        _grid(sheet, top + TALL, rows, (80, 80, 80, 80))
    sheet.save()
    return tables_of(path)


@pytest.mark.parametrize(
    ("titles", "tables"),
    [
        (("Kuzey ilçeleri", "Güney ilçeleri"), 2),
        (("Eksen 1: Tarım", "Eksen 2: Turizm"), 2),
        (("2008 yılı", "2009 yılı"), 2),
        (("Kuzey ilçeleri", "Kuzey ilçeleri"), 1),
        (("Kuzey ilçeleri", "Kuzey ilçeleri (devamı)"), 1),
    ],
)
def test_a_title_of_its_own_over_the_same_names_begins_a_table(
    titles: Sequence[str], tables: int, tmp_path: Path
) -> None:
    assert len(_under_titles(tmp_path / "a.pdf", titles)) == tables


def _cut_by_page(path: Path, last: str, first: str, rows: Rows) -> Sequence[Table]:
    """A heading and one row at the foot of a page, whose last cell goes on overleaf over rows of their own."""
    sheet = Sheet(path, Look(page_number="none"))
    top, widths = sheet.floor - TALL * 3, (50, 120, 200)
    for at in range(int((top - sheet.y) // 14) - 1):
        sheet.line(f"{PROSE[:70]} {at}", TEXT, sheet.left, sheet.y + 14 * at)
    _grid(sheet, top, [("", "", ""), ("A1", "Foça", last)], widths)
    for name, x in (("Kod", 0), ("Ad", 50), ("Açıklama", 170)):
        sheet.line(name, replace(TEXT, bold=True), sheet.left + x + 4, top + 4)
    sheet.new_page()
    _grid(sheet, sheet.y, [("", "", first), *rows], widths)
    sheet.save()
    return tables_of(path)


BELOW = (
    ("A2", "Urla", "karantina adası ile"),
    ("A3", "Tire", "hanlar"),
    ("A4", "Kiraz", "yayla"),
)


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("kale (en çok", "5000 kişi)"),
        ("kale ve", "Eski Foça"),
        ("kale; bkz.", "(2009) raporu"),
    ],
)
def test_a_row_without_a_label_overleaf_goes_on(
    last: str, first: str, tmp_path: Path
) -> None:
    """One row stands before it, and all rows after it have a label."""
    (table,) = _cut_by_page(tmp_path / "a.pdf", last, first, BELOW)
    assert f"{last} {first}" in {cell.text for cell in table.cells}


def test_rows_that_have_no_labels_are_rows(tmp_path: Path) -> None:
    rows = [("", "", row[2]) for row in BELOW]
    for table in _cut_by_page(tmp_path / "a.pdf", "kale", "Eski Foça", rows):
        assert "kale Eski Foça" not in {cell.text for cell in table.cells}
