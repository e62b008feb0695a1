"""Opening the database: one door for SQLite and PostgreSQL, and the state its schema is in."""

import json
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any
from urllib.parse import quote
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlmodel import Session

from pipelines.database.migrations import HEAD
from pipelines.database.naming import hidden
from pipelines.errors import UsageProblem
from pipelines.files import sqlite_file

REVISION, OURS = "alembic_version", "edition"
"""Tables that tell a database of ours: any program may have the first, with Alembic."""
WRITES = {"writes": True}
BUSY_TIMEOUT_MS = 60_000  # how long SQLite waits for another writer: less makes parallel ingestion fail


def database_url(given: str) -> URL:
    """A database URL, or the path of an SQLite file, as a URL with the driver named.

    Raises:
        UsageProblem: when it is neither.
    """
    if "://" not in given:
        return URL.create("sqlite", database=given)
    try:
        url = make_url(given)
    except ArgumentError:
        raise UsageProblem(
            f"not a database URL: {hidden(given)!r} (like sqlite:///file.db or postgresql+psycopg://host/name)"
        ) from None
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise UsageProblem(
            f"the database must be SQLite or PostgreSQL, not {url.get_backend_name()!r}"
        )
    return url


def open_database(given: str, *, create: bool = False) -> sa.Engine:
    """An engine on a database that answers; its schema may still be missing or old.

    Args:
        given: a URL, or the path of an SQLite file.
        create: make the SQLite file and its folder where they are missing.

    Raises:
        UsageProblem: when there is none, or it cannot be reached.
    """
    url = database_url(given)
    file = sqlite_file(url)
    read_only = file is not None and _prepare_file(file, create)
    try:
        engine = sa.create_engine(
            url,
            json_serializer=as_json,
            **(_reader(file) if file and read_only else {}),
        )
    except (NoSuchModuleError, ImportError, ArgumentError) as error:
        shown = url.render_as_string(hide_password=True)
        raise UsageProblem(
            f"cannot use the database {shown}: {_first_line(error)}"
        ) from None
    if url.get_backend_name() == "sqlite":
        sa.event.listen(
            engine, "connect", _prepare_reader if read_only else _prepare_sqlite
        )
        sa.event.listen(engine, "begin", _begin_sqlite)
    try:
        with engine.connect() as connection:
            _require_utf8(connection)
            return engine
    except SQLAlchemyError as error:
        shown = url.render_as_string(hide_password=True)
        raise UsageProblem(
            f"cannot open the database {shown}: {_first_line(error)}"
        ) from None


def _prepare_file(file: Path, create: bool) -> bool:
    """Make the file's folder where it is asked for; whether the file can only be read."""
    if file.is_dir():
        raise UsageProblem(f"the database {str(file)!r} is a folder")
    if file.exists():
        read_only = not (os.access(file, os.W_OK) and os.access(file.parent, os.W_OK))
        if read_only and create:
            raise UsageProblem(
                f"the database {str(file)!r} is read-only, or its folder is"
            )
        return read_only
    if not create:
        raise UsageProblem(
            f"there is no database at {str(file)!r}: `bolgeplan ingest` makes it"
        )
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageProblem(
            f"cannot make the folder {str(file.parent)!r}: {error.strerror}"
        ) from None
    return False


def _reader(file: Path) -> dict[str, Any]:
    """How a file is opened that cannot be written: without the files that SQLite would make beside it.

    What another process has written last may still be in the log beside it; then it has made those files, and
    the database is read with them. Without, nobody can change it: it is a copy, or on a medium for reading.
    """
    how = "" if has_log(file) else "&immutable=1"
    name = f"file:{quote(str(file.absolute()))}?mode=ro{how}"
    return {"creator": lambda: sqlite3.connect(name, uri=True, check_same_thread=False)}


def has_log(file: Path) -> bool:
    """Whether what was written last to an SQLite file stands in the log beside it."""
    log = file.with_name(f"{file.name}-wal")
    return log.exists() and log.stat().st_size > 0


