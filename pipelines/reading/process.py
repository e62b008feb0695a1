"""A process that reads PDFs, one after the other, under a hard limit of time and memory.

A timeout of Prefect does not stop a blocking call, and a segmentation fault cannot be caught: a process can
be ended, and its end is an answer.
"""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from pipelines import variables
from pipelines.reading.progress import Timer, said_where
from pipelines.settings.model import Limits
from schemas.correction import Correction
from schemas.errors import StageFailed, UnreadableDocument
from schemas.extraction import Extraction

PIPE_BYTES = 1 << 20
"""What Linux grants anybody: it gives 64 kB unasked, less than the answer for a small document."""


class ExtractorCrash(UnreadableDocument):
    """A bug of ours, met while reading a document; `details` is for those who mend it."""

    def __init__(
        self, code: str, message: str, details: str, *, worn: bool = False
    ) -> None:
        super().__init__(code, message)
        self.details = details
        self.worn = worn
        """Whether it may be the fault of a document that the same process read before."""


def broken(error: object, path: Path) -> ExtractorCrash:
    """The refusal of a document that was read, but whose rows or files could not be written."""
    from extractors.chain.failures import cause_of, place_of  # noqa: PLC0415  (all parsers come with it: seconds)

    if not isinstance(error, BaseException):
        return ExtractorCrash("crash", str(StageFailed("load", path, f"{error}")), "")
    page, table = place_of(error)
    sentence = str(StageFailed("load", path, cause_of(error), page=page, table=table))
    return ExtractorCrash("crash", sentence, "".join(traceback.format_exception(error)))


class Reading(NamedTuple):
    """What a process has read of a document, as it said it: a fraction of the memory that it takes unpacked."""

    content: bytes
    """JSON."""
    stages: list[tuple[str, float]]
    """Each, and its seconds."""

    def extraction(self, timer: Timer | None = None) -> Extraction:
        """All that it holds; the timer is told of each stage."""
        if timer is not None:
            for stage, seconds in self.stages:
                timer(stage, seconds)
        return Extraction.model_validate_json(self.content)


