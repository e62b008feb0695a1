"""Every table of the database as CSV, Parquet or one workbook, with a Frictionless data package."""

import csv
import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from pipelines.database.dictionary import TableEntry, dictionary
from pipelines.errors import UsageProblem
from pipelines.files import write_atomically

NOT_EXPORTED = ("extraction", "search_entry", "web_source")
"""Of use to the program only: packed readings, folded shadows, what web servers answered."""
XLSX_ROWS = 1_048_576  # a worksheet holds no more
XLSX_LETTERS = 32_767  # a cell holds no more
CHUNK = 5_000  # rows in memory at a time
FRICTIONLESS = {
    "integer": "integer", "decimal": "number", "number": "number", "text": "string", "yes or no": "boolean",
    "date": "date", "time": "datetime", "JSON": "object",
}  # fmt: skip


def exported() -> list[TableEntry]:
    """The tables that are exported."""
    return [entry for entry in dictionary() if entry.name not in NOT_EXPORTED]


def rows_of(connection: sa.Connection, entry: TableEntry) -> Iterator[Sequence[Any]]:
    """All rows of a table in the order of their ids, a chunk in memory at a time."""
    query = sa.select(entry.table).order_by(entry.table.c.id)
    result = connection.execute(query.execution_options(yield_per=CHUNK))
    for row in result:
        yield tuple(row)


def _export_csv(connection: sa.Connection, folder: Path) -> dict[str, int]:
    counts = {}
    for entry in exported():
        with (folder / f"{entry.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow([column.name for column in entry.columns])
            counts[entry.name] = 0
            for row in rows_of(connection, entry):
                writer.writerow([plain(value) for value in row])
                counts[entry.name] += 1
    return counts


def plain(value: Any) -> Any:  # noqa: ANN401  (a value of any column)
    """A value as CSV and worksheets hold it: decimals in full digits, JSON as text, times as ISO 8601."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date | datetime) else value


def _export_parquet(connection: sa.Connection, folder: Path) -> dict[str, int]:
    pa: Any = import_module("pyarrow")  # only for this format; it has no types
    pq: Any = import_module("pyarrow.parquet")
    types = {
        "integer": pa.int64(), "decimal": pa.decimal128(38, 12), "number": pa.float64(), "text": pa.string(),
        "yes or no": pa.bool_(), "date": pa.date32(), "time": pa.timestamp("us", tz="UTC"),
        "JSON": pa.string(),
    }  # fmt: skip
    counts = {}
    for entry in exported():
        schema = pa.schema([(column.name, types[column.type]) for column in entry.columns])
        rows = [dict(zip(schema.names, row, strict=True)) for row in rows_of(connection, entry)]
        for row in rows:
            row |= {name: plain(value) for name, value in row.items() if isinstance(value, list | dict)}
        pq.write_table(pa.Table.from_pylist(rows, schema=schema), folder / f"{entry.name}.parquet")
        counts[entry.name] = len(rows)
    return counts


def _export_xlsx(connection: sa.Connection, folder: Path) -> dict[str, int]:
    openpyxl: Any = import_module("openpyxl")  # only for this format
    book = openpyxl.Workbook(write_only=True)
    counts = {}
    for entry in exported():
        sheet = book.create_sheet(entry.name)
        new_cell = partial(openpyxl.cell.WriteOnlyCell, sheet)
        sheet.append([column.name for column in entry.columns])
        counts[entry.name] = 0
        for row in rows_of(connection, entry):
            if counts[entry.name] + 2 > XLSX_ROWS:
                raise UsageProblem(f"{entry.name} has more rows than a worksheet: export csv or parquet")
            sheet.append([_in_cell(value, new_cell) for value in row])
            counts[entry.name] += 1
    book.save(folder / "bolgeplan.xlsx")
    return counts


def _in_cell(value: Any, new_cell: Any) -> Any:  # noqa: ANN401  (a value of any column; openpyxl has no types)
    """A number stays one; text is cut where a cell ends, has no control characters, and is no formula."""
    if isinstance(value, int | float | Decimal) or value is None:
        return value
    text = "".join(sign for sign in str(plain(value)) if sign.isprintable() or sign == "\n")
    cell = new_cell(value=text[:XLSX_LETTERS])
    cell.data_type = "s"  # openpyxl takes a printed text that begins with = for a formula
    return cell


EXPORTS = {"csv": _export_csv, "parquet": _export_parquet, "xlsx": _export_xlsx}


def write_package(folder: Path, form: str, counts: dict[str, int]) -> None:
    """`datapackage.json`: every table with its columns, their types and meanings, keys and references."""
    resources = [_resource(entry, form, counts[entry.name]) for entry in exported()]
    package = {
        "name": "bolgeplan",
        "title": "Tables, SWOT matrices, goals and figures of regional plans",
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "resources": resources,
    }
    write_atomically(folder / "datapackage.json", json.dumps(package, ensure_ascii=False, indent=2) + "\n")


def _resource(entry: TableEntry, form: str, rows: int) -> dict[str, Any]:
    keys = [
        {"fields": column.name, "reference": {"resource": column.refers_to, "fields": "id"}}
        for column in entry.columns
        if column.refers_to is not None
    ]
    fields = [
        {
            "name": column.name,
            "type": FRICTIONLESS[column.type],
            "description": column.meaning,
            "constraints": {"required": not column.nullable},
        }
        for column in entry.columns
    ]
    where: dict[str, Any] = {"path": f"{entry.name}.{form}", "format": form, "encoding": "utf-8"}
    if form == "csv":
        where |= {"profile": "tabular-data-resource", "mediatype": "text/csv"}
    if form == "xlsx":
        where = {"path": "bolgeplan.xlsx", "format": "xlsx", "dialect": {"sheet": entry.name}}
    return {
        "name": entry.name, "description": entry.meaning, **where, "rows": rows,
        "schema": {"fields": fields, "primaryKey": "id", "foreignKeys": keys},
    }  # fmt: skip
