"""A frame drawn around a table together with its caption and its source: its lines are no rows of the table.

```
 ┌───────────────────────────────────┐
 │ İLÇE GÖSTERGELERİ                 │   the section's heading above it, as sheets are printed with their grid
 │ Tablo 1. Temel Göstergeler        │   the first row: a caption in a single cell
 │  ┌───────────┬────────┬────────┐  │   beside the table: columns that hold nothing
 │  │ GÖSTERGE  │ Konak  │ İzmir  │  │
 │  │ Nüfus     │ 2.504  │ 74.495 │  │
 │  └───────────┴────────┴────────┘  │
 │ Kaynak: TÜİK                      │   the last row: a note in a single cell
 └───────────────────────────────────┘
```
"""

import re
from collections.abc import Mapping, Sequence

from extractors.pages.reading_order import lines_of
from extractors.pages.type_size import is_larger
from extractors.tables.grid.grid import Grid, without_lines
from extractors.tables.grid.words import words_by_cell, words_within
from schemas.page import Word
from schemas.vocabulary.labels import note_start, table_label

HEADING = re.compile(r".*[^\W\d_]")
"""What a section's heading above the caption holds: words."""


def without_frame(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid of the table alone, where its first row is its caption: what is around it stands outside then.

    Args:
        grid: of a table; boxes are in points from the top left.
        words: of its page.
    """
    grid = _without_heading_below(grid, words)
    inside = words_within(words, grid.box)
    if not _is_led_by_caption(inside):
        return grid
    texts = _texts(grid, inside)
    rows = sorted({row for row, _ in texts})
    headed = zip(rows, (HEADING, table_label()), strict=False)
    if all(_is_alone(texts, row, start) for row, start in headed):
        rows = rows[1:]
    if len(rows) < len(("caption", "heading", "row")) or not _is_alone(
        texts, rows[0], table_label()
    ):
        return grid
    gone = set(range(rows[0] + 1))
    notes = [row for row in rows[2:] if _is_alone(texts, row, note_start())]
    if notes and notes[-1] == rows[-1]:
        gone |= set(range(notes[-1], grid.n_rows))
    filled = {col for row, col in texts if row not in gone}
    beside = {
        col
        for col in range(grid.n_cols)
        if not min(filled) <= col <= _last(grid, filled)
    }
    return without_lines(grid, gone, beside)


def _without_heading_below(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid without the heading of the next section, underlined as wide as the table: its last row.

    It is one cell, set larger than every word above.
    """
    (*_, last) = sorted(grid.cells, key=lambda cell: (cell.row, cell.col))
    if not (grid.n_rows > 1 and last.row == grid.n_rows - 1 and last.col == 0):
        return grid
    inside = words_within(words, grid.box)
    below = [word.size for word in inside if word.box.y_mid > last.box.top]
    above = [word.size for word in inside if word.box.y_mid <= last.box.top]
    if not below or not above or not is_larger(min(below), max(above)):
        return grid
    return without_lines(grid, {last.row}, set())


def _is_led_by_caption(words: Sequence[Word]) -> bool:
    """Whether one of the two topmost lines begins like a caption: asked first, for few tables have it within."""
    below = list(words)
    for _ in ("heading", "caption"):
        first = min(below, key=lambda word: word.box.top, default=None)
        if first is None:
            return False
        level = [word for word in below if word.box.top < first.box.y_mid]
        if any(table_label().match(line.text) for line in lines_of(level)):
            return True
        below = [word for word in below if word.box.top >= first.box.y_mid]
    return False


def _texts(grid: Grid, words: Sequence[Word]) -> Mapping[tuple[int, int], str]:
    """Row and column of each cell that holds words → its first line."""
    inside = zip(grid.cells, words_by_cell(grid, words), strict=True)
    return {
        (cell.row, cell.col): lines_of(held)[0].text for cell, held in inside if held
    }


def _is_alone(
    texts: Mapping[tuple[int, int], str], row: int, start: re.Pattern[str]
) -> bool:
    """Whether a row holds a single text, and it begins so."""
    here = [text for at, text in texts.items() if at[0] == row]
    return len(here) == 1 and start.match(here[0]) is not None


def _last(grid: Grid, filled: set[int]) -> int:
    """The last column that a cell with words reaches to."""
    return max(
        cell.col + cell.col_span - 1 for cell in grid.cells if cell.col == max(filled)
    )
