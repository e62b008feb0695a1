"""Rows of the vocabulary are looked at once a run, and what was seen is never what was rolled back."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database import reference
from pipelines.database.across_editions.places import PLACE, place_ids
from pipelines.database.across_editions.refresh import list_dimensions
from pipelines.database.reference import indicator_ids
from schemas.database import METADATA

SHARED = ("place", "indicator", "swot_dimension")


def bring(session: Session) -> tuple[dict[str, int], dict[str, int]]:
    """What a load asks of the rows that all editions share."""
    list_dimensions(session)
    return place_ids(session), indicator_ids(session, ())


def asked(engine: sa.Engine, session: Session) -> set[str]:
    """The shared tables that a further load reads."""
    statements: list[str] = []

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    sa.event.listen(engine, "before_cursor_execute", note)
    bring(session)
    sa.event.remove(engine, "before_cursor_execute", note)
    return {
        name
        for name in SHARED
        if any(f"FROM {name}" in statement for statement in statements)
    }


def test_shared_rows_are_read_until_a_transaction_had_nothing_to_write(engine):
    first, second = (
        {*SHARED},
        {"place", "indicator"},
    )  # a migration makes the dimensions
    for expected in (first, second, set()):
        with Session(engine) as session, session.begin():
            assert asked(engine, session) == expected


def test_rows_that_were_rolled_back_are_not_known(engine):
    with Session(engine) as session, pytest.raises(ZeroDivisionError), session.begin():
        bring(session)
        bring(session)  # now all is there, in this transaction
        raise ZeroDivisionError
    with Session(engine) as session, session.begin():
        places, indicators = bring(session)
        assert places == dict(
            session.execute(sa.select(PLACE.c.slug, PLACE.c.id)).tuples().all()
        )
        assert len(indicators) == session.scalar(
            sa.select(sa.func.count(METADATA.tables["indicator"].c.id))
        )


def test_another_vocabulary_is_brought_in_by_a_run_that_has_seen_the_old_one(
    engine, monkeypatch
):
    for _ in range(3):
        with Session(engine) as session, session.begin():
            bring(session)
    listed = dict(reference.indicators())
    code, entry = next(iter(listed.items()))
    listed[code] = entry.model_copy(update={"label_tr": "Bir başka ad"})
    monkeypatch.setattr(reference, "indicators", lambda: listed)
    with Session(engine) as session, session.begin():
        indicator_ids(session, ())
        table = METADATA.tables["indicator"]
        assert (
            session.scalar(sa.select(table.c.label_tr).where(table.c.code == code))
            == "Bir başka ad"
        )
