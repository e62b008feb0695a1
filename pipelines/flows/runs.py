"""The log of runs. A run that brought nothing new leaves no row."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlmodel import Session

from pipelines.outcome import Outcome
from pipelines.sources.known import is_news
from pipelines.texts import shown
from schemas.database import IngestAttempt, IngestRun
from schemas.extraction import EXTRACTOR_VERSION


def record_run(
    session: Session,
    started_at: datetime,
    outcomes: Sequence[Outcome],
    *,
    flow_run_id: str | None = None,
    interrupted: bool = False,
) -> int | None:
    """Keep a run and what became of each file in it, if there is news in it.

    Returns:
        Its id; None where all was as before.
    """
    if not any(is_news(session, outcome) for outcome in outcomes):
        return None
    failed = any(outcome.status == "quarantined" for outcome in outcomes)
    run = IngestRun(
        flow_run_id=flow_run_id,
        started_at=started_at,
        finished_at=datetime.now(UTC),
        status="interrupted" if interrupted else "failed" if failed else "completed",
    )
    session.add(run)
    session.flush()
    assert run.id is not None  # the flush has given it one
    session.add_all(_attempt(run.id, outcome) for outcome in outcomes)
    return run.id


def _attempt(run_id: int, outcome: Outcome) -> IngestAttempt:
    return IngestAttempt(
        ingest_run_id=run_id,
        path=shown(outcome.path),
        sha256=outcome.sha256,
        status=outcome.status,
        error_code=outcome.error_code,
        error=outcome.error,
        extractor_version=EXTRACTOR_VERSION,
        seconds=round(outcome.seconds, 3),
    )
