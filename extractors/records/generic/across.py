"""Tables turned the other way: a row for each indicator, a column for each place or year.

```
Gösterge            | Birim | 2008   | 2009            Gösterge | Tire   | İzmir
Nüfus               | kişi  | 77.100 | 78.658          Nüfus    | 78.658 | 3.868.308
İşsizlik Oranı (%)  |       | 11,8   | 16,2            …
```
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.records.generic.cells import (
    GenericRecords,
    are_figures,
    finding,
    introduce,
    read_cell,
)
from extractors.records.generic.named_rows import are_districts
from extractors.records.generic.naming import (
    Measure,
    caption_subject,
    is_bare,
    measure_named,
    place_in,
    without_year,
)
from extractors.records.generic.time_headings import present_of, time_in
from extractors.records.headings import header_path, heading_text
from extractors.records.settings import ACROSS, NAMED_ROWS
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.printed_table import label_column
from schemas.table import Cell, Table
from schemas.text.numbers import (
    Convention,
    convention_of,
    read_number,
    split_scale,
    unit_of_heading,
)
from schemas.text.signs import years_in
from schemas.vocabulary.document_words import is_unit_heading
from schemas.vocabulary.places import is_total_label

Cells = Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a place, of a year, or of a place in a year."""

    index: int
    place: str | None
    year: int | None


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of figures, what they measure, and the year that the row itself names."""

    cells: Cells
    measure: Measure
    year: int | None


def read_across(
    table: Table, identity: DocumentIdentity, fallback: Convention
) -> GenericRecords:
    """Observations of a table whose columns are places or years; none where they are not.

    Args:
        table: one whose rows are neither.
        identity: its place is whose figures columns of years hold.
        fallback: how numbers are written, where neither the row nor the table tells.
    """
    records = GenericRecords()
    columns = _columns(table)
    lines = _lines(table, columns, fallback) if columns else []
    targets = [
        column
        for column in columns
        if _is_target(_levels(table, column.index), present_of(identity))
    ]
    if targets and lines:
        records.findings.append(_not_observed(table, targets))
    columns = [column for column in columns if column not in targets]
    times = Counter(line.measure.code for line in lines)
    for line in lines:
        if times[line.measure.code] == 1:
            _read(table, line, columns, identity, records)
        else:
            records.findings.append(_twice(table, line))
    seen = {row.indicator for row in records.observations}
    introduce(
        table, [line.measure for line in lines if line.measure.code in seen], records
    )
    return records


def _columns(table: Table) -> list[_Column]:
    """The columns of figures; none where too few are of a place or a year, or two are of the same."""
    first = label_column(table) + 1
    paths = {index: _levels(table, index) for index in range(first, table.n_cols)}
    lowest = [levels[-1] for levels in paths.values() if levels]
    found = [
        column
        for index, levels in paths.items()
        if (column := _column(index, levels, lowest, table))
    ]
    if len(found) < ACROSS.least_columns:
        return []
    after = [
        index
        for index in paths
        if index >= found[0].index and not _is_unit(paths[index])
    ]
    alike = {
        _said_besides(paths[column.index], lowest, table) for column in found
    }  # over all of them: `Yıllar`
    keys = {(column.place, column.year) for column in found}
    told_apart = len(alike) == 1 and len(keys) == len(found)
    return (
        found
        if told_apart and len(found) >= NAMED_ROWS.least_named * len(after)
        else []
    )


def _levels(table: Table, index: int) -> list[str]:
    return [heading_text(cell) for cell in header_path(table, index)]


def _not_observed(table: Table, targets: Sequence[_Column]) -> Finding:
    path = header_path(table, targets[0].index)
    years = ", ".join(str(column.year) for column in targets)
    what = f"the figures for {years} are targets, or of years to come: they are stored as cells only"
    return finding(
        table, path[-1] if path else table.cells[0], "target-not-observed", what
    )


def _column(
    index: int, levels: Sequence[str], lowest: Sequence[str], table: Table
) -> _Column | None:
    """The place and the year that a heading names; None where its lowest level names neither."""
    if not levels or not (_place(levels[-1], lowest, table) or _year(levels[-1])):
        return None
    place = next(
        (place for level in levels if (place := _place(level, lowest, table))), None
    )
    return _Column(
        index, place, next((year for level in levels if (year := _year(level))), None)
    )


def _said_besides(levels: Sequence[str], lowest: Sequence[str], table: Table) -> str:
    return " ".join(
        level for level in levels if not (_place(level, lowest, table) or _year(level))
    )


def _place(heading: str, lowest: Sequence[str], table: Table) -> str | None:
    if is_total_label(heading, table.provinces) and are_districts(
        lowest, table.provinces
    ):
        return table.province
    return place_in(heading, table.provinces)


def _year(heading: str) -> int | None:
    time = time_in(heading)
    return time.year if time is not None else None


def _is_target(levels: Sequence[str], present: int | None) -> bool:
    """Whether figures under a heading are aimed at, and not observed."""
    times = [time for level in levels if (time := time_in(level))]
    return any(
        time.is_target or (present is not None and time.year > present)
        for time in times
    )


def _is_unit(levels: Sequence[str]) -> bool:
    return bool(levels) and is_unit_heading(levels[-1])


def _lines(
    table: Table, columns: Sequence[_Column], fallback: Convention
) -> list[_Line]:
    """The rows of figures; a row with nothing but a label is a heading over those after it."""
    body = table.grid()[table.header_rows() :]
    convention = (
        convention_of([text for cells in body for text in _texts(cells, columns)])
        or fallback
    )
    lines: list[_Line] = []
    section = ""
    for cells in body:
        label = _label(table, cells, columns)
        texts = _texts(cells, columns)
        if not texts:
            section = label or section
        elif label and (
            measure := _measure(
                table, cells, _named(table, section, label), texts, convention
            )
        ):
            years = years_in(label)
            lines.append(_Line(cells, measure, years[0] if len(years) == 1 else None))
    return lines


def _named(table: Table, section: str, label: str) -> str:
    """A row's label under the heading of its group; one that names nothing by itself, under the caption."""
    return (
        f"{section} {label}"
        if section or not is_bare(label)
        else f"{caption_subject(table)} {label}"
    )


