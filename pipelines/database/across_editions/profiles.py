"""`chosen_profile`: a district's main facts of a year beside each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.facts import MANY
from pipelines.database.across_editions.replace import Rows, many, replace, rows_where
from schemas.database import METADATA
from schemas.database.views.wide import MEASURES

FACT, INDICATOR, PLACE, PROFILE = (
    METADATA.tables[name]
    for name in ("chosen_fact", "indicator", "place", "chosen_profile")
)
COLUMN_OF = {code: column for column, codes in MEASURES.items() for code in codes}
Key = tuple[int, int]
"""Id of a district; year."""

PLACES = many("places")
FACTS = (
    sa.select(
        *(
            FACT.c[name]
            for name in ("place_id", "year", "value", "unit", "is_doubtful")
        ),
        INDICATOR.c.code,
    )
    .join(INDICATOR, INDICATOR.c.id == FACT.c.indicator_id)
    .join(PLACE, PLACE.c.id == FACT.c.place_id)
    .where(
        FACT.c.place_id.in_(PLACES),
        FACT.c.year.is_not(None),
        FACT.c.breakdown.is_(None),
    )
    .where(PLACE.c.kind == "district", INDICATOR.c.code.in_(COLUMN_OF))
    .order_by(FACT.c.place_id, FACT.c.year)
)
OURS = rows_where(PROFILE, PROFILE.c.place_id.in_(PLACES))


def all_districts(session: Session) -> set[int]:
    """Places of which there are facts or profiles."""
    query = sa.union(sa.select(FACT.c.place_id), sa.select(PROFILE.c.place_id))
    return set(session.execute(query).scalars())


def refresh_profiles(session: Session, places: Iterable[int]) -> None:
    """Bring the profiles of these places to their facts, which are decided."""
    ordered = sorted(places)
    for start in range(0, len(ordered), MANY):
        _refresh(session, ordered[start : start + MANY])


def _refresh(session: Session, places: Sequence[int]) -> None:
    found: dict[Key, list[Any]] = defaultdict(list)
    for row in _facts(session, places):
        found[row.place_id, row.year].append(row)
    rows = [_profile(key, facts) for key, facts in found.items()]
    replace(session, OURS, {"places": places}, ("place_id", "year"), rows)


def _facts(session: Session, places: Sequence[int]) -> Iterator[Any]:
    yield from session.connection().execute(FACTS, {"places": places})


def _profile(key: Key, facts: Iterable[Any]) -> Rows:
    row: Rows = dict.fromkeys(MEASURES)
    count = doubtful = 0
    for fact in facts:
        column = COLUMN_OF[fact.code]
        value = _measured(column, fact)
        row[column] = value if row[column] is None else max(row[column], value)
        count, doubtful = count + 1, doubtful + bool(fact.is_doubtful)
    return row | {
        "place_id": key[0],
        "year": key[1],
        "n_facts": count,
        "n_doubtful": doubtful,
    }


def _measured(column: str, fact: Any) -> Decimal:  # noqa: ANN401  (a row of the query above)
    value: Decimal = fact.value
    return (
        value / 10
        if column.endswith("_percent") and fact.unit == "per mille"
        else value
    )
