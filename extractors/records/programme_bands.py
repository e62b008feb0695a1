"""Bands of a table of programme results that name the place of the rows below them.

```
 Yıl    Program                         Başvuru   Başarılı
 Aliağa
 2008   KOBİ Mali Destek Programı          21        8       of Aliağa
 2010   Turizm Mali Destek Programı         0        0
 Balçova
 2008   KOBİ Mali Destek Programı           3        2       of Balçova
```
"""

from collections.abc import Sequence

from extractors.records.settings import PROGRAMME_ROWS
from schemas.printed_table import filled_in
from schemas.table import Cell, Table
from schemas.vocabulary.places import is_place_label, is_total_label


def places_over_rows(table: Table) -> dict[int, Cell]:
    """The band over each row, where bands name places and every row is below one; else empty.

    Where a row names a place itself, none is below a band: a place alone in its row is one without results.
    A band that names no known place is kept beside others that do: its rows are to be told, and not read.

    Args:
        table: of programme results; rows count from 0, headings included.
    """
    over: dict[int, Cell] = {}
    band: Cell | None = None
    for row in range(table.header_rows(), table.n_rows):
        filled = filled_in(table, row)
        if len(filled) == 1:
            band = filled[0]
        elif filled and (band is None or _any_names_place(filled, table)):
            return {}
        elif filled and band is not None:
            over[row] = band
    return over if _mostly_name_places(list(over.values()), table) else {}


def _mostly_name_places(bands: Sequence[Cell], table: Table) -> bool:
    """Whether nearly all of some bands name a place, or the total of all."""
    each = list({band.row: band for band in bands}.values())
    named = sum(
        is_total_label(band.text, table.provinces) or _any_names_place([band], table)
        for band in each
    )
    return bool(each) and named >= PROGRAMME_ROWS.mostly * len(each)


def _any_names_place(cells: Sequence[Cell], table: Table) -> bool:
    return any(
        is_place_label(cell.text, table.provinces)
        for cell in cells
        if any(map(str.isalpha, cell.text))
    )
