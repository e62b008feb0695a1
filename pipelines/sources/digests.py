"""Hashes of files, remembered: an unchanged file is told by what the file system says of it.

As in git's index, a file is taken for unchanged while its size, its times of change and its place on the
disk are the same; the time of the last change of its entry (ctime) cannot be set by a program. Losing this
memory costs a reading of the bytes, no more.
"""

import json
import threading
import time
from contextlib import suppress
from pathlib import Path

from pipelines.files import write_atomically
from pipelines.sources.candidates import file_sha256

FILE = "digests.json"
SETTLED_NS = 2_000_000_000
"""A file changed less than two seconds ago may change again within the same tick of its clock."""

State = list[int]
"""Size, times of change of content and entry, and inode."""


class Digests:
    """The hashes known in a folder of results."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._known = _read(self._file)
        self._new: dict[str, tuple[State, str]] = {}
        self._lock = threading.Lock()  # batches of documents ask side by side

    def sha256(self, path: Path, *, anew: bool = False) -> str:
        """The hash of a file's bytes, which are read only where it is not known.

        Args:
            path: the file.
            anew: read them in any case.

        Raises:
            OSError: when the file cannot be read.
        """
        name, before = str(path.resolve()), _state(path)
        state, known = self._known.get(name, (None, ""))
        if state == before and not anew:
            return known
        digest = file_sha256(path)
        if _state(path) == before and time.time_ns() - max(before[1:3]) > SETTLED_NS:
            with self._lock:
                self._new[name] = before, digest
        return digest

    def save(self) -> None:
        """Keep what was learned; a folder that cannot be written remembers nothing, which is no failure."""
        with self._lock:
            if self._new:
                self._save()

    def _save(self) -> None:
        kept = {
            name: entry for name, entry in self._known.items() if Path(name).exists()
        }
        entries = {
            name: [state, digest]
            for name, (state, digest) in sorted((kept | self._new).items())
        }
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(
                self._file, json.dumps(entries, ensure_ascii=True, indent=0)
            )
        self._known, self._new = kept | self._new, {}


def _state(path: Path) -> State:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def _read(file: Path) -> dict[str, tuple[State, str]]:
    """What is kept; nothing where there is no file, or one that is damaged."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        entries = json.loads(file.read_bytes())
        return {
            str(name): (list(state), str(digest))
            for name, (state, digest) in entries.items()
        }
    return {}
