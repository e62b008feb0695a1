"""Which column names the rows: one answer for records, checks and corrections."""

from datetime import date

import pytest

from extractors.checks import check
from extractors.corrections import correct_tables
from extractors.records.readers import read_records
from schemas.correction import Correction
from schemas.printed_table import PrintedTable, label_column
from schemas.table import Table, once_a_table
from tests.support import extractions as make

HEADINGS = [
    "İlçe",
    "İlçedeki Çalışan Sayısı",
    "İlçedeki Firma Sayısı",
    "Sera Alanı (ha)",
]
ROWS = [
    ["Aliağa", "27.225", "1.179", "12"],
    ["Urla", "6.037", "1.437", "30"],
    ["Çeşme", "7.661", "2.015", "8"],
    ["Toplam", "40.923", "4.631", "50"],
]
PLACES_LAST = [[*row[1:], row[0]] for row in [HEADINGS, *ROWS]]
NUMBERED = [
    [number, *row]
    for number, row in zip(["Sıra", "1", "2", "3", ""], [HEADINGS, *ROWS], strict=True)
]
SHAPES = {"numbered": NUMBERED, "places last": PLACES_LAST}


def drawn(rows: list[list[str]]) -> Table:
    return make.table(
        rows[:1], rows[1:], kind="district_statistics", caption="Tablo 1: İlçeler"
    )


@pytest.fixture(params=SHAPES)
def rows(request: pytest.FixtureRequest) -> list[list[str]]:
    return [list(row) for row in SHAPES[request.param]]


def test_sums_are_checked(rows):
    rows[2][rows[2].index("1.437")] = "1.473"
    findings = [
        f
        for f in check(make.extraction(tables=[drawn(rows)]))
        if f.check_code == "column-sum"
    ]
    assert [f.cell for f in findings if f.severity == "error"] == [
        (2, rows[2].index("1.473"))
    ]
    assert "row 'Urla'" in findings[0].message


def test_numbers_of_the_rows_are_no_figures():
    rows = [list(row) for row in NUMBERED]
    rows[3][0] = "4"  # a row was left out: no count
    assert [
        f
        for f in check(make.extraction(tables=[drawn(rows)]))
        if f.cell and f.cell[1] == 0
    ] == []


def test_corrections_find_their_row(rows):
    corrected = correct_tables(make.identity(), [drawn(rows)], [
        Correction(document=make.identity().slug, table="Tablo 1", row="Urla", column=HEADINGS[2], expect="1.437",
                   value="1.473", reason="digits swapped", source="another report", date=date(2026, 11, 23)),
    ])  # fmt: skip
    assert [outcome.status for outcome in corrected.outcomes] == ["applied"]


def test_an_unlisted_column_is_kept(rows):
    table = drawn(rows)
    records = read_records([table], make.identity())
    (code,) = {o.indicator for o in records.observations} - {"employees", "firms"}
    assert {o.place: o.value for o in records.observations if o.indicator == code} == {
        "aliaga": 12, "urla": 30, "cesme": 8, "izmir": 50,
    }  # fmt: skip


@pytest.mark.parametrize(("headings", "row", "label"), [
    (["Sıra", "Yıl", "Nüfus"], [["1", "2008", "5.000"], ["2", "2009", "6.000"]], "2008"),
    (["Puan", "Kişi Sayısı"], [["1", "50"], ["2", "60"], ["3", "90"]], "1"),
    (["Firma", "İlçe"], [["Ege Gıda", "Urla"], ["Batı Çelik", "Urla"], ["Kuzey Su", "Urla"]], "Ege Gıda"),
    (["Gösterge", "Tire"], [["Nüfus", "50"], ["Firma", "60"]], "Nüfus"),
])  # fmt: skip
def test_other_names_of_rows(headings, row, label):
    assert PrintedTable(make.table([headings], row)).label(1) == label


def test_a_table_with_other_cells_or_of_another_document_lists_other_provinces() -> (
    None
):
    """What was worked out from a table stays with it: its copies are of their own cells."""
    table = drawn([["İlçe", "Nüfus"], ["Merkez", "5"]])
    assert table.provinces == ()
    assert table.model_copy(update={"about": ("van",)}).provinces == ("van",)
    other = drawn(
        [
            ["İlçe", "Nüfus"],
            ["Foça", "5"],
            ["Tire", "7"],
            ["Urla", "7"],
            ["Bergama", "7"],
        ]
    )
    assert (
        table.model_copy(update={"cells": other.cells}).provinces
        == other.provinces
        == ("izmir",)
    )


def test_what_is_worked_out_of_a_table_is_kept_with_it_and_not_with_a_copy_that_has_other_cells() -> (
    None
):
    asked: list[int] = []

    @once_a_table
    def width_of(table: Table, column: int) -> int:
        asked.append(column)
        return sum(len(cell.text) for cell in table.cells if cell.col == column)

    table, other = drawn([HEADINGS, *ROWS]), drawn(PLACES_LAST)
    assert width_of(table, 0) == width_of(table, 0) != width_of(table, 1)
    assert asked == [0, 1]
    copied = table.model_copy(update={"cells": other.cells})
    assert width_of(copied, 0) == width_of(other, 0) != width_of(table, 0)
    assert (label_column(table), label_column(copied)) == (0, 3)
    assert copied.cell_at(0, 3) == other.cell_at(0, 3) != table.cell_at(0, 3)
