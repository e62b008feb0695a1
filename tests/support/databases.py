"""The two engines that every database test runs on. PostgreSQL: one throw-away cluster a run, or a given URL."""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy as sa

from pipelines.database.connection import database_url, open_database
from pipelines.database.migrate import migrate
from schemas.database import METADATA

GIVEN_URL = "BOLGEPLAN_TEST_POSTGRES"
"""Names a PostgreSQL server in which databases may be made and dropped; without it one is started."""
USER = "bolgeplan"
UNPRIVILEGED = ("postgres", "nobody")


def _server_binaries() -> Path | None:
    folders = [Path(found).parent for found in [shutil.which("initdb")] if found]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists()), None)


def _as_unprivileged(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return command
    return ["runuser", "-u", _unprivileged_user(), "--", *command]


def _unprivileged_user() -> str:
    for name in UNPRIVILEGED:
        if (
            subprocess.run(
                ["id", "-u", name], capture_output=True, check=False
            ).returncode
            == 0
        ):
            return name
    return pytest.skip("PostgreSQL does not run as root, and there is no other user")


@contextmanager
def _cluster(folder: Path, binaries: Path) -> Iterator[str]:
    data, sockets = folder / "data", folder / "sockets"
    sockets.mkdir(parents=True)
    if os.geteuid() == 0:
        for part in (folder, sockets):
            shutil.chown(part, _unprivileged_user())
        for parent in folder.parents:
            if parent.stat().st_uid == 0 and parent.stat().st_mode & 0o055 == 0:
                parent.chmod(
                    0o711
                )  # pytest's own temporary folders are closed to the other user
    _run([str(binaries / "initdb"), "-D", str(data), "-U", USER, "-A", "trust", "--no-sync", "-E", "UTF8",
          "--locale=C"], folder)  # fmt: skip
    settings = f"-c listen_addresses= -c unix_socket_directories={sockets} -c fsync=off"
    pg_ctl = [str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    _run([*pg_ctl, "-l", str(folder / "log"), "-o", settings, "start"], folder)
    try:
        yield f"postgresql+psycopg://{USER}@/postgres?host={sockets}"
    finally:
        _run([*pg_ctl, "-m", "immediate", "stop"], folder)


def _run(command: list[str], folder: Path) -> None:
    """Run a command of the server; its output goes to nowhere, as the server would keep a pipe open."""
    subprocess.run(
        _as_unprivileged(command), check=True, stdout=subprocess.DEVNULL, cwd=folder
    )


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server in which databases may be made."""
    given = os.environ.get(GIVEN_URL)
    if given:
        yield given
        return
    binaries = _server_binaries()
    if binaries is None:
        pytest.skip(f"no PostgreSQL here: install it, or name a server in {GIVEN_URL}")
    folder = (
        Path("/tmp") / f"bolgeplan-postgres-{uuid.uuid4().hex[:8]}"
    )  # short: a socket's path has 107 bytes
    folder.mkdir()
    try:
        with _cluster(folder, binaries) as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _administration(server: str) -> Iterator[sa.Connection]:
    admin = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        yield connection
    admin.dispose()


@contextmanager
def postgres_database(server: str) -> Iterator[str]:
    name = f"bolgeplan_test_{uuid.uuid4().hex[:12]}"
    with _administration(server) as admin:
        admin.exec_driver_sql(f"CREATE DATABASE {name}")
    try:
        yield (
            sa.make_url(server).set(database=name).render_as_string(hide_password=False)
        )
    finally:
        with _administration(server) as admin:
            admin.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.processes)]


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, on each engine in turn."""
    with _empty_database(request, tmp_path) as url:
        yield url


@contextmanager
def _empty_database(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{folder / 'test.db'}"
        return
    with postgres_database(request.getfixturevalue("postgres_server")) as url:
        yield url


@cache
def migrated_sqlite() -> bytes:
    """An SQLite file with the current schema, to be copied: migrating takes a quarter of a second."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "migrated.db"
        _migrate(str(file))
        assert [left.name for left in file.parent.iterdir()] == [
            file.name
        ]  # all is in the file itself
        return file.read_bytes()


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> Iterator[str]:
    """The name of a PostgreSQL database with the current schema, to be copied."""
    with postgres_database(postgres_server) as url:
        _migrate(url)
        yield str(sa.make_url(url).database)


def _migrate(database: str) -> None:
    opened = open_database(database, create=True)
    migrate(opened)
    opened.dispose()


def new_engine(database: str) -> sa.Engine:
    """An engine on a database that was empty, or whose SQLite file was not there; now it has the current schema."""
    url = database_url(database)
    if url.get_backend_name() == "sqlite":
        file = Path(str(url.database))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(migrated_sqlite())
    else:
        _migrate(database)
    return open_database(database)


@pytest.fixture
def engine(request: pytest.FixtureRequest, database: str) -> Iterator[sa.Engine]:
    """An engine on a database with the current schema, on each engine in turn."""
    yield from _migrated_engine(request, database)


@pytest.fixture(scope="module", params=ENGINES)
def shared_engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sa.Engine]:
    """The same, for all tests of a file: those that only read."""
    with _empty_database(request, tmp_path_factory.mktemp("shared")) as url:
        yield from _migrated_engine(request, url)


def _migrated_engine(
    request: pytest.FixtureRequest, database: str
) -> Iterator[sa.Engine]:
    url = sa.make_url(database)
    if url.get_backend_name() == "sqlite":
        opened = new_engine(database)
    else:
        template = request.getfixturevalue("migrated_postgres")
        with _administration(request.getfixturevalue("postgres_server")) as admin:
            admin.exec_driver_sql(f"DROP DATABASE {url.database}")
            admin.exec_driver_sql(f"CREATE DATABASE {url.database} TEMPLATE {template}")
        opened = open_database(database)
    yield opened
    opened.dispose()


@pytest.fixture
def new_database(
    postgres_server: str, migrated_postgres: str
) -> Iterator[Callable[[], str]]:
    """Makes PostgreSQL databases with the current schema: URLs."""
    with ExitStack() as stack:

        def make() -> str:
            url = sa.make_url(stack.enter_context(postgres_database(postgres_server)))
            with _administration(postgres_server) as admin:
                admin.exec_driver_sql(f"DROP DATABASE {url.database}")
                admin.exec_driver_sql(
                    f"CREATE DATABASE {url.database} TEMPLATE {migrated_postgres}"
                )
            return url.render_as_string(hide_password=False)

        yield make


def table_rows(engine: sa.Engine, *tables: str) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the tables named, or of all tables, in order of their ids."""
    with engine.connect() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(sa.select(table).order_by(table.c.id))
            ]
            for table in METADATA.sorted_tables
            if not tables or table.name in tables
        }
