"""Compressed parts of a PDF that do not unpack whole: pdfium takes what comes out, and says nothing."""

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from pathlib import Path

from extractors.pages.settings import DOCUMENT
from schemas.finding import Finding

STREAM = re.compile(rb">>\s*stream\r?\n")
FILTERS = re.compile(
    rb"/Filter\s*\[?\s*(/ASCII85Decode\s*)?/FlateDecode\s*\]?\s*(?=[/>])"
)
PICTURE_OR_FONT = re.compile(
    rb"/Image\b|/Length1\b|/Type1C\b|/CIDFontType0C\b|/OpenType\b"
)
"""Of these nothing is printed that is read, or it is read by other means; they are most of a file's bytes."""


def told_damage(path: str | Path) -> list[Finding]:
    """A finding where pages, or what is printed on them, are damaged. Nothing is known of encrypted PDFs."""
    content = Path(path).read_bytes()
    if b"/Encrypt" in content:
        return []
    whole = list(_are_whole(content))
    damaged = whole.count(False)
    if not damaged:
        return []
    message = (
        f"{damaged} of {len(whole)} compressed parts of the PDF are damaged, and what is printed by them may "
        "be missing: download or export it again, or compare its pages."
    )
    return [Finding(check_code="damaged-parts", severity="warning", message=message)]


def _are_whole(content: bytes) -> Iterator[bool]:
    """Of each part that is compressed as nearly all are whether it unpacks to its end."""
    left = DOCUMENT.inflated_bytes
    for found in STREAM.finditer(content):
        said = content[
            max(0, content.rfind(b" obj", 0, found.start())) : found.start() + 2
        ]
        filters = FILTERS.search(said)
        if filters is None or PICTURE_OR_FONT.search(said):
            continue
        packed = content[found.end() : content.find(b"endstream", found.end())]
        size = _unpacked(packed, lettered=filters[1] is not None, most=left)
        yield size is not None
        left -= size or 0
        if left <= 0:
            return


def _unpacked(packed: bytes, *, lettered: bool, most: int) -> int | None:
    """Bytes that come out, of which no more than so many are asked for; None where it breaks off."""
    flate = zlib.decompressobj()
    try:
        size = len(flate.decompress(_in_bytes(packed) if lettered else packed, most))
    except (ValueError, zlib.error):
        return None
    return size if flate.eof or size >= most else None


def _in_bytes(letters: bytes) -> bytes:
    return a85decode(letters.partition(b"~>")[0].removeprefix(b"<~"))
