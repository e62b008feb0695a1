"""When a run first says something, and what is read again: `python -m tests.benchmarks.runs.signs`, part of `make bench`.

Seconds of wall from the start of `bolgeplan ingest` to its first line, which is to come within one; CPU seconds of the
reading processes for reports that are new, and for the same again (`--force`), of which the pages are kept as cut.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.runs.many import WRAPPED, draw
from tests.support.commands import command, environment

FILES = 20
TRIES = 3


def first_line(home: Path, *arguments: str) -> tuple[float, str]:
    """Seconds until a run says something, and what; it is run to its end."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command("ingest", "reports", "--db", "x.db", *arguments),
        cwd=home,
        env=environment(PYTHONDONTWRITEBYTECODE=""),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None  # it was asked for
    with process:
        said = process.stdout.readline()
        taken = time.perf_counter() - started
        process.stdout.read()
    return taken, said.strip()


def reading(home: Path, *arguments: str) -> float:
    """CPU seconds of the reading processes of a run, their start among them."""
    given = command("-q", "ingest", "reports", "--db", "y.db", *arguments)[3:]
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
        first_line(home)  # what is compiled once is compiled
        for kind, arguments in (("unchanged", ()), ("to be read", ("--force",))):
            tries = [first_line(home, *arguments) for _ in range(TRIES)]
            seconds, said = min(tries)
            print(f"  {kind:12} {seconds:5.1f}  {said[:60]!r}")
        new, again = reading(home), reading(home, "--force")
        print(f"CPU seconds of reading: new {new:.1f}, again {again:.1f}")


if __name__ == "__main__":
    main()
