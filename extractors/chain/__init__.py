"""One PDF, from its bytes to validated records: all stages of `stages.py`, one after another."""

from collections.abc import Sequence
from pathlib import Path

from extractors.chain.draft import Draft, Watch
from extractors.chain.stages import walk
from extractors.pages.document import MAX_PAGES
from schemas.correction import Correction
from schemas.extraction import Extraction


def extract_document(
    path: Path,
    max_pages: int = MAX_PAGES,
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
    draft = Draft(path, max_pages, corrections, watch=watch or Watch())
    walk(draft)
    return draft.extraction
