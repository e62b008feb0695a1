"""After a document has come in: all that is said together, brought to what the editions say now."""

from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.facts import (
    Pair,
    all_pairs,
    refresh_facts,
)
from pipelines.database.across_editions.goals import all_plans, plans_of, refresh_plans
from pipelines.database.across_editions.places import describe_places
from pipelines.database.across_editions.profiles import all_districts, refresh_profiles
from pipelines.database.across_editions.replace import many
from pipelines.database.across_editions.results import (
    all_programmes,
    any_renamed,
    name_programmes,
    refresh_results,
)
from pipelines.database.across_editions.seen import follow, note, seen
from pipelines.database.connection import take_lock
from schemas.database import METADATA
from schemas.vocabulary.shared_names import dimension_of, dimensions

DIMENSION, EDITION, OBSERVATION, RESULT, PROGRAMME = (
    METADATA.tables[name]
    for name in (
        "swot_dimension",
        "edition",
        "observation",
        "programme_result",
        "programme",
    )
)
LOCK = "bolgeplan facts"
"""Two documents that come in at once may say something of one fact: the second waits, and sees the first."""


CURRENT = EDITION.c.document_id.in_(many("documents")) & EDITION.c.is_current
SAID = sa.union(
    sa.select(
        OBSERVATION.c.indicator_id,
        sa.cast(sa.null(), sa.String),
        OBSERVATION.c.place_id,
    )
    .join(EDITION, EDITION.c.id == OBSERVATION.c.edition_id)
    .where(CURRENT),
    sa.select(
        sa.cast(sa.null(), sa.Integer), PROGRAMME.c.common_slug, RESULT.c.place_id
    )
    .join(RESULT, RESULT.c.programme_id == PROGRAMME.c.id)
    .join(EDITION, EDITION.c.id == RESULT.c.edition_id)
    .where(CURRENT),
)
"""What the current editions of some documents say something of, no others decide it: an indicator or a programme,
and a place. One statement: two cost each document twice as much, however little they find."""


@dataclass
class Touched:
    """What has to be decided anew."""

    documents: set[int] = field(default_factory=set)
    pairs: set[Pair] = field(default_factory=set)
    programmes: set[tuple[str, int]] = field(default_factory=set)
    plans: set[str] = field(default_factory=set)

    def add(self, session: Session, *named: int | None) -> None:
        """All that the current editions of these documents, and of those before, say now.

        Call it before and after their rows change, or other editions of them become current.
        """
        self.documents |= {document for document in named if document is not None}
        said = session.connection().execute(SAID, {"documents": list(self.documents)})
        for indicator, programme, place in said.tuples():
            if indicator is not None:
                self.pairs.add((indicator, place))
            elif programme:
                self.programmes.add((programme, place))
        self.plans |= plans_of(session, self.documents)


def refresh(session: Session, touched: Touched) -> None:
    """Decide anew what was touched, in the caller's transaction."""
    take_lock(session.connection(), LOCK)
    refresh_facts(session, touched.pairs)
    refresh_profiles(session, {place for _, place in touched.pairs})
    refresh_results(
        session, all_programmes(session) if any_renamed(session) else touched.programmes
    )
    refresh_plans(session, touched.plans)


def refresh_all(session: Session) -> None:
    """Decide everything anew: after a migration."""
    take_lock(session.connection(), LOCK)
    describe_places(session)
    name_dimensions(session)
    name_programmes(session)
    refresh_facts(session, all_pairs(session))
    refresh_profiles(session, all_districts(session))
    refresh_results(session, all_programmes(session))
    refresh_plans(session, all_plans(session))


def name_dimensions(session: Session) -> None:
    """Bring the list of dimensions, and the dimension of every SWOT item, to the vocabulary of today."""
    list_dimensions(session)
    item = METADATA.tables["swot_item"]
    for name in session.execute(sa.select(item.c.dimension).distinct()).scalars().all():
        here = item.c.dimension.is_not_distinct_from(name)
        session.execute(
            sa.update(item).where(here).values(dimension_code=dimension_of(name))
        )


def list_dimensions(session: Session) -> None:
    """The dimensions as the vocabulary lists them."""
    listed = dimensions()
    if seen(session, DIMENSION, listed):
        return
    rows = [
        {"code": code, "label_tr": entry.label_tr, "label_en": entry.label_en}
        for code, entry in listed.items()
    ]
    if follow(session, DIMENSION, DIMENSION.c.code.in_([*listed]), rows):
        note(session, DIMENSION, listed, noted=True)
