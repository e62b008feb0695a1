"""One workbook for people: a sheet that explains it, names in place of keys, headings that stay, filters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from pipelines.database.dictionary import ColumnEntry
from pipelines.errors import UsageProblem
from pipelines.output.export.readme_sheet import readme_lines
from pipelines.output.export.resources import Resource, plain, resources, rows_of
from pipelines.output.export.same_bytes import without_clock
from schemas.text.turkish import sort_key

FILE = "bolgeplan.xlsx"
XLSX_ROWS = 1_048_576  # a worksheet holds no more
XLSX_LETTERS = 32_767  # a cell holds no more
WIDTHS = {
    "text": 24,
    "integer": 10,
    "decimal": 16,
    "number": 12,
    "yes or no": 10,
    "date": 12,
    "time": 20,
    "JSON": 30,
}
"""Type → width of a column in letters."""
WIDE = {
    "text": 80, "text_raw": 40, "text_tr": 70, "text_en": 70, "message": 80, "proof": 50, "old_text": 50,
    "new_text": 50, "statement_text": 60,
}  # fmt: skip
"""Column → width in letters, where its texts are sentences."""
NAMES = {
    "place": "SELECT id, name FROM place",
    "indicator": "SELECT id, code FROM indicator",
    "programme": "SELECT id, name FROM programme",
    "document": "SELECT id, slug || ' (' || language || ')' FROM document",
    "edition": "SELECT e.id, d.slug || ' ' || e.label || ' (' || d.language || ')' FROM edition e"
    " JOIN document d ON d.id = e.document_id",
}
"""Table → what stands for its key: a reader of a worksheet cannot look keys up."""
WHOLE, PARTS = "#,##0", "#,##0.00####"
"""How numbers are shown: thousands apart, in the signs of the reader's own settings."""
YES_OR_NO = '"TRUE";"TRUE";"FALSE"'
"""How 1 and 0 are shown that say yes or no. By it Calc takes them for truth values; of a cell that is
written as one it makes a formula `=TRUE()`."""
Names = dict[str, dict[int, str]]


def export_xlsx(connection: sa.Connection, folder: Path) -> dict[str, int]:
    """One sheet a view and table, after one that explains them; how many rows each has."""
    openpyxl: Any = import_module("openpyxl")  # only for this format
    book = openpyxl.Workbook(write_only=True)
    names = {
        table: dict(connection.execute(sa.text(sql)).tuples().all())
        for table, sql in NAMES.items()
    }
    _write_readme(book, openpyxl, connection)
    counts = {
        resource.name: _write_sheet(book, openpyxl, connection, resource, names)
        for resource in resources()
    }
    book.save(folder / FILE)
    without_clock(folder / FILE)
    return counts


def worksheet_columns(resource: Resource) -> list[ColumnEntry]:
    """The columns of a sheet: `place` with the name where the table has `place_id`."""
    return [
        replace(
            column, name=column.name.removesuffix("_id"), type="text", refers_to=None
        )
        if column.refers_to in NAMES
        else column
        for column in resource.columns
    ]


def _write_readme(book: Any, openpyxl: Any, connection: sa.Connection) -> None:  # noqa: ANN401  (openpyxl has no types)
    sheet = book.create_sheet("README")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 48, 100
    for is_heading, *line in readme_lines(connection):
        cells = [
            _text_cell(text, partial(openpyxl.cell.WriteOnlyCell, sheet))
            for text in line
        ]
        if is_heading:
            for cell in cells:
                cell.font = openpyxl.styles.Font(bold=True)
        sheet.append(cells)


