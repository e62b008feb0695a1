"""Tables with headings that nobody has listed: rows of places or years, cells of numbers → observations.

Situation analyses are full of them. The indicator's code and unit come from the heading, as provisional;
where it is a listed indicator's own name (`Nüfus`), it is that one. What is uncertain is a finding, no value.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.documents.generic_rows import Row, row_labels
from extractors.headings import YEAR, header_path, heading_text, year_of
from schemas.document import DocumentIdentity
from schemas.finding import Finding
from schemas.numbers import Convention, Reading, convention_of, read_number, unit_of_heading
from schemas.places import find_place
from schemas.records import CellRef, Observation, ProvisionalIndicator
from schemas.table import Cell, Table
from schemas.turkish import ascii_fold, slug
from schemas.vocabulary import indicators

LEAST_NUMERIC = 0.6
"""Share of a column's filled cells that must be figures: below it the column is text with numbers in it."""
LONGEST_CODE = 80
"""Characters of a code made from a heading."""
YEARS = frozenset(map(Decimal, range(1850, 2101)))


@dataclass(slots=True)
class GenericRecords:
    """What such a table holds."""

    observations: list[Observation] = field(default_factory=list)
    provisional_indicators: list[ProvisionalIndicator] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures: what it measures, of which place and year where its heading says so."""

    index: int
    label: str
    code: str
    unit: str
    scale: Decimal
    year: int | None
    place: str | None
    convention: Convention


def read_generic(
    table: Table,
    identity: DocumentIdentity,
    convention: Convention | None = None,
    only: Collection[int] | None = None,
) -> GenericRecords:
    """Observations of a table whose rows are places or years; none where they are not.

    Args:
        table: any table; those with a reader of their own are not meant.
        identity: its place is whose figures a table of years holds; its language decides the last doubt.
        convention: how the document writes numbers, where the columns do not tell.
        only: the columns to read, where a reader of its own reads the others.
    """
    records = GenericRecords()
    rows = row_labels(table)
    records.findings += [_misspelt(table, row) for row in rows if row.misspelt and only is None]
    if not rows:
        return records
    fallback: Convention = convention or ("english" if identity.language == "en" else "turkish")
    columns = [
        column
        for index in range(1, table.n_cols)
        if (only is None or index in only) and (column := _column(table, index, rows, fallback))
    ]
    for column in columns:
        for row in rows:
            _read_cell(table, row, column, identity, records)
    _introduce(table, [column for column in columns if column.code not in indicators()], records)
    return records


def _column(table: Table, index: int, rows: Sequence[Row], fallback: Convention) -> _Column | None:
    """The column as figures of something; None for text, ranks and years of founding."""
    levels = [heading_text(cell) for cell in header_path(table, index)]
    subject = _subject(levels, table)
    texts = [cell.text for row in rows if (cell := table.cell_at(row.index, index)) is not None and cell.text]
    convention = convention_of(texts) or fallback
    readings = [read_number(text, convention) for text in texts]
    if not subject or slug(subject) in NUMBERING or not _are_figures(readings):
        return None
    unit, scale = unit_of_heading(" ".join(levels) if _own_subject(levels) else table.caption or "")
    code, listed_unit = _code(subject)
    return _Column(
        index=index,
        label=subject,
        code=code,
        unit=listed_unit or unit or _printed_unit(readings),
        scale=scale,
        year=year_of(header_path(table, index)),
        place=next((place for level in levels if (place := _place_in(level))), None),
        convention=convention,
    )


NUMBERING = frozenset({"sira", "no", "sira-no", "rank", "kod", "code"})
"""Headings of columns that only number the rows."""


def _are_figures(readings: Sequence[Reading]) -> bool:
    figures = [reading for reading in readings if reading.status in ("read", "ambiguous")]
    filled = [reading for reading in readings if reading.status != "missing"]
    return bool(figures) and len(figures) >= LEAST_NUMERIC * len(filled) and not _are_years(figures)


def _are_years(readings: Sequence[Reading]) -> bool:
    return all(reading.value in YEARS and "ungrouped" in reading.notes for reading in readings)


def _printed_unit(readings: Sequence[Reading]) -> str:
    """The unit that all cells print, or a count."""
    units = {reading.unit for reading in readings if reading.status == "read"}
    return units.pop() or "count" if len(units) == 1 else "count"


def _place_in(heading: str) -> str | None:
    match = find_place(heading)
    return match.place.slug if match and match.sure else None


_NOTE = re.compile(r"\([^()]*\)")
_LABEL = re.compile(r"^\s*(?:tablo|table|çizelge)\s*[\d.]*\s*[:.–-]?\s*", re.IGNORECASE)


def _subject(levels: Sequence[str], table: Table) -> str:
    """What the levels of a heading measure, years and places apart; the caption where they say no more."""
    return _own_subject(levels) or _without_year(_LABEL.sub("", table.caption or ""))


def _own_subject(levels: Sequence[str]) -> str:
    told = [_without_year(level) for level in levels if _place_in(level) is None]
    return " ".join(level for level in told if level)


def _without_year(text: str) -> str:
    without = re.sub(r"(?:yılı|yıllarına göre|yıllar)\b", "", YEAR.sub("", _NOTE.sub("", text)))
    return " ".join(without.strip(" ,:;–-'%").split())


_FILLERS = frozenset(
    [
        "sayisi",
        "sayilari",
        "toplam",
        "toplami",
        "genel",
        "orani",
        "ilce",
        "il",
        "number",
        "of",
        "the",
        "total",
        "rate",
    ]
)


def _code(subject: str) -> tuple[str, str | None]:
    """A listed indicator's code and unit where the heading is its name; else a code made from the heading."""
    words = _telling_words(subject)
    for code, entry in indicators().items():
        if words and words in (_telling_words(entry.label_tr), _telling_words(entry.label_en)):
            return code, entry.unit
    made = slug(subject).replace("-", "_")[:LONGEST_CODE].strip("_") or "unnamed"
    return (f"{made}_as_printed" if made in indicators() else made), None


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", ascii_fold(text))) - _FILLERS


