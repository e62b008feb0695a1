"""A SWOT drawn in panels, quadrants down the side and dimensions across: each finding under its own headings."""

from dataclasses import replace

import pytest

from extractors.readings import swot
from extractors.readings.kinds import Document, Passage
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.choice import offered, prove
from extractors.records.swot.matrix import read_swot
from extractors.records.swot.panels import as_matrix
from schemas.geometry import Box
from schemas.table import Cell, CellLine, Region, Table
from tests.support import extractions as make
from tests.support.drawn_tables import drawn_table

PANELS = [
    ["", "EKONOMİK", "<"],
    ["^", "Tarım", "Sanayi"],
    ["Güçlü Yönler", "• Ovalar\n• Sular", "• Limanlar"],
    ["Zayıf Yönler", "", "• Dar yollar"],
    ["Fırsatlar", "• Fonlar", ""],
    ["Tehditler", "• Sel", "• Göç"],
    ["", "SOSYAL", "KURUMSAL"],
    ["^", "Eğitim", "Yönetişim"],
    ["Güçlü Yönler", "• Okullar", ""],
    ["Zayıf Yönler", "• Yurtlar", "• Kadro"],
    ["Fırsatlar", "", "• Yeni yasa"],
    ["Tehditler", "• Borç", ""],
]
READ = {
    ("EKONOMİK", "Tarım", "strength"): ["Ovalar", "Sular"],
    ("EKONOMİK", "Tarım", "opportunity"): ["Fonlar"],
    ("EKONOMİK", "Tarım", "threat"): ["Sel"],
    ("EKONOMİK", "Sanayi", "strength"): ["Limanlar"],
    ("EKONOMİK", "Sanayi", "weakness"): ["Dar yollar"],
    ("EKONOMİK", "Sanayi", "threat"): ["Göç"],
    ("SOSYAL", "Eğitim", "strength"): ["Okullar"],
    ("SOSYAL", "Eğitim", "weakness"): ["Yurtlar"],
    ("SOSYAL", "Eğitim", "threat"): ["Borç"],
    ("KURUMSAL", "Yönetişim", "weakness"): ["Kadro"],
    ("KURUMSAL", "Yönetişim", "opportunity"): ["Yeni yasa"],
}


def found(rows: list[list[str]]) -> Table:
    """A table as lines cut it."""
    return drawn_table(rows, headings=2).model_copy(
        update={"method": "rules", "confidence": 0.7}
    )


def read(table: Table | None) -> dict[tuple[str | None, str | None, str], list[str]]:
    """The findings of a matrix by where they stand."""
    by_place: dict[tuple[str | None, str | None, str], list[str]] = {}
    for item in read_swot(table, None) if table is not None else ():
        place = (item.dimension, item.sub_dimension, item.quadrant)
        by_place.setdefault(place, []).append(item.text)
    return by_place


def test_panels_in_one_grid_and_in_grids_below_each_other_are_one_matrix() -> None:
    """Under the headings of the first panel stood the findings of all: what others head was lost."""
    assert read(as_matrix([found(PANELS)])) == READ
    assert read(as_matrix([found(PANELS[:6]), found(PANELS[6:])])) == READ


def test_headings_printed_again_overleaf_go_on_with_their_panel() -> None:
    again = [*PANELS[:4], *PANELS[:2], *PANELS[4:]]
    assert read(as_matrix([found(again)])) == READ


def test_rows_that_a_page_break_made_one_are_two_by_their_pages() -> None:
    rows = [
        *PANELS[:3],
        ["Zayıf Yönler\nFırsatlar", "• Fonlar", "• Dar yollar"],
        PANELS[5],
    ]
    whole = found(rows)
    later = {"Fırsatlar", "• Fonlar"}
    cells = tuple(_over_pages(cell, later) for cell in whole.cells)
    matrix = as_matrix([whole.model_copy(update={"cells": cells})])
    expected = {place: texts for place, texts in READ.items() if place[0] == "EKONOMİK"}
    assert read(matrix) == expected


def _over_pages(cell: Cell, later: set[str]) -> Cell:
    """The cell with some of its lines on the second page."""

    def placed(line: CellLine) -> CellLine:
        page = 2 if line.text in later else 1
        return replace(line, region=Region(page=page, box=line.region.box))

    lines = tuple(map(placed, cell.lines))
    pages = sorted({line.region.page for line in lines}) or [1]
    regions = tuple(Region(page=page, box=Box(0, 0, 9, 9)) for page in pages)
    return cell.model_copy(update={"lines": lines, "regions": regions})


@pytest.mark.parametrize(
    "rows",
    [
        PANELS[:6],  # one panel, whole: it is read as it is
        [
            [text.replace("• ", "") for text in row] for row in PANELS
        ],  # headings or findings?
        [
            *PANELS[:8],
            ["Sonuç", "• Okullar", ""],
            *PANELS[9:],
        ],  # a label of no quadrant
        [row for row in PANELS if row[0] != "Tehditler"],
        [
            ["Güçlü Yönler", "• Ovalar", "• Limanlar"],
            *PANELS[3:],
        ],  # columns without a name
    ],
)
def test_what_is_no_panels_or_in_doubt_is_left_as_found(rows: list[list[str]]) -> None:
    assert as_matrix([found(rows)]) is None


@pytest.mark.parametrize("word", ["Ovalar", "Kıyılar"])
def test_panels_that_hold_what_a_reading_by_words_has_need_no_other(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = drawn_table([["Güçlü Yönler", "Zayıf Yönler"], [word, "Kadro"]])
    for module in (offered, prove):
        monkeypatch.setattr(
            module, "cut_from_words", lambda _: [(SwotRegion((), False), less)]
        )
    tables = (found(PANELS),)
    document = Document((), tables, make.identity())
    (table, *_) = swot.SWOT.candidates(document, Passage(tables))
    assert read(table) == READ
    proof = swot.SWOT.prove(document, table)
    assert proof is not None
    assert proof.confidence == WEIGHED.drawn
