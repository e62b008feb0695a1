"""What a PDF would do, or carries along, that nobody here does or opens: a finding says that it was there."""

import re
import zlib
from collections.abc import Iterator
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
"""Names in the file's bytes, and in those of its object streams. pdfium tells of no actions."""
OBJECT_STREAM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
NAMED = rb"(?:[A-Za-z0-9]|#[0-9A-Fa-f]{2}){0,64}"
ESCAPED_NAME = re.compile(rb"/" + NAMED + rb"#[0-9A-Fa-f]{2}" + NAMED)
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


def told_active(path: str | Path, max_pages: int = DOCUMENT.max_pages) -> list[Finding]:
    """A finding where the PDF holds scripts, actions that start programs, or attached files.

    Raises:
        UnreadableDocument: as `open_pdf` does.
    """
    content = Path(path).read_bytes()
    looked_at = [content, *_inflated(content)]
    looked_at.append(b" ".join(_plain_names(looked_at)))
    found = [name for pattern, name in KINDS if any(map(pattern.search, looked_at))]
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


def _inflated(content: bytes) -> Iterator[bytes]:
    """What the object streams hold, up to a limit: a bomb is no reason to read on."""
    left = DOCUMENT.inflated_bytes
    for stream in OBJECT_STREAM.finditer(content):
        packed = content[
            stream.end() : content.find(b"endstream", stream.end())
        ]  # no copy of all that follows
        try:
            objects = zlib.decompressobj().decompress(packed, left)
        except zlib.error:  # encrypted, damaged, or compressed in another way
            continue
        left -= len(objects)
        yield objects
        if left <= 0:
            return


def _plain_names(parts: list[bytes]) -> Iterator[bytes]:
    """`/JavaScript` of `/Java#53cript`."""
    for part in parts:
        for name in ESCAPED_NAME.findall(part):
            yield ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), name)
