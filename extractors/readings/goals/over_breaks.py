"""Labels of goals that a page break cuts within a drawn cell: the end stands in a cell of its own overleaf.

```
 Eksen 2:     Mesleki Eğitim    Narenciye …      the last row of a page: the name lacks its noun
 Yenilikçi    Altyapısının
 ─────────────────────────────────────────
              Güçlendirilmesi   Taş kömürü …     overleaf: the axis is still the same
```
"""

from collections.abc import Iterator

from extractors.readings.text.entries import is_open, lacks_its_noun
from schemas.table import Cell, Table
from schemas.text.turkish import join_lines


def with_labels_over_breaks(table: Table) -> Table | None:
    """The table with such labels joined; None where there are none.

    Args:
        table: of goals, as found: labels in front, goals in the last column.
    """
    pairs = list(_cut_labels(table))
    if not pairs:
        return None
    joined = {id(first): _joined(first, rest) for first, rest in pairs}
    ends = {id(rest) for _, rest in pairs}
    cells = tuple(
        joined.get(id(cell), cell) for cell in table.cells if id(cell) not in ends
    )
    reason = f"{table.reason}; {len(pairs)} labels that a page break cut are joined"
    return table.model_copy(update={"cells": cells, "reason": reason})


def _cut_labels(table: Table) -> Iterator[tuple[Cell, Cell]]:
    """Each label that ends a page and whose name is not at its end, and the cell below it overleaf."""
    labels = [
        cell
        for cell in table.cells
        if cell.col < table.n_cols - 1 and not cell.is_header
    ]
    for first in labels:
        below = table.cell_at(first.row + first.row_span, first.col)
        if below is None or not below.text or below.page <= first.regions[-1].page:
            continue
        unended = is_open(first.text) or lacks_its_noun(first.text)
        if (
            unended
            and _stand_in_one(table, first, below)
            and below.col_span == first.col_span
        ):
            yield first, below


def _stand_in_one(table: Table, first: Cell, below: Cell) -> bool:
    """Whether every label left of two cells is of both: what they are under has not changed."""
    left = range(first.col)
    return all(
        table.cell_at(first.row, column) is table.cell_at(below.row, column)
        for column in left
    )


def _joined(first: Cell, rest: Cell) -> Cell:
    told = {
        "row_span": first.row_span + rest.row_span,
        "text": join_lines([first.text, rest.text]),
        "text_raw": f"{first.text_raw}\n{rest.text_raw}",
        "regions": (*first.regions, *rest.regions),
        "lines": (*first.lines, *rest.lines),
    }
    return first.model_copy(update=told)