def _write_sheet(
    book: Any,  # noqa: ANN401
    openpyxl: Any,  # noqa: ANN401
    connection: sa.Connection,
    resource: Resource,
    names: Names,
) -> int:
    columns = worksheet_columns(resource)
    rows = list(_named(rows_of(connection, resource), resource, names))
    if len(rows) + 1 > XLSX_ROWS:
        raise UsageProblem(
            f"{resource.name} has more rows than a worksheet: export csv or parquet"
        )
    sheet = book.create_sheet(resource.name)
    _arrange(sheet, openpyxl, columns, len(rows))
    new_cell = partial(openpyxl.cell.WriteOnlyCell, sheet)
    _write_heading(sheet, openpyxl, columns, new_cell)
    years = [column.name == "year" or column.name.endswith("id") for column in columns]
    for row in _in_turkish_order(rows, columns) if resource.is_view else rows:
        sheet.append(
            [
                _in_cell(value, new_cell, bare)
                for value, bare in zip(row, years, strict=True)
            ]
        )
    return len(rows)


def _named(
    rows: Iterable[Sequence[Any]], resource: Resource, names: Names
) -> Iterable[Sequence[Any]]:
    told = {
        place: names[column.refers_to]
        for place, column in enumerate(resource.columns)
        if column.refers_to in NAMES
    }
    for row in rows:
        yield [
            told[place].get(value) if place in told else value
            for place, value in enumerate(row)
        ]


def _arrange(
    sheet: Any,  # noqa: ANN401
    openpyxl: Any,  # noqa: ANN401
    columns: Sequence[ColumnEntry],
    rows: int,
) -> None:
    """Widths, headings that stay when one scrolls, filters."""
    letter = openpyxl.utils.get_column_letter
    for number, column in enumerate(columns, start=1):
        wanted = WIDE.get(column.name, max(WIDTHS[column.type], len(column.name) + 3))
        sheet.column_dimensions[letter(number)].width = wanted
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{letter(len(columns))}{rows + 1}"


def _write_heading(
    sheet: Any,  # noqa: ANN401
    openpyxl: Any,  # noqa: ANN401
    columns: Sequence[ColumnEntry],
    new_cell: Any,  # noqa: ANN401
) -> None:
    cells = [new_cell(value=column.name) for column in columns]
    for cell in cells:
        cell.font = openpyxl.styles.Font(bold=True)
    sheet.append(cells)


def _in_turkish_order(
    rows: list[Sequence[Any]], columns: Sequence[ColumnEntry]
) -> list[Sequence[Any]]:
    """By place, ç after c and ı before i, then by the columns from left to right."""
    places = [
        place
        for place, column in enumerate(columns)
        if column.name in ("province_name", "place_name")
    ]
    first = [*places, *(place for place in range(len(columns)) if place not in places)]
    return sorted(rows, key=lambda row: [_sorted_by(row[place]) for place in first])


def _sorted_by(value: Any) -> tuple[bool, float, str]:  # noqa: ANN401  (a value of any column)
    """What is not there comes last."""
    if isinstance(value, str):
        return (False, 0.0, sort_key(value))
    if isinstance(value, date):
        return (False, 0.0, value.isoformat())
    return (value is None, float(value or 0), "")


def _in_cell(value: Any, new_cell: Callable[..., Any], is_bare: bool) -> Any:  # noqa: ANN401  (openpyxl has no types)
    """A number stays one, and looks like one; years and keys have no thousands."""
    if value is None:
        return value
    if isinstance(value, bool):
        cell = new_cell(value=int(value))
        cell.number_format = YES_OR_NO
        return cell
    if isinstance(value, int | float | Decimal):
        cell = new_cell(value=value)
        cell.number_format = "0" if is_bare else WHOLE if value == int(value) else PARTS
        return cell
    if isinstance(value, date):
        cell = new_cell(
            value=value.replace(tzinfo=None) if isinstance(value, datetime) else value
        )
        cell.number_format = (
            "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
        )
        return cell
    return _text_cell(value, new_cell)


def _text_cell(value: Any, new_cell: Callable[..., Any]) -> Any:  # noqa: ANN401  (openpyxl has no types)
    """Text is cut where a cell ends, has no control characters, and is no formula."""
    text = "".join(
        sign for sign in str(plain(value)) if sign.isprintable() or sign == "\n"
    )
    cell = new_cell(value=text[:XLSX_LETTERS])
    cell.data_type = (
        "s"  # openpyxl takes a printed text that begins with = for a formula
    )
    return cell
