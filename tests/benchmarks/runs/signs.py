"""When a run first says something, and what is read again: `python -m tests.benchmarks.runs.signs`, part of `make bench`.

Seconds of wall from the start of `bolgeplan ingest` to what a terminal shows first, which is to come within one; CPU
seconds of the reading processes for the samples as new, and for the same again (`--force`), whose pages are kept as cut.
"""

import os
import pty
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.benchmarks.runs.many import WRAPPED, draw
from tests.support.commands import ROOT, command, environment

FILES = 20
TRIES = 3


def first_sign(home: Path, *arguments: str) -> tuple[float, str]:
    """Seconds until a run says something on a terminal, and what; it is run to its end."""
    ours, terminal = pty.openpty()
    started = time.perf_counter()
    process = subprocess.Popen(
        command("ingest", "reports", "--db", "x.db", *arguments),
        cwd=home,
        env=environment(PYTHONDONTWRITEBYTECODE=""),
        stdout=subprocess.DEVNULL,
        stderr=terminal,
    )
    os.close(terminal)
    said = os.read(ours, 4096)
    taken = time.perf_counter() - started
    with suppress(OSError):  # how a terminal ends
        while os.read(ours, 4096):
            pass
    process.wait()
    os.close(ours)
    return taken, " ".join(said.decode().split())


def reading(home: Path, *arguments: str) -> float:
    """CPU seconds of the reading processes of a run, their start among them."""
    given = command("-q", "ingest", ROOT / "raw", "--db", "y.db", *arguments)[3:]
    done = subprocess.run(
        [sys.executable, "-c", WRAPPED, *map(os.fspath, given)],
        cwd=home,
        env=environment(PYTHONDONTWRITEBYTECODE=""),
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout.rpartition("CPU ")[2].split()[1])


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        draw(home / "reports", FILES)
        print(f"{FILES} reports, seconds until a run says something")
        first_sign(home)  # what is compiled once is compiled
        for kind, arguments in (("unchanged", ()), ("to be read", ("--force",))):
            tries = [first_sign(home, *arguments) for _ in range(TRIES)]
            seconds, said = min(tries)
            print(f"  {kind:12} {seconds:5.1f}  {said[:40]!r}")
        new, again = reading(home), reading(home, "--force")
        print(f"CPU seconds of reading the samples: new {new:.1f}, again {again:.1f}")


if __name__ == "__main__":
    main()
