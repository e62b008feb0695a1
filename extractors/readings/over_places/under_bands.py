"""Tables over places whose bands name what the rows below are of: a programme, or an indicator over years.

Under indicators the runs are the same places again. They are laid beside each other, a column for each
indicator and year, as tables over districts are read:

```
 İlçe       2007   2008                    │ Firma Sayısı │ Çalışan Sayısı
 Firma Sayısı (adet)               İlçe    │ 2007  │ 2008 │ 2007  │ 2008
 Aliağa      103    110       →    Aliağa  │ 103   │ 110  │ 3.102 │ 3.240
 Çalışan Sayısı (kişi)
 Aliağa    3.102  3.240
```
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.readings.kinds import Document, Passage
from extractors.readings.whole.bands import Banded, banded, with_bands
from extractors.records.headings import header_path, heading_text
from extractors.tables.page.sideways import turned_back
from schemas.printed_table import figure_columns, label_column
from schemas.table import Cell, Table
from schemas.text.signs import whole_year


def under_bands(document: Document) -> Iterator[tuple[Passage, Table]]:
    """The tables that runs of rows under bands may be, and where they stand."""
    at = {id(passage.rows): passage for passage in document.over_places if passage.rows}
    runs = [passage.rows for passage in at.values()]
    for group in banded(runs, document.in_rows):
        rows = tuple(row for each in group for row in each.rows)
        passages = [at[id(each.rows)] for each in group]
        found = tuple(
            {
                id(table): table for passage in passages for table in passage.found
            }.values()
        )
        numbers = sorted({row.page for row in rows})
        pages = [document.in_rows[number] for number in numbers]
        captioned = next(
            (table for table in found if table.caption), next(iter(found), None)
        )
        for table in with_bands(group, pages, captioned):
            whole = table if group[0].indicator is None else _beside(table, group)
            if whole is not None:
                about = {"about": document.identity.provinces}
                told = whole.model_copy(update=about)
                yield Passage(found, rows), turned_back(told, document.turns)


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where the rows and columns of a table under bands go when its runs are laid beside each other."""

    table: Table
    deep: int
    """Rows of headings."""
    labels: int
    """The column of places."""
    figures: Sequence[int]
    """The columns of figures."""
    rows: int
    """In each run, without its band."""

    def at(self, column: int, run: int) -> int:
        """The new column of one of figures."""
        return 1 + run * len(self.figures) + self.figures.index(column)

    def band_of(self, run: int) -> int:
        """The row that the band of a run stands in."""
        return self.deep + run * (self.rows + 1)


def _beside(table: Table, group: Sequence[Banded]) -> Table | None:
    """The runs beside each other; None where they are not of the same places, or not over one year a column."""
    places = [tuple(row.place for row in each.rows) for each in group]
    named = len({each.indicator for each in group}) == len(group)
    if not named or len(set(places)) > 1:
        return None
    deep = table.header_rows()
    laid = _Laid(
        table, deep, label_column(table), figure_columns(table), len(places[0])
    )
    if not _are_years(laid):
        return None
    cells = [cell for run in range(len(group)) for cell in _run_cells(laid, run)]
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": 1 + deep + laid.rows,
        "n_cols": 1 + len(group) * len(laid.figures),
        "reason": f"{table.reason.split(';')[0]}; bands name the indicators",
    }
    return table.model_copy(update=told)


def _are_years(laid: _Laid) -> bool:
    """Whether each column of figures is of a year of its own, and nothing else stands over it."""
    paths = [header_path(laid.table, column) for column in laid.figures]
    years = [
        whole_year(heading_text(path[0])) if len(path) == 1 else None for path in paths
    ]
    return None not in years and len(set(years)) == len(years)


def _run_cells(laid: _Laid, run: int) -> Iterator[Cell]:
    """The cells of a run in their new places: its band over its headings, its figures beside the others'."""
    band = laid.band_of(run)
    for cell in laid.table.cells:
        body = band < cell.row <= band + laid.rows
        row = 1 + cell.row - (band + 1 - laid.deep if body else 0)
        if cell.row == band and cell.text:
            first = laid.at(laid.figures[0], run)
            span = {"col": first, "col_span": len(laid.figures)}
            yield cell.model_copy(update={"row": 0, "is_header": True, **span})
        elif not body and cell.row >= laid.deep:
            continue
        elif cell.col in laid.figures:
            yield cell.model_copy(update={"row": row, "col": laid.at(cell.col, run)})
        elif cell.col == laid.labels and run == 0:
            yield cell.model_copy(update={"row": row, "col": 0})
