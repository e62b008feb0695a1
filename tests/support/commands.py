"""Running the command as a user does: a process of its own, its output, its exit code."""

import json
import os
import subprocess
import sys
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
    """Run `bolgeplan` with these arguments in a folder."""
    done = subprocess.run(
        command(*arguments), cwd=cwd, env=environment(**env), capture_output=True, timeout=PATIENCE_SECONDS,
        check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
