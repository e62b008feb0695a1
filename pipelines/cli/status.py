"""`bolgeplan status`: documents with their editions, the last runs, what is refused."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from pipelines.cli.shared.console import print_json, print_table
from pipelines.database.connection import open_database, reading
from pipelines.database.editions import edition_name
from pipelines.flows.summary import ORDER
from pipelines.sources.known import known_editions
from schemas.database import Document, Edition, IngestAttempt, IngestRun, Place

RUNS = 5  # how many of the last runs are shown


def run_status(database: str, *, as_json: bool) -> None:
    """Print what is in a database.

    Raises:
        UsageProblem: when there is none.
    """
    with reading(open_database(database)) as session:
        found = {
            "editions": editions(session),
            "runs": last_runs(session),
            "quarantined": quarantined_files(session),
        }
    if as_json:
        print_json(found)
        return
    _print("Editions", found["editions"], ("document", "language", "edition", "current", "pages", "tables",
           "records", "findings", "note"), ("pages", "tables", "records", "findings"))  # fmt: skip
    _print("Last runs", found["runs"], ("id", "started_at", "seconds", "status", *ORDER),
           ("id", "seconds", *ORDER))  # fmt: skip
    _print("Quarantined", found["quarantined"], ("path", "error"), ())


Rows = list[dict[str, Any]]


def editions(session: Session) -> Rows:
    """All editions, by document and date."""
    known = known_editions(session)
    query = (
        select(Edition, Document, Place)
        .join(Document, col(Edition.document_id) == col(Document.id))
        .join(Place, col(Document.place_id) == col(Place.id), isouter=True)
        .order_by(col(Document.slug), col(Document.language), col(Edition.published_on), col(Edition.id))
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


def last_runs(session: Session) -> Rows:
    """The last runs with news, newest first."""
    runs = session.exec(select(IngestRun).order_by(col(IngestRun.id).desc()).limit(RUNS)).all()
    return [
        {
            "id": run.id,
            "started_at": run.started_at.isoformat(timespec="seconds"),
            "seconds": round((run.finished_at - run.started_at).total_seconds(), 1)
            if run.finished_at
            else None,
            "status": run.status,
            **_counted(session, run),
        }
        for run in runs
    ]


def _counted(session: Session, run: IngestRun) -> dict[str, int]:
    statuses = session.exec(select(IngestAttempt.status).where(IngestAttempt.ingest_run_id == run.id)).all()
    return {status: statuses.count(status) for status in ORDER}


def quarantined_files(session: Session) -> Rows:
    """Files whose last attempt was refused, and whose bytes did not come in under another name."""
    last = {row.path: row for row in session.exec(select(IngestAttempt).order_by(col(IngestAttempt.id)))}
    loaded = set(session.exec(select(Edition.sha256)))
    return [
        {"path": row.path, "error": row.error, "code": row.error_code, "sha256": row.sha256}
        for row in last.values()
        if row.status == "quarantined" and row.sha256 not in loaded
    ]


def _print(title: str, rows: Rows, headings: Sequence[str], numbers: Sequence[str]) -> None:
    if not rows:
        print(f"{title}: none\n")
        return
    print_table(title, headings, ([row[heading] for heading in headings] for row in rows), numbers)
    print()
