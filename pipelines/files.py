"""Files: where they go, and how one is replaced whole."""

from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from pipelines.settings.model import Settings


def write_atomically(path: Path, text: str) -> None:
    """Replace a file in one step, unless it holds this text already."""
    data = text.encode()
    if path.exists() and path.read_bytes() == data:
        return
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}")
    unfinished.write_bytes(data)
    unfinished.replace(path)


def sqlite_file(url: sa.URL) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL or a database in memory."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def processed_folder(url: sa.URL, settings: Settings) -> Path:
    """Where files go: beside an SQLite database, else to `processed/` beside `flows.yaml`."""
    file = sqlite_file(url)
    return file.parent if file is not None else settings.base / "processed"
