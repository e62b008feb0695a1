"""What many documents cost, and whether all engines come to the same: `python -m tests.benchmarks.runs.scaling [N] [PART]`.

N small reports (200) through local processes, a Dask cluster and two Prefect workers on 127.0.0.1, of which one is
killed on the way, and where the database's password is kept; then seconds of CPU a page by kind of document, and what PostgreSQL takes for loading them. The
figures of docs/scaling.md are from here. PART: `costs` or `engines`; left out: both. Needs PostgreSQL's programs, or a server in BOLGEPLAN_TEST_POSTGRES.
"""

import hashlib
import os
import shutil
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session

from extractors.chain import extract_document
from pipelines.database.connection import open_database, writing
from pipelines.database.load import SourceFile, load
from pipelines.database.migrate import migrate
from pipelines.flows.engines.turns import PACKING
from schemas.extraction import Extraction
from tests.benchmarks.runs.many import draw
from tests.engines.same_data import digests
from tests.engines.secret import (
    a_password,
    command_lines_with,
    files_with,
    rows_with,
    with_password,
)
from tests.engines.three import ENGINES, run
from tests.support import databases
from tests.support.commands import ROOT

FILES = 200
SHARE = 25


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The URL of a PostgreSQL server: a given one, or a throw-away cluster."""
    given = os.environ.get(databases.GIVEN_URL)
    if given:
        yield given
        return
    binaries = databases._server_binaries()
    assert binaries is not None, "no PostgreSQL here"
    folder.mkdir()
    with databases._cluster(folder, binaries) as url:
        yield url


@contextmanager
def database(at: str) -> Iterator[str]:
    """A migrated database that goes with the block."""
    with databases.postgres_database(at) as url:
        engine = open_database(url)
        migrate(engine)
        engine.dispose()
        yield url


def engines(at: str, folder: Path, number: int) -> None:
    """The same documents through all engines: seconds, and whether the data is the same."""
    draw(folder / "documents", number)
    first: dict[str, str] = {}
    password = a_password()
    for name in ENGINES:
        with database(at) as url:
            with command_lines_with(password) as told:
                done = run(
                    name,
                    folder / name,
                    with_password(url, password),
                    folder / "documents",
                    kill=True,
                    share=SHARE,
                )
            engine = open_database(url)
            found = digests(engine)
            kept = [
                *told,
                *files_with(password, folder / name),
                *rows_with(password, engine),
            ]
            engine.dispose()
        first = first or found
        differ = [table for table, digest in found.items() if digest != first[table]]
        lost = (
            ""
            if done.lost_at is None
            else f", a worker killed when {done.lost_at} were in the books"
        )
        same = "the same data" if not differ else f"ANOTHER {', '.join(differ)}"
        print(f"{name:8} {number} documents in {done.seconds:.0f} s{lost}: {same};"
              f" the password {'stands in ' + ', '.join(kept) if kept else 'is kept nowhere'}", flush=True)  # fmt: skip


def kinds(folder: Path) -> dict[str, list[Path]]:
    """Documents by kind: small reports drawn for this, and the samples of `raw/`."""
    samples = sorted((ROOT / "raw").rglob("*.pdf"))
    plans = [file for file in samples if "plan" in file.name]
    draw(folder / "small", 40)
    return {
        "small reports": sorted((folder / "small").glob("*.pdf")),
        "district reports": [file for file in samples if file not in plans],
        "plans": plans,
    }


def costs(at: str, documents: dict[str, list[Path]]) -> None:
    """CPU, loading and bytes a page, by kind of document."""
    print(
        "kind, documents, pages | a page: CPU s to read, CPU s to load (ours, the server's), KB kept, KB waiting"
    )
    for kind, files in documents.items():
        with database(at) as url:
            engine = open_database(url)
            first, *others = files * 2 if len(files) == 1 else files
            _load(engine, first)  # what is built once a process, and once a database
            before, pages, read, ours, theirs, packed = (
                _size(engine),
                0,
                0.0,
                0.0,
                0.0,
                0,
            )
            for file in others:
                started = time.process_time()
                extraction = extract_document(file)
                read += time.process_time() - started
                packed += len(
                    zlib.compress(extraction.model_dump_json().encode(), PACKING)
                )
                pages += len(extraction.pages)
                spent = _load(engine, file, extraction)
                ours, theirs = ours + spent[0], theirs + spent[1]
            taken = (_size(engine) - before) / 1024
            engine.dispose()
        print(f"{kind}, {len(others)}, {pages} | {read / pages:.3f}, {ours / pages:.4f}, {theirs / pages:.4f},"
              f" {taken / pages:.0f}, {packed / pages / 1024:.1f}", flush=True)  # fmt: skip


def _load(
    engine: sa.Engine, file: Path, read: Extraction | None = None
) -> tuple[float, float]:
    """Load a document; CPU seconds of ours, and of the server's process for us."""
    extraction = read or extract_document(file)
    source = SourceFile(
        file, hashlib.sha256(f"{file} {read is None}".encode()).hexdigest()
    )
    with writing(engine, "bench") as session:
        server_process = int(
            session.execute(sa.text("SELECT pg_backend_pid()")).scalar_one()
        )
        started, before = time.process_time(), _cpu_of(server_process)
        load(session, extraction, source)
    return time.process_time() - started, _cpu_of(server_process) - before


def _cpu_of(pid: int) -> float:
    """CPU seconds of a process of this machine so far."""
    said = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def _size(engine: sa.Engine) -> int:
    with Session(engine) as session:
        return int(
            session.execute(
                sa.text("SELECT pg_database_size(current_database())")
            ).scalar_one()
        )


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    parts = sys.argv[2:] or ["costs", "engines"]
    folder = Path(
        tempfile.mkdtemp(prefix="bolgeplan-", dir="/tmp")
    )  # short: a socket's path has 107 bytes
    try:
        with server(folder / "pg") as at:
            if "costs" in parts:
                costs(at, kinds(folder))
            if "engines" in parts:
                engines(at, folder, number)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
