"""District statistics: one row a place, one column an indicator → observations."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from extractors.records.columns.changes import Change, change_of
from extractors.records.columns.meanings import meanings_of
from extractors.records.columns.printed_units import printed_unit
from extractors.records.generic.naming import COUNTS
from extractors.records.headings import header_path, path_text, place_of
from extractors.records.told import at_cell, at_heading
from schemas.document import Language
from schemas.finding import Finding, Severity
from schemas.printed_table import body_of, figure_columns, label_column, naming_cells
from schemas.records import CellRef, Observation
from schemas.table import Cell, Table
from schemas.text.numbers import (
    Convention,
    Note,
    Reading,
    convention_of,
    habit_of,
    print_number,
    read_number,
)
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.load import code_in, indicator
from schemas.vocabulary.places import is_total_label

KIND = "district_statistics"


@dataclass(slots=True)
class StatisticsRecords:
    """What a table of district statistics holds."""

    observations: list[Observation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unlisted: list[int] = field(default_factory=list)
    """Columns whose headings the vocabulary does not know: for the reader of generic tables."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column whose heading is known."""

    index: int
    indicator: str
    unit: str
    convention: Convention
    printed_unit: tuple[str | None, bool]
    """The unit that most of its cells print, and whether before the number: `% 4,14`."""
    usual: frozenset[Note]
    """What most of its cells have: decimals in a column of shares are not odd."""
    scale: Decimal = Decimal(1)
    """What its heading multiplies by: 1000 for `Bin ABD $`."""
    year: int | None = None
    """The one year that its heading names."""


def read_statistics(table: Table, language: Language) -> StatisticsRecords:
    """Observations of every cell that can be read with certainty, findings for all others.

    The year is none of the cells' own: it is set later, on evidence (`documents.years`).
    """
    records = StatisticsRecords()
    unlisted: dict[int, Finding] = {}
    columns = list(_known_columns(table, language, records, unlisted))
    for row, place in _place_rows(table, records.findings):
        for column in columns:
            cell = table.cell_at(row, column.index)
            if cell is not None:
                _read_cell(table, cell, place, column, records)
    for index, told in unlisted.items():
        texts = [cell.text for cell in body_of(table, index)]
        habit = convention_of(texts) or _convention_of(table) or habit_of(language)
        change = change_of(table, index, records.observations, habit)
        records.unlisted += [index] if change is None else []
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


def _known_columns(
    table: Table,
    language: Language,
    records: StatisticsRecords,
    unlisted: dict[int, Finding],
) -> Iterator[_Column]:
    """The columns that are known; what is said of the others is noted, of those without a code by column."""
    taken: dict[tuple[str, int | None], str] = {}
    for meaning in meanings_of(table):
        index, path, code, year = (
            meaning.column,
            meaning.path,
            meaning.code,
            meaning.year,
        )
        heading = path_text(path)
        if code is None or code == "place" or (code, year) in taken:
            told = _unknown_column(table, path, heading, taken.get((code or "", year)))
            if code is None:
                unlisted[index] = told
            else:
                records.findings.append(told)
            continue
        stated = printed_unit(heading, table.caption, indicator(code).unit)
        counted = (
            stated.unit in COUNTS and indicator(code).unit in COUNTS
        )  # `Firma Sayısı (Adet)`
        if stated.contradiction or not (
            counted or stated.unit in (None, indicator(code).unit)
        ):
            why = (
                stated.contradiction
                or f"is in {stated.unit} where {code} is in {indicator(code).unit}"
            )
            records.findings.append(_unread_column(table, path, "unit-unexpected", why))
            continue
        taken[code, year] = heading
        yield replace(
            _column(table, index, code, language), scale=stated.scale, year=year
        )


def _column(table: Table, index: int, code: str, language: Language) -> _Column:
    texts = [cell.text for cell in body_of(table, index)]
    convention = convention_of(texts) or _convention_of(table) or habit_of(language)
    readings = [
        reading
        for reading in (read_number(text, convention) for text in texts)
        if reading.value is not None
    ]
    units = Counter(map(_printed_unit, readings))
    notes = Counter(note for reading in readings for note in reading.notes)
    return _Column(
        index=index,
        indicator=code,
        unit=indicator(code).unit,
        convention=convention,
        printed_unit=units.most_common(1)[0][0] if units else (None, False),
        usual=frozenset(
            note for note, count in notes.items() if 2 * count > len(readings)
        ),
    )


def _printed_unit(reading: Reading) -> tuple[str | None, bool]:
    return reading.unit, reading.unit is not None and not re.match(
        r"[\d(+−–-]", reading.text.strip()
    )


def _convention_of(table: Table) -> Convention | None:
    columns = figure_columns(table)
    return convention_of(
        [
            cell.text
            for cell in table.cells
            if not cell.is_header and cell.col in columns
        ]
    )


def _unknown_column(
    table: Table, path: Sequence[Cell], heading: str, taken_by: str | None
) -> Finding:
    near = ", ".join(
        f"{c.spelling!r} ({c.code})" for c in match_heading(heading, KIND).candidates
    )
    if taken_by:
        return _unread_column(
            table, path, "heading-unknown", f"means the same as {taken_by!r}"
        )
    why = f"matches no known indicator; nearest: {near or 'none'}"
    return _unread_column(
        table,
        path,
        "heading-unknown",
        why,
        "figures in it are of a provisional indicator",
    )


def _unread_column(
    table: Table,
    path: Sequence[Cell],
    code: str,
    why: str,
    so: str = "its cells are stored, not its figures",
) -> Finding:
    severity: Severity = "error" if code == "unit-unexpected" else "warning"
    return at_heading(
        table,
        path,
        code,
        severity,
        what=f"column heading {path_text(path)!r} {why}; {so}",
    )


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
    table: Table, cell: Cell, place: str, column: _Column, records: StatisticsRecords
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


def _value_in_unit(reading: Reading, column: _Column) -> Decimal | None:
    """The value, unless the cell prints another unit than the column's."""
    if reading.value is None or reading.unit not in (None, column.unit):
        return None
    return reading.value * column.scale


def _not_read(table: Table, cell: Cell, reading: Reading, column: _Column) -> Finding:
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
    table: Table, cell: Cell, reading: Reading, column: _Column
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
    if _printed_unit(reading) != column.printed_unit:
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
