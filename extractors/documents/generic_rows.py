"""Whether the rows of a table are places or years, and which."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.places import PROVINCE_OF_DISTRICTS, find_place, is_total_label, places
from schemas.table import Cell, Table

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


def row_labels(table: Table) -> list[Row]:
    """The rows that name a place or a year; none where too few of the table's rows do."""
    labels = [cell for cell in table.cells if cell.col == 0 and not cell.is_header and cell.text]
    by_place = [row for cell in labels if (row := _place_row(cell, labels))]
    by_year = [row for cell in labels if (row := _year_row(cell))]
    rows = max(by_place, by_year, key=len)
    return rows if len(rows) >= LEAST_ROWS and len(rows) >= LEAST_NAMED * len(labels) else []


def _place_row(cell: Cell, labels: Sequence[Cell]) -> Row | None:
    match = find_place(cell.text)
    if match is not None:
        return Row(cell.row, place=match.place.slug, misspelt=not match.sure)
    if is_total_label(cell.text) and _are_districts(labels):
        return Row(cell.row, place=PROVINCE_OF_DISTRICTS)
    return None


def _are_districts(labels: Sequence[Cell]) -> bool:
    """Whether the places of the rows are districts: then their total is the province's."""
    found = [match.place for cell in labels if (match := find_place(cell.text))]
    districts = sum(places()[place.slug].kind == "district" for place in found)
    return districts > 1 and districts >= len(found) - 1


def _year_row(cell: Cell) -> Row | None:
    text = cell.text.strip()
    return Row(cell.row, year=int(text[:4])) if _YEAR.fullmatch(text) else None
