"""The child process that reads PDFs: `python -m pipelines.reading.child ANSWERS_FD WHERE_FD MEMORY_MB`.

Requests come as lines of JSON on standard input, answers go as lines of JSON to the first descriptor, what was
read of a document in a line of its own; the stage and page that the reading has come to stand in the file of the
second. Where standard input ends, whoever asked is gone: the child ends at once, even in the middle of a document.
"""

import contextlib
import faulthandler
import json
import logging
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

from pydantic import BaseModel

from extractors.chain.cut import Cut
from extractors.chain.failures import cause_of
from extractors.chain.job import Job, Watch
from extractors.chain.results import Checked
from extractors.chain.walk import chain, result_of, resumed
from pipelines.garbage import collect_seldom
from pipelines.reading.forks import Forks
from pipelines.reading.kept_cuts import KeptCut
from pipelines.reading.progress import Progress, say_where
from pipelines.reading.stage_files import kept
from pipelines.storable import storable
from schemas.correction import Correction
from schemas.errors import StageFailed, UnreadableDocument
from schemas.extraction import Extraction

LIMIT_CODE = "memory-limit"

Message = dict[str, Any]


class Request(BaseModel):
    """A PDF to be read."""

    path: Path
    max_pages: int
    corrections: tuple[Correction, ...] = ()
    keep: Path | None = None
    """A folder for what each stage makes."""
    cuts: Path | None = None
    """A folder for documents cut into tables and sentences; None: each is read from its pages."""
    cuts_mb: int = 0
    """What that folder may hold."""
    hands: int = 1
    """Processes that may look at its pages, this one among them."""
    long_pages: int = 0
    """Of so many pages and more they do; 0: of none."""


class Reporter(Watch):
    """Says how far the reading has come: if this process has to be ended, that is known of it."""

    def __init__(self, say: Callable[[Message], None]) -> None:
        self._say = say

    def at(self, stage: str, page: int | None) -> None:
        """Say it."""
        self._say({"stage": stage, "page": page})

    def hush(self) -> None:
        """Say nothing from now on: in a fork, which another process speaks for."""
        self._say = lambda _: None


def main(answers_fd: int, where_fd: int, memory_mb: int) -> None:
    """Answer requests until there are no more."""
    faulthandler.enable()
    logging.disable()  # parsers quote what they stumble over: hours and gigabytes of a small file, for nobody
    limit_memory(memory_mb)
    collect_seldom()
    with os.fdopen(answers_fd, "w", encoding="utf-8") as answers:
        for line in requests(sys.stdin):
            request = Request.model_validate_json(line)
            told = _timed(request, where_fd, memory_mb)
            content = told.pop("extraction", None)
            answers.writelines([json.dumps(told), "\n"])
            if (
                content is not None
            ):  # as it is: to be packed as a string of JSON takes longer than to be made
                answers.writelines([content, "\n"])
            answers.flush()


def _timed(request: Request, where_fd: int, memory_mb: int) -> Message:
    """The answer, with `"seconds"`: each stage and what it took; meanwhile the file says where it is."""
    seconds: list[tuple[str, float]] = []
    progress = Progress(lambda stage, took: seconds.append((stage, took)))

    def say(message: Message) -> None:
        progress.note(message)
        say_where(where_fd, message)

    told = answer(request, memory_mb, say)
    progress.note(told)
    return {**told, "seconds": seconds}


def requests(stream: TextIO) -> Iterator[str]:
    """Lines as they come; when they end, so does the process."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def listen() -> None:
        for line in stream:
            lines.put(line)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield lines.get()


def answer(request: Request, memory_mb: int, say: Callable[[Message], None]) -> Message:
    """`{"extraction": JSON}`, or `{"code", "error"}` of a document that cannot be read.

    Meanwhile `say` is told `{"stage", "page"}` whenever the reading goes on to another. A bug of ours is told
    from a bad document: its code is `crash`, and its traceback comes along.
    """
    try:
        extraction = extraction_of(request, say)
        return {"extraction": storable(extraction).model_dump_json()}
    except UnreadableDocument as refusal:
        return {"code": refusal.code, "error": str(refusal)}
    except MemoryError:
        return {
            "code": LIMIT_CODE,
            "error": f"reading it needs more than the allowed {memory_mb} MB of memory",
        }
    except Exception as bug:  # noqa: BLE001  (the border of the process: one document must not stop the others)
        return {
            "code": "crash",
            "error": crash_sentence(bug, request.path),
            "traceback": traceback.format_exc(),
        }


def extraction_of(request: Request, say: Callable[[Message], None]) -> Extraction:
    """All that the PDF holds; what each stage made is kept where that is asked for.

    Raises:
        UnreadableDocument: when it cannot be read.
        StageFailed: a bug of ours, with stage, file, and page and table where known.
    """
    watch = Reporter(say)
    spread = Forks(request.hands, request.long_pages, watch.hush)
    job = Job(request.path, request.max_pages, request.corrections, spread=spread)
    if request.cuts is None or request.keep is not None:
        return result_of(kept(chain(job, watch), job, request.keep), Checked).extraction
    there = KeptCut(request.cuts, request.path, request.max_pages)
    cut = there.get()
    if cut is not None:
        return result_of(resumed(job, cut, watch), Checked).extraction
    made: list[Cut] = []
    extraction = result_of(chain(job, watch, made.append), Checked).extraction
    there.put(made[0], request.cuts_mb)
    return extraction


def crash_sentence(bug: BaseException, path: Path) -> str:
    """One line that says what broke where; of a stage it says so itself."""
    return (
        str(bug)
        if isinstance(bug, StageFailed)
        else f"Reading {path.name!r} failed: {cause_of(bug)}."
    )


def limit_memory(megabytes: int) -> None:
    """Let allocations beyond the limit fail, where the system can do that."""
    with contextlib.suppress(
        ImportError, ValueError, OSError
    ):  # Windows, or a lower limit set from outside
        import resource  # noqa: PLC0415  (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
