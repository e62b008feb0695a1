"""What a run holds while it lives: the system takes it back when its process dies, however it dies.

By that a run that is under way is told from one whose process was killed or whose machine went down. On
PostgreSQL it is a lock of a session; beside an SQLite file, which one machine has, it is a lock on a file.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from filelock import FileLock, Timeout

from pipelines.files import sqlite_file

SPACE = 0x626F6C67  # "bolg": the first half of our PostgreSQL locks' names; the second is the run's id
NOTICED = (
    "tcp_keepalives_idle = 10",
    "tcp_keepalives_interval = 5",
    "tcp_keepalives_count = 4",
)
"""Half a minute after a machine went off, PostgreSQL ends the sessions that it had."""
LINGERS_SECONDS = 45.0  # longer than that: whoever still has a share then is alive


@contextmanager
def held(engine: sa.Engine, run_id: int) -> Iterator[None]:
    """Hold a run for as long as the block, or this process, lasts."""
    if engine.dialect.name == "postgresql":
        with _alone(engine) as connection:
            _be_missed(connection)
            connection.execute(
                sa.text("SELECT pg_advisory_lock(:space, :id)"),
                {"space": SPACE, "id": run_id},
            )
            yield
        return
    path = _lock_file(engine, run_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path):
        yield
    path.unlink(missing_ok=True)


def is_held(engine: sa.Engine, run_id: int) -> bool:
    """Whether a process that lives holds the run."""
    if engine.dialect.name == "postgresql":
        with _alone(engine) as connection:
            free = sa.text("SELECT pg_try_advisory_lock(:space, :id)")
            return not connection.execute(
                free, {"space": SPACE, "id": run_id}
            ).scalar_one()
    path = _lock_file(engine, run_id)
    if not path.exists():
        return False
    try:
        with FileLock(path, timeout=0):
            return False
    except (Timeout, OSError):  # somebody holds it, or it is not for us to say
        return True


@contextmanager
def share_held(engine: sa.Engine, run_id: int, share: int) -> Iterator[bool]:
    """Hold a share of a run's documents on PostgreSQL; False where another process has it, and keeps it."""
    with _alone(engine) as connection:
        _be_missed(connection)
        yield _is_free(connection, run_id, share) or _is_free_at_last(
            connection, run_id, share
        )


def _be_missed(connection: sa.Connection) -> None:
    """Have the server notice when this machine goes off: else it keeps our locks for two hours."""
    for setting in NOTICED:
        connection.exec_driver_sql(f"SET {setting}")


def is_share_held(engine: sa.Engine, run_id: int, share: int) -> bool:
    """Whether a process that lives holds the share."""
    with _alone(engine) as connection:
        return not _is_free(connection, run_id, share)


def _is_free(connection: sa.Connection, run_id: int, share: int) -> bool:
    """Whether nobody had the share; from then on this session has it."""
    name = {
        "name": run_id << 32 | share
    }  # above the names of `take_lock`, which have 32 bits
    return bool(
        connection.execute(
            sa.text("SELECT pg_try_advisory_lock(:name)"), name
        ).scalar_one()
    )


def _is_free_at_last(connection: sa.Connection, run_id: int, share: int) -> bool:
    """As `_is_free`, asked until the session of a worker that is gone has ended for the server too."""
    until = time.monotonic() + LINGERS_SECONDS
    while time.monotonic() < until:
        time.sleep(1.0)
        if _is_free(connection, run_id, share):
            return True
    return False


@contextmanager
def _alone(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A session of its own, outside of any transaction, that ends with the block: its locks go with it."""
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    try:
        yield connection
    finally:
        with suppress(sa.exc.SQLAlchemyError):  # the server may have gone before us
            connection.invalidate()
            connection.close()


def _lock_file(engine: sa.Engine, run_id: int) -> Path:
    file = sqlite_file(engine.url)
    assert file is not None  # there are no runs on a database in memory
    return file.parent / ".cache" / "runs" / f"{file.name}-{run_id}"
