"""What many small new documents cost: `python -m tests.benchmarks.runs.many [N]`, part of `make bench`. Seconds.

`bolgeplan ingest` over reports of three pages, each of another district or month: wall clock, CPU of the reading
processes and of the process that loads, and how much of the latter is neither its start nor rows and files.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from schemas.vocabulary.places import places
from tests.pdfs.documents.izmir import statistics_rows
from tests.support.commands import command, environment
from tests.support.documents import draw_report

FILES = 1000
MONTHS = ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
          "Aralık")  # fmt: skip
WRAPPED = (
    "import resource, sys\n"
    "from pipelines.cli import main\n"
    "try: main()\n"
    "except SystemExit: pass\n"
    "said = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
    "print('CPU', *(u.ru_utime + u.ru_stime for u in said))\n"
)


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


def seconds(home: Path, number: int) -> tuple[float, float, float]:
    """Wall clock, CPU of the parent, CPU of the readers of a run over so many new reports.

    What was compiled is kept, as by `make ingest`: to compile all modules of ours takes each process a second.
    """
    draw(home / str(number), number)
    arguments = command(
        "-q", "ingest", home / str(number), "--db", home / f"{number}.db"
    )[3:]
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", WRAPPED, *map(os.fspath, arguments)], cwd=home, env=environment(PYTHONDONTWRITEBYTECODE=""),
                          check=True, capture_output=True, text=True)  # fmt: skip
    parent, readers = done.stdout.rpartition("CPU ")[2].split()
    return time.perf_counter() - started, float(parent), float(readers)


def main() -> None:
    """Measure and print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as name:
        few, many = seconds(Path(name), 1), seconds(Path(name), number)
    wall, parent, readers = many
    print(
        f"{number} small new documents, {os.cpu_count()} processors, peak {_peak_mb()} MB"
    )
    print(
        f"  wall {wall:.1f} s, reading {readers:.1f} s of CPU, the rest {parent:.1f} s of CPU"
    )
    print(f"  beyond a run over one, a document: reading {(readers - few[2]) / number:.3f},"
          f" the rest {(parent - few[1]) / number:.3f} s of CPU")  # fmt: skip


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10


if __name__ == "__main__":
    main()
