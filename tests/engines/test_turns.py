"""Documents that are read elsewhere: their order, who has them, what is left of those whose worker is gone."""

import subprocess
import sys
from typing import Any

import pytest
import sqlalchemy as sa

from pipelines.flows.engines import turns
from pipelines.flows.engines.turns import Turn
from pipelines.flows.held import is_share_held, share_held
from pipelines.flows.runs import run_in_books
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction
from tests.support.commands import environment
from tests.support.databases import table_rows
from tests.support.extractions import extraction

REFUSAL = UnreadableDocument("damaged", "It is broken.")


@pytest.fixture
def read() -> Extraction:
    return extraction()


def share(number: int, *positions: int) -> list[Turn]:
    return [
        Turn(position, number, f"{position}.pdf", f"{position}.pdf", f"{position}")
        for position in positions
    ]


def positions(found: list[Turn]) -> list[int]:
    return [turn.position for turn in found]


@pytest.fixture
def run(engine: sa.Engine) -> Any:
    with run_in_books(engine) as run:
        turns.line_up(engine, run.id, share(1, 1, 2))
        turns.line_up(engine, run.id, share(2, 3, 4))
        yield run.id


def test_what_is_read_out_of_turn_waits_for_what_is_listed_before_it(engine, run, read):
    second = turns.take(engine, run, 2)
    for turn in second:
        turns.hand_in(engine, run, turn, read, 1.5)
    assert turns.due(engine, run, 10) == []
    [first, other] = turns.take(engine, run, 1)
    turns.hand_back(engine, run, first, REFUSAL, details="", seconds=0.5)
    assert turns.due(engine, run, 10) == []
    turns.hand_in(engine, run, other, read, 1.5)
    due = turns.due(engine, run, 3)
    assert [(turn.position, turn.status, turn.error) for turn in due] == [
        (1, "refused", "It is broken."), (2, "read", None), (3, "read", None)]  # fmt: skip
    assert due[1].extraction() == read
    turns.end(engine, run, due)
    assert positions(turns.due(engine, run, 10)) == [4]


def test_of_two_that_read_the_same_document_the_first_counts(engine, run, read):
    [turn, _] = turns.take(engine, run, 1)
    turns.hand_in(engine, run, turn, read, 1.5)
    turns.hand_back(engine, run, turn, REFUSAL, details="", seconds=0.5)
    [other] = turns.take(
        engine, run, 1
    )  # who comes next reads on where the other was lost
    turns.hand_in(engine, run, other, read, 1.5)
    assert [(turn.position, turn.error) for turn in turns.due(engine, run, 10)] == [
        (1, None),
        (2, None),
    ]


def test_a_share_is_open_until_all_of_it_is_read_and_can_be_put_back(engine, run, read):
    assert turns.open_shares(engine, run, [1, 2]) == {1: False, 2: False}
    taken = turns.take(engine, run, 1)
    assert turns.open_shares(engine, run, [1, 2, 3]) == {1: True, 2: False}
    turns.put_back(engine, run, 1)
    assert turns.open_shares(engine, run, [1]) == {1: False}
    for turn in taken:
        turns.hand_in(engine, run, turn, read, 1.0)
    assert turns.open_shares(engine, run, [1, 2]) == {2: False}


def test_a_run_that_is_over_leaves_no_turns(engine, read):
    with run_in_books(engine) as run:
        turns.line_up(engine, run.id, share(1, 1, 2))
        [turn, _] = turns.take(engine, run.id, 1)
    turns.hand_in(engine, run.id, turn, read, 1.0)  # a worker that did not hear of it
    assert table_rows(engine, "ingest_turn") == {"ingest_turn": []}


HOLDS = """
import sys, time
from pipelines.database.connection import open_database
from pipelines.flows.held import share_held
with share_held(open_database(sys.argv[1]), 7, 3) as ours:
    print(ours, flush=True)
    time.sleep(60)
"""


@pytest.mark.processes
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_a_share_is_held_as_long_as_its_worker_lives(engine, monkeypatch):
    monkeypatch.setattr("pipelines.flows.held.LINGERS_SECONDS", 0.5)
    url = engine.url.render_as_string(hide_password=False)
    worker = subprocess.Popen(
        [sys.executable, "-c", HOLDS, url], env=environment(), stdout=subprocess.PIPE
    )
    assert worker.stdout is not None and worker.stdout.readline() == b"True\n"
    assert is_share_held(engine, 7, 3)
    assert not is_share_held(engine, 7, 4)
    with share_held(engine, 7, 3) as ours:
        assert not ours
    worker.kill()
    worker.communicate()
    monkeypatch.setattr("pipelines.flows.held.LINGERS_SECONDS", 30.0)
    with share_held(engine, 7, 3) as ours:
        assert ours
