"""Columns that hold a count and its share in brackets, `2.168 (0,3)`, as two columns each.

```
 İlçe      | Çalışan Sayısı (il içindeki pay, %)
 Bozdoğan  | 2.168 (0,3)
 Buharkent | 651 (%0,19)
```

The bracket of the heading says what stands in the brackets below: without one the column stays as it is.
"""

import re
from collections.abc import Sequence

from extractors.readings.settings.whole import PAIRS
from extractors.readings.whole.pairs import spread
from extractors.records.headings import header_path
from schemas.table import Cell, Table

_NUMBER = r"\d[\d.,]*"
COUNT_AND_SHARE = re.compile(
    rf"\s*(?P<count>{_NUMBER})\s*\(\s*(?P<share>%?\s*{_NUMBER}\s*%?)\s*\)\s*"
)
HEADING = re.compile(r"(?P<count>[^()]*[^()\s])\s*\([^()]*%[^()]*\)\s*")
"""A name, and behind it brackets that say that something is in percent."""


def with_shares_parted(table: Table) -> Table | None:
    """The table with each such column as a count and a share; None where it has none.

    The share's heading is the whole one as printed; the count's, what stands before the brackets.
    """
    columns = [at for at in range(table.n_cols) if _holds_shares(table, at)]
    if not columns:
        return None
    return spread(table, columns, _halves, "a count and its share stand in a cell")


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
    return found["count"], cell.text if cell.is_header else found["share"]
