"""A SWOT drawn in panels, its quadrants down the side and dimensions across, as one whose quadrants head columns.

```
              │ EKONOMİK                            │        │ Güçlü Yönler │ Zayıf Yönler │ …
              │ Tarım    │ Sanayi          EKONOMİK │ Tarım  │ • Ovalar     │              │
 Güçlü Yönler │ • Ovalar │ • Limanlar  →   EKONOMİK │ Sanayi │ • Limanlar   │ • Dar yollar │
 Zayıf Yönler │          │ • Dar yollar    SOSYAL   │ Eğitim │ • Okullar    │              │
              │ SOSYAL                           a panel begins anew, in the same grid or in one below
              │ Eğitim
 Güçlü Yönler │ • Okullar
```

Rows that a page break made one (`Zayıf Yönler` at a foot, `Fırsatlar` overleaf) are two, by their pages.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.records.items import split_entry_number
from schemas.geometry import bounding_box
from schemas.records import Quadrant, SwotItem
from schemas.table import Cell, Region, Table
from schemas.text.signs import BULLETS
from schemas.text.turkish import join_lines
from schemas.vocabulary.headings import match_heading

QUADRANTS: tuple[Quadrant, ...] = ("strength", "weakness", "opportunity", "threat")
LETTERED = re.compile(r"([^\W\d_])\s*[–—.):-]\s+(.+)|(.+?)\s*\(([^\W\d_])\)")
"""The letter of a quadrant before its name, or in brackets behind it."""
LEVELS = ("dimension", "part")
Names = tuple[Cell, ...]
"""What stands over a column, from the outside in."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A printed row: what stands in the first column, and beside it."""

    label: Cell | None
    cells: tuple[Cell, ...]

    @property
    def code(self) -> str | None:
        """The quadrant that it is of, where its label names one."""
        return None if self.label is None else quadrant_named(self.label.text)

    @property
    def is_marked(self) -> bool:
        """Whether every text beside the label begins with a bullet or a number."""
        return all(map(_begins_marked, self.cells))


@dataclass(slots=True)
class _Panel:
    """Headings over columns with the rows of quadrants below them."""

    headings: list[_Row]
    rows: list[_Row] = field(default_factory=list)

    def names(self, column: int) -> Names:
        """What stands over a column, the same name once."""
        over = [
            cell
            for row in self.headings
            for cell in row.cells
            if cell.col <= column < cell.col + cell.col_span
        ]
        return tuple({cell.text: cell for cell in over}.values())


def as_matrix(tables: Sequence[Table]) -> Table | None:
    """The panels of some tables as one matrix; None where they are no panels, or but one that is whole.

    Args:
        tables: as found, in printed order, their cells drawn, stitched.
    """
    parted = [list(_parted(row)) for table in tables for row in _rows(table)]
    panels = _panels([row for rows in parted for row in rows])
    if len(panels) < 2 and all(len(rows) == 1 for rows in parted):
        return None
    found = _by_names(panels)
    heads = {row.code: row.label for p in reversed(panels) for row in p.rows}
    if not found or set(heads) != set(QUADRANTS):
        return None
    cells = [*_heads(heads), *_body(found)]
    told = {
        "cells": tuple(cells),
        "n_rows": 1 + len(found),
        "n_cols": len(LEVELS) + len(QUADRANTS),
        "regions": tuple(around(tables)),
        "reason": f"{tables[0].reason}; {len(panels)} panels with quadrants down the side",
    }
    return tables[0].model_copy(update=told)


def names_both(item: SwotItem) -> bool:
    """Whether a finding has a dimension and a part of it."""
    return item.dimension is not None and item.sub_dimension is not None


def _rows(table: Table) -> Iterator[_Row]:
    for at in range(table.n_rows):
        here = sorted(
            (cell for cell in table.cells if cell.row == at and cell.text),
            key=lambda cell: cell.col,
        )
        label = next((cell for cell in here if cell.col == 0), None)
        yield _Row(label, tuple(cell for cell in here if cell.col > 0))


