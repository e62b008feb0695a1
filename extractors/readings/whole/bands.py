"""Rows of places under bands that name a programme each: one table, over page breaks.

```
 İlçe       Başvuru  Başarılı
 2008 KOBİ Mali Destek Programı      band: right above a run of rows
 Aliağa        13        3
 …
 2010 Turizm Mali Destek Programı    the places begin anew
 Aliağa         4        1
```
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.readings.place_rows import PlaceRow
from extractors.readings.recut import recut
from extractors.readings.settings.whole import BANDS
from extractors.records.programme_rows import programme_named
from extractors.tables.grid.words import cell_line, printed_lines, rows_of
from schemas.geometry import bounding_box
from schemas.page import Page, Word
from schemas.table import Cell, Region, Table
from schemas.text.turkish import join_lines


@dataclass(frozen=True, slots=True)
class Banded:
    """A run of rows with the band right above."""

    rows: Sequence[PlaceRow]
    band: tuple[Word, ...]


def banded(
    runs: Sequence[Sequence[PlaceRow]], pages: Mapping[int, Page]
) -> Iterator[list[Banded]]:
    """The runs that follow each other under bands, several a table.

    Args:
        runs: of rows of places, in reading order.
        pages: number → upright page.
    """
    group: list[Banded] = []
    for rows in runs:
        band = _band_over(rows, pages[rows[0].page])
        if group and (band is None or _figures(rows) != _figures(group[-1].rows)):
            yield from [group] if len(group) >= BANDS.fewest else []
            group = []
        if band is not None:
            group.append(Banded(rows, band))
    yield from [group] if len(group) >= BANDS.fewest else []


def _figures(rows: Sequence[PlaceRow]) -> int:
    return len(rows[0].figures)


def _band_over(rows: Sequence[PlaceRow], page: Page) -> tuple[Word, ...] | None:
    """The words right above the first row that name a programme."""
    top = min(word.box.top for word in rows[0].words)
    above = [
        word for word in page.words if word.angle == 0 and word.box.bottom <= top + 1
    ]
    lines = sorted(
        rows_of(above), key=lambda line: -max(word.box.bottom for word in line)
    )[: BANDS.most_lines]
    taken: list[list[Word]] = []
    edge = top
    for line in lines:
        if edge - max(word.box.bottom for word in line) > BANDS.close * line[0].size:
            break
        taken.insert(0, line)
        edge = min(word.box.top for word in line)
        if programme_named(_text(taken)) is not None:
            return tuple(word for each in taken for word in each)
    return None


def _text(lines: Sequence[Sequence[Word]]) -> str:
    return join_lines(" ".join(word.text for word in line) for line in lines)


def with_bands(
    group: Sequence[Banded], pages: Sequence[Page], like: Table | None
) -> Iterator[Table]:
    """The tables that runs under bands may be, as `recut` cuts them, with the bands over their rows.

    Args:
        group: runs of one table.
        pages: upright; those that they stand on.
        like: what was found there before.
    """
    bands = {id(word) for each in group for word in each.band}
    bare = [
        replace(page, words=tuple(w for w in page.words if id(w) not in bands))
        for page in pages
    ]
    for table in recut(bare, [row for each in group for row in each.rows], like):
        yield _banded(table, group)


def _banded(table: Table, group: Sequence[Banded]) -> Table:
    deep, lengths = table.header_rows(), [len(each.rows) for each in group]
    starts = [deep + sum(lengths[:at]) for at in range(len(group))]
    cells = [
        cell.model_copy(
            update={"row": cell.row + sum(start <= cell.row for start in starts)}
        )
        for cell in table.cells
    ]
    cells += [
        _band(each, start + at, table)
        for at, (each, start) in enumerate(zip(group, starts, strict=True))
    ]
    told = {
        "cells": tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        "n_rows": table.n_rows + len(group),
        "reason": f"{table.reason}; bands name the programmes",
    }
    return table.model_copy(update=told)


def _band(each: Banded, row: int, table: Table) -> Cell:
    page = each.rows[0].page
    lines = tuple(cell_line(line, page) for line in printed_lines(each.band))
    box = bounding_box(word.box for word in each.band).rounded()
    return Cell(
        row=row,
        col=0,
        col_span=table.n_cols,
        text=join_lines(line.text for line in lines),
        text_raw="\n".join(line.text_raw for line in lines),
        regions=(Region(page=page, box=box),),
        lines=lines,
    )
