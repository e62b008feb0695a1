"""Which edition speaks for a plan: its goals are shown once, though every district report repeats them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.facts import MANY
from pipelines.database.across_editions.paired_goals import refresh_pairs
from pipelines.database.across_editions.replace import many
from schemas.database import METADATA
from schemas.text.turkish import slug
from schemas.vocabulary.load import load_regions
from schemas.vocabulary.places import province_of
from schemas.vocabulary.regions import region_of_province

EDITION, DOCUMENT, GOAL, PLACE = (
    METADATA.tables[name] for name in ("edition", "document", "plan_goal", "place")
)

HOLDS = sa.exists().where(
    EDITION.c.document_id == DOCUMENT.c.id, GOAL.c.edition_id == EDITION.c.id
)
SPEAKS = sa.exists().where(
    EDITION.c.document_id == DOCUMENT.c.id, EDITION.c.speaks_for_plan.is_not(None)
)
PLACED = (
    sa.select(*(DOCUMENT.c[name] for name in ("id", "slug", "plan_period", "plan")), PLACE.c.slug, HOLDS | SPEAKS)
    .outerjoin(PLACE, PLACE.c.id == DOCUMENT.c.place_id)
    .where(DOCUMENT.c.id.in_(many("documents")))
)  # fmt: skip
PLANNED = sa.update(DOCUMENT).where(DOCUMENT.c.id == sa.bindparam("at"))
PLANS = many("plans")
SPOKE = sa.select(EDITION.c.id, EDITION.c.speaks_for_plan).where(
    EDITION.c.speaks_for_plan.in_(PLANS) | EDITION.c.id.in_(many("editions"))
)
SPEAK = sa.update(EDITION).where(EDITION.c.id == sa.bindparam("at"))
HOLDERS = (
    sa.select(
        EDITION.c.id, EDITION.c.published_on, DOCUMENT.c.kind, DOCUMENT.c.plan, DOCUMENT.c.language,
        sa.select(sa.func.count()).where(GOAL.c.edition_id == EDITION.c.id).scalar_subquery(),
    )
    .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
    .where(DOCUMENT.c.plan.in_(PLANS), EDITION.c.is_current)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Holder:
    """A current edition that holds goals."""

    edition_id: int
    is_plan: bool
    goals: int
    published_on: date | None

    def order(self) -> tuple[int, ...]:
        """The plan itself, then the report that holds most of its goals, then the newest."""
        return (
            not self.is_plan,
            -self.goals,
            -(self.published_on or date.min).toordinal(),
            self.edition_id,
        )


def plans_of(session: Session, document_ids: Iterable[int]) -> set[str]:
    """The plans whose goals these documents hold, as they were when last asked and as they are now, which is kept.

    One that holds none, and speaks for no plan, changes nothing in what is shown of its own.
    """
    session.flush()
    placed = session.connection().execute(PLACED, {"documents": list(document_ids)})
    plans: set[str | None] = set()
    changed = []
    for id_, slug_, period, before, place, has_goals in placed.tuples():
        now = plan_of(slug_, period, place)
        if has_goals:
            plans |= {before, now}
        if now != before:
            changed.append({"at": id_, "plan": now})
    if changed:
        session.connection().execute(PLANNED, changed)
    return {plan for plan in plans if plan}


def all_plans(session: Session) -> set[str]:
    """All that there are, and were when goals were last decided."""
    documents = session.execute(sa.select(DOCUMENT.c.id)).scalars().all()
    shown = session.execute(
        sa.select(EDITION.c.speaks_for_plan).where(EDITION.c.speaks_for_plan > "")
    )
    plans = set(shown.scalars())
    for start in range(0, len(documents), MANY):
        plans |= plans_of(session, documents[start : start + MANY])
    return plans


def refresh_plans(session: Session, plans: Collection[str]) -> None:
    """Mark in each language the one edition that a plan's goals are shown from, and put both side by side."""
    ordered = sorted(plans)
    for start in range(0, len(ordered), MANY):
        some = ordered[start : start + MANY]
        if _mark_speakers(session, some):
            refresh_pairs(session, some)


def _mark_speakers(session: Session, plans: Sequence[str]) -> bool:
    """Whether any edition speaks for one of these plans, or did: where none does there are no goals to show."""
    speakers = _speakers(session, plans)
    named = {"plans": list(plans), "editions": list(speakers)}
    before = session.connection().execute(SPOKE, named).all()
    changed = [
        {"at": id_, "speaks_for_plan": speakers.get(id_)}
        for id_, plan in before
        if plan != speakers.get(id_)
    ]
    if changed:
        session.connection().execute(SPEAK, changed)
    return bool(before)


def _speakers(session: Session, plans: Sequence[str]) -> dict[int, str]:
    """Edition → the plan that it speaks for."""
    held: dict[tuple[str, str], list[_Holder]] = defaultdict(list)
    found = session.connection().execute(HOLDERS, {"plans": list(plans)})
    for edition_id, published_on, kind, plan, language, count in found:
        if count:
            held[plan, language].append(
                _Holder(edition_id, kind == "regional_plan", count, published_on)
            )
    return {
        min(holders, key=_Holder.order).edition_id: plan
        for (plan, _), holders in held.items()
    }


def plan_of(document: str, period: str | None, place: str | None) -> str:
    """The plan whose goals a document prints: `TR31 2010-2013`; without a period it speaks for itself.

    Args:
        document: slug of a plan, or of a report that repeats one.
        period: of the plan, where it says so.
        place: slug of the place that it is about.
    """
    if period is None:
        return document
    last = document.rpartition("/")[2]
    named = next((code for code in load_regions() if slug(code) == last), None)
    region = region_of_province(province_of(place)) or named
    return f"{region} {period}" if region else document
