"""What Prefect costs: `python -m tests.benchmarks.runs.prefect_start`, part of `make bench`. Seconds, wall clock.

Each way is a process of its own, from its start to the end of a first flow that does nothing.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FLOW = "from prefect import flow\n@flow\ndef nothing(): pass\nnothing()\n"
LOCAL = (
    "from pathlib import Path\nfrom pipelines.prefect_api import local\n{before}"
    "with local.prefect_api(Path({home!r})):\n    exec({flow!r})\n"
)
PATIENT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "600",
}
"""A temporary server that needs longer than 20 s to start, as on a busy machine, is measured and not given up."""
NO_COPY = "local.copy_migrated_database = lambda: None\n"


def seconds(code: str, home: Path) -> float:
    """How long a process takes for the code."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PREFECT")
    }
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=own | PATIENT | {"PREFECT_HOME": str(home)},
                   check=True, capture_output=True)  # fmt: skip
    return time.perf_counter() - started


def local(home: Path, before: str = "") -> str:
    return LOCAL.format(home=str(home), flow=FLOW, before=before)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        homes = [Path(folder) / name for name in ("import", "own", "new", "copied")]
        rows = [
            ("import prefect, nothing else", seconds("import prefect", homes[0])),
            ("Prefect's temporary server, first run", seconds(FLOW, homes[1])),
            ("Prefect's temporary server, later runs", seconds(FLOW, homes[1])),
            (
                "server in a thread, database made by migrations",
                seconds(local(homes[2], NO_COPY), homes[2]),
            ),
            (
                "server in a thread, migrated database copied (ours)",
                seconds(local(homes[3]), homes[3]),
            ),
            ("the same, later runs (ours)", seconds(local(homes[3]), homes[3])),
        ]
    print("Prefect: from the start of a process to the end of an empty flow, seconds")
    for name, taken in rows:
        print(f"  {name:55} {taken:6.1f}")


if __name__ == "__main__":
    main()
