"""District statistics: one row a place, one column an indicator → observations."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.records.columns.changes import Change, change_of
from extractors.records.columns.known import (
    KnownColumn,
    convention_in,
    known_columns,
    unit_printed,
)
from extractors.records.headings import header_path, path_text, place_of
from extractors.records.told import at_cell, at_heading
from schemas.document import Language
from schemas.finding import Finding, Severity
from schemas.printed_table import label_column, naming_cells
from schemas.records import CellRef, Observation
from schemas.table import Cell, Table
from schemas.text.numbers import (
    Reading,
    print_number,
    read_number,
)
from schemas.vocabulary.load import code_in
from schemas.vocabulary.places import is_total_label

KIND = "district_statistics"


@dataclass(slots=True)
class StatisticsRecords:
    """What a table of district statistics holds."""

    observations: list[Observation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unlisted: dict[int, Finding] = field(default_factory=dict)
    """Columns whose headings the vocabulary does not know, for the reader of generic tables; and what is said
    of each."""


def read_statistics(table: Table, language: Language) -> StatisticsRecords:
    """Observations of every cell that can be read with certainty, findings for all others.

    The year is none of the cells' own: it is set later, on evidence (`documents.years`).
    """
    records = StatisticsRecords()
    known = known_columns(table, language)
    records.findings += known.findings
    for row, place in _place_rows(table, records.findings):
        for column in known.columns:
            cell = table.cell_at(row, column.index)
            if cell is not None:
                _read_cell(table, cell, place, column, records)
    for index, told in known.unlisted.items():
        habit = convention_in(table, index, language)
        change = change_of(table, index, records.observations, habit)
        records.unlisted |= {index: told} if change is None else {}
        records.findings += [told] if change is None else _of_change(table, change)
    return records


def _of_change(table: Table, change: Change) -> Iterator[Finding]:
    """What is said of a column that is the change between two others: which, and where it does not follow."""
    before, after = (
        path_text(header_path(table, column))
        for column in (change.before, change.after)
    )
    path = header_path(table, change.column)
    what = (
        f"column heading {path_text(path)!r} is the change from {before!r} to {after!r}"
    )
    stored = "its cells are stored, not its figures"
    yield at_heading(table, path, "change-of-counts", "info", what=f"{what}; {stored}")
    for cell, computed in change.broken:
        due = print_number(computed, decimals=2)
        why = f"is printed, but the change from {before!r} to {after!r} is {due} %"
        yield _finding(table, cell, "change-of-counts", "warning", why)


def _place_rows(table: Table, findings: list[Finding]) -> Iterator[tuple[int, str]]:
    """Row index and place slug of each row that names a place."""
    for cell in naming_cells(table):
        if not cell.text:
            continue
        match = place_of(cell, table)
        if (
            match is None
            and table.province
            and is_total_label(cell.text, table.provinces)
        ):
            yield cell.row, table.province
        elif match is None:
            findings.append(
                _finding(
                    table, cell, "place-unknown", "warning", "names no known place"
                )
            )
        else:
            if not match.sure:
                note = f"read as {match.place.name}: possibly misspelt"
                findings.append(
                    _finding(table, cell, "place-misspelt", "warning", note)
                )
            yield cell.row, match.place.slug


def _read_cell(
    table: Table,
    cell: Cell,
    place: str,
    column: KnownColumn,
    records: StatisticsRecords,
) -> None:
    reading = read_number(cell.text, column.convention)
    value = _value_in_unit(reading, column)
    if value is None:
        records.findings.append(_not_read(table, cell, reading, column))
        return
    records.findings += _oddities(table, cell, reading, column)
    records.observations.append(
        Observation(
            indicator=code_in(column.indicator, table.province),
            place=place,
            year=column.year,
            year_basis=None if column.year is None else "stated",
            value=value,
            unit=column.unit,
            text_raw=cell.text_raw,
            origin="table",
            cell=CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col),
        )
    )


def _value_in_unit(reading: Reading, column: KnownColumn) -> Decimal | None:
    """The value, unless the cell prints another unit than the column's."""
    if reading.value is None or reading.unit not in (None, column.unit):
        return None
    return reading.value * column.scale


def _not_read(
    table: Table, cell: Cell, reading: Reading, column: KnownColumn
) -> Finding:
    if reading.status == "missing":
        return _finding(
            table, cell, "number-missing", "info", "holds no number; no value stored"
        )
    if reading.status == "ambiguous":
        both = " or ".join(str(value) for value in reading.readings)
        return _finding(
            table,
            cell,
            "number-ambiguous",
            "warning",
            f"may be {both}; no value stored",
        )
    if reading.value is not None:
        why = f"is in {reading.unit} where the column is in {column.unit}; no value stored"
        return _finding(table, cell, "unit-unexpected", "warning", why)
    return _finding(
        table,
        cell,
        "number-unreadable",
        "warning",
        "cannot be read as a number; no value stored",
    )


def _oddities(
    table: Table, cell: Cell, reading: Reading, column: KnownColumn
) -> Iterator[Finding]:
    loud = [note for note in reading.notes if note not in column.usual]
    if loud:
        yield _finding(
            table,
            cell,
            "number-odd",
            "warning",
            f"is read as {reading.value}: {', '.join(loud)}",
        )
    if unit_printed(reading) != column.printed_unit:
        yield _finding(
            table,
            cell,
            "unit-odd",
            "info",
            f"prints its unit otherwise than the column ({column.unit})",
        )


def _finding(
    table: Table, cell: Cell, code: str, severity: Severity, what: str
) -> Finding:
    label = table.cell_at(cell.row, label_column(table))
    where = f"row {label.text!r}" if label is not None and label is not cell else ""
    return at_cell(
        table, cell, code, severity, what=f"{cell.text!r} {what}", where=where
    )
