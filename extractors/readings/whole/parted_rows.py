"""Rows that a found table holds in one cell, cut at its columns.

```
 1 Aliağa  6.803 %0,60          │ 1 │ Aliağa │ 6.803 │ %0,60 │
 2 Balçova   816 %0,07     →    │ 2 │ Balçova│   816 │ %0,07 │
 Toplam    7.619 %100           │   │ Toplam │ 7.619 │ %100  │   was one cell: no ground parts it
```
"""

from collections.abc import Mapping, Sequence

from extractors.readings.settings.whole import PARTED_ROWS
from extractors.tables.grid.words import cell_line, printed_lines
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.printed_table import filled_in
from schemas.table import Cell, Region, Table
from schemas.text.numbers import read_number
from schemas.text.signs import whole_year
from schemas.text.turkish import clean, join_lines
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.places import is_place_label, is_total_label


def rows_in_one_cell(table: Table) -> list[Cell]:
    """Cells that hold a whole row: a place or total, and figures of several columns."""
    alone = [row for row in range(table.n_rows) if len(filled_in(table, row)) == 1]
    cells = [filled_in(table, row)[0] for row in alone]
    return [
        cell
        for cell in cells
        if cell.col_span > PARTED_ROWS.fewest and _is_row(cell.text, table)
    ]


def _is_row(text: str, table: Table) -> bool:
    words = clean(text).split()
    figures = [word for word in words if any(sign.isdigit() for sign in word)]
    name = " ".join(word for word in words if any(sign.isalpha() for sign in word))
    readable = [
        word for word in figures if read_number(word, "turkish").value is not None
    ]
    named = (
        is_total_label(name)
        or is_place_label(name, table.provinces)
        or _is_programme(name)
    )
    return (
        named
        and len([word for word in readable if whole_year(word) is None])
        >= PARTED_ROWS.fewest
    )


def _is_programme(name: str) -> bool:
    return match_heading(name, "programme_results").code == "programme"


def with_rows_parted(table: Table, pages: Mapping[int, Page]) -> Table | None:
    """The table with such rows cut at its columns; None where it has none, or a word stands between columns.

    Args:
        table: as found, on upright pages.
        pages: number → page, for the words.
    """
    glued = rows_in_one_cell(table)
    spans = _spans(table)
    if not glued or len(spans) < table.n_cols:
        return None
    cells = [cell for cell in table.cells if all(cell is not other for other in glued)]
    for cell in glued:
        page = pages.get(cell.page)
        words = (
            []
            if page is None
            else [w for w in page.words if cell.box.holds_centre_of(w.box)]
        )
        parted = {
            column: [w for w in words if x0 <= w.box.x_mid < x1]
            for column, (x0, x1) in spans.items()
        }
        if not words or sum(map(len, parted.values())) != len(words):
            return None
        cells += [
            _cell(cell, column, spans[column], inside)
            for column, inside in parted.items()
        ]
    return table.model_copy(
        update={"cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col)))}
    )


def _spans(table: Table) -> dict[int, tuple[float, float]]:
    """Column → where it stands, by the cells of its rows."""
    spans: dict[int, tuple[float, float]] = {}
    for cell in table.cells:
        if cell.col_span == 1 and not cell.is_header:
            spans.setdefault(cell.col, (cell.box.x0, cell.box.x1))
    return spans


def _cell(
    glued: Cell, column: int, span: tuple[float, float], words: Sequence[Word]
) -> Cell:
    lines = tuple(cell_line(line, glued.page) for line in printed_lines(words))
    return Cell(
        row=glued.row,
        col=column,
        text=join_lines(line.text for line in lines),
        text_raw="\n".join(line.text_raw for line in lines),
        regions=(
            Region(glued.page, Box(span[0], glued.box.top, span[1], glued.box.bottom)),
        ),
        lines=lines,
    )
