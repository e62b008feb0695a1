"""How far the reading of a document has come, as the process that reads it says.

It says so in a file that both have open, which is looked into where the reading has to be ended: to be told of
each stage and page, whoever waits would be woken forty times a document.
"""

import json
import os
import time
from collections.abc import Callable
from typing import Any

LONGEST = 128
"""Bytes of what is said of a place: the name of a stage and the number of a page."""
Timer = Callable[[str, float], None]
"""Told of each stage that is done, and of its seconds."""


class Progress:
    """The stage and page that the reading has come to."""

    def __init__(self, timer: Timer | None = None) -> None:
        self._timer = timer
        self._stage: str | None = None
        self._page: int | None = None
        self._since = time.monotonic()

    def note(self, message: dict[str, Any]) -> bool:
        """Take note of `{"stage", "page"}`; whether the message is one of these."""
        if "stage" not in message:
            self._stage_is_done()
            return False
        if message["stage"] != self._stage:
            self._stage_is_done()
            self._stage, self._since = message["stage"], time.monotonic()
        self._page = message["page"]
        return True

    def __str__(self) -> str:
        """`; it was in the stage 'tables', page 17`; nothing where no stage has begun."""
        page = f", page {self._page}" if self._page is not None else ""
        return f"; it was in the stage {self._stage!r}{page}" if self._stage else ""

    def _stage_is_done(self) -> None:
        if self._timer is not None and self._stage is not None:
            self._timer(self._stage, time.monotonic() - self._since)


def say_where(file: int, message: dict[str, Any]) -> None:
    """Write where the reading is, `{"stage", "page"}`, over what was said before."""
    os.pwrite(file, json.dumps(message).encode().ljust(LONGEST), 0)


def said_where(file: int) -> Progress:
    """Where the reading is, by what was written last."""
    progress = Progress()
    said = os.pread(file, LONGEST, 0)
    if said:
        progress.note(json.loads(said))
    return progress
