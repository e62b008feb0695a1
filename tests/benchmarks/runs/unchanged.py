"""What unchanged files cost: `python -m tests.benchmarks.runs.unchanged`, part of `make bench`.

`bolgeplan ingest` over a thousand and ten thousand files that are in already: seconds, wall clock. The quickest run counts: the first reads every file for the hash of its bytes, which is remembered.
"""

import subprocess
import tempfile
import time
from pathlib import Path

from sqlmodel import Session, select

from pipelines.database.connection import open_database, writing
from pipelines.sources.candidates import file_sha256
from schemas.database import Document, Edition
from tests.support.commands import command, environment
from tests.support.documents import draw_report

KINDS = ((1000, 100_000), (1000, 1_000_000), (10_000, 30_000))
"""Files, and bytes of each: district reports, plans with pictures, an archive of small reports."""
RUNS = 3


def seconds(folder: Path, home: Path) -> float:
    """How long `ingest` takes for a folder of unchanged files: the quickest of a few runs."""
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run(command("ingest", folder, "--db", home / "x.db"), cwd=home, env=environment(),
                       check=True, capture_output=True)  # fmt: skip
        taken.append(time.perf_counter() - started)
    return min(taken)


def fill(
    folder: Path, session: Session, document: Document, files: int, size: int
) -> None:
    """Files that count as loaded."""
    folder.mkdir()
    like = session.exec(select(Edition)).first()
    assert like is not None  # one is loaded
    for number in range(files):
        path = folder / f"{number:05}.pdf"
        path.write_bytes(b"%d %d %d" % (files, size, number) + bytes(size))
        copied = like.model_dump(exclude={"id", "is_current"})
        own = {
            "label": f"{files}-{size}-{number}",
            "sha256": file_sha256(path),
            "document_id": document.id,
        }
        session.add(Edition(**copied | own, is_current=False))


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "one").mkdir()
        draw_report(home / "one" / "report.pdf")
        start = seconds(home / "one", home)  # the first of these runs loads it
        print(f"unchanged files, seconds of a run; over one file {start:.1f}")
        for files, size in KINDS:
            folder = home / f"{files}-{size}"
            with writing(open_database(str(home / "x.db")), "benchmark") as session:
                fill(folder, session, session.exec(select(Document)).one(), files, size)
            print(f"  {files:6} of {size // 1000:5} kB {seconds(folder, home):6.2f}")


if __name__ == "__main__":
    main()
