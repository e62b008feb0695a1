"""What a PDF would do, or carries along, that nobody here does or opens: a finding says that it was there."""

import re
from pathlib import Path

from extractors.pages.document import open_pdf
from extractors.pages.pdfium.api import pdfium
from extractors.pages.settings import DOCUMENT
from schemas.finding import Finding

KINDS = (
    (re.compile(rb"/(?:JavaScript|JS)(?![A-Za-z0-9])"), "JavaScript"),
    (re.compile(rb"/Launch(?![A-Za-z0-9])"), "an action that starts a program"),
    (re.compile(rb"/EmbeddedFiles?(?![A-Za-z0-9])"), "attached files"),
)
"""Names in the file's bytes. Into compressed objects only pdfium sees, and of actions it tells none."""


def told_active(path: str | Path, max_pages: int = DOCUMENT.max_pages) -> list[Finding]:
    """A finding where the PDF holds scripts, actions that start programs, or attached files.

    Raises:
        UnreadableDocument: as `open_pdf` does.
    """
    content = Path(path).read_bytes()
    found = [name for pattern, name in KINDS if pattern.search(content)]
    with open_pdf(path, max_pages) as document:
        if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
            found.append(KINDS[0][1])
        if pdfium.FPDFDoc_GetAttachmentCount(document) > 0:
            found.append(KINDS[2][1])
    if not found:
        return []
    held = ", ".join(name for _pattern, name in KINDS if name in found)
    return [
        Finding(
            check_code="active-content",
            severity="info",
            message=f"The PDF holds {held}. Nothing of it was run, followed or opened.",
        )
    ]
