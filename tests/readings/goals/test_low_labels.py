"""Rows at the head of a page above a label, which others of its column stand level with: of the label before."""

import pytest

from extractors.readings.goals.tree.low_labels import low_labels
from schemas.geometry import Box
from schemas.table import Cell, CellLine, Region, Table
from tests.support.drawn_tables import drawn_table

ROW = 20.0


def cell(row: int, col: int, rows: int, text: str, *, page: int, low: int = 0) -> Cell:
    """A cell on a page, its line in the row of it that `low` counts."""
    top = 100 + ROW * row
    box = Box(60 + 100 * col, top, 160 + 100 * col, top + ROW * rows)
    line = Region(
        page=page, box=Box(box.x0, top + ROW * low + 4, box.x1, top + ROW * low + 14)
    )
    return Cell(
        row=row, col=col, row_span=rows, text=text, text_raw=text,
        regions=(Region(page=page, box=box),),
        lines=(CellLine(text=text, text_raw=text, region=line),),
    )  # fmt: skip


def goals(*labels: tuple[int, int], rows: int) -> Table:
    """Priorities of some rows each, by the page and the row of its own in which the label stands."""
    cells = []
    for n, (page, low) in enumerate(labels):
        cells.append(cell(rows * n, 0, rows, f"{n + 1}. Turizm", page=page, low=low))
        cells += [
            cell(rows * n + at, 1, 1, "Kıyı korunacaktır.", page=page)
            for at in range(rows)
        ]
    whole = Box(60, 100, 260, 100 + rows * ROW * len(labels))
    regions = tuple(
        Region(page=page, box=whole) for page in sorted({p for p, _ in labels})
    )
    shown = {
        "cells": tuple(cells),
        "n_rows": rows * len(labels),
        "n_cols": 2,
        "regions": regions,
    }
    return drawn_table([["a", "b"]]).model_copy(update=shown)


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ([(1, 0), (2, 1), (2, 0)], True),
        ([(1, 0), (2, 0), (2, 0)], False),
        ([(1, 1), (2, 1), (2, 0)], False),  # others stand low as well
        ([(1, 1), (2, 1)], False),
        ([(1, 0), (1, 1), (2, 0)], False),  # not at the head of a page
    ],
)
def test_a_label_below_rows_at_the_head_of_a_page_is_a_doubt(
    labels: list[tuple[int, int]], said: bool
) -> None:
    """Goals of the priority that goes on overleaf stood under the next one, with 0.998."""
    assert bool(list(low_labels(goals(*labels, rows=3)))) is said


def test_labels_of_two_rows_tell_nothing_of_where_labels_stand() -> None:
    """In the middle of its rows one begins in the first."""
    assert list(low_labels(goals((1, 0), (2, 1), rows=2))) == []


def test_a_label_below_one_that_goes_on_overleaf_in_a_cell_of_its_own_is_no_doubt() -> (
    None
):
    """A word processor sets a label that the page cuts at the top of its cell, and the next in the middle of its own."""
    table = goals((1, 0), (2, 1), rows=3)
    goes_on = Region(page=2, box=Box(60, 60, 160, 160))
    first, *others = table.cells
    cut = first.model_copy(update={"regions": (*first.regions, goes_on)})
    assert list(low_labels(table)) != []
    assert list(low_labels(table.model_copy(update={"cells": (cut, *others)}))) == []
