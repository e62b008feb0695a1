"""A database as an ingestion leaves it, from readings: with their PDFs where these are there."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from schemas import database as db
from schemas.extraction import Extraction
from tests.support.databases import new_engine

SAMPLES = Path(__file__).parents[2] / "raw"
PLAN = SAMPLES / "bolge-planlari" / "izmir-bolge-plani-2010-2013.pdf"


def loaded(url: str, readings: Iterable[tuple[Extraction, Path | str]]) -> sa.Engine:
    """A new database with some readings in it; one with a name for a file has its PDF nowhere."""
    engine = new_engine(url)
    for extraction, file in readings:
        data = file.read_bytes() if isinstance(file, Path) else file.encode()
        sha256 = hashlib.sha256(data).hexdigest()
        with writing(engine, "test") as session:
            load(session, extraction, SourceFile(Path(file), sha256))
            run = db.IngestRun(started_at=datetime.now(UTC), status="completed")
            session.add(run)
            session.flush()
            session.add(
                db.IngestAttempt(
                    ingest_run_id=run.id, path=str(file), sha256=sha256, status="ingested", extractor_version="1",
                    seconds=1.0,
                )
            )  # fmt: skip
    return engine


def renamed(extraction: Extraction, **identity: object) -> Extraction:
    """The reading of another publication, or another edition, that holds the same."""
    return extraction.model_copy(
        update={"identity": extraction.identity.model_copy(update=identity)}
    )
