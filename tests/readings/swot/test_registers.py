"""A SWOT as registers: each quadrant over numbered rows of one finding, its dimension and part beside it."""

import pytest

from extractors.readings import swot
from extractors.readings.kinds import Document, Passage
from extractors.readings.regions.found import same_place
from extractors.readings.settings.swot import WEIGHING
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.choice import offered, prove
from extractors.records.swot.matrix import read_swot
from extractors.records.swot.registers import as_registers
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.support import extractions as make
from tests.support.drawn_tables import drawn_table

QUADRANTS = {
    "G": "Güçlü Yönler",
    "Z": "Zayıf Yönler",
    "F": "FIRSATLAR (F)",
    "T": "T – Tehditler",
}
TITLES = ["No", "Boyut", "Alan", "Tespit"]


def registers(**rows: list[list[str]]) -> list[Table]:
    """A drawn table for each quadrant."""
    tables = []
    for letter, own in rows.items():
        band = [QUADRANTS[letter], *["<"] * (len(own[0]) - 1)]
        titles = [*TITLES[: len(own[0]) - 1], TITLES[-1]]
        table = drawn_table([band, titles, *own], headings=2)
        tables.append(table.model_copy(update={"method": "rules"}))
    return tables


FULL = {
    "G": [
        ["G1", "EKONOMİK", "Tarım", "Ovalar"],
        ["G2", "^", "Sanayi", "Limanlar\nve yollar"],
    ],
    "Z": [["1", "SOSYAL", "Eğitim", "Yurtlar"], ["2", "SOSYAL", "Sağlık", "Hekim az"]],
    "F": [["1.", "EKONOMİK", "Tarım", "Fonlar"]],
    "T": [["T1", "SOSYAL", "Eğitim", "Göç"]],
}


def read(table: Table | None) -> list[tuple[str | None, str | None, str, str]]:
    items = read_swot(table, None) if table is not None else []
    return [(i.dimension, i.sub_dimension, i.quadrant, i.text) for i in items]


def test_each_row_is_a_finding_of_the_quadrant_over_it_under_its_own_labels() -> None:
    """Labels and numbers were read as words of the findings, and no finding was under its dimension."""
    expected = [
        ("EKONOMİK", "Tarım", "strength", "Ovalar"),
        ("EKONOMİK", "Sanayi", "strength", "Limanlar ve yollar"),
        ("SOSYAL", "Eğitim", "weakness", "Yurtlar"),
        ("SOSYAL", "Sağlık", "weakness", "Hekim az"),
        ("EKONOMİK", "Tarım", "opportunity", "Fonlar"),
        ("SOSYAL", "Eğitim", "threat", "Göç"),
    ]
    assert read(as_registers(registers(**FULL))) == expected


def test_rows_that_go_on_in_a_grid_of_their_own_are_of_the_quadrant_before() -> None:
    first, *others = registers(**FULL)
    more = drawn_table([["G3", "SOSYAL", "Kültür", "Okullar"]], headings=0)
    assert ("SOSYAL", "Kültür", "strength", "Okullar") in read(
        as_registers([first, more, *others])
    )


def banded(*names: str) -> Table:
    """Each quadrant over rows under labels from side to side; `-` is a row of the next number."""
    rows = []
    for letter, quadrant in QUADRANTS.items():
        counts = iter(range(1, 9))
        rows.append([quadrant, "<"])
        for name in names:
            code = f"{letter}{next(counts)}" if name == "-" else ""
            rows.append([code, f"Ova {code} var"] if code else [name, "<"])
    rows.append(["Kaynak: Çalıştay", "<"])
    table = drawn_table(rows, headings=0)
    return table.model_copy(update={"method": "rules"})


PARTS = ["EKONOMİK", "Sanayi", "-", "-", "Genel", "-", "KURUMSAL", "Yönetişim", "-"]


def test_labels_from_side_to_side_are_over_the_rows_below() -> None:
    """Two with nothing between are a dimension and a part; `Yönetişim` may be either by its name."""
    matrix = as_registers([banded(*PARTS)])
    assert matrix is not None
    assert matrix.notes == ("Kaynak: Çalıştay",)
    assert read(matrix)[:4] == [
        ("EKONOMİK", "Sanayi", "strength", "Ova G1 var"),
        ("EKONOMİK", "Sanayi", "strength", "Ova G2 var"),
        ("EKONOMİK", "Genel", "strength", "Ova G3 var"),
        ("KURUMSAL", "Yönetişim", "strength", "Ova G4 var"),
    ]
    finding = next(cell for cell in matrix.cells if cell.text == "Ova G1 var")
    assert finding.text_raw == "G1 Ova G1 var"


