"""Running the command as a user does: a process of its own, its output, its exit code."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.support.processes import PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


def environment(**extra: str) -> dict[str, str]:
    """Ours without what would lead a test to somebody's database or server."""
    own = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("PREFECT", "BOLGEPLAN"))
    }
    return own | {"PYTHONPATH": str(ROOT)} | extra


def command(*arguments: object) -> list[str]:
    return [
        sys.executable,
        "-m",
        "pipelines",
        *(os.fspath(a) if isinstance(a, Path) else str(a) for a in arguments),
    ]


def bolgeplan(*arguments: object, cwd: Path, **env: str) -> Ran:
    """Run `bolgeplan` with these arguments in a folder: in a process of its own, which has its libraries already.

    Where Python is to start otherwise (a path, a seed of its hashes), it is started anew.
    """
    if any(name.startswith("PYTHON") for name in env):
        return started_anew(*arguments, cwd=cwd, **env)
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        out.touch()
        err.touch()
        request = {
            "arguments": command(*arguments)[3:],
            "cwd": os.fspath(cwd),
            "env": environment(**env),
            "out": str(out),
            "err": str(err),
        }
        return Ran(_answered(request), *(p.read_text("utf-8") for p in (out, err)))


def _answered(request: dict[str, object]) -> int:
    """The exit code of a command."""
    server = _warm()
    assert server.stdin is not None and server.stdout is not None
    sys.audit("subprocess.Popen", sys.executable, request["arguments"], None, None)
    server.stdin.write(json.dumps(request) + "\n")
    server.stdin.flush()
    with selectors.DefaultSelector() as selector:
        selector.register(server.stdout, selectors.EVENT_READ)
        if not selector.select(PATIENCE_SECONDS):
            os.killpg(server.pid, signal.SIGKILL)
            _warm.cache_clear()
            raise TimeoutError(f"not within {PATIENCE_SECONDS} seconds: {request}")
    return int(server.stdout.readline())


@cache
def _warm() -> "subprocess.Popen[str]":
    """Who forks commands, for all tests of this process; it ends when this one does."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.warm"], cwd=ROOT, env=environment(), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def end_warm() -> None:
    """End it, and have its time counted as ours, where it was started."""
    if _warm.cache_info().currsize:
        _warm().communicate()


def started_anew(*arguments: object, cwd: Path, **env: str) -> Ran:
    """The same, in a process that imports all for itself."""
    done = subprocess.run(
        command(*arguments), cwd=cwd, env=environment(**env), capture_output=True, timeout=PATIENCE_SECONDS,
        check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
