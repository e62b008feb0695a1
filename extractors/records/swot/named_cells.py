"""A SWOT whose drawn cells begin with the quadrant that they hold, as one whose quadrants head columns.

```
              │ Olumlu            │ Olumsuz                Güçlü Yanlar   │ Zayıf Yanlar
 ─────────────┼───────────────────┼───────────────         1. Genç nüfus  │ 1. Dar yollar
 İç Etkenler  │ Güçlü Yanlar      │ Zayıf Yanlar      →    2. Limanlar    │
              │ 1. Genç nüfus     │ 1. Dar yollar          Fırsatlar      │ Tehditler
              │ 2. Limanlar       │                        1. Yeni otoyol │ –
 ─────────────┼───────────────────┼───────────────
 Dış Etkenler │ Fırsatlar         │ Tehditler
              │ 1. Yeni otoyol    │ –
```

What stands over and beside the four says of two of them what they are, and names no dimension: each holds for a
whole row or column of the cross.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.records.kinds import quadrant_cells
from extractors.records.settings import NAMED_CELLS
from schemas.table import Cell, CellLine, Region, Table
from schemas.text.signs import BULLETS
from schemas.vocabulary.headings import match_heading

QUADRANTS = ("strength", "weakness", "opportunity", "threat")


@dataclass(frozen=True, slots=True)
class _Named:
    """A cell that begins with a quadrant's name."""

    cell: Cell
    code: str
    deep: int
    """How many printed lines the name takes."""


def with_names_apart(table: Table) -> Table | None:
    """The table with each name as a cell over what it heads; None where its cells do not make such a cross.

    Args:
        table: as found, its cells drawn, stitched.
    """
    named = [each for cell in table.cells if (each := _named(cell)) is not None]
    rows = sorted({each.cell.row for each in named})
    columns = sorted({each.cell.col for each in named})
    crossed = {(each.cell.row, each.cell.col) for each in named}
    codes = [each.code for each in named]
    if sorted(codes) != sorted(QUADRANTS) or len(rows) != 2 or len(columns) != 2:
        return None
    if len(crossed) != len(named) or any(each.cell.col_span > 1 for each in named):
        return None
    if not any(len(each.cell.lines) > each.deep for each in named):
        return None  # the names have cells of their own: findings stand below
    if not all(_is_beside(cell, rows, columns) for cell in table.cells if cell.text):
        return None
    cells = list(_cells(table, named, rows, columns))
    told = {
        "cells": tuple(cells),
        "n_rows": 1 + max(cell.row for cell in cells),
        "n_cols": len(columns),
        "reason": f"{table.reason}; each of four cells begins with its quadrant",
    }
    return table.model_copy(update=told)


def is_cross(table: Table) -> bool:
    """Whether a table is two columns, in which each of the four quadrants heads a cell of its own."""
    named = quadrant_cells(table)
    columns = {column for _, column in named}
    return (
        table.n_cols == len(columns) == 2
        and len({row for row, _ in named}) == 2
        and sorted(named.values()) == sorted(QUADRANTS)
    )


def _named(cell: Cell) -> _Named | None:
    for deep in range(1, 1 + min(len(cell.lines), NAMED_CELLS.most_lines)):
        text = " ".join(line.text for line in cell.lines[:deep]).strip(" :")
        found = match_heading(text, "swot")
        if found.code and found.exact and not text.startswith(tuple(BULLETS)):
            return _Named(cell, found.code, deep)
    return None


def _is_beside(cell: Cell, rows: Sequence[int], columns: Sequence[int]) -> bool:
    """Whether a cell is of the four columns' texts, or a heading of one row or column of the cross.

    One that stands beside both rows may name a dimension of all four.
    """
    if cell.col in columns and cell.row >= rows[0]:
        return cell.col_span == 1
    if cell.row < rows[0]:
        return cell.col_span == 1
    return not cell.row <= rows[0] < rows[1] < cell.row + cell.row_span


def _cells(
    table: Table, named: Sequence[_Named], rows: Sequence[int], columns: Sequence[int]
) -> Iterator[Cell]:
    """Each name over the rest of its cell; rows without names below those that they go on with."""
    at = {(each.cell.row, each.cell.col): each for each in named}
    down = 0
    for row in range(rows[0], table.n_rows):
        here = [cell for cell in table.cells if cell.row == row and cell.col in columns]
        for cell in here:
            place = columns.index(cell.col)
            each = at.get((cell.row, cell.col))
            if each is None:
                yield cell.moved(down, place)
            else:
                yield _name_of(each).moved(down, place, header=down == 0)
                yield _rest_of(each).moved(down + 1, place)
        down += 2 if row in rows else 1


def _name_of(named: _Named) -> Cell:
    lines = named.cell.lines[: named.deep]
    return named.cell.model_copy(
        update={
            "text": " ".join(line.text for line in lines).strip(" :"),
            "text_raw": "\n".join(line.text_raw for line in lines),
            "regions": tuple(line.region for line in lines),
            "lines": lines,
        }
    )


def _rest_of(named: _Named) -> Cell:
    cell, lines = named.cell, named.cell.lines[named.deep :]
    head = " ".join(line.text for line in cell.lines[: named.deep])
    raw = [line.text_raw for line in lines]
    return cell.model_copy(
        update={
            "text": cell.text.removeprefix(head).strip(),
            "text_raw": "\n".join(raw),
            "regions": tuple(_below(cell.regions, cell.lines[named.deep - 1])),
            "lines": lines,
        }
    )


def _below(regions: Sequence[Region], name: CellLine) -> Iterator[Region]:
    """The places of a cell without what is above the foot of its name."""
    foot = name.region.box.bottom
    for region in regions:
        whole = region.page != name.region.page or not region.box.holds_centre_of(
            name.region.box
        )
        yield region if whole else replace(region, box=region.box._replace(top=foot))
