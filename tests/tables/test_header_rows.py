"""Which rows are headings: those that look unlike the rows below, never a total, a zebra row or figures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extractors.chain import tables_of
from extractors.tables.document.header_rows import header_rows
from extractors.tables.document.parts import Part, PartCell
from schemas.geometry import Box
from schemas.table import CellLine, Region
from tests.conftest import Drawn
from tests.pdfs.ink import SANS, Type
from tests.pdfs.score import read
from tests.pdfs.sheet import Sheet

TEXT, WIDE, TALL = Type(SANS, 8), 150, 18
"""The type of what is drawn here, and a cell's width and height in points."""
Rows = Sequence[Sequence[str]]
CLAIMS = (
    "shaded_total_under_the_heading",
    "zebra_rows_of_words",
    "bold_figures_under_the_heading",
    "white_on_colour_heading_no_rules",
    "header_repeated",
)


@pytest.mark.parametrize("name", CLAIMS)
def test_headings_are_the_rows_that_were_drawn_as_such(
    name: str, pdf: Callable[[str], Drawn]
) -> None:
    path, truth = pdf(name)
    (drawn,), (table,) = truth.tables, read(path)
    assert {cell.row for cell in table.cells if cell.is_header} == {
        cell["row"] for cell in drawn["cells"] if cell["header"]
    }


def _ruled(path: Path, rows: Rows, grounds: Sequence[str], pens: Sequence[str]) -> int:
    """How many heading rows are read of a ruled table whose first row is bold.

    Args:
        path: where it is drawn.
        rows: its words.
        grounds: the colour under each row.
        pens: the colour behind the words of each row.
    """
    sheet = Sheet(path)
    for down, (row, ground, pen) in enumerate(zip(rows, grounds, pens, strict=True)):
        kind, y = replace(TEXT, bold=down == 0), sheet.y + TALL * down
        right = sheet.left + WIDE * len(row)
        sheet.area(sheet.left, y, right, y + TALL, ground)
        for at, text in enumerate(row):
            x = sheet.left + WIDE * at
            sheet.area(x + 4, y + 4, x + 80, y + 14, pen)
            sheet.rule(x, y, x, y + TALL)
            sheet.line(text, kind, x + 4, y + 4)
        sheet.rule(right, y, right, y + TALL)
        for edge in (y, y + TALL):
            sheet.rule(sheet.left, edge, right, edge)
    sheet.save()
    (table,) = tables_of(path)
    return table.header_rows()


PAPER, GREY, CREAM, GREEN = "#ffffff", "#dddddd", "#f5f0d8", "#e8ffc8"
NAMES = (
    ("İlçe", "Görülecek yer"),
    ("Foça", "kale"),
    ("Urla", "karantina adası"),
    ("Tire", "han"),
    ("Ödemiş", "yayla"),
    ("Çeşme", "plaj"),
)


@pytest.mark.parametrize(
    ("rows", "grounds"),
    [
        (NAMES[:3], (PAPER, GREY, PAPER)),
        (NAMES[:4], (PAPER, CREAM, PAPER, PAPER)),
        ([(*row, "bilinmiyor") for row in NAMES[:3]], (PAPER, GREY, PAPER)),
        (NAMES[:3], (PAPER, GREY, CREAM)),
    ],
)
def test_a_stripe_under_a_bold_heading_on_paper_is_none(
    rows: Rows, grounds: Sequence[str], tmp_path: Path
) -> None:
    """So few rows that no other stripe follows."""
    assert _ruled(tmp_path / "a.pdf", rows, grounds, grounds) == 1


@pytest.mark.parametrize(
    ("grounds", "pens"),
    [
        (
            (CREAM, GREY, PAPER, GREY, PAPER, GREY),
            (CREAM, GREEN, PAPER, GREY, PAPER, GREY),
        ),
        ((CREAM, *[PAPER] * 5), (CREAM, GREEN, *[PAPER] * 4)),
        ((CREAM, *[PAPER] * 5), (CREAM, GREEN, GREEN, *[PAPER] * 3)),
    ],
)
def test_words_marked_with_a_pen_are_no_shaded_row(
    grounds: Sequence[str], pens: Sequence[str], tmp_path: Path
) -> None:
    """A narrow ground behind words is none of the cell."""
    assert _ruled(tmp_path / "a.pdf", NAMES, grounds, pens) == 1


def _beside(path: Path, name: str, rows: Rows) -> int:
    """How many heading rows are read where one cell stands beside all rows, the first of which is bold."""
    sheet = Sheet(path)
    left, bottom = sheet.left, sheet.y + TALL * len(rows)
    for x in (left, left + WIDE):
        sheet.rule(x, sheet.y, x, bottom)
    sheet.rule(left, sheet.y, left + WIDE, sheet.y)
    sheet.rule(left, bottom, left + WIDE, bottom)
    sheet.line(name, replace(TEXT, bold=True), left + 4, sheet.y + 4)
    for down, row in enumerate(rows):
        y, kind = sheet.y + TALL * down, replace(TEXT, bold=down == 0)
        for at, text in enumerate(row, 1):
            x = left + WIDE * at
            sheet.rule(x + WIDE, y, x + WIDE, y + TALL)
            for edge in (y, y + TALL):
                sheet.rule(x, edge, x + WIDE, edge)
            sheet.line(text, kind, x + 4, y + 4)
    sheet.save()
    (table,) = tables_of(path)
    return table.header_rows()


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Görülecek yerler", NAMES[:3]),
        ("", NAMES[:4]),
        ("Gezi", NAMES[:5]),
    ],
)
def test_a_cell_beside_all_rows_makes_no_headings_of_them(
    name: str, rows: Rows, tmp_path: Path
) -> None:
    """A logo, or the name of all of it."""
    assert _beside(tmp_path / "a.pdf", name, rows) <= 1


def part_of_texts(texts: Sequence[Sequence[str]]) -> Part:
    cells = []
    for row, line in enumerate(texts):
        for col, text in enumerate(line):
            box = Box(100 * col, 20 * row, 100 * col + 99, 20 * row + 19)
            lines = (CellLine(text, text, Region(1, box)),)
            cells.append(PartCell(row, col, 1, 1, box, lines, 1))
    return Part(
        1, (0, 400), (0, 20 * len(texts)), tuple(cells), 0, "rules", 1.0, "drawn"
    )


def test_money_with_its_unit_is_a_figure_below_a_heading() -> None:
    """Lists side by side: two names and two sums a row, and no heading was seen over them."""
    cells = [("İlçe", "İhracat", "İlçe", "İhracat")]
    cells += [
        (f"Aliağa{n}", f"{n}.061.901 USD", f"Urla{n}", f"{n}5 USD") for n in range(1, 8)
    ]
    part = part_of_texts(cells)
    assert header_rows(part) == 1
    worded = part_of_texts(
        [cells[0], *[(a, "çok fazla", c, "az değil") for a, _, c, _ in cells[1:]]]
    )
    assert header_rows(worded) == 0
