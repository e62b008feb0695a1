"""What `status` finds: rows of plain values, as `--json` prints them."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlmodel import Session, col, select

from pipelines.database.editions import edition_name
from pipelines.flows.held import is_held
from pipelines.flows.runs import DEAD
from pipelines.flows.summary import ORDER
from pipelines.settings.model import Schedule, Settings
from pipelines.sources.known import known_editions
from schemas.database import Document, Edition, IngestAttempt, IngestRun, Place

RUNS = 5  # how many of the last runs are shown
LATE = timedelta(minutes=5)
"""How long after its time a run may begin: Prefect looks every few seconds, and starting takes some."""
WORKER = "worker-"
"""How `prefect.yaml` calls the deployments of the same schedules, for workers."""

Rows = list[dict[str, Any]]


def editions(session: Session) -> Rows:
    """All editions, by document and date."""
    known = known_editions(session)
    query = (
        select(Edition, Document, Place)
        .join(Document, col(Edition.document_id) == col(Document.id))
        .join(Place, col(Document.place_id) == col(Place.id), isouter=True)
        .order_by(
            col(Document.slug),
            col(Document.language),
            col(Edition.published_on),
            col(Edition.id),
        )
    )
    return [
        {
            "document": document.slug, "language": document.language, "kind": document.kind,
            "title": document.title, "place": place.name if place else None,
            "edition": edition_name(edition), "current": "yes" if edition.is_current else "no",
            "pages": edition.page_count, "tables": known[edition.sha256].tables,
            "records": known[edition.sha256].records, "findings": known[edition.sha256].findings,
            "text_layer": edition.text_layer, "file_name": edition.file_name, "sha256": edition.sha256,
            "note": edition.held_back,
        }
        for edition, document, place in session.exec(query)
    ]  # fmt: skip


def last_runs(session: Session, engine: sa.Engine) -> Rows:
    """The last runs, newest first."""
    runs = session.exec(
        select(IngestRun).order_by(col(IngestRun.id).desc()).limit(RUNS)
    ).all()
    return [_run(session, engine, run) for run in runs]


def _run(session: Session, engine: sa.Engine, run: IngestRun) -> dict[str, Any]:
    lasted = run.finished_at - run.started_at if run.finished_at else None
    return {
        "id": run.id,
        "started_at": run.started_at.isoformat(timespec="seconds"),
        "seconds": max(0.0, round(lasted.total_seconds(), 1))
        if lasted is not None
        else None,
        "status": _status(engine, run),
        "deployment": run.deployment,
        "flow_run_id": run.flow_run_id,
        "files": run.files,
        **_counted(session, run),
    }


def _status(engine: sa.Engine, run: IngestRun) -> str:
    """As in its row; a run whose process is gone has crashed, though no later one has written so yet."""
    gone = run.status == "running" and not is_held(engine, run.id or 0)
    return DEAD if gone else run.status


def _counted(session: Session, run: IngestRun) -> dict[str, int]:
    """Attempts by how they ended; a run without news has none but of what it read."""
    statuses = Counter(
        session.exec(
            select(IngestAttempt.status).where(IngestAttempt.ingest_run_id == run.id)
        )
    )
    return {status: statuses[status] for status in ORDER}


def schedules(session: Session, engine: sa.Engine, settings: Settings) -> Rows:
    """The schedules of the settings: when each ran last, whether that was in time, when it is due next."""
    now = datetime.now(ZoneInfo(settings.time_zone))
    return [
        _schedule(session, engine, schedule, now) for schedule in settings.schedules
    ]


def _schedule(
    session: Session, engine: sa.Engine, schedule: Schedule, now: datetime
) -> dict[str, Any]:
    names = (schedule.name, f"{WORKER}{schedule.name}")
    asked = select(IngestRun).where(col(IngestRun.deployment).in_(names))
    last = session.exec(asked.order_by(col(IngestRun.id).desc()).limit(1)).first()
    following, before = schedule.due(now), schedule.due(now, back=True)
    return {
        "name": schedule.name,
        "cron": schedule.cron,
        "next_due": following.isoformat(),
        "last_due": before.isoformat(),
        "last_run": last.started_at.isoformat(timespec="seconds") if last else None,
        "last_status": _status(engine, last) if last else None,
        "state": state_of(last.started_at if last else None, before, now),
    }


def state_of(last_run: datetime | None, last_due: datetime, now: datetime) -> str:
    """Whether somebody runs a schedule, told by its last run and by when it was due last."""
    if last_run is None:
        return "no run yet"
    if last_run >= last_due or now - last_due < LATE:
        return "in time"
    return f"no run since {last_run.astimezone(UTC):%Y-%m-%d}"


def quarantined_files(session: Session) -> Rows:
    """Files whose last attempt was refused, and whose bytes did not come in under another name."""
    last = select(sa.func.max(IngestAttempt.id)).group_by(col(IngestAttempt.path))
    refused = select(IngestAttempt).where(
        col(IngestAttempt.id).in_(last), IngestAttempt.status == "quarantined"
    )
    loaded = set(session.exec(select(Edition.sha256)))
    return [
        {
            "path": row.path,
            "error": row.error,
            "code": row.error_code,
            "sha256": row.sha256,
        }
        for row in session.exec(refused.order_by(col(IngestAttempt.id)))
        if row.sha256 not in loaded
    ]
