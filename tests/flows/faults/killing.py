"""Runs of `ingest` whose process is killed at random moments, until one is left alone: what is in the database then."""

import hashlib
import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from pipelines.database.archive import latest, read_archived
from pipelines.database.connection import open_database, reading, schema_revision
from schemas.database import METADATA
from tests.engines.same_data import OF_THE_CLOCK, OF_THE_RUN, PACKED
from tests.pdfs.documents.izmir import statistics_rows
from tests.support.commands import command, environment
from tests.support.documents import SWOT, draw_report
from tests.support.served import descendants, until_gone

DISTRICTS = ("Aliağa", "Bornova", "Foça", "Menemen")
SETTINGS = "limits: {parallel: 1, kept_mb: 0}\nretries: {attempts: 0}\n"
"""One at a time: what is said of a document beside others depends on which were in before it."""


def draw(home: Path, districts: Sequence[str] = DISTRICTS, rows: int | None = None) -> None:
    """Some reports, and settings. With so many rows of statistics, and as many SWOT items, they are soon read."""
    (home / "in").mkdir(parents=True)
    (home / "flows.yaml").write_text(SETTINGS)
    statistics = statistics_rows()[: rows + 1] if rows else None
    for name in districts:
        draw_report(home / "in" / f"{name}.pdf", place=name, statistics=statistics, swot=SWOT[:rows])


@dataclass
class Killed:
    """What became of runs that were killed."""

    moments: int
    seed: int
    seconds: float
    """How long an undisturbed run takes: moments are chosen within."""
    least: float = 0.0
    """How long one takes that has next to nothing to read."""
    left: float = 1.0
    """Share of the documents that are not in yet: the run takes so much less, and moments after it kill nothing."""
    started: float = 0.0
    """Every other moment is later than this: by then a run has begun to read."""

    def runs(self, home: Path, database: str) -> Iterator[bool]:
        """Run after run on one database, each killed at its moment; whether it was, before it had ended."""
        chosen = random.Random(self.seed)
        for moment in range(self.moments):
            end = self.least + (self.seconds - self.least) * self.left
            yield _killed(home, database, chosen.uniform(self.started * (moment % 2), end))


def _killed(home: Path, database: str, after: float) -> bool:
    run = _start(home, database)
    try:
        run.wait(after)
    except subprocess.TimeoutExpired:
        offspring = descendants(run.pid)
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        for pid in offspring:
            until_gone(pid)
        return True
    return False


def undisturbed(home: Path, database: str) -> float:
    """A run to its end, which is a good one; its seconds."""
    started = time.perf_counter()
    run = _start(home, database)
    assert run.wait(600) == 0, (home / "log").read_text()
    return time.perf_counter() - started


def _start(home: Path, database: str) -> "subprocess.Popen[bytes]":
    with (home / "log").open("ab") as log:
        return subprocess.Popen(
            command("-q", "ingest", "in", "--db", database), cwd=home, env=environment(), stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip


def whole_editions(database: str) -> int:
    """How many editions there are; each is whole, and the only one of its bytes."""
    engine = open_database(database, create=True)
    with engine.connect() as connection:
        if schema_revision(connection) is None:  # killed before there were tables
            return 0
    counted = (("source_table", "tables"), ("statement", "statements"), ("observation", "observations"),
               ("swot_item", "swot_items"), ("finding", "findings"), ("page", "pages"))  # fmt: skip
    with reading(engine) as session:
        found = session.execute(sa.text("SELECT id, sha256 FROM edition")).all()
        for id_, _ in found:
            kept = latest(session, id_)
            assert kept is not None, "an edition without its extraction"
            extraction = read_archived(kept)
            for table, part in counted:
                rows = session.execute(
                    sa.select(sa.func.count()).where(METADATA.tables[table].c.edition_id == id_)
                ).scalar_one()
                assert rows == len(getattr(extraction, part)), f"{table} of edition {id_}"
    engine.dispose()
    assert len({sha256 for _, sha256 in found}) == len(found)
    return len(found)


def said(database: str) -> dict[str, str]:
    """Table → hash of what its rows say, without ids: those of a transaction that was lost are not used again."""
    engine = open_database(database)
    hashes = {}
    with engine.connect() as connection:
        for table in METADATA.sorted_tables:
            columns = [
                column for column in table.c
                if column.name not in (*OF_THE_CLOCK, *PACKED, "id") and not column.foreign_keys
            ]  # fmt: skip
            if table.name in OF_THE_RUN or not columns or "row_id" in table.c:
                continue
            rows = sorted(repr(tuple(row)) for row in connection.execute(sa.select(*columns)))
            hashes[table.name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]
    engine.dispose()
    return hashes


def run_statuses(database: str) -> list[str]:
    """Of all runs in the books, oldest first."""
    engine = open_database(database)
    with engine.connect() as connection:
        found = list(
            connection.execute(sa.text("SELECT status FROM ingest_run ORDER BY id")).scalars()
        )  # fmt: skip
    engine.dispose()
    return found
