"""Runs killed at random moments: `python -m tests.benchmarks.runs.killed [N] [DATABASE_URL]`. Half an hour of a quiet machine.

`bolgeplan ingest` over small reports is killed by -9 at N moments (100), on SQLite, or on the empty PostgreSQL
database that is named. A database in which all reports are in is left alone once, compared with an undisturbed
run, and begun anew. A moment is chosen by how many reports are in, and within the time of the next: so they spread
over the start of a run and all that it does afterwards, on a busy machine too. Stops with an error at the first
partial or double edition.
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import sqlalchemy as sa

from tests.flows.faults.killing import (
    Killed,
    draw,
    paced,
    run_statuses,
    said,
    undisturbed,
    whole_editions,
)

MOMENTS = 100
DISTRICTS = ("Aliağa", "Bayındır", "Bergama", "Bornova", "Çeşme", "Dikili", "Foça", "Kemalpaşa", "Menemen",
             "Ödemiş", "Tire", "Urla")  # fmt: skip
ROWS = 3


def main() -> None:
    """Kill, compare and print."""
    moments = int(sys.argv[1]) if len(sys.argv) > 1 else MOMENTS
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        draw(home, DISTRICTS, ROWS)
        seconds, from_first = paced(home, f"sqlite:///{home / 'undisturbed.db'}")
        pace = from_first / len(DISTRICTS)
        print(f"undisturbed {seconds:.0f} s, a report {pace:.1f} s", flush=True)
        killed = rounds = 0
        reached: Counter[int] = Counter()
        started = time.perf_counter()
        while killed < moments:
            database = (
                sys.argv[2]
                if len(sys.argv) > 2
                else f"sqlite:///{home / f'{rounds}.db'}"
            )
            killing = Killed(moments - killed, rounds, seconds, len(DISTRICTS), pace)
            killed += _round(home, database, killing, reached)
            rounds += 1
            same = said(database) == said(f"sqlite:///{home / 'undisturbed.db'}")
            print(
                f"{killed} killed, {rounds} databases, {time.perf_counter() - started:.0f} s; "
                f"reports in when killed: {dict(sorted(reached.items()))}; "
                f"{'the same data' if same else 'OTHER DATA'}",
                flush=True,
            )
            if len(sys.argv) > 2:
                _empty(database)


def _round(home: Path, database: str, killing: Killed, reached: Counter[int]) -> int:
    """Kill until all reports are in, then let a run go to its end; how many were killed."""
    killed = 0
    for was in killing.runs(home, database):
        killed += was
        loaded = whole_editions(database)
        reached[loaded] += was
        print(f"{killed}: {loaded}", file=sys.stderr, flush=True)
        killing.left = len(DISTRICTS) - loaded
        if not killing.left:
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
