"""Headings of several lines at the foot of a page whose lines were cut as rows."""

from collections.abc import Sequence

import pytest

from extractors.readings.over_places.heading_overleaf import (
    with_levels_left_behind,
    with_one_heading,
)
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


def left_behind(widths: Sequence[float], upper: Sequence[str]) -> list[Table]:
    """A row of headings at the foot of a page, cells so many points wide, and a table of four columns overleaf."""
    above = drawn_table([upper], headings=0)
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    named = tuple(
        cell.model_copy(
            update={
                "regions": (
                    Region(1, Box(edges[cell.col], 700, edges[cell.col + 1], 720)),
                )
            }
        )
        for cell in above.cells
    )
    below = drawn_table(
        [["", "Sayısı", "Payı (%)", "Sayısı"], ["Araban", "4.208", "0,59", "816"]],
        headings=1,
    )
    moved = tuple(
        cell.model_copy(
            update={
                "regions": (Region(2, Box(60 * cell.col, 50, 60 * cell.col + 60, 70)),)
            }
        )
        for cell in below.cells
    )
    on = [Region(1, Box(0, 700, 240, 720)), Region(2, Box(0, 50, 240, 90))]
    return [
        above.model_copy(
            update={"cells": named, "regions": (on[0],), "caption": "Tablo 1: İşgücü"}
        ),
        below.model_copy(update={"cells": moved, "regions": (on[1],)}),
    ]


def test_a_row_of_headings_left_behind_is_over_those_overleaf() -> None:
    """`Sayısı` alone says nothing: such tables were not read."""
    ((_, _, whole),) = with_levels_left_behind(
        left_behind([60, 120, 60], ["İlçe", "Çalışan", "Firma"])
    )
    upper = [(c.col, c.col_span, c.text) for c in whole.cells if c.row == 0]
    assert upper == [(0, 1, "İlçe"), (1, 2, "Çalışan"), (3, 1, "Firma")]
    assert (whole.n_rows, whole.header_rows(), whole.caption) == (
        3,
        2,
        "Tablo 1: İşgücü",
    )
    assert list(whole.pages) == [1, 2]


def test_a_row_at_a_pages_foot_with_other_borders_heads_nothing_overleaf() -> None:
    for widths in ([60, 100, 80], [60, 120, 30], [64, 116, 60]):
        assert not list(
            with_levels_left_behind(left_behind(widths, ["İlçe", "Çalışan", "Firma"]))
        )


def test_a_row_of_figures_at_a_pages_foot_heads_nothing_overleaf() -> None:
    assert not list(
        with_levels_left_behind(left_behind([60, 120, 60], ["Tire", "4.208", "816"]))
    )
