"""Cells that hold a line for each row beside them, cut into those rows.

```
 ┌────────┬───────────────────┬───────┐        ┌────────┬───────────────────┬───────┐
 │ Aliağa │ Çalışan Sayısı    │ 1.456 │        │ Aliağa │ Çalışan Sayısı    │ 1.456 │
 ├────────┤                   ├───────┤   →    ├────────┼───────────────────┼───────┤
 │ Aliağa │ Çalışanların Payı │  0,21 │        │ Aliağa │ Çalışanların Payı │  0,21 │
 └────────┴───────────────────┴───────┘        └────────┴───────────────────┴───────┘
```
Where a ground or a line is drawn behind some columns only, the others are one cell a page.
"""

from collections.abc import Iterator, Mapping, Sequence

from schemas.table import Cell, CellLine, Region, Table
from schemas.text.turkish import join_lines

Bands = Mapping[int, tuple[int, float, float]]
"""Row → its page, and from where to where down it reaches, in points."""


def with_lines_on_rows(table: Table) -> Table | None:
    """The table with such cells cut; None where it has none.

    Args:
        table: as found.
    """
    bands = _bands(table)
    parted = {id(cell): parts for cell in table.cells if (parts := _parts(cell, bands))}
    if not parted:
        return None
    cells = [part for cell in table.cells for part in parted.get(id(cell), [cell])]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.col)))
    return table.model_copy(update={"cells": ordered})


def _bands(table: Table) -> Bands:
    """Where rows stand, by their cells that are of one row."""
    return {
        cell.row: (cell.page, cell.box.top, cell.box.bottom)
        for cell in table.cells
        if cell.row_span == 1
    }


def _parts(cell: Cell, bands: Bands) -> list[Cell]:
    """The rows of a cell, each with its lines; none where a row has no line, or a line stands in no row."""
    rows = range(cell.row, cell.row + cell.row_span)
    if len(rows) == 1 or cell.is_header or len(cell.lines) < len(rows):
        return []
    own = [(row, list(_lines_in(cell, bands.get(row)))) for row in rows]
    if not all(lines for _, lines in own):
        return []
    if sum(len(lines) for _, lines in own) != len(cell.lines):
        return []
    return [_part(cell, row, lines, bands[row]) for row, lines in own]


def _lines_in(cell: Cell, band: tuple[int, float, float] | None) -> Iterator[CellLine]:
    page, top, bottom = band or (0, 0.0, 0.0)
    for line in cell.lines:
        if line.region.page == page and top <= line.region.box.y_mid < bottom:
            yield line


def _part(
    cell: Cell, row: int, lines: Sequence[CellLine], band: tuple[int, float, float]
) -> Cell:
    page, top, bottom = band
    told = {
        "row": row,
        "row_span": 1,
        "text": join_lines(line.text for line in lines),
        "text_raw": "\n".join(line.text_raw for line in lines),
        "regions": (Region(page, cell.box._replace(top=top, bottom=bottom)),),
        "lines": tuple(lines),
    }
    return cell.model_copy(update=told)
