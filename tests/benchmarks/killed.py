"""Runs killed at random moments: `python -m tests.benchmarks.killed [N] [DATABASE_URL]`. Hours of a quiet machine.

`bolgeplan ingest` over a few reports is killed by -9 at N moments (100), on SQLite, or on the empty PostgreSQL
database that is named. A database in which all reports are in is left alone once, compared with an undisturbed
run, and begun anew; so the moments spread over all that a run does.
"""

import sys
import tempfile
from pathlib import Path

import sqlalchemy as sa

from tests.flows.faults.killing import (
    DISTRICTS,
    Killed,
    draw,
    run_statuses,
    said,
    undisturbed,
    whole_editions,
)

MOMENTS = 100


def main() -> None:
    """Kill, compare and print."""
    moments = int(sys.argv[1]) if len(sys.argv) > 1 else MOMENTS
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        draw(home)
        seconds = undisturbed(home, f"sqlite:///{home / 'undisturbed.db'}")
        killed = rounds = 0
        while killed < moments:
            database = sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{home / f'{rounds}.db'}"
            killed += _round(home, database, Killed(moments - killed, seed=rounds, seconds=seconds))
            rounds += 1
            same = said(database) == said(f"sqlite:///{home / 'undisturbed.db'}")
            print(
                f"{killed} killed, {rounds} databases; {'the same data' if same else 'OTHER DATA'}",
                flush=True,
            )
            if len(sys.argv) > 2:
                _empty(database)


def _round(home: Path, database: str, killing: Killed) -> int:
    """Kill until all reports are in, then let a run go to its end; how many were killed."""
    killed = 0
    for was in killing.runs(home, database):
        killed += was
        if whole_editions(database) == len(DISTRICTS):
            break
    undisturbed(home, database)
    assert whole_editions(database) == len(DISTRICTS)
    assert "running" not in run_statuses(database)
    return killed


def _empty(database: str) -> None:
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()


if __name__ == "__main__":
    main()
