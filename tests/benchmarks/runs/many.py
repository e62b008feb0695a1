"""What many small new documents cost: `python -m tests.benchmarks.runs.many [N]`, part of `make bench`. Seconds.

`bolgeplan ingest` over reports of three pages, each of another district or month: wall clock, CPU of the reading
processes and of the process that loads. Of the latter, a document and beyond the start: what was read taken over,
rows, files, and what is left, which is Prefect's: flow runs, tasks, their states and events, its server (and the
books, a fiftieth of it). Issue 15 asks for at most 0.05 s of Prefect a file, and for 1.3 x reading in all, of CPU
and by the wall clock: that of the CPU of reading shared by all processors, on a machine that does nothing else.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from schemas.vocabulary.places import places
from tests.pdfs.documents.izmir import statistics_rows
from tests.support.commands import command, environment
from tests.support.documents import draw_report

FILES = 1000
MONTHS = ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
          "Aralık")  # fmt: skip
WRAPPED = """
import resource, sys, time
from pipelines.cli import main
from pipelines.flows import batch
taken = {}
def timed(name):
    step, taken[name] = getattr(batch, name), 0.0
    def run(*given, **named):
        began = time.thread_time()
        try:
            return step(*given, **named)
        finally:
            taken[name] += time.thread_time() - began
    setattr(batch, name, run)
for name in ("read_document", "load_edition", "write_files"):
    timed(name)
try: main()
except SystemExit: pass
said = [resource.getrusage(who) for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF)]
print("CPU", *(u.ru_utime + u.ru_stime for u in said), *taken.values())
"""


class Taken(NamedTuple):
    """Seconds that a run took: of the wall's clock, the others of CPU."""

    wall: float
    readers: float
    """Processes that read."""
    parent: float
    """The process that loads, all of it."""
    over: float
    """It waits for readers, and takes over what they have read."""
    rows: float
    files: float

    @property
    def prefect(self) -> float:
        """What is left of the parent: its start, Prefect, the books."""
        return self.parent - self.over - self.rows - self.files


def draw(folder: Path, number: int) -> None:
    """So many reports, İzmir's districts month after month."""
    folder.mkdir()
    names = [
        place.name
        for place in places().values()
        if place.parent == "izmir" and place.kind == "district"
    ]
    for index in range(number):
        month, name = divmod(index, len(names))
        date = f"{MONTHS[month % 12]} {2009 + month // 12}"
        draw_report(
            folder / f"{index:05}.pdf",
            place=names[name],
            date=date,
            statistics=statistics_rows()[:4],
        )


def seconds(home: Path, number: int) -> Taken:
    """What a run over so many new reports takes.

    What was compiled is kept, as by `make ingest`: to compile all modules of ours takes each process a second.
    """
    draw(home / str(number), number)
    arguments = command(
        "-q", "ingest", home / str(number), "--db", home / f"{number}.db"
    )[3:]
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", WRAPPED, *map(os.fspath, arguments)], cwd=home, env=environment(PYTHONDONTWRITEBYTECODE=""),
                          check=True, capture_output=True, text=True)  # fmt: skip
    wall = time.perf_counter() - started
    return Taken(wall, *map(float, done.stdout.rpartition("CPU ")[2].split()))


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as name:
        few, many = seconds(Path(name), 1), seconds(Path(name), number)
    ratio = (many.readers + many.parent) / many.readers
    print(
        f"{number} small new documents, {os.cpu_count()} processors, peak {_peak_mb()} MB"
    )
    print(
        f"  wall {many.wall:.1f} s, reading {many.readers:.1f} s of CPU, the rest {many.parent:.1f} s of CPU: "
        f"{ratio:.2f} x reading"
    )
    cores = os.cpu_count() or 1
    print(
        f"  the wall clock took {many.wall * cores / many.readers:.2f} x what its reading alone takes {cores} processors"
    )
    reading, parent, over, rows, files, prefect = (
        (much - little) / number
        for much, little in (
            (many.readers, few.readers),
            (many.parent, few.parent),
            (many.over, few.over),
            (many.rows, few.rows),
            (many.files, few.files),
            (many.prefect, few.prefect),
        )
    )
    print(f"  beyond a run over one, a document: reading {reading:.3f}, the rest {parent:.3f} s of CPU")  # fmt: skip
    print(f"  of the rest: taking over {over:.4f}, rows {rows:.4f}, files {files:.4f}, Prefect {prefect:.4f} s of CPU")  # fmt: skip


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10


if __name__ == "__main__":
    main()
