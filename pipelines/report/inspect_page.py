"""`bolgeplan inspect`: one HTML file that shows each page's picture beside what was read from it, and why."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from extractors.chain import extract_document
from extractors.pages.document import open_pdf
from pipelines.report.inspection import inspection
from pipelines.report.pictures import data_uri, page_picture, screen_dpi
from pipelines.texts import file_stem, shown
from schemas.correction import Correction
from schemas.extraction import Extraction

LAYERS = ("table", "cell", "heading", "statement", "footnote", "figure")
"""In the order of the keys 1 to 6."""


def write_inspection(path: Path, folder: Path, corrections: Sequence[Correction] = ()) -> Path:
    """Reads a PDF, corrections by hand made as in an ingestion, and writes its inspect page; the page's path.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
    """
    extraction = extract_document(path, corrections=corrections)
    name = file_stem(extraction.identity.slug)
    page = folder / f"{name}-{extraction.identity.edition_label}.html"
    folder.mkdir(parents=True, exist_ok=True)
    page.write_text(inspect_page(path, extraction), encoding="utf-8")
    return page


def inspect_page(path: Path, extraction: Extraction) -> str:
    """The inspect page of an extraction: self-contained HTML."""
    inspected = inspection(extraction)
    source = files("pipelines.report")
    return _template().render(
        shown=inspected,
        file_name=shown(path.name),
        language=extraction.identity.language,
        layers=LAYERS,
        pages=_pictures(path),
        data=_json(extraction),
        style=(source / "inspect.css").read_text("utf-8"),
        script=(source / "inspect.js").read_text("utf-8"),
    )


def _template() -> Template:
    text = (files("pipelines.report") / "inspect.html.j2").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)


def _pictures(path: Path) -> list[str]:
    with open_pdf(path) as document:
        count = len(document)
        return [data_uri(page_picture(document, number, screen_dpi(count))) for number in range(1, count + 1)]


def _json(extraction: Extraction) -> str:
    """What the script reads, safe within a script element."""
    pages = [{"width": page.width, "height": page.height} for page in extraction.pages]
    data = asdict(inspection(extraction)) | {"pages": pages, "language": extraction.identity.language}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
