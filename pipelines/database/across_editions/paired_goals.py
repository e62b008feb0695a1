"""`chosen_goal`: the goals of a plan in both languages beside each other, by their numbers."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.replace import Rows, many, replace, rows_where
from schemas.database import METADATA

EDITION, DOCUMENT, AXIS, PRIORITY, GOAL, CELL, PAIR = (
    METADATA.tables[name]
    for name in (
        "edition",
        "document",
        "plan_axis",
        "plan_priority",
        "plan_goal",
        "table_cell",
        "chosen_goal",
    )
)
NUMBERS = ("plan", "axis_ordinal", "priority_number", "number")
"""What a goal has in common with itself in the other language."""
SIDE = (
    "goal_id",
    "axis_title",
    "priority_title",
    "text",
    "text_folded",
    "document_slug",
    "page",
)
KEY = ("plan", "goal_id_tr", "goal_id_en")
Goal = sa.RowMapping
PLANS = many("plans")
GOALS = (
    sa.select(
        EDITION.c.speaks_for_plan.label("plan"), DOCUMENT.c.plan_period, DOCUMENT.c.language,
        AXIS.c.ordinal.label("axis_ordinal"), PRIORITY.c.number.label("priority_number"), GOAL.c.number,
        GOAL.c.id.label("goal_id"), AXIS.c.title.label("axis_title"),
        PRIORITY.c.title.label("priority_title"),
        GOAL.c.text, GOAL.c.text_folded, DOCUMENT.c.slug.label("document_slug"), CELL.c.page,
    )
    .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
    .join(PRIORITY, PRIORITY.c.edition_id == EDITION.c.id)
    .join(GOAL, GOAL.c.priority_id == PRIORITY.c.id)
    .join(AXIS, AXIS.c.id == PRIORITY.c.axis_id)
    .outerjoin(CELL, CELL.c.id == GOAL.c.table_cell_id)
    .where(EDITION.c.speaks_for_plan.in_(PLANS))
    .order_by(GOAL.c.id)
)  # fmt: skip
OURS = rows_where(PAIR, PAIR.c.plan.in_(PLANS))


def refresh_pairs(session: Session, plans: Collection[str]) -> None:
    """Put the goals of these plans side by side, from the editions that speak for them."""
    by_language: dict[str, list[Goal]] = defaultdict(list)
    named = {"plans": list(plans)}
    for goal in session.connection().execute(GOALS, named).mappings():
        by_language[goal["language"]].append(goal)
    rows = list(_pairs(by_language["tr"], by_language["en"]))
    replace(session, OURS, named, KEY, rows)


def _pairs(turkish: Sequence[Goal], english: Sequence[Goal]) -> Iterator[Rows]:
    """Each goal with the one of its numbers in the other language, or alone."""
    numbered: dict[tuple[Any, ...], list[Goal]] = defaultdict(list)
    for goal in english:
        numbered[_numbers(goal)].append(goal)
    for goal in turkish:
        for other in numbered.get(_numbers(goal), [None]):
            yield _row(goal, other)
    paired = {_numbers(goal) for goal in turkish}
    for goal in english:
        if _numbers(goal) not in paired:
            yield _row(None, goal)


def _numbers(goal: Goal) -> tuple[Any, ...]:
    return tuple(goal[name] for name in NUMBERS)


def _row(turkish: Goal | None, english: Goal | None) -> Rows:
    shown = turkish or english
    assert shown is not None  # one of them is given
    common = {name: shown[name] for name in (*NUMBERS, "plan_period")}
    sides = {"tr": turkish, "en": english}
    return common | {
        f"{name}_{language}": side[name] if side else None
        for language, side in sides.items()
        for name in SIDE
    }
