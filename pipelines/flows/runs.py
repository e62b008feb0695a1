"""The books: a run has its row from its start, and each document's attempt is in it as soon as it has ended.

What a run whose process was killed leaves says so: the next one to start closes it as `crashed`.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from pipelines.database.connection import writing
from pipelines.flows.engines.turns import forget
from pipelines.flows.held import held, is_held
from pipelines.outcome import Outcome
from pipelines.sources.news import news_among
from pipelines.texts import shown
from schemas.database import IngestAttempt, IngestRun
from schemas.extraction import EXTRACTOR_VERSION

LOCK = "ingest_run"
DEAD = "crashed"


@dataclass
class Run:
    """A run under way, and what is known of its documents so far."""

    engine: sa.Engine
    id: int
    outcomes: list[Outcome] = field(default_factory=list)
    news: list[Outcome] = field(default_factory=list)
    """Of a run that has ended: those that are not what they were before."""


@contextmanager
def run_in_books(
    engine: sa.Engine,
    *,
    flow_run_id: str | None = None,
    deployment: str | None = None,
    started_at: datetime | None = None,
) -> Iterator[Run]:
    """A run, from its start to its end, which is written however the block ends.

    Args:
        engine: the database.
        flow_run_id: Prefect's.
        deployment: Prefect's, of a run that a schedule asked for.
        started_at: where that was before now.
    """
    with ExitStack() as stack:
        with writing(engine, LOCK) as session:
            close_dead(session, engine)
            row = IngestRun(
                flow_run_id=flow_run_id,
                deployment=deployment,
                started_at=started_at or datetime.now(UTC),
                status="running",
            )
            session.add(row)
            session.flush()
            assert row.id is not None  # the flush has given it one
            stack.enter_context(held(engine, row.id))  # before others can see the row
            run = Run(engine, row.id)
        try:
            yield run
        except Exception:
            _close(run, "failed")
            raise
        except BaseException:  # Ctrl-C, or Prefect's word to stop
            _close(run, "interrupted")
            raise
        _close(run)


def close_dead(session: Session, engine: sa.Engine) -> None:
    """Close the runs that nobody is at any more; when they ended nobody knows."""
    for row in session.exec(
        select(IngestRun).where(col(IngestRun.status) == "running")
    ):
        if not is_held(engine, row.id or 0):
            row.status = DEAD
            forget(session, row.id or 0)
            session.add(row)


def close_left(engine: sa.Engine) -> None:
    """Close the runs that nobody is at any more, without one of one's own; writes only where there is one."""
    open_one = select(IngestRun.id).where(col(IngestRun.status) == "running").limit(1)
    with Session(engine) as session:
        if session.exec(open_one).first() is None:
            return
    with writing(engine, LOCK) as session:
        close_dead(session, engine)


def note(engine: sa.Engine, run_id: int, outcomes: Iterable[Outcome]) -> None:
    """Write what became of documents into the books of a run."""
    rows = [_attempt(run_id, outcome) for outcome in outcomes]
    if rows:
        with writing(engine, f"ingest_run {run_id}") as session:
            session.execute(sa.insert(IngestAttempt), rows)


def _close(run: Run, status: str | None = None) -> None:
    """Write the end of a run, and what is not in its books yet.

    Files without news are written only where there is news: a schedule that looks at ten thousand files
    every night would else bury the news of a year under four million rows.
    """
    with writing(run.engine, LOCK) as session:
        run.news = news_among(session, run.outcomes, before=run.id)
        written = select(IngestAttempt.path, IngestAttempt.status).where(
            IngestAttempt.ingest_run_id == run.id
        )
        there = dict(session.exec(written).all())
        rows = [
            _attempt(run.id, outcome)
            for outcome in run.outcomes
            if shown(outcome.path) not in there
        ]
        if rows and (run.news or there):
            session.execute(sa.insert(IngestAttempt), rows)
        ends = {*there.values(), *(row["status"] for row in rows)}
        forget(session, run.id)
        row = session.get_one(IngestRun, run.id)
        row.status = status or ("failed" if "quarantined" in ends else "completed")
        row.finished_at = max(
            datetime.now(UTC), row.started_at
        )  # a clock may have been put back
        row.files = len(there) + len(rows)


def record_run(
    engine: sa.Engine, started_at: datetime, outcomes: Sequence[Outcome]
) -> int | None:
    """Keep a run that started no flow, if there is news in it.

    Returns:
        Its id; None where all was as before.
    """
    with Session(engine) as session:
        if not news_among(session, outcomes):
            return None
    with run_in_books(engine, started_at=started_at) as run:
        run.outcomes += outcomes
    return run.id


def _attempt(run_id: int, outcome: Outcome) -> dict[str, Any]:
    return {
        "ingest_run_id": run_id,
        "path": shown(outcome.path),
        "sha256": outcome.sha256,
        "status": outcome.status,
        "error_code": outcome.error_code,
        "error": outcome.error,
        "extractor_version": EXTRACTOR_VERSION,
        "seconds": round(outcome.seconds, 3),
    }
