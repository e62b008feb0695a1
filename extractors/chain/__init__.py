"""One PDF, from its bytes to validated records.

`walk.chain` hands out what each stage made as soon as it is made; `extract_document` and `tables_of` are what
most callers want of it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from extractors.chain.job import Job, Watch
from extractors.chain.results import Checked, Proved
from extractors.chain.walk import run
from extractors.pages.settings import DOCUMENT
from schemas.correction import Correction
from schemas.extraction import Extraction
from schemas.table import Table


def extract_document(
    path: Path,
    max_pages: int = DOCUMENT.max_pages,
    corrections: Sequence[Correction] = (),
    watch: Watch | None = None,
) -> Extraction:
    """Read everything a PDF holds.

    Args:
        path: the PDF; its name says nothing.
        max_pages: longer documents are refused.
        corrections: by hand; those meant for this document are made before its records are read.
        watch: told of each stage and page while the document is read.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
        StageFailed: a bug of ours, with stage, file, and page and table where known.
    """
    return run(Job(path, max_pages, corrections), Checked, watch).extraction


def tables_of(path: Path, numbers: Iterable[int] | None = None) -> tuple[Table, ...]:
    """The tables of a PDF, or of some of its pages (1-based), as an ingestion reads them.

    Letters are mended by the pages around too, and the document is recognised by its first ones.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
        StageFailed: a bug of ours, with stage, file, and page where known.
    """
    job = Job(path, numbers=None if numbers is None else frozenset(numbers))
    return run(job, Proved).tables
