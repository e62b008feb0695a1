"""Editions that are held back, remembered with what was expected of them then.

Whether one would still be held back is told by its whole extraction, which takes a hundredth of a second: an
archive of another agency, held back to the last report, would pay that for each on every run. Losing this
memory costs that, no more.
"""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pipelines.files import write_atomically
from pipelines.settings.model import Settings
from schemas import VERSION
from schemas.extraction import EXTRACTOR_VERSION
from schemas.vocabulary import overlay

FILE = "judged.json"
Held = tuple[str, str]
"""The hash of an edition's bytes, and why it is held back."""


class Judged:
    """What is remembered in a folder of results, for the expectations of these settings."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._file = folder / FILE
        expected = [entry.model_dump(mode="json") for entry in settings.expectations]
        said = json.dumps([expected, VERSION, EXTRACTOR_VERSION, overlay.fingerprint()])
        self._expected = hashlib.sha256(said.encode()).hexdigest()
        self._known = _read(self._file, self._expected)
        self._kept = self._known

    def __contains__(self, held: Held) -> bool:
        return _name(held) in self._known

    def add(self, held: Iterable[Held]) -> None:
        """Take note of editions that are held back by these expectations."""
        self._known = self._known | {
            _name(each) for each in held
        }  # anew: another thread may be saving it

    def save(self) -> None:
        """Keep what was learned; a folder that cannot be written remembers nothing, which is no failure."""
        if self._known == self._kept:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            kept = {"expected": self._expected, "held": sorted(self._known)}
            write_atomically(self._file, json.dumps(kept, indent=0))
        self._kept = self._known


def _name(held: Held) -> str:
    return hashlib.sha256("\n".join(held).encode()).hexdigest()


def _read(file: Path, expected: str) -> set[str]:
    """What is kept; nothing where there is no file, a damaged one, or one of other expectations."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        kept = json.loads(file.read_bytes())
        if kept["expected"] == expected:
            return {str(name) for name in kept["held"]}
    return set()
