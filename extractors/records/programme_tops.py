"""Rows of programmes whose places are printed once, beside the first row of theirs, and lack programmes.

```
 Ahırlı   2014 Turizm Mali Destek Programı      1   1
 Akören   2010 KOBİ Mali Destek Programı        1   1     years begin anew beside a label only, …
          2012 Enerji Mali Destek Programı      5   1
          2014 Turizm Mali Destek Programı     21   5
 Akşehir  2012 Enerji Mali Destek Programı      5   0     … so here a place begins, too
          2014 Turizm Mali Destek Programı      1   0
```
Which programmes a place lacks cannot be told from the order alone: where labels stand must be shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.records.settings import PROGRAMME_ROWS
from schemas.table import Cell
from schemas.text.turkish import fold

Named = tuple[str, int | None]
"""A programme's name without the year, and the year."""


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row beside a programme's name."""

    index: int
    named: Named
    label: Cell | None

    @property
    def key(self) -> Named:
        """Folded, to compare."""
        return fold(self.named[0]), self.named[1]


def led_by_labels(rows: Sequence[NamedRow]) -> list[Sequence[NamedRow]]:
    """The rows of one place after the other, each begun by its label; none where labels may stand otherwise.

    The years begin anew beside labels only, in some place whose rows would have one in their middle.

    Args:
        rows: of a table, in order, whose labels are drawn around no rows of theirs.
    """
    if not rows or rows[0].label is None or any(row.key[1] is None for row in rows):
        return []
    anew = list(_cut(rows, _begin_anew(rows)))
    led = [run for run in anew if run[0].label is not None]
    alone = [run for run in led if all(row.label is None for row in run[1:])]
    shown = max(map(len, alone), default=0) >= PROGRAMME_ROWS.with_a_middle
    if len(led) < len(anew) or len(anew) == 1 or not shown:
        return []
    return list(_cut(rows, [row.label is not None for row in rows]))


def _begin_anew(rows: Sequence[NamedRow]) -> Iterator[bool]:
    """For each row whether its year is before that of the row above, or its programme was named already."""
    seen: list[Named] = []
    for row in rows:
        back = bool(seen) and (row.key[1] or 0) < (seen[-1][1] or 0)
        if back or row.key in seen:
            seen = []
            yield True
        else:
            yield False
        seen.append(row.key)


def _cut(
    rows: Sequence[NamedRow], begins: Sequence[bool] | Iterator[bool]
) -> Iterator[Sequence[NamedRow]]:
    """The rows in runs, each of which begins where it is said to."""
    run: list[NamedRow] = []
    for row, first in zip(rows, begins, strict=True):
        if first and run:
            yield run
            run = []
        run.append(row)
    yield run
