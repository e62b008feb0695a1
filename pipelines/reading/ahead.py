"""Documents that are read before anybody asks for them, in the order in which they will be asked for.

Readers go on while Prefect starts, while rows are written, and while flow runs wait for their turns: each has its
next document at once. What is read of one waits as the bytes that its reader sent, and is handed out once; so many
may wait that no reader is idle, and no more: an interrupted run has read them for nothing, and they take memory.
"""

import threading
import time
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipelines.reading.pool import ExtractionPool, PoolStopped
from pipelines.reading.process import Reading

MOST = 100
"""Documents that wait, or are being read to wait: two readers have so many small ones in three seconds, about what
Prefect needs to start; those of a run that is interrupted were read for nothing."""
MOST_BYTES = 64 << 20
"""Of readings that wait: of large documents each has megabytes, and a hundred would take a gigabyte."""

Wanted = TypeVar("Wanted", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of one, and the seconds that it took."""

    reading: Reading | None
    error: Exception | None
    seconds: float


class Ahead(Generic[Wanted]):
    """Reads what is expected, and hands it out to those who ask; a thread for each process of the pool."""

    def __init__(self, pool: ExtractionPool, read: Callable[[Wanted], Reading]) -> None:
        self._pool, self._read = pool, read
        self._changed = threading.Condition()
        self._waiting: dict[Wanted, None] = {}
        """Not begun yet, in order."""
        self._begun: dict[Wanted, bool] = {}
        """Being read → whether it is still wanted."""
        self._done: dict[Wanted, _Done] = {}
        self._asked: list[Wanted] = []
        self._threads = 0

    def expect(self, wanted: Iterable[Wanted]) -> None:
        """Read these from now on, in this order; what else was expected is not wanted any more."""
        with self._changed:
            order = dict.fromkeys(wanted)
            self._forget(lambda one: one not in order)
            there = self._begun.keys() | self._done.keys()
            self._waiting = {one: None for one in order if one not in there}
            self._begun = {one: one in order for one in self._begun}
            missing = min(self._pool.size, len(self._waiting)) - self._threads
            for _ in range(missing):
                threading.Thread(target=self._work, daemon=True).start()
                self._threads += 1
            self._changed.notify_all()

    def forget(self, is_over: Callable[[Wanted], bool]) -> None:
        """Those will not be asked for."""
        with self._changed:
            self._forget(is_over)
            self._changed.notify_all()

    def _forget(self, is_over: Callable[[Wanted], bool]) -> None:
        self._waiting = {one: None for one in self._waiting if not is_over(one)}
        self._done = {one: done for one, done in self._done.items() if not is_over(one)}
        self._begun = {
            one: kept and not is_over(one) for one, kept in self._begun.items()
        }

    def take(self, wanted: Wanted) -> Reading | None:
        """What was read of one, once; waits until it is. None: it was not expected, or has been handed out.

        Raises:
            Exception: what its reading failed with, as `ExtractionPool.read`.
        """
        asked = time.perf_counter()
        with self._changed:
            self._asked.append(wanted)
            self._changed.notify_all()  # it may be one more than may wait
            try:
                self._changed.wait_for(lambda: not self._is_coming(wanted))
            finally:
                self._asked.remove(wanted)
            done = self._done.pop(wanted, None)
            self._changed.notify_all()  # there is room
        if done is None:
            return None
        self._pool.let_stand(time.perf_counter() - asked - done.seconds)
        if done.error is not None:
            raise done.error
        return done.reading

    def _is_coming(self, wanted: Wanted) -> bool:
        return wanted in self._waiting or self._begun.get(wanted, False)

    def _work(self) -> None:
        """Read one after the other, until no more are expected."""
        while (wanted := self._next()) is not None:
            done = self._tried(wanted)
            with self._changed:
                if self._begun.pop(wanted) and not isinstance(done.error, PoolStopped):
                    self._done[wanted] = done
                self._changed.notify_all()

    def _next(self) -> Wanted | None:
        with self._changed:
            self._changed.wait_for(lambda: not self._waiting or self._has_room())
            if not self._waiting:
                self._threads -= 1
                return None
            wanted = next(iter(self._waiting))
            del self._waiting[wanted]
            self._begun[wanted] = True
            return wanted

    def _has_room(self) -> bool:
        """Whether one more may be read; always where somebody waits for one that was not begun."""
        if any(one in self._waiting for one in self._asked):
            return True
        held = sum(len(done.reading.content) for done in self._done.values() if done.reading)  # fmt: skip
        return len(self._done) + len(self._begun) < MOST and held < MOST_BYTES

    def _tried(self, wanted: Wanted) -> _Done:
        began = self._pool.clock()
        reading: Reading | None = None
        error: Exception | None = None
        try:
            reading = self._read(wanted)
        except PoolStopped as stopped:
            self.forget(lambda _: True)
            error = stopped
        except Exception as failure:  # noqa: BLE001  (told to who asks for it)
            error = failure
        return _Done(reading, error, self._pool.clock() - began)
