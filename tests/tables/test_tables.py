"""Tables of a document: cells in their boxes, rows cut by page breaks, and what speaks for a reading."""

import json
from collections import Counter
from itertools import pairwise, product
from pathlib import Path

import pytest

from extractors.chain import tables_of
from extractors.pages.document import read_pages
from extractors.tables import page_parts
from extractors.tables.document.outside import Outside
from extractors.tables.document.page_columns import goes_on_beside
from extractors.tables.document.parts import Part, PartCell
from schemas.geometry import Box
from schemas.table import CellLine, Region, Table
from tests.support.documents import draw_report
from tests.support.kept import extracted


def lines_outside(table: Table) -> list[CellLine]:
    """The lines of a table's cells that stand in none of their cell's boxes."""
    return [
        line
        for cell in table.cells
        for line in cell.lines
        if not any(
            region.page == line.region.page
            and region.box.grown(1).holds_centre_of(line.region.box)
            for region in cell.regions
        )
    ]


def test_every_filled_cell_stands_in_its_box(pdf) -> None:
    (table,) = extracted(pdf("merged_both_ways").path).tables
    filled = [cell for cell in table.cells if cell.text]
    assert filled and all(cell.lines for cell in filled)
    assert lines_outside(table) == []
    down = [
        cell.model_copy(update={"regions": other.regions})
        for cell, other in pairwise(table.cells)
    ]
    assert lines_outside(
        table.model_copy(update={"cells": tuple(down)})
    )  # the boxes of their neighbours


@pytest.mark.parametrize(
    "name", ["three_row_heading", "row_cut_by_page_break", "goals_one_a_row_borderless"]
)
def test_cells_cover_each_position_once(name: str, pdf) -> None:
    (table,) = extracted(pdf(name).path).tables
    covered = sorted(
        (cell.row + down, cell.col + right)
        for cell in table.cells
        for down in range(cell.row_span)
        for right in range(cell.col_span)
    )
    assert covered == list(product(range(table.n_rows), range(table.n_cols)))


def test_a_cut_row_has_a_region_on_each_page(pdf) -> None:
    (table,) = extracted(pdf("swot_item_cut_by_page").path).tables
    cut = [
        cell
        for cell in table.cells
        if len({region.page for region in cell.regions}) == 2
    ]
    assert cut
    assert all(cell.page == min(region.page for region in cell.regions) for cell in cut)
    assert all(
        {line.region.page for line in cell.lines} <= {r.page for r in cell.regions}
        for cell in cut
    )


def test_the_engines_views_are_kept_and_one_is_chosen(pdf) -> None:
    (table,) = extracted(pdf("hairlines").path).tables
    assert {view.engine for view in table.engines} == {"rules", "camelot-lattice"}
    assert sum(view.chosen for view in table.engines) == 1
    assert table.confidence > 0.9
    assert "camelot-lattice agrees on 100% of the cells" in table.reason


def test_what_nobody_confirms_is_less_certain(pdf) -> None:
    path = pdf("hairlines").path
    (alone,) = (part for page in read_pages(path) for part in page_parts(page))
    (confirmed,) = extracted(path).tables
    assert alone.confidence < confirmed.confidence
    assert alone.reason.endswith("no other engine confirms it")


@pytest.mark.thorough
def test_a_page_that_only_pdfium_reads_costs_the_others_their_say_and_no_table(
    tmp_path: Path,
) -> None:
    """One side of the cover's box is no number: pdfplumber fails on it, even when it closes the file."""
    sound = draw_report(tmp_path / "sound.pdf")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(
        sound.read_bytes().replace(b"595.28 841.89", b"595.28 /k1.89", 1)
    )
    found, known = tables_of(broken), tables_of(sound)
    assert [table.grid() for table in found] == [table.grid() for table in known]
    assert "pdfplumber-lines" not in {
        view.engine for table in found for view in table.engines
    }


@pytest.mark.thorough
def test_pages_can_be_chosen(pdf) -> None:
    path = pdf("continues_on_next_page").path
    whole = tables_of(path)
    part = tables_of(path, {whole[0].pages[0]})
    assert len(whole[0].pages) >= 2
    assert part[0].n_rows < whole[0].n_rows
    assert part[0].pages == whole[0].pages[:1]


KINDS = {
    "stats": (32, 7),
    "programmes": (33, 11),
}  # 31 rows and their headings, one and two deep


@pytest.mark.thorough
@pytest.mark.parametrize("variant", ["word", "chrome", "mojibake"])
def test_corpus_tables_have_the_rows_of_the_gold(shared: Path, variant: str) -> None:
    gold = json.loads((shared / "corpus/gold/aliaga-2010-12.json").read_text("utf-8"))
    tables = extracted(shared / f"corpus/aliaga-2010-12-{variant}.pdf").tables
    assert len(tables) == len(gold["tables"])
    for table, wanted in zip(tables, gold["tables"], strict=True):
        if wanted["kind"] in KINDS:
            assert (table.n_rows, table.n_cols) == KINDS[wanted["kind"]]
            assert table.caption == wanted["caption"]
        if wanted["kind"] == "goals":
            text = " ".join(cell.text for cell in table.cells)
            goals = [
                g["text"]
                for axis in wanted["axes"]
                for p in axis["priorities"]
                for g in p["goals"]
            ]
            assert [goal for goal in goals if goal not in text] == []


# Tables that go on in the next column of their page.


def column_part(box: Box, *labels: str) -> Part:
    cells = [
        PartCell(
            row,
            0,
            1,
            1,
            box,
            (CellLine(text=text, text_raw=text, region=Region(1, box)),),
            1,
        )
        for row, text in enumerate(("İlçe", *labels))
    ]
    return Part(
        1,
        (box.x0, box.x1),
        (),
        tuple(cells),
        1,
        "rules",
        1.0,
        "drawn",
        boxes=(Region(1, box),),
    )


@pytest.mark.parametrize(
    "above, goes_on", [((Box(50, 68, 280, 110),), True), ((), False)]
)
def test_the_column_before_may_begin_with_a_table(
    above: tuple[Box, ...], goes_on: bool
) -> None:
    """The rest of another table stands level with the head: no line of text need."""
    earlier, later = (
        column_part(Box(50, 168, 280, 360), "Saray"),
        column_part(Box(300, 68, 540, 106), "Türkiye"),
    )
    page = Outside(800.0, (), Counter(), (*above, earlier.box, later.box))
    assert goes_on_beside(earlier, later, page, 9.0) is goes_on
