"""What looks sure to every engine and is not: drawn lines that a reading leaves unexplained, a row without a table."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from extractors.chain import tables_of
from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.judge.choice import chosen
from schemas.geometry import Box
from schemas.page import Page, Rule
from schemas.table import Table
from tests.pdfs.claims.structure import PROSE
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Sheet
from tests.support.drawn_pages import page, words

TEXT = Type(SANS, 8)
SURE = 0.95
"""From here on a table is taken as it is."""
Draw = Callable[[Sheet], None]


def _box(sheet: Sheet, x0: float, y0: float, x1: float, y1: float) -> None:
    for edge in (
        (x0, y0, x1, y0),
        (x0, y1, x1, y1),
        (x0, y0, x0, y1),
        (x1, y0, x1, y1),
    ):
        sheet.rule(*edge)


def _grid(
    sheet: Sheet, x: float, y: float, rows: Sequence[Sequence[str]], width: float
) -> None:
    for down, row in enumerate(rows):
        for right, text in enumerate(row):
            x0, y0 = x + right * width, y + down * 18
            _box(sheet, x0, y0, x0 + width, y0 + 18)
            sheet.line(text, TEXT, x0 + 4, y0 + 4)


def frame_of_one_row(sheet: Sheet) -> None:
    """A row in a frame of its own."""
    _grid(sheet, sheet.left, sheet.y, (("Toplam", "431", "4.741", "431.902"),), 100)


def total_in_a_frame_of_its_own(sheet: Sheet) -> None:
    """A total in a frame of its own, a sentence below the grid that it sums up."""
    rows = [
        ("Foça", "12", "141", "1.902"),
        ("Urla", "31", "361", "9.025"),
        ("Tire", "19", "288", "4.100"),
    ]
    _grid(sheet, sheet.left, sheet.y, rows, 100)
    sheet.line(
        "Bu ilçelerin dışında kalanlar yalnızca toplama girmiştir.",
        TEXT,
        sheet.left,
        sheet.y + 75,
    )
    _grid(
        sheet, sheet.left, sheet.y + 110, (("Toplam", "431", "4.741", "431.902"),), 100
    )


def shaded_row_alone(sheet: Sheet) -> None:
    """A row on a dark ground, its columns told by thin lines."""
    sheet.area(sheet.left, sheet.y, sheet.left + 400, sheet.y + 18, "#d9e2f3")
    frame_of_one_row(sheet)


def _framed(
    sheet: Sheet,
    rows: Sequence[Sequence[Sequence[str]]],
    widths: Sequence[float],
    leading: float = 11.0,
) -> None:
    """A grid whose cells hold lines that are set one by one."""
    y = sheet.y
    for row in rows:
        height, x = 8 + leading * max(map(len, row)), sheet.left
        for lines, width in zip(row, widths, strict=True):
            _box(sheet, x, y, x + width, y + height)
            for index, line in enumerate(lines):
                sheet.line(line, TEXT, x + 4, y + 3 + leading * index)
            x += width
        y += height


NAMES, SIGHTS = (
    ("Foça", "Urla", "Tire", "Ödemiş"),
    ("kale", "karantina adası", "han", "yayla"),
)


def rule_under_the_names_alone(sheet: Sheet) -> None:
    """Lines run down between columns of words, and across under their names alone."""
    _framed(sheet, ((("İlçe",), ("Görülecek yer",)), (NAMES, SIGHTS)), (120, 200))


def rule_after_some_rows(sheet: Sheet) -> None:
    """A line across parts two groups of rows."""
    rows = (("Çeşme", "Kınık", "Kiraz"), ("plaj", "maden", "orman"))
    _framed(sheet, ((NAMES, SIGHTS), rows), (120, 200))


def three_columns_of_words(sheet: Sheet) -> None:
    """Three columns; the rows of each stand level."""
    third = ("kıyı", "kıyı", "ova", "ova")
    _framed(
        sheet,
        ((("İlçe",), ("Yer",), ("Konum",)), (NAMES, SIGHTS, third)),
        (120, 160, 100),
    )


def words_in_columns_no_wider(sheet: Sheet) -> None:
    """Columns as wide as their widest word: no line leaves room for the next, and each is a row."""
    rows = (("Foça", "Urla", "Tire"), ("Kale", "Adalar", "Hanlar"))
    _framed(sheet, ((("İlçe",), ("Yer",)), rows), (25, 34))


def one_column_wider_than_its_words(sheet: Sheet) -> None:
    """Small letters, and only the last column has room: its heading is wider than what is below."""
    rows = (("kale", "karantina adası", "han"), ("taş", "su", "kerpiç"))
    _framed(sheet, ((("Yer",), ("Yapıldığı gereç",)), rows), (76, 120))


def marks_below_a_wide_heading(sheet: Sheet) -> None:
    """Three columns; two as wide as their widest word."""
    rows = (
        ("doğrusal", "üstel", "ikili"),
        ("ax + b", "a exp(bx)", "a tanh(bx)"),
        ("(yok)", "a, b", "a"),
    )
    _framed(sheet, ((("işlev",), ("biçim",), ("ölçüler",)), rows), (48, 54, 90))


def words_in_groups_that_lines_part(sheet: Sheet) -> None:
    """A word a line, in columns no wider than the widest; lines part groups of rows."""
    rows = (
        (("komut", "ortam", "komut"), (r"\baslik", "secenekler", r"\dogru")),
        (("komut", "komut"), (r"\puan", r"\puanla")),
        (("seçenek", "seçenek"), ("karma", "ikili")),
    )
    _framed(sheet, ((("tür",), ("ad",)), *rows), (40, 50))


def signs_in_columns_no_wider(sheet: Sheet) -> None:
    """A sign a line, none of which is a capital or a figure."""
    rows = (("artı", "eksi", "çarpı", "ikili"), ("x+y", "x-y", "x*y", "x|y"))
    _framed(sheet, ((("işlem",), ("örnek",)), rows), (30, 32))


def days_in_columns_no_wider(sheet: Sheet) -> None:
    """Days, with marks raised beside some, and names: lines part the columns, and a rule the heading."""
    days, names = (
        ("12/05/2011", "03/06/2011", "17/06/2011", "01/07/2011"),
        ("Foça", "Urla", "Tire", "Ödemiş"),
    )
    _framed(sheet, ((("Gün",), ("İlçe",)), (days, names)), (66, 40))
    for index in (0, 2):
        sheet.line("(1)", Type(SANS, 6), sheet.left + 52, sheet.y + 22 + 11 * index)


def shares_without_their_nought(sheet: Sheet) -> None:
    """Shares as papers print them, beside names, in columns no wider."""
    rows = (("Foça", "Urla", "Tire"), (".52", ".31", ".17"))
    _framed(sheet, ((("İlçe",), ("pay",)), rows), (28, 22))


def entries_that_wrap(sheet: Sheet) -> None:
    """Entries that wrap into as many lines each, for want of room."""
    left = ("Kıyıdaki köylerin", "içme suyu ve yol", "sorunu çözülecek")
    right = ("Büyükşehir ile ilçe", "belediyeleri birlikte", "bütçe ayıracaklar")
    _framed(sheet, ((left, right), (("Okul",), ("Valilik",))), (72, 82))


def lists_side_by_side(sheet: Sheet) -> None:
    """A list in each cell: a mark begins each line."""
    left, right = [[f"• {name}" for name in names] for names in (NAMES, SIGHTS)]
    _framed(sheet, ((("İlçeler",), ("Yerler",)), (left, right)), (150, 200))


def lists_in_columns_no_wider(sheet: Sheet) -> None:
    """A list in each cell, its entries numbered."""
    left, right = [
        [f"{number}. {name}" for number, name in enumerate(names[:3], 1)]
        for names in (NAMES, ("Kale", "Ada", "Han"))
    ]
    _framed(sheet, ((("İlçeler",), ("Yerler",)), (left, right)), (36, 38))


def _drawn(draw: Draw, folder: Path) -> list[Table]:
    path = folder / f"{draw.__name__}.pdf"
    sheet = Sheet(path)
    sheet.paragraph(PROSE)
    sheet.skip(12)
    draw(sheet)
    sheet.save()
    return tables_of(path)


def _cells(engine: str, xs: Sequence[float], ys: Sequence[float]) -> Grid:
    grid = grid_of(
        engine, [Box(a, c, b, d) for c, d in pairwise(ys) for a, b in pairwise(xs)]
    )
    assert grid is not None
    return grid


def _parted(at: Sequence[float], top: float, bottom: float) -> Page:
    """Two rows of six short words 50 pt apart, and lines that run down between some of them."""
    rows = [
        word
        for y, row in enumerate(
            (
                ("köy", "han", "bağ", "ova", "dağ", "kıyı"),
                ("su", "yol", "ev", "tarla", "bahçe", "orman"),
            )
        )
        for x, text in enumerate(row)
        for word in words(text, 104 + 20 * y, x0=55.0 + 50 * x)
    ]
    rules = tuple(Rule(Box(x, top, x, bottom), horizontal=False) for x in at)
    return replace(page(1, [rows]), rules=rules)


OUTER, INNER = (50.0, 200.0, 350.0), (50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 350.0)
TALL = (100.0, 120.0, 140.0)


@pytest.mark.parametrize(
    ("at", "top", "bottom"),
    [((100, 150, 250, 300), 102, 138), ((100, 150), 102, 138), ((250,), 102, 118)],
)
def test_readings_that_leave_lines_unexplained_are_not_taken(
    at: Sequence[float], top: float, bottom: float
) -> None:
    """pdfplumber and Camelot agree on the cells around the tables in these; ours has each cell of those."""
    seen = _parted(at, top, bottom)
    peers = [
        _cells(engine, OUTER, TALL)
        for engine in ("camelot-lattice", "pdfplumber-lines")
    ]
    assert chosen(_cells("rules", INNER, TALL), peers, seen).grid.engine == "rules"
    assert (
        chosen(_cells("rules", INNER, TALL), peers, replace(seen, rules=())).grid.engine
        != "rules"
    )


@pytest.mark.parametrize(
    ("at", "doubted"),
    [((100, 150), True), ((100,), True), ((90, 95), False), ((), False)],
)
def test_lines_that_part_the_words_of_a_cell_are_a_doubt(
    at: Sequence[float], doubted: bool
) -> None:
    """Even where all agree; the two sides of a box to be ticked part no words."""
    peers = [_cells("camelot-lattice", OUTER, TALL)]
    choice = chosen(_cells("rules", OUTER, TALL), peers, _parted(at, 102, 138))
    assert (choice.confidence < SURE) == doubted
    assert ("lines part the words of a cell" in choice.reason) == doubted


def frame_of_one_row_of_small_type(sheet: Sheet) -> None:
    """A row as high as its small type: a total apart from the tables above it."""
    for right, text in enumerate(("Toplam", "431", "4.741", "431.902")):
        x0 = sheet.left + 100 * right
        _box(sheet, x0, sheet.y, x0 + 100, sheet.y + 9)
        sheet.line(text, Type(SANS, 6), x0 + 4, sheet.y + 1)


@pytest.mark.parametrize(
    "draw",
    [
        frame_of_one_row,
        frame_of_one_row_of_small_type,
        total_in_a_frame_of_its_own,
        shaded_row_alone,
    ],
)
def test_a_row_alone_is_doubted(draw: Draw, tmp_path: Path) -> None:
    alone = _drawn(draw, tmp_path)[-1]
    assert alone.n_rows == 1
    assert alone.confidence < SURE
    assert "a single row" in alone.reason


def lists_in_a_row(sheet: Sheet) -> None:
    """Two lists in boxes side by side."""
    left, right = [[f"• {name}" for name in names] for names in (NAMES, SIGHTS)]
    _framed(sheet, ((left, right),), (150, 200))


def test_boxes_side_by_side_are_no_strip(tmp_path: Path) -> None:
    (table,) = _drawn(lists_in_a_row, tmp_path)
    assert table.n_rows == 1
    assert "a single row" not in table.reason


@pytest.mark.parametrize(
    "draw",
    [
        rule_under_the_names_alone,
        rule_after_some_rows,
        three_columns_of_words,
        words_in_columns_no_wider,
        one_column_wider_than_its_words,
        marks_below_a_wide_heading,
        words_in_groups_that_lines_part,
        signs_in_columns_no_wider,
        days_in_columns_no_wider,
        shares_without_their_nought,
    ],
)
def test_rows_that_no_line_parts_are_a_doubt(draw: Draw, tmp_path: Path) -> None:
    """Both engines for lines agree on cells of several lines; to the eye each line is a row."""
    (table,) = _drawn(draw, tmp_path)
    cut = any(cell.text in ("Tire", "han", "ikili", "ortam") for cell in table.cells)
    assert cut or (table.confidence < SURE and "stand level" in table.reason)


@pytest.mark.parametrize(
    ("draw", "rows"),
    [(days_in_columns_no_wider, 5), (shares_without_their_nought, 4)],
)
def test_rows_of_days_and_shares_are_cut(draw: Draw, rows: int, tmp_path: Path) -> None:
    """Marks raised beside the days are none of them."""
    (table,) = _drawn(draw, tmp_path)
    assert table.n_rows == rows


@pytest.mark.parametrize(
    "draw", [entries_that_wrap, lists_side_by_side, lists_in_columns_no_wider]
)
def test_entries_that_wrap_and_lists_are_no_rows(draw: Draw, tmp_path: Path) -> None:
    (table,) = _drawn(draw, tmp_path)
    assert "stand level" not in table.reason


def row_set_over_the_next(sheet: Sheet) -> None:
    """A second line of each cell of a row lies on the text of the row below."""
    _grid(
        sheet,
        sheet.left,
        sheet.y,
        (("Sütun", "Sütun"), ("12", "431"), ("19", "902")),
        100,
    )
    for right, text in enumerate(("A", "B")):
        sheet.line(text, TEXT, sheet.left + 100 * right + 5, sheet.y + 19)


def second_print_of_a_row(sheet: Sheet) -> None:
    """A row printed twice, a little lower the second time."""
    _grid(
        sheet,
        sheet.left,
        sheet.y,
        (("Foça", "Urla"), ("12", "431"), ("19", "902")),
        100,
    )
    for right, text in enumerate(("47", "655")):
        sheet.line(text, TEXT, sheet.left + 100 * right + 4, sheet.y + 24)


def figure_over_a_figure(sheet: Sheet) -> None:
    """Two figures on one place of a full grid."""
    _grid(
        sheet,
        sheet.left,
        sheet.y,
        (("Foça", "Urla"), ("12", "431"), ("19", "902")),
        100,
    )
    sheet.line("5.188", TEXT, sheet.left + 108, sheet.y + 23)


def lines_set_solid(sheet: Sheet) -> None:
    """Lines of one entry as far apart as their type is high, and marks raised beside words."""
    _framed(
        sheet,
        ((("Köyler", "ve yollar"), ("Okullar", "ve evler")), (("Foça",), ("Urla",))),
        (100, 100),
        8,
    )
    sheet.line("1", Type(SANS, 5), sheet.left + 25, sheet.y + 26)


@pytest.mark.parametrize(
    "draw", [row_set_over_the_next, second_print_of_a_row, figure_over_a_figure]
)
def test_words_printed_over_each_other_are_a_doubt(draw: Draw, tmp_path: Path) -> None:
    """Both engines for lines agree on the cells; what stands in them nobody can read."""
    (table,) = _drawn(draw, tmp_path)
    assert table.confidence < SURE
    assert "printed over each other" in table.reason


def name_over_the_border_of_two_rows(sheet: Sheet) -> None:
    """A name half in its own empty row and half in the next, which holds nothing beside it."""
    rows = (("1", ""), ("2", ""), ("3", "902"), ("4", "77"))
    _grid(sheet, sheet.left, sheet.y, rows, 100)
    sheet.line("Karaburun", TEXT, sheet.left + 108, sheet.y + 13)


def test_words_on_the_border_between_two_rows_are_a_doubt(tmp_path: Path) -> None:
    """Every engine puts them into one of the two; nobody can tell which is theirs."""
    (table,) = _drawn(name_over_the_border_of_two_rows, tmp_path)
    assert table.confidence < SURE
    assert "runs through words" in table.reason


def fraction_in_a_cell(sheet: Sheet) -> None:
    """A grid one of whose cells holds a fraction, and a word level with its bar."""
    _framed(
        sheet,
        ((("Ad",), ("Formül", " ", " ")), (("Yoğunluk",), ("3", " ", " "))),
        (100, 140),
    )
    for index, (text, x) in enumerate((("1", 104), ("exp(-t)", 120), ("2", 104))):
        sheet.line(text, TEXT, sheet.left + x, sheet.y + 58 + 3.5 * index)


def test_lines_that_run_into_each_other_are_a_doubt(tmp_path: Path) -> None:
    (table,) = _drawn(fraction_in_a_cell, tmp_path)
    assert table.confidence < SURE
    assert "run into each other" in table.reason


def test_tight_lines_and_raised_marks_are_not_printed_over(tmp_path: Path) -> None:
    (table,) = _drawn(lines_set_solid, tmp_path)
    assert "printed over each other" not in table.reason


def lines_that_break_after_dashes(sheet: Sheet) -> None:
    """Lines of code, a dash at the right end of each."""
    for index, line in enumerate(
        ("boyut = A4", "en = 210", "boy = 297", "kenar = 25", "sayfa = 12", "not = 3")
    ):
        sheet.line(line, TEXT, sheet.left, sheet.y + 11 * index)
        sheet.line("–", TEXT, sheet.left + 300, sheet.y + 11 * index)


def values_not_known(sheet: Sheet) -> None:
    """A column of dashes between one of names and one of figures."""
    for index, (name, value) in enumerate(
        (
            ("Foça", "210"),
            ("Urla", "297"),
            ("Tire", "25"),
            ("Dikili", "12"),
            ("Kınık", "3"),
            ("Bergama", "41"),
        )
    ):
        for text, x in ((name, 0), ("–", 150), (value, 300)):
            sheet.line(text, TEXT, sheet.left + x, sheet.y + 11 * index)


def test_a_column_of_dashes_makes_no_table(tmp_path: Path) -> None:
    assert not _drawn(lines_that_break_after_dashes, tmp_path)
    (table,) = _drawn(values_not_known, tmp_path)
    assert table.n_cols == 3


def _lines_on_grounds(
    sheet: Sheet, lines: Sequence[str], colours: Sequence[str]
) -> None:
    """A number and a text a line, each on a ground of its own, and the ground of the line beyond."""
    for index, text in enumerate(lines):
        y = sheet.y + 14 * index
        for x0, x1, colour in zip((0, 20, 200), (20, 200, 440), colours, strict=True):
            sheet.area(sheet.left + x0, y, sheet.left + x1, y + 14, colour)
        sheet.line(str(index + 1), TEXT, sheet.left + 6, y + 2)
        sheet.line(text, TEXT, sheet.left + 24, y + 2)


def listing_on_grounds(sheet: Sheet) -> None:
    """A listing: numbers, texts, and the rest of each line."""
    _lines_on_grounds(sheet, ["iller = oku()"] * 7, ("#ccddaa", "#ffe0e0", "#eeffcc"))


def listing_on_grey(sheet: Sheet) -> None:
    """The same in greys, its lines not alike."""
    _lines_on_grounds(
        sheet,
        ("oku(iller)", "say(ilçeler)", "yaz(sonuç)", "kapat()"),
        ("#bbbbbb", "#dddddd", "#eeeeee"),
    )


def listing_in_boxes(sheet: Sheet) -> None:
    """A frame for each piece, nothing in the last."""
    _grid(
        sheet,
        sheet.left,
        sheet.y,
        [(str(row), "oku(iller)", "") for row in range(1, 6)],
        130,
    )


@pytest.mark.parametrize(
    "draw", [listing_on_grounds, listing_on_grey, listing_in_boxes]
)
def test_a_column_without_name_and_entry_is_a_doubt(draw: Draw, tmp_path: Path) -> None:
    (table,) = _drawn(draw, tmp_path)
    assert table.confidence < SURE
    assert "a column has neither name nor entry" in table.reason
