"""A heading of several lines at the foot of a page, cut a row a line, with the rows of places overleaf.

```
            Sigortalı     İstihdamın Gazian-      each line was taken for a row: above the drawn line there is
 İlçeler  Çalışan Sayısı  tep Payı (%)            no figure, and no row has more lines than one
 Toplam      709.807          100,00
 ─────────────────────────────────────── page break
 Araban        4.208            0,59
```
Where the rows stand below their heading, they are cut anew from the page's words (`readings/recut.py`).
"""

from collections.abc import Sequence

from extractors.readings.place_rows import is_figure
from schemas.geometry import bounding_box
from schemas.table import Cell, Region, Table
from schemas.text.turkish import join_lines


def with_one_heading(table: Table) -> Table | None:
    """The table with the rows above its first figures as one heading; None where it has one, or no need.

    Args:
        table: as found over several pages.
    """
    if table.header_rows() or len(table.pages) < len(("foot", "head")):
        return None
    figures = [cell.row for cell in table.cells if cell.text and is_figure(cell.text)]
    count = min(figures, default=0)
    above = [cell for cell in table.cells if cell.row < count]
    alone = all(cell.col_span == cell.row_span == 1 for cell in above)
    if not above or not alone or any(cell.page != table.pages[0] for cell in above):
        return None
    heads = [
        _joined([cell for cell in above if cell.col == column])
        for column in range(table.n_cols)
    ]
    below = [
        cell.model_copy(update={"row": cell.row - count + 1})
        for cell in table.cells
        if cell.row >= count
    ]
    told = {
        "cells": (*heads, *below),
        "n_rows": table.n_rows - count + 1,
        "reason": f"{table.reason}; the lines above its first figures are its heading",
    }
    return table.model_copy(update=told)


def _joined(cells: Sequence[Cell]) -> Cell:
    """The lines of a column's heading as one cell."""
    first = cells[0]
    told = {
        "row": 0,
        "is_header": True,
        "text": join_lines([cell.text for cell in cells if cell.text]),
        "text_raw": "\n".join(cell.text_raw for cell in cells if cell.text_raw),
        "lines": tuple(line for cell in cells for line in cell.lines),
        "regions": (Region(first.page, bounding_box(cell.box for cell in cells)),),
    }
    return first.model_copy(update=told)
