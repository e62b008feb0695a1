"""Cells whose printed lines are rows of their own: level with those beside them, and broken on purpose."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from extractors.tables.grid.grid import Grid, GridCell
from extractors.tables.grid.values import LIST_MARK
from extractors.tables.grid.words import rows_of
from extractors.tables.judge.settings import LEVEL
from schemas.page import Word
from schemas.text.signs import BULLETS

Lines = Sequence[Sequence[Word]]


def holds_rows(grid: Grid, cells: Sequence[Sequence[Word]]) -> bool:
    """Whether a row of cells looks like several rows that no line parts.

    ```
    ├─────────┬─────────────┤
    │ array   │ [3.14 true] │   the lines of all its cells stand level,
    │ boolean │ true, false │   and none is broken for want of room:
    │ null    │ null        │   the word after it would have found place
    ├─────────┼─────────────┤
    ```
    In columns as wide as their widest word nothing would have found place: there, lines below the first row
    of which none begins in small letters are rows too, for an entry that wraps goes on in these; or of which those
    of one cell are broken on purpose; or those of a word each. Where there is one row of cells, lines of a word
    each are rows: no heading is that.
    Lists (a mark begins a line) are no rows: each cell has its own.

    Args:
        grid: the reading.
        cells: of each of its cells the words.
    """
    told = [
        (cell, rows_of(inside))
        for cell, inside in zip(grid.cells, cells, strict=True)
        if inside
    ]
    filled = [(cell, lines) for cell, lines in told if cell.row_span == 1]
    filled.sort(key=lambda each: each[0].row)
    rows = [list(cells) for _, cells in groupby(filled, key=lambda each: each[0].row)]
    return (
        any(_stands_beside_rows(tall, filled) for tall in told)
        or any(
            len(cells) > 1
            and _are_level(cells)
            and (_are_broken_on_purpose(cells) or (at > 0 and _are_entries(cells)))
            for at, cells in enumerate(rows)
        )
        or (grid.n_rows == 1 and _are_words_alone(filled))
    )


def _stands_beside_rows(
    tall: tuple[GridCell, Lines], filled: Sequence[tuple[GridCell, Lines]]
) -> bool:
    """Whether each line of a cell is level with a row beside it: so a listing stands beside its numbers.

    ```
    │ 221 │ {                │   a label in the middle of its rows, or a text set closer
    ├─────┤   int k;         │   than they are, has no line a row
    │ 222 │   while (true)   │
    ```
    """
    cell, lines = tall
    beside = [
        others
        for other, others in filled
        if cell.row <= other.row < cell.row + cell.row_span
    ]
    enough = min(len(lines), cell.row_span) >= LEVEL.fewest
    return enough and all(
        any(_is_level([line], others) for others in beside) for line in lines
    )


def _are_level(cells: Sequence[tuple[GridCell, Lines]]) -> bool:
    """Whether all filled cells of a row have as many lines, level."""
    first = cells[0][1]
    return len(first) >= LEVEL.fewest and all(
        _is_level(lines, first) for _, lines in cells
    )


def _are_broken_on_purpose(cells: Sequence[tuple[GridCell, Lines]]) -> bool:
    return all(_is_broken_on_purpose(lines, cell) for cell, lines in cells)


def _are_entries(cells: Sequence[tuple[GridCell, Lines]]) -> bool:
    """Whether the lines of some cell are entries for sure, and those of none are a list."""
    told = (
        _begin_anew(cells)
        or _are_words_alone(cells)
        or any(_is_broken_on_purpose(lines, cell) for cell, lines in cells)
    )
    return told and not any(_is_list(lines) for _, lines in cells)


def _begin_anew(cells: Sequence[tuple[GridCell, Lines]]) -> bool:
    """Whether each line of each cell begins with a capital or a figure, as an entry of its own does."""
    firsts = [line[0].text[0] for _, lines in cells for line in lines]
    return all(first.isupper() or first.isdigit() for first in firsts)


def _are_words_alone(cells: Sequence[tuple[GridCell, Lines]]) -> bool:
    """Whether several cells hold as many lines, level, each of a word, and none is a list."""
    first = cells[0][1] if cells else ()
    alone = all(len(line) == 1 for _, lines in cells for line in lines)
    level = all(_is_level(lines, first) and not _is_list(lines) for _, lines in cells)
    return alone and level and len(cells) > 1 and len(first) > 1


def _is_level(lines: Lines, others: Lines) -> bool:
    return len(lines) == len(others) and all(
        abs(one[0].box.bottom - other[0].box.bottom) < LEVEL.base * one[0].size
        for one, other in zip(lines, others, strict=True)
    )


def _is_broken_on_purpose(lines: Lines, cell: GridCell) -> bool:
    """Whether each line leaves room for the first word of the next, and none begins with a mark."""
    inset = lines[0][0].box.x0 - cell.box.x0
    room = cell.box.x1 - max(0.0, inset)
    return not _is_list(lines) and all(
        upper[-1].box.x1 + LEVEL.blank * upper[-1].size + lower[0].box.width < room
        for upper, lower in pairwise(lines)
    )


def _is_list(lines: Lines) -> bool:
    """Whether a mark begins a line."""
    return any(
        LIST_MARK.fullmatch(line[0].text) or line[0].text[0] in BULLETS
        for line in lines
    )
