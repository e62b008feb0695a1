"""`bolgeplan stage`: what one stage of reading makes of one page. No database, no Prefect."""

import sys
from pathlib import Path

from extractors.chain.job import Job
from extractors.chain.results import STAGES
from extractors.chain.walk import run
from pipelines.cli.pdf.tables import wanted_pages
from pipelines.errors import UsageProblem
from pipelines.reading.stage_files import NAMES, stage_text
from pipelines.sources.corrections_file import read_corrections


def run_stage(file: Path, stage: str, pages: str | None, corrections: Path) -> None:
    """Print what a stage makes of a PDF or of some of its pages, as `ingest --debug` keeps it.

    Beside the tables, lines that begin with `why` say why each was taken or refused. The stages up to
    `identify` see the whole document, as letters are mended and a document is recognised by all of it; those
    from `tables` on see the given pages alone.

    Raises:
        UsageProblem: when there is no such stage, file or page, or the corrections have a mistake.
        UnreadableDocument: when the PDF cannot be read.
        StageFailed: a bug of ours, with stage, file, and page and table where known.
    """
    if stage not in NAMES:
        raise UsageProblem(f"there is no stage {stage!r}: {', '.join(NAMES)}")
    wanted, _count = wanted_pages(file, pages)
    job = Job(
        file, corrections=read_corrections(corrections), numbers=wanted, explain=True
    )
    sys.stdout.write(stage_text(run(job, STAGES[NAMES.index(stage)]), job))
