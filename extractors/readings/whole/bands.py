"""Rows of places under bands that name a programme, or an indicator, each: one table, over page breaks.

```
 İlçe       Başvuru  Başarılı
 2008 KOBİ Mali Destek Programı      band: right above a run of rows
 Aliağa        13        3
 …
 2010 Turizm Mali Destek Programı    the places begin anew
 Aliağa         4        1

 İlçe         2007     2008
 Firma Sayısı (adet)               an indicator: the headings are years
 Aliağa        103      110
```
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.readings.place_rows.row import PlaceRow
from extractors.readings.recut import recut
from extractors.readings.settings.whole import BANDS
from extractors.records.generic.naming import listed_indicator
from extractors.records.programme_rows import programme_named
from extractors.tables.grid.words import cell_line, printed_lines, rows_of
from schemas.geometry import bounding_box
from schemas.page import Page, Word
from schemas.table import Cell, Region, Table
from schemas.text.signs import years_in
from schemas.text.turkish import join_lines
from schemas.vocabulary.headings import match_heading

NOTE = re.compile(r"\([^()]*\)")
"""The unit after an indicator's name, in brackets."""


@dataclass(frozen=True, slots=True)
class Banded:
    """A run of rows with the band right above."""

    rows: Sequence[PlaceRow]
    band: tuple[Word, ...]
    indicator: str | None = None
    """The code of what the band counts; None where it names a programme."""


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
        if group and (band is None or not _goes_on(group, band)):
            yield from [group] if len(group) >= BANDS.fewest else []
            group = []
        if band is not None:
            group.append(band)
    yield from [group] if len(group) >= BANDS.fewest else []


def _goes_on(group: Sequence[Banded], band: Banded) -> bool:
    """Whether a run is the next of a table: bands of one sort, as many figures a row."""
    last = group[-1]
    alike = (band.indicator is None) == (last.indicator is None)
    return alike and _figures(band.rows) == _figures(last.rows)


def _figures(rows: Sequence[PlaceRow]) -> int:
    return len(rows[0].figures)


def _band_over(rows: Sequence[PlaceRow], page: Page) -> Banded | None:
    """The run with the words right above its first row that name a programme, or an indicator in one line."""
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
        text, words = _text(taken), tuple(word for each in taken for word in each)
        if programme_named(text) is not None:
            return Banded(rows, words)
        indicator = _indicator_named(text) if len(taken) == 1 else None
        if indicator is not None:
            return Banded(rows, words, indicator)
    return None


def _indicator_named(text: str) -> str | None:
    """The code of the indicator that a band names; None where a year stands in it, or a heading of places."""
    if years_in(text):
        return None
    code = match_heading(text, "district_statistics").code
    bare = NOTE.sub(" ", text)
    return None if code == "place" else code or listed_indicator(bare)


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
