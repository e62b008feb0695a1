"""`bolgeplan tables`: the tables of one PDF. No database, no Prefect, no spaCy."""

import re
import sys
from pathlib import Path

from extractors.chain.job import Job
from extractors.chain.results import Mended, Proved
from extractors.chain.walk import chain, result_of
from extractors.pages.document import page_count
from pipelines.cli.shared.console import say
from pipelines.errors import UsageProblem
from pipelines.output.table_formats import FORMATS
from pipelines.texts import shown

RANGE = re.compile(r"(\d+)(?:-(\d+))?")


def run_tables(file: Path, pages: str | None, form: str) -> None:
    """Print every table of a PDF, stitched over its pages; on standard error, which text cannot be read.

    Raises:
        UsageProblem: when there is no such file, page or format.
        UnreadableDocument: when the PDF cannot be read, a scan without text too.
        StageFailed: a bug of ours, with stage, file, and page where known.
    """
    if form not in FORMATS:
        raise UsageProblem(f"there is no format {form!r}: {', '.join(FORMATS)}")
    wanted, count = wanted_pages(file, pages)
    results = chain(Job(file, numbers=wanted))
    for finding in result_of(results, Mended).findings:
        if finding.severity != "info":  # their tables are missing, not absent
            say(finding.message)
    sys.stdout.writelines(
        FORMATS[form](result_of(results, Proved).tables, shown(file), count)
    )


def wanted_pages(file: Path, listed: str | None) -> tuple[frozenset[int] | None, int]:
    """The pages of a PDF that are asked for (None: all), and how many it has.

    Raises:
        UsageProblem: when there is no such file or page.
        UnreadableDocument: when the PDF cannot be read.
    """
    wanted = None if listed is None else frozenset(page_numbers(listed))
    if not file.is_file():
        raise UsageProblem(f"there is no file {shown(file)!r}")
    count = page_count(file)
    if wanted and max(wanted) > count:
        raise UsageProblem(
            f"{shown(file)!r} has {count} pages, there is no page {max(wanted)}"
        )
    return wanted, count


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
