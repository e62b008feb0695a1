"""How a run, and each file in it, may end."""

from typing import Literal

AttemptStatus = Literal["ingested", "unchanged", "quarantined"]
RunStatus = Literal["completed", "failed", "interrupted"]
