"""Where the password of a database would stand if it were kept: files, rows, command lines while a run lasts."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from tests.support.databases import table_rows

LOOK_SECONDS = 0.2  # between two looks at the command lines of all processes: Python alone takes longer to start


def a_password() -> str:
    """One that stands in nobody else's command line: other tests run at the same time."""
    return f"gizli-Parola-{uuid4().hex[:8]}"


def with_password(url: str, password: str) -> str:
    """The database, with a password in its URL (the tests' server asks for none, and takes any)."""
    return sa.make_url(url).set(password=password).render_as_string(hide_password=False)


def files_with(text: str, folder: Path) -> list[str]:
    """Files below a folder in whose bytes a text stands: Prefect's database and logs are among them."""
    kept = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in kept if text.encode() in path.read_bytes()]


def rows_with(text: str, engine: sa.Engine) -> list[str]:
    """Tables in whose rows a text stands."""
    return [table for table, rows in table_rows(engine).items() if text in repr(rows)]


@contextmanager
def command_lines_with(text: str) -> Iterator[set[str]]:
    """Command lines of processes in which a text stood at any time while the block lasted."""
    found: set[str] = set()
    over = threading.Event()

    def look() -> None:
        while not over.wait(LOOK_SECONDS):
            for file in Path("/proc").glob("[0-9]*/cmdline"):
                with suppress(OSError):  # the process has ended meanwhile
                    line = file.read_bytes()
                    if text.encode() in line:
                        found.add(line.replace(b"\0", b" ").decode(errors="replace"))

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        yield found
    finally:
        over.set()
        looking.join()
