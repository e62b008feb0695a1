"""Tables with places across, turned so that each place has a row; panels below each other are one.

```
 Program          Aliağa      Balçova                      2008 KOBİ …    2010 Turizm …
                 Başv. Baş.  Başv. Baş.                    Başv.  Baş.    Başv.  Baş.
 2008 KOBİ …      3     2     0     0        →    Aliağa     3      2       …
 2010 Turizm …   21     5     3     2             Balçova    0      0       …

 Program               Aliağa   Balçova
 2008 KOBİ …    Başv.     3        0         →    the same
                Baş.      2        0
```
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readings.settings.whole import TURNED
from extractors.readings.whole.pieces import headings_of, stacked
from extractors.readings.whole.province_beside import with_province_named
from extractors.records.kinds import is_of_one_district
from schemas.table import Cell, Table
from schemas.text.turkish import fold
from schemas.vocabulary.labels import are_of_one_series
from schemas.vocabulary.places import Provinces, is_place_label, is_total_label

LABELS = (1, 2, 3)
"""columns that name the rows: a programme; what is counted of its projects beside it; its year before it."""


def turned_groups(
    tables: Sequence[Table], about: Provinces
) -> Iterator[tuple[list[Table], Table]]:
    """Tables with places across that are panels of one, and the one table with places down.

    Args:
        tables: of a document, in reading order.
        about: slugs of the provinces whose districts their labels mean.
    """
    group: list[Table] = []
    panels: list[Table] = []
    for table in tables:
        here = list(_panels(table, about))
        near = not group or table.pages[0] - group[-1].pages[-1] in (0, 1)
        whole = (
            with_rest(group[-1], table, panels[0], about) if group and near else None
        )
        if not here and whole is None:
            continue
        begun = panels and near and (not here or _is_begun_again(here[0], panels[0]))
        if panels and not begun:
            yield from _group(group, panels)
            group, panels = [], []
        elif whole is not None:
            panels[-1] = whole
        group.append(table)
        panels += here
    yield from _group(group, panels)


def _is_begun_again(panel: Table, first: Table) -> bool:
    """Whether a panel has the headings of the first, and no caption that names another table.

    Tables of one series (`2/6`) have a label each.
    """
    own = panel.label is not None and panel.label != first.label
    apart = own and not are_of_one_series(panel.caption, first.caption)
    return not apart and headings_of(panel) == headings_of(first)


def _group(
    group: list[Table], panels: Sequence[Table]
) -> Iterator[tuple[list[Table], Table]]:
    kept: list[Table] = []
    seen: set[str] = set()
    for panel in panels:
        named = {
            fold(cell.text)
            for cell in panel.cells
            if cell.col == 0 and not cell.is_header
        }
        if not named <= seen:  # a panel may have been found twice
            kept.append(panel)
        seen |= named
    alike = all(_is_begun_like(panel, kept[0]) for panel in kept)
    if not kept or not alike:
        return
    whole = stacked(kept, in_order=True) if len(kept) > 1 else kept[0]
    if whole.n_rows - whole.header_rows() >= TURNED.fewest or is_of_one_district(whole):
        yield group, whole


def _is_begun_like(panel: Table, first: Table) -> bool:
    """Whether a panel has the columns of the first, or begins with them: a page may end within it."""
    known = {(row, col): text for row, col, text in headings_of(first)}
    return all(
        known.get((row, col), "").startswith(text)
        for row, col, text in headings_of(panel)
    )


def _panels(table: Table, about: Provinces) -> Iterator[Table]:
    """Each part of a table that begins with a row of places, turned."""
    table = with_province_named(without_blank_sides(table), about)
    for first, end in pairwise([*_heads(table, about), table.n_rows]):
        panel = _turned(table, first, end, about)
        yield from [panel] if panel is not None else []


def _heads(table: Table, about: Provinces) -> list[int]:
    return [row for row in range(table.n_rows) if _names_places(table, row, about)]


def without_blank_sides(table: Table) -> Table:
    """The table without columns at its sides that hold nothing: frames and decoration of the page."""
    filled = [cell.col for cell in table.cells if cell.text]
    first, last = min(filled, default=0), max(filled, default=table.n_cols - 1)
    if (first, last) == (0, table.n_cols - 1) or any(
        cell.col_span > 1 for cell in table.cells
    ):
        return table
    kept = [cell for cell in table.cells if first <= cell.col <= last]
    moved = tuple(cell.model_copy(update={"col": cell.col - first}) for cell in kept)
    return table.model_copy(update={"cells": moved, "n_cols": last - first + 1})


def with_rest(
    table: Table, other: Table, like: Table, about: Provinces
) -> Table | None:
    """The last panel of a table with the rows that begin another: a page break cut it.

    ```
     Gösterge   Konak    Menderes                  the head, and the first row
     Nüfus      1.839     5.094
    ────────── page break ──────────
     Çalışan      665    24.075                    the other rows: their labels are those that are missing,
     Gösterge   Tire     Torbalı                   their figures stand below the names
    ```

    Args:
        table: whose last panel may go on.
        other: the next one, on the same page or overleaf.
        like: a whole panel of the same table, turned: its headings are the labels that a panel has.
        about: slugs of the provinces whose districts their labels mean.
    """
    table, other = without_blank_sides(table), without_blank_sides(other)
    heads = _heads(table, about)
    end = next(iter(_heads(other, about)), other.n_rows)
    if not heads or end == 0:
        return None
    below = [cell for cell in other.cells if cell.row < end]
    placed = [(cell, _column_under(table, heads[-1], cell)) for cell in below]
    if any(column is None and cell.text for cell, column in placed):
        return None
    if not _all_are_labelled(placed, _first_place(table, heads[-1], about)):
        return None
    deep = table.n_rows
    rest = [
        cell.model_copy(
            update={"row": deep + cell.row, "col": column, "is_header": False}
        )
        for cell, column in placed
        if column is not None
    ]
    told = {
        "cells": (*table.cells, *rest),
        "n_rows": deep + end,
        "regions": (*table.regions, *other.regions),
    }
    whole = _turned(table.model_copy(update=told), heads[-1], deep + end, about)
    return whole if whole is not None and _has_labels_of(whole, like) else None


def _all_are_labelled(placed: Sequence[tuple[Cell, int | None]], labels: int) -> bool:
    """Whether each row of some cells has a label among the first columns: others add nothing to a panel."""
    filled = [
        (cell.row, column)
        for cell, column in placed
        if cell.text and column is not None
    ]
    return {row for row, _ in filled} <= {
        row for row, column in filled if column < labels
    }


def _has_labels_of(panel: Table, like: Table) -> bool:
    """Whether a panel has all labels of another, in their order; the page break may have cut one short."""
    return _is_begun_like(panel, like) and len(headings_of(panel)) == len(
        headings_of(like)
    )


def _column_under(table: Table, head: int, cell: Cell) -> int | None:
    """The column of the cell in a row of names that another cell stands below."""
    middle = cell.box.x_mid
    names = (each for each in table.cells if each.row == head and each.col_span == 1)
    return next(
        (each.col for each in names if each.box.x0 <= middle <= each.box.x1), None
    )


def _names_places(table: Table, row: int, about: Provinces) -> bool:
    named = {
        cell.col: is_place_label(cell.text, about) or is_total_label(cell.text)
        for cell in table.cells
        if cell.row == row and cell.text
    }
    first = _first_place(table, row, about)
    corner = table.cell_at(row, 0)
    beside = corner is not None and is_place_label(corner.text, about)
    return (
        first in LABELS
        and not beside
        and all(named[col] for col in named if col >= first)
    )


def _first_place(table: Table, row: int, about: Provinces) -> int:
    """The column of the first place beside the labels of a row; 0 where none is named."""
    here = [
        cell for cell in table.cells if cell.row == row and cell.col > 0 and cell.text
    ]
    return min(
        (
            c.col
            for c in here
            if is_place_label(c.text, about) or is_total_label(c.text)
        ),
        default=0,
    )


def _turned(table: Table, first: int, end: int, about: Provinces) -> Table | None:
    labels = _first_place(table, first, about)
    return (
        _with_measures_down(table, first, end, labels)
        if labels > 1
        else _with_one_label(table, first, end)
    )


def _with_measures_down(table: Table, first: int, end: int, labels: int) -> Table:
    """A part whose rows are named twice, by what is counted and how, with rows and columns changed."""
    cells = [
        _moved(
            cell,
            cell.col,
            cell.row - first,
            header=cell.col < labels,
            rows=cell.col_span,
            cols=cell.row_span,
        )
        for cell in table.cells
        if first <= cell.row < end
    ]
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": table.n_cols,
        "n_cols": end - first,
        "reason": f"{table.reason}; places stand across",
    }
    return table.model_copy(update=told)


def _with_one_label(table: Table, first: int, end: int) -> Table | None:
    heads = [
        cell for cell in table.cells if cell.row == first and cell.col > 0 and cell.text
    ]
    wide = {cell.col_span for cell in heads}
    under = [cell for cell in table.cells if cell.row == first + 1 and cell.text]
    deep = 2 if len(wide) == 1 and max(wide) > 1 else 1
    measures = [
        cell
        for cell in under
        if heads[0].col <= cell.col < heads[0].col + heads[0].col_span
    ]
    labels = [
        c for c in table.cells if c.col == 0 and first + deep <= c.row < end and c.text
    ]
    if len(wide) > 1 or not labels or (deep > 1 and len(measures) != max(wide)):
        return None
    width = max(wide)
    cells = list(_headings(table, first, labels, measures if deep > 1 else []))
    for at, head in enumerate(heads, deep):
        cells.append(_moved(head, at, 0))
        for place, label in enumerate(labels):
            inside = [
                table.cell_at(label.row, head.col + step) for step in range(width)
            ]
            cells += [
                _moved(cell, at, 1 + place * width + step)
                for step, cell in enumerate(inside)
                if cell
            ]
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": deep + len(heads),
        "n_cols": 1 + width * len(labels),
        "about": table.about,
        "reason": f"{table.reason}; places stand across",
    }
    return table.model_copy(update=told)


def _headings(
    table: Table, first: int, labels: Sequence[Cell], measures: Sequence[Cell]
) -> Iterator[Cell]:
    width = max(len(measures), 1)
    corner = table.cell_at(first, 0)
    if corner is not None:
        yield _moved(corner, 0, 0, header=True, rows=2 if measures else 1, text="İlçe")
    for place, label in enumerate(labels):
        yield _moved(label, 0, 1 + place * width, header=True, cols=width)
        for step, measure in enumerate(measures):
            yield _moved(measure, 1, 1 + place * width + step, header=True)


def _moved(
    cell: Cell,
    row: int,
    col: int,
    *,
    header: bool = False,
    rows: int = 1,
    cols: int = 1,
    text: str | None = None,
) -> Cell:
    told = {
        "row": row,
        "col": col,
        "row_span": rows,
        "col_span": cols,
        "is_header": header,
    }
    return cell.model_copy(update=told if text is None else {**told, "text": text})
