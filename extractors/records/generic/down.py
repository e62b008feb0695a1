"""Tables with headings that nobody has listed: places or years one way, figures the other → observations.

Situation analyses are full of them. The indicator's code and unit come from the heading, as provisional;
where it is a listed indicator's own name (`Nüfus`), it is that one. What is uncertain is a finding, no value.

```
İlçe   | Nüfus | Sera (ha)        Gösterge | Tire | Kiraz
Tire   |  …    |   …        or    Nüfus    |  …   |   …       (see generic_across)
Kiraz  |  …    |   …              Sera     |  …   |   …
```
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.records.columns.printed_units import printed_unit, unit_of_caption
from extractors.records.generic.across import read_across
from extractors.records.generic.cells import (
    GenericRecords,
    are_figures,
    finding,
    introduce,
    read_cell,
)
from extractors.records.generic.halves import lists_side_by_side, names_among_figures
from extractors.records.generic.named_rows import NamedRow, region_rows, row_labels
from extractors.records.generic.naming import (
    Measure,
    is_share_of_column_before,
    measure_named,
    own_subject,
    place_in,
    subject_of,
)
from extractors.records.headings import header_path, heading_text, path_text, year_of
from extractors.records.settings import CELLS, DOWN
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.printed_table import label_column, numbers_the_rows
from schemas.table import Cell, Table
from schemas.text.numbers import (
    Convention,
    convention_of,
    habit_of,
    read_number,
    unit_of_heading,
)
from schemas.vocabulary.document_words import is_numbering
from schemas.vocabulary.places import places

Grid = Sequence[Sequence[Cell | None]]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures: what it measures, of which place and year where its heading says so."""

    index: int
    measure: Measure
    year: int | None
    place: str | None
    values: tuple[Decimal, ...] = ()
    """As printed."""


def read_generic(
    table: Table,
    identity: DocumentIdentity,
    convention: Convention | None = None,
    only: Collection[int] | None = None,
) -> GenericRecords:
    """Observations of a table of places or years, down or across; none where it is of other things.

    Args:
        table: any table; those with a reader of their own are not meant.
        identity: its place is whose figures a table of years holds; its language decides the last doubt.
        convention: how the document writes numbers, where the columns do not tell.
        only: the columns to read, where a reader of its own reads the others.
    """
    rows = row_labels(table)
    fallback: Convention = convention or habit_of(identity.language)
    if rows:
        return _read_down(table, rows, identity, fallback, only)
    return read_across(table, identity, fallback) if only is None else GenericRecords()


def _read_down(
    table: Table,
    rows: Sequence[NamedRow],
    identity: DocumentIdentity,
    fallback: Convention,
    only: Collection[int] | None,
) -> GenericRecords:
    """A table whose rows are places or years."""
    records = GenericRecords()
    if unparted := _unparted(table, rows):
        records.findings.append(
            finding(table, table.cells[0], "places-unparted", unparted)
        )
        return records
    if only is None:
        records.findings += [_misspelt(table, row) for row in rows if row.misspelt]
        records.findings += [
            _of_region(table, cell) for cell in region_rows(table, rows)
        ]
    grid = table.grid()
    names = label_column(table)
    beside = [
        i
        for i in range(table.n_cols)
        if i > names or (i < names and not numbers_the_rows(table, i))
    ]
    wanted = [index for index in beside if only is None or index in only]
    columns: list[_Column] = []
    caption = (
        table.caption
        if not any(_states_unit(table, index) for index in beside)
        else None
    )
    for index in wanted:
        column = _column(
            table, grid, index, rows=rows, fallback=fallback, caption=caption
        )
        if column is not None and (why := _against(table, column, caption, rows)):
            records.findings.append(why)
            continue
        columns += [_share_of(columns, column, table)] if column else []
    aside = lists_side_by_side(table)
    for column, row in (
        (each, row) for each in columns for row in aside.get(each.index, rows)
    ):
        place = row.place or column.place or identity.place
        cell = grid[row.index][column.index]
        observations, findings = read_cell(
            table, cell, column.measure, place, row.year or column.year
        )
        records.observations += observations
        records.findings += findings
    introduce(table, [column.measure for column in columns], records)
    return records


def _unparted(table: Table, rows: Sequence[NamedRow]) -> str | None:
    """Why it is not certain whose the figures of its rows are; None where it is."""
    if strays := names_among_figures(table, rows):
        who = f"{len(strays)} districts stand among its figures ({strays[0]} to {strays[-1]})"
        return f"{who}: whose these are is not certain; no value stored"
    times = Counter(places()[row.place].name for row in rows if row.place is not None)
    again = [name for name, count in times.items() if count > 1]
    if 2 * len(again) <= len(times):
        return None
    who = f"{len(again)} districts or other places have several rows ({again[0]} to {again[-1]})"
    return f"{who}: which row is of what is not certain; no value stored"


