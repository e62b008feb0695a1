"""SWOTs with a finding a row: its quadrant, dimension and part in columns of their own."""

from itertools import pairwise

import pytest

from extractors.records.swot.matrix import read_swot
from extractors.records.swot.named_rows import against_order, named_rows
from tests.support.drawn_tables import drawn_table

ROWS = [
    ["No", "Tespit", "Tema", "Alan", "Nitelik"],
    ["1", "Verimli ovalar", "Sosyal", "Kültür", "Güçlü Yönler"],
    ["2", "Genç nüfus", "", "", ""],
    ["3", "Göç", "", "", "Tehditler"],
    ["4", "Tarihî çarşı", "", "Sağlık", "Güçlü Yönler"],
    ["5", "Deprem", "Mekânsal", "Ulaşım", "Tehditler"],
    ["6", "Kuraklık", "", "", ""],
]
READ = [
    ("Sosyal", "Kültür", "strength", "Verimli ovalar"),
    ("Sosyal", "Kültür", "strength", "Genç nüfus"),
    ("Sosyal", "Kültür", "threat", "Göç"),
    ("Sosyal", "Sağlık", "strength", "Tarihî çarşı"),
    ("Mekânsal", "Ulaşım", "threat", "Deprem"),
    ("Mekânsal", "Ulaşım", "threat", "Kuraklık"),
]


def read(rows: list[list[str]]) -> list[tuple[str | None, ...]]:
    return [
        (i.dimension, i.sub_dimension, i.quadrant, i.text)
        for i in read_swot(drawn_table(rows), None)
    ]


def filled(empty: str) -> list[list[str]]:
    """The rows with what is above put into the cells that are empty, or merged with it."""
    rows = [list(row) for row in ROWS]
    for above, row in pairwise(rows[1:]):
        row[2:] = [
            cell or empty or upper
            for upper, cell in zip(above[2:], row[2:], strict=True)
        ]
    return rows


@pytest.mark.parametrize("rows", [ROWS, filled("^"), filled("")])
def test_labels_printed_where_they_begin_or_merged_or_in_every_row_are_the_same(
    rows: list[list[str]],
) -> None:
    assert read(rows) == READ
    assert list(against_order(named_rows(drawn_table(rows)))) == []


def test_the_order_of_the_columns_does_not_matter() -> None:
    turned = [[quadrant, *rest, text] for _, text, *rest, quadrant in ROWS]
    assert read(turned) == READ


@pytest.mark.parametrize(
    "row",
    [
        ["4", "Tarihî çarşı", "", "Sağlık", ""],  # its quadrant begins nowhere
        ["4", "", "", "Sağlık", "Güçlü Yönler"],
        ["4", "Tarihî çarşı", "", "Sağlık", "Yüksek"],  # no quadrant
        ["4", "Tarihî çarşı", "Yüksek", "Sağlık", "Tehditler"],  # no dimension
        ["4", "• Çarşı • Kale", "", "Sağlık", "Tehditler"],  # a list
    ],
)
def test_where_a_row_lacks_something_it_is_no_such_table(row: list[str]) -> None:
    assert named_rows(drawn_table([*ROWS[:4], row, *ROWS[5:]])) == []


def test_where_each_label_has_one_row_its_cell_may_hold_a_list() -> None:
    assert named_rows(drawn_table([*ROWS[:2], *ROWS[3:6]])) == []


def test_quadrants_that_come_again_under_one_label_are_doubted() -> None:
    again = ["4", "Tarihî çarşı", "", "", "Güçlü Yönler"]
    rows = named_rows(drawn_table([*ROWS[:4], again, *ROWS[5:]]))
    assert list(against_order(rows)) == ["quadrants come again under one label: Kültür"]


def test_without_columns_of_labels_findings_have_no_dimension() -> None:
    rows = [[quadrant, number, text] for number, text, _, _, quadrant in filled("")]
    assert read(rows) == [(None, None, code, text) for _, _, code, text in READ]