def test_labels_of_one_level_from_side_to_side_are_dimensions() -> None:
    found = read(as_registers([banded("EKONOMİK", "-", "-", "SOSYAL", "-")]))
    assert [item[:2] for item in found[:3]] == [
        ("EKONOMİK", None), ("EKONOMİK", None), ("SOSYAL", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        [
            "EKONOMİK",
            "Sanayi",
            "-",
            "SOSYAL",
            "-",
        ],  # a part, or a dimension without one
        ["EKONOMİK", "-", "SOSYAL", "Eğitim", "-"],  # a row without a part
        ["EKONOMİK", "Sanayi", "-", "Genel"],  # over nothing
        ["Sanayi", "Genel", "-"],  # under no known dimension
        ["-", "EKONOMİK", "-"],
    ],
)
def test_labels_from_side_to_side_in_doubt_are_left_as_found(names: list[str]) -> None:
    assert as_registers([banded(*names)]) is None


@pytest.mark.parametrize("columns", [1, 2])
def test_registers_may_lack_labels(columns: int) -> None:
    rows = {
        k: [[row[0], *row[1:columns], row[-1]] for row in own]
        for k, own in FULL.items()
    }
    assert len(read(as_registers(registers(**rows)))) == 6


@pytest.mark.parametrize(
    "rows",
    [
        {
            **FULL,
            "G": [FULL["G"][0], ["G3", "EKONOMİK", "Sanayi", "Limanlar"]],
        },  # a gap
        {**FULL, "F": [["1.", "Fabrikalar", "Tarım", "Fonlar"]]},  # no known dimension
        {**FULL, "F": [["1.", "EKONOMİK", "", "Fonlar"]]},  # a label less than others
        {**FULL, "T": [["–", "SOSYAL", "Eğitim", "Göç"]]},  # no number
        {k: v for k, v in FULL.items() if k != "T"},
    ],
)
def test_registers_in_doubt_are_left_as_found(rows: dict[str, list[list[str]]]) -> None:
    assert as_registers(registers(**rows)) is None


def test_registers_that_are_drawn_and_numbered_need_no_other_reading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    less = drawn_table(
        [["Güçlü Yönler", "Zayıf Yönler"], ["EKONOMİK Tarım Ovalar", "Göç"]]
    )
    for module in (offered, prove):
        monkeypatch.setattr(
            module, "cut_from_words", lambda _: [(SwotRegion((), False), less)]
        )
    tables = tuple(registers(**FULL))
    document = Document((), tables, make.identity())
    (table, *_) = swot.SWOT.candidates(document, Passage(tables))
    proof = swot.SWOT.prove(document, table)
    assert proof is not None
    assert proof.is_complete
    assert proof.confidence == WEIGHING.labelled


def test_rows_that_a_grid_runs_together_with_those_of_the_next_are_read_once() -> None:
    first, *others = registers(**FULL)
    rows = [[c for c in first.cells if c.row == row and c.col != 1] for row in (2, 3)]
    joined = tuple(
        one.moved(0, one.col).model_copy(
            update={
                "text": f"{one.text} {other.text}",
                "lines": (*one.lines, *other.lines),
            }
        )
        for one, other in zip(*rows, strict=True)
    )
    more = first.model_copy(update={"cells": joined, "n_rows": 1})
    expected = read(as_registers([first, *others]))
    assert expected
    assert read(as_registers([first, more, *others])) == expected
    apart = [cell.model_copy(update={"lines": ()}) for cell in joined]
    more = first.model_copy(update={"cells": tuple(apart), "n_rows": 1})
    assert as_registers([first, more, *others]) is None


@pytest.mark.parametrize("method", ["rules+text", "pdfplumber-text"])
def test_registers_whose_lines_part_rows_alone_are_read(method: str) -> None:
    tables = [each.model_copy(update={"method": method}) for each in registers(**FULL)]
    document = Document((), tables, make.identity())
    found = list(swot.SWOT.candidates(document, Passage(tuple(tables))))
    assert [each.one_entry_a_cell for each in found] == [True] * (method[0] == "r")


def test_a_table_wider_and_lower_than_what_was_read_of_its_words_is_at_its_place() -> (
    None
):
    words = [Region(page=1, box=Box(60, 100, 280, 500))]
    wide = [Region(page=1, box=Box(40, 90, 800, 240))]
    assert same_place(words, wide)
    assert not same_place(words, [Region(page=1, box=Box(40, 40, 800, 120))])
    assert not same_place(words, [Region(page=1, box=Box(250, 90, 800, 240))])


def test_a_row_that_two_grids_share_is_one() -> None:
    first, *others = registers(**FULL)
    last = max(cell.row for cell in first.cells)
    shared = tuple(cell.moved(0, cell.col) for cell in first.cells if cell.row == last)
    label = next(cell for cell in first.cells if cell.row == last - 1 and cell.col == 1)
    more = first.model_copy(update={"cells": (*shared, label.moved(0, 1)), "n_rows": 1})
    assert read(as_registers([first, more, *others])) == read(
        as_registers([first, *others])
    )