def _parted(row: _Row) -> Iterator[_Row]:
    """The row, as two where its label names one quadrant on a page and another overleaf."""
    pages = (
        dict.fromkeys(line.region.page for line in row.label.lines) if row.label else {}
    )
    labels = [_on(page, row.label) for page in pages if row.label is not None]
    codes = [quadrant_named(label.text) for label in labels if label is not None]
    if len(codes) < 2 or None in codes or len(set(codes)) < len(codes):
        yield row
        return
    for page, label in zip(pages, labels, strict=True):
        cells = (_on(page, cell) for cell in row.cells)
        yield _Row(label, tuple(cell for cell in cells if cell is not None))


def _on(page: int, cell: Cell) -> Cell | None:
    """What of a cell stands on a page."""
    lines = tuple(line for line in cell.lines if line.region.page == page)
    if not lines:
        return None
    return cell.model_copy(
        update={
            "text": join_lines([line.text for line in lines]),
            "text_raw": "\n".join(line.text_raw for line in lines),
            "regions": tuple(each for each in cell.regions if each.page == page),
            "lines": lines,
        }
    )


def _panels(rows: Iterable[_Row]) -> list[_Panel]:
    """The panels that rows make; none where a row is neither a heading nor of a quadrant."""
    panels: list[_Panel] = []
    for row in rows:
        if not (row.cells or row.label):
            continue
        begun = bool(panels and panels[-1].rows)
        if row.code is not None and panels and row.is_marked:
            panels[-1].rows.append(row)
        elif row.label is not None or not row.cells:
            return []
        elif begun and row.is_marked:
            panels[-1].rows.append(_Row(panels[-1].rows[-1].label, row.cells))
        elif panels and not begun:
            panels[-1].headings.append(row)
        else:
            panels.append(_Panel([row]))
    return panels


def _by_names(
    panels: Iterable[_Panel],
) -> Mapping[tuple[str, ...], tuple[Names, dict[str, list[Cell]]]]:
    """Names over columns → their cells and what stands below, by quadrant; none where a column has no name."""
    found: dict[tuple[str, ...], tuple[Names, dict[str, list[Cell]]]] = {}
    for panel in panels:
        for row in panel.rows:
            for cell in row.cells:
                names = panel.names(cell.col)
                if cell.col_span > 1 or not 1 <= len(names) <= len(LEVELS):
                    return {}
                key = tuple(name.text for name in names)
                found.setdefault(key, (names, {}))[1].setdefault(
                    row.code or "", []
                ).append(cell)
    return found


def _heads(heads: Mapping[str | None, Cell | None]) -> Iterator[Cell]:
    for place, code in enumerate(QUADRANTS, len(LEVELS)):
        head = heads[code]
        if head is not None:
            yield head.moved(0, place, header=True)


def _body(
    found: Mapping[tuple[str, ...], tuple[Names, dict[str, list[Cell]]]],
) -> Iterator[Cell]:
    for row, (names, quadrants) in enumerate(found.values(), 1):
        for level, name in enumerate(names):
            yield name.moved(row, level)
        for place, code in enumerate(QUADRANTS, len(LEVELS)):
            if code in quadrants:
                yield _joined(quadrants[code]).moved(row, place)


def _joined(cells: Sequence[Cell]) -> Cell:
    """Pieces of one cell, which a page break cut, as one."""
    return cells[0].model_copy(
        update={
            "text": join_lines([cell.text for cell in cells]),
            "text_raw": "\n".join(cell.text_raw for cell in cells),
            "regions": tuple(region for cell in cells for region in cell.regions),
            "lines": tuple(line for cell in cells for line in cell.lines),
        }
    )


def around(tables: Sequence[Table]) -> Iterator[Region]:
    """The place of some tables on each page."""
    regions = [region for table in tables for region in table.regions]
    for page in sorted({region.page for region in regions}):
        boxes = [region.box for region in regions if region.page == page]
        yield Region(page=page, box=bounding_box(boxes))


def quadrant_named(text: str) -> Quadrant | None:
    """The quadrant that a text heads, to the letter; its letter may stand beside it: `G – Güçlü Yönler`."""
    text = text.strip(" :")
    lettered = LETTERED.fullmatch(text)
    names = [each for each in lettered.groups() if each] if lettered else [text]
    found = [match_heading(name, "swot") for name in names]
    codes = {each.code if each.exact else None for each in found}
    return next((code for code in QUADRANTS if codes == {code}), None)


def _begins_marked(cell: Cell) -> bool:
    text = cell.text.lstrip()
    return text.startswith(tuple(BULLETS)) or split_entry_number(text)[0] is not None
