"""Years in a column of their own beside the programmes that they are of, put before their names.

```
 Program         Yıl    Andırın       Elbistan               Program             Andırın       Elbistan
                        Başv.  Baş.   Başv.  Baş.                                Başv.  Baş.   Başv.  Baş.
 KOBİ …          2012     40    16      21     8      →      2012 KOBİ …           40    16      21     8
 Sosyal …        2011     40     4       5     0             2011 Sosyal …         40     4       5     0
```
"""

from collections.abc import Sequence

from schemas.table import Cell, Table
from schemas.text.signs import whole_year

LABEL, YEAR = range(2)


def with_years_before_names(table: Table) -> Table:
    """The table with the years of its second column before the names in its first; as it is where it has none."""
    names = {cell.row: cell for cell in _of_column(table, LABEL)}
    years = {
        cell.row: cell
        for cell in _of_column(table, YEAR)
        if whole_year(cell.text) is not None
    }
    others = [cell for cell in _of_column(table, YEAR) if cell.row not in years]
    begun = min(years, default=0)
    spread = any(
        cell.col <= YEAR and cell.col_span > 1 for cell in table.cells if cell.text
    )
    dated = {row for row in names if row >= begun} == set(years)
    if not years or spread or not dated or any(cell.row >= begun for cell in others):
        return table
    cells = [
        _dated(cell, years.get(cell.row)) if cell.col == LABEL else _moved(cell)
        for cell in table.cells
        if cell.col != YEAR
    ]
    return table.model_copy(update={"cells": tuple(cells), "n_cols": table.n_cols - 1})


def _of_column(table: Table, column: int) -> Sequence[Cell]:
    return [cell for cell in table.cells if cell.col == column and cell.text]


def _dated(name: Cell, year: Cell | None) -> Cell:
    if year is None or not name.text:
        return name
    told = {
        "text": f"{year.text} {name.text}",
        "text_raw": f"{year.text_raw} {name.text_raw}",
        "regions": (*name.regions, *year.regions),
        "lines": (),
    }
    return name.model_copy(update=told)


def _moved(cell: Cell) -> Cell:
    return cell if cell.col < YEAR else cell.model_copy(update={"col": cell.col - 1})
