"""`bolgeplan serve`, killed while a load stands in the middle of its transaction, and started again."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from tests.support.databases import table_rows
from tests.support.documents import draw_report
from tests.support.processes import descendants, is_alive
from tests.support.web.served import (
    Served,
    free_port,
    until,
    until_gone,
)

STANDS_SECONDS = (
    6.0  # what is locked longer stands: a row of the books is written in no time
)


class Stand:
    """A load that has written an edition and many rows stands still at its first SWOT item."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine

    @contextmanager
    def here(self) -> Iterator[None]:
        """Loads stand still within, and go on or fail afterwards."""
        if self.engine.dialect.name == "postgresql":
            with self.engine.begin() as holder:
                holder.exec_driver_sql("LOCK TABLE swot_item IN SHARE MODE")
                yield
            return
        self._do(
            "CREATE VIEW endless AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
            "CREATE TRIGGER stand AFTER INSERT ON swot_item BEGIN SELECT COUNT(*) FROM endless; END",
        )  # fmt: skip
        yield
        self._do("DROP TRIGGER stand", "DROP VIEW endless")

    def is_reached(self) -> bool:
        """Whether a load is in the middle of its transaction."""
        if self.engine.dialect.name == "postgresql":
            waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'swot_item'::regclass"
            with self.engine.connect() as connection:
                return bool(connection.exec_driver_sql(waiting).scalar_one())
        with closing(
            sqlite3.connect(str(self.engine.url.database), timeout=STANDS_SECONDS)
        ) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return True
        return False

    def _do(self, *statements: str) -> None:
        with self.engine.begin() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)


@pytest.fixture
def home(tmp_path: Path, database: str) -> Path:
    (tmp_path / "flows.yaml").write_text(
        f"database: '{database}'\nlimits: {{parallel: 1}}\n"
    )
    (tmp_path / "raw").mkdir()
    draw_report(tmp_path / "raw" / "report.pdf")
    return tmp_path


@pytest.fixture
def start() -> Iterator[Callable[[Path, int], Served]]:
    """Starts `serve`; whatever becomes of the test, it does not stay."""
    started: list[Served] = []
    yield lambda home, port: started.append(Served(home, port)) or started[-1]
    for served in started:
        served.kill()


def runs(engine: sa.Engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.execute(
                sa.text("SELECT status FROM ingest_run ORDER BY id")
            ).scalars()
        )


@pytest.mark.processes
def test_a_load_that_is_killed_in_the_middle_leaves_nothing_and_is_done_once_afterwards(
    home, engine, start
):
    port, stand = free_port(), Stand(engine)
    empty = table_rows(engine)
    served = start(home, port)
    with stand.here():
        served.run("ingest-sources", "manual")
        until(stand.is_reached, served)
        family = descendants(served.process.pid)
        served.kill()
        until(lambda: not any(map(is_alive, family)))
        until_gone(port)
    assert len(family) >= 3  # Prefect's server, the flow run, its reader
    left = table_rows(engine)
    assert runs(engine) == [
        "running"
    ]  # its books say that it began; the next run closes them
    assert left | {"ingest_run": []} == empty

    served = start(home, port)
    try:
        deployments = served.api.ask("deployments/filter")
        assert not any(
            "database" in made["parameters"] for made in deployments
        )  # it may hold a password
        wanted = served.run("ingest-sources", "manual")
        until(
            lambda: served.state(wanted) in ("COMPLETED", "FAILED", "CRASHED"), served
        )
        assert served.api.states("flow_runs") == ["COMPLETED"] * 2 + ["CRASHED"] * 2
        assert not {"RUNNING", "PENDING"} & set(served.api.states("task_runs"))
    finally:
        assert served.stop() == 0
    rows = table_rows(engine)
    assert [len(rows[name]) for name in ("edition", "swot_item", "edition_change")] == [
        1,
        12,
        0,
    ]
    assert runs(engine) == ["crashed", "completed"]


@pytest.mark.thorough
def test_of_the_times_that_were_missed_the_last_is_kept_and_so_is_what_people_asked_for():
    from pipelines.prefect_api.left_behind import _skip  # noqa: PLC0415  (two seconds, with Prefect)

    missed = [
        SimpleNamespace(id=number, auto_scheduled=number != 2) for number in range(4)
    ]  # latest first
    cancelled = []
    client = SimpleNamespace(
        set_flow_run_state=lambda run, state, force: cancelled.append(
            (run, state.type, force)
        )
    )
    _skip(client, missed)
    assert cancelled == [(1, "CANCELLED", True), (3, "CANCELLED", True)]
