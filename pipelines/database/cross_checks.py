"""What the database knows better: the same facts in other documents, and the edition before."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from pydantic import ValidationError
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from extractors.checks.other_reports import (
    KnownFigure,
    compare_with_known,
    confirmed,
    outliers,
    programme_key,
)
from pipelines.database.archive import latest, read_archived
from pipelines.database.changes import neighbours
from schemas.database import Document, Edition, Indicator, Observation, Place, Programme, ProgrammeResult
from schemas.extraction import Extraction
from schemas.finding import Finding


def cross_findings(session: Session, extraction: Extraction, edition: Edition) -> list[Finding]:
    """Where a document disagrees with the current editions of others, or jumps from its own last edition.

    Args:
        session: to read from.
        extraction: what is about to be loaded.
        edition: its row, with its place in the document's history.
    """
    known = [*_figures(session, extraction, edition), *_results(session, extraction, edition)]
    return compare_with_known(extraction, known) + _jumps(session, extraction, edition)


def with_agreement(session: Session, extraction: Extraction, edition: Edition) -> Extraction:
    """A document whose sentences say where another document, or another edition of it, repeats their figures.

    Args:
        session: to read from.
        extraction: what is about to be loaded.
        edition: its row.
    """
    codes = {record.indicator for record in extraction.observations if record.origin == "narrative"}
    current = col(Edition.is_current) | (col(Edition.document_id) == edition.document_id)
    other = (col(Edition.id) != edition.id) & current
    places = {record.place for record in extraction.observations if record.origin == "narrative"}
    query = (
        _told(codes)
        .where(other, col(Place.slug).in_(places))
        .order_by(col(Observation.origin).desc(), col(Edition.id))
    )
    return confirmed(extraction, (_known(session, *found) for found in session.exec(query)))


def _known(session: Session, code: str, place: str, row: Observation, document: Document) -> KnownFigure:
    label = session.get_one(Edition, row.edition_id).label
    fact = (code, place, row.year, row.breakdown)
    return KnownFigure(fact, row.value, row.text_raw, f"{document.title}, {label}")


def _told(codes: Collection[str]) -> "Select[str, str, Observation, Document]":
    """What documents say of indicators: code, place, observation, document."""
    return (
        select(Indicator.code, Place.slug, Observation, Document)
        .join(Indicator, col(Indicator.id) == col(Observation.indicator_id))
        .join(Place, col(Place.id) == col(Observation.place_id))
        .join(Edition, col(Edition.id) == col(Observation.edition_id))
        .join(Document, col(Document.id) == col(Edition.document_id))
        .where(col(Indicator.code).in_(codes))
    )


def _figures(session: Session, extraction: Extraction, edition: Edition) -> Iterator[KnownFigure]:
    """What the tables of other documents say of the same indicators."""
    said = [record for record in extraction.observations if record.origin == "table"]
    query = (
        _told({record.indicator for record in said})
        .where(col(Edition.is_current), Observation.origin == "table")
        .where(col(Place.slug).in_({record.place for record in said}))  # else: of the whole country
        .where(Document.id != edition.document_id)
        .order_by(col(Document.id), col(Observation.position))
    )
    for code, place, row, document in session.exec(query):
        yield KnownFigure((code, place, row.year, row.breakdown), row.value, row.text_raw, document.title)


def _results(session: Session, extraction: Extraction, edition: Edition) -> Iterator[KnownFigure]:
    """What other documents say of the support programmes in the same places."""
    places = {record.place for record in extraction.programme_results}
    query = (
        select(Programme, Place.slug, ProgrammeResult, Document.title)
        .join(Programme, col(Programme.id) == col(ProgrammeResult.programme_id))
        .join(Place, col(Place.id) == col(ProgrammeResult.place_id))
        .join(Edition, col(Edition.id) == col(ProgrammeResult.edition_id))
        .join(Document, col(Document.id) == col(Edition.document_id))
        .where(col(Edition.is_current), Document.id != edition.document_id, col(Place.slug).in_(places))
        .order_by(col(Document.id), col(ProgrammeResult.id))
    )
    for programme, place, row, title in session.exec(query):
        for counted, value in (("applications", row.applications), ("successful", row.successful)):
            if value is not None:
                fact = (programme_key(programme.name), place, programme.year, counted)
                yield KnownFigure(fact, Decimal(value), str(value), title)


def _jumps(session: Session, extraction: Extraction, edition: Edition) -> list[Finding]:
    older, _ = neighbours(session, edition)
    kept = latest(session, older.id) if older is not None and older.id is not None else None
    if kept is None:
        return []
    try:
        return outliers(extraction, read_archived(kept))
    except ValidationError:  # kept by a version whose extractions have another shape
        return []
