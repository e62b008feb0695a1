"""Labels that stand low in a drawn cell at the head of a page, where all others stand at the top of theirs.

```
 page 1  1. Turizm │ Kıyılar korunacaktır.        page 2             │ Müzeler yenilenecektir.     of 1, on page 1
                   │ Yollar yapılacaktır.                 2. Ulaşım  │ Limanlar açılacaktır.
```

The cell that goes on overleaf and the next one have no line between them: its rows stood under the next label.
"""

from collections.abc import Iterator

from extractors.readings.proof import told_of
from schemas.table import Cell, Table


def low_labels(table: Table) -> Iterator[str]:
    """The doubt that rows at the head of a page belong to a label on the page before.

    Args:
        table: as found, its cells drawn; goals in the last column.
    """
    for column in range(table.n_cols - 1):
        labels = [
            cell
            for cell in table.cells
            if cell.col == column and cell.lines and cell.row_span > 1
        ]
        low = [cell for cell in labels if _is_low(table, cell)]
        # in the middle of two rows a label begins in the first of them
        at_top = any(
            cell.row_span > len(("one", "two")) for cell in labels if cell not in low
        )
        if at_top and all(_heads_a_page(table, each) for each in low):
            yield from told_of(
                "labels stand below rows at the head of a page, which may be of the one before",
                (each.text for each in low),
            )


def _is_low(table: Table, label: Cell) -> bool:
    """Whether a label begins below the first row of its cell."""
    first = table.cell_at(label.row, table.n_cols - 1)
    line = label.lines[0].region
    return first is not None and any(
        region.page == line.page and line.box.top > region.box.bottom
        for region in first.regions[:1]
    )


def _heads_a_page(table: Table, label: Cell) -> bool:
    """Whether a cell is the first of its column on a page, and not on the first."""
    at = label.regions[0]
    others = (
        cell
        for cell in table.cells
        if cell.col == label.col and not cell.is_header and cell is not label
    )
    above = (
        region
        for cell in others
        for region in cell.regions
        if region.page == at.page and region.box.top < at.box.top
    )
    return at.page > table.regions[0].page and not any(above)
