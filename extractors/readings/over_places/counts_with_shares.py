"""Columns that hold a count and its share in brackets, `2.168 (0,3)`, as two columns each.

```
 İlçe      | Çalışan Sayısı (il içindeki pay, %)
 Bozdoğan  | 2.168 (0,3)
 Buharkent | 651 (%0,19)

 İlçe      | İhracat (ABD $), 2014 (il içindeki pay, %)
 Bozdoğan  | 315.900.367 $ (4,31)
```

The last bracket of the heading says what stands in the brackets below: without one the column stays as it is.
One before it is of the count: its unit, which may stand behind each figure, too. A share below its count may
have been cut as a row of its own.
"""

import re
from collections.abc import Sequence

from extractors.readings.settings.whole import PAIRS
from extractors.readings.whole.pairs import spread
from extractors.records.headings import header_path
from schemas.table import Cell, Table

_NUMBER = r"\d[\d.,]*"
COUNT_AND_SHARE = re.compile(
    rf"\s*(?P<count>{_NUMBER}(?:\s*[^\W\d]+|\s*[$€£₺])?)\s*\(\s*(?P<share>%?\s*{_NUMBER}\s*%?)\s*\)\s*"
)
HEADING = re.compile(
    r"(?P<count>(?P<name>[^()]*[^()\s])(?:\s*\([^()%]+\)(?P<rest>[^()]*[^()\s])?)?)"
    r"\s*(?P<share>\([^()]*%[^()]*\))\s*"
)
"""A name, the unit of its count where it has one, and behind it brackets that say that something is in percent."""


def with_shares_parted(table: Table) -> Table | None:
    """The table with each such column as a count and a share; None where it has none.

    The share's heading is the whole one as printed, without the unit of the count; the count's, what stands
    before the brackets.
    """
    table = _with_shares_beside(table)
    columns = [at for at in range(table.n_cols) if _holds_shares(table, at)]
    if not columns:
        return None
    return spread(table, columns, _halves, "a count and its share stand in a cell")


def _with_shares_beside(table: Table) -> Table:
    """The table with rows that hold nothing but shares in brackets joined to the rows above."""
    below = [row for row in range(1, table.n_rows) if _is_of_shares(table, row)]
    goes_to = [
        row - sum(other <= row for other in below) for row in range(table.n_rows)
    ]
    last = {(cell.row, cell.col): cell for cell in table.cells}
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.row in below:
            continue
        share = last.get((cell.row + 1, cell.col)) if cell.row + 1 in below else None
        ends = goes_to[cell.row + cell.row_span - 1]
        told = {"row": goes_to[cell.row], "row_span": 1 + ends - goes_to[cell.row]}
        own = cell if share is None or not share.text else _followed(cell, share)
        cells.append(own.model_copy(update=told))
    whole = {"cells": tuple(cells), "n_rows": table.n_rows - len(below)}
    return table.model_copy(update=whole) if below else table


def _is_of_shares(table: Table, row: int) -> bool:
    """Whether each text that begins in a row is a share in brackets, below a figure."""
    own = [c for c in table.cells if c.row == row and c.text and not c.is_header]
    above = {cell.col: cell.text for cell in table.cells if cell.row == row - 1}
    return bool(own) and all(
        COUNT_AND_SHARE.fullmatch(f"{above.get(cell.col, '')} {cell.text}")
        for cell in own
    )


def _followed(count: Cell, share: Cell) -> Cell:
    told = {
        "text": f"{count.text} {share.text}",
        "text_raw": f"{count.text_raw}\n{share.text_raw}",
        "regions": (*count.regions, *share.regions),
        "lines": (*count.lines, *share.lines),
    }
    return count.model_copy(update=told)


def _holds_shares(table: Table, column: int) -> bool:
    path = header_path(table, column)
    texts = [
        cell.text
        for cell in table.cells
        if cell.col == column and not cell.is_header and cell.text
    ]
    held = sum(COUNT_AND_SHARE.fullmatch(text) is not None for text in texts)
    named = bool(path) and HEADING.fullmatch(path[-1].text) is not None
    return named and bool(texts) and held >= PAIRS.mostly * len(texts)


def _halves(cell: Cell) -> Sequence[str] | None:
    pattern = HEADING if cell.is_header else COUNT_AND_SHARE
    found = pattern.fullmatch(cell.text)
    if found is None:
        return None
    return found["count"], _of_share(found) if cell.is_header else found["share"]


def _of_share(heading: re.Match[str]) -> str:
    return f"{heading['name']}{heading['rest'] or ''} {heading['share']}"
