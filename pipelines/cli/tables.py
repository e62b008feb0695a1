"""`bolgeplan tables`: the tables of one PDF. No database, no Prefect, no spaCy."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from extractors.chain.failures import Position, naming
from extractors.pages.document import page_count, read_pages
from extractors.records.headings import classify
from extractors.tables import find_tables
from extractors.text_layer.mending import mend_pages
from pipelines.errors import UsageProblem
from pipelines.outcome import shown
from pipelines.output.table_formats import FORMATS
from schemas.page import Page
from schemas.table import Table

RANGE = re.compile(r"(\d+)(?:-(\d+))?")


def run_tables(file: Path, pages: str | None, form: str) -> None:
    """Print every table of a PDF, stitched over its pages.

    Raises:
        UsageProblem: when there is no such file, page or format.
        UnreadableDocument: when the PDF cannot be read.
    """
    wanted = None if pages is None else page_numbers(pages)
    if form not in FORMATS:
        raise UsageProblem(f"there is no format {form!r}: {', '.join(FORMATS)}")
    if not file.is_file():
        raise UsageProblem(f"there is no file {shown(file)!r}")
    count = page_count(file)
    if wanted and max(wanted) > count:
        raise UsageProblem(f"{shown(file)!r} has {count} pages, there is no page {max(wanted)}")
    sys.stdout.writelines(FORMATS[form](tables_of_file(file, wanted), shown(file), count))


def tables_of_file(file: Path, numbers: set[int] | None) -> list[Table]:
    """The tables of all or some pages, letters mended, kinds recognised."""
    position = Position(file)
    with naming("read", position):
        pages = list(read_pages(file, numbers))
    with naming("mend", position):
        pages, _findings = mend_pages(pages)
    with naming("tables", position):
        found = find_tables(file, _each_once(pages))
        return [table.model_copy(update={"kind": classify(table)}) for table in found]


def _each_once(pages: list[Page]) -> Iterator[Page]:
    """The pages, each forgotten once its tables are found: a plan of 300 pages has 100,000 words."""
    pages.reverse()
    while pages:
        yield pages.pop()


def page_numbers(listed: str) -> set[int]:
    """`3,5-7` → 3, 5, 6, 7.

    Raises:
        UsageProblem: when it is no such list.
    """
    numbers: set[int] = set()
    for part in listed.split(","):
        match = RANGE.fullmatch(part.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last:
            raise UsageProblem(f"not a list of pages: {listed!r} (like 3,5-7)")
        numbers.update(range(first, min(last, first + 100_000) + 1))
    return numbers
