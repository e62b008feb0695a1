"""A heading of several lines at the foot of a page, cut a row a line, with the rows of places overleaf.

```
            Sigortalı     İstihdamın Gazian-      each line was taken for a row: above the drawn line there is
 İlçeler  Çalışan Sayısı  tep Payı (%)            no figure, and no row has more lines than one
 Toplam      709.807          100,00
 ─────────────────────────────────────── page break
 Araban        4.208            0,59
```
Where the rows stand below their heading, they are cut anew from the page's words (`readings/recut.py`).

Its upper level may stand at the foot, and the lower one overleaf:

```
 İlçe  │  Çalışan          │  Firma             one row, cut as a table of its own
 ─────────────────────────────────────── page break
       │ Sayısı │ Payı (%) │ Sayısı │ Payı (%)
 Araban│  4.208 │   0,59   │   816  │   1,02
```
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readings.place_rows.row import is_figure
from extractors.readings.settings.whole import LEFT_BEHIND
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


def with_levels_left_behind(
    tables: Sequence[Table],
) -> Iterator[tuple[Table, Table, Table]]:
    """Each row of headings at a page's foot, the table overleaf whose columns it heads, and both as one.

    Args:
        tables: of a document, in reading order.
    """
    for above, below in pairwise(tables):
        overleaf = list(above.pages) == [below.pages[0] - 1]
        names = [cell for cell in above.cells if cell.text]
        heads = len(names) > 1 and not any(is_figure(cell.text) for cell in names)
        if overleaf and above.n_rows == 1 and heads and below.header_rows():
            whole = _with_level(above, below)
            yield from [(above, below, whole)] if whole is not None else []


def _with_level(above: Table, below: Table) -> Table | None:
    """A table with a row of headings over its own; None where their borders are none of its borders."""
    borders = _borders(below)
    cells: list[Cell] = []
    for cell in sorted(above.cells, key=lambda cell: cell.col):
        first, beyond = (_nearest(borders, x) for x in (cell.box.x0, cell.box.x1))
        if first is None or beyond is None or first >= beyond:
            return None
        heads = {"col": first, "col_span": beyond - first, "is_header": True}
        cells.append(cell.model_copy(update=heads))
    ends = [0, *(cell.col + cell.col_span for cell in cells)]
    if ends != [*(cell.col for cell in cells), below.n_cols]:
        return None
    moved = (cell.model_copy(update={"row": cell.row + 1}) for cell in below.cells)
    named = above if above.caption else below
    told = {
        "cells": (*cells, *moved),
        "n_rows": below.n_rows + 1,
        "regions": (*above.regions, *below.regions),
        "label": named.label,
        "caption": named.caption,
        "caption_region": named.caption_region,
        "heading": above.heading or below.heading,
        "reason": f"{below.reason}; the row at the foot of the page before is over its headings",
    }
    return below.model_copy(update=told)


def _borders(table: Table) -> list[float]:
    """The x of the sides of its columns, left to right, as the cells of one column tell them."""
    sides = {cell.col: cell.box for cell in table.cells if cell.col_span == 1}
    known = [sides[col] for col in range(table.n_cols) if col in sides]
    return [box.x0 for box in known] + [box.x1 for box in known[-1:]]


def _nearest(borders: Sequence[float], x: float) -> int | None:
    """The border that an edge stands at; None where it stands at none."""
    near = [
        at for at, border in enumerate(borders) if abs(border - x) < LEFT_BEHIND.same_pt
    ]
    return near[0] if len(near) == 1 else None
