"""Reading PDFs in child processes, under a hard limit of time and memory.

A timeout of Prefect does not stop a blocking call, and a segmentation fault cannot be caught: a process can
be ended, and its end is an answer.
"""

import json
import os
import queue
import selectors
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pipelines import variables
from pipelines.reading.progress import Progress, Timer
from pipelines.settings.model import Limits
from schemas.correction import Correction
from schemas.errors import StageFailed, UnreadableDocument
from schemas.extraction import Extraction


class ExtractorCrash(UnreadableDocument):
    """A bug of ours, met while reading a document; `details` is for those who mend it."""

    def __init__(self, code: str, message: str, details: str) -> None:
        super().__init__(code, message)
        self.details = details


def broken(error: object, path: Path) -> ExtractorCrash:
    """The refusal of a document that was read, but whose rows or files could not be written."""
    from extractors.chain.failures import cause_of, place_of  # noqa: PLC0415  (all parsers come with it: seconds)

    if not isinstance(error, BaseException):
        return ExtractorCrash("crash", str(StageFailed("load", path, f"{error}")), "")
    page, table = place_of(error)
    sentence = str(StageFailed("load", path, cause_of(error), page=page, table=table))
    return ExtractorCrash("crash", sentence, "".join(traceback.format_exception(error)))


class PoolStopped(Exception):
    """The pool was stopped while a document was read in it: nobody waits for an answer any more."""


class ExtractionChild:
    """One child process; started when first needed, and again after it had to be ended."""

    def __init__(self, limits: Limits, cuts: Path | None = None) -> None:
        self.limits = limits
        self._cuts = cuts
        self._process: subprocess.Popen[str] | None = None
        self._answers = -1
        self._said = b""
        self._progress = Progress()

    def start(self) -> None:
        """Start the process, so that it is ready when the first document comes."""
        if self._process is not None:
            return
        self._said = b""
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  (lives as long as the process)
        self._answers, writing_end = os.pipe()
        command = [sys.executable, "-m", "pipelines.reading.child"]
        self._process = subprocess.Popen(
            [*command, str(writing_end), str(self.limits.memory_mb)],
            stdin=subprocess.PIPE, stdout=self._log, stderr=self._log, text=True,
            pass_fds=[writing_end], start_new_session=True,  # Ctrl-C is for us: we end it
            env=_without_secrets(),
        )  # fmt: skip
        os.close(writing_end)

    def kill(self) -> None:
        """End the process from another thread: whoever waits for its answer cleans up."""
        process = self._process
        if process is not None:
            process.kill()

    def stop(self) -> None:
        """End the process, whatever it is doing. Only for the thread that uses it."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            self._process.stdin.close()
        os.close(self._answers)
        self._log.close()
        self._process = None

    def extract(
        self,
        path: Path,
        corrections: Sequence[Correction],
        keep: Path | None = None,
        timer: Timer | None = None,
    ) -> Extraction:
        """Read a PDF.

        Args:
            path: the PDF.
            corrections: by hand, for whatever document they are meant.
            keep: a folder for what each stage makes.
            timer: told how long each stage took.

        Raises:
            UnreadableDocument: when it cannot be read within the limits.
        """
        self.start()
        assert self._process is not None and self._process.stdin is not None  # just started
        request = {
            "path": str(path),
            "max_pages": self.limits.pages,
            "corrections": [correction.model_dump(mode="json") for correction in corrections],
            "keep": str(keep.absolute()) if keep else None,
            "cuts": str(self._cuts.absolute()) if self._cuts else None,
            "cuts_mb": self.limits.kept_mb,
        }
        self._progress = Progress(timer)
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._ended() from None
        return self._read(self._answer())

    def _read(self, answer: dict[str, Any]) -> Extraction:
        if "extraction" in answer:
            return Extraction.model_validate_json(answer["extraction"])
        if answer["code"] != "memory-limit" and "traceback" not in answer:
            raise UnreadableDocument(answer["code"], answer["error"])
        self.stop()  # after such a failure its memory is not to be trusted
        where = f"{self._progress}" if answer["code"] == "memory-limit" else ""
        raise ExtractorCrash(answer["code"], answer["error"] + where, answer.get("traceback", ""))

    def _answer(self) -> dict[str, Any]:
        """What the child says at last; what it says before is how far it has come."""
        deadline = time.monotonic() + self.limits.seconds
        while self._progress.note(message := self._message(deadline)):
            pass
        return message

    def _message(self, deadline: float) -> dict[str, Any]:
        with selectors.DefaultSelector() as selector:
            selector.register(self._answers, selectors.EVENT_READ)
            while b"\n" not in self._said:
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    self.stop()
                    limit = f"the allowed {self.limits.seconds} seconds"
                    raise UnreadableDocument(
                        "time-limit", f"reading it takes longer than {limit}{self._progress}"
                    )
                said = os.read(self._answers, 1 << 20)
                if not said:
                    raise self._ended()
                self._said += said
        line, _, self._said = self._said.partition(b"\n")
        message: dict[str, Any] = json.loads(line)
        return message

    def _ended(self) -> ExtractorCrash:
        """What the end of the process means."""
        assert self._process is not None  # it has just ended
        code = self._process.wait()
        self._log.seek(0)
        details = self._log.read()[-20_000:].decode("utf-8", "replace")
        self.stop()
        how = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
        return ExtractorCrash(
            "crash", f"the extractor ended while reading it ({how}){self._progress}", details
        )


def _without_secrets() -> dict[str, str]:
    """Our environment, for a process that opens strangers' files: no database, no key of Prefect."""
    return {name: value for name, value in os.environ.items() if name not in variables.SECRET}


class ExtractionPool:
    """As many children as documents may be read at a time. Use as a context manager."""

    def __init__(self, limits: Limits, size: int, cuts: Path | None = None) -> None:
        """Start none yet.

        Args:
            limits: of each document.
            size: documents at a time.
            cuts: a folder where documents are kept, cut into tables and sentences, for the next time.
        """
        self._children = [ExtractionChild(limits, cuts if limits.kept_mb else None) for _ in range(size)]
        self._stopped = False
        self._idle: queue.SimpleQueue[ExtractionChild] = queue.SimpleQueue()
        for child in self._children:
            self._idle.put(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
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

    @contextmanager
    def _child(self) -> Iterator[ExtractionChild]:
        child = self._idle.get()
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
        """Read a PDF in a child that is free; arguments as of `ExtractionChild.extract`.

        Raises:
            UnreadableDocument: when it cannot be read within the limits.
            PoolStopped: when the pool was stopped meanwhile.
        """
        with self._child() as child:
            if self._stopped:
                raise PoolStopped
            try:
                return child.extract(path, corrections, keep, timer)
            except ExtractorCrash:
                if self._stopped:  # its process was ended under its feet
                    raise PoolStopped from None
                raise
