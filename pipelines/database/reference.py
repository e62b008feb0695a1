"""Indicators and programmes: rows that all editions share, made when first needed."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session, col, select

from pipelines.database.together.results import name_programmes
from schemas.database import Indicator, Programme
from schemas.extraction import Extraction
from schemas.records import ProvisionalIndicator
from schemas.text.turkish import slug
from schemas.vocabulary.load import indicators


def indicator_ids(session: Session, provisional: Iterable[ProvisionalIndicator]) -> dict[str, int]:
    """Ids of all indicators by code; those of the vocabulary follow it, others are made and marked."""
    rows = {row.code: row for row in session.exec(select(Indicator))}
    for code, entry in indicators().items():
        known = rows.setdefault(code, Indicator(code=code, unit=entry.unit))
        known.label_tr, known.label_en, known.unit = entry.label_tr, entry.label_en, entry.unit
        known.is_provisional = False
    for made in provisional:
        rows.setdefault(
            made.code,
            Indicator(code=made.code, label_tr=made.label, unit=made.unit, is_provisional=True),
        )
    session.add_all(rows.values())
    session.flush()
    return {code: row.id for code, row in rows.items() if row.id is not None}


def programme_ids(session: Session, extraction: Extraction) -> dict[tuple[str, int | None], int]:
    """Ids of the programmes that the extraction names, by name and year."""
    ids = _ids(session, Programme.slug, Programme.id)
    found: dict[tuple[str, int | None], int] = {}
    for result in extraction.programme_results:
        key = (result.programme, result.year)
        name = slug(f"{result.year or ''} {result.programme}")
        if name not in ids:
            ids[name] = _added(session, Programme(slug=name, year=result.year, name=result.programme))
        found[key] = ids[name]
    name_programmes(session)
    return found


def _ids(session: Session, name: str, identity: int | None) -> dict[str, int]:
    rows = session.execute(sa.select(col(name), col(identity))).all()
    return {row[0]: row[1] for row in rows}


def _added(session: Session, row: Programme) -> int:
    session.add(row)
    session.flush()
    assert row.id is not None  # the flush has given it one
    return row.id
