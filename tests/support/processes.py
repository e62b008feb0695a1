"""Processes as Linux tells of them: whether they are there, and which they have started."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

PATIENCE_SECONDS = 600.0  # until something comes about: some processes are started, on a slow and busy machine
LOOK_SECONDS = 0.01
Seen = TypeVar("Seen")


def awaited(look: Callable[[], Seen]) -> Seen:
    """What a look shows once it shows anything. Raises TimeoutError where that does not come about."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if seen := look():
            return seen
        time.sleep(LOOK_SECONDS)
    raise TimeoutError(f"not within {PATIENCE_SECONDS} seconds")


def is_alive(pid: int) -> bool:
    """Whether a process is there, and no zombie."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(
            encoding="utf-8"
        )
    except OSError:
        return False


def assert_ends(pid: int) -> None:
    """It ends within patience."""
    awaited(lambda: not is_alive(pid))


def started_by(pid: int) -> list[int]:
    """The processes that a process has started and that are there, zombies included."""
    told = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for path in told for child in path.read_text("utf-8").split()]


def descendants(pid: int) -> list[int]:
    """All that a process has started, and what these have."""
    return [child for _, child in below(pid)]


def below(pid: int) -> Iterator[tuple[int, int]]:
    """All that a process has started, and what these have, each after who started it."""
    for child in started_by(pid):
        yield pid, child
        yield from below(child)
