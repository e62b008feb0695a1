"""Places: rows that all editions share, made when first needed, and kept to the vocabulary."""

from typing import get_args

import sqlalchemy as sa
from sqlmodel import Session, select

from pipelines.database.across_editions.seen import WROTE, note, seen
from schemas.database import METADATA, Place
from schemas.vocabulary import places as vocabulary
from schemas.vocabulary.gazetteer import lifetime
from schemas.vocabulary.places import PlaceKind

PLACE = METADATA.tables["place"]


def place_ids(session: Session) -> dict[str, int]:
    """Ids of all places by slug; missing rows are made from the vocabulary."""
    listed = vocabulary.places()
    known: dict[str, int] | None = seen(session, PLACE, listed)
    if known is not None:
        return known
    ids = _ids(session)
    if listed.keys() <= ids.keys():
        note(session, PLACE, listed, ids)
        return ids
    session.info[WROTE] = True
    for kind in get_args(PlaceKind):  # the larger first: the smaller lie in them
        session.add_all(
            Place(
                slug=p.slug,
                name=p.name,
                kind=kind,
                parent_id=ids[p.parent] if p.parent else None,
            )
            for p in vocabulary.places().values()
            if p.kind == kind and p.slug not in ids
        )
        session.flush()
        ids = _ids(session)
    describe_places(session)
    return ids


def _ids(session: Session) -> dict[str, int]:
    return dict(session.execute(sa.select(PLACE.c.slug, PLACE.c.id)).tuples().all())


def describe_places(session: Session) -> None:
    """Say of every place its province, and since and until when it was, as the vocabulary has it."""
    known = vocabulary.places()
    for row in session.exec(select(Place)):
        row.province_id = {"district": row.parent_id, "province": row.id}.get(row.kind)
        row.made_in, row.ended_in = (
            lifetime(known[row.slug]) if row.slug in known else (None, None)
        )
    session.flush()
