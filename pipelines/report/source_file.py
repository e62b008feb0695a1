"""The PDF of an edition: where it was ingested from, if it is still the same bytes there."""

import hashlib
from pathlib import Path

from sqlmodel import Session, col, select

from schemas import database as db


def file_of(session: Session, edition: db.Edition) -> Path | None:
    """The PDF of an edition where it was ingested from, if it is still the same bytes there."""
    attempts = (
        select(db.IngestAttempt.path)
        .where(db.IngestAttempt.sha256 == edition.sha256)
        .order_by(col(db.IngestAttempt.id).desc())
    )
    for name in session.exec(attempts).all():
        if is_edition(Path(name), edition):
            return Path(name)
    return None


def is_edition(path: Path, edition: db.Edition) -> bool:
    """Whether a file holds the bytes of an edition."""
    return (
        path.is_file()
        and hashlib.sha256(path.read_bytes()).hexdigest() == edition.sha256
    )
