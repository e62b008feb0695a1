"""Rows of an edition brought to what was just read: rows that are the same keep their ids."""

from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlmodel import Session

from pipelines.database.connection import as_json
from schemas.database import METADATA, EditionRow

Values = Mapping[str, Any]
SQLITE = sqlite.dialect(json_serializer=as_json)
COUNTERS = sa.text("SELECT name, seq FROM sqlite_sequence")
"""The highest id that each table has had, of SQLite."""


class Reconciler:
    """Replaces an edition's rows, table by table, parents before children.

    Usage: `reconcile` for every table, then `drop_left_over`: a row that is no longer there may still be
    referred to by a child that has not had its turn.
    """

    def __init__(
        self, session: Session, edition_id: int, *, is_new: bool = False
    ) -> None:
        """Reconcile an edition's rows; of one that `is_new` there are none, and none are asked for."""
        self.session = session
        self._connection = session.connection()
        self.edition_id = edition_id
        self.is_new = is_new
        self._left_over: list[tuple[type[EditionRow], list[int]]] = []
        self._counters: dict[str, int] | None = None

    def reconcile(
        self,
        model: type[EditionRow],
        rows: Sequence[Values],
        key: Sequence[str],
        shift: str | None = None,
    ) -> list[int]:
        """Make the table's rows of this edition equal to `rows`.

        Args:
            model: the table.
            rows: column values without `id` and `edition_id`, in order.
            key: the columns that say that a row is the same as before: it keeps its id.
            shift: the column that counts the rows and is unique: moved out of the way first.

        Returns:
            The ids, in the order of `rows`.
        """
        old = [] if self.is_new else self._old_rows(model)
        if not old:
            return self._insert(model, rows)
        if shift is not None:
            self._move_away(model, shift)
        same: dict[tuple[Any, ...], deque[Values]] = defaultdict(deque)
        for row in old:
            same[key_of(row, key)].append(row)
        kept = [
            same[key_of(row, key)].popleft() if same[key_of(row, key)] else None
            for row in rows
        ]
        self._left_over.append(
            (model, [row["id"] for queue in same.values() for row in queue])
        )
        self._update(model, rows, kept, shift)
        fresh = iter(
            self._insert(
                model, [row for row, found in zip(rows, kept, strict=True) if not found]
            )
        )
        return [found["id"] if found else next(fresh) for found in kept]

    def drop_left_over(self) -> None:
        """Delete the rows that are no longer there, children before parents."""
        while self._left_over:
            model, ids = self._left_over.pop()
            for start in range(0, len(ids), 500):
                gone = _column(model, "id").in_(ids[start : start + 500])
                self._connection.execute(sa.delete(_table(model)).where(gone))

    def _old_rows(self, model: type[EditionRow]) -> list[Values]:
        table = _table(model)
        query = (
            sa.select(table)
            .where(table.c.edition_id == self.edition_id)
            .order_by(table.c.id)
        )
        return [dict(row) for row in self._connection.execute(query).mappings()]

    def _move_away(self, model: type[EditionRow], shift: str) -> None:
        column = _column(model, shift)
        ours = _column(model, "edition_id") == self.edition_id
        self._connection.execute(
            sa.update(_table(model)).where(ours).values({shift: -column})
        )

    def _update(
        self,
        model: type[EditionRow],
        rows: Sequence[Values],
        kept: Sequence[Values | None],
        shift: str | None,
    ) -> None:
        pairs = [
            (row, old) for row, old in zip(rows, kept, strict=True) if old is not None
        ]
        moved = shift is not None
        changed = [
            {"at": old["id"], **row}
            for row, old in pairs
            if moved or _differs(row, old)
        ]
        if changed:
            one = sa.update(_table(model)).where(
                _column(model, "id") == sa.bindparam("at")
            )
            self._connection.execute(one, changed)

    def _insert(self, model: type[EditionRow], rows: Sequence[Values]) -> list[int]:
        if not rows:
            return []
        table = _table(model)
        if self._connection.dialect.name != "sqlite":
            values = [{"edition_id": self.edition_id, **row} for row in rows]
            return list(
                self._connection.execute(_insert_for_ids(table), values).scalars()
            )
        ids = self._next_ids(table.name, len(rows))
        insert = _sqlite_insert(table, tuple(rows[0]))
        self._connection.exec_driver_sql(
            insert.sql,
            [
                insert.values(id_, self.edition_id, row)
                for id_, row in zip(ids, rows, strict=True)
            ],
        )
        return list(ids)

    def _next_ids(self, table: str, number: int) -> range:
        """The ids that SQLite would give to so many rows: who writes has the file for itself.

        To be told them it would have to be asked row by row, which costs more than all else of an insert.
        """
        if self._counters is None:
            self._counters = dict(self._connection.execute(COUNTERS).tuples().all())
        first = self._counters.get(table, 0) + 1
        self._counters[table] = first + number - 1
        return range(first, first + number)


@dataclass(frozen=True, slots=True)
class _Insert:
    """Rows of a table as the driver takes them: SQLAlchemy would spend as long on each row as the database."""

    sql: str
    names: tuple[str, ...]
    made: tuple[tuple[int, Callable[[Any], Any]], ...]
    """Number of a name, and what makes of its value what is stored; the others' are stored as they are."""

    def values(self, id_: int, edition_id: int, row: Values) -> tuple[Any, ...]:
        """A row's, in the order of the statement."""
        told = [id_, edition_id, *map(row.__getitem__, self.names)]
        for number, stored in self.made:
            told[number + 2] = stored(told[number + 2])
        return tuple(told)


@cache
def _sqlite_insert(table: sa.Table, names: tuple[str, ...]) -> _Insert:
    """Made once a table: to make a statement and to know it again costs as much as to run it."""
    columns = ", ".join(_quoted(name) for name in ("id", "edition_id", *names))
    marks = ", ".join("?" * (len(names) + 2))
    stored = (
        table.c[name].type.dialect_impl(SQLITE).bind_processor(SQLITE) for name in names
    )
    made = tuple((number, work) for number, work in enumerate(stored) if work)
    sql = f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"
    return _Insert(sql, names, made)


def _quoted(name: str) -> str:
    return SQLITE.identifier_preparer.quote(name)


@cache
def _insert_for_ids(table: sa.Table) -> sa.sql.dml.ReturningInsert[tuple[int]]:
    return sa.insert(table).returning(table.c.id, sort_by_parameter_order=True)


def _column(model: type[EditionRow], name: str) -> sa.ColumnElement[Any]:
    return _table(model).c[name]


def _table(model: type[EditionRow]) -> sa.Table:
    return METADATA.tables[str(model.__tablename__)]


def _differs(row: Values, old: Values) -> bool:
    return any(old[name] != row[name] for name in row)


def key_of(row: Values, names: Sequence[str]) -> tuple[Any, ...]:
    """What tells a row from others: its values of some columns."""
    return tuple(row[name] for name in names)
