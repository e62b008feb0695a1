"""`bolgeplan ingest`, killed at random moments: no edition is partial, none is there twice, nothing is stuck."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.faults.killing import (
    DISTRICTS,
    Killed,
    draw,
    run_statuses,
    said,
    undisturbed,
    whole_editions,
)
from tests.support.databases import postgres_database

pytestmark = [pytest.mark.thorough, pytest.mark.processes]

MOMENTS = 5


@pytest.fixture
def other(
    request: pytest.FixtureRequest, database: str, tmp_path: Path
) -> Iterator[str]:
    """A second database on the same engine."""
    if database.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'other.db'}"
        return
    with postgres_database(request.getfixturevalue("postgres_server")) as url:
        yield url


def test_whatever_moment_a_run_is_killed_at_the_next_ones_come_to_the_same(
    database: str, other: str, tmp_path: Path
) -> None:
    draw(tmp_path)
    seconds = undisturbed(tmp_path, other)
    was_killed = []
    for was in Killed(MOMENTS, seed=15, seconds=seconds).runs(tmp_path, database):
        whole_editions(database)
        was_killed.append(was)
    assert any(was_killed)
    undisturbed(tmp_path, database)
    assert whole_editions(database) == len(DISTRICTS)
    assert said(database) == said(other)
    assert "running" not in run_statuses(database)
