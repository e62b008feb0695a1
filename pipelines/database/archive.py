"""Whole extractions, kept in the database: what two readings of one edition are compared by."""

import hashlib
import threading
import zlib
from collections import OrderedDict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
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
    text = extraction.model_dump_json().encode()
    digest = hashlib.sha256(text).hexdigest()
    at_hand.put(digest, extraction, len(text))
    if last is not None and last.content_sha256 == digest:
        return last
    row: dict[str, Any] = {
        "edition_id": edition_id,
        "sequence": last.sequence + 1 if last else 1,
        "extractor_version": extraction.extractor_version,
        "extracted_at": now,
        "content_sha256": digest,
        "content": zlib.compress(text),
    }
    id_ = session.connection().execute(INSERT, row).scalar_one()
    return ExtractionArchive(id=id_, **row)


def latest(session: Session, edition_id: int) -> ExtractionArchive | None:
    """The last extraction of an edition."""
    return session.exec(OF_EDITION, params={"edition": edition_id}).first()


MOST_BYTES = 2 << 20
"""of JSON whose extractions are at hand: some sixty small documents, in six times the memory."""


class AtHand:
    """The extractions that were packed or unpacked last, by the hash of their content.

    An edition that comes in is compared with the one before, which often has just come in itself, is asked for
    twice, and with all that was worked out from its tables: to unpack it takes a tenth of loading.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most, self._bytes = most_bytes, 0
        self._held: OrderedDict[str, tuple[Extraction, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, digest: str) -> Extraction | None:
        """The one with this content, where it is at hand."""
        with self._lock:
            if digest not in self._held:
                return None
            self._held.move_to_end(digest)
            return self._held[digest][0]

    def put(self, digest: str, extraction: Extraction, size: int) -> None:
        """Have it at hand, so many bytes of JSON; those that were asked for longest ago go."""
        with self._lock:
            self._bytes += size - self._held.pop(digest, (None, 0))[1]
            self._held[digest] = extraction, size
            while self._bytes > self._most:
                self._bytes -= self._held.popitem(last=False)[1][1]


at_hand = AtHand()


def read_archived(kept: ExtractionArchive) -> Extraction:
    """The extraction as it was.

    Raises:
        pydantic.ValidationError: when it was made by a version whose extractions have another shape.
    """
    extraction = at_hand.get(kept.content_sha256)
    if extraction is None:
        text = zlib.decompress(kept.content)
        extraction = Extraction.model_validate_json(text)
        at_hand.put(kept.content_sha256, extraction, len(text))
    return extraction