def as_json(value: Any) -> str:  # noqa: ANN401  (whatever a JSON column holds)
    """As a column of JSON is written."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _first_line(error: Exception) -> str:
    cause = (
        error.orig
        if isinstance(error, DBAPIError) and error.orig is not None
        else error
    )
    return hidden(str(cause).strip().split("\n")[0]) or type(cause).__name__


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401  (the driver's connection)
    connection.isolation_level = (
        None  # BEGIN and COMMIT are ours: the driver's own would split DDL off
    )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _prepare_reader(connection: Any, _record: object) -> None:  # noqa: ANN401  (the driver's connection)
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")


def _require_utf8(connection: sa.Connection) -> None:
    """Refuse a PostgreSQL database that cannot hold every letter."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.execute(sa.text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise UsageProblem(
            f"the database {connection.engine.url.database!r} is encoded in {encoding}, which lacks letters"
            f" that PDFs hold: make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0"
        )


def _begin_sqlite(connection: sa.Connection) -> None:
    """A writer takes the lock at once: two that first read and then write would deadlock."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: sa.Engine) -> Iterator[Session]:
    """A session that only reads.

    Raises:
        UsageProblem: when the schema is missing or of another version.
    """
    with Session(engine) as session:
        require_current_schema(session.connection())
        yield session


@contextmanager
def writing(engine: sa.Engine, lock: str) -> Iterator[Session]:
    """A session in one transaction: committed at the end, rolled back on any error.

    Args:
        engine: the database.
        lock: what only one writer may do at a time (PostgreSQL; SQLite has one writer anyway).
    """
    with (
        _turn(engine),
        Session(engine) as session,
        session.begin(),
    ):
        take_lock(session.connection(execution_options=WRITES), lock)
        yield session


_turns: WeakKeyDictionary[sa.Pool, threading.RLock] = WeakKeyDictionary()


def _turn(engine: sa.Engine) -> AbstractContextManager[object]:
    """What one thread of this process has at a time that writes to an SQLite file.

    SQLite lets nobody wait for longer than `BUSY_TIMEOUT_MS`, nor first come, first served: on a busy machine
    a large document is loaded for longer than that, while other threads have theirs ready.
    """
    if engine.dialect.name != "sqlite":
        return nullcontext()
    return _turns.setdefault(engine.pool, threading.RLock())


def take_lock(connection: sa.Connection, lock: str) -> None:
    """Wait until no other transaction holds the lock of that name; it ends with the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            sa.text("SELECT pg_advisory_xact_lock(hashtext(:lock))"), {"lock": lock}
        )


def schema_revision(connection: sa.Connection) -> str | None:
    """Which migration the database has reached; None for a database without tables.

    Raises:
        UsageProblem: when its tables are somebody else's.
    """
    tables = set(sa.inspect(connection).get_table_names())
    if tables and not {REVISION, OURS} <= tables:
        some = ", ".join(sorted(tables)[:3])
        raise UsageProblem(
            f"the database holds tables that are not bolgeplan's ({some}): name another one"
        )
    if not tables:
        return None
    return connection.execute(
        sa.text(f"SELECT version_num FROM {REVISION}")
    ).scalar_one_or_none()


def require_current_schema(connection: sa.Connection) -> None:
    """Refuse a database of another schema version.

    Raises:
        UsageProblem: with what to do about it.
    """
    revision = schema_revision(connection)
    if revision is None:
        raise UsageProblem(
            "the database has no bolgeplan tables: `bolgeplan ingest` or `bolgeplan migrate` makes them"
        )
    if revision > HEAD:  # they are numbers of four digits
        raise UsageProblem(
            f"the database has schema {revision}, newer than this version's {HEAD}: use the newer bolgeplan"
        )
    if revision != HEAD:
        raise UsageProblem(
            f"the database has schema {revision}, this version needs {HEAD}: run `bolgeplan migrate`"
        )
