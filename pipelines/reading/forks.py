"""Further processes for the pages of one long document, while others of the pool have nothing to read.

They are forks of the process that reads it: what that holds need not be sent, only what they make of their
pages comes back. Each has the limit of memory that it has, and none outlives it.
"""

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic

from extractors.chain.spread import Item, Result
from pipelines.interrupt import end_with

LOOK_SECONDS = 0.2  # between two looks whether the reader is still there


class RangeLost(Exception):
    """A process ended before it had told what is on its pages."""


@dataclass(frozen=True, slots=True)
class Forks:
    """Spreads long work over this process and forks of it."""

    hands: int
    """Processes at most, this one among them."""
    least: int
    """Of fewer pages this process reads all."""
    hush: Callable[[], None]
    """Called in a fork: how far the reading has come is told by one process."""

    def __call__(
        self, work: Callable[[Sequence[Item]], Result], items: Sequence[Item], /
    ) -> list[Result]:
        """What the work makes of each range of the items, in order.

        Raises:
            RangeLost: when a process has ended without an answer.
        """
        first, *more = ranges(items, self.hands if self.is_worth(len(items)) else 1)
        forks = [_Fork(work, some, self.hush) for some in more]
        try:
            return [work(first), *(fork.made() for fork in forks)]
        finally:
            for fork in forks:
                fork.end()

    def is_worth(self, pages: int) -> bool:
        """Whether so many pages are spread."""
        return (
            bool(self.least)
            and pages >= self.least
            and sys.platform.startswith("linux")
        )


def ranges(items: Sequence[Item], number: int) -> list[Sequence[Item]]:
    """The items in so many runs of nearly the same length."""
    cuts = [len(items) * at // number for at in range(number + 1)]
    return [items[start:end] for start, end in pairwise(cuts)]


class _Fork(Generic[Result]):
    """One further process."""

    def __init__(
        self,
        work: Callable[[Sequence[Item]], Result],
        some: Sequence[Item],
        hush: Callable[[], None],
    ) -> None:
        self._answer, answers = os.pipe()
        reader = os.getpid()
        self._pid = os.fork()
        if not self._pid:
            _be_a_fork(work, some, hush, reader, answers)
        os.close(answers)
        self._status: int | None = None

    def made(self) -> Result:
        """What it made; raises what it raised."""
        said = bytearray()
        while more := os.read(self._answer, 1 << 20):
            said += more
        self._wait()
        if self._status:
            how = (
                signal.Signals(-self._status).name
                if self._status < 0
                else f"exit code {self._status}"
            )
            raise RangeLost(f"a process that read some of its pages ended ({how})")
        made: Result
        made, error = pickle.loads(said)  # of our own fork
        if error is not None:
            raise error
        return made

    def end(self) -> None:
        """End it, if it is still there."""
        if self._status is None:
            os.kill(self._pid, signal.SIGKILL)
            self._wait()
        os.close(self._answer)

    def _wait(self) -> None:
        self._status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])


def _be_a_fork(
    work: Callable[[Sequence[Item]], Any], some: Sequence[Item], hush: Callable[[], None], reader: int,
    answers: int,
) -> None:  # fmt: skip
    """Work, answer, and end without what a process does at its end: that is the reader's."""
    code = 1
    try:
        hush()
        threading.Thread(
            target=end_with, args=(reader, LOOK_SECONDS), daemon=True
        ).start()
        with os.fdopen(answers, "wb") as stream:
            stream.write(pickle.dumps(_tried(work, some), pickle.HIGHEST_PROTOCOL))
        code = 0
    finally:
        os._exit(code)


def _tried(
    work: Callable[[Sequence[Item]], Any], some: Sequence[Item]
) -> tuple[Any, Exception | None]:
    try:
        return work(some), None
    except Exception as error:  # noqa: BLE001  (the border of the process: the reader raises it)
        error.add_note(
            traceback.format_exc()
        )  # where it came from, which does not cross the border
        error.__cause__ = error.__context__ = None
        return None, error
