"""What the database knows better: the same facts in other documents, and the edition before."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError
from sqlmodel import Session

from extractors.checks.other_reports import (
    KnownFigure,
    compare_with_known,
    confirmed,
    outliers,
    programme_key,
)
from pipelines.database.archive import latest, read_archived
from pipelines.database.changes import neighbours
from schemas.database import METADATA, Edition
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import Observation

DOCUMENT, EDITION, INDICATOR, OBSERVATION, PLACE, PROGRAMME, RESULT = (
    METADATA.tables[name]
    for name in ("document", "edition", "indicator", "observation", "place", "programme", "programme_result")
)


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
    facts = _facts(extraction, "narrative")
    current = EDITION.c.is_current | (EDITION.c.document_id == edition.document_id)
    other = _told(facts).where(EDITION.c.id != edition.id, current)
    found = session.execute(other.order_by(OBSERVATION.c.origin.desc(), EDITION.c.id))
    return confirmed(extraction, (_known(row, f"{row.title}, {row.label}") for row in found))


def _facts(extraction: Extraction, origin: str) -> list[Observation]:
    return [record for record in extraction.observations if record.origin == origin]


def _known(row: Any, title: str) -> KnownFigure:  # noqa: ANN401  (a row of `_told`)
    return KnownFigure((row.code, row.slug, row.year, row.breakdown), row.value, row.text_raw, title)


def _told(facts: Sequence[Observation]) -> sa.Select[Any]:
    """What documents say of the places and indicators of these facts; of no others: an archive holds many.

    Columns, not rows of the models: of a fact about the country every report says something.
    """
    codes, slugs = {record.indicator for record in facts}, {record.place for record in facts}
    o = OBSERVATION.c
    indicators = sa.select(INDICATOR.c.id).where(INDICATOR.c.code.in_(codes))
    places = sa.select(PLACE.c.id).where(PLACE.c.slug.in_(slugs))
    return (
        sa.select(INDICATOR.c.code, PLACE.c.slug, o.year, o.breakdown, o.value, o.text_raw,
                  DOCUMENT.c.title, EDITION.c.label)
        .join(INDICATOR, INDICATOR.c.id == o.indicator_id)
        .join(PLACE, PLACE.c.id == o.place_id)
        .join(EDITION, EDITION.c.id == o.edition_id)
        .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
        .where(o.indicator_id.in_(indicators), o.place_id.in_(places))
    )  # fmt: skip


def _figures(session: Session, extraction: Extraction, edition: Edition) -> Iterator[KnownFigure]:
    """What the tables of other documents say of the same facts."""
    query = (
        _told(_facts(extraction, "table"))
        .where(EDITION.c.is_current, OBSERVATION.c.origin == "table")
        .where(DOCUMENT.c.id != edition.document_id)
        .order_by(DOCUMENT.c.id, OBSERVATION.c.position)
    )
    for row in session.execute(query):
        yield _known(row, row.title)


def _results(session: Session, extraction: Extraction, edition: Edition) -> Iterator[KnownFigure]:
    """What other documents say of the same support programmes and places."""
    keys = {programme_key(result.programme) for result in extraction.programme_results}
    named = session.execute(sa.select(PROGRAMME.c.id, PROGRAMME.c.name))
    ours = [id_ for id_, name in named if programme_key(name) in keys]
    slugs = {result.place for result in extraction.programme_results}
    r = RESULT.c
    query = (
        sa.select(PROGRAMME.c.name, PROGRAMME.c.year, PLACE.c.slug, r.applications, r.successful,
                  DOCUMENT.c.title)
        .join(PROGRAMME, PROGRAMME.c.id == r.programme_id)
        .join(PLACE, PLACE.c.id == r.place_id)
        .join(EDITION, EDITION.c.id == r.edition_id)
        .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
        .where(r.programme_id.in_(ours), r.place_id.in_(sa.select(PLACE.c.id).where(PLACE.c.slug.in_(slugs))))
        .where(EDITION.c.is_current, DOCUMENT.c.id != edition.document_id)
        .order_by(DOCUMENT.c.id, r.id)
    )  # fmt: skip
    for row in session.execute(query):
        for counted, value in (("applications", row.applications), ("successful", row.successful)):
            if value is not None:
                fact = (programme_key(row.name), row.slug, row.year, counted)
                yield KnownFigure(fact, Decimal(value), str(value), row.title)


def _jumps(session: Session, extraction: Extraction, edition: Edition) -> list[Finding]:
    older, _ = neighbours(session, edition)
    kept = latest(session, older.id) if older is not None and older.id is not None else None
    if kept is None:
        return []
    try:
        return outliers(extraction, read_archived(kept))
    except ValidationError:  # kept by a version whose extractions have another shape
        return []
