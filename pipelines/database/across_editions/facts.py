"""`chosen_fact`: one row a place, indicator, year and breakdown over all current editions."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.choose import Choice, Source, choose
from pipelines.database.across_editions.replace import Rows, many, replace, rows_where
from schemas.database import METADATA

Pair = tuple[int, int]
"""Ids of an indicator and a place."""
Key = tuple[int, int, int | None, str | None]
"""Ids of an indicator and a place, year, breakdown."""
OBSERVATION, EDITION, DOCUMENT, CELL, STATEMENT, FACT, DISSENT = (
    METADATA.tables[name]
    for name in (
        "observation",
        "edition",
        "document",
        "table_cell",
        "statement",
        "chosen_fact",
        "dissent",
    )
)
FACT_KEY = ("indicator_id", "place_id", "year", "breakdown")
MANY = 400  # places, and indicators, asked for at a time: older SQLites take 999 values in a statement

INDICATORS, PLACES = many("indicators"), many("places")
SOURCES = (
    sa.select(
        *(OBSERVATION.c[name] for name in ("indicator_id", "place_id", "year", "breakdown")),
        OBSERVATION.c.id, OBSERVATION.c.edition_id, DOCUMENT.c.slug, EDITION.c.published_on,
        sa.func.coalesce(CELL.c.page, STATEMENT.c.page), OBSERVATION.c.origin == "table",
        OBSERVATION.c.proof.is_not(None), OBSERVATION.c.confidence,
        *(OBSERVATION.c[name] for name in ("value", "unit", "text_raw")),
    )
    .join(EDITION, EDITION.c.id == OBSERVATION.c.edition_id)
    .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
    .outerjoin(CELL, CELL.c.id == OBSERVATION.c.table_cell_id)
    .outerjoin(STATEMENT, STATEMENT.c.id == OBSERVATION.c.statement_id)
    .where(EDITION.c.is_current)
    .where(OBSERVATION.c.indicator_id.in_(INDICATORS), OBSERVATION.c.place_id.in_(PLACES))
    .order_by(OBSERVATION.c.indicator_id, OBSERVATION.c.id)
)  # fmt: skip
"""A key, then what a `Source` is made of, in its order: of a fact about the country every report says something."""
OURS = rows_where(
    FACT, FACT.c.indicator_id.in_(INDICATORS) & FACT.c.place_id.in_(PLACES)
)
NO_DISSENT = sa.delete(DISSENT).where(
    DISSENT.c.chosen_fact_id.in_(OURS.query.with_only_columns(FACT.c.id))
)


def all_pairs(session: Session) -> set[Pair]:
    """All that is known of."""
    said = sa.select(OBSERVATION.c.indicator_id, OBSERVATION.c.place_id)
    shown = sa.select(FACT.c.indicator_id, FACT.c.place_id)
    return {
        (indicator, place)
        for indicator, place in session.execute(sa.union(said, shown))
    }


def refresh_facts(session: Session, pairs: set[Pair]) -> None:
    """Decide all facts of these indicators and places anew; a fact that is still there keeps its id.

    Indicators of the same places are decided together, as a table of districts gives them: a statement costs
    a millisecond, however little it finds.
    """
    places_of: dict[int, list[int]] = defaultdict(list)
    for indicator, place in sorted(pairs):
        places_of[indicator].append(place)
    together: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for indicator, its_places in places_of.items():
        together[tuple(its_places)].append(indicator)
    for places, indicators in together.items():
        for start in range(0, len(places), MANY):
            for first in range(0, len(indicators), MANY):
                _refresh(
                    session,
                    indicators[first : first + MANY],
                    places[start : start + MANY],
                )


def _refresh(
    session: Session, indicators: Sequence[int], places: Sequence[int]
) -> None:
    found: dict[Key, list[Source]] = defaultdict(list)
    for key, source in _sources(session, indicators, places):
        found[key].append(source)
    choices = {key: choose(sources) for key, sources in found.items()}
    named = {"indicators": indicators, "places": places}
    session.connection().execute(NO_DISSENT, named)
    rows = [_row(key, choice) for key, choice in choices.items()]
    ids = replace(session, OURS, named, FACT_KEY, rows)
    dissents = [
        {"chosen_fact_id": id_, "observation_id": source.row_id}
        for id_, choice in zip(ids, choices.values(), strict=True)
        for source in choice.dissenting
    ]
    if dissents:
        session.connection().execute(sa.insert(DISSENT), dissents)


def _sources(
    session: Session, indicators: Sequence[int], places: Sequence[int]
) -> Iterator[tuple[Key, Source]]:
    named = {"indicators": indicators, "places": places}
    for row in session.connection().execute(SOURCES, named).tuples().all():
        indicator, place, year, breakdown, *where, value, unit, text = row
        yield (
            (indicator, place, year, breakdown),
            Source._make((*where, (value, unit), text)),
        )


def _row(key: Key, choice: Choice) -> Rows:
    indicator, place, year, breakdown = key
    value, unit = choice.best.says
    return {
        "indicator_id": indicator, "place_id": place, "year": year, "breakdown": breakdown, "value": value,
        "unit": unit, "observation_id": choice.best.row_id, **choice_columns(choice),
    }  # fmt: skip


def choice_columns(choice: Choice) -> Rows:
    """What facts and programme results have in common."""
    return {
        "n_sources": choice.n_sources, "n_documents": choice.n_documents,
        "n_disagreeing": len(choice.dissenting), "confidence": choice.best.confidence,
        "is_doubtful": choice.is_doubtful, "edition_id": choice.best.edition_id, "page": choice.best.page,
    }  # fmt: skip
