"""Years in a line of their own above the frame of a table, each over the columns that it is of: one more heading.

```
              2008               2010           no line frames them: the table as found begins below
 ┌───────┬─────────┬─────────┬─────────┐
 │ İlçe  │  KOBİ   │ Turizm  │ Altyapı │        2008 stands over the middle of two programmes
```
Each year stands over the middle of its columns, or each begins with the first of them; every heading is then
under one year, and no other way to share them out comes near. Else nothing is moved, and
what stands there is told (`extractors/checks/over_columns.py`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from extractors.pages.reading_order import rows_of
from extractors.readings.settings.places import YEARS_ABOVE
from extractors.readings.text.heads import runs_of
from extractors.records.programme_headings import DATED, is_total_heading
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word, text_of
from schemas.printed_table import label_column
from schemas.table import OTHER, Cell, CellLine, Region, Table
from schemas.text.signs import years_in
from schemas.text.turkish import fold

KINDS = ("programme_results", "district_statistics")


def with_years_above(tables: Sequence[Table], pages: Mapping[int, Page]) -> list[Table]:
    """The tables over places, years that stand above their headings in these.

    Args:
        tables: as found.
        pages: upright, by number; tables of others stay as they are.
    """
    return [_with_years(table, pages.get(table.regions[0].page)) for table in tables]


def _with_years(table: Table, page: Page | None) -> Table:
    if page is None or table.kind not in (*KINDS, OTHER) or not table.header_rows():
        return table
    if any(years_in(cell.text) for cell in table.cells if cell.is_header):
        return table
    years, groups = _years_above(table, page), _groups(table)
    size = max((word.size for year in years for word in year), default=0.0)
    most = (YEARS_ABOVE.off + YEARS_ABOVE.clearly) * size
    ways = [
        way
        for placed in (_off_centre, _off_left)
        for way in _ways(years, groups, placed, most)
    ]
    ways.sort(key=lambda way: way[0])
    if not years or not ways or ways[0][0] > YEARS_ABOVE.off * size:
        return table
    others = (off for off, share in ways if share != ways[0][1])
    if any(off - ways[0][0] < YEARS_ABOVE.clearly * size for off in others):
        return table
    if table.kind == OTHER and not _are_alike(ways[0][1]):
        return table
    return _headed(table, years, ways[0][1])


def _are_alike(shares: Sequence[Sequence[Cell]]) -> bool:
    """Whether the same headings stand under each of several years: then they count the same, whatever it is."""
    return (
        len(shares) > 1 == len({tuple(fold(c.text) for c in each) for each in shares})
    )


def _years_above(table: Table, page: Page) -> list[list[Word]]:
    """The years of the line right above a table, left to right; none where it says anything else."""
    box = table.regions[0].box
    above = [
        word for word in page.words if word.angle == 0 and word.box.y_mid < box.top
    ]
    row = max(rows_of(above), key=lambda each: each[0].box.bottom, default=[])
    if not row or box.top - row[0].box.bottom > YEARS_ABOVE.close * row[0].size:
        return []
    runs = runs_of(row)
    return runs if all(DATED.fullmatch(text_of(run)) for run in runs) else []


def _groups(table: Table) -> list[Cell]:
    """The uppermost headings over figures, left to right, without those of totals."""
    names = label_column(table)
    over = [
        cell
        for cell in table.cells
        if cell.is_header and cell.row == 0 and cell.col != names
    ]
    return sorted(
        (cell for cell in over if cell.lines and not is_total_heading([cell])),
        key=lambda cell: cell.col,
    )


Way = tuple[float, list[Sequence[Cell]]]
"""Points by which the year farthest off misses its headings; the headings of each year."""


def _ways(
    years: Sequence[Sequence[Word]],
    groups: Sequence[Cell],
    placed: Callable[[Box, Sequence[Cell]], float],
    most: float,
) -> Iterator[Way]:
    """The ways to share headings out among years, in order, none left over, no year farther off than `most`."""
    if not years:
        yield from [(0.0, [])] if not groups else []
        return
    year, *rest = years
    at = bounding_box(word.box for word in year)
    for end in range(1, len(groups) - len(rest) + 1):
        here = placed(at, groups[:end])
        if here <= most:
            for there, others in _ways(rest, groups[end:], placed, most):
                yield max(here, there), [groups[:end], *others]


def _off_centre(year: Box, cells: Sequence[Cell]) -> float:
    """Points from the middle of a year to that of some headings: of their cells, or of what is in them."""
    drawn = bounding_box(cell.box for cell in cells)
    inked = bounding_box(line.region.box for cell in cells for line in cell.lines)
    return min(abs(year.x_mid - drawn.x_mid), abs(year.x_mid - inked.x_mid))


def _off_left(year: Box, cells: Sequence[Cell]) -> float:
    return abs(year.x0 - min(line.region.box.x0 for line in cells[0].lines))


def _headed(
    table: Table, years: Sequence[Sequence[Word]], shares: Sequence[Sequence[Cell]]
) -> Table:
    """The table with a row of years over its headings."""
    first = table.regions[0]
    line = bounding_box(word.box for year in years for word in year)
    cells = [_over(table, *each) for each in zip(years, shares, strict=True)]
    cells += [cell.model_copy(update={"row": cell.row + 1}) for cell in table.cells]
    whole = Region(first.page, bounding_box([first.box, line]))
    told = {
        "cells": tuple(cells),
        "n_rows": table.n_rows + 1,
        "regions": (whole, *table.regions[1:]),
        "reason": f"{table.reason}; years above its frame stand over its columns",
    }
    return table.model_copy(update=told)


def _over(table: Table, year: Sequence[Word], share: Sequence[Cell]) -> Cell:
    """A year as the heading over some others."""
    text, page = text_of(year), table.regions[0].page
    region = Region(page, bounding_box(word.box for word in year))
    columns = bounding_box(cell.box for cell in share)
    return Cell(
        row=0,
        col=share[0].col,
        col_span=share[-1].col + share[-1].col_span - share[0].col,
        is_header=True,
        text=text,
        text_raw=text,
        regions=(
            Region(
                page, Box(columns.x0, region.box.top, columns.x1, region.box.bottom)
            ),
        ),
        lines=(CellLine(text=text, text_raw=text, region=region),),
    )
