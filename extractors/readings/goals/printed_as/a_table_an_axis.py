"""Goals read in one go that are printed as a table an axis: each is a table again, as on paper.

```
Tablo 3: Güçlü Ekonomi Ekseni Öncelik ve Hedefleri       a caption that names the axis, or the headings of
┌─────────────────────┬─────────────────┐                the columns again below its name
│ Stratejik Öncelikler│ Hedefler        │
```
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from extractors.readings.goals.regions import KIND
from extractors.readings.kinds import Document
from extractors.readings.regions.found import found_at, same_place, told_of_found
from extractors.readings.regions.sheet import METHOD, Sheet
from extractors.readings.text.heads import Head
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from extractors.records.goals import names_an_axis, read_goals
from extractors.tables.grid.captions import Caption, caption_from
from schemas.geometry import Box, bounding_box
from schemas.records import PlanAxis
from schemas.table import Cell, Region, Table
from schemas.text.turkish import clean, fold

LEVELS = ("priority", "goal")
"""What the headings of such a table name, left to right."""


@dataclass(frozen=True, slots=True)
class _Over:
    """What stands over the goals of one axis."""

    caption: Caption | None
    """That names the axis."""
    heads: tuple[Head, ...]
    """Of the columns, below the axis's name."""


@dataclass(frozen=True, slots=True)
class _Axis:
    """The rows of one axis, and what is printed over them."""

    label: Cell
    over: _Over
    cells: tuple[Cell, ...]


def tables_as_printed(document: Document, table: Table) -> list[Table]:
    """The tables as which the goals of a reading are printed: one for each axis, or the reading as it is.

    Args:
        document: the document.
        table: goals as they were cut from words.
    """
    axes = list(_axes_of(document, table))
    if not axes or not all(axis.over.caption or axis.over.heads for axis in axes):
        return [_with_heads(document, table)]
    if not all(axis.over.caption for axis in axes) and _share_a_frame(document, axes):
        return [_with_heads(document, table)]
    said = _said([table])
    for with_label in (False, True):
        parts = [_part(document, table, axis, with_label=with_label) for axis in axes]
        if _said(parts) == said:
            return parts
    return [table]


def _with_heads(document: Document, table: Table) -> Table:
    """The table with the headings of its columns right above it, where it was read by its numbers."""
    columns = ("axis", *LEVELS)
    if (
        table.method != METHOD
        or table.n_cols != len(columns)
        or any(cell.row == 0 for cell in table.cells)
    ):
        return table
    level = _heads_above(document, table.cells[0].regions[0])
    if sorted(head.code for head in level) != sorted(columns):
        return table
    heads = _headed(Sheet(table.n_cols), level, columns)
    return table.model_copy(
        update={
            "cells": (*heads, *table.cells),
            "regions": _around((*heads, *table.cells)),
        }
    )


def _heads_above(document: Document, first: Region) -> list[Head]:
    """The headings of columns of goals next above what begins a table, on one line."""
    pages = _upright(document, first.page, first.page)
    above = [
        head
        for page in pages
        for head in page.heads(KIND)
        if head.box.y_mid < first.box.top
    ]
    last = max((head.box.bottom for head in above), default=0.0)
    return [head for head in above if head.box.bottom > last - first.box.height]


def _headed(sheet: Sheet, heads: Sequence[Head], codes: Sequence[str]) -> list[Cell]:
    """Headings in the first row of a sheet, those of the last columns."""
    for head in heads:
        column = sheet.n_cols - len(codes) + codes.index(head.code)
        lines = [TextLine(head.page, head.words)]
        sheet.put(0, column, lines, head.text, header=True)
    return sorted(sheet.cells, key=lambda cell: cell.col)


def not_its_caption(table: Table, tables: Sequence[Table]) -> dict[str, None]:
    """What to take from a table that has the caption below it, where that names the axis of the goals that follow.

    Args:
        table: any.
        tables: of the document, each as it is best read.
    """
    if table.kind == KIND or table.caption_region is None:
        return {}
    axes = (t for t in tables if t.kind == KIND and names_an_axis(t.caption))
    theirs = [t.caption_region for t in axes if t.caption_region is not None]
    if not same_place([table.caption_region], theirs):
        return {}
    return dict.fromkeys(("label", "caption", "caption_region"))


