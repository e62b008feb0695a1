"""Shares whose workers are lost: sent again, not for ever, and not to workers that cannot read at all."""

from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest
import sqlalchemy as sa

from pipelines.errors import UsageProblem
from pipelines.flows.engines import conduct, turns
from pipelines.flows.engines.conduct import LOST, MOST_TRIES, Conductor
from pipelines.flows.engines.engine import Stage
from pipelines.flows.engines.turns import Turn
from pipelines.flows.runs import run_in_books
from pipelines.settings.run import Run
from tests.support.extractions import extraction


class Readers:
    """An engine that does as told."""

    sends_again = False

    def __init__(self) -> None:
        self.sent: list[int] = []
        self.buried: list[str] = []
        self.stopped: list[str] = []
        self.stage: Stage = "begun"

    def send(self, share: int) -> str:
        self.sent.append(share)
        return f"ticket {len(self.sent)}"

    def look(self, tickets: Mapping[int, str]) -> dict[int, Stage]:
        return dict.fromkeys(tickets, self.stage)

    def bury(self, ticket: str) -> None:
        self.buried.append(ticket)

    def stop(self, tickets: Mapping[int, str]) -> None:
        self.stopped += tickets.values()


@pytest.fixture
def conductor(
    engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Conductor]:
    """One share of two documents has been sent; nobody holds it."""
    monkeypatch.setattr(conduct, "is_share_held", lambda *_: False)
    place = cast(
        Any, SimpleNamespace(engine=engine, settings=SimpleNamespace(run=Run()))
    )
    with run_in_books(engine) as run:
        made = Conductor(place, run.id, Readers(), [])
        made.waiting.append(
            [Turn(n, 1, f"{n}.pdf", f"{n}.pdf", str(n)) for n in (1, 2)]
        )
        made._send()
        yield made


def readers(conductor: Conductor) -> Readers:
    return cast(Readers, conductor.engine)


def test_a_share_whose_worker_died_over_it_is_sent_again(conductor):
    engine, run = conductor.place.engine, conductor.run_id
    [first, _] = turns.take(engine, run, 1)
    turns.hand_in(engine, run, first, extraction(), 1.0)
    conductor._look_after()
    assert readers(conductor).sent == [1, 1]
    assert readers(conductor).buried == ["ticket 1"]
    assert [turn.position for turn in turns.unread(engine, run, 1)] == [
        2
    ]  # what was read stays read
    conductor._look_after()  # the next one has not taken it yet: that is no loss
    assert readers(conductor).sent == [1, 1]


def test_a_share_that_a_living_worker_holds_is_left_to_it(conductor, monkeypatch):
    monkeypatch.setattr(conduct, "is_share_held", lambda *_: True)
    turns.take(conductor.place.engine, conductor.run_id, 1)
    for stage in ("begun", "over"):  # Prefect may be wrong about it
        readers(conductor).stage = stage
        conductor._look_after()
    assert readers(conductor).sent == [1]


def test_a_share_that_is_read_while_we_look_is_not_lost(conductor, monkeypatch):
    engine, run = conductor.place.engine, conductor.run_id
    taken = turns.take(engine, run, 1)

    def ended(*_: object) -> bool:
        for turn in taken:
            turns.hand_in(engine, run, turn, extraction(), 1.0)
        return False

    monkeypatch.setattr(conduct, "is_share_held", ended)
    conductor._look_after()
    assert (readers(conductor).sent, readers(conductor).buried) == ([1], [])


def test_a_share_that_nobody_has_begun_waits(conductor):
    readers(conductor).stage = "queued"
    conductor._look_after()
    assert readers(conductor).sent == [1]


def test_a_document_over_which_workers_die_is_given_up_and_the_next_is_read(conductor):
    engine, run = conductor.place.engine, conductor.run_id
    for _ in range(MOST_TRIES):
        turns.take(engine, run, 1)
        conductor._look_after()
    assert [turn.position for turn in turns.unread(engine, run, 1)] == [2]
    [other] = turns.take(engine, run, 1)
    turns.hand_in(engine, run, other, extraction(), 1.0)
    conductor._look_after()
    assert conductor.tickets == {}
    assert [(turn.status, turn.error_code) for turn in turns.due(engine, run, 10)] == [
        ("refused", LOST),
        ("read", None),
    ]


@pytest.mark.parametrize("end", [RuntimeError, KeyboardInterrupt])
def test_however_a_run_ends_early_its_workers_are_stopped(conductor, monkeypatch, end):
    """An error of ours, or Ctrl-C, while it loads: it is raised, and nobody reads on for nothing."""

    def ends(_conductor: object) -> bool:
        raise end

    monkeypatch.setattr(Conductor, "_load", ends)
    with pytest.raises(end):
        conductor.conduct([])
    assert readers(conductor).stopped == ["ticket 1"]


def test_workers_that_cannot_read_at_all_end_the_run(conductor):
    """They end, one after the other, before they have taken their share: another version, no database."""
    readers(conductor).stage = "over"
    with pytest.raises(UsageProblem, match="no worker can read"):
        for _ in range(MOST_TRIES + 1):
            conductor._look_after()


def test_a_worker_that_begins_and_takes_nothing_is_waited_for_with_patience(
    conductor, monkeypatch
):
    now = [0.0]
    monkeypatch.setattr(conduct.time, "monotonic", lambda: now[0])
    conductor._look_after()
    now[0] = Run().patience_seconds - 1.0
    conductor._look_after()
    assert readers(conductor).sent == [1]
    now[0] = Run().patience_seconds + 1.0
    conductor._look_after()
    assert readers(conductor).sent == [1, 1]
