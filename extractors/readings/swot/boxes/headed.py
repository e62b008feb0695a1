"""A SWOT as a table of findings for each quadrant, below its heading, the titles of its columns printed in each.

```
 Güçlü Yönler
 Boyut    │ Alt Boyut │ Tespit
 EKONOMİK │ Tarım     │ Verimli ovalar
 Zayıf Yönler
 Boyut    │ Alt Boyut │ Tespit
 …
```

Each was a table of its own that names no quadrant. The heading becomes a column of theirs, as where it is printed
in every row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.readings.kinds import Document
from extractors.readings.recut import cell_of
from extractors.readings.settings.swot import STACK
from extractors.readings.text.heads import Head
from extractors.readings.text.words import CleanPage
from extractors.records.swot.panels import around
from schemas.geometry import Box, bounding_box
from schemas.table import Cell, Region, Table
from schemas.vocabulary.document_words import is_swot_column_title


@dataclass(frozen=True, slots=True)
class _Headed:
    """A table of findings, and the heading of its quadrant: the one before, where it goes on overleaf."""

    table: Table
    head: Head


@lru_cache(maxsize=1)
def headed_tables(document: Document) -> tuple[Table, ...]:
    """The tables of each SWOT of a document as one, the quadrant in its first column."""
    return tuple(
        _joined(group)
        for group in _groups(document)
        if len({each.head.code for each in group}) >= STACK.fewest_lists
    )


def _groups(document: Document) -> Iterator[list[_Headed]]:
    group: list[_Headed] = []
    pages = {clean.page.number: clean for clean in document.clean_pages}
    for table in document.tables:
        first = table.regions[0]
        clean = pages.get(first.page)
        if not _is_titled(table) or clean is None or first.page in document.turns:
            continue
        head = _head_over(clean, first.box)
        if head is None and group and _begins(clean, first.box):
            head = group[-1].head
        if head is None:
            continue
        last = group[-1] if group else None
        again = {each.head.code for each in group} if last else set()
        if last is not None and head is not last.head and head.code in again:
            yield group
            group = []
        group.append(_Headed(table, head))
    yield from [group] if group else []


def _is_titled(table: Table) -> bool:
    """Whether its one row of headings says that findings stand below, beside what they are about."""
    titles = [cell for cell in table.cells if cell.row == 0]
    return (
        table.header_rows() == 1
        and table.n_rows > 1
        and len(titles) == table.n_cols > 1
        and all(is_swot_column_title(cell.text) for cell in titles)
    )


def _head_over(clean: CleanPage, box: Box) -> Head | None:
    """The heading of a quadrant right above a place, nothing between."""
    above = [head for head in clean.heads("swot") if head.box.bottom < box.top + 1]
    head = max(above, key=lambda head: head.box.bottom, default=None)
    if head is None or not head.exact or not head.alone:
        return None
    low = head.box.bottom
    between = any(low < word.box.y_mid < box.top for word in clean.words)
    return None if between else head


def _begins(clean: CleanPage, box: Box) -> bool:
    """Whether nothing stands above a place on its page."""
    return not any(word.box.y_mid < box.top for word in clean.words)


def _joined(group: Sequence[_Headed]) -> Table:
    first = group[0]
    above = first.head.box
    cells = [
        cell_of(first.head.page, (), above, row=0, col=0, is_header=True),
        *_moved(first.table, 0, heading=True),
    ]
    row = 1
    for each in group:
        deep = each.table.n_rows - 1
        named = cell_of(each.head.page, each.head.words, each.head.box, row=row, col=0)
        cells += [named.model_copy(update={"row_span": deep})]
        cells += _moved(each.table, row - 1, heading=False)
        row += deep
    told = {
        "kind": "swot",
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": row,
        "n_cols": first.table.n_cols + 1,
        "regions": tuple(_around(group)),
        "confidence": min(each.table.confidence for each in group),
        "reason": f"{first.table.reason}; {len(group)} tables of findings below headings of quadrants",
    }
    return first.table.model_copy(update=told)


def _around(group: Sequence[_Headed]) -> Iterator[Region]:
    """The place of the tables and of their headings on each page."""
    for region in around([each.table for each in group]):
        own = (each.head.box for each in group if each.head.page == region.page)
        box = bounding_box((region.box, *own)).rounded()
        yield Region(page=region.page, box=box)


def _moved(table: Table, down: int, *, heading: bool) -> Iterator[Cell]:
    """The cells of the heading, or those below it, beside the column of quadrants."""
    for cell in table.cells:
        if (cell.row == 0) is heading:
            yield cell.model_copy(update={"row": cell.row + down, "col": cell.col + 1})
