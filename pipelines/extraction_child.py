"""The child process that reads PDFs: `python -m pipelines.extraction_child ANSWERS_FD MEMORY_MB`.

Requests come as lines of JSON on standard input, answers go as lines of JSON to the given descriptor. Where
standard input ends, whoever asked is gone: the child ends at once, even in the middle of a document.
"""

import contextlib
import faulthandler
import json
import os
import queue
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from pydantic import BaseModel

from extractors.extract import extract_document
from pipelines.storable import storable
from schemas.correction import Correction
from schemas.errors import UnreadableDocument

LIMIT_CODE = "memory-limit"


class Request(BaseModel):
    """A PDF to be read."""

    path: Path
    max_pages: int
    corrections: tuple[Correction, ...] = ()


def main(answers_fd: int, memory_mb: int) -> None:
    """Answer requests until there are no more."""
    faulthandler.enable()
    limit_memory(memory_mb)
    with os.fdopen(answers_fd, "w", encoding="utf-8") as answers:
        for line in requests(sys.stdin):
            request = Request.model_validate_json(line)
            answers.write(json.dumps(answer(request, memory_mb)) + "\n")
            answers.flush()


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


def answer(request: Request, memory_mb: int) -> dict[str, Any]:
    """`{"extraction": JSON}`, or `{"code", "error"}` of a document that cannot be read.

    A bug of ours is told from a bad document: its code is `crash`, and its traceback comes along.
    """
    try:
        extraction = extract_document(
            request.path, max_pages=request.max_pages, corrections=request.corrections
        )
        return {"extraction": storable(extraction).model_dump_json()}
    except UnreadableDocument as refusal:
        return {"code": refusal.code, "error": str(refusal)}
    except MemoryError:
        return {
            "code": LIMIT_CODE,
            "error": f"reading it needs more than the allowed {memory_mb} MB of memory",
        }
    except Exception as bug:  # noqa: BLE001  (the border of the process: one document must not stop the others)
        return {"code": "crash", "error": crash_sentence(bug), "traceback": traceback.format_exc()}


def crash_sentence(bug: BaseException) -> str:
    """One line that says what broke where in our code."""
    frames = [
        frame for frame in traceback.extract_tb(bug.__traceback__) if "site-packages" not in frame.filename
    ]
    last = frames[-1] if frames else None
    where = f" at {Path(last.filename).parent.name}/{Path(last.filename).name}:{last.lineno}" if last else ""
    said = " ".join(str(bug).split())
    return f"the extractor failed{where}: {type(bug).__name__}{': ' + said if said else ''}"[:400]


def limit_memory(megabytes: int) -> None:
    """Let allocations beyond the limit fail, where the system can do that."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows, or a lower limit set from outside
        import resource  # noqa: PLC0415  (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
