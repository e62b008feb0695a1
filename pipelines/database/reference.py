"""Indicators and programmes: rows that all editions share, made when first needed."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.replace import Rows, replace, rows_where
from pipelines.database.across_editions.results import name_programmes
from pipelines.database.across_editions.seen import WROTE, follow, note, seen
from schemas.database import METADATA, Programme
from schemas.extraction import Extraction
from schemas.records import ProvisionalIndicator
from schemas.text.turkish import slug
from schemas.vocabulary.entries import IndicatorEntry
from schemas.vocabulary.load import indicators

INDICATOR, PROGRAMME = METADATA.tables["indicator"], METADATA.tables["programme"]
PROGRAMMES = sa.select(PROGRAMME.c.slug, PROGRAMME.c.id)


def indicator_ids(
    session: Session, provisional: Iterable[ProvisionalIndicator]
) -> dict[str, int]:
    """Ids of all indicators by code; those of the vocabulary follow it, others are made and marked."""
    ids = _listed_ids(session)
    fresh = {
        made.code: _made(made)
        for made in reversed(list(provisional))
        if made.code not in ids
    }
    if not fresh:
        return ids
    session.info[WROTE] = True
    replace(
        session,
        rows_where(INDICATOR, INDICATOR.c.code.in_(fresh)),
        {},
        ("code",),
        list(fresh.values()),
    )
    return _ids(session, INDICATOR.c.code, INDICATOR.c.id)


def _listed_ids(session: Session) -> dict[str, int]:
    """Ids of the indicators, once those of the vocabulary are as it says."""
    listed = indicators()
    known: dict[str, int] | None = seen(session, INDICATOR, listed)
    if known is not None:
        return known
    rows = [_listed(code, entry) for code, entry in listed.items()]
    as_listed = follow(session, INDICATOR, INDICATOR.c.code.in_([*listed]), rows)
    ids = _ids(session, INDICATOR.c.code, INDICATOR.c.id)
    if as_listed:
        note(session, INDICATOR, listed, ids)
    return ids


def _listed(code: str, entry: IndicatorEntry) -> Rows:
    labels = {"label_tr": entry.label_tr, "label_en": entry.label_en}
    return {"code": code, **labels, "unit": entry.unit, "is_provisional": False}


def _made(made: ProvisionalIndicator) -> Rows:
    return {
        "code": made.code,
        "label_tr": made.label,
        "unit": made.unit,
        "is_provisional": True,
    }


def programme_ids(
    session: Session, extraction: Extraction
) -> dict[tuple[str, int | None], int]:
    """Ids of the programmes that the extraction names, by name and year."""
    if not extraction.programme_results:
        return {}
    ids = dict(session.connection().execute(PROGRAMMES).tuples().all())
    found: dict[tuple[str, int | None], int] = {}
    for result in extraction.programme_results:
        key = (result.programme, result.year)
        name = slug(f"{result.year or ''} {result.programme}")
        if name not in ids:
            ids[name] = _added(
                session, Programme(slug=name, year=result.year, name=result.programme)
            )
        found[key] = ids[name]
    name_programmes(session)
    return found


def _ids(
    session: Session, name: sa.Column[str], identity: sa.Column[int]
) -> dict[str, int]:
    return dict(session.execute(sa.select(name, identity)).tuples().all())


def _added(session: Session, row: Programme) -> int:
    session.add(row)
    session.flush()
    assert row.id is not None  # the flush has given it one
    return row.id
