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
from pipelines.database.across_editions.replace import many
from pipelines.database.archive import latest, read_archived
from pipelines.database.changes import neighbours
from schemas.database import METADATA, Edition
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import Observation

DOCUMENT, EDITION, INDICATOR, OBSERVATION, PLACE, PROGRAMME, RESULT = (
    METADATA.tables[name]
    for name in (
        "document",
        "edition",
        "indicator",
        "observation",
        "place",
        "programme",
        "programme_result",
    )
)

SLUGS = many("slugs")
OWN: sa.BindParameter[int] = sa.bindparam("document")
HERE = sa.select(PLACE.c.id).where(PLACE.c.slug.in_(SLUGS))
MEASURED = sa.select(INDICATOR.c.id).where(INDICATOR.c.code.in_(many("codes")))
TOLD = (
    sa.select(INDICATOR.c.code, PLACE.c.slug, OBSERVATION.c.year, OBSERVATION.c.breakdown,
              OBSERVATION.c.value, OBSERVATION.c.text_raw, DOCUMENT.c.title, EDITION.c.label)
    .join(INDICATOR, INDICATOR.c.id == OBSERVATION.c.indicator_id)
    .join(PLACE, PLACE.c.id == OBSERVATION.c.place_id)
    .join(EDITION, EDITION.c.id == OBSERVATION.c.edition_id)
    .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
    .where(OBSERVATION.c.indicator_id.in_(MEASURED), OBSERVATION.c.place_id.in_(HERE))
)  # fmt: skip
"""What documents say of some places and indicators. Columns, not rows of the models: of a fact about the
country every report says something."""
OTHERS_TABLES = (
    TOLD.where(EDITION.c.is_current, OBSERVATION.c.origin == "table", DOCUMENT.c.id != OWN)
    .order_by(DOCUMENT.c.id, OBSERVATION.c.position)
)  # fmt: skip
OTHER_EDITIONS = (
    TOLD.where(EDITION.c.id != sa.bindparam("edition"), EDITION.c.is_current | (EDITION.c.document_id == OWN))
    .order_by(OBSERVATION.c.origin.desc(), EDITION.c.id)
)  # fmt: skip
PROGRAMMES = sa.select(PROGRAMME.c.id, PROGRAMME.c.name)
OTHERS_RESULTS = (
    sa.select(PROGRAMME.c.name, PROGRAMME.c.year, PLACE.c.slug, RESULT.c.applications, RESULT.c.successful,
              DOCUMENT.c.title)
    .join(PROGRAMME, PROGRAMME.c.id == RESULT.c.programme_id)
    .join(PLACE, PLACE.c.id == RESULT.c.place_id)
    .join(EDITION, EDITION.c.id == RESULT.c.edition_id)
    .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
    .where(RESULT.c.programme_id.in_(many("programmes")), RESULT.c.place_id.in_(HERE))
    .where(EDITION.c.is_current, DOCUMENT.c.id != OWN)
    .order_by(DOCUMENT.c.id, RESULT.c.id)
)  # fmt: skip


def cross_findings(
    session: Session, extraction: Extraction, edition: Edition
) -> list[Finding]:
    """Where a document disagrees with the current editions of others, or jumps from its own last edition.

    Args:
        session: to read from.
        extraction: what is about to be loaded.
        edition: its row, with its place in the document's history.
    """
    known = [
        *_figures(session, extraction, edition),
        *_results(session, extraction, edition),
    ]
    return compare_with_known(extraction, known) + _jumps(session, extraction, edition)


def with_agreement(
    session: Session, extraction: Extraction, edition: Edition
) -> Extraction:
    """A document whose sentences say where another document, or another edition of it, repeats their figures.

    Args:
        session: to read from.
        extraction: what is about to be loaded.
        edition: its row.
    """
    about = _about(_facts(extraction, "narrative"), edition)
    found = session.connection().execute(
        OTHER_EDITIONS, {**about, "edition": edition.id}
    )
    return confirmed(
        extraction, (_known(row, f"{row.title}, {row.label}") for row in found)
    )


def _facts(extraction: Extraction, origin: str) -> list[Observation]:
    return [record for record in extraction.observations if record.origin == origin]


def _known(row: Any, title: str) -> KnownFigure:  # noqa: ANN401  (a row of `_told`)
    return KnownFigure(
        (row.code, row.slug, row.year, row.breakdown), row.value, row.text_raw, title
    )


def _about(facts: Sequence[Observation], edition: Edition) -> dict[str, Any]:
    """Parameters of `TOLD`: places and indicators of these facts, and no others: an archive holds many."""
    return {
        "codes": list({record.indicator for record in facts}),
        "slugs": list({record.place for record in facts}),
        "document": edition.document_id,
    }


def _figures(
    session: Session, extraction: Extraction, edition: Edition
) -> Iterator[KnownFigure]:
    """What the tables of other documents say of the same facts."""
    about = _about(_facts(extraction, "table"), edition)
    for row in session.connection().execute(OTHERS_TABLES, about):
        yield _known(row, row.title)


def _results(
    session: Session, extraction: Extraction, edition: Edition
) -> Iterator[KnownFigure]:
    """What other documents say of the same support programmes and places."""
    keys = {programme_key(result.programme) for result in extraction.programme_results}
    named = session.connection().execute(PROGRAMMES)
    ours = [id_ for id_, name in named if programme_key(name) in keys]
    slugs = list({result.place for result in extraction.programme_results})
    about = {"programmes": ours, "slugs": slugs, "document": edition.document_id}
    for row in session.connection().execute(OTHERS_RESULTS, about):
        for counted, value in (
            ("applications", row.applications),
            ("successful", row.successful),
        ):
            if value is not None:
                fact = (programme_key(row.name), row.slug, row.year, counted)
                yield KnownFigure(fact, Decimal(value), str(value), row.title)


def _jumps(session: Session, extraction: Extraction, edition: Edition) -> list[Finding]:
    older, _ = neighbours(session, edition)
    kept = (
        latest(session, older.id)
        if older is not None and older.id is not None
        else None
    )
    if kept is None:
        return []
    try:
        return outliers(extraction, read_archived(kept))
    except ValidationError:  # kept by a version whose extractions have another shape
        return []
