"""What became of one file: the same object in the summary, in JSON, in events and in `ingest_attempt`."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from pipelines.texts import shown

AttemptStatus = Literal["ingested", "unchanged", "quarantined"]
"""How a file may end in a run."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path | str
    """The file, or the web address that gave none."""
    sha256: str | None
    status: AttemptStatus
    document: str | None = None
    """Slug."""
    edition: str | None = None
    """`2010-12`; `2010-12.2` for a second printing."""
    tables: int = 0
    records: int = 0
    findings: int = 0
    seconds: float = 0.0
    error: str | None = None
    """One sentence."""
    error_code: str | None = None
    held_back: str | None = None
    """Why an edition that is in did not become current."""
    changes: int = 0
    """Differences from what was there before."""

    details: str = field(default="", repr=False)
    """The traceback of a bug of ours, for the log."""

    @property
    def name(self) -> str:
        """The file's name; a web address whole."""
        return self.path if isinstance(self.path, str) else self.path.name

    def as_json(self) -> dict[str, Any]:
        """As `ingest --json` prints it."""
        plain = asdict(self) | {
            "path": shown(self.path),
            "seconds": round(self.seconds, 3),
        }
        return {key: value for key, value in plain.items() if key != "details"}


TRANSIENT = frozenset({"time-limit", "memory-limit", "crash", "unreadable-file", "lost-worker",
                       "fetch-failed", "changed-meanwhile"})  # fmt: skip
"""Refusals that another try, another machine or another version may not repeat."""
