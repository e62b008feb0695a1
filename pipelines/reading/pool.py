"""Processes that read PDFs, as many as documents may be read at a time."""

import queue
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from pipelines.reading.process import ExtractionChild, ExtractorCrash, Reading
from pipelines.reading.progress import Timer
from pipelines.settings.model import Limits
from schemas.correction import Correction
from schemas.extraction import Extraction


class PoolStopped(Exception):
    """The pool was stopped while a document was read in it: nobody waits for an answer any more."""


class ExtractionPool:
    """As many children as documents may be read at a time. Use as a context manager."""

    def __init__(self, limits: Limits, size: int, cuts: Path | None = None) -> None:
        """Start none yet.

        Args:
            limits: of each document.
            size: documents at a time.
            cuts: a folder where documents are kept, cut into tables and sentences, for the next time.
        """
        self._children = [
            ExtractionChild(limits, cuts if limits.kept_mb else None)
            for _ in range(size)
        ]
        self.size = size
        self._stopped = False
        self._waited = threading.local()
        self._idle: queue.SimpleQueue[ExtractionChild] = queue.SimpleQueue()
        for child in self._children:
            self._idle.put(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self, documents: int) -> None:
        """Start as many children as so many documents need: while they import, the caller goes on."""
        for child in self._children[:documents]:
            child.start()

    def stop(self) -> None:
        """End all children; who still waits for an answer gets `PoolStopped`."""
        self._stopped = True
        for child in self._children:
            child.kill()
        idle = []
        with suppress(queue.Empty):
            while True:
                idle.append(self._idle.get_nowait())
        for child in idle:
            child.stop()
            self._idle.put(child)

    def clock(self) -> float:
        """Seconds, as `time.perf_counter` counts them; it stands while its thread waits for a process."""
        return time.perf_counter() - self._waiting()

    def let_stand(self, seconds: float) -> None:
        """Set this thread's clock back by what it has waited beyond the work that it waited for."""
        self._waited.seconds = self._waiting() + seconds

    def _waiting(self) -> float:
        seconds: float = getattr(self._waited, "seconds", 0.0)
        return seconds

    @contextmanager
    def _child(self) -> Iterator[ExtractionChild]:
        began = time.perf_counter()
        child = self._idle.get()
        self.let_stand(time.perf_counter() - began)
        try:
            yield child
        finally:
            self._idle.put(child)

    def extract(
        self,
        path: Path,
        corrections: Sequence[Correction] = (),
        *,
        keep: Path | None = None,
        timer: Timer | None = None,
    ) -> Extraction:
        """Read a PDF in a child that is free; arguments as of `read`, the timer is told how long each stage took.

        Raises:
            Exception: as `read`.
        """
        return self.read(path, corrections, keep=keep).extraction(timer)

    def read(
        self,
        path: Path,
        corrections: Sequence[Correction] = (),
        *,
        keep: Path | None = None,
    ) -> Reading:
        """Read a PDF in a child that is free; arguments as of `ExtractionChild.read`.

        Raises:
            UnreadableDocument: when it cannot be read within the limits.
            PoolStopped: when the pool was stopped meanwhile.
        """
        with self._child() as child:
            if self._stopped:
                raise PoolStopped
            deadline = time.monotonic() + child.limits.seconds
            while True:
                try:
                    hands = 1 + self._idle.qsize()  # of those that have nothing to read
                    return child.read(path, corrections, keep, deadline, hands=hands)
                except ExtractorCrash as crash:
                    if self._stopped:  # its process was ended under its feet
                        raise PoolStopped from None
                    if not crash.worn:
                        raise
                # once more, in a new process: what a document before left in the old one is no fault of this
