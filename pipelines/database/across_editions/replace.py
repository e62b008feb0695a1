"""Rows of a table brought to what they should be: what is the same keeps its id."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.reconcile import key_of

Rows = dict[str, Any]


def replace(
    session: Session,
    table: sa.Table,
    ours: sa.ColumnElement[bool],
    key: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
) -> list[int]:
    """Make the rows that fulfil a condition equal to those given.

    Args:
        session: in a transaction.
        table: whose rows.
        ours: which of its rows are meant.
        key: the columns that say that a row is the same as before.
        rows: column values without `id`; of each key one.

    Returns:
        The ids, in the order of `rows`.
    """
    query = sa.select(table).where(ours)
    there = [dict(row) for row in session.execute(query).mappings()]
    before = {key_of(row, key): row for row in there}
    old = [before.pop(key_of(row, key), None) for row in rows]
    gone = [row["id"] for row in before.values()]
    if gone:
        one = sa.delete(table).where(table.c.id == sa.bindparam("gone"))
        session.connection().execute(one, [{"gone": id_} for id_ in gone])
    changed = [
        {"at": was["id"], **row} for row, was in zip(rows, old, strict=True) if was and {**was, **row} != was
    ]
    if changed:
        session.connection().execute(sa.update(table).where(table.c.id == sa.bindparam("at")), changed)
    new = [row for row, was in zip(rows, old, strict=True) if was is None]
    inserted = iter(_insert(session, table, new))
    return [was["id"] if was else next(inserted) for was in old]


def _insert(session: Session, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    if not rows:
        return []
    insert = sa.insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return list(session.connection().execute(insert, list(rows)).scalars())
