"""Opening a database that cannot be written, is of another version, of another encoding, or somebody else's."""

import os
import threading
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from pipelines.database import connection as opening
from pipelines.database.connection import (
    open_database,
    reading,
    require_current_schema,
    writing,
)
from pipelines.database.migrate import migrate
from pipelines.errors import UsageProblem
from tests.database.test_load import put, report
from tests.support.databases import _administration, migrated_sqlite, new_engine

COUNT = sa.text("SELECT COUNT(*) FROM edition")


@pytest.fixture
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database on a medium that can only be read, with an edition in it and nothing beside it."""
    folder = tmp_path / "medium"
    folder.mkdir()
    file = folder / "kitap%41 #1?.db"  # signs that mean something in a URI
    file.write_bytes(migrated_sqlite())
    engine = open_database(str(file))
    put(engine, report(), "loaded")
    engine.dispose()
    assert [left.name for left in folder.iterdir()] == [file.name]
    monkeypatch.setattr(
        opening.os, "access", lambda path, mode: mode != os.W_OK
    )  # root may write anywhere
    return file


def test_a_database_that_can_only_be_read_is_read_and_nothing_is_made_beside_it(
    read_only,
):
    before = read_only.read_bytes()
    engine = open_database(str(read_only))
    with reading(engine) as session:
        assert session.connection().execute(COUNT).scalar_one() == 1
        assert [left.name for left in read_only.parent.iterdir()] == [read_only.name]
    with (
        pytest.raises(sa.exc.OperationalError, match="readonly"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM edition")
    engine.dispose()
    assert read_only.read_bytes() == before


def test_whoever_would_write_into_it_is_told_at_once(read_only):
    with pytest.raises(UsageProblem, match="read-only"):
        open_database(str(read_only), create=True)


def test_what_is_in_the_log_beside_it_is_read_too(read_only, monkeypatch):
    """Another process writes into it, and we may only look."""
    with monkeypatch.context() as may_write:
        may_write.setattr(opening.os, "access", lambda *_: True)
        writer = open_database(str(read_only))
    with writer.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0")
        connection.exec_driver_sql("UPDATE edition SET label = 'newest'")
    reader = open_database(str(read_only))
    with reading(reader) as session:
        assert (
            session.connection()
            .execute(sa.text("SELECT label FROM edition"))
            .scalar_one()
            == "newest"
        )
    reader.dispose()
    writer.dispose()


def test_a_newer_schema_says_so(engine):
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with (
        engine.connect() as connection,
        pytest.raises(UsageProblem, match="9999, newer than this version"),
    ):
        require_current_schema(connection)


@pytest.mark.parametrize("tables", [["kitaplar"], ["alembic_version", "users"]])
def test_somebody_elses_database_is_left_alone(database, tables):
    engine = open_database(database, create=True)
    with engine.execution_options(writes=True).begin() as connection:
        for table in tables:
            connection.exec_driver_sql(f"CREATE TABLE {table} (version_num varchar)")
    for use in (migrate, lambda engine: reading(engine).__enter__()):
        with pytest.raises(UsageProblem, match=f"not bolgeplan's \\(.*{tables[-1]}"):
            use(engine)
    with engine.connect() as connection:
        assert sorted(sa.inspect(connection).get_table_names()) == tables
    engine.dispose()


@pytest.mark.processes
def test_a_database_that_lacks_letters_is_refused_at_once(postgres_server):
    name = "bolgeplan_test_latin5"
    with _administration(postgres_server) as admin:
        admin.exec_driver_sql(
            f"CREATE DATABASE {name} ENCODING 'LATIN5' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
        )
    try:
        with pytest.raises(UsageProblem, match=r"encoded in LATIN5.*ENCODING 'UTF8'"):
            open_database(
                sa.make_url(postgres_server)
                .set(database=name)
                .render_as_string(hide_password=False)
            )
    finally:
        with _administration(postgres_server) as admin:
            admin.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


def test_writers_of_one_process_wait_for_each_other_however_long_one_takes(
    tmp_path, monkeypatch
):
    """Longer than SQLite would have them wait: a large document is loaded for minutes on a busy machine."""
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_MS", 10)
    engine = new_engine(str(tmp_path / "x.db"))
    began, order = threading.Event(), []

    def first() -> None:
        with writing(engine, "a") as session:
            session.execute(sa.text("UPDATE ingest_run SET files = 1"))
            began.set()
            time.sleep(0.2)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    began.wait()
    with writing(engine, "b") as session:
        session.execute(sa.text("UPDATE ingest_run SET files = 2"))
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
