"""Years over several programmes are believed where they stand in their middle, or over the first of them."""

import pytest

from extractors.readings.programmes import prove_programmes
from extractors.readings.programmes.years_over import years_over_neither
from schemas.geometry import Box
from schemas.table import Cell, CellLine, Region, Table
from tests.support import extractions as make
from tests.support.drawn_tables import drawn_table

STEP = 80.0
ROWS = [
    ["İlçe", "2010", "<", "2014", "<", "<", "<"],
    ["^", "Turizm Mali Destek Programı", "<", "Çevre Mali Destek Programı", "<", "Sanayi Mali Destek Programı", "<"],
    ["^", *["Başvuru", "Başarılı"] * 3],
    ["Aliağa", "3", "1", "5", "2", "4", "2"],
    ["Urla", "2", "1", "1", "0", "6", "3"],
]  # fmt: skip


def printed(cell: Cell, x_mid: float, wide: float) -> Cell:
    """The cell with its one line in another place."""
    line = cell.lines[0]
    box = Box(
        x_mid - wide / 2, line.region.box.top, x_mid + wide / 2, line.region.box.bottom
    )
    moved = CellLine(
        text=line.text, text_raw=line.text_raw, region=Region(page=1, box=box)
    )
    return cell.model_copy(update={"lines": (moved,)})


def results(year_at: float, year_wide: float = 20.0) -> Table:
    """Three programmes, the last two of 2014, whose year stands at some place; names are 60 wide."""
    table = drawn_table(ROWS, headings=3)
    cells = []
    for cell in table.cells:
        if cell.text == "2014":
            cells.append(printed(cell, year_at, year_wide))
        elif cell.row == 1 and cell.col:
            cells.append(printed(cell, 100 + STEP * (cell.col // 2), 60))
        else:
            cells.append(cell)
    return table.model_copy(update={"cells": tuple(cells)})


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (220, False),  # in the middle of 180 and 260
        (180, False),  # over the first
        (160, False),  # begins with the first
        (260, True),  # over the last: the one before it may be of 2010
        (242, True),
        (238, False),
    ],
)
def test_a_year_over_neither_the_middle_nor_the_first_of_its_programmes_is_told(
    at: float, said: bool
) -> None:
    """Given to the year that stood nearest, twelve results had a wrong one and were believed."""
    told = list(years_over_neither(results(at)))
    assert bool(told) is said


def test_lines_around_the_cells_tell_which_programmes_a_year_is_over() -> None:
    table = results(260)
    open_one = prove_programmes(make.identity(), table)
    lined = table.model_copy(update={"method": "rules"})
    drawn_one = prove_programmes(make.identity(), lined)
    assert open_one is not None
    assert drawn_one is not None
    assert any("2014 stands neither" in each for each in open_one.objections)
    assert not any("2014 stands" in each for each in drawn_one.objections)
