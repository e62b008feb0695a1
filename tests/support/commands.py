"""Running the command as a user does: a process of its own, its output, its exit code."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
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
        running = Running(command(*arguments)[3:], cwd, environment(**env), out, err)
        try:
            code = running.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            _forget_warm()
            raise
        return Ran(code, *(path.read_text("utf-8") for path in (out, err)))


class Running:
    """A command that runs in such a process, the only one of them: its number, and its exit code once it has ended."""

    def __init__(
        self, arguments: list[str], cwd: Path, env: dict[str, str], out: Path, err: Path
    ) -> None:
        for path in (out, err):
            path.touch()  # whoever looks at it may be there before the process is
        self._server = _warm()
        self._code: int | None = None
        request = {
            "arguments": arguments,
            "cwd": os.fspath(cwd),
            "env": env,
            "out": os.fspath(out),
            "err": os.fspath(err),
        }
        sys.audit("subprocess.Popen", sys.executable, arguments, None, None)
        assert self._server.stdin is not None
        self._server.stdin.write(json.dumps(request).encode() + b"\n")
        self.pid = self._told()

    def poll(self) -> int | None:
        """The exit code, as `subprocess.Popen` tells it; None as long as it runs."""
        with suppress(subprocess.TimeoutExpired):
            return self.wait(0)
        return None

    def wait(self, seconds: float) -> int:
        """The exit code. Raises `subprocess.TimeoutExpired` where it runs longer."""
        if self._code is None:
            with selectors.DefaultSelector() as selector:
                assert self._server.stdout is not None
                selector.register(self._server.stdout, selectors.EVENT_READ)
                if not selector.select(seconds):
                    raise subprocess.TimeoutExpired("bolgeplan", seconds)
            self._code = self._told()
        return self._code

    def _told(self) -> int:
        assert self._server.stdout is not None
        return int(self._server.stdout.readline())


@cache
def _warm() -> "subprocess.Popen[bytes]":
    """Who forks commands, for all tests of this process; it ends when this one does."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.warm"], cwd=ROOT, env=environment(), bufsize=0,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def _forget_warm() -> None:
    """End it with all that it forked; the next command gets another."""
    os.killpg(_warm().pid, signal.SIGKILL)
    _warm.cache_clear()


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
