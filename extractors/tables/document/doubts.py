"""What a table as found leaves unexplained: rows alone, columns without a word, headings with nothing below."""

import re
from collections.abc import Sequence

from extractors.tables.document.parts import Part, PartCell
from extractors.tables.document.settings import DOUBTS
from schemas.text.turkish import ascii_fold

LONE = "; a single row, perhaps a piece of a table"
"""What is said of a table of one row: no heading says what it holds, no neighbour bears it out."""
EMPTY = "; a column has neither name nor entry, as beside the lines of a listing on grounds of their own"
"""What is said of a table that holds more columns than words tell of."""
BY_WORDS = "; only its words part two rows into columns, as those of an entry in a list may stand"
"""What is said of a table of fewer rows than tell a column from a gap between words."""
NEXT = (
    "; its last row counts on from the title in its first, as that of a table below it"
)
"""What is said of a table that may hold the title of what follows."""

NUMBERED = re.compile(r"(?P<named>[^\W\d_]{3,})\s+(?:\d{1,2}|[ivx]{1,4}|[a-h])\b[.:)]?")
"""A name that is counted: `part ii`, `bölüm 3`."""


def doubts_of(part: Part) -> str:
    """What is said of it, or nothing."""
    if _is_strip(part):
        return LONE
    if _has_nameless_column(part) or _has_empty_side(part):
        return EMPTY
    if _are_columns_of_two_rows(part):
        return BY_WORDS
    return NEXT * _ends_in_a_title(part)


def _is_strip(part: Part) -> bool:
    """Whether a part is a row of single lines; lists and boxes side by side have more."""
    return part.n_rows == 1 and all(len(cell.lines) <= 1 for cell in part.cells)


def _has_nameless_column(part: Part) -> bool:
    """Whether in no cell of some column there is a word, titles over all columns apart."""
    filled: set[int] = set()
    for cell in part.cells:
        if cell.lines and (cell.col_span < part.n_cols or part.n_cols == 1):
            filled.update(range(cell.col, cell.col + cell.col_span))
    return len(filled) < part.n_cols


def _has_empty_side(part: Part) -> bool:
    """Whether the cells of the first or the last column alone are empty, most rows long: a box around the table.

    ```
    ┌────────────────────────────┐
    │ Options of the parser      │   what stands over the box spans it
    │  ┌───────┬────────┬─────┐  │
    │  │ key   │ answer │ use │  │   the table in it begins a column later
    ```
    """
    sides = (
        [cell for cell in part.cells if cell.col_span == 1 and cell.col == col]
        for col in (0, part.n_cols - 1)
    )
    return part.n_cols > 1 and any(_is_blank(cells, part) for cells in sides)


def _is_blank(cells: Sequence[PartCell], part: Part) -> bool:
    tall = sum(cell.row_span for cell in cells) > DOUBTS.blank * part.n_rows
    return tall and not any(cell.lines for cell in cells)


def _are_columns_of_two_rows(part: Part) -> bool:
    """Whether a frame holds two rows without a heading, and words alone part them."""
    return (
        part.method == "rules+text"
        and part.n_rows <= DOUBTS.few_rows
        and not part.header_rows
    )


def _ends_in_a_title(part: Part) -> bool:
    """Whether first and last row begin with one name that is counted on, and no row between them does.

    ```
    │ Part I  │ Extension of time      │
    │ 1 Enter the form code for the …  │
    │ Part II │ All must complete this │   the title of the next table, of which this one has no row
    ```
    """
    names = [_counted_name(part, row) for row in range(part.n_rows)]
    first, between = names[0], names[1:-1]
    alike = first is not None and names[-1] == first
    return alike and bool(between) and first not in between


def _counted_name(part: Part, row: int) -> str | None:
    first = min(part.row(row), key=lambda cell: cell.col, default=None)
    found = None if first is None else NUMBERED.match(ascii_fold(first.text))
    return None if found is None else found["named"]
