"""Rows that name what they count below titles of their columns, and no line is drawn."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from extractors.readings.kinds import Document
from extractors.readings.over_places.row_lists import rows_under_titles
from extractors.records.programmes import read_programmes
from schemas.page import Page, Word
from schemas.table import Table
from tests.readings.test_regions import words
from tests.readings.test_statistics import DISTRICTS, IDENTITY
from tests.readings.whole.test_listed import pages

NAMES = ("KOBİ Mali Destek Programı", "Turizm Mali Destek Programı")
PLACES = DISTRICTS[:4]
XS = (40.0, 130.0, 330.0, 390.0, 460.0)
TITLES = ("İlçe", "Program", "Yıl", "Başvuru", "Başarılı")
PITCH = 14.0
Row = Sequence[str]

FULL = [
    (place, name, str(2009 + n), str(3 + n), str(1 + n))
    for place in PLACES
    for n, name in enumerate(NAMES)
]


def printed(
    rows: Sequence[Row], top: float = 100.0, titles: Sequence[Row] = (TITLES,)
) -> list[Word]:
    """Titles, one line below the other, and rows below them."""
    lines = [*titles, *rows]
    return [
        word
        for at, line in enumerate(lines)
        for x, text in zip(XS, line, strict=False)
        for word in words(text, x, top + PITCH * at)
    ]


def found(*drawn: Page) -> list[Table]:
    return [
        table for _, table in rows_under_titles(Document(list(drawn), [], IDENTITY))
    ]


def results(*drawn: Page) -> set[tuple[str, str, int | None, int | None, int | None]]:
    return {
        (each.place, each.programme, each.year, each.applications, each.successful)
        for table in found(*drawn)
        for each in read_programmes(
            table.model_copy(update={"kind": "programme_results"}), "tr"
        ).results
    }


def once(rows: Sequence[Row], column: int = 0) -> list[list[str]]:
    """The rows, a label of a column printed in the first of its rows alone."""
    return [
        [
            "" if n == column and at and rows[at - 1][column] == text else text
            for n, text in enumerate(row)
        ]
        for at, row in enumerate(rows)
    ]


WANTED = results(*pages(printed(FULL)))


def test_rows_that_name_their_programmes_are_read_below_titles() -> None:
    """A grid ended at the first row without a place, and nothing was read."""
    assert len(WANTED) == len(FULL)
    assert {(year, a, s) for _, _, year, a, s in WANTED} == {(2009, 3, 1), (2010, 4, 2)}
    assert results(*pages(printed(once(FULL)))) == WANTED


def test_labels_in_the_middle_of_their_rows_are_of_all_of_them() -> None:
    blank = [["", *row[1:]] for row in FULL]
    between = [
        word
        for at, place in enumerate(PLACES)
        for word in words(place, XS[0], 100 + PITCH * (2 * at + 1.5))
    ]
    assert results(*pages([*printed(blank), *between])) == WANTED


def test_labels_that_stand_otherwise_are_not_read() -> None:
    """Whose the rows above the first label are is not certain."""
    late = [["", *row[1:]] if at != 1 else row for at, row in enumerate(FULL)]
    assert results(*pages(printed(late))) == set()


def test_a_list_goes_on_overleaf_below_its_titles_printed_again() -> None:
    drawn = pages(printed(once(FULL)[:4], 700), printed(once(FULL)[4:], 40))
    assert results(*drawn) == WANTED


def test_a_name_in_two_lines_is_one_label() -> None:
    by_name = sorted(FULL, key=lambda row: row[1])
    rows = once(by_name, 1)
    for row, below in pairwise(rows):
        if row[1].startswith(tuple(NAMES)):
            row[1], _, below[1] = row[1].rpartition(" ")
    assert results(*pages(printed(rows))) == WANTED


def test_titles_of_four_lines_are_titles() -> None:
    lines = [
        ("", "", "", "Proje", ""),
        ("", "", "", "Baş-", ""),
        ("", "", "", "vuru", ""),
    ]
    titles = [*lines, ("İlçe", "Program", "Yıl", "Sayısı", "Başarılı")]
    assert results(*pages(printed(FULL, titles=titles))) == WANTED


def test_names_and_figures_alone_are_no_such_list() -> None:
    rows = [(row[0], row[3]) for row in FULL]
    assert found(*pages(printed(rows, titles=[("İlçe", "Başvuru")]))) == []


def test_three_rows_are_no_list() -> None:
    assert found(*pages(printed(FULL[:3]))) == []
    assert found(*pages(printed(FULL[:4]))) != []


@pytest.mark.parametrize(("white", "lines"), [(PITCH, 9), (4 * PITCH, 8)])
def test_white_ends_a_list(white: float, lines: int) -> None:
    after = printed([FULL[0]], 100 + PITCH * 8 + white, titles=())
    (table,) = found(*pages([*printed(FULL), *after]))
    assert table.n_rows == 1 + lines


def test_a_text_over_two_columns_ends_a_list() -> None:
    caption = words(
        "Tablo 3: İlçelere Göre Başvuran ve Başarılı Projeler", 60, 100 + 9 * PITCH
    )
    (table,) = found(*pages([*printed(FULL), *caption]))
    assert table.n_rows == 1 + len(FULL)


def test_a_heading_in_larger_type_ends_a_list_and_is_no_label() -> None:
    """`GZFT Analizi` stood below a list and was the end of its last label."""
    heading = words("GZFT", XS[0], 100 + 9 * PITCH)
    larger = [replace(word, size=word.size + 4) for word in heading]
    (table,) = found(*pages([*printed(FULL), *larger]))
    assert table.n_rows == 1 + len(FULL)
    bold = words("Sağlık", XS[0], 100 + 9 * PITCH, bold=True)
    (table,) = found(*pages([*printed(FULL), *bold]))
    assert "Sağlık" not in "".join(cell.text for cell in table.cells)


@pytest.mark.parametrize("value", ["0.06%", "5.853.902 $", "1.200 TL"])
def test_figures_bear_their_units(value: str) -> None:
    rows = [
        (place, what, value)
        for place in DISTRICTS
        for what in ("Çalışan Sayısı", "Firma Sayısı")
    ]
    (table,) = found(*pages(printed(rows, titles=[("İlçe", "Gösterge", "Değer")])))
    assert (table.n_rows, table.n_cols) == (1 + len(DISTRICTS), 3)


@pytest.mark.parametrize("label", ["in each row", "once"])
def test_a_row_with_a_label_and_no_figure_is_a_row_where_it_stands_as_one(
    label: str,
) -> None:
    """Its labels went to the row beside it, and nothing was read."""
    rows = [
        (place, what, "" if (place, what) == (DISTRICTS[2], "Firma Sayısı") else "7")
        for place in DISTRICTS
        for what in ("Çalışan Sayısı", "Firma Sayısı")
    ]
    shown = once(rows) if label == "once" else rows
    drawn = printed(shown, titles=[("İlçe", "Gösterge", "Değer")])
    (table,) = found(*pages(drawn))
    blank = [cell for cell in table.cells if not cell.text and not cell.is_header]
    assert (table.n_rows, table.n_cols, len(blank)) == (1 + len(DISTRICTS), 3, 1)
