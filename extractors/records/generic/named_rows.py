"""Whether the rows of a table are places or years, and which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.records.settings import NAMED_ROWS
from schemas.printed_table import naming_cells
from schemas.table import Cell, Table
from schemas.text.signs import whole_year
from schemas.text.turkish import ascii_fold
from schemas.vocabulary.places import (
    Provinces,
    find_place,
    is_total_label,
    province_totalled,
)


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row of figures: of a place, or of a year."""

    index: int
    place: str | None = None
    year: int | None = None
    misspelt: bool = False
    """Whether the place's name had to be mended."""


def row_labels(table: Table) -> list[NamedRow]:
    """The rows that name a place or a year; none where too few of the table's rows do."""
    return rows_named_by([cell for cell in naming_cells(table) if cell.text], table)


def rows_named_by(labels: Sequence[Cell], table: Table) -> list[NamedRow]:
    """The rows that some labels name after a place or a year; none where too few of them do."""
    by_place = [row for cell in labels if (row := _place_row(cell, labels, table))]
    by_year = [row for cell in labels if (row := _year_row(cell))]
    rows = max(by_place, by_year, key=len)
    of_districts = table.kind == "district_statistics"  # of one, at a glance
    least = 1 if of_districts else NAMED_ROWS.least_rows
    enough = max(least, NAMED_ROWS.least_named * len(labels))
    return rows if len(rows) >= enough else []


REGION = re.compile(r"\btr[a-c]?\d\d?\b|\bbolge|\bregion")
"""In a folded label: the code of a statistical region, or the word."""


def region_rows(table: Table, rows: Sequence[NamedRow]) -> list[Cell]:
    """Labels of regions among the rows of places: they have no place that figures could be stored with."""
    named = {row.index for row in rows}
    labels = [cell for cell in naming_cells(table) if cell.row not in named]
    return [cell for cell in labels if REGION.search(ascii_fold(cell.text))]


def _place_row(cell: Cell, labels: Sequence[Cell], table: Table) -> NamedRow | None:
    match = find_place(cell.text, table.provinces)
    if match is not None:
        return NamedRow(cell.row, place=match.place.slug, misspelt=not match.sure)
    own = province_totalled(cell.text, table.provinces)
    if own is not None:
        return NamedRow(cell.row, place=own.slug)
    total = is_total_label(cell.text, table.provinces)
    over = table.kind == "district_statistics" or are_districts(
        [x.text for x in labels], table.provinces
    )
    if total and table.province and over:
        return NamedRow(cell.row, place=table.province)
    return None


def are_districts(labels: Sequence[str], provinces: Provinces) -> bool:
    """Whether the places of the rows are districts: then their total is the province's."""
    found = [match.place for label in labels if (match := find_place(label, provinces))]
    districts = sum(place.kind == "district" for place in found)
    return districts > 1 and districts >= len(found) - 1


def _year_row(cell: Cell) -> NamedRow | None:
    year = whole_year(cell.text)
    return None if year is None else NamedRow(cell.row, year=year)
