"""Headings of several lines at the foot of a page whose lines were cut as rows."""

from collections.abc import Sequence

import pytest

from extractors.readings.over_places.heading_overleaf import with_one_heading
from schemas.geometry import Box
from schemas.table import Region, Table
from tests.support.drawn_tables import drawn_table

LINES = [
    ["", "", "İstihdamın Gazian-"],
    ["İlçeler", "Toplam Nüfus", "tep Payı (%)"],
]
ROWS = [["Toplam", "5.250", "100,00"], ["Araban", "3.249", "0,59"]]


def over_pages(
    rows: Sequence[Sequence[str]], *, first: int, headings: int = 0
) -> Table:
    """The table with the rows from the first of them on on the next page."""
    table = drawn_table(rows, headings=headings)
    cells = [
        cell.model_copy(
            update={"regions": (Region(1 if cell.row < first else 2, cell.box),)}
        )
        for cell in table.cells
    ]
    regions = (Region(1, Box(0, 0, 9, 9)), Region(2, Box(0, 0, 9, 9)))
    return table.model_copy(update={"cells": tuple(cells), "regions": regions})


def test_lines_above_the_first_figures_are_one_heading() -> None:
    """No figure was read of such tables: the heading that the rows overleaf have was none."""
    read = with_one_heading(over_pages([*LINES, *ROWS], first=3))
    assert read is not None
    assert read.header_rows() == 1
    assert [cell.text for cell in read.cells if cell.is_header] == [
        "İlçeler", "Toplam Nüfus", "İstihdamın Gaziantep Payı (%)",
    ]  # fmt: skip
    assert [cell.text for cell in read.cells if cell.row == 1] == ROWS[0]
    assert read.n_rows == 3


@pytest.mark.parametrize(
    "table",
    [
        over_pages([*LINES, *ROWS], first=3, headings=2),  # it has a heading
        over_pages([*LINES, *ROWS], first=1),  # its heading is cut by the page
        over_pages([["", "Nüfus", "<"], *LINES, *ROWS], first=4),  # over two columns
        over_pages(ROWS, first=1),  # no line above its figures
        drawn_table([*LINES, *ROWS], headings=0),  # on one page
    ],
)
def test_a_table_with_a_heading_or_on_one_page_stays_as_found(table: Table) -> None:
    assert with_one_heading(table) is None
