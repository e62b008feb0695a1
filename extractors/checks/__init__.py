"""Stage 11, check: what was read; each finding names the cell, its values and what is wrong with them."""

from extractors.checks.registry import CHECKS
from extractors.checks.subject import Subject
from schemas.extraction import Extraction
from schemas.finding import Finding


def check(extraction: Extraction) -> list[Finding]:
    """All that the checks of `registry.CHECKS` see in one document.

    Args:
        extraction: as read; its own findings are not repeated.
    """
    subject = Subject(extraction)
    return [finding for known in CHECKS for finding in known.run(subject)]
