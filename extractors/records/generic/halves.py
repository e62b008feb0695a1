"""Tables whose rows name a place twice or more, one list of places printed in columns side by side.

```
İlçe   | Nüfus | İlçe    | Nüfus         each figure is of the place that stands left of it, not of
Bodrum |  …    | Menteşe |  …            the one that its row begins with
Toplam                   |  …            the total runs over all lists
```
"""

import re
from collections.abc import Sequence

from extractors.records.generic.named_rows import NamedRow, rows_named_by
from extractors.records.headings import header_path, path_text
from extractors.records.settings import HALVES
from schemas.printed_table import LONGEST_LABEL, is_named_by_place, label_column
from schemas.table import Cell, Table
from schemas.text.turkish import fold
from schemas.vocabulary.places import find_place


def lists_side_by_side(table: Table) -> dict[int, list[NamedRow]]:
    """For each column of figures the rows by the list of places left of it; empty where there is one list."""
    labels = _label_columns(table)
    if len(labels) < len(("left", "right")):
        return {}
    grid = table.grid()
    found: dict[int, list[NamedRow]] = {}
    for first, end in zip(labels, [*labels[1:], table.n_cols], strict=True):
        cells = [
            cell
            for row in grid[table.header_rows() :]
            if (cell := row[first]) is not None and cell.text
        ]
        rows = rows_named_by(cells, table)
        for column in range(first + 1, end):
            found[column] = [
                row for row in rows if not _runs_over(grid[row.index], first, column)
            ]
    return found


def names_among_figures(table: Table, rows: Sequence[NamedRow]) -> list[str]:
    """Districts, once each, that stand beside the named rows and in no list of their own: `1 022 Karaburun`.

    Whose the figures beside them are, the table as it was cut does not say. A column that repeats places of
    the rows says where something goes, and is none.
    """
    named = [row.place for row in rows]
    if None in named or lists_side_by_side(table):
        return []
    labels, known = label_column(table), set(named)
    beside = [
        c
        for c in table.cells
        if not c.is_header and c.col != labels and len(c.text) <= LONGEST_LABEL
    ]
    bare = (
        " ".join(word for word in cell.text.split() if not re.search(r"\d", word))
        for cell in beside
    )
    found = [
        m.place
        for text in bare
        if text and (m := find_place(text, table.provinces)) and m.sure
    ]
    others = [place.name for place in found if place.kind == "district"]
    apart = len(set(others)) == len(others) and not known & {
        place.slug for place in found
    }
    return others if apart and len(others) >= HALVES.fewest else []


def _runs_over(row: Sequence[Cell | None], label: int, column: int) -> bool:
    return row[label] is row[column]


def _label_columns(table: Table) -> list[int]:
    """The columns that name places under the same heading as the first, other places each."""
    named = [
        column for column in range(table.n_cols) if is_named_by_place(table, column)
    ]
    heading = {column: fold(path_text(header_path(table, column))) for column in named}
    alike = [column for column in named if heading[column] == heading[named[0]]]
    places = [place for column in alike for place in _places(table, column)]
    return (
        alike
        if len(set(places)) == len(places) and label_column(table) in alike
        else []
    )


def _places(table: Table, column: int) -> list[str]:
    body = [
        cell.text
        for cell in table.cells
        if cell.col == column and not cell.is_header and cell.col_span == 1
    ]
    return [
        match.place.slug
        for text in body
        if (match := find_place(text, table.provinces))
    ]
