"""Asking a database in SQL, without changing it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from pipelines.database.connection import open_database, require_current_schema
from pipelines.errors import UsageProblem

READ_ONLY = {
    "sqlite": ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
    "postgresql": ("SET TRANSACTION READ ONLY", None),
}
"""What makes a connection refuse to write, and what undoes it where it lasts longer than the transaction."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows with the names of their columns."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def as_dicts(self) -> list[dict[str, Any]]:
        """The rows by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def ask(database: str, sql: str, parameters: Mapping[str, Any] | None = None) -> Answer:
    """What the database answers to one statement that reads.

    Args:
        database: an URL, or the path of an SQLite file.
        sql: with `:name` for each parameter.
        parameters: their values; a list where `:name` stands after IN.

    Raises:
        UsageProblem: when there is no such database, or it refuses the statement.
    """
    given = dict(parameters or {})
    lists = [name for name, value in given.items() if isinstance(value, list)]
    statement = sa.text(sql).bindparams(
        *(sa.bindparam(name, expanding=True) for name in lists)
    )
    missing = sorted(set(statement.compile().params) - set(given))
    if missing:
        raise UsageProblem(
            f"the statement asks for {', '.join(missing)}: add {missing[0]}=VALUE"
        )
    with _reader(database) as connection:
        result = connection.execute(statement, given)
        if not result.returns_rows:
            raise UsageProblem(
                "the statement returns no rows: only what reads is allowed"
            )
        return Answer(tuple(result.keys()), [tuple(row) for row in result])


@contextmanager
def _reader(database: str) -> Iterator[sa.Connection]:
    engine = open_database(database)
    before, after = READ_ONLY[engine.dialect.name]
    try:
        with engine.connect() as connection:
            require_current_schema(connection)
            connection.exec_driver_sql(before)
            yield connection
            if after is not None:
                connection.exec_driver_sql(after)
    except SQLAlchemyError as error:
        cause: Any = getattr(error, "orig", None) or error
        said = str(cause).strip().split("\n")[0]
        raise UsageProblem(f"the database does not answer: {said}") from None
    finally:
        engine.dispose()
