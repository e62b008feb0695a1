"""Pictures of pages, drawn with pdfium, and crops of them with a box around what is meant."""

import base64
import io
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from extractors.pages.document import open_pdf
from schemas.geometry import Box

POINTS_PER_INCH = 72.0
SCREEN_DPI = 110  # 8 pt table text is still readable at it; 150 makes the file of a 60-page plan pass 10 MB
LONG_DOCUMENT_PAGES = (
    120  # beyond it pages are drawn smaller: 300 pages stay below 25 MB
)
LONG_DOCUMENT_DPI = 80
LOSSLESS_LIMIT = 150_000  # bytes: drawn pages stay below it without loss, scans and photographs do not
LOSSY_QUALITY = 55
CROP_DPI = 150
CROP_MARGIN_PT = 36.0  # points around the box: the row above and below it, so that the reader finds it
BOX_MARGIN_PX = 5  # pixels: boxes are those of the letters' bodies; less and the line runs through accents
BOX_COLOUR = (200, 30, 30)


def page_picture(
    document: pypdfium2.PdfDocument, number: int, dpi: float
) -> Image.Image:
    """A page (1-based) as displayed."""
    page: Any = document[number - 1]
    try:
        image: Image.Image = (
            page.render(scale=dpi / POINTS_PER_INCH).to_pil().convert("RGB")
        )
    finally:
        page.close()
    return image


def screen_dpi(page_count: int) -> int:
    """How finely the pages of a document are drawn for the screen."""
    return SCREEN_DPI if page_count <= LONG_DOCUMENT_PAGES else LONG_DOCUMENT_DPI


def webp(image: Image.Image) -> bytes:
    """The picture without loss, or with some where it would be large."""
    stream = io.BytesIO()
    image.save(stream, "WEBP", lossless=True, quality=30, method=1)
    if stream.tell() > LOSSLESS_LIMIT:
        stream = io.BytesIO()
        image.save(stream, "WEBP", quality=LOSSY_QUALITY, method=2)
    return stream.getvalue()


def data_uri(image: Image.Image) -> str:
    """The picture as a `data:` address, for files that need no other."""
    return "data:image/webp;base64," + base64.b64encode(webp(image)).decode("ascii")


def boxed_crop(path: Path, page: int, box: Box) -> Image.Image:
    """The part of a page around a box, the box drawn on it. `box` in points from the top left."""
    scale = CROP_DPI / POINTS_PER_INCH
    with open_pdf(path) as document:
        image = page_picture(document, page, CROP_DPI)
    pixels = Box(*(side * scale for side in box))
    ImageDraw.Draw(image).rectangle(
        pixels.grown(BOX_MARGIN_PX), outline=BOX_COLOUR, width=3
    )
    around = pixels.grown(CROP_MARGIN_PT * scale)
    return image.crop(
        (
            max(0, int(around.x0)),
            max(0, int(around.top)),
            min(image.width, int(around.x1)),
            min(image.height, int(around.bottom)),
        )
    )
