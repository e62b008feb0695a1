"""Rows that follow the vocabulary, as a database was seen to hold them: asked for once a run, not a document.

Whoever looks at them notes what they are only where nothing had to be written: rows that another transaction
has committed stay, those that one's own has made may be rolled back.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.replace import replace, rows_where

_seen: WeakKeyDictionary[sa.Pool, dict[str, tuple[object, object]]] = (
    WeakKeyDictionary()
)
WROTE = "has written rows of the vocabulary"


def seen(session: Session, table: sa.Table, wanted: object) -> Any:  # noqa: ANN401  (whatever was noted)
    """What was noted of a table when it held what is wanted of it; None where that is not known.

    Args:
        session: on the database that is meant.
        table: whose rows follow the vocabulary.
        wanted: of them; where the vocabulary says something else by now, nothing is known.
    """
    before, noted = _of(session).get(table.name, (None, None))
    same = before is wanted or before == wanted
    return noted if noted is not None and same else None


def note(session: Session, table: sa.Table, wanted: object, noted: object) -> None:
    """Note that a table holds what is wanted, unless this transaction has written it."""
    if not session.info.get(WROTE):
        _of(session)[table.name] = wanted, noted


def follow(
    session: Session,
    table: sa.Table,
    ours: sa.ColumnElement[bool],
    rows: Sequence[Mapping[str, Any]],
) -> bool:
    """Bring the rows that fulfil a condition to the vocabulary's, told by `code`; whether they were so."""
    there = {
        row["code"]: dict(row)
        for row in session.execute(sa.select(table).where(ours)).mappings()
    }
    if all(
        row["code"] in there and {**there[row["code"]], **row} == there[row["code"]]
        for row in rows
    ):
        return True
    replace(session, rows_where(table, ours), {}, ("code",), rows)
    session.info[WROTE] = True
    return False


def _of(session: Session) -> dict[str, tuple[object, object]]:
    return _seen.setdefault(session.connection().engine.pool, {})
