"""Ctrl-C, remembered: a `KeyboardInterrupt` alone can get lost on its way up.

Compiled libraries turn it into errors of their own, and Python only prints one that is raised in a
callback or a finaliser. So the signal also sets a flag, which long work asks for between its steps.
"""

import logging
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from threading import Event
from types import FrameType
from typing import NoReturn

_interrupted = Event()


def remember_interrupts() -> None:
    """Let Ctrl-C set the flag beside raising `KeyboardInterrupt`; not where a shell has it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _remember)


def was_interrupted() -> bool:
    """Whether Ctrl-C came, whatever became of its exception."""
    return _interrupted.is_set()


def stop_if_interrupted() -> None:
    """Go no further after Ctrl-C.

    Raises:
        KeyboardInterrupt: Ctrl-C came.
    """
    if was_interrupted():
        raise KeyboardInterrupt


def leave(code: int) -> NoReturn:
    """End the process at once, once everything of ours is closed.

    Interrupted libraries have half-made threads and coroutines left, which would end the interpreter
    with another exit code, or with tracebacks.
    """
    with suppress(
        OSError
    ):  # the reader of a pipe may have been stopped by the same Ctrl-C
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _remember(number: int, frame: FrameType | None) -> None:
    _interrupted.set()
    # What other threads and finalisers say from here on, they say because of Ctrl-C.
    sys.unraisablehook = threading.excepthook = _silent
    logging.disable()
    signal.default_int_handler(number, frame)


def _silent(_of_thread_or_finaliser: object) -> None:
    return


def end_with(parent: int, every: float) -> None:
    """End this process as soon as the one that started it is gone; to be run in a thread.

    Args:
        parent: its number.
        every: seconds between two looks.
    """
    while os.getppid() == parent:
        time.sleep(every)
    os._exit(1)
