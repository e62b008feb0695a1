"""A SWOT drawn as boxes below each other: in each a cell that names its quadrant, and one of its items.

```
 KURUMSAL > Yönetişim
┌───┬────────────────────────────────┐
│ G │ 1. Köklü kooperatifler         │   the name may run up the box, and items may stand in columns
└───┴────────────────────────────────┘
┌───┬────────────────────────────────┐
│ Z │ 1. Dar yollar    2. Bilgi yok  │
└───┴────────────────────────────────┘
```

Each was a table of its own that named too few quadrants to be a SWOT.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.readings.kinds import Document
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.swot.boxes.columns import in_columns
from extractors.readings.swot.ink import is_drawn
from extractors.readings.swot.labels.over_found import over_found
from extractors.records.swot.panels import QUADRANTS, around, quadrant_named
from schemas.records import Quadrant
from schemas.table import Table


@lru_cache(maxsize=1)
def joined_boxes(document: Document) -> tuple[Table, ...]:
    """The boxes of each SWOT of a document as one table, quadrants down the side."""
    boxes = [table for table in document.tables if _code(table) is not None]
    return tuple(_joined(document, group) for group in _groups(document, boxes))


def _code(table: Table) -> Quadrant | None:
    """The quadrant that a table of two cells side by side names in the first."""
    name, items = table.cell_at(0, 0), table.cell_at(0, 1)
    if (table.n_rows, table.n_cols) != (1, 2) or not is_drawn(table):
        return None
    if name is None or items is None or not items.text:
        return None
    return quadrant_named(name.text)


def _groups(document: Document, boxes: Sequence[Table]) -> Iterator[list[Table]]:
    group: list[Table] = []
    for box in boxes:
        if group and not _goes_on(document, group[-1], box):
            yield group
            group = []
        group.append(box)
    yield from [group] if group else []


def _goes_on(document: Document, last: Table, box: Table) -> bool:
    """Whether a box is of the SWOT of the one before: a later quadrant, and nothing stands between."""
    one, other = _code(last), _code(box)
    in_order = one is not None and other in QUADRANTS[QUADRANTS.index(one) + 1 :]
    over = over_found(document, box, last)
    same_page = box.pages[0] == last.pages[-1]
    return in_order and not over.labels and (over.reaches or not same_page)


def _joined(document: Document, boxes: Sequence[Table]) -> Table:
    cells = []
    for row, box in enumerate(boxes):
        for cell in sorted(box.cells, key=lambda cell: cell.col):
            whole = in_columns(document, cell) if cell.col else cell
            cells.append(whole.moved(row, cell.col))
    told = {
        "kind": "swot",
        "cells": tuple(cells),
        "n_rows": len(boxes),
        "regions": tuple(around(boxes)),
        "confidence": max(WEIGHED.sure, min(box.confidence for box in boxes)),
        "reason": f"{boxes[0].reason}; {len(boxes)} boxes that name a quadrant each",
    }
    return boxes[0].model_copy(update=told)
