"""Rows of a table brought to what they should be: what is the same keeps its id."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.reconcile import key_of

Rows = dict[str, Any]


def many(name: str) -> sa.BindParameter[Any]:
    """Values that a statement is given when it runs, for `in_`."""
    return sa.bindparam(name, expanding=True)


@dataclass(frozen=True)
class Ours:
    """Some rows of a table, and the statements that ask for them and change them.

    To make a statement, and to recognise it as made before, costs more than to run it: it is made once.
    """

    query: sa.Select[Any]
    delete: sa.Delete
    update: sa.Update
    insert: sa.sql.dml.ReturningInsert[tuple[int]]


def rows_where(table: sa.Table, condition: sa.ColumnElement[bool]) -> Ours:
    """The rows that fulfil a condition, whose values come as parameters."""
    return Ours(
        sa.select(table).where(condition),
        sa.delete(table).where(table.c.id == sa.bindparam("gone")),
        sa.update(table).where(table.c.id == sa.bindparam("at")),
        sa.insert(table).returning(table.c.id, sort_by_parameter_order=True),
    )


def replace(
    session: Session,
    ours: Ours,
    named: Mapping[str, Any],
    key: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
) -> list[int]:
    """Make some rows equal to those given.

    Args:
        session: in a transaction.
        ours: which rows are meant.
        named: the values of the parameters of their condition.
        key: the columns that say that a row is the same as before.
        rows: column values without `id`; of each key one.

    Returns:
        The ids, in the order of `rows`.
    """
    connection = session.connection()
    there = [dict(row) for row in connection.execute(ours.query, named).mappings()]
    before = {key_of(row, key): row for row in there}
    old = [before.pop(key_of(row, key), None) for row in rows]
    gone = [row["id"] for row in before.values()]
    if gone:
        connection.execute(ours.delete, [{"gone": id_} for id_ in gone])
    changed = [
        {"at": was["id"], **row}
        for row, was in zip(rows, old, strict=True)
        if was and {**was, **row} != was
    ]
    if changed:
        connection.execute(ours.update, changed)
    new = [row for row, was in zip(rows, old, strict=True) if was is None]
    inserted = iter(connection.execute(ours.insert, new).scalars() if new else ())
    return [was["id"] if was else next(inserted) for was in old]
