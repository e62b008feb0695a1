"""The same documents through local processes, a Dask cluster and Prefect workers, of which one is lost on the way."""

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from pipelines import variables
from tests.engines.running import Machine, dask_cluster, until, work_pool
from tests.support.commands import command, environment

ENGINES = ("local", "dask", "workers")


@dataclass
class Done:
    """A run that has ended."""

    seconds: float
    answer: dict[str, Any]
    said: str
    lost_at: int | None = None
    """Documents in the books when the worker was killed."""


def run(
    engine: str,
    home: Path,
    database: str,
    documents: Path,
    *,
    kill: bool,
    share: int = 5,
) -> Done:
    """Ingest a folder by an engine; with `kill`, one of its two workers is lost while it reads."""
    home.mkdir()
    env = environment(**{variables.DATABASE: database})
    with _readers(engine, home, env) as (settings, there, machines):
        (home / "flows.yaml").write_text(
            f"run: {{engine: {engine}, share: {share}{settings}}}\nlimits: {{parallel: 2}}\n"
            f"sources: [{{name: raw, folder: '{documents}'}}]\n"
        )
        log, out = home / "ingest.log", home / "ingest.json"
        started = time.monotonic()
        with log.open("wb") as said, out.open("wb") as told:
            ingest = subprocess.Popen(
                command("ingest", "--json"),
                cwd=home,
                env=there,
                stdout=told,
                stderr=said,
            )
        lost_at = (
            _kill_one(machines, database, ingest, log) if kill and machines else None
        )
        code = ingest.wait()
        seconds = time.monotonic() - started
    assert code in (0, 1), log.read_text() + "".join(
        path.read_text(errors="replace")[-5000:] for path in home.glob("*.log")
    )
    return Done(seconds, json.loads(out.read_text()), log.read_text(), lost_at)


@contextmanager
def _readers(
    engine: str, home: Path, env: dict[str, str]
) -> Iterator[tuple[str, dict[str, str], Sequence[Machine]]]:
    """What the settings say of the engine, the environment for the run, and the machines that read."""
    (home / "flows.yaml").write_text(
        "limits: {parallel: 2}\n"
    )  # what workers read of it is the same
    if engine == "dask":
        with dask_cluster(home, env, 2) as (address, machines):
            yield f", dask: '{address}'", env, machines
    elif engine == "workers":
        with work_pool(home, env, 2) as (there, machines):
            yield "", there, machines
    else:
        yield "", env, []


def _kill_one(
    machines: Sequence[Machine],
    database: str,
    ingest: "subprocess.Popen[bytes]",
    log: Path,
) -> int:
    """Kill the first machine that reads, once something was read, and how many documents were in by then."""
    engine = sa.create_engine(database)
    counted = sa.text("SELECT count(*) FROM ingest_attempt")
    read = sa.text("SELECT count(*) FROM ingest_turn WHERE status = 'read'")

    def count(query: sa.TextClause) -> int:
        with engine.connect() as connection:
            return int(connection.execute(query).scalar_one())

    def is_time() -> bool:
        assert ingest.poll() is None, log.read_text()
        return (count(read) + count(counted)) > 0 and any(
            machine.is_reading() for machine in machines
        )

    until(is_time, log)
    next(machine for machine in machines if machine.is_reading()).kill()
    lost_at = count(counted)
    engine.dispose()
    return lost_at
