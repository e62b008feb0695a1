"""Runs benchmarks and keeps what they said: `python -m tests.benchmarks.history MODULE ...`, as `make bench` does.

Each adds a line to `HISTORY.jsonl`: when, which version, how busy the machine was, what was printed. What the same
benchmark said the time before is printed below, to be compared.
"""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas.extraction import EXTRACTOR_VERSION

HISTORY = Path(__file__).with_name("HISTORY.jsonl")
Entry = dict[str, Any]


def entries(history: Path, module: str) -> list[Entry]:
    """What a benchmark has said so far, the oldest first."""
    if not history.exists():
        return []
    lines = history.read_text("utf-8").splitlines()
    return [entry for entry in map(json.loads, lines) if entry["module"] == module]


def add(history: Path, module: str, said: str, code: int) -> None:
    """Keep what a benchmark said now; nothing that was kept is changed."""
    entry = {
        "module": module,
        "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M}",
        "version": EXTRACTOR_VERSION,
        "processors": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "code": code,
        "said": said.splitlines(),
    }
    with history.open("a", encoding="utf-8") as kept:
        kept.write(json.dumps(entry, ensure_ascii=False) + "\n")


def run(history: Path, module: str) -> int:
    """Run a benchmark, keep what it says, and print what it said the time before; its exit code."""
    before = entries(history, module)
    process = subprocess.Popen(
        [sys.executable, "-m", module], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None  # it was asked for
    said = []
    with process:
        for line in process.stdout:
            print(line, end="", flush=True)
            said.append(line)
    add(history, module, "".join(said), process.returncode)
    if before:
        last = before[-1]
        print(f"-- {last['at']}, version {last['version']}, load {last['load']}:")
        print("\n".join(last["said"]), flush=True)
    return process.returncode


def main() -> int:
    """Run those that are named; 1 where one of them failed."""
    codes = [run(HISTORY, module) for module in sys.argv[1:]]
    return 1 if any(codes) else 0


if __name__ == "__main__":
    raise SystemExit(main())
