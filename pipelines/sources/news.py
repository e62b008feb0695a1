"""What the books say of files: how each was left the last time, and which outcomes are news."""

from collections.abc import Iterable, Sequence
from typing import Literal

import sqlalchemy as sa
from sqlmodel import Session, col, select

from pipelines.outcome import Outcome
from pipelines.texts import shown
from schemas.database import IngestAttempt

AT_A_TIME = 500  # names in one statement: SQLite takes 999 in its oldest builds

Attempts = dict[str | None, IngestAttempt]


def last_attempts(
    session: Session, hashes: Iterable[str], *, before: int | None = None
) -> Attempts:
    """The last attempt on each content, by hash.

    Args:
        session: the database.
        hashes: of the contents.
        before: a run: only attempts of those before it.
    """
    return _last(session, "sha256", hashes, before)


def _last(
    session: Session,
    column: Literal["sha256", "path"],
    names: Iterable[str],
    before: int | None,
) -> Attempts:
    by = col(getattr(IngestAttempt, column))
    wanted = sorted(set(names))
    found: Attempts = {}
    for start in range(0, len(wanted), AT_A_TIME):
        last = select(sa.func.max(IngestAttempt.id)).where(
            by.in_(wanted[start : start + AT_A_TIME])
        )
        if before is not None:
            last = last.where(col(IngestAttempt.ingest_run_id) < before)
        rows = session.exec(
            select(IngestAttempt).where(col(IngestAttempt.id).in_(last.group_by(by)))
        )
        found |= {getattr(row, column): row for row in rows}
    return found


def news_among(
    session: Session, outcomes: Sequence[Outcome], *, before: int | None = None
) -> list[Outcome]:
    """The outcomes that are not what the last attempt on that file ended with: what came in, new refusals.

    Args:
        session: the database.
        outcomes: of a run.
        before: that run, where it is in the books already.
    """
    refused = [outcome for outcome in outcomes if outcome.status == "quarantined"]
    by_hash = last_attempts(
        session, (o.sha256 for o in refused if o.sha256), before=before
    )
    nameless = [shown(outcome.path) for outcome in refused if not outcome.sha256]
    by_path = _last(session, "path", nameless, before)

    def is_news(outcome: Outcome) -> bool:
        last = (
            by_hash.get(outcome.sha256)
            if outcome.sha256
            else by_path.get(shown(outcome.path))
        )
        return last is None or (last.status, last.error) != (
            outcome.status,
            outcome.error,
        )

    return [
        outcome
        for outcome in outcomes
        if outcome.status == "ingested"
        or (outcome.status == "quarantined" and is_news(outcome))
    ]
