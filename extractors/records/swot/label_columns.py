"""Columns of a SWOT that hold no findings: what its rows are about, beside their quadrant, and their numbers.

```
 GZFT         │ Alan   │ Tespitler        │ Alan     │ No │ GÜÇLÜ YANLAR
 GÜÇLÜ YANLAR │ Sanayi │ • Köklü şirketler│ EKONOMİK │ 1  │ Köklü şirketler
              │ Tarım  │ • Verimli ovalar │ SOSYAL   │ 2  │ Genç nüfus
```
"""

from collections.abc import Sequence

from extractors.records.headings import label_text
from extractors.records.items import split_entry_number
from extractors.records.kinds import Quadrants
from schemas.table import Cell, Table
from schemas.text.signs import BULLETS, CODE


def columns_of_labels(table: Table, quadrants: Quadrants) -> tuple[int, ...]:
    """The columns between quadrants that name rows and the findings of these, left to right.

    Args:
        table: stitched.
        quadrants: its cells that name quadrants.
    """
    named = {column for _, column in quadrants}
    if len(named) != 1 or len(quadrants) < len(("one", "two")):
        return ()
    between = range(min(named) + 1, table.n_cols - 1)
    if table.one_entry_a_cell:
        return () if table.header_rows() else tuple(between)
    first = min(quadrants)[0]
    findings = _body(table, table.n_cols - 1, first)
    labels = tuple(
        column
        for column in between
        if _are_labels(_body(table, column, first), findings)
    )
    return labels if len(labels) == len(between) else ()


def names_beside(
    table: Table, quadrants: Quadrants, between: Sequence[int]
) -> dict[int, tuple[str | None, str | None]]:
    """Row → dimension and sub-dimension, by the columns of labels on both sides of the quadrants."""
    first = min(column for _, column in quadrants)
    names: list[str | None] = [None] * (first + len(between))
    rows: dict[int, tuple[str | None, str | None]] = {}
    for row in range(min(quadrants)[0], table.n_rows):
        for place, column in enumerate((*range(first), *between)):
            cell = table.cell_at(row, column)
            if cell is not None and cell.text:
                names[place] = label_text(cell)
        found = [name for name in names if name is not None]
        rows[row] = (found[0] if found else None, found[1] if len(found) > 1 else None)
    return rows


def _body(table: Table, column: int, first: int) -> list[Cell]:
    """The texts of a column from a row on: coloured rows may pass for headings."""
    return [
        cell
        for cell in table.cells
        if cell.col == column and cell.row >= first and cell.text
    ]


def _are_labels(labels: Sequence[Cell], findings: Sequence[Cell]) -> bool:
    """Whether texts beside findings lack the bullets or numbers that all of these begin with."""
    return (
        bool(labels and findings)
        and all(map(_is_marked, findings))
        and not any(map(_is_marked, labels))
    )


def _is_marked(cell: Cell) -> bool:
    text = cell.text.strip()
    coded = CODE.match(text) is not None
    return (
        text.startswith(tuple(BULLETS))
        or coded
        or split_entry_number(text)[0] is not None
    )
