"""Tables with places across whose units stand in a column of their own, `Birim`: said with what they are of.

```
 Gösterge             Aliağa   Foça   Birim          Gösterge                Aliağa   Foça
 Çalışan Sayısı       24.976  3.506   kişi      →    Çalışan Sayısı (kişi)   24.976  3.506
 Çalışanların Payı      10,3    1,4   %              Çalışanların Payı (%)     10,3    1,4
```
"""

from schemas.table import Cell, Table
from schemas.text.numbers import split_scale, unit_named
from schemas.vocabulary.document_words import is_unit_heading


def with_units_said(table: Table) -> Table:
    """The table with each unit in the label of its row, without the column; itself where it has none such."""
    column = _unit_column(table)
    labels = {c.row: c for c in table.cells if c.col == 0 and c.text}
    units = {c.row: c for c in table.cells if c.col == column and c.text}
    head = next(iter(sorted(units)), None)
    if column is None or not set(units) <= set(labels):
        return table
    cells = [
        _moved(
            _said(cell, units[cell.row])
            if cell.col == 0 and cell.row in units and cell.row != head
            else cell,
            column,
        )
        for cell in table.cells
        if cell.col != column
    ]
    return table.model_copy(update={"cells": tuple(cells), "n_cols": table.n_cols - 1})


def _unit_column(table: Table) -> int | None:
    """The column of units beside figures: its head says so, and below it nothing else stands."""
    for head in table.cells:
        if head.col == 0 or not head.text or not is_unit_heading(head.text):
            continue
        column = [cell for cell in table.cells if cell.col == head.col and cell.text]
        below = [cell for cell in column if cell is not head]
        wide = any(
            cell.col < head.col < cell.col + cell.col_span for cell in table.cells
        )
        first = all(cell.row > head.row for cell in below)
        if below and first and not wide and all(map(_is_unit, below)):
            return head.col
    return None


def _is_unit(cell: Cell) -> bool:
    """Whether a cell is a unit and no more: `kişi`, `%`, `Bin ABD $`."""
    return cell.row_span == 1 and unit_named(split_scale(cell.text)[1]) is not None


def _said(label: Cell, unit: Cell) -> Cell:
    """A label with its unit in brackets; its text as printed is of both cells, in both places."""
    told = {
        "text": f"{label.text} ({unit.text})",
        "text_raw": f"{label.text_raw} ({unit.text_raw})",
        "regions": (*label.regions, *unit.regions),
    }
    return label.model_copy(update=told)


def _moved(cell: Cell, column: int) -> Cell:
    return cell.model_copy(update={"col": cell.col - (cell.col > column)})
