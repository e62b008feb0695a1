"""How long each question of the cookbook takes on SQLite with 1,000 editions: `python -m tests.benchmarks.cookbook`.

Cold: a new connection each time, and the operating system has been told to forget the file. The database is
copied from the samples (`tests/support/many_editions.py`): each district's report prints its whole province.
"""

import os
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from pipelines.database.connection import open_database
from pipelines.database.migrate import migrate
from pipelines.query.cookbook import Question, questions
from tests.support.many_editions import load_archive

EDITIONS = 1_000
LIMIT_MS = 50.0
ROUNDS = 15
ASKED = {"place": "adalar", "province": "antalya", "plan": "TR61 2010-2013"}
"""Places that the copies are about, in place of the samples'."""


def build(file: Path, editions: int) -> None:
    """A database with that many editions more than the samples."""
    engine = open_database(str(file), create=True)
    migrate(engine)
    load_archive(engine, editions)
    engine.dispose()


def forget(file: Path) -> None:
    """Let the operating system drop the file from memory."""
    descriptor = os.open(file, os.O_RDONLY)
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)


def milliseconds(file: Path, asked: Question, *, cold: bool) -> tuple[float, int]:
    """The best of some rounds, and the number of rows."""
    took, rows = [], 0
    values = {name: ASKED.get(name, value) for name, value in asked.parameters.items()}
    for _ in range(ROUNDS):
        if cold:
            forget(file)
        start = time.perf_counter()
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = len(connection.execute(asked.sql, values).fetchall())
        took.append((time.perf_counter() - start) * 1000)
        connection.close()
    return min(took), rows


def main(file: Path) -> int:
    """Print a table; 1 where a question takes longer than it may."""
    slow = 0
    print(f"{'question':28}{'rows':>6}{'cold ms':>10}{'warm ms':>10}")
    for asked in questions().values():
        (cold, rows), (warm, _) = (
            milliseconds(file, asked, cold=each) for each in (True, False)
        )
        slow += cold > LIMIT_MS
        print(
            f"{asked.name:28}{rows:6}{cold:10.1f}{warm:10.1f}{'  slow' if cold > LIMIT_MS else ''}"
        )
    return int(slow > 0)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1])))
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "many.db"
        build(made, EDITIONS)
        sys.exit(main(made))
