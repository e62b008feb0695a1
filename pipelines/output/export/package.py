"""`datapackage.json`: every table and view with its columns, types, meanings, keys and references."""

import json
from pathlib import Path
from typing import Any

from pipelines.database.dictionary import ColumnEntry
from pipelines.files import write_atomically
from pipelines.output.export.resources import Resource, resources
from pipelines.output.export.text_files import CsvStyle
from pipelines.output.export.workbook import FILE, worksheet_columns

FRICTIONLESS = {
    "integer": "integer", "decimal": "number", "number": "number", "text": "string", "yes or no": "boolean",
    "date": "date", "time": "datetime", "JSON": "array",
}  # fmt: skip
IN_WORKSHEETS = FRICTIONLESS | {"JSON": "string"}


def write_package(
    folder: Path, form: str, counts: dict[str, int], style: CsvStyle
) -> None:
    """Write the package of what was exported.

    Args:
        folder: where the files are.
        form: `csv`, `parquet` or `xlsx`.
        counts: rows of each table and view.
        style: of the CSV.
    """
    described = [
        _resource(resource, form, style) | {"rows": counts[resource.name]}
        for resource in resources()
    ]
    package = {
        "name": "bolgeplan",
        "title": "Tables, SWOT matrices, goals and figures of regional plans",
        "description": "Sums are right over `fact`, of one indicator, year and kind of place.",
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "resources": described,
    }
    write_atomically(
        folder / "datapackage.json",
        json.dumps(package, ensure_ascii=False, indent=2) + "\n",
    )


def _resource(resource: Resource, form: str, style: CsvStyle) -> dict[str, Any]:
    columns = worksheet_columns(resource) if form == "xlsx" else resource.columns
    types = IN_WORKSHEETS if form == "xlsx" else FRICTIONLESS
    fields = [_field(column, types[column.type], style, form) for column in columns]
    schema: dict[str, Any] = {"fields": fields}
    if not resource.is_view:
        schema |= {
            "primaryKey": "id",
            "foreignKeys": [] if form == "xlsx" else _references(resource),
        }
    return {
        "name": resource.name,
        "description": resource.meaning,
        **_where(resource, form, style),
        "schema": schema,
    }


def _where(resource: Resource, form: str, style: CsvStyle) -> dict[str, Any]:
    if form == "xlsx":
        return {"path": FILE, "format": "xlsx", "dialect": {"sheet": resource.name}}
    where: dict[str, Any] = {"path": f"{resource.name}.{form}", "format": form}
    if form == "csv":
        dialect = {"delimiter": style.delimiter}
        where |= {"profile": "tabular-data-resource", "mediatype": "text/csv", "encoding": style.encoding,
                  "dialect": dialect}  # fmt: skip
    return where


def _field(
    column: ColumnEntry, kind: str, style: CsvStyle, form: str
) -> dict[str, Any]:
    """A text that is never null may be empty, which CSV cannot tell from null: it is not required."""
    field: dict[str, Any] = {
        "name": column.name,
        "type": kind,
        "description": column.meaning,
    }
    if not column.nullable and kind != "string":
        field["constraints"] = {"required": True}
    if kind == "number" and style.decimal_comma and form == "csv":
        field["decimalChar"] = ","
    return field


def _references(resource: Resource) -> list[dict[str, Any]]:
    """To tables that are exported, too; to the same table by an empty name, as the standard has it."""
    there = {each.name for each in resources()}
    return [
        {
            "fields": column.name,
            "reference": {
                "resource": ""
                if column.refers_to == resource.name
                else column.refers_to,
                "fields": "id",
            },
        }
        for column in resource.columns
        if column.refers_to in there
    ]
