"""Rows told by their entries: `lines of a column → entries → entries of all columns side by side → rows`.

```
 Bergama antik kenti     Kültür ve Turizm    2010     lines of one entry stand close, entries apart:
 çevre düzenlemesi       Bakanlığı                    whatever overlaps in height is one row, also where
                                                      a short entry stands in the middle of a long one
 Dikili limanı           DSİ                 2011
```
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.tables.grid.values import LIST_MARK, is_figure
from extractors.tables.text.settings import ENTRIES, ROWS
from schemas.page import Word, foot_of

Line = Sequence[Word]


class Extent(NamedTuple):
    """From where to where an entry or a row reaches down the page, in points."""

    top: float
    base: float


def rows_by_entries(columns: Mapping[int, Sequence[Line]]) -> list[Extent] | None:
    """The rows that the entries of all columns make; None where these leave a doubt or wrap nowhere.

    Args:
        columns: the printed lines of each column, top to bottom.
    """
    gaps = [gap for lines in columns.values() for gap in _gaps(lines)]
    size = max(
        (word.size for lines in columns.values() for line in lines for word in line),
        default=0.0,
    )
    if len(columns) < 2 or not gaps or min(gaps) > ROWS.leading * size:
        return None
    leading = min(gaps)
    if any(ROWS.narrow * leading < gap < ROWS.wide * leading for gap in gaps):
        return None
    entries = {
        col: _entries(lines, ROWS.narrow * leading) for col, lines in columns.items()
    }
    if any(_is_list(found) for found in entries.values()):
        return None
    return _rows([[_extent(entry) for entry in found] for found in entries.values()])


def _gaps(lines: Sequence[Line]) -> list[float]:
    return [foot_of(below) - foot_of(above) for above, below in pairwise(lines)]


def _entries(lines: Sequence[Line], most: float) -> list[list[Line]]:
    """Lines that stand no further apart than `most` points are one entry."""
    entries = [[lines[0]]]
    for gap, line in zip(_gaps(lines), lines[1:], strict=True):
        if gap <= most:
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _is_list(entries: Sequence[Sequence[Line]]) -> bool:
    """Whether a column's entries are items of lists, or figures in which each line is one of its own."""
    marked = sum(LIST_MARK.fullmatch(entry[0][0].text) is not None for entry in entries)
    stacked = any(sum(map(is_figure, entry)) > 1 for entry in entries)
    return stacked or 2 * marked > len(entries)


def _extent(entry: Sequence[Line]) -> Extent:
    return Extent(
        min(word.box.top for line in entry for word in line), max(map(foot_of, entry))
    )


def _rows(columns: Sequence[Sequence[Extent]]) -> list[Extent] | None:
    """Entries that overlap in height are one row; None unless they have one a column, and most several."""
    placed = sorted(
        (entry, col) for col, entries in enumerate(columns) for entry in entries
    )
    rows: list[tuple[Extent, list[int]]] = []
    for entry, col in placed:
        if rows and entry.top < rows[-1][0].base - ENTRIES.overlap_pt:
            row, cols = rows.pop()
            rows.append((Extent(row.top, max(row.base, entry.base)), [*cols, col]))
        else:
            rows.append((entry, [col]))
    several = sum(len(cols) > 1 for _, cols in rows)
    once = all(len(set(cols)) == len(cols) for _, cols in rows)
    return (
        [row for row, _ in rows]
        if once and several >= max(2, ENTRIES.several * len(rows))
        else None
    )
