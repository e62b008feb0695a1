"""The province of a district, called `İl` beside it: which one, the district says.

```
 Gösterge           Han         İl     TÜRKİYE
 Toplam İstihdam    1.412   737.308  15.770.314        of Eskişehir, whose district Han is
```
"""

from schemas.table import Cell, Table
from schemas.text.turkish import fold
from schemas.vocabulary.places import Provinces, find_place, places

PROVINCE = fold("İl")


def with_province_named(table: Table, about: Provinces) -> Table:
    """The table with `İl` as its name says, `Eskişehir (İl)`, where it stands beside one of its districts.

    Args:
        table: with places side by side.
        about: slugs of the provinces whose districts its labels mean.
    """
    bare = [cell for cell in table.cells if fold(cell.text) == PROVINCE]
    named = {
        id(cell): name
        for cell in bare
        if cell.col > 0 and (name := _province_beside(table, cell, about)) is not None
    }
    if not named:
        return table
    cells = tuple(
        cell.model_copy(update={"text": named[id(cell)]}) if id(cell) in named else cell
        for cell in table.cells
    )
    return table.model_copy(update={"cells": cells})


def _province_beside(table: Table, cell: Cell, about: Provinces) -> str | None:
    """The province of the districts in the row of a cell, where they are of one."""
    matches = (find_place(c.text, about) for c in table.cells if c.row == cell.row)
    of = {
        match.place.parent
        for match in matches
        if match is not None and match.sure and match.place.kind == "district"
    }
    (parent,) = of if len(of) == 1 else (None,)
    return f"{places()[parent].name} ({cell.text})" if parent is not None else None
