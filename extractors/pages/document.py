"""Read a PDF's pages with pdfium: `open_pdf → read_pages → Page`. One parse, one coordinate system."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2

from extractors.pages.drawn_bullets import with_drawn_bullets, with_letter_bullets
from extractors.pages.pdfium.api import Handle, pdfium
from extractors.pages.pdfium.drawings import Drawings, read_drawings
from extractors.pages.pdfium.fields import page_with_fields
from extractors.pages.pdfium.layers import Layers
from extractors.pages.pdfium.picture import Picture
from extractors.pages.pdfium.text.characters import Characters, read_characters
from extractors.pages.pdfium.text.sight import seen_characters
from extractors.pages.pdfium.text.words import without_doubles, words_of
from extractors.pages.pdfium.underscores import with_drawn_underscores
from extractors.pages.pdfium.view import Array, View, view_of
from extractors.pages.reading_order import lines_of, reading_order
from extractors.pages.settings import DOCUMENT
from schemas.errors import UnreadableDocument
from schemas.page import Page, Word

__all__ = ["lines_of", "open_pdf", "page_count", "pages_of", "read_pages"]


OBJECT_MARK = re.compile(rb"\d+\s+\d+\s+obj\b")


@contextmanager
def open_pdf(
    path: str | Path, max_pages: int = DOCUMENT.max_pages
) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF as a pdfium document, closed afterwards; `len()` of it is its number of pages.

    Raises:
        UnreadableDocument: where it is empty, not a PDF, locked, damaged, cut off, or too long.
    """
    path = Path(path)
    _refuse_by_bytes(path)
    try:
        document: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    try:
        if len(document) == 0:
            raise UnreadableDocument(
                "damaged", "The PDF holds no page: download or export it again."
            )
        if len(document) > max_pages:
            raise UnreadableDocument(
                "too-many-pages",
                f"The PDF has {len(document)} pages, more than the limit of {max_pages}: "
                "split it or raise the limit.",
            )
        yield document
    finally:
        document.close()


def page_count(path: str | Path, max_pages: int = DOCUMENT.max_pages) -> int:
    """How many pages the PDF has. Raises as `open_pdf` does."""
    with open_pdf(path, max_pages) as document:
        return len(document)


def read_pages(
    path: str | Path,
    numbers: Iterable[int] | None = None,
    max_pages: int = DOCUMENT.max_pages,
) -> Iterator[Page]:
    """The pages (all, or those with the given 1-based numbers), one at a time, words in reading order.

    Raises:
        UnreadableDocument: as `open_pdf` does, and where a page cannot be loaded.
    """
    with open_pdf(path, max_pages) as document:
        yield from pages_of(document, numbers)


def pages_of(
    document: pypdfium2.PdfDocument, numbers: Iterable[int] | None = None
) -> Iterator[Page]:
    """The pages of an open document, as `read_pages` gives them."""
    wanted = range(1, len(document) + 1) if numbers is None else sorted(set(numbers))
    layers = Layers(document)
    for number in wanted:
        if 1 <= number <= len(document):
            yield _read_page(document, number, layers)


def _read_page(document: pypdfium2.PdfDocument, number: int, layers: Layers) -> Page:
    handle = page_with_fields(document, number - 1)
    if not handle:
        raise UnreadableDocument(
            "damaged",
            f"Page {number} of the PDF cannot be loaded: download or export the file again.",
        )
    try:
        view = view_of(handle)
        drawings = read_drawings(handle, view, layers.hidden(handle, number - 1))
        characters = read_characters(handle, view)
        words, beyond = _seen_words(handle, view, drawings, characters)
        words, rules = with_drawn_underscores(words, drawings.rules)
    finally:
        pdfium.FPDF_ClosePage(handle)
    return Page(
        number=number,
        width=view.width,
        height=view.height,
        rotation=view.rotation,
        words=reading_order(words),
        rules=tuple(rules),
        fills=tuple(drawings.fills),
        pictures=tuple(drawings.pictures),
        unread=characters.unread(),
        beyond=tuple(beyond),
    )


def _seen_words(
    handle: Handle, view: View, drawings: Drawings, characters: Characters
) -> tuple[list[Word], list[Word]]:
    """Words that a reader of the page sees, each once, and those beyond its edges.

    A scan's invisible text layer counts as seen.
    """
    scanned = any(
        box.width * box.height > DOCUMENT.scan_share * view.width * view.height
        for box in drawings.pictures
    )
    beyond = _is_beyond(characters, view)
    unseen = words_of(characters, scanned, beyond) if beyond.any() else []
    seen = seen_characters(characters, drawings, Picture(handle, view)) & ~beyond
    words = without_doubles(words_of(characters, scanned, seen))
    marked = with_drawn_bullets(words, drawings.dots)
    return with_letter_bullets(marked), unseen


def _is_beyond(characters: Characters, view: View) -> Array:
    """For each character whether its middle lies beyond the edges of the page."""
    middles = (characters.boxes[:, :2] + characters.boxes[:, 2:]) / 2
    out: Array = (middles < 0) | (middles > (view.width, view.height))
    return np.asarray(out.any(axis=1))


def _refuse_by_bytes(path: Path) -> None:
    """Refuse what pdfium would read by guessing: above all a file that breaks off in the middle."""
    content = path.read_bytes()
    if not content.strip(b"\0 \r\n\t"):
        raise UnreadableDocument(
            "empty-file", "The file is empty: download or export it again."
        )
    if b"%PDF-" not in content[: DOCUMENT.header_window_bytes]:
        raise UnreadableDocument(
            "not-a-pdf",
            "The file is not a PDF, whatever its name says: export it as PDF.",
        )
    end = max(content.rfind(b"%%EOF"), content.rfind(b"startxref"))
    if end < 0 or OBJECT_MARK.search(content, end):
        raise UnreadableDocument(
            "damaged",
            "The PDF breaks off before its end (no %%EOF after the last object): download it again.",
        )


def _refusal(error: pypdfium2.PdfiumError) -> UnreadableDocument:
    code = getattr(error, "err_code", None)
    if code == pdfium.FPDF_ERR_PASSWORD:
        return UnreadableDocument(
            "password-needed",
            "The PDF is locked with a password: save a copy without one, and use that.",
        )
    if code == pdfium.FPDF_ERR_SECURITY:
        return UnreadableDocument(
            "unknown-encryption",
            "The PDF is encrypted, and not with a password (with a certificate, for example): "
            "save a copy without that, and use it.",
        )
    return UnreadableDocument(
        "damaged",
        "The PDF is damaged and cannot be opened: download or export it again.",
    )
