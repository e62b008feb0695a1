"""Programme results: one row a place, two columns a support programme under two-level headings."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extractors.records.headings import header_path, measure_of, place_of
from extractors.records.programme_headings import (
    Programme,
    is_total_heading,
    programmes_of,
)
from extractors.records.programme_rows import ProgrammeRow, rows_by_programme
from extractors.records.told import at_cell
from schemas.document import Language
from schemas.finding import Finding
from schemas.printed_table import figure_columns, naming_cells
from schemas.records import CellRef, ProgrammeResult
from schemas.table import Cell, Table
from schemas.text.numbers import Convention, convention_of, habit_of, read_number
from schemas.text.signs import YEAR, years_in
from schemas.text.turkish import ascii_fold, clean
from schemas.vocabulary.document_words import months
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.places import find_place, is_total_label

DASHES = frozenset("-–—−")
SOURCED = re.compile(r"\([^()]*[^\W\d][^()]*\)")
"""Brackets that hold more than years: `(TÜİK, 2012)` says where figures are from."""


@dataclass(slots=True)
class ProgrammeRecords:
    """What a table of programme results holds."""

    nought: bool = False
    """Whether dashes in it count as 0."""
    explained: bool = False
    """Whether it prints a 0 or a note on the dash: then a dash may be anything else."""
    open_dashes: int = 0
    """Rows of dashes alone of a programme in a place, of which nothing shows whether they count as 0."""
    results: list[ProgrammeResult] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _PlaceRow:
    """A row and the place it is about."""

    index: int
    place: str


def read_programmes(table: Table, language: Language) -> ProgrammeRecords:
    """Results of every programme in every place; totals stay cells, to be checked against the sum.

    Where no programme of a table bears a year, all are of the one that the caption says, or the section:
    `Tablo 6: 2009 Yılı Mali Destek Programlarının Sonuçları`.
    """
    records = _as_headed(table, language)
    said = year_said(table)
    if said is not None and all(result.year is None for result in records.results):
        records.results = [
            result.model_copy(update={"year": said}) for result in records.results
        ]
    return records


def year_said(table: Table) -> int | None:
    """The one year that a caption names, or that the section names with programmes; None for none or several.

    Of a day or month (`Aralık 2012 itibarıyla`) it says when projects were counted, not called for.
    """
    if table.caption and YEAR.search(table.caption):
        return _only_year(table.caption)
    return (
        _only_year(table.heading or "")
        if _names_programmes(table.heading or "")
        else None
    )


def _only_year(text: str) -> int | None:
    said = SOURCED.sub(" ", text)
    dated = any(ascii_fold(word.strip(".,:;")) in months() for word in said.split())
    years = set(years_in(said))
    return years.pop() if len(years) == 1 and not dated else None


def _names_programmes(text: str) -> bool:
    return match_heading(text, "programme_results").code == "programme"


def _as_headed(table: Table, language: Language) -> ProgrammeRecords:
    """The results with the years that their own headings say."""
    records = ProgrammeRecords()
    by_row = rows_by_programme(table)
    if by_row:
        _read_rows(table, by_row, language, records)
        return records
    programmes, findings = programmes_of(table)
    records.findings += findings
    columns = figure_columns(table)
    convention = convention_of(
        [
            cell.text
            for cell in table.cells
            if not cell.is_header and cell.col in columns
        ]
    )
    convention = convention or habit_of(language)
    totals = total_rows(table)
    rows = sorted({cell.row for cell in naming_cells(table)})
    _weigh_dashes(
        table, [(row, p.columns) for row in rows for p in programmes], records
    )
    for cell in naming_cells(table):
        if not cell.text or cell.row in totals:
            continue
        match = place_of(cell, table)
        if match is None or not match.sure:
            records.findings.append(
                _place_finding(table, cell, match.place.name if match else None)
            )
        if match is not None:
            row = _PlaceRow(cell.row, match.place.slug)
            for programme in programmes:
                _read_result(table, row, programme, convention, records)
    return records


def total_rows(table: Table) -> set[int]:
    """The rows of totals: labelled so, or of a province below one of its districts."""
    named = [cell for cell in naming_cells(table) if cell.text]
    found = {
        cell.row: match.place
        for cell in named
        if (match := place_of(cell, table)) and match.sure
    }
    over = {place.parent for place in found.values() if place.kind == "district"}
    labelled = {
        cell.row for cell in named if is_total_label(cell.text, table.provinces)
    }
    return labelled | {
        row
        for row, place in found.items()
        if place.kind == "province" and place.slug in over
    }


def measure_columns(table: Table) -> dict[str, int]:
    """`applications` and `successful` → the column that counts them; empty where several do.

    Columns under a total (`İl Toplamı`) count more than the place that columns beside them count.
    """
    paths = {column: header_path(table, column) for column in range(table.n_cols)}
    measures = [
        (measure, column)
        for column, path in paths.items()
        if (measure := measure_of(path))
    ]
    own = [
        (measure, column)
        for measure, column in measures
        if not is_total_heading(paths[column])
    ]
    found = dict(own or measures)
    return found if len(found) == len(own or measures) else {}


def _read_rows(
    table: Table,
    rows: Sequence[ProgrammeRow],
    language: Language,
    records: ProgrammeRecords,
) -> None:
    """Results of a table with a row for each programme in each place."""
    columns = measure_columns(table)
    texts = [
        cell.text
        for cell in table.cells
        if not cell.is_header and cell.col in columns.values()
    ]
    convention = convention_of(texts) or habit_of(language)
    _weigh_dashes(table, [(row.index, columns) for row in rows], records)
    told: set[tuple[int, int]] = set()
    for row in rows:
        if is_total_label(row.label.text, table.provinces):
            continue
        match = find_place(row.label.text, table.provinces)
        place = (row.label.row, row.label.col)
        if (match is None or not match.sure) and place not in told:
            told.add(place)
            records.findings.append(
                _place_finding(table, row.label, match.place.name if match else None)
            )
        if match is not None:
            programme = Programme(row.name, row.year, columns)
            _read_result(
                table,
                _PlaceRow(row.index, match.place.slug),
                programme,
                convention,
                records,
            )


def _read_result(
    table: Table,
    row: _PlaceRow,
    programme: Programme,
    convention: Convention,
    records: ProgrammeRecords,
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
        if (
            value is not None
            and value == int(value)
            and value >= 0
            and reading.unit is None
        ):
            counts[measure] = int(value)
        elif records.nought and is_dash(cell.text):
            counts[measure] = 0
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
                cell=CellRef(
                    table_ordinal=table.ordinal, row=source.row, col=source.col
                ),
            )
        )


def _weigh_dashes(
    table: Table,
    pairs: Sequence[tuple[int, Mapping[str, int]]],
    records: ProgrammeRecords,
) -> None:
    printed = prints_nought(table, pairs)
    records.explained = printed or _explains_dashes(table)
    records.nought = dashes_count_nought(table, pairs) or (
        table.dashes_nought and not records.explained
    )
    if not records.nought and not printed:
        records.open_dashes = sum(
            _kind_of(table, row, columns) == "dashes" for row, columns in pairs
        )


def is_dash(text: str) -> bool:
    """Whether a cell holds a dash and nothing else."""
    return clean(text) in DASHES


def dashes_count_nought(
    table: Table, pairs: Iterable[tuple[int, Mapping[str, int]]]
) -> bool:
    """Whether a dash means 0: it stands for successes beside applications, and no 0 is printed.

    `-` denotes "magnitude nil" in Turkish official statistics, `..` and `…` what is not known
    (https://data.tuik.gov.tr, symbols). Publishers do not always keep to it: the table itself must show it.
    A note that explains the dash is not weighed: what it says may be anything, and nothing is read of dashes.

    Args:
        table: of programme results.
        pairs: row, and the columns of applications and successes that count in it.
    """
    pairs = list(pairs)
    if _explains_dashes(table) or prints_nought(table, pairs):
        return False
    kinds = {_kind_of(table, row, columns) for row, columns in pairs}
    return "only applications" in kinds and "only successes" not in kinds


def _explains_dashes(table: Table) -> bool:
    return any(note.lstrip("( ")[:1] in DASHES for note in table.notes)


def prints_nought(
    table: Table, pairs: Collection[tuple[int, Mapping[str, int]]]
) -> bool:
    """Whether a count of some rows and columns is printed as 0."""
    columns = {column for _, measures in pairs for column in measures.values()}
    texts = (
        cell.text for cell in table.cells if not cell.is_header and cell.col in columns
    )
    return any(read_number(text, "turkish").value == 0 for text in texts)


def _kind_of(table: Table, row: int, columns: Mapping[str, int]) -> str | None:
    cells = {measure: table.cell_at(row, column) for measure, column in columns.items()}
    dashed = {
        measure
        for measure, cell in cells.items()
        if cell is not None and is_dash(cell.text)
    }
    if len(dashed) > 1:
        return "dashes"
    return {"successful": "only applications", "applications": "only successes"}.get(
        "".join(dashed)
    )


def _place_finding(table: Table, cell: Cell, read_as: str | None) -> Finding:
    what = (
        f"read as {read_as}: possibly misspelt"
        if read_as
        else "names no known place; its row is not read"
    )
    code = "place-misspelt" if read_as else "place-unknown"
    return at_cell(table, cell, code, "warning", what=f"row label {cell.text!r} {what}")


def _number_finding(table: Table, cell: Cell, programme: Programme) -> Finding:
    what = f"{cell.text!r} is no count of projects; no value stored"
    return at_cell(
        table, cell, "number-unreadable", "warning", what=what, where=programme.name
    )
