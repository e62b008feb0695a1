"""What belongs to a table and stands outside its frame: names above it, a total below, labels at its left.

```
  District   Centre   People        names above, in the columns
 ┌──────────┬────────┬────────┐
 │ Urla     │ Merkez │ 52.500 │
 └──────────┴────────┴────────┘
  Total               52.500        a total below, under the figures it sums
```
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.pages.type_size import is_same_size
from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.grid.settings import GRID, WORDS
from extractors.tables.grid.values import is_figure
from extractors.tables.grid.words import rows_of, words_by_cell, words_within
from extractors.tables.lines.settings import BEYOND_FRAME
from extractors.tables.text.columns import row_phrases
from extractors.tables.text.rows import TextRow, text_row
from extractors.tables.text.settings import ROWS
from schemas.geometry import Box, around
from schemas.page import Word
from schemas.vocabulary.document_words import is_closing
from schemas.vocabulary.labels import note_start, table_label

Row = Sequence[Word]


def with_outside(grid: Grid, words: Sequence[Word], others: Iterable[Box]) -> Grid:
    """The grid with what stands right outside its frame and belongs to its rows and columns.

    Args:
        grid: what the lines make.
        words: of the page.
        others: boxes of other tables: what stands in one belongs to it.
    """
    taken = [grid.box, *others]
    free = [
        w
        for w in words
        if w.angle == 0 and not any(box.holds_centre_of(w.box) for box in taken)
    ]
    inside = [w for w in words_within(words, grid.box) if w.angle == 0]
    labels = _labels(grid, inside, free)
    if labels:
        grid = _with_labels(grid, labels)
    across = [
        w
        for w in free
        if grid.xs[0] - WORDS.sticks_out_pt
        <= w.box.x_mid
        <= grid.xs[-1] + WORDS.sticks_out_pt
    ]
    rows = rows_of(across)
    names = _names(
        grid, inside, [row for row in rows if around(row).y_mid < grid.ys[0]][::-1]
    )
    total = _total(
        grid, inside, [row for row in rows if around(row).y_mid > grid.ys[-1]]
    )
    tops = (
        [(around(row for line in names for row in line).top - 1, grid.ys[0])]
        if names
        else []
    )
    bottoms = [(grid.ys[-1], around(total).bottom + 1)] if total else []
    return _with_rows(grid, [*tops, *bottoms]) if tops or bottoms else grid


def _with_rows(grid: Grid, bands: Sequence[tuple[float, float]]) -> Grid:
    """The grid with rows of a cell a column between the given heights."""
    cells = [
        Box(x0, top, x1, bottom)
        for top, bottom in bands
        for x0, x1 in pairwise(grid.xs)
    ]
    return (
        grid_of(grid.engine, [*(cell.box for cell in grid.cells), *cells], GRID.same_pt)
        or grid
    )


def _in_columns(row: Row, xs: Sequence[float]) -> TextRow | None:
    """The line in the columns, if each of its phrases stands in one of its own; no caption does."""
    found = text_row(row, xs)
    text = " ".join(word.text for word in row)
    if found.spanning or table_label().match(text) or note_start().match(text):
        return None
    phrases = row_phrases(row, borders=xs[1:-1])
    sticks_out = any(
        words[0].box.x0 < xs[col] - WORDS.sticks_out_pt
        or words[-1].box.x1 > xs[col + 1] + WORDS.sticks_out_pt
        for col, words in found.cells.items()
    )
    return found if len(phrases) == len(found.cells) and not sticks_out else None


# ── names above ───────────────────────────────────────────────────────────────
def _names(grid: Grid, inside: Sequence[Word], above: Sequence[Row]) -> list[Row]:
    """The lines above the frame, lowest first, that name its columns."""
    if (
        not above
        or grid.ys[0] - around(above[0]).bottom > BEYOND_FRAME.near * above[0][0].size
    ):
        return []
    taken: list[Row] = []
    named: set[int] = set()
    for row in above:
        found = _in_columns(row, grid.xs)
        if found is None or found.values() or (taken and not _goes_on(row, taken[-1])):
            break
        taken.append(row)
        named |= set(found.cells)
    if len(named) < max(BEYOND_FRAME.named, grid.n_cols - 1) or not _lacks_names(
        grid, inside, taken
    ):
        return []
    return taken


def _goes_on(upper: Row, lower: Row) -> bool:
    """Whether two lines are of one heading: a leading apart, alike in type."""
    near = around(lower).bottom - around(upper).bottom < ROWS.leading * lower[0].size
    return (
        near
        and upper[0].bold == lower[0].bold
        and is_same_size(upper[0].size, lower[0].size)
    )


def _lacks_names(grid: Grid, inside: Sequence[Word], names: Sequence[Row]) -> bool:
    """Whether the first row of the grid is none of names: it has figures, or is not bold as the names are."""
    first = [word for word in inside if grid.ys[0] < word.box.y_mid < grid.ys[1]]
    rows = [text_row(row, grid.xs) for row in rows_of(first)]
    plain = 2 * sum(word.bold for word in first) < len(first)
    bold = plain and all(word.bold for row in names for word in row)
    return bool(rows) and (bold or any(row.values() for row in rows))


# ── a total below ─────────────────────────────────────────────────────────────
def _total(grid: Grid, inside: Sequence[Word], below: Sequence[Row]) -> Row:
    """The line right below the frame that sums it up; none where it is a table of its own."""
    if (
        not below
        or around(below[0]).top - grid.ys[-1] > BEYOND_FRAME.near * below[0][0].size
    ):
        return []
    found = _in_columns(below[0], grid.xs)
    if found is None or not _is_sum(found, inside):
        return []
    lined = all(
        _is_aligned(found.cells[col], col, grid, inside) for col in found.figures()
    )
    return below[0] if lined and found.figures() else []


def _is_sum(row: TextRow, inside: Sequence[Word]) -> bool:
    """Whether a line says that it is a total: by its label, or in bold under figures that are not."""
    label = " ".join(word.text for word in row.cells.get(0, ()))
    last = rows_of(inside)[-1] if inside else []
    bold = all(word.bold for word in row.words) and not all(word.bold for word in last)
    words = {
        col for col, entry in row.cells.items() if col > 0 and not is_figure(entry)
    }
    return not words and (is_closing(label) or (bold and len(row.figures()) > 1))


def _is_aligned(
    entry: Sequence[Word], col: int, grid: Grid, inside: Sequence[Word]
) -> bool:
    """Whether a figure shares an edge or its middle with one of its column."""
    column = [
        w
        for w in inside
        if grid.xs[col] < w.box.x_mid < grid.xs[col + 1] and is_figure([w])
    ]
    box = around(entry)
    return any(
        min(
            abs(w.box.x0 - box.x0), abs(w.box.x1 - box.x1), abs(w.box.x_mid - box.x_mid)
        )
        <= BEYOND_FRAME.align_pt
        for w in column
    )


# ── labels at the left ────────────────────────────────────────────────────────
def _labels(grid: Grid, inside: Sequence[Word], free: Sequence[Word]) -> list[Word]:
    """The words left of the frame, one phrase beside each row of figures, that name the rows."""
    if not _has_no_labels(grid, inside):
        return []
    near = [
        w
        for w in free
        if grid.xs[0] - BEYOND_FRAME.reach_pt < w.box.x0
        and w.box.x1 <= grid.xs[0] + WORDS.sticks_out_pt
    ]
    beside = [
        [w for w in near if top < w.box.y_mid < bottom]
        for top, bottom in pairwise(grid.ys)
    ]
    lines = [rows_of(words) for words in beside]
    first = next((index for index, found in enumerate(lines) if found), len(lines))
    if first > len(lines) - BEYOND_FRAME.fewest_labels or any(
        len(found) != 1 for found in lines[first:]
    ):
        return []
    labels = [found[0] for found in lines[first:]]
    if any(len(row_phrases(row)) > 1 for row in labels) or (
        first > 0 and _has_values(grid, inside, first)
    ):
        return []
    starts, ends = (
        [around(row).x0 for row in labels],
        [around(row).x1 for row in labels],
    )
    aligned = (
        min(max(starts) - min(starts), max(ends) - min(ends)) <= BEYOND_FRAME.align_pt
    )
    return [word for row in labels for word in row] if aligned else []


def _has_no_labels(grid: Grid, inside: Sequence[Word]) -> bool:
    """Whether the first column holds figures, not names."""
    first = [
        words
        for cell, words in zip(grid.cells, words_by_cell(grid, inside), strict=True)
        if cell.col == 0 and cell.row > 0 and words
    ]
    return len(first) >= BEYOND_FRAME.fewest_labels and all(map(is_figure, first))


def _has_values(grid: Grid, inside: Sequence[Word], rows: int) -> bool:
    """Whether one of the first rows holds figures: then it lacks a label."""
    above = [word for word in inside if word.box.y_mid < grid.ys[rows]]
    return any(text_row(row, grid.xs).values() for row in rows_of(above))


def _with_labels(grid: Grid, labels: Sequence[Word]) -> Grid:
    x0 = around(labels).x0 - 1
    cells = [Box(x0, top, grid.xs[0], bottom) for top, bottom in pairwise(grid.ys)]
    return (
        grid_of(grid.engine, [*cells, *(cell.box for cell in grid.cells)], GRID.same_pt)
        or grid
    )
