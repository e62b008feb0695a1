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
from pipelines.database.changes import EditionReading
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
CURRENT = sa.select(EDITION.c.id).where(
    sa.text("edition.is_current"), EDITION.c.document_id != OWN
)
"""Of other documents. As text: SQLite knows its index of current ones by these words; SQLAlchemy adds `= 1`."""
OF_CURRENT = OBSERVATION.c.edition_id + sa.literal_column("0")
"""Looked for in a list of the current editions: most figures of a place may be of others, older or held back.
A sum, or each edition would be looked for under each place and indicator."""
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
SAID = ("indicator_id", "place_id", "year", "breakdown", "value", "text_raw")
ALIKE = (
    sa.select(*(OBSERVATION.c[name] for name in SAID), sa.func.count().label("times"),
              sa.func.min(EDITION.c.document_id).label("document_id"),
              sa.func.min(OBSERVATION.c.position).label("position"))
    .join(EDITION, EDITION.c.id == OBSERVATION.c.edition_id)
    .where(OBSERVATION.c.indicator_id.in_(MEASURED), OBSERVATION.c.place_id.in_(HERE))
    .where(OF_CURRENT.in_(CURRENT))
    .where(OBSERVATION.c.origin == "table")
    .group_by(*(OBSERVATION.c[name] for name in SAID))
    .subquery()
)  # fmt: skip
OTHERS_TABLES = (
    sa.select(INDICATOR.c.code, PLACE.c.slug, ALIKE.c.year, ALIKE.c.breakdown, ALIKE.c.value,
              ALIKE.c.text_raw, DOCUMENT.c.title, ALIKE.c.times)
    .join(INDICATOR, INDICATOR.c.id == ALIKE.c.indicator_id)
    .join(PLACE, PLACE.c.id == ALIKE.c.place_id)
    .join(DOCUMENT, DOCUMENT.c.id == ALIKE.c.document_id)
    .order_by(ALIKE.c.document_id, ALIKE.c.position, ALIKE.c.text_raw)
)  # fmt: skip
"""What the tables of other documents say, what is alike once, with the first document that says so: a row for
each would be as many as there are reports, of a fact about the country."""
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
    session: Session,
    extraction: Extraction,
    edition: Edition,
    older: EditionReading | None,
) -> list[Finding]:
    """Where a document disagrees with the current editions of others, or jumps from its own last edition.

    Args:
        session: to read from.
        extraction: what is about to be loaded.
        edition: its row, with its place in the document's history.
        older: the edition before it, where there is one.
    """
    known = [
        *_figures(session, extraction, edition),
        *_results(session, extraction, edition),
    ]
    return compare_with_known(extraction, known) + _jumps(extraction, older)


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
    if not about["codes"]:
        return extraction
    named = {**about, "edition": edition.id}
    found = session.connection().execute(OTHER_EDITIONS, named).tuples()
    return confirmed(
        extraction,
        (
            KnownFigure(tuple(fact), value, text, f"{title}, {label}")
            for *fact, value, text, title, label in found
        ),
    )


def _facts(extraction: Extraction, origin: str) -> list[Observation]:
    return [record for record in extraction.observations if record.origin == origin]


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
    for row in session.connection().execute(OTHERS_TABLES, about).tuples():
        *fact, value, text, title, times = row
        yield KnownFigure(tuple(fact), value, text, title, times=times)


def _results(
    session: Session, extraction: Extraction, edition: Edition
) -> Iterator[KnownFigure]:
    """What other documents say of the same support programmes and places."""
    if not extraction.programme_results:
        return
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


def _jumps(extraction: Extraction, older: EditionReading | None) -> list[Finding]:
    if older is None:
        return []
    try:
        return outliers(extraction, older.extraction)
    except ValidationError:  # kept by a version whose extractions have another shape
        return []
