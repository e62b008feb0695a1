"""Documents cut into tables and sentences, kept as files: if only later rules change, no page is read.

A file is named after all that decides what stands in it: the document's bytes, and the code, vocabulary and
libraries of the stages until there. What is not named so is not found, and goes when room is needed.
"""

import hashlib
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from extractors.chain.cut import Cut
from extractors.chain.fingerprint import cut_key

FAST = 1  # of zlib: more takes longer than it saves, the files are kept for days


@cache
def _adapter() -> TypeAdapter[Cut]:
    return TypeAdapter(Cut)


def packed(cut: Cut) -> bytes | None:
    """The cut as bytes; None where it would not come back as it is (a letter that JSON cannot hold)."""
    with suppress(ValueError):
        data = zlib.compress(_adapter().dump_json(cut), FAST)
        if unpacked(data) == cut:
            return data
    return None


def unpacked(data: bytes) -> Cut | None:
    """The cut that was packed; None where the bytes are none: a disk was full, or somebody wrote there."""
    try:
        return _adapter().validate_json(zlib.decompress(data))
    except (ValidationError, zlib.error):
        return None


class KeptCut:
    """The place of one document's cut."""

    def __init__(self, folder: Path, path: Path, max_pages: int) -> None:
        self._source, self._content = path, _digest(path)
        self._file = folder / cut_key(self._content, max_pages)

    def get(self) -> Cut | None:
        """The cut, where it is kept."""
        with suppress(OSError):
            data = self._file.read_bytes()
            self._file.touch()  # the one longest unused goes first
            return unpacked(data)
        return None

    def put(self, cut: Cut, limit_mb: int) -> None:
        """Keep it, and let the oldest go that are beyond the limit. What cannot be kept is read again."""
        data = packed(cut)
        if (
            data is None or _digest(self._source) != self._content
        ):  # replaced while it was read
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._file.with_name(f".{uuid4().hex}")
            try:
                unfinished.write_bytes(data)
                unfinished.replace(self._file)
            finally:
                unfinished.unlink(missing_ok=True)
            _prune(self._file.parent, limit_mb << 20)


def _prune(folder: Path, most: int) -> None:
    found = sorted(
        ((f.stat(), f) for f in folder.iterdir()), key=lambda pair: -pair[0].st_mtime
    )
    for stat, file in found:
        most -= stat.st_size
        if most < 0:
            file.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
