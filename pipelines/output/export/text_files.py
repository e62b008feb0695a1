"""CSV: plain for programs; on request as a spreadsheet of a Turkish Windows opens it."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from pipelines.output.export.resources import plain, resources, rows_of
from pipelines.texts import no_formula


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How CSV is written."""

    bom: bool = False
    """A mark at the beginning by which Excel knows UTF-8."""
    decimal_comma: bool = False
    """4,14 instead of 4.14; columns are then parted by semicolons, as Excel with Turkish settings asks."""

    @property
    def encoding(self) -> str:
        """Of the files."""
        return "utf-8-sig" if self.bom else "utf-8"

    @property
    def delimiter(self) -> str:
        """Between columns."""
        return ";" if self.decimal_comma else ","


def export_csv(
    connection: sa.Connection, folder: Path, style: CsvStyle
) -> dict[str, int]:
    """A file a table and view; how many rows each has."""
    counts = {}
    for resource in resources():
        with (folder / f"{resource.name}.csv").open(
            "w", encoding=style.encoding, newline=""
        ) as stream:
            writer = csv.writer(stream, lineterminator="\n", delimiter=style.delimiter)
            writer.writerow([column.name for column in resource.columns])
            counts[resource.name] = 0
            for row in rows_of(connection, resource):
                writer.writerow(map(no_formula, _written(row, style)))
                counts[resource.name] += 1
    return counts


def _written(row: Sequence[Any], style: CsvStyle) -> list[Any]:
    if not style.decimal_comma:
        return [plain(value) for value in row]
    return [
        str(plain(value)).replace(".", ",")
        if isinstance(value, float | Decimal)
        else plain(value)
        for value in row
    ]
