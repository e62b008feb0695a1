"""Whole extractions, kept in the database: what two readings of one edition are compared by."""

import hashlib
import zlib
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import object_session
from sqlmodel import Session, col, select

from schemas.database import METADATA, ExtractionArchive
from schemas.extraction import Extraction

OF_EDITION = (
    select(ExtractionArchive)
    .where(col(ExtractionArchive.edition_id) == sa.bindparam("edition"))
    .order_by(col(ExtractionArchive.sequence).desc())
)

KEPT = METADATA.tables["extraction"]
INSERT = sa.insert(KEPT).returning(KEPT.c.id)


def archive(
    session: Session,
    edition_id: int,
    extraction: Extraction,
    now: datetime,
    last: ExtractionArchive | None,
) -> ExtractionArchive:
    """Keep an extraction; one with the same content as the last of its edition is that one."""
    text = extraction.model_dump_json()
    digest = hashlib.sha256(text.encode()).hexdigest()
    if last is not None and last.content_sha256 == digest:
        return last
    row: dict[str, Any] = {
        "edition_id": edition_id,
        "sequence": last.sequence + 1 if last else 1,
        "extractor_version": extraction.extractor_version,
        "extracted_at": now,
        "content_sha256": digest,
        "content": zlib.compress(text.encode()),
    }
    id_ = session.connection().execute(INSERT, row).scalar_one()
    return ExtractionArchive(id=id_, **row)


def latest(session: Session, edition_id: int) -> ExtractionArchive | None:
    """The last extraction of an edition."""
    return session.exec(OF_EDITION, params={"edition": edition_id}).first()


UNPACKED = "extraction that was unpacked last"
"""In a session: of an edition that comes in, the one before is asked for twice."""


def read_archived(kept: ExtractionArchive) -> Extraction:
    """The extraction as it was.

    Raises:
        pydantic.ValidationError: when it was made by a version whose extractions have another shape.
    """
    session = object_session(kept)
    held: tuple[int | None, Extraction] | None = (
        session.info.get(UNPACKED) if session else None
    )
    if held is not None and held[0] == kept.id:
        return held[1]
    extraction = Extraction.model_validate_json(zlib.decompress(kept.content))
    if session is not None:
        session.info[UNPACKED] = kept.id, extraction
    return extraction
