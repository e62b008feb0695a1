"""What one more edition costs as the archive grows: `python -m tests.database.growing`. Seconds of CPU.

Databases of 10, 100 and 1,000 copied editions (`tests/support/many_editions.py`), and a sample's next edition
that is loaded into each: it costs by what changes, not by what is there.
"""

import sys
import tempfile
import time
from pathlib import Path

from pipelines.database.connection import open_database, writing
from pipelines.database.load import SourceFile, load
from schemas.extraction import Extraction
from tests.benchmarks.cookbook import build
from tests.golden import samples
from tests.support.kept import extracted

SIZES = (10, 100, 1_000)
ROUNDS = 3


def next_editions(extraction: Extraction) -> list[Extraction]:
    """The same document some years later."""
    said = extraction.identity
    return [
        extraction.model_copy(
            update={
                "identity": said.model_copy(update={"edition_label": f"201{year}-01"})
            }
        )
        for year in range(4, 4 + ROUNDS)
    ]


def seconds(file: Path) -> list[float]:
    """CPU of each load of a next edition."""
    report = next(pdf for pdf in samples() if pdf.stem.startswith("aliaga"))
    engine = open_database(str(file))
    took = []
    for number, extraction in enumerate(next_editions(extracted(report))):
        start = time.process_time()
        with writing(engine, "load") as session:
            load(session, extraction, SourceFile(report, f"next {number}"))
        took.append(time.process_time() - start)
    engine.dispose()
    return took


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Print a line a size."""
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            file = Path(folder) / f"{size}.db"
            build(file, size)
            took = seconds(file)
            print(
                f"{size:6} editions: one more {min(took):.2f} s of CPU ({', '.join(f'{s:.2f}' for s in took)})"
            )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
