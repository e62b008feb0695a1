"""Room on disks: what a full one breaks is told as that, wherever it broke."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from pipelines.errors import UsageProblem

FULL_BYTES = (
    1 << 20
)  # as good as none: a database's log and Prefect's grow by more with each document
START_BYTES = 16 << 20
"""Prefect's own state takes some 3 MB, a document's rows another: with less, a run ends half-way."""


def free_bytes(folder: Path) -> int | None:
    """What is left on the disk of a folder; None where nobody can say."""
    with suppress(OSError):
        return shutil.disk_usage(folder).free
    return None


def require_room(folder: Path) -> None:
    """Refuse to begin on a disk that is full, or nearly.

    Raises:
        UsageProblem: with the folder.
    """
    left = free_bytes(folder)
    if left is not None and left < START_BYTES:
        raise UsageProblem(
            f"the disk of {str(folder)!r} has {left >> 20} MB left,"
            f" a run needs {START_BYTES >> 20}: make room"
        )


def full_disk() -> str | None:
    """What to say where the disk of Prefect's state (and of an SQLite database) has run full; else None."""
    home = os.environ.get("PREFECT_HOME")
    left = free_bytes(Path(home)) if home else None
    if left is None or left >= FULL_BYTES:
        return None
    return f"the disk of {home!r} is full: make room and run it again; what was loaded is whole"