def _read_cell(
    table: Table, row: Row, column: _Column, identity: DocumentIdentity, records: GenericRecords
) -> None:
    cell = table.cell_at(row.index, column.index)
    place = row.place or column.place or identity.place
    if cell is None or not cell.text or place is None:
        return
    reading = read_number(cell.text, column.convention)
    if reading.value is None or not _agrees(reading, column):
        records.findings += _not_read(table, cell, reading, column)
        return
    year = row.year or column.year
    records.observations.append(
        Observation(
            indicator=column.code,
            place=place,
            year=year,
            year_basis=None if year is None else "stated",
            value=reading.value * column.scale,
            unit=column.unit,
            text_raw=cell.text_raw,
            origin="table",
            cell=CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col),
        )
    )


def _agrees(reading: Reading, column: _Column) -> bool:
    return reading.unit is None or reading.unit == column.unit


def _not_read(table: Table, cell: Cell, reading: Reading, column: _Column) -> list[Finding]:
    if reading.status == "missing":
        return []
    if reading.value is not None:
        why = f"is in {reading.unit} where the column is in {column.unit}"
        return [_finding(table, cell, "unit-unexpected", f"{cell.text!r} {why}; no value stored")]
    both = " or ".join(map(str, reading.readings))
    why = f"may be {both}" if both else "cannot be read as a number"
    return [_finding(table, cell, f"number-{reading.status}", f"{cell.text!r} {why}; no value stored")]


def _introduce(table: Table, columns: Sequence[_Column], records: GenericRecords) -> None:
    """The new indicators, each once, and a finding that names them."""
    new = {column.code: column for column in columns}
    records.provisional_indicators += [
        ProvisionalIndicator(code=column.code, label=column.label, unit=column.unit)
        for column in new.values()
    ]
    if new:
        named = ", ".join(f"{column.label!r} ({code})" for code, column in new.items())
        cell = table.cells[0]
        records.findings.append(
            _finding(table, cell, "indicator-provisional", f"indicators made from headings: {named}")
        )


def _misspelt(table: Table, row: Row) -> Finding:
    cell = table.cell_at(row.index, 0) or table.cells[0]
    return _finding(table, cell, "place-misspelt", f"{cell.text!r} is taken for {row.place}")


def _finding(table: Table, cell: Cell, code: str, what: str) -> Finding:
    return Finding(
        check_code=code,
        severity="info" if code == "indicator-provisional" else "warning",
        message=f"Table {table.ordinal}, page {cell.page}: {what}.",
        page=cell.page,
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col),
    )
