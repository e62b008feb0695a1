"""Labels of goals that a page break cuts within a drawn cell: the end stands in a cell of its own overleaf.

```
 Eksen 2:     Mesleki Eğitim    Narenciye …      the last row of a page: the name lacks its noun
 Yenilikçi    Altyapısının
 ─────────────────────────────────────────
              Güçlendirilmesi   Taş kömürü …     overleaf: the axis is still the same
```
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.entries import (
    ends_in_an_adjective,
    is_an_end,
    is_open,
    lacks_its_noun,
)
from extractors.readings.text.joining import joined_pair
from extractors.readings.text.numbers import numbered_start
from extractors.readings.text.textlines import TextLine
from schemas.table import Cell, Table
from schemas.text.turkish import join_lines


def with_labels_over_breaks(table: Table) -> Table | None:
    """The table with such labels joined, axes before what stands under them; None where there are none.

    Args:
        table: of goals, as found: labels in front, goals in the last column.
    """
    count, whole = 0, table
    for column in range(table.n_cols - 1):
        pairs = list(_cut_labels(whole, column))
        count += len(pairs)
        joined = {id(first): _joined(first, rest) for first, rest in pairs}
        ends = {id(rest) for _, rest in pairs}
        cells = tuple(
            joined.get(id(cell), cell) for cell in whole.cells if id(cell) not in ends
        )
        whole = whole.model_copy(update={"cells": cells})
    reason = f"{table.reason}; {count} labels that a page break cut are joined"
    return whole.model_copy(update={"reason": reason}) if count else None


def _cut_labels(table: Table, column: int) -> Iterator[tuple[Cell, Cell]]:
    """Each label of a column that ends a page, its name not at its end, and the cell below it overleaf."""
    labels = [cell for cell in table.cells if cell.col == column and not cell.is_header]
    for first in labels:
        below = table.cell_at(first.row + first.row_span, first.col)
        if below is None or not below.text or below.page <= first.regions[-1].page:
            continue
        if (
            _is_cut(first.text, below.text)
            and _stand_in_one(table, first, below)
            and below.col_span == first.col_span
        ):
            yield first, below


def _is_cut(first: str, rest: str) -> bool:
    """Whether a name cannot end where the page does, or what stands overleaf cannot begin one."""
    unended = is_open(first) or lacks_its_noun(first) or ends_in_an_adjective(first)
    return unended or is_an_end(rest)


def _stand_in_one(table: Table, first: Cell, below: Cell) -> bool:
    """Whether every label left of two cells is of both: what they are under has not changed."""
    left = range(first.col)
    return all(
        table.cell_at(first.row, column) is table.cell_at(below.row, column)
        for column in left
    )


def _joined(first: Cell, rest: Cell) -> Cell:
    told = {
        "row_span": first.row_span + rest.row_span,
        "text": join_lines([first.text, rest.text]),
        "text_raw": f"{first.text_raw}\n{rest.text_raw}",
        "regions": (*first.regions, *rest.regions),
        "lines": (*first.lines, *rest.lines),
    }
    return first.model_copy(update=told)


@dataclass(frozen=True, slots=True)
class CutAxis:
    """An axis that may go on in the next one's name."""

    groups: Sequence[Group]
    """Under it."""
    label: Label
    after: Sequence[Group]
    """Under the next one."""
    beyond: Label


def cut_by_a_page(groups: Sequence[Group]) -> Iterator[CutAxis]:
    """Axes that reach the foot of their rows at the end of a page, where the next begins with another.

    `Yüksek Yaşam` / `Kalitesi`: without grammar nothing parts an axis of few rows from one that the page cut.
    """
    runs = [list(alike) for _, alike in groupby(groups, key=lambda g: g.labels[:1])]
    for one, other in pairwise(runs):
        labels = one[0].printed_at(0), other[0].printed_at(0)
        lines = _lines_of(one), _lines_of(other)
        if not all((*labels, *lines)):
            continue
        label, beyond = labels[0][-1], labels[1][0]
        last, first = lines[0][-1], lines[1][0]
        fills = label.page == last.page and _reaches(label.last, last)
        heads = beyond.page == first.page and _reaches(first.base, beyond.lines[0])
        bare = all(numbered_start(each.words) is None for each in (label, beyond))
        if bare and fills and heads and last.page < first.page:
            yield CutAxis(one, label, other, beyond)


def _lines_of(groups: Sequence[Group]) -> list[TextLine]:
    """The lines of their entries, down the pages."""
    lines = [line for each in groups for entry in each.entries for line in entry.lines]
    return sorted(lines, key=lambda line: (line.page, line.base))


def _reaches(base: float, line: TextLine) -> bool:
    """Whether a base line is as low as that of a line."""
    return base > line.base - TEXTLINES.same_base * line.size


def join_axes(groups: Sequence[Group], lexicon: Container[str]) -> None:
    """Make one of the names of each axis that a page cuts, where grammar tells: all rows are under it."""
    for cut in list(cut_by_a_page(groups)):
        if not _is_cut(cut.label.text, cut.beyond.text):
            continue
        text = joined_pair(cut.label.text, cut.beyond.text, lexicon)
        lines = (*cut.label.lines, *cut.beyond.lines)
        whole, first, next_one = (
            replace(cut.label, lines=lines, text=text),
            cut.groups[0],
            cut.after[0],
        )
        first.printed[first.printed.index(cut.label)] = whole
        at = next_one.printed.index(cut.beyond)
        del next_one.printed[at], next_one.levels[at]
        for group in (*cut.groups, *cut.after):
            group.labels = (text, *group.labels[1:])
