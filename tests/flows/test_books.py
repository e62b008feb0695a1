"""The books of runs: made when a run starts, written as documents end, closed by whoever comes after a killed one."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from pipelines.flows.held import held, is_held
from pipelines.flows.runs import note, run_in_books
from pipelines.outcome import Outcome
from schemas.database import IngestRun
from tests.support.commands import bolgeplan, environment
from tests.support.databases import table_rows
from tests.support.documents import draw_report
from tests.support.processes import PATIENCE_SECONDS

NEW = Outcome(Path("new.pdf"), "a" * 64, "ingested", document="d", edition="2010")
SAME = Outcome(Path("same.pdf"), "b" * 64, "unchanged")
REFUSED = Outcome(
    Path("refused.pdf"),
    "c" * 64,
    "quarantined",
    error="It is locked.",
    error_code="password-needed",
)


def statuses(engine: sa.Engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.execute(
                sa.text("SELECT status FROM ingest_run ORDER BY id")
            ).scalars()
        )


def attempts(engine: sa.Engine) -> list[tuple[int, str, str]]:
    with engine.connect() as connection:
        query = "SELECT ingest_run_id, path, status FROM ingest_attempt ORDER BY id"
        return [tuple(row) for row in connection.execute(sa.text(query))]


def test_a_run_is_in_the_books_from_its_start_and_its_documents_as_they_end(engine):
    with run_in_books(engine, flow_run_id="f", deployment="nightly") as run:
        assert statuses(engine) == ["running"]
        note(engine, run.id, [NEW])
        assert attempts(engine) == [(run.id, "new.pdf", "ingested")]
        run.outcomes += [NEW, SAME]
    [row] = table_rows(engine, "ingest_run")["ingest_run"]
    assert {"f", "nightly", "completed", 2} <= set(row)
    assert attempts(engine) == [
        (run.id, "new.pdf", "ingested"),
        (run.id, "same.pdf", "unchanged"),
    ]
    assert run.news == [NEW]


@pytest.mark.parametrize("end, status", [
    (RuntimeError, "failed"), (KeyboardInterrupt, "interrupted"), (SystemExit, "interrupted"),
])  # fmt: skip
def test_however_a_run_ends_its_books_are_closed(engine, end, status):
    with pytest.raises(end), run_in_books(engine) as run:
        run.outcomes.append(NEW)
        raise end
    assert statuses(engine) == [status]
    assert attempts(engine) == [(run.id, "new.pdf", "ingested")]


def test_a_refusal_makes_a_run_failed_and_is_news_once(engine):
    for news in ([REFUSED], []):
        with run_in_books(engine) as run:
            run.outcomes.append(REFUSED)
        assert run.news == news
    assert statuses(engine) == ["failed", "failed"]


def test_a_run_without_news_leaves_its_row_and_no_others(engine):
    with run_in_books(engine, deployment="nightly") as run:
        run.outcomes += [SAME] * 3
    assert run.news == []
    assert attempts(engine) == []
    with engine.connect() as connection:
        assert (
            connection.execute(sa.text("SELECT files FROM ingest_run")).scalar_one()
            == 3
        )


def test_a_run_that_nobody_is_at_is_closed_by_the_next_and_one_that_lives_is_not(
    engine,
):
    with engine.begin() as connection:
        connection.execute(
            sa.text(
                "INSERT INTO ingest_run (started_at, status) VALUES (:now, 'running')"
            ),
            {
                "now": datetime.now(UTC)
                if engine.dialect.name == "postgresql"
                else "2026-01-01 00:00:00"
            },
        )
    with run_in_books(engine) as first:
        assert statuses(engine) == ["crashed", "running"]
        with run_in_books(engine):
            assert statuses(engine) == ["crashed", "running", "running"]
        assert is_held(engine, first.id)
    assert statuses(engine) == ["crashed", "completed", "completed"]
    assert not is_held(engine, first.id)


@pytest.mark.processes
def test_a_run_killed_at_its_very_end_is_closed_by_one_that_finds_nothing_to_read(
    engine, tmp_path
):
    draw_report(tmp_path / "a.pdf")
    url = engine.url.render_as_string(hide_password=False)
    assert bolgeplan("ingest", "a.pdf", "--db", url, cwd=tmp_path).code == 0
    with engine.begin() as connection:
        connection.execute(
            sa.text("UPDATE ingest_run SET status = 'running', finished_at = NULL")
        )
    assert bolgeplan("ingest", "a.pdf", "--db", url, cwd=tmp_path).code == 0
    assert statuses(engine) == ["crashed"]


def test_what_is_held_is_held_until_the_end_of_the_block(engine):
    with held(engine, 7):
        assert is_held(engine, 7)
        assert not is_held(engine, 8)
    assert not is_held(engine, 7)


def test_a_run_ends_after_it_began_though_the_clock_was_put_back(engine):
    began = datetime.now(UTC) + timedelta(days=1)
    with run_in_books(engine, started_at=began) as run:
        pass
    with Session(engine) as session:
        row = session.get_one(IngestRun, run.id)
        assert row.finished_at == row.started_at == began


KILLED = """
import os, signal, sys
from pathlib import Path
from pipelines.database.connection import open_database
from pipelines.flows.runs import note, run_in_books
from pipelines.outcome import Outcome
engine = open_database(sys.argv[1])
with run_in_books(engine) as run:
    note(engine, run.id, [Outcome(Path("new.pdf"), "a" * 64, "ingested")])
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.processes
def test_a_killed_run_leaves_its_books_and_status_says_what_became_of_it(
    engine, tmp_path
):
    url = engine.url.render_as_string(hide_password=False)
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, url],
        env=environment(),
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    assert ended.returncode == -9
    [run] = bolgeplan("status", "--json", "--db", url, cwd=tmp_path).json()["runs"]
    assert (run["status"], run["ingested"], run["seconds"]) == ("crashed", 1, None)
    assert statuses(engine) == ["running"]  # who only looks writes nothing
    with run_in_books(engine):
        pass
    assert statuses(engine) == ["crashed", "completed"]


