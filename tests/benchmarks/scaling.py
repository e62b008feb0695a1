"""What many documents cost, and whether all engines come to the same: `python -m tests.benchmarks.scaling [N]`.

N small reports (200) through local processes, a Dask cluster and two Prefect workers on 127.0.0.1, of which one is
killed on the way; then seconds of CPU a page by kind of document, and what PostgreSQL takes for loading them. The
figures of docs/scaling.md are from here. Needs PostgreSQL's programs, or a server in BOLGEPLAN_TEST_POSTGRES.
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
from tests.benchmarks.many import draw
from tests.engines.same_data import digests
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
    with databases._postgres_database(at) as url:
        engine = open_database(url)
        migrate(engine)
        engine.dispose()
        yield url


def engines(at: str, folder: Path, number: int) -> None:
    """The same documents through all engines: seconds, and whether the data is the same."""
    draw(folder / "documents", number)
    first: dict[str, str] = {}
    for name in ENGINES:
        with database(at) as url:
            done = run(name, folder / name, url, folder / "documents", kill=True, share=SHARE)
            engine = open_database(url)
            found = digests(engine)
            engine.dispose()
        first = first or found
        differ = [table for table, digest in found.items() if digest != first[table]]
        lost = "" if done.lost_at is None else f", a worker killed when {done.lost_at} were in the books"
        same = "the same data" if not differ else f"ANOTHER {', '.join(differ)}"
        print(f"{name:8} {number} documents in {done.seconds:.0f} s{lost}: {same}", flush=True)


def costs(at: str, kinds: dict[str, list[Path]]) -> None:
    """CPU, loading and bytes a page, by kind of document."""
    print("kind, documents, pages | a page: CPU s to read, s to load, KB in the database, KB waiting")
    for kind, files in kinds.items():
        with database(at) as url:
            engine = open_database(url)
            before, pages, read, loading, packed = _size(engine), 0, 0.0, 0.0, 0
            for file in files:
                started = time.process_time()
                extraction = extract_document(file)
                read += time.process_time() - started
                packed += len(zlib.compress(extraction.model_dump_json().encode(), PACKING))
                pages += len(extraction.pages)
                started = time.perf_counter()
                with writing(engine, "bench") as session:
                    load(session, extraction, SourceFile(file, hashlib.sha256(file.read_bytes()).hexdigest()))
                loading += time.perf_counter() - started
            taken = (_size(engine) - before) / 1024
            engine.dispose()
        print(f"{kind}, {len(files)}, {pages} | {read / pages:.3f}, {loading / pages:.4f}, {taken / pages:.0f},"
              f" {packed / pages / 1024:.1f}", flush=True)  # fmt: skip


def _size(engine: sa.Engine) -> int:
    with Session(engine) as session:
        return int(session.execute(sa.text("SELECT pg_database_size(current_database())")).scalar_one())


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    folder = Path(tempfile.mkdtemp(prefix="bolgeplan-", dir="/tmp"))  # short: a socket's path has 107 bytes
    try:
        with server(folder / "pg") as at:
            samples = sorted((ROOT / "raw").rglob("*.pdf"))
            draw(folder / "small", 40)
            small = sorted((folder / "small").glob("*.pdf"))
            plans = [file for file in samples if "plan" in file.name]
            costs(at, {
                "small reports": small,
                "sample district reports": [file for file in samples if file not in plans],
                "sample plans": plans,
            })  # fmt: skip
            engines(at, folder, number)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
