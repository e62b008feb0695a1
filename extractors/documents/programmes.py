"""Programme results: one row a place, two columns a support programme under two-level headings."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.headings import header_path, heading_text, measure_of
from schemas.document import Language
from schemas.finding import Finding
from schemas.headings import match_heading
from schemas.numbers import Convention, convention_of, read_number
from schemas.places import find_place, is_total_label
from schemas.records import CellRef, ProgrammeResult
from schemas.table import Cell, Table
from schemas.turkish import fold

YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


@dataclass(slots=True)
class ProgrammeRecords:
    """What a table of programme results holds."""

    results: list[ProgrammeResult] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row and the place it is about."""

    index: int
    place: str


@dataclass(slots=True)
class _Programme:
    """A programme and the columns that count its projects."""

    name: str
    year: int | None
    columns: dict[str, int] = field(default_factory=dict)
    """`applications` and `successful` → column."""


def read_programmes(table: Table, language: Language) -> ProgrammeRecords:
    """Results of every programme in every place; totals stay cells, to be checked against the sum."""
    records = ProgrammeRecords()
    programmes = _programmes(table, records.findings)
    convention = convention_of([cell.text for cell in table.cells if not cell.is_header and cell.col > 0])
    convention = convention or ("english" if language == "en" else "turkish")
    for cell in sorted(table.cells, key=lambda cell: cell.row):
        if cell.col or cell.is_header or not cell.text or is_total_label(cell.text):
            continue
        match = find_place(cell.text)
        if match is None or not match.sure:
            records.findings.append(_place_finding(table, cell, match.place.name if match else None))
        if match is not None:
            row = _Row(cell.row, match.place.slug)
            for programme in programmes:
                _read_result(table, row, programme, convention, records)
    return records


def _programmes(table: Table, findings: list[Finding]) -> list[_Programme]:
    found: dict[tuple[str, int | None], _Programme] = {}
    for column in range(1, table.n_cols):
        path = header_path(table, column)
        measure = measure_of(path)
        name, year = _programme_of(path)
        if is_total_heading(path):
            continue
        if measure is None or not name:
            findings.append(_unknown_column(table, path))
            continue
        programme = found.setdefault((fold(name), year), _Programme(name, year))
        if measure in programme.columns:
            findings.append(_unknown_column(table, path))
        else:
            programme.columns[measure] = column
    return list(found.values())


def is_total_heading(path: Sequence[Cell]) -> bool:
    """Whether a column counts all programmes together: `GENEL TOPLAM`."""
    return any(
        match_heading(heading_text(cell), "programme_results").code == "grand_total"
        or is_total_label(cell.text)
        for cell in path
    )


def _programme_of(path: Sequence[Cell]) -> tuple[str, int | None]:
    """Name without the year, and the year, from all levels but the one that says what is counted."""
    levels = [heading_text(cell) for cell in path if not _is_measure(cell)]
    text = " ".join(levels)
    years = {int(year) for year in YEAR.findall(text)}
    return " ".join(YEAR.sub(" ", text).split()).strip(" -–:()"), years.pop() if len(years) == 1 else None


def _is_measure(cell: Cell) -> bool:
    return match_heading(heading_text(cell), "programme_results").code in {"applications", "successful"}


def _read_result(
    table: Table, row: _Row, programme: _Programme, convention: Convention, records: ProgrammeRecords
) -> None:
    counts: dict[str, int | None] = defaultdict(lambda: None)
    source: Cell | None = None
    for measure, column in programme.columns.items():
        cell = table.cell_at(row.index, column)
        if cell is None:
            continue
        source = source or cell
        reading = read_number(cell.text, convention)
        value = reading.value
        if value is not None and value == int(value) and value >= 0 and reading.unit is None:
            counts[measure] = int(value)
        elif reading.status != "missing":
            records.findings.append(_number_finding(table, cell, programme))
    if source is not None and any(count is not None for count in counts.values()):
        records.results.append(
            ProgrammeResult(
                programme=programme.name,
                year=programme.year,
                place=row.place,
                applications=counts["applications"],
                successful=counts["successful"],
                cell=CellRef(table_ordinal=table.ordinal, row=source.row, col=source.col),
            )
        )


def _place_finding(table: Table, cell: Cell, read_as: str | None) -> Finding:
    what = f"read as {read_as}: possibly misspelt" if read_as else "names no known place; its row is not read"
    return Finding(
        check_code="place-misspelt" if read_as else "place-unknown",
        severity="warning",
        message=f"Table {table.ordinal}, page {cell.page}: row label {cell.text!r} {what}.",
        page=cell.page,
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col),
    )


def _unknown_column(table: Table, path: Sequence[Cell]) -> Finding:
    heading = " / ".join(heading_text(cell) for cell in path)
    return Finding(
        check_code="heading-unknown",
        severity="warning",
        message=f"Table {table.ordinal}: column {heading!r} names no programme with applications or "
        "successful projects; its cells are stored, not its counts.",
        page=path[-1].page if path else table.pages[0],
        table_ordinal=table.ordinal,
        cell=(path[-1].row, path[-1].col) if path else None,
    )


def _number_finding(table: Table, cell: Cell, programme: _Programme) -> Finding:
    return Finding(
        check_code="number-unreadable",
        severity="warning",
        message=f"Table {table.ordinal}, page {cell.page}, {programme.name}: {cell.text!r} is no count of "
        "projects; no value stored.",
        page=cell.page,
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col),
    )