FLOW = """
import json, sys
from pathlib import Path
from pipelines.prefect_api.local import prefect_api
with prefect_api(Path("home")):
    from pipelines.flows.ingestion import ingest_document, ingest_sources
    for word in sys.argv[1:]:
        if word == "all":
            ingest_sources(database="x.db", return_state=True)
        else:
            ingest_document(word, database="x.db", return_state=True)
"""


def rows(home: Path, query: str) -> list[tuple[Any, ...]]:
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(home / "x.db") as db:
        return db.execute(query).fetchall()


@pytest.mark.processes
def test_every_flow_keeps_its_books_however_it_was_started(tmp_path):
    """As a worker or a schedule starts them: a document alone, a refused one, all of them, all of them again."""
    (tmp_path / "raw").mkdir()
    draw_report(tmp_path / "raw" / "good.pdf")
    (tmp_path / "raw" / "bad.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "raw" / "empty.pdf").touch()
    asked = ["raw/good.pdf", "raw/bad.pdf", "raw/empty.pdf", "all", "all"]
    subprocess.run(
        [sys.executable, "-c", FLOW, *asked],
        cwd=tmp_path,
        env=environment(),
        check=True,
        timeout=PATIENCE_SECONDS,
    )
    runs = rows(
        tmp_path,
        "SELECT id, status, files, flow_run_id IS NOT NULL FROM ingest_run ORDER BY id",
    )
    assert runs == [
        (1, "completed", 1, 1), (2, "failed", 1, 1), (3, "failed", 1, 1), (4, "failed", 3, 1), (5, "failed", 3, 1)]  # fmt: skip
    told = rows(
        tmp_path, "SELECT ingest_run_id, path, status FROM ingest_attempt ORDER BY id"
    )
    assert told == [(1, "raw/good.pdf", "ingested"), (2, "raw/bad.pdf", "quarantined"),
                    (3, "raw/empty.pdf", "quarantined")]  # fmt: skip
    state = bolgeplan("status", "--json", "--db", "x.db", cwd=tmp_path).json()
    assert {Path(row["path"]).name for row in state["quarantined"]} == {
        "bad.pdf",
        "empty.pdf",
    }
    assert json.dumps(state["runs"][0]["files"]) == "3"
