"""`bolgeplan inspect`: one HTML file that shows each page's picture beside what was read from it, and why."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from extractors.chain.job import Job
from extractors.chain.results import Checked, Mended, Proved, Tabled
from extractors.chain.walk import chain, result_of
from extractors.pages.document import open_pdf
from extractors.tables.sightings import Sighting
from pipelines.report.inspection import inspection
from pipelines.report.pictures import data_uri, page_picture, screen_dpi
from pipelines.report.why import Ink, ink_of, why_things
from pipelines.texts import file_stem, shown
from schemas.correction import Correction
from schemas.document import DocumentIdentity
from schemas.extraction import Extraction
from schemas.page import Page

LAYERS = {
    "table": "tables", "cell": "cells", "heading": "headings",
    "statement": "statements", "footnote": "footnotes", "figure": "figures",
}  # fmt: skip
"""What was read: layer → what the page calls it, in the order of the keys 1 to 6."""
WHY_LAYERS = {
    "refused": "refusals", "line": "lines", "word": "words",
    "frame": "frames", "block": "text in columns", "peer": "other engines",
    "reading": "readings", "chosen": "taken",
}  # fmt: skip
"""How tables were found, hidden at first; the first three have the keys 7 to 9."""


def write_inspection(
    path: Path, folder: Path, corrections: Sequence[Correction] = ()
) -> Path:
    """Reads a PDF, corrections by hand made as in an ingestion, and writes its inspect page; the page's path.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
    """
    pages, sightings, extraction = _read(
        Job(path, corrections=corrections, explain=True)
    )
    page = folder / page_name(extraction.identity, path)
    folder.mkdir(parents=True, exist_ok=True)
    page.write_text(inspect_page(path, extraction, sightings, pages), encoding="utf-8")
    return page


def page_name(identity: DocumentIdentity, path: Path) -> str:
    """Of the file of a PDF: each language of a report, and each printing of an edition, has its own."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{file_stem(identity.slug)}-{identity.edition_label}-{identity.language}-{digest[:8]}.html"


def _read(job: Job) -> tuple[Sequence[Page], Sequence[Sighting], Extraction]:
    """Pages, what was looked at for their tables, and all that was read."""
    results = chain(job)
    pages = result_of(results, Mended).pages
    sightings = (
        *result_of(results, Tabled).sightings,
        *result_of(results, Proved).sightings,
    )
    return pages, sightings, result_of(results, Checked).extraction


def inspect_page(
    path: Path,
    extraction: Extraction,
    sightings: Sequence[Sighting] = (),
    pages: Sequence[Page] = (),
) -> str:
    """The inspect page of an extraction: self-contained HTML.

    Args:
        path: the PDF.
        extraction: what was read from it.
        sightings: what the search for its tables looked at.
        pages: its pages, for their words.
    """
    inspected = inspection(extraction)
    source = files("pipelines.report")
    return _template().render(
        shown=inspected,
        file_name=shown(path.name),
        language=extraction.identity.language,
        layers=LAYERS,
        why_layers=WHY_LAYERS,
        pages=_pictures(path),
        data=_json(extraction, sightings, pages),
        style=(source / "inspect.css").read_text("utf-8"),
        script=(source / "inspect.js").read_text("utf-8"),
    )


def _template() -> Template:
    text = (files("pipelines.report") / "inspect.html.j2").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)


def _pictures(path: Path) -> list[str]:
    with open_pdf(path) as document:
        count = len(document)
        return [
            data_uri(page_picture(document, number, screen_dpi(count)))
            for number in range(1, count + 1)
        ]


def _json(
    extraction: Extraction, sightings: Sequence[Sighting], pages: Sequence[Page]
) -> str:
    """What the script reads, safe within a script element."""
    shown_all = inspection(extraction)
    shown_all.things.extend(why_things(sightings))
    ink = ink_of(pages, sightings)
    sizes = [
        {
            "width": page.width,
            "height": page.height,
            **asdict(ink.get(page.number, Ink())),
        }
        for page in extraction.pages
    ]
    data = asdict(shown_all) | {
        "pages": sizes,
        "language": extraction.identity.language,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
