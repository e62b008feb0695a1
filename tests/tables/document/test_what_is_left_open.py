"""Boxes around tables, entries of lists, and titles in a grid: what the cells alone do not tell is a doubt."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.pdfs.sheet import Sheet
from tests.tables.test_doubts import (
    SURE,
    TEXT,
    _box,
    _drawn,
    _framed,
    _grid,
)

Draw = Callable[[Sheet], None]
ROWS = (
    ("Anahtar", "Değer", "Kullanım"),
    ("il", "İzmir", "adı"),
    ("ilçe", "Foça", "adı"),
    ("yıl", "2012", "sayı"),
)


def _boxed(sheet: Sheet, aside: float, titles: int) -> None:
    """A table within a box that begins before it, and some titles over both."""
    left, width, y = sheet.left, aside + 3 * 100, sheet.y
    for at in range(titles):
        _box(sheet, left, y + 18 * at, left + width, y + 18 * at + 18)
        sheet.line("Ayarların seçenekleri", TEXT, left + 4, y + 18 * at + 4)
    y += 18 * titles
    _box(sheet, left, y, left + aside, y + 18 * len(ROWS))
    _grid(sheet, left + aside, y, ROWS, 100)


def box_around_a_table(sheet: Sheet) -> None:
    """A title over the box, the table a little to the right in it."""
    _boxed(sheet, 30, 1)


def box_with_two_titles(sheet: Sheet) -> None:
    """Two titles over a wider side."""
    _boxed(sheet, 60, 2)


def box_without_a_title(sheet: Sheet) -> None:
    """No title at all."""
    _boxed(sheet, 30, 0)


def box_with_a_date_beside_its_title(sheet: Sheet) -> None:
    """The title spans the side and most of the table."""
    _title_beside_a_date(sheet, 30)


def wide_box_with_a_date_beside_its_title(sheet: Sheet) -> None:
    """The side is as wide as a column of words."""
    _title_beside_a_date(sheet, 80)


def _title_beside_a_date(sheet: Sheet, aside: float) -> None:
    y, end = sheet.y, sheet.left + aside + 200
    _box(sheet, sheet.left, y, end, y + 18)
    _box(sheet, end, y, end + 100, y + 18)
    sheet.line("Ayarların seçenekleri", TEXT, sheet.left + 4, y + 4)
    sheet.line("Mart 2012", TEXT, end + 4, y + 4)
    _box(sheet, sheet.left, y + 18, sheet.left + aside, y + 18 + 18 * len(ROWS))
    _grid(sheet, sheet.left + aside, y + 18, ROWS, 100)


BOXES = (
    box_around_a_table,
    box_with_two_titles,
    box_without_a_title,
    box_with_a_date_beside_its_title,
    wide_box_with_a_date_beside_its_title,
)


@pytest.mark.parametrize("draw", BOXES)
def test_an_empty_side_of_most_rows_is_a_doubt(draw: Draw, tmp_path: Path) -> None:
    """Every engine sees it as a column of the table."""
    (table,) = _drawn(draw, tmp_path)
    assert table.confidence < SURE
    assert "neither name nor entry" in table.reason


def corner_of_headings(sheet: Sheet) -> None:
    """The corner over the names of rows is empty."""
    rows = (("", "2011", "2012"), ("Foça", "12", "13"), ("Urla", "31", "32"))
    _grid(sheet, sheet.left, sheet.y, rows, 100)


def labels_of_few_rows(sheet: Sheet) -> None:
    """A first column of which most rows say nothing: its label is over them."""
    rows = (
        ("İl", "İlçe"),
        ("İzmir", "Foça"),
        ("", "Urla"),
        ("", "Tire"),
        ("", "Çeşme"),
    )
    _grid(sheet, sheet.left, sheet.y, rows, 100)


@pytest.mark.parametrize("draw", [corner_of_headings, labels_of_few_rows])
def test_empty_cells_beside_names_are_no_side(draw: Draw, tmp_path: Path) -> None:
    (table,) = _drawn(draw, tmp_path)
    assert "neither name nor entry" not in table.reason
    assert table.confidence >= SURE


def _striped(sheet: Sheet, entries: Sequence[Sequence[str]]) -> None:
    """Entries of a list, each on a ground of its own and with a line at its foot."""
    for at, entry in enumerate(entries):
        y = sheet.y + 60 * at
        sheet.area(sheet.left, y, sheet.left + 320, y + 14 * len(entry), "#f7f8fb")
        sheet.rule(
            sheet.left, y + 14 * len(entry), sheet.left + 320, y + 14 * len(entry)
        )
        for down, text in enumerate(entry):
            kind, _, name = text.partition("|")
            sheet.line(kind, TEXT, sheet.left + 4, y + 3 + 14 * down)
            sheet.line(name, TEXT, sheet.left + 40, y + 3 + 14 * down)


def entries_on_stripes(sheet: Sheet) -> None:
    """A name, and below it what it is."""
    entries = [(f"dosya|{name}.h [kod]", "|Ana başlık dosyası.") for name in "abc"]
    _striped(sheet, entries)


def entries_of_two_words(sheet: Sheet) -> None:
    """Both lines begin with a word of the list."""
    entries = [(f"ad|{name}.pdf", "boy|297 birim") for name in ("plan", "rapor")]
    _striped(sheet, entries)


@pytest.mark.parametrize("draw", [entries_on_stripes, entries_of_two_words])
def test_two_rows_tell_no_columns_by_their_words(draw: Draw, tmp_path: Path) -> None:
    for table in _drawn(draw, tmp_path):
        assert table.confidence < SURE
        assert "only its words part two rows" in table.reason


@pytest.mark.parametrize(
    ("first", "last", "doubted"),
    [
        ("Bölüm I", "Bölüm II", True),
        ("Bölüm 1", "Bölüm 2", True),
        ("Ek A", "Toplam", False),
        ("Part 1", "Part 2", True),
        ("Yıl 2011", "Yıl 2012", False),
    ],
)
def test_a_title_that_counts_on_in_the_last_row_is_a_doubt(
    first: str, last: str, doubted: bool, tmp_path: Path
) -> None:
    def parts_of_a_form(sheet: Sheet) -> None:
        rows = ((first, "Süre uzatımı"), *(row[:2] for row in ROWS), (last, "Herkes"))
        _grid(sheet, sheet.left, sheet.y, rows, 140)

    (table,) = _drawn(parts_of_a_form, tmp_path)
    assert (table.confidence < SURE) == doubted
    assert ("counts on from the title" in table.reason) == doubted


def test_rows_that_are_all_counted_hold_no_title(tmp_path: Path) -> None:
    def areas(sheet: Sheet) -> None:
        rows = [(f"Bölge {number}", str(7 * number)) for number in range(1, 6)]
        _grid(sheet, sheet.left, sheet.y, rows, 100)

    (table,) = _drawn(areas, tmp_path)
    assert "counts on from the title" not in table.reason


@pytest.mark.parametrize(
    ("left", "right", "doubted"),
    [
        (("bir", "üç"), ("iki", "dört"), True),
        (("bir", "üç", "beş"), ("iki", "dört", "altı"), True),
        (("bir iki", "üç"), ("dört beş", "altı"), False),
        (("• bir", "• üç"), ("• iki", "• dört"), False),
    ],
)
def test_words_below_each_other_in_the_only_row_are_rows(
    left: Sequence[str], right: Sequence[str], doubted: bool, tmp_path: Path
) -> None:
    def only_row(sheet: Sheet) -> None:
        _framed(sheet, ((left, right),), (30, 36))

    (table,) = _drawn(only_row, tmp_path)
    cut = table.n_rows > 1
    assert cut or ("stand level" in table.reason) == doubted


@pytest.mark.parametrize(("out", "rows"), [(2.0, 4), (6.0, 4), (0.0, 5)])
def test_a_band_wider_than_the_table_is_its_heading(
    out: float, rows: int, tmp_path: Path
) -> None:
    """Its frame touches the table; one as wide as the table is a row of it."""

    def band(sheet: Sheet) -> None:
        left, right = sheet.left - out, sheet.left + 300 + out
        sheet.area(left, sheet.y, right, sheet.y + 20, "#b0c0e0")
        _box(sheet, left, sheet.y, right, sheet.y + 20)
        sheet.line("Ayarlar", sheet.look.heading, sheet.left + 6, sheet.y + 3)
        _grid(sheet, sheet.left, sheet.y + 20, ROWS, 100)

    (table,) = _drawn(band, tmp_path)
    assert table.n_rows == rows
    assert (table.cells[0].text == "Ayarlar") == (rows == 5)