def _of_region(table: Table, cell: Cell) -> Finding:
    what = f"{cell.text!r} is a region, and no place of ours: its figures are stored as cells only"
    return finding(table, cell, "place-unknown", what)


def _is_nobodys(table: Table, column: _Column, rows: Sequence[NamedRow]) -> bool:
    """Whether nothing stands over a column of a table of years whose other columns places stand over."""
    levels = [heading_text(cell) for cell in header_path(table, column.index)]
    if rows[0].place is not None or any(levels):
        return False
    headings = (cell for cell in table.cells if cell.is_header and cell.text)
    return any(place_in(heading_text(cell), table.provinces) for cell in headings)


def _states_unit(table: Table, index: int) -> bool:
    unit, scale = unit_of_heading(path_text(header_path(table, index)))
    return unit is not None or scale != 1


def _heading_of(table: Table, index: int) -> Cell:
    path = header_path(table, index)
    return path[-1] if path else table.cells[0]


def _against(
    table: Table, column: _Column, caption: str | None, rows: Sequence[NamedRow]
) -> Finding | None:
    """Why nothing is read of a column: it is not what the caption says, or nobody's; None where it is read."""
    heading = _heading_of(table, column.index)
    if why := _contradiction(column, caption):
        return finding(table, heading, "unit-unexpected", why)
    if _is_nobodys(table, column, rows):
        why = f"the column {column.index + 1} has no heading, and others name places: its figures are nobody's"
        return finding(table, heading, "place-unknown", why)
    return None


def _contradiction(column: _Column, caption: str | None) -> str | None:
    """Why a column cannot be what the caption says: percentages do not count thousands."""
    if column.measure.unit != "percent" or unit_of_caption(caption)[0] != "percent":
        return None
    over = [value for value in column.values if value > DOWN.most_percent]
    return (
        f"the caption says percent, the column {column.measure.label!r} holds {over[0]}; no value stored"
        if over
        else None
    )


def _column(
    table: Table,
    grid: Grid,
    index: int,
    *,
    rows: Sequence[NamedRow],
    fallback: Convention,
    caption: str | None,
) -> _Column | None:
    """The column as figures of something; None for text, ranks and years of founding.

    Args:
        table: that it is of.
        grid: the table's cells, spans expanded.
        index: of the column.
        rows: that name places or years.
        fallback: how numbers are written where the column does not tell.
        caption: where it speaks for all columns, for no heading states a unit.
    """
    levels = [heading_text(cell) for cell in header_path(table, index)]
    subject = subject_of(levels, table) or (
        "payı" if is_share_of_column_before(levels) else ""
    )
    place = next(
        (place for level in levels if (place := place_in(level, table.provinces))), None
    )
    texts = [
        cell.text
        for row in rows
        if (cell := grid[row.index][index]) is not None and cell.text
    ]
    convention = convention_of(texts) or fallback
    readings = [read_number(text, convention) for text in texts]
    twice = (
        place is not None and rows[0].place is not None
    )  # from one place to another: whose it is, is not said
    if (
        not subject
        or is_numbering(subject)
        or twice
        or not are_figures(readings, CELLS.least_numeric)
    ):
        return None
    stated = printed_unit(" ".join(levels), caption)
    measure = measure_named(subject, stated.unit, stated.scale, readings, convention)
    values = tuple(reading.value for reading in readings if reading.value is not None)
    return _Column(index, measure, year_of(header_path(table, index)), place, values)


def _share_of(before: Sequence[_Column], column: _Column, table: Table) -> _Column:
    """A column that only says `Payı (%)` is named after the one that it is a share of."""
    levels = [heading_text(cell) for cell in header_path(table, column.index)]
    whole = next(
        (each for each in reversed(before) if each.measure.unit != "percent"), None
    )
    if whole is None or not is_share_of_column_before(levels):
        return column
    subject = f"{whole.measure.label} {own_subject(levels, table) or 'payı'}"
    measure = column.measure
    named = measure_named(subject, "percent", measure.scale, (), measure.convention)
    return replace(column, measure=named)


def _misspelt(table: Table, row: NamedRow) -> Finding:
    cell = table.cell_at(row.index, label_column(table)) or table.cells[0]
    return finding(
        table, cell, "place-misspelt", f"{cell.text!r} is taken for {row.place}"
    )
