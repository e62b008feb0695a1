"""Bringing a database to the current schema, in one transaction; the views are made anew each time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlmodel import Session

from pipelines.database.across_editions.refresh import refresh_all
from pipelines.database.connection import schema_revision, take_lock
from pipelines.database.migrations import HEAD
from pipelines.database.migrations.comments import write_comments
from pipelines.errors import UsageProblem
from schemas.database.views import VIEWS

LOCK = "bolgeplan migrate"


@dataclass(frozen=True, slots=True)
class Migrated:
    """From which revision to which; `before` is None for a new database."""

    before: str | None
    after: str


def migrate(engine: sa.Engine) -> Migrated:
    """Bring a database to the current schema.

    Raises:
        UsageProblem: when it was made by a newer version.
    """
    with _rebuilding(engine) as connection:
        take_lock(connection, LOCK)
        before = schema_revision(connection)
        _refuse_newer(before)
        drop_views(connection)
        command.upgrade(alembic_config(connection), "head")
        with Session(connection) as session:
            refresh_all(session)
            session.commit()  # ours is the transaction: it goes on
        create_views(connection)
        write_comments(connection)
    return Migrated(before, HEAD)


@contextmanager
def _rebuilding(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction in which tables can be made anew.

    SQLite empties the tables that refer to a dropped one while foreign keys are on, and lets them be turned
    off only outside of a transaction. That all of them still hold is looked up before the commit.
    """
    with engine.execution_options(writes=True).connect() as connection:
        _foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                yield connection
                _refuse_broken_keys(connection)
        finally:
            _foreign_keys(connection, "ON")


def _foreign_keys(connection: sa.Connection, state: str) -> None:
    driver = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite" and driver is not None:
        driver.cursor().execute(f"PRAGMA foreign_keys = {state}")


def _refuse_broken_keys(connection: sa.Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise RuntimeError(
                f"after the migration, a row of {broken[0]!r} would refer to nothing: undone"
            )


def migrate_if_new(engine: sa.Engine) -> None:
    """Make the tables in a database that has none; any other is left as it is."""
    with engine.connect() as connection:
        if schema_revision(connection) is not None:
            return
    migrate(engine)


def alembic_config(connection: sa.Connection) -> Config:
    """Alembic's configuration: from the installed package, no file needed."""
    config = Config()
    config.set_main_option(
        "script_location", str(Path(str(files("pipelines.database.migrations"))))
    )
    config.attributes["connection"] = connection
    return config


def _refuse_newer(revision: str | None) -> None:
    config = Config()
    config.set_main_option(
        "script_location", str(files("pipelines.database.migrations"))
    )
    known = {
        script.revision
        for script in ScriptDirectory.from_config(config).walk_revisions()
    }
    if revision is not None and revision not in known:
        raise UsageProblem(
            f"the database has schema {revision}, newer than this version's {HEAD}"
        )


def create_views(connection: sa.Connection) -> None:
    """Make all views."""
    for name, select in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {select}")


def drop_views(connection: sa.Connection) -> None:
    """Drop all views: a table below one cannot be altered on PostgreSQL."""
    for name in reversed(VIEWS):  # a view that asks another goes first
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")
