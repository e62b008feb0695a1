"""A table over places printed as lists side by side in one grid, put one below the other.

```
 İlçe    │ Nüfus │ │ İlçe   │ Nüfus         the same headings again, other places: two lists or more,
 Aliağa  │ 66.000│ │ Foça   │ 31.000        with an empty column between them or none
 Balçova │ 77.000│ │ Urla   │ 54.000
 Toplam                    │ 228.000        the total runs over them all: its figures are of the last
```
Where nothing parts two lists, the last figure of one and the name of the next stand in one cell: `66.000 Foça`.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from extractors.readings.settings.whole import PAIRS, PIECES
from extractors.readings.whole.pairs import spread
from extractors.readings.whole.pieces import headings_of, stacked
from schemas.printed_table import body_of, is_named_by_place, places_in
from schemas.table import Cell, Table
from schemas.text.numbers import read_number
from schemas.text.turkish import fold
from schemas.vocabulary.places import find_place, is_place_label, is_total_label

BESIDE = "names of the next list stand beside figures"


def as_one_list(table: Table) -> Table | None:
    """The lists of a table below each other; None where it is no such table."""
    table = _with_names_parted(table)
    starts = _starts(table)
    ranges = [range(first, end) for first, end in pairwise([*starts, table.n_cols])]
    if len(ranges) < len(("left", "right")):
        return None
    lists = [_list(table, columns, ranges) for columns in ranges]
    alike = all(headings_of(each) == headings_of(lists[0]) != [] for each in lists)
    whole = all(
        places_in(each, _names_of(each)) >= PIECES.fewest for each in lists[:-1]
    )
    named = [place for each in lists for place in _places(each, _names_of(each))]
    return (
        stacked(lists, in_order=True)
        if alike and whole and len(set(named)) == len(named)
        else None
    )


def _with_names_parted(table: Table) -> Table:
    """The table with each column that holds a figure and the name of the next list as two."""
    first = _headings(table, 0)
    columns = [
        column
        for column in range(1, table.n_cols)
        if first and _holds_next_names(table, column, first[-1])
    ]
    halves = partial(_figure_and_name, table, first[-1] if first else "")
    return spread(table, columns, halves, BESIDE) if columns else table


def _holds_next_names(table: Table, column: int, heading: str) -> bool:
    """Whether a column is headed by the names' heading behind its own, and places stand behind its figures."""
    over = _headings(table, column)
    texts = [cell.text for cell in body_of(table, column) if cell.text]
    named = [text for text in texts if _figure_before(text, table) is not None]
    ends = bool(over) and over[-1].endswith(f" {heading}")
    return ends and len(named) >= max(PIECES.fewest, PAIRS.mostly * len(texts))


def _figure_before(text: str, table: Table) -> tuple[str, str] | None:
    """A figure and the name of a place or total behind it."""
    figure, _, name = text.partition(" ")
    known = is_place_label(name, table.provinces) or is_total_label(name)
    return (figure, name) if known and _is_figure(figure) else None


def _figure_and_name(table: Table, heading: str, cell: Cell) -> tuple[str, str] | None:
    if cell.is_header:
        own = fold(cell.text).endswith(f" {heading}")
        words = cell.text.split()
        at = len(words) - len(heading.split())
        return (" ".join(words[:at]), " ".join(words[at:])) if own else None
    alone = (cell.text, "") if _is_figure(cell.text) else None
    return _figure_before(cell.text, table) or alone


def _is_figure(text: str) -> bool:
    """Whether a text is one number or a dash, as cells print it."""
    return read_number(text, "turkish").status != "unreadable"


def _starts(table: Table) -> list[int]:
    """The first column of each list: where the heading of the names comes again, or what stands before it."""
    named = [
        column for column in range(table.n_cols) if is_named_by_place(table, column)
    ]
    heads = {column: _headings(table, column) for column in named}
    alike = [column for column in named if heads[column] == heads[named[0]] != []]
    return [column - alike[0] for column in alike] if len(alike) > 1 else []


def _headings(table: Table, column: int) -> list[str]:
    over = [
        c
        for c in table.cells
        if c.is_header and c.text and c.col <= column < c.col + c.col_span
    ]
    return [fold(cell.text) for cell in over]


def _names_of(table: Table) -> int:
    return max(
        range(table.n_cols),
        key=lambda column: (places_in(table, column), -column),
        default=0,
    )


def _places(table: Table, column: int) -> list[str]:
    found = (
        find_place(cell.text, table.provinces)
        for cell in table.cells
        if cell.col == column
    )
    return [match.place.slug for match in found if match is not None]


def _list(table: Table, columns: range, ranges: Sequence[range]) -> Table:
    """One of the lists as a table of its own, without columns and rows that hold nothing."""
    cells = [
        cell
        for row in range(table.n_rows)
        for cell in _of_list(table, row, columns, ranges)
    ]
    filled = sorted({cell.col for cell in cells if cell.text})
    rows = sorted(
        {cell.row for cell in cells if cell.text} | set(range(table.header_rows()))
    )
    at, down = (
        {col: n for n, col in enumerate(filled)},
        {row: n for n, row in enumerate(rows)},
    )
    kept = [c for c in cells if c.col in at and c.row in down]
    moved = tuple(
        c.model_copy(update={"col": at[c.col], "row": down[c.row]}) for c in kept
    )
    return table.model_copy(
        update={"cells": moved, "n_cols": len(filled), "n_rows": len(rows)}
    )


def _of_list(
    table: Table, row: int, columns: range, ranges: Sequence[range]
) -> Iterator[Cell]:
    """The cells of a row that are of one list; a total over all lists is of the one its figures are in."""
    here = [cell for cell in table.cells if cell.row == row]
    total = next(
        (
            cell
            for cell in here
            if not cell.is_header and is_total_label(cell.text, table.provinces)
        ),
        None,
    )
    beside = [
        cell for cell in here if cell is not total and cell.text and not cell.is_header
    ]
    lists = {
        number
        for cell in beside
        for number, each in enumerate(ranges)
        if cell.col in each
    }
    if total is not None and len(lists) == 1 and not _is_in(total, ranges[min(lists)]):
        if columns == ranges[min(lists)]:
            names = columns[0] + (total.col - ranges[0][0])
            yield total.model_copy(update={"col": names, "col_span": 1})
            yield from (cell for cell in beside)
        return
    yield from (
        cell
        for cell in here
        if cell.col in columns and cell.col + cell.col_span <= columns[-1] + 1
    )


def _is_in(cell: Cell, columns: range) -> bool:
    return cell.col in columns and cell.col + cell.col_span <= columns[-1] + 1
