"""Totals of programme results: each is the sum of what is printed above or beside it."""

from collections.abc import Iterator, Sequence

from extractors.readings.proof import listed
from extractors.records.headings import header_path, measure_of
from extractors.records.programme_headings import is_no_count, is_total_heading
from extractors.records.programme_rows import ProgrammeRow
from extractors.records.programmes import ProgrammeRecords, measure_columns, total_rows
from schemas.printed_table import figure_columns, naming_cells
from schemas.records import ProgrammeResult
from schemas.table import Table
from schemas.text.numbers import read_number
from schemas.text.turkish import fold
from schemas.vocabulary.places import is_total_label


def count_in(table: Table, row: int, column: int) -> int | None:
    """The whole number that a cell holds; None where it holds none."""
    cell = table.cell_at(row, column)
    value = read_number(cell.text, "turkish").value if cell is not None else None
    return int(value) if value is not None and value == int(value) else None


def column_totals(
    table: Table, records: ProgrammeRecords
) -> Iterator[tuple[str, bool]]:
    """For each programme whether its rows add up to the total row.

    Beside one place alone, a total counts others, too.
    """
    named = [cell for cell in naming_cells(table) if cell.text]
    totals = sorted(total_rows(table))
    if not totals or len(named) - len(totals) == 1:
        return
    broken: list[str] = []
    for column in measure_columns(table).values() or _counting_columns(table):
        rows = [
            c.row
            for c in table.cells
            if c.col == column and not c.is_header and c.row not in totals
        ]
        counts = [
            count for row in rows if (count := count_in(table, row, column)) is not None
        ]
        total = count_in(table, totals[-1], column)
        if total != sum(counts):
            broken.append(f"{sum(counts)} for {total}")
    if broken:
        yield (
            f"{len(broken)} columns do not add up to their total: {listed(broken)}",
            False,
        )
    else:
        yield "every column adds up to its total", True


def _counting_columns(table: Table) -> list[int]:
    return [c for c in figure_columns(table) if not is_no_count(header_path(table, c))]


def is_total_apart(table: Table, rows: Sequence[ProgrammeRow]) -> bool:
    """Whether a total stands in a row of no programme: it counts all of them together."""
    own = {at for row in rows for at in (row.index, row.label.row)}
    totals = [
        cell
        for cell in naming_cells(table)
        if is_total_label(cell.text, table.provinces)
    ]
    return bool(totals) and not any(cell.row in own for cell in totals)


def totals_by_programme(
    table: Table, rows: Sequence[ProgrammeRow], records: ProgrammeRecords
) -> Iterator[tuple[str, bool]]:
    """For each programme whether its rows add up to its total, where one is printed."""
    totals: dict[tuple[str, int | None], int] = {}
    for row in rows:
        if is_total_label(row.label.text, table.provinces):
            totals.setdefault(row.programme, row.index)
    columns = measure_columns(table)
    sums: list[tuple[int, int | None]] = []
    for programme, at in totals.items():
        of_it = _results_of(records, programme)
        for measure, column in columns.items():
            sums.append(
                (
                    sum(getattr(each, measure) or 0 for each in of_it),
                    count_in(table, at, column),
                )
            )
    broken = [f"{found} for {printed}" for found, printed in sums if found != printed]
    if broken:
        yield (
            f"{len(broken)} columns of programmes do not add up to their total: {listed(broken)}",
            False,
        )
    elif totals:
        yield f"the rows of {len(totals)} programmes add up to their totals", True


def _results_of(
    records: ProgrammeRecords, programme: tuple[str, int | None]
) -> list[ProgrammeResult]:
    return [
        each
        for each in records.results
        if (fold(each.programme), each.year) == programme
    ]


def row_totals(table: Table, records: ProgrammeRecords) -> Iterator[tuple[str, bool]]:
    """Whether each place adds up to GENEL TOPLAM; beside one place alone, a total counts others, too."""
    if table.of_place is not None:
        return
    columns = {
        c: path
        for c in figure_columns(table)
        if is_total_heading(path := header_path(table, c))
    }
    for column, path in columns.items():
        measure = measure_of(path)
        if measure is None:
            continue
        by_row: dict[int, list[ProgrammeResult]] = {}
        for result in records.results:
            by_row.setdefault(result.cell.row, []).append(result)
        sums = {
            row: sum(getattr(r, measure) or 0 for r in of_row)
            for row, of_row in by_row.items()
        }
        broken = [
            row for row, found in sums.items() if count_in(table, row, column) != found
        ]
        if broken:
            yield f"{len(broken)} rows do not add up to the total of {measure}", False
        else:
            yield f"{len(sums)} rows add up to the total of {measure}", True
