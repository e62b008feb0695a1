"""Bringing a database to the current schema, in one transaction; the views are made anew each time."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from pipelines.database.connection import schema_revision, take_lock
from pipelines.database.migrations import HEAD
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
    with engine.execution_options(writes=True).begin() as connection:
        take_lock(connection, LOCK)
        before = schema_revision(connection)
        _refuse_newer(before)
        drop_views(connection)
        command.upgrade(alembic_config(connection), "head")
        create_views(connection)
    return Migrated(before, HEAD)


def migrate_if_new(engine: sa.Engine) -> None:
    """Make the tables in a database that has none; any other is left as it is."""
    with engine.connect() as connection:
        if schema_revision(connection) is not None:
            return
    migrate(engine)


def alembic_config(connection: sa.Connection) -> Config:
    """Alembic's configuration: from the installed package, no file needed."""
    config = Config()
    config.set_main_option("script_location", str(Path(str(files("pipelines.database.migrations")))))
    config.attributes["connection"] = connection
    return config


def _refuse_newer(revision: str | None) -> None:
    config = Config()
    config.set_main_option("script_location", str(files("pipelines.database.migrations")))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise UsageProblem(f"the database has schema {revision}, newer than this version's {HEAD}")


def create_views(connection: sa.Connection) -> None:
    """Make all views."""
    for name, select in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {select}")


def drop_views(connection: sa.Connection) -> None:
    """Drop all views: a table below one cannot be altered on PostgreSQL."""
    for name in VIEWS:
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")
