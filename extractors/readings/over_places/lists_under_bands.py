"""Lists of places side by side under bands that run over all of them, laid below each other.

```
 İlçe    Başvuru  Başarılı │ İlçe    Başvuru  Başarılı          İlçe     Başvuru  Başarılı
        2009 Sosyal Kalkınma Mali Destek Programı               2009 Sosyal Kalkınma …
 Aliağa      8        3    │ Konak       5        1       →     Aliağa       8        3
 Foça        5        2    │ TOPLAM     18        6             Foça         5        2
        2014 KOBİ Mali Destek Programı                          Konak        5        1
 Aliağa      0        0    │ …                                  TOPLAM      18        6
```
Without a band each column's list is told by its heading (`extractors/records/generic/halves.py`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.readings.place_rows.row import is_figure
from schemas.table import Cell, Table
from schemas.text.turkish import fold
from schemas.vocabulary.places import is_place_label, is_total_label

Row = list[Cell | None]


@dataclass(frozen=True, slots=True)
class _Lists:
    """How the columns of a table are parted into lists alike."""

    count: int
    width: int
    """Columns of each."""
    step: int
    """Columns from where one begins to where the next does."""

    def of(self, row: Row) -> Iterator[Row]:
        """The cells of each list in a row."""
        for at in range(self.count):
            yield row[at * self.step : at * self.step + self.width]

    def between(self, row: Row) -> Row:
        """The cells between the lists."""
        return [cell for at, cell in enumerate(row) if at % self.step >= self.width]


def with_lists_below(table: Table) -> Table | None:
    """The table with the lists under each band below each other; None where it has none, or one is not certain."""
    grid = table.grid()
    bands = {at for at, row in enumerate(grid) if _is_band(row, table)}
    deep = min(bands, default=0)
    lists = _lists(grid[:deep])
    if lists is None or not all(
        at in bands or _is_parted(row, lists)
        for at, row in enumerate(grid[deep:], deep)
    ):
        return None
    heads = [cell for row in grid[:deep] for cell in _filled(row[: lists.width])]
    cells = [cell.moved(cell.row, cell.col, header=True) for cell in heads]
    rows = list(_rows(grid[deep:], lists, _texts(grid[:deep])))
    for at, row in enumerate(rows, deep):
        span = {"col_span": lists.width if len(row) == 1 else 1}
        moved = (cell and cell.moved(at, col) for col, cell in enumerate(row))
        cells += [cell.model_copy(update=span) for cell in moved if cell is not None]
    told = {
        "cells": tuple(cells),
        "n_rows": deep + len(rows),
        "n_cols": lists.width,
        "reason": f"{table.reason}; {lists.count} lists stand side by side under its bands",
    }
    return table.model_copy(update=told)


def _rows(
    body: Sequence[Row], lists: _Lists, heads: Sequence[tuple[str, ...]]
) -> Iterator[Row]:
    """Each band, a cell alone, and the rows of its lists, one list after the other; no heading again."""
    under: list[list[Row]] = [[] for _ in range(lists.count)]
    for row in body:
        filled = _filled(row)
        if len(filled) == 1:
            yield from (own for each in under for own in each)
            under = [[] for _ in range(lists.count)]
            yield [filled[0]]
        elif _texts([row])[0] not in heads:
            for each, own in zip(under, lists.of(row), strict=True):
                if _filled(own):
                    each.append(own)
    yield from (own for each in under for own in each)


def _lists(heads: Sequence[Row]) -> _Lists | None:
    """The lists that headings show: the same ones again, each over more than one column; the most there are."""
    columns = [*zip(*_texts(heads), strict=True)] if heads else []
    for step in range(len({"place", "figure"}), len(columns)):
        count = -(-len(columns) // step)
        width = len(columns) - (count - 1) * step
        lists = _Lists(count, width, step)
        alike = all(a == b for a, b in zip(columns, columns[step:], strict=False))
        if alike and width > 1 and all(map(any, columns[:width])):
            return lists
    return None


def _is_band(row: Row, table: Table) -> bool:
    """Whether a row holds one text and that is neither a place nor a figure."""
    filled = _filled(row)
    if len(filled) != 1:
        return False
    text = filled[0].text
    named = is_place_label(text, table.provinces) or is_total_label(
        text, table.provinces
    )
    return not named and not is_figure(text)


def _is_parted(row: Row, lists: _Lists) -> bool:
    """Whether no text stands between the lists, and each list's row begins with its place or is empty."""
    plain = all(cell.row_span == cell.col_span == 1 for cell in _filled(row))
    begun = all(not _filled(own) or _filled(own[:1]) for own in lists.of(row))
    return plain and begun and not _filled(lists.between(row))


def _filled(row: Sequence[Cell | None]) -> list[Cell]:
    """The cells of a row that hold a text, each once."""
    found = {id(cell): cell for cell in row if cell is not None and cell.text}
    return list(found.values())


def _texts(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    return [
        tuple("" if cell is None else fold(cell.text) for cell in row) for row in rows
    ]
