"""One edition into the database, in the caller's transaction: all of it or nothing."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from pipelines.database.across_editions.places import place_ids
from pipelines.database.across_editions.refresh import Touched, list_dimensions, refresh
from pipelines.database.archive import archive, latest
from pipelines.database.changes import EditionReading, beside, store_changes
from pipelines.database.cross_checks import cross_findings, with_agreement
from pipelines.database.editions import (
    choose_current,
    describe_document,
    document_of,
    drop_if_empty,
    edition_name,
    edition_of_bytes,
    place_in_history,
    short_of,
    why_held_back,
)
from pipelines.database.reconcile import Reconciler
from pipelines.database.reference import indicator_ids, programme_ids
from pipelines.database.rows import References, write_rows
from pipelines.database.search_entries import write_search_entries
from pipelines.storable import storable, storable_text
from schemas.correction import fingerprint
from schemas.database import Document, Edition
from schemas.expectations import Expectations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.vocabulary import overlay


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as found: its path for people, its hash for identity."""

    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of an edition."""

    document: str
    edition: str
    edition_id: int
    is_current: bool
    held_back: str | None
    changes: int
    """Differences from what was there before, now in `edition_change`."""
    found: tuple[Finding, ...] = ()
    """What is odd beside other documents, or beside what was expected; in `finding` with the others."""


def load(
    session: Session,
    extraction: Extraction,
    source: SourceFile,
    expected: Expectations | None = None,
    *,
    is_storable: bool = False,
) -> Loaded:
    """Write an edition's rows; those of an edition with the same bytes are replaced, and keep their ids.

    Args:
        session: in a transaction that the caller commits.
        extraction: what was read.
        source: which bytes it was read from.
        expected: what the document must hold to become current.
        is_storable: whether it was made so, as by the processes that read: to look for it takes as long as packing.
    """
    now = datetime.now(UTC)
    extraction = read = extraction if is_storable else storable(extraction)
    places = place_ids(session)
    list_dimensions(session)
    place_id = places[extraction.identity.place] if extraction.identity.place else None
    document = document_of(session, extraction, place_id)
    known = edition_of_bytes(session, source.sha256)
    touched = _touched(session, document, known)
    counted = short_of(extraction, expected)
    edition = known or _new_edition(extraction, source, now)
    edition.held_back = why_held_back(extraction, counted)
    _place(session, document, extraction, edition, now)
    neighbours = beside(session, edition)
    across = cross_findings(session, extraction, edition, neighbours[0])
    extraction = with_agreement(session, extraction, edition)
    extraction = extraction.model_copy(
        update={"findings": (*extraction.findings, *counted, *across)}
    )
    assert edition.id is not None  # it is in the database
    _write(Reconciler(session, edition.id, is_new=known is None), extraction, places)
    before = latest(session, edition.id) if known else None
    kept = archive(session, edition.id, extraction, now, before)
    choose_current(session, document)
    describe_document(document, edition, extraction, place_id)
    touched.add(session, edition.document_id)
    refresh(session, touched)
    changes = store_changes(
        session,
        EditionReading(edition.id, edition.document_id, kept, extraction),
        before,
        neighbours,
    )
    return Loaded(
        document.slug,
        edition_name(edition),
        edition.id,
        edition.is_current,
        edition.held_back,
        changes,
        extraction.findings[len(read.findings) :],
    )


def _touched(session: Session, document: Document, known: Edition | None) -> Touched:
    """What the document said until now, and the one that the edition was under, where that was another."""
    touched = Touched()
    touched.add(session, document.id, known.document_id if known else None)
    return touched


def _new_edition(extraction: Extraction, source: SourceFile, now: datetime) -> Edition:
    """An edition that is not in the database yet."""
    return Edition(
        document_id=0,  # none yet: `place_in_history` says which
        label="",
        sha256=source.sha256,
        file_name=storable_text(source.path.name),
        page_count=len(extraction.pages),
        text_layer=extraction.text_layer,
        ingested_at=now,
        extractor_version=extraction.extractor_version,
    )


def _place(
    session: Session,
    document: Document,
    extraction: Extraction,
    edition: Edition,
    now: datetime,
) -> None:
    """Give an edition, new or known, its place in the document's history."""
    moved_from = edition.document_id if edition.id is not None else None
    edition.is_current = False
    edition.corrections_sha256 = fingerprint(
        outcome.correction for outcome in extraction.corrections
    )
    edition.vocabulary_sha256 = overlay.fingerprint()
    place_in_history(session, edition, document, extraction, now)
    session.add(edition)
    session.flush()
    if moved_from not in (None, document.id):
        _leave(session, moved_from)


def _leave(session: Session, document_id: int | None) -> None:
    """An edition turned out to be of another document: let the one it was under go on without it."""
    if document_id is not None:
        choose_current(session, session.get_one(Document, document_id))
        drop_if_empty(session, document_id)


def _write(
    reconciler: Reconciler, extraction: Extraction, places: dict[str, int]
) -> None:
    session = reconciler.session
    references = References(
        places=places,
        indicators=indicator_ids(session, extraction.provisional_indicators),
        programmes=programme_ids(session, extraction),
    )
    write_rows(reconciler, extraction, references)
    reconciler.drop_left_over()
    write_search_entries(reconciler, session, reconciler.edition_id)
    reconciler.drop_left_over()
