"""The data dictionary, from the schema: what every table, view and column holds.

A column's meaning is the text below it in `schemas/database/`, a table's the first line of its class;
those of views stand in `schemas/database/views/meanings.py`.
"""

import ast
import inspect
from dataclasses import dataclass
from functools import cache

import sqlalchemy as sa

from schemas import database as db
from schemas.database.columns import (
    BoxColumns,
    ExactDecimal,
    SupportColumns,
    UtcDateTime,
)
from schemas.database.facts import ChosenColumns, ProfileColumns
from schemas.database.views import VIEWS
from schemas.database.views.meanings import OF_ONE_VIEW, VIEW_COLUMNS, VIEW_MEANINGS

SHARED_MEANINGS = {
    "id": "Key without meaning.",
    "edition_id": "The edition it belongs to.",
    "page": "Page on which it begins, from 1.",
    "x0": "Left edge: points from the left of the page as displayed.",
    "top": "Upper edge: points from the top.",
    "x1": "Right edge.",
    "bottom": "Lower edge.",
    "text": "Normalised: one line, hyphenation mended.",
    "text_raw": "As the PDF holds it.",
    "place_id": "The place it is about.",
    "indicator_id": "What it measures.",
    "table_cell_id": "The cell it was read from, or is about.",
    "statement_id": "The statement it was read from, or is about.",
    "source_table_id": "The table it belongs to, or is about.",
    "document_id": "The document.",
    "year": "The year it is about; null where none is known.",
    "unit": "`percent`, `USD`, `persons`, …",
    "value": "Exact decimal.",
    "breakdown": "The province or sector it is about, where it is one of a list.",
    "row_span": "Rows it covers.",
    "col_span": "Columns it covers.",
}
"""Columns that many tables have; a column's own text goes before."""


@dataclass(frozen=True, slots=True)
class ColumnEntry:
    """A column as the dictionary lists it."""

    name: str
    type: str
    nullable: bool
    refers_to: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class TableEntry:
    """A table as the dictionary lists it."""

    name: str
    meaning: str
    columns: tuple[ColumnEntry, ...]
    table: sa.Table


@cache
def dictionary() -> tuple[TableEntry, ...]:
    """All tables, in the order in which they can be filled."""
    models = {model.__tablename__: model for model in _models()}
    return tuple(
        _table_entry(models[table.name], table) for table in db.METADATA.sorted_tables
    )


def _models() -> list[type[db.Row]]:
    everything = (getattr(db, name) for name in db.__all__)
    classes = [
        item
        for item in everything
        if inspect.isclass(item) and issubclass(item, db.Row)
    ]
    return [model for model in classes if hasattr(model, "__table__")]


def _table_entry(model: type[db.Row], table: sa.Table) -> TableEntry:
    meanings = _meanings(model)
    columns = tuple(
        ColumnEntry(
            column.name,
            type_name(column.type),
            bool(column.nullable),
            next((key.column.table.name for key in column.foreign_keys), None),
            meanings.get(column.name) or SHARED_MEANINGS.get(column.name, ""),
        )
        for column in table.columns
    )
    return TableEntry(table.name, _said_first(model), columns, table)


def _said_first(model: type[db.Row]) -> str:
    return (inspect.getdoc(model) or "").split("\n")[0]


def _meanings(model: type[db.Row]) -> dict[str, str]:
    """Column → the text below it in the class, and in the classes it is made from."""
    found: dict[str, str] = {}
    for part in (BoxColumns, SupportColumns, ChosenColumns, ProfileColumns, model):
        body = ast.parse(inspect.getsource(part)).body[0]
        assert isinstance(body, ast.ClassDef)  # the source of a class
        for line, below in zip(body.body, body.body[1:], strict=False):
            if (
                isinstance(line, ast.AnnAssign)
                and isinstance(line.target, ast.Name)
                and _is_text(below)
            ):
                found[line.target.id] = " ".join(ast.literal_eval(below.value).split())  # type: ignore[attr-defined]
    return found


def _is_text(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def type_name(column_type: sa.types.TypeEngine[object]) -> str:
    """A column's type in plain words."""
    names: tuple[tuple[type, str], ...] = (
        (ExactDecimal, "decimal"), (UtcDateTime, "time"), (sa.Boolean, "yes or no"), (sa.Integer, "integer"),
        (sa.Float, "number"), (sa.Date, "date"), (sa.JSON, "JSON"), (sa.LargeBinary, "bytes"),
    )  # fmt: skip
    return next((name for kind, name in names if isinstance(column_type, kind)), "text")


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view as the dictionary lists it."""

    name: str
    meaning: str
    columns: tuple[ColumnEntry, ...]


@cache
def view_entries() -> tuple[ViewEntry, ...]:
    """All views, each behind those that it asks."""
    engine = sa.create_engine("sqlite://")
    db.METADATA.create_all(engine)
    with engine.connect() as connection:
        for name, select in VIEWS.items():
            connection.exec_driver_sql(f"CREATE VIEW {name} AS {select}")
        return tuple(
            ViewEntry(
                name,
                VIEW_MEANINGS[name],
                tuple(_view_column(name, column) for column in columns),
            )
            for name in VIEWS
            for columns in [
                list(connection.exec_driver_sql(f"SELECT * FROM {name}").keys())
            ]
        )


def _view_column(view: str, column: str) -> ColumnEntry:
    kind, meaning = OF_ONE_VIEW.get((view, column)) or VIEW_COLUMNS[column]
    return ColumnEntry(column, kind, True, None, meaning or SHARED_MEANINGS[column])
