"""SWOTs with a finding a row: code, finding, dimension, part, under bands of quadrants."""

import pytest

from extractors.records.swot.labels import named_under
from extractors.records.swot.matrix import read_swot
from extractors.records.swot.rows import against_codes, finding_rows, items_of_rows
from schemas.table import Table
from tests.support.drawn_tables import drawn_table

ROWS = [
    ["Kod", "Tespit", "Alan"],
    ["GÜÇLÜ YÖNLER", "<", "<"],
    ["G1", "Ovalar", "EKONOMİK"],
    ["G2", "Üniversite", "SOSYAL"],
    ["ZAYIF YÖNLER", "<", "<"],
    ["Z1", "Küçük\nparseller", "EKONOMİK"],
    ["FIRSATLAR", "<", "<"],
    ["F1", "Fonlar", "SOSYAL"],
    ["TEHDİTLER", "<", "<"],
    ["T1", "Göç", "SOSYAL"],
]


def changed(row: int, cells: list[str]) -> Table:
    return drawn_table([*ROWS[:row], cells, *ROWS[row + 1 :]])


def test_a_row_holds_a_code_a_finding_and_its_dimension() -> None:
    found = [
        (i.dimension, i.sub_dimension, i.quadrant, i.text)
        for i in read_swot(drawn_table(ROWS), "foca")
    ]
    assert found == [
        ("EKONOMİK", None, "strength", "Ovalar"),
        ("SOSYAL", None, "strength", "Üniversite"),
        ("EKONOMİK", None, "weakness", "Küçük parseller"),
        ("SOSYAL", None, "opportunity", "Fonlar"),
        ("SOSYAL", None, "threat", "Göç"),
    ]


def test_a_label_left_of_the_code_is_one_and_the_column_that_names_dimensions_is_the_dimension() -> (
    None
):
    rows = [
        [row[2], *row[:2], "Konu"] if "<" not in row else [*row, "<"] for row in ROWS
    ]
    first = items_of_rows(drawn_table(rows), None)[0]
    assert (first.dimension, first.sub_dimension, first.text) == (
        "EKONOMİK",
        "Konu",
        "Ovalar",
    )


@pytest.mark.parametrize(
    "cells",
    [
        ["G2", "Üniversite", ""],
        ["", "Üniversite", "SOSYAL"],
        ["G2", "^", "SOSYAL"],  # one finding for two codes
    ],
)
def test_where_a_row_lacks_something_nothing_tells_labels_from_findings(
    cells: list[str],
) -> None:
    assert finding_rows(changed(3, cells)) == []


def test_labels_that_name_no_dimension_are_read_where_columns_are_titled() -> None:
    rows = changed(3, ["G2", "Üniversite", "Yüksek"])
    assert [row.dimension for row in finding_rows(rows)][:2] == ["EKONOMİK", "Yüksek"]
    untitled = [["Kod", "Metin", "Puan"], *ROWS[1:3], ["G2", "Üniversite", "Yüksek"]]
    assert finding_rows(drawn_table(untitled)) == []


def test_labels_beside_findings_are_parts_of_the_dimension_that_the_table_stands_under() -> (
    None
):
    table = drawn_table(ROWS).model_copy(update={"stands_under": ("MEKÂNSAL",)})
    found = [(i.dimension, i.sub_dimension) for i in read_swot(table, None)]
    assert found[:2] == [("MEKÂNSAL", "EKONOMİK"), ("MEKÂNSAL", "SOSYAL")]


def test_what_lies_inside_or_outside_is_no_dimension() -> None:
    assert named_under((), ("İç Çevre", None)) == (None, None)
    assert named_under(("SOSYAL",), ("Dış Etkenler", None)) == ("SOSYAL", None)


def test_codes_that_do_not_count_on_are_doubted() -> None:
    assert list(against_codes(finding_rows(drawn_table(ROWS)))) == []
    lost = finding_rows(changed(3, ["G3", "Üniversite", "SOSYAL"]))
    assert list(against_codes(lost)) == ["codes of a quadrant do not count on: G1, G3"]