def _axes_of(document: Document, table: Table) -> Iterator[_Axis]:
    """The axes of a reading that has several, each as a label over all its rows; nothing where one has none."""
    labels = [
        cell for cell in table.cells if cell.col == 0 and cell.text and cell.regions
    ]
    if (
        table.method != METHOD
        or table.n_cols <= len(LEVELS)
        or len(labels) < 2
        or any(cell.is_header for cell in table.cells)
        or labels[-1].row + labels[-1].row_span != table.n_rows
        or any(a.row + a.row_span != b.row for a, b in pairwise(labels))
    ):
        return
    for label in labels:
        rows = range(label.row, label.row + label.row_span)
        cells = tuple(c for c in table.cells if c.row in rows and c.col and c.regions)
        yield _Axis(label, _over(document, label.regions[0], cells[0]), cells)


def _over(document: Document, name: Region, first: Cell) -> _Over:
    """What stands over the goals of an axis: from its name to its first cell."""
    begins = first.regions[0]
    captions: list[Caption] = []
    heads: list[Head] = []
    for clean_page in _upright(document, name.page, begins.page):
        number = clean_page.page.number
        top = name.box.top if number == name.page else 0.0
        bottom = begins.box.top if number == begins.page else clean_page.page.height
        heads += [
            head
            for head in clean_page.heads(KIND)
            if top < head.box.y_mid < bottom and head.code in LEVELS
        ]
        if number == name.page:
            captions += _captions_around(clean_page, name.box)
    both = {head.code for head in heads} == set(LEVELS)
    return _Over(
        next(iter(captions), None), tuple(heads[-len(LEVELS) :]) if both else ()
    )


def _upright(document: Document, first: int, last: int) -> Iterator[CleanPage]:
    for page in document.clean_pages:
        if first <= page.page.number <= last and page.page.number in document.unturned:
            yield page


def _captions_around(page: CleanPage, name: Box) -> Iterator[Caption]:
    """The captions of which a name is part."""
    for at in range(len(page.lines)):
        caption = caption_from(page.lines, at)
        if caption is not None and caption.box.holds_centre_of(name):
            yield caption


def _share_a_frame(document: Document, axes: Sequence[_Axis]) -> bool:
    """Whether goals of two axes lie in one table as found: headings again in a frame part no tables."""
    return any(
        sum(_begins_in(table, axis) for axis in axes) > 1 for table in document.tables
    )


def _begins_in(table: Table, axis: _Axis) -> bool:
    first = axis.cells[0].regions[0]
    return any(
        region.page == first.page and region.box.holds_centre_of(first.box)
        for region in table.regions
    )


def _part(document: Document, whole: Table, axis: _Axis, *, with_label: bool) -> Table:
    """The table of one axis; the name of the axis is a cell of it, or stands over it alone."""
    left = 0 if with_label else 1
    top = 1 if axis.over.heads else 0
    sheet = Sheet(whole.n_cols - left)
    heads = _headed(sheet, axis.over.heads, LEVELS)
    rows = (*heads, *(_moved(cell, axis, top, left) for cell in axis.cells))
    label = (_moved(axis.label, axis, top, left),) if with_label else ()
    regions = _around(rows)
    like = next(iter(found_at(document.tables, regions)), None)
    told = told_of_found(like) if like is not None else {"notes": ()}
    told |= _named(axis.over.caption, axis.label.regions[0].page)
    return whole.model_copy(
        update={
            **told,
            "heading": whole.heading,
            "n_rows": axis.label.row_span + top,
            "n_cols": sheet.n_cols,
            "cells": tuple(
                sorted((*rows, *label), key=lambda cell: (cell.row, cell.col))
            ),
            "regions": regions,
        }
    )


def _moved(cell: Cell, axis: _Axis, top: int, left: int) -> Cell:
    place = {"row": cell.row - axis.label.row + top, "col": cell.col - left}
    return cell.model_copy(update=place)


def _named(caption: Caption | None, page: int) -> dict[str, Any]:
    if caption is None:
        return {}
    return {
        "label": clean(caption.label),
        "caption": clean(caption.text),
        "caption_region": Region(page=page, box=caption.box.rounded()),
    }


def _around(cells: Sequence[Cell]) -> tuple[Region, ...]:
    """The box around cells on each page."""
    boxes: dict[int, list[Box]] = {}
    for region in (region for cell in cells for region in cell.regions):
        boxes.setdefault(region.page, []).append(region.box)
    return tuple(
        Region(page=page, box=bounding_box(found).grown(1).rounded())
        for page, found in sorted(boxes.items())
    )


def _said(tables: Sequence[Table]) -> list[tuple[str, list[tuple[str, ...]]]]:
    """What tables say, as text: each axis, and its priorities with their goals."""
    axes, _ = read_goals(tables)
    return [(fold(axis.title), list(_under(axis))) for axis in axes]


def _under(axis: PlanAxis) -> Iterator[tuple[str, ...]]:
    for priority in axis.priorities:
        for goal in priority.goals:
            yield priority.number, priority.title, goal.number, goal.text
