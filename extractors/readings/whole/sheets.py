"""A table whose columns are cut over sheets: some beside the names, the others without names on the next.

```
 İlçe    │ Nüfus │ Çalışan        Firma │ İhracat │
 Aliağa  │ 66.000│  27.225   +      816 │   9.141 │     row n beside row n: as many rows, in equal steps
 Balçova │ 77.000│  10.947          120 │     325 │
```
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readings.settings.whole import SHEETS
from extractors.records.generic.named_rows import row_labels
from schemas.finding import Finding
from schemas.printed_table import label_column, numbers_the_rows, places_in
from schemas.table import Cell, Table
from schemas.text.numbers import read_number
from schemas.vocabulary.headings import match_heading

KINDS = ("district_statistics", "programme_results")


def over_sheets(tables: Sequence[Table]) -> Iterator[tuple[Table, Table, Table]]:
    """A table over places, the sheet of columns without names that goes with it row by row, and both as one.

    Args:
        tables: of a document, in reading order.
    """
    for named, nameless in _pairs(tables):
        if nameless.header_rows() and _are_level(named, nameless):
            yield named, nameless, _side_by_side(named, nameless)


def unread_sheets(tables: Sequence[Table]) -> Iterator[Finding]:
    """A finding for each sheet of columns without names that no table took: its figures are of no place.

    Args:
        tables: as they are read, with their kinds.
    """
    for named, nameless in _pairs(tables):
        if named.kind in KINDS and (
            _has_known_headings(nameless) or _are_level(named, nameless)
        ):
            said = f"{nameless.n_cols} columns of figures have no names beside them"
            yield Finding(
                check_code="columns-unread",
                severity="warning",
                message=f"Page {nameless.pages[0]}: {said}, and may go on table {named.ordinal}; not read.",
                page=nameless.pages[0],
                table_ordinal=named.ordinal,
            )


def _pairs(tables: Sequence[Table]) -> Iterator[tuple[Table, Table]]:
    """Each sheet without names, with the table over places before it."""
    for named, nameless in pairwise(tables):
        near = 0 < nameless.pages[0] - named.pages[0] <= SHEETS.farthest
        if (
            near
            and places_in(named, label_column(named)) >= SHEETS.fewest
            and _is_nameless(nameless)
        ):
            yield named, nameless


def _is_nameless(table: Table) -> bool:
    """Whether figures fill a table, and nothing names its rows."""
    texts = [cell.text for cell in table.cells if not cell.is_header and cell.text]
    figures = sum(read_number(text, "turkish").value is not None for text in texts)
    rows = len(_rows(table))
    return (
        not row_labels(table)
        and rows >= SHEETS.fewest
        and figures >= SHEETS.figures * len(texts)
    )


def _has_known_headings(table: Table) -> bool:
    """Whether its headings are some that tables over places have: then places are meant."""
    headings = [cell.text for cell in table.cells if cell.is_header and cell.text]
    return any(
        match_heading(text, kind).code not in (None, "place")
        for text in headings
        for kind in KINDS
    )


def _rows(table: Table) -> range:
    return range(table.header_rows(), table.n_rows)


def _are_level(one: Table, other: Table) -> bool:
    """Whether both have as many rows, which follow each other in equal steps, page breaks aside."""
    if len(_rows(one)) != len(_rows(other)):
        return False
    steps = list(zip(_steps(one), _steps(other), strict=True))
    both = [(a, b) for a, b in steps if a is not None and b is not None]
    return len(both) >= len(steps) - 1 and all(
        abs(a - b) <= SHEETS.step_pt for a, b in both
    )


def _steps(table: Table) -> list[float | None]:
    firsts = [_first_line(table, row) for row in _rows(table)]
    return [
        below[1] - above[1] if above and below and above[0] == below[0] else None
        for above, below in pairwise(firsts)
    ]


def _first_line(table: Table, row: int) -> tuple[int, float] | None:
    """Page and height of the first figure or name printed in a row."""
    lines = [
        cell.lines[0]
        for cell in table.cells
        if cell.row == row and cell.lines and cell.text
    ]
    if not lines:
        return None
    return lines[0].region.page, min(line.region.box.bottom for line in lines)


def _side_by_side(named: Table, nameless: Table) -> Table:
    """One table: the columns of the second beside those of the first, heading rows level at their foot."""
    deep = max(named.header_rows(), nameless.header_rows())
    counts = numbers_the_rows(nameless, 0)
    cells = list(_moved(named, deep, 0))
    cells += [
        cell
        for cell in _moved(nameless, deep, named.n_cols - counts)
        if cell.col >= named.n_cols
    ]
    beside = f"columns from the sheet on page {nameless.pages[0]} stand beside it, row by row"
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": deep + len(_rows(named)),
        "n_cols": named.n_cols + nameless.n_cols - counts,
        "regions": (*named.regions, *nameless.regions),
        "notes": (*named.notes, *nameless.notes),
        "reason": f"{named.reason}; {beside}",
    }
    return named.model_copy(update=told)


def _moved(table: Table, deep: int, right: int) -> Iterator[Cell]:
    down = deep - table.header_rows()
    for cell in table.cells:
        yield cell.model_copy(update={"row": cell.row + down, "col": cell.col + right})