class ExtractionChild:
    """One child process; started when first needed, and again after it had to be ended."""

    def __init__(self, limits: Limits, cuts: Path | None = None) -> None:
        self.limits = limits
        self._cuts = cuts
        self._process: subprocess.Popen[str] | None = None
        self._starting = threading.Lock()
        self._is_over = False
        self._answers = -1
        self._said = bytearray()
        self._has_read = False
        self._where = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115  (lives as long as we do)

    def start(self) -> None:
        """Start the process, so that it is ready when the first document comes; after `kill` no more.

        In a thread of its own: in the main one Ctrl-C can come between a process and our knowing it.
        """
        if self._process is None:
            with ThreadPoolExecutor(1) as threads:
                threads.submit(self._start).result()

    def _start(self) -> None:
        with self._starting:
            if not self._is_over:
                self._begin()

    def _begin(self) -> None:
        self._said, self._has_read = bytearray(), False
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  (lives as long as the process)
        self._answers, writing_end = os.pipe()
        _widen(writing_end)
        where = self._where.fileno()
        command = [sys.executable, "-m", "pipelines.reading.child"]
        self._process = subprocess.Popen(
            [*command, str(writing_end), str(where), str(self.limits.memory_mb)],
            stdin=subprocess.PIPE, stdout=self._log, stderr=self._log, text=True,
            pass_fds=[writing_end, where], start_new_session=True,  # Ctrl-C is for us: we end it
            env=_without_secrets(),
        )  # fmt: skip
        os.close(writing_end)

    def kill(self) -> None:
        """End the process from another thread, for good: whoever waits for its answer cleans up."""
        with self._starting:
            self._is_over = True
            process = self._process
        if process is not None:
            _end(process)

    def stop(self) -> None:
        """End the process, whatever it is doing. Only for the thread that uses it."""
        if self._process is None:
            return
        _end(self._process)
        self._process.wait()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):  # a request that it did not live to hear
                self._process.stdin.close()
        os.close(self._answers)
        self._log.close()
        self._process = None

    def read(
        self,
        path: Path,
        corrections: Sequence[Correction],
        keep: Path | None = None,
        deadline: float | None = None,
        *,
        hands: int = 1,
    ) -> Reading:
        """Read a PDF.

        Args:
            path: the PDF.
            corrections: by hand, for whatever document they are meant.
            keep: a folder for what each stage makes.
            deadline: by `time.monotonic()`; left out: the limit from now.
            hands: processes that may look at the pages of a long one.

        Raises:
            UnreadableDocument: when it cannot be read within the limits.
        """
        deadline = deadline or time.monotonic() + self.limits.seconds
        self.start()
        if self._process is None:  # `kill` came first
            ended = "its process was ended before it was read: read it again"
            raise ExtractorCrash("crash", ended, "")
        assert self._process.stdin is not None  # it was asked for
        request = {
            "path": str(path),
            "max_pages": self.limits.pages,
            "corrections": [
                correction.model_dump(mode="json") for correction in corrections
            ],
            "keep": str(keep.absolute()) if keep else None,
            "cuts": str(self._cuts.absolute()) if self._cuts else None,
            "cuts_mb": self.limits.kept_mb,
            "hands": hands,
            "long_pages": self.limits.long_pages,
        }
        self._where.truncate(0)
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise self._ended() from None
        answer: dict[str, Any] = json.loads(self._line(deadline))
        had_read, self._has_read = self._has_read, True
        if "error" in answer:
            self._refuse(answer, worn=had_read)
        return Reading(self._line(deadline), answer["seconds"])

    def _refuse(self, answer: dict[str, Any], *, worn: bool) -> NoReturn:
        if answer["code"] != "memory-limit" and "traceback" not in answer:
            raise UnreadableDocument(answer["code"], answer["error"])
        where = said_where(self._where.fileno())
        self.stop()  # after such a failure its memory is not to be trusted
        sentence = answer["error"]
        if answer["code"] == "memory-limit":
            sentence += f"{where}: split it, or raise limits.memory_mb"
        raise ExtractorCrash(
            answer["code"], sentence, answer.get("traceback", ""), worn=worn
        )

    def _line(self, deadline: float) -> bytes:
        """The next that the child says: it does when it is done."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._answers, selectors.EVENT_READ)
            looked = 0
            while (end := self._said.find(b"\n", looked)) < 0:
                looked = len(self._said)
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    where = said_where(self._where.fileno())
                    self.stop()
                    limit = f"the allowed {self.limits.seconds} seconds"
                    raise UnreadableDocument(
                        "time-limit",
                        f"reading it takes longer than {limit}{where}: "
                        "split it, or raise limits.seconds",
                    )
                said = os.read(self._answers, 1 << 20)
                if not said:
                    raise self._ended()
                self._said += said
        line = bytes(self._said[:end])
        del self._said[: end + 1]
        return line

    def _ended(self) -> ExtractorCrash:
        """What the end of the process means."""
        assert self._process is not None  # it has just ended
        if hasattr(os, "waitid"):  # it keeps its number until its forks have ended, too
            os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOWAIT)
        _end(self._process)
        code = self._process.wait()
        self._log.seek(0)
        details = self._log.read()[-20_000:].decode("utf-8", "replace")
        where = said_where(self._where.fileno())
        self.stop()
        how = (
            f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
        )
        remedy = "export the file again, and report this as a bug"
        if code == -signal.SIGABRT:
            limit = f"the allowed {self.limits.memory_mb} MB of memory"
            remedy = f"so parsers end that need more than {limit}: split it, or raise limits.memory_mb"
        sentence = f"the extractor ended while reading it ({how}){where}: {remedy}"
        return ExtractorCrash("crash", sentence, details, worn=self._has_read)


def _widen(pipe: int) -> None:
    """Let a pipe hold a small document's answer: else its reader waits until this process has time for it."""
    with suppress(ImportError, AttributeError, OSError):  # not on Linux, or not allowed
        import fcntl  # noqa: PLC0415  (there is none on Windows)

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _end(process: "subprocess.Popen[str]") -> None:
    """End a process, and the forks of it that look at pages, which may be there without it."""
    if process.returncode is None and hasattr(os, "killpg"):  # its number is its own
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _without_secrets() -> dict[str, str]:
    """Our environment, for a process that opens strangers' files: no database, no key of Prefect."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in variables.SECRET
    }
