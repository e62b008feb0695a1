"""Further processes for the pages of one long document, while others of the pool have nothing to read.

They are forks of the process that reads it: what that holds need not be sent, only what they make of their
pages comes back. Each has the limit of memory that it has, and none outlives it. What one of them does not
make, because it failed or was ended, the reader makes: what becomes of a document is what would have without.

A fork has one thread of those that were there, which is sound as long as none of the others held what it needs:
the only other one waits for requests, and no PDF is open where processes fork.
"""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Generic, NoReturn

from extractors.chain.spread import Item, Result
from pipelines.interrupt import end_with

LOOK_SECONDS = 0.2  # between two looks whether the reader is still there
FIRST = 3  # descriptor after those of input, output and errors
FAILED = 1  # exit code of a fork without an answer


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
        """What the work makes of each range of the items, in order; raises what it raises, of several the first."""
        first, *more = ranges(items, self.hands if self.is_worth(len(items)) else 1)
        forks: list[_Fork[Result]] = []
        try:
            for some in more:
                forks.append(_Fork(work, some, self.hush))
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
    """One further process, and what it works on."""

    def __init__(
        self,
        work: Callable[[Sequence[Item]], Result],
        some: Sequence[Item],
        hush: Callable[[], None],
    ) -> None:
        self._again = partial(work, some)
        self._status: int | None = None
        self._answer, answers = os.pipe()
        reader = os.getpid()
        try:
            self._pid = os.fork()
        except OSError:  # as many processes as there may be: the reader works alone
            self._status = FAILED
        else:
            if not self._pid:
                _be_a_fork(self._again, hush, reader, answers)
        os.close(answers)

    def made(self) -> Result:
        """What it made, or what is made here where it has ended without."""
        said = bytearray()
        while more := os.read(self._answer, 1 << 20):
            said += more
        if self._status is None:
            self._wait()
        if self._status:
            return self._again()
        made: Result = pickle.loads(said)  # of our own fork
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
    work: Callable[[], object], hush: Callable[[], None], reader: int, answers: int
) -> NoReturn:
    """Work, answer, and end without what a process does at its end: that is the reader's."""
    code = FAILED
    try:
        hush()
        _close_all_but(answers)
        threading.Thread(
            target=end_with, args=(reader, LOOK_SECONDS), daemon=True
        ).start()
        with os.fdopen(answers, "wb") as stream:
            stream.write(pickle.dumps(work(), pickle.HIGHEST_PROTOCOL))
        code = 0
    finally:  # an error is not told: the reader, which works on the same, comes upon it with all that it knows
        os._exit(code)


def _close_all_but(answers: int) -> None:
    """Hold nothing of the reader's open: who waits for it would not see that it has ended."""
    os.closerange(FIRST, answers)
    os.closerange(answers + 1, os.sysconf("SC_OPEN_MAX"))
