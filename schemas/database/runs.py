"""Runs, what became of each file in them, and what is known of web sources."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from schemas.database.columns import Row, UtcDateTime


class IngestRun(Row, table=True):
    """A look at documents: every one that Prefect started, and every other with news."""

    __tablename__ = "ingest_run"

    flow_run_id: str | None = None
    """Prefect's."""
    deployment: str | None = None
    """Prefect's: the schedule that asked for the run; null for one by hand."""
    started_at: datetime = Field(sa_type=UtcDateTime)
    """In UTC."""
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """In UTC."""
    status: str
    """`running`, `completed` (all is in), `failed` (at least one document is not), `interrupted` (by
    somebody) or `crashed` (its process ended without a word; when is not known)."""
    files: int | None = None
    """That it looked at; null where it has not come so far."""


class IngestAttempt(Row, table=True):
    """What became of one file in a run; of files without news only where the run had news of others."""

    __tablename__ = "ingest_attempt"
    __table_args__ = (
        Index("ix_ingest_attempt_ingest_run_id", "ingest_run_id"),
        Index("ix_ingest_attempt_sha256", "sha256"),
    )

    ingest_run_id: int = Field(foreign_key="ingest_run.id", ondelete="CASCADE")
    """The run."""
    path: str
    """With control characters escaped."""
    sha256: str | None = None
    """Null where the file could not be read at all."""
    status: str
    """`ingested`, `unchanged` or `quarantined`."""
    error_code: str | None = None
    """`empty-file`, `not-a-pdf`, `password-needed`, `damaged`, `time-limit`, `crash`, …"""
    error: str | None = None
    """One sentence."""
    extractor_version: str
    """That read it, or refused it."""
    seconds: float
    """That it took."""


class IngestTurn(Row, table=True):
    """A document that is read on another machine: when its turn is to be loaded, and what was read.

    Its row goes once it is in the books.
    """

    __tablename__ = "ingest_turn"
    __table_args__ = (
        UniqueConstraint("ingest_run_id", "position"),
        Index("ix_ingest_turn_ingest_run_id_share", "ingest_run_id", "share"),
    )

    ingest_run_id: int = Field(foreign_key="ingest_run.id", ondelete="CASCADE")
    """The run."""
    position: int
    """From 1: in this order they are loaded."""
    share: int
    """Number of the share, from 1: what one worker reads together."""
    path: str
    """As whoever lined it up calls it."""
    url: str
    """Where a worker finds it."""
    source: str | None = None
    """Name of its source in `flows.yaml`; null for one that was named by hand."""
    sha256: str
    """Of its bytes."""
    status: str
    """`waiting`, `taken` (a worker is at its share), `read` or `refused`."""
    content: bytes | None = None
    """The packed extraction of one that was read."""
    error_code: str | None = None
    """Of one that was refused."""
    error: str | None = None
    """One sentence."""
    details: str | None = None
    """The traceback of a bug of ours."""
    seconds: float | None = None
    """That reading took."""


class WebSource(Row, table=True):
    """What a web address answered last: asked for again with If-None-Match and If-Modified-Since."""

    __tablename__ = "web_source"

    url: str = Field(unique=True)
    """The address."""
    etag: str | None = None
    """As the server gave it."""
    last_modified: str | None = None
    """As the server gave it."""
    sha256: str
    """Of the answer's bytes."""
    file_name: str
    """Where they are kept, relative to the folder of downloads."""
    fetched_at: datetime = Field(sa_type=UtcDateTime)
    """In UTC."""
