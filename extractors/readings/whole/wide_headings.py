"""Headings centred over several columns whose cells were cut one a column: wide again.

```
 │      │       │ Çalışan Sayısı │      │      Firma       no line parts the upper row: the name stands
 │ İlçe │ Sayı  │    Pay (%)     │ Sıra │ Sayı  │ Pay (%)  over the middle of three columns
```
The middle of each name tells how far it reaches: every column of the row must then be under one name, each
name over the middle of its columns, and no other way to share the columns out may come near.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readings.settings.whole import WIDE_HEADINGS
from schemas.geometry import Box, bounding_box
from schemas.printed_table import label_column
from schemas.table import Cell, Region, Table


def with_wide_headings(table: Table) -> Table | None:
    """The table with such headings over all their columns; None where it has none, or it is not certain.

    Args:
        table: as found; boxes are in points as displayed.
    """
    cells = list(table.cells)
    for row in range(table.header_rows() - 1):
        for run in _runs(table, row):
            spread = _spread(table, row, run)
            if spread is not None:
                gone = {(cell.row, cell.col) for cell in _in_row(table, row, run)}
                cells = [
                    cell for cell in cells if (cell.row, cell.col) not in gone
                ] + spread
    if len(cells) == len(table.cells):
        return None
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "reason": f"{table.reason}; headings stand over the middle of several columns",
    }
    return table.model_copy(update=told)


def _runs(table: Table, row: int) -> Iterator[range]:
    """Columns side by side, with headings below, over which a row of headings has names and blanks."""
    names = label_column(table)
    free = [
        column
        for column in range(table.n_cols)
        if column != names and _is_free(table, row, column)
    ]
    starts = [
        0,
        *(at for at, (one, other) in enumerate(pairwise(free), 1) if other > one + 1),
        len(free),
    ]
    for first, end in pairwise(starts):
        run = range(free[first], free[end - 1] + 1) if end > first else range(0)
        texts = [bool(cell.text) for cell in _in_row(table, row, run)]
        if any(texts) and not all(texts):
            yield run


def _is_free(table: Table, row: int, column: int) -> bool:
    cell, below = _over(table, row, column), _over(table, row + 1, column)
    return (
        cell is not None
        and cell.row_span == 1
        and below is not None
        and below.row > row
        and bool(below.text)
    )


def _over(table: Table, row: int, column: int) -> Cell | None:
    for cell in table.cells:
        if (
            cell.row <= row < cell.row + cell.row_span
            and cell.col <= column < cell.col + cell.col_span
        ):
            return cell if cell.is_header else None
    return None


def _in_row(table: Table, row: int, run: range) -> list[Cell]:
    return sorted(
        (c for c in table.cells if c.row == row and c.col in run),
        key=lambda cell: cell.col,
    )


def _spread(table: Table, row: int, run: range) -> list[Cell] | None:
    """The names of a row, each over its columns; None where several ways come near, or none."""
    cells = _in_row(table, row, run)
    named = [cell for cell in cells if cell.text and cell.lines]
    if not named or any(len(cell.regions) > 1 for cell in cells):
        return None
    size = min(line.region.box.height for cell in named for line in cell.lines)
    ways = sorted(
        _ways(
            table, row, named, run, (WIDE_HEADINGS.off + WIDE_HEADINGS.clearly) * size
        ),
        key=lambda way: way[0],
    )
    if not ways or ways[0][0] > WIDE_HEADINGS.off * size:
        return None
    if len(ways) > 1 and ways[1][0] - ways[0][0] < WIDE_HEADINGS.clearly * size:
        return None
    return [
        _wide(cell, over, cells) for cell, over in zip(named, ways[0][1], strict=True)
    ]


Way = tuple[float, list[range]]
"""Points by which the name farthest off misses the middle of its columns; the columns of each name."""


def _ways(
    table: Table, row: int, named: Sequence[Cell], run: range, off: float
) -> Iterator[Way]:
    """The ways to share the columns of a run out, in order, each name over its own and no farther off."""
    if not named:
        yield from [(0.0, [])] if not run else []
        return
    cell, *rest = named
    last = rest[0].col if rest else run.stop
    for end in range(cell.col + cell.col_span, last + 1):
        over = range(run.start, end)
        here = _off(table, row, cell, over)
        if here <= off:
            for there, others in _ways(table, row, rest, range(end, run.stop), off):
                yield max(here, there), [over, *others]


def _off(table: Table, row: int, cell: Cell, over: range) -> float:
    """Points from the middle of a name to that of some columns: of their cells, or of what is in them."""
    middle = bounding_box(line.region.box for line in cell.lines).x_mid
    below = [
        each for column in over if (each := _over(table, row + 1, column)) is not None
    ]
    inked = [line.region.box for each in below for line in each.lines]
    offs = [abs(middle - bounding_box(each.box for each in below).x_mid)]
    return min([*offs, *([abs(middle - bounding_box(inked).x_mid)] if inked else [])])


def _wide(cell: Cell, over: range, cells: Sequence[Cell]) -> Cell:
    boxes: list[Box] = [each.box for each in cells if each.col in over]
    region = Region(cell.page, bounding_box(boxes))
    return cell.model_copy(
        update={"col": over.start, "col_span": len(over), "regions": (region,)}
    )
