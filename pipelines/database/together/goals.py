"""Which edition speaks for a plan: its goals are shown once, though every district report repeats them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from schemas.database import METADATA, Document, Edition, Place
from schemas.text.turkish import slug
from schemas.vocabulary.load import load_regions
from schemas.vocabulary.places import province_of
from schemas.vocabulary.regions import region_of_province


@dataclass(frozen=True, slots=True)
class _Holder:
    """A current edition that holds goals."""

    edition_id: int
    is_plan: bool
    goals: int
    published_on: date | None

    def order(self) -> tuple[int, ...]:
        """The plan itself, then the report that holds most of its goals, then the newest."""
        return (not self.is_plan, -self.goals, -(self.published_on or date.min).toordinal(), self.edition_id)


def refresh_plans(session: Session) -> None:
    """Mark in each language the one edition that a plan's goals are shown from."""
    held: dict[tuple[str, str], list[_Holder]] = defaultdict(list)
    goal = METADATA.tables["plan_goal"].c
    counted = sa.select(goal.edition_id, sa.func.count().label("goals")).group_by(goal.edition_id).subquery()
    query = (
        sa.select(col(Edition.id), col(Edition.published_on), Document, col(Place.slug), counted.c.goals)
        .join(counted, counted.c.edition_id == col(Edition.id))
        .join(Document, col(Document.id) == col(Edition.document_id))
        .outerjoin(Place, col(Place.id) == col(Document.place_id))
        .where(col(Edition.is_current))
    )
    for edition_id, published_on, document, place, count in session.execute(query):
        holder = _Holder(edition_id, document.kind == "regional_plan", count, published_on)
        held[plan_of(document, place), document.language].append(holder)
    speakers = {min(holders, key=_Holder.order).edition_id: plan for (plan, _), holders in held.items()}
    edition = METADATA.tables["edition"]
    before = session.execute(sa.select(edition.c.id, edition.c.speaks_for_plan)).all()
    changed = [
        {"at": id_, "speaks_for_plan": speakers.get(id_)} for id_, plan in before if plan != speakers.get(id_)
    ]
    if changed:
        session.connection().execute(sa.update(edition).where(edition.c.id == sa.bindparam("at")), changed)


def plan_of(document: Document, place: str | None) -> str:
    """The plan whose goals a document prints: `TR31 2010-2013`; without a period it speaks for itself.

    Args:
        document: a plan, or a report that repeats one.
        place: slug of the place that it is about.
    """
    if document.plan_period is None:
        return document.slug
    last = document.slug.rpartition("/")[2]
    named = next((code for code in load_regions() if slug(code) == last), None)
    region = region_of_province(province_of(place)) or named
    return f"{region} {document.plan_period}" if region else document.slug
