"""Whether years that no line parts stand over the programmes that they were given: in the middle, or the first.

```
      2010                  2014                 2010                    2014
  Turizm │ Çevre        Sanayi │ Tarım       Turizm │ Çevre │ Sanayi  │  Tarım     2014 is as near to `Sanayi`
  in the middle of two each                  over the first of each: read by nearness, `Sanayi` is of 2014
```
"""

from collections.abc import Iterator, Sequence

from extractors.readings.settings.proofs import PROGRAMMES
from schemas.geometry import Box, bounding_box
from schemas.table import Cell, Table
from schemas.text.signs import whole_year


def years_over_neither(table: Table) -> Iterator[str]:
    """The years over several programmes that stand neither in their middle nor over the first.

    Args:
        table: whose headings stand without drawn lines between them.
    """
    heads = [cell for cell in table.cells if cell.is_header and cell.lines]
    for year in heads:
        if whole_year(year.text) is None:
            continue
        under = range(year.col, year.col + year.col_span)
        names = [
            _printed(cell)
            for cell in heads
            if cell.row == year.row + year.row_span and cell.col in under
        ]
        if len(names) > 1 and not _is_over(_printed(year), names):
            yield f"{year.text} stands neither over the middle nor over the first of its {len(names)} programmes"


def _printed(cell: Cell) -> Box:
    return bounding_box(line.region.box for line in cell.lines)


def _is_over(year: Box, names: Sequence[Box]) -> bool:
    first, last = names[0], names[-1]
    near = PROGRAMMES.over * (names[1].x_mid - first.x_mid)
    places = (
        (year.x_mid, (first.x_mid + last.x_mid) / 2),
        (year.x_mid, (first.x0 + last.x1) / 2),
        (year.x_mid, first.x_mid),
        (year.x0, first.x0),
    )
    return any(abs(one - other) <= near for one, other in places)
