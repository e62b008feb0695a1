"""Rows in the grid of a table that are none: the heading of the next section, underlined as wide."""

from dataclasses import replace

import pytest

from extractors.tables.document.framed import without_frame
from extractors.tables.grid.grid import Grid, GridCell
from schemas.geometry import Box
from schemas.page import Word
from tests.readings.test_regions import words

XS, YS = (60.0, 200.0, 400.0), (100.0, 120.0, 140.0, 180.0)


def cell(row: int, col: int, *, span: int = 1) -> GridCell:
    box = Box(XS[col], YS[row], XS[col + span], YS[row + 1])
    return GridCell(row, col, 1, span, box)


def grid(*last: GridCell) -> Grid:
    body = [cell(row, col) for row in (0, 1) for col in (0, 1)]
    return Grid("rules", XS, YS, (*body, *last))


def printed(size: float) -> list[Word]:
    body = [
        word
        for row, base in enumerate((114, 134))
        for word in (*words(f"G{row}", 70, base), *words("Ova", 210, base))
    ]
    heading = words("Destekler", 70, 170)
    return [*body, *(replace(word, size=size) for word in heading)]


@pytest.mark.parametrize(("size", "rows"), [(14.0, 2), (10.0, 3)])
def test_a_last_row_in_one_cell_set_larger_than_all_above_is_the_next_heading(
    size: float, rows: int
) -> None:
    assert without_frame(grid(cell(2, 0, span=2)), printed(size)).n_rows == rows
    two = grid(cell(2, 0), cell(2, 1))
    assert without_frame(two, printed(size)).n_rows == YS.index(YS[-1])
