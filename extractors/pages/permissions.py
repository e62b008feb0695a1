"""What a PDF that opens without a password asks not to be done with it."""

from pathlib import Path

from extractors.pages.document import open_pdf
from extractors.pages.pdfium.api import pdfium
from extractors.pages.settings import DOCUMENT
from schemas.finding import Finding

COPY = 1 << 4
"""Bit 5 of a PDF's permissions: copying text and pictures (ISO 32000-1, table 22)."""


def told_permissions(
    path: str | Path, max_pages: int = DOCUMENT.max_pages
) -> list[Finding]:
    """A finding where the publisher asks not to copy from the file; it is read all the same.

    Raises:
        UnreadableDocument: as `open_pdf` does.
    """
    with open_pdf(path, max_pages) as document:
        allowed = pdfium.FPDF_GetDocPermissions(document)
    if allowed & COPY:
        return []
    return [
        Finding(
            check_code="copying-not-allowed",
            severity="info",
            message="The PDF opens without a password and asks not to copy from it. It is read all the same, "
            "with every parser: what a public body publishes in it is public.",
        )
    ]
