"""What a second process saves over one long document: `python -m tests.benchmarks.runs.long [PAGES ...]`, part of `make bench`.

CPU seconds, which a busy machine tells too: of the process that reads, which is what there is to wait for where
processors are idle, and of the fork beside it. A plan of the corpus, repeated until it has so many pages.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from extractors.chain.job import Job
from extractors.chain.results import Checked
from extractors.chain.walk import chain, result_of
from pipelines.reading.forks import Forks
from tests.support.commands import ROOT

PLAN = ROOT.parent / "shared" / "corpus" / "plan-2010-2013-word.pdf"
PAGES = (69, 200)  # 600 take five minutes of CPU, twice
HANDS = (1, 2)


class Taken(NamedTuple):
    """What a reading took, in seconds."""

    reader: float
    forks: float
    wall: float


def repeated(path: Path, pages: int) -> Path:
    """The plan's pages, over and over."""
    with (
        pypdfium2.PdfDocument(PLAN) as plan,
        pypdfium2.PdfDocument.new() as made,
    ):
        while len(made) < pages:
            made.import_pages(plan)
        while len(made) > pages:
            made.del_page(len(made) - 1)
        made.save(path)
    return path


def taken(path: Path, hands: int) -> Taken:
    """What so many processes take to read a document."""
    started, before = time.perf_counter(), os.times()
    job = Job(path, sys.maxsize, spread=Forks(hands, 1, lambda: None))
    result_of(chain(job), Checked)
    after = os.times()
    return Taken(
        after.user + after.system - before.user - before.system,
        after.children_user
        + after.children_system
        - before.children_user
        - before.children_system,
        time.perf_counter() - started,
    )


def main() -> None:
    """Measure and print."""
    print(
        "one long document: CPU seconds of its reader, of forks beside, seconds of wall"
    )
    with tempfile.TemporaryDirectory() as folder:
        taken(
            repeated(Path(folder) / "first.pdf", 10), 1
        )  # what is built once is built
        for pages in map(int, sys.argv[1:] or PAGES):
            path = repeated(Path(folder) / f"{pages}.pdf", pages)
            for hands in HANDS:
                reader, forks, wall = taken(path, hands)
                print(
                    f"  {pages:4} pages, processes {hands}: {reader:6.1f} {forks:6.1f} {wall:6.1f}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
