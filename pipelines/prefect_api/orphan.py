"""A flow run ends with the `serve` that started it: nobody would hear of what it did afterwards."""

import os
import threading
from functools import cache

from pipelines import variables
from pipelines.interrupt import end_with

LOOK_SECONDS = 0.5  # between two looks: how long an orphan may live on


def name_parent() -> None:
    """Let the processes that this one starts know whose they are."""
    os.environ[variables.SERVE_PID] = str(os.getpid())


def end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, where that is a `serve`.

    What it is writing then is a transaction without an end: the database drops it. Its readers end with it.
    """
    if os.environ.get(variables.SERVE_PID) == str(os.getppid()):
        _start_watching(os.getppid())


@cache
def _start_watching(parent: int) -> None:
    """One watch a process, however many flows run in it."""
    threading.Thread(target=end_with, args=(parent, LOOK_SECONDS), daemon=True).start()