def _texts(cells: Cells, columns: Sequence[_Column]) -> list[str]:
    return [
        cell.text
        for column in columns
        if (cell := cells[column.index]) is not None and cell.text
    ]


def _label(table: Table, cells: Cells, columns: Sequence[_Column]) -> str:
    """What stands before the figures, without the row's number and the unit."""
    indices = range(label_column(table), columns[0].index)
    found = [
        cells[index]
        for index in indices
        if not _is_unit([heading_text(c) for c in header_path(table, index)])
    ]
    texts = dict.fromkeys(
        heading_text(cell) for cell in found if cell is not None and cell.text
    )
    return " ".join(texts)


def _measure(
    table: Table, cells: Cells, label: str, texts: Sequence[str], convention: Convention
) -> Measure | None:
    """What a row measures; None for text, and where the label names nothing."""
    convention = convention_of(texts) or convention
    readings = [read_number(text, convention) for text in texts]
    subject = without_year(label)
    if not subject or not are_figures(readings, ACROSS.least_numeric):
        return None
    unit, scale = _unit(_unit_text(table, cells), label)
    return measure_named(subject, unit, scale, readings, convention)


def _unit(printed: str | None, label: str) -> tuple[str | None, Decimal]:
    """By the column of units, where there is one: a unit that we do not know stays as printed (`Bin TEU`)."""
    if printed is None:
        return unit_of_heading(label)
    unit, scale = unit_of_heading(f"({printed})")
    return unit or split_scale(printed)[1] or None, scale


def _unit_text(table: Table, cells: Cells) -> str | None:
    """What the column of units says."""
    printed = [
        cell.text
        for index, cell in enumerate(cells)
        if cell is not None
        and cell.text
        and _is_unit([heading_text(c) for c in header_path(table, index)])
    ]
    return printed[0] if printed else None


def _read(
    table: Table,
    line: _Line,
    columns: Sequence[_Column],
    identity: DocumentIdentity,
    records: GenericRecords,
) -> None:
    for column in columns:
        place, year = column.place or identity.place, column.year or line.year
        observations, findings = read_cell(
            table, line.cells[column.index], line.measure, place, year
        )
        records.observations += observations
        records.findings += findings


def _twice(table: Table, line: _Line) -> Finding:
    cell = next(cell for cell in line.cells if cell is not None)
    what = f"two rows measure {line.measure.label!r}: which is which, is not said; no value stored"
    return finding(table, cell, "indicator-twice", what)
