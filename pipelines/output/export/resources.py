"""What is exported: every table of use to others, and every view, in an order that is always the same."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import sqlalchemy as sa

from pipelines.database.dictionary import ColumnEntry, dictionary, view_entries
from schemas.database import ExactDecimal

NOT_EXPORTED = (
    "chosen_goal",
    "chosen_profile",
    "extraction",
    "ingest_turn",
    "search_entry",
    "web_source",
)
"""Of use to the program only: what views show, packed readings, folded shadows, what web servers answered."""
CHUNK = 5_000  # rows in memory at a time
TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "decimal": ExactDecimal(), "yes or no": sa.Boolean(), "date": sa.Date(), "integer": sa.Integer(),
    "number": sa.Float(), "text": sa.String(),
}  # fmt: skip
"""Type in the dictionary → how a view's column comes out of the database."""


@dataclass(frozen=True)
class Resource:
    """A table or view that is exported."""

    name: str
    meaning: str
    columns: tuple[ColumnEntry, ...]
    query: sa.Select[Any]
    is_view: bool


@cache
def resources() -> tuple[Resource, ...]:
    """The views, which are what to ask, then the tables."""
    views = [
        Resource(
            view.name,
            view.meaning,
            view.columns,
            _of_view(view.name, view.columns),
            is_view=True,
        )
        for view in view_entries()
    ]
    tables = [
        Resource(
            entry.name,
            entry.meaning,
            entry.columns,
            sa.select(entry.table).order_by(entry.table.c.id),
            False,
        )
        for entry in dictionary()
        if entry.name not in NOT_EXPORTED
    ]
    return (*views, *tables)


def _of_view(name: str, columns: Sequence[ColumnEntry]) -> sa.Select[Any]:
    chosen = [sa.column(column.name, TYPES[column.type]) for column in columns]
    return sa.select(*chosen).select_from(sa.table(name)).order_by(*chosen)


def rows_of(connection: sa.Connection, resource: Resource) -> Iterator[Sequence[Any]]:
    """All rows, a chunk in memory at a time: tables by id, views by their columns from left to right."""
    result = connection.execute(resource.query.execution_options(yield_per=CHUNK))
    whole = [
        place
        for place, column in enumerate(resource.columns)
        if column.type == "number"
    ]
    for row in result:
        yield _with_floats(tuple(row), whole)


def _with_floats(row: tuple[Any, ...], numbers: Sequence[int]) -> tuple[Any, ...]:
    """Numbers that a view has worked out are decimals on one engine and floats on the other."""
    if not any(isinstance(row[place], Decimal | int) for place in numbers):
        return row
    floats = {place: float(row[place]) for place in numbers if row[place] is not None}
    return tuple(floats.get(place, value) for place, value in enumerate(row))


def plain(value: Any) -> Any:  # noqa: ANN401  (a value of any column)
    """A value as text files hold it: decimals in full digits, JSON as text, times as ISO 8601 in UTC."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds").replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value
