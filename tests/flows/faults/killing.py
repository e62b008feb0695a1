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
from tests.support.commands import Running, environment
from tests.support.documents import SWOT, draw_report
from tests.support.processes import PATIENCE_SECONDS, assert_ends, descendants

DISTRICTS = ("Aliağa", "Bornova", "Foça", "Menemen")
SETTINGS = "limits: {parallel: 1, kept_mb: 0}\nretries: {attempts: 0}\n"
"""One at a time: what is said of a document beside others depends on which were in before it."""


def draw(
    home: Path, districts: Sequence[str] = DISTRICTS, rows: int | None = None
) -> None:
    """Some reports, and settings. With so many rows of statistics, and as many SWOT items, they are soon read."""
    (home / "in").mkdir(parents=True)
    (home / "flows.yaml").write_text(SETTINGS)
    statistics = statistics_rows()[: rows + 1] if rows else None
    for name in districts:
        draw_report(
            home / "in" / f"{name}.pdf",
            place=name,
            statistics=statistics,
            swot=SWOT[:rows],
        )


FEW = 3
"""Documents at most that come in before a moment: what a run does for each is the same, and so a database lasts."""


@dataclass
class Killed:
    """Runs that are killed, each at its moment."""

    moments: int
    seed: int
    seconds: float
    """How long an undisturbed run takes: moments are chosen within."""
    left: int = 0
    """Documents that are not in yet. Where this is known, a moment is so many of them after the run began, and a part of
    the next: a busy machine, whose seconds are others each time, moves none of them behind the end."""
    pace: float = 0.0
    """Seconds between two documents that come in."""

    def runs(self, home: Path, database: str) -> Iterator[bool]:
        """Run after run on one database; whether each was killed, before it had ended."""
        chosen = random.Random(self.seed)
        for _ in range(self.moments):
            loaded = chosen.randint(-1, min(self.left, FEW) - 1) if self.left else -1
            after = chosen.uniform(0, self.seconds if loaded < 0 else self.pace)
            yield _killed(home, database, loaded, after)


def _killed(home: Path, database: str, loaded: int, after: float) -> bool:
    """Kill a run so many seconds after so many documents came in; after its start where that is less than 0."""
    log = home / "log"
    told = log.stat().st_size if log.exists() else 0
    run = _start(home, database)
    if not _until(run, log, told, loaded):
        return False
    try:
        run.wait(after)
    except subprocess.TimeoutExpired:
        offspring = descendants(run.pid)
        os.kill(run.pid, signal.SIGKILL)
        run.wait(PATIENCE_SECONDS)
        for pid in offspring:
            assert_ends(pid)
        return True
    return False


BEGUN, LOADED = b" documents to read\n", b"\ningested "


def _until(run: Running, log: Path, told: int, loaded: int) -> bool:
    """Whether the run came so far: it has begun to read (0), or so many documents are in."""
    while run.poll() is None:
        said_since = log.read_bytes()[told:]
        if loaded < 0 or (BEGUN in said_since and said_since.count(LOADED) >= loaded):
            return True
        time.sleep(0.02)
    return False


def undisturbed(home: Path, database: str) -> float:
    """A run to its end, which is a good one; its seconds."""
    run = _start(home, database)
    started = time.perf_counter()
    assert run.wait(PATIENCE_SECONDS) == 0, (home / "log").read_text()
    return time.perf_counter() - started


def paced(home: Path, database: str) -> tuple[float, float]:
    """Of an undisturbed run: its seconds, and those from the first document that is in to the end."""
    log, run = home / "log", _start(home, database)
    started = time.perf_counter()
    assert _until(run, log, 0, 1)
    first = time.perf_counter()
    assert run.wait(PATIENCE_SECONDS) == 0, log.read_text()
    return time.perf_counter() - started, time.perf_counter() - first


def _start(home: Path, database: str) -> Running:
    log = home / "log"
    return Running(["ingest", "in", "--db", database], home, environment(), log, log)


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
                    sa.select(sa.func.count()).where(
                        METADATA.tables[table].c.edition_id == id_
                    )
                ).scalar_one()
                assert rows == len(getattr(extraction, part)), (
                    f"{table} of edition {id_}"
                )
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
                if column.name not in (*OF_THE_CLOCK, *PACKED, "id", "province_id") and not column.foreign_keys
            ]  # fmt: skip
            if table.name in OF_THE_RUN or not columns or "row_id" in table.c:
                continue
            rows = sorted(
                repr(tuple(row)) for row in connection.execute(sa.select(*columns))
            )
            hashes[table.name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()[
                :16
            ]
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
