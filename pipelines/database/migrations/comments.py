"""What tables, views and columns hold, written beside them in PostgreSQL; SQLite keeps no comments."""

import sqlalchemy as sa

from pipelines.database.dictionary import dictionary, view_entries


def write_comments(connection: sa.Connection) -> None:
    """Bring the comments to the dictionary."""
    if connection.dialect.name != "postgresql":
        return
    for kind, entries in (("TABLE", dictionary()), ("VIEW", view_entries())):
        for entry in entries:
            _comment(connection, f"{kind} {entry.name}", entry.meaning)
            for column in entry.columns:
                _comment(
                    connection, f'COLUMN {entry.name}."{column.name}"', column.meaning
                )


def _comment(connection: sa.Connection, what: str, said: str) -> None:
    text = sa.literal(said).compile(
        dialect=connection.dialect, compile_kwargs={"literal_binds": True}
    )
    connection.exec_driver_sql(f"COMMENT ON {what} IS {text}")
