"""Commands in processes of their own that need not import, each for itself, what takes seconds: they are forked from one that has.

`python -m tests.support.warm` answers each request, a line of JSON, with two lines: the number of the process, and the
exit code of `python -m pipelines` in it. What a command imports, and how it starts, is shown by tests that start it anew (`tests.support.commands.started_anew`).
"""

import gc
import importlib
import json
import os
import runpy
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from pipelines.prefect_api.local import prepare_environment

IMPORTED = (
    "extractors.prose.pipeline",
    "pipelines.cli.commands",
    "pipelines.cli.ingest",
    "pipelines.cli.status",
    "pipelines.flows.ingestion",
    "pipelines.reading.child",
    "prefect.server.api.server",
    "uvicorn",
)
"""With what these import in turn: Prefect and its server, SQLAlchemy, the parsers of PDFs."""


def warm_up() -> None:
    """Import, with Prefect's state nowhere: it looks at its variables again when a command has set them."""
    with tempfile.TemporaryDirectory() as nowhere:
        prepare_environment(Path(nowhere))
        for name in IMPORTED:
            importlib.import_module(name)
    gc.freeze()
    assert threading.active_count() == 1  # the others would be missing in a fork


def forked() -> dict[str, Any]:
    """A request, in a process that was forked for it. Whoever answers requests ends when there are no more."""
    for line in sys.stdin:
        request: dict[str, Any] = json.loads(line)
        pid = os.fork()
        if pid == 0:
            return request
        print(pid, flush=True)
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    sys.exit()


def become(request: dict[str, Any]) -> None:
    """Stand where the command was asked for, with its environment and its files for what it prints."""
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    time.tzset()
    for number, path in enumerate((os.devnull, request["out"], request["err"])):
        opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv[1:] = request["arguments"]


if __name__ == "__main__":
    warm_up()
    become(forked())
    runpy.run_module("pipelines", run_name="__main__", alter_sys=True)
