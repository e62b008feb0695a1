"""Which edition of which document a PDF is, and which edition of a document is current."""

from collections.abc import Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from extractors.checks.due.counts import expected_counts
from extractors.checks.due.parts import kinds_read, missing_kinds
from schemas.database import METADATA, Document, Edition
from schemas.expectations import Expectations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.table import OTHER

CALLED = select(Document).where(
    col(Document.slug) == sa.bindparam("slug"),
    col(Document.language) == sa.bindparam("language"),
)
OF_BYTES = select(Edition).where(col(Edition.sha256) == sa.bindparam("sha256"))
EDITIONS = select(Edition).where(col(Edition.document_id) == sa.bindparam("document"))
EDITION = METADATA.tables["edition"]
STANDING = sa.select(
    EDITION.c.id,
    EDITION.c.published_on,
    EDITION.c.is_current,
    EDITION.c.held_back.is_(None),
).where(EDITION.c.document_id == sa.bindparam("document"))
READ_AS = sa.select(
    EDITION.c.extractor_version,
    EDITION.c.corrections_sha256,
    EDITION.c.vocabulary_sha256,
    EDITION.c.held_back,
).where(EDITION.c.sha256 == sa.bindparam("sha256"))
PRINTED = EDITIONS.where(col(Edition.label) == sa.bindparam("label")).order_by(
    col(Edition.printing).desc()
)


def document_of(
    session: Session, extraction: Extraction, place_id: int | None
) -> Document:
    """The document that the extraction says it is an edition of; made where it is the first."""
    said = extraction.identity
    named = {"slug": said.slug, "language": said.language}
    document = session.exec(CALLED, params=named).one_or_none()
    if document is None:
        document = Document(
            slug=said.slug, kind=said.kind, language=said.language, title=said.title
        )
        _describe(document, extraction, place_id)
        session.add(document)
        session.flush()
    return document


def _describe(document: Document, extraction: Extraction, place_id: int | None) -> None:
    said = extraction.identity
    document.kind, document.title, document.publisher = (
        said.kind,
        said.title,
        said.publisher,
    )
    document.plan_period, document.place_id = said.plan_period, place_id


def edition_of_bytes(session: Session, sha256: str) -> Edition | None:
    """The edition with exactly these bytes."""
    return session.exec(OF_BYTES, params={"sha256": sha256}).one_or_none()


def read_as(session: Session, sha256: str) -> tuple[str | None, ...] | None:
    """By which version, corrections and words the edition with these bytes was read, and why it is held back."""
    row = session.connection().execute(READ_AS, {"sha256": sha256}).one_or_none()
    return None if row is None else tuple(row)


def place_in_history(
    session: Session,
    edition: Edition,
    document: Document,
    extraction: Extraction,
    now: datetime,
) -> None:
    """Set what the edition is called, and which printing of its date it is.

    New bytes with a label that is there already are a corrected printing, which supersedes the last one.
    """
    label = extraction.identity.edition_label
    assert document.id is not None  # it is in the database
    if (edition.document_id, edition.label) != (document.id, label):
        before = session.exec(
            PRINTED, params={"document": document.id, "label": label}
        ).first()
        edition.document_id, edition.label = document.id, label
        edition.printing = before.printing + 1 if before else 1
        edition.supersedes_id = before.id if before else None
    edition.published_on = extraction.identity.published_on
    edition.page_count = len(extraction.pages)
    edition.text_layer = extraction.text_layer
    edition.extractor_version = extraction.extractor_version
    edition.ingested_at = now


def choose_current(session: Session, document: Document) -> None:
    """Mark the newest edition that is not held back as the current one, and no other.

    Newest by the date it bears; of one date the printing that came last. An undated one is older than any.
    """
    session.flush()
    found = session.connection().execute(STANDING, {"document": document.id}).tuples()
    there = found.all()
    dated = [(on or date.min, id_) for id_, on, _, may_be in there if may_be]
    newest = max(dated)[1] if dated else None
    for id_, _, is_current, _ in there:
        if is_current and id_ != newest:
            session.get_one(Edition, id_).is_current = False
    session.flush()  # there is never a moment with two current ones: the database would refuse it
    if newest is not None:
        session.get_one(Edition, newest).is_current = True
        session.flush()


def describe_document(
    document: Document, edition: Edition, extraction: Extraction, place_id: int | None
) -> None:
    """Let a document be called what its current edition calls it."""
    if edition.is_current:
        _describe(document, extraction, place_id)


def edition_name(edition: Edition) -> str:
    """`2010-12`, and `2010-12.2` for its second printing."""
    return printing_name(edition.label, edition.printing)


def printing_name(label: str, printing: int) -> str:
    """As `edition_name`, of what an edition's row says."""
    return label if printing == 1 else f"{label}.{printing}"


def drop_if_empty(session: Session, document_id: int) -> None:
    """Delete a document that has no edition left (its last one turned out to be of another document)."""
    if (
        session.exec(
            select(Edition.id).where(Edition.document_id == document_id)
        ).first()
        is None
    ):
        session.delete(session.get_one(Document, document_id))
        session.flush()


def short_of(extraction: Extraction, expected: Expectations | None) -> list[Finding]:
    """What a document holds otherwise than it must; errors hold it back."""
    if expected is None:
        return []
    return [
        *expected_counts(extraction, expected),
        *missing_kinds(extraction, expected.parts or ()),
    ]


def why_held_back(extraction: Extraction, counted: Sequence[Finding]) -> str | None:
    """What is missing, of the findings of `short_of`, and how to accept it; None where nothing is."""
    short = [finding for finding in counted if finding.severity == "error"]
    if not short:
        return None
    said = "; ".join(finding.message.rstrip(".") for finding in short)
    parts = any(finding.check_code == "kind-missing" for finding in short)
    return f"not made current: {said}{_remedy(extraction) if parts else ''}"


def _remedy(extraction: Extraction) -> str:
    """The entry of `flows.yaml` with which this document is accepted as it was read."""
    said = extraction.identity
    meant = {"kind": said.kind, "plan_period": said.plan_period, "place": said.place}
    entry = ", ".join(f"{key}: {value}" for key, value in meant.items() if value)
    parts = ", ".join(sorted(kinds_read(extraction) - {OTHER}))
    return (
        ". Compare it with the PDF; if it truly has no more, `bolgeplan ingest` takes it with this line under"
        f" `expectations:` in flows.yaml: - {{{entry}, parts: [{parts}]}}"
    )
