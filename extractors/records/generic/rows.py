"""Whether the rows of a table are places or years, and which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.records.row_labels import body_of, label_column, numbers_the_rows
from schemas.table import Cell, Table
from schemas.vocabulary.places import PROVINCE_OF_DISTRICTS, find_place, is_total_label, places

LEAST_ROWS = 2
LEAST_NAMED = 0.6
"""Share of the rows with a label that must name a place or a year."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\s*\*)?")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures: of a place, or of a year."""

    index: int
    place: str | None = None
    year: int | None = None
    misspelt: bool = False
    """Whether the place's name had to be mended."""


def naming_column(table: Table) -> int:
    """The column with the names of the rows: of places, else the first that does not count 1, 2, 3, …"""
    labels = label_column(table)
    return 1 if labels == 0 and table.n_cols > 1 and numbers_the_rows(table, 0) else labels


def row_labels(table: Table) -> list[Row]:
    """The rows that name a place or a year; none where too few of the table's rows do."""
    labels = [cell for cell in body_of(table, naming_column(table)) if cell.text]
    by_place = [row for cell in labels if (row := _place_row(cell, labels))]
    by_year = [row for cell in labels if (row := _year_row(cell))]
    rows = max(by_place, by_year, key=len)
    return rows if len(rows) >= LEAST_ROWS and len(rows) >= LEAST_NAMED * len(labels) else []


def _place_row(cell: Cell, labels: Sequence[Cell]) -> Row | None:
    match = find_place(cell.text)
    if match is not None:
        return Row(cell.row, place=match.place.slug, misspelt=not match.sure)
    if is_total_label(cell.text) and are_districts([label.text for label in labels]):
        return Row(cell.row, place=PROVINCE_OF_DISTRICTS)
    return None


def are_districts(labels: Sequence[str]) -> bool:
    """Whether the places of the rows are districts: then their total is the province's."""
    found = [match.place for label in labels if (match := find_place(label))]
    districts = sum(places()[place.slug].kind == "district" for place in found)
    return districts > 1 and districts >= len(found) - 1


def _year_row(cell: Cell) -> Row | None:
    year = year_named(cell.text)
    return None if year is None else Row(cell.row, year=year)


def year_named(label: str) -> int | None:
    """The year that is a whole label, a mark after it allowed."""
    text = label.strip()
    return int(text[:4]) if _YEAR.fullmatch(text) else None
