"""Every row's box holds the row's ink: read again with pdfium alone, over the samples and the corpus."""

import json
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from extractors.extract import extract_document
from schemas.extraction import Extraction
from schemas.table import Cell, Region

SAMPLES = ("aliaga-2010-11", "bergama-2010-11", "izmir-bolge-plani-2010-2013", "mojibake_and_sound_fonts_on_one_page",
           "landscape_rotate_90", "row_cut_by_page_break", "english_district_report")  # fmt: skip
AT_LEAST = 0.995  # of the rows of a document
HYPHENS = dict.fromkeys(
    map(ord, "-\u00ad\u0002\ufffe")
)  # pdfium has its own sign for a hyphen at the end of a line
SLACK_PT = 1.5  # points: boxes are those of the letters' ink, pdfium asks for their centres


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split()).translate(HYPHENS)


def claims(extraction: Extraction) -> Iterator[tuple[str, tuple[Region, ...]]]:
    """Raw text and place of each row that names one."""
    cells = {(t.ordinal, c.row, c.col): c for t in extraction.tables for c in t.cells}
    statements = {s.ordinal: s for s in extraction.statements}
    for statement in extraction.statements:
        yield statement.text_raw, statement.regions
        for quantity in statement.quantities:
            yield quantity.text_raw, statement.regions
    for cell in cells.values():
        yield _raw(cell), cell.regions
    for seen in extraction.observations:
        if seen.cell:
            yield seen.text_raw, cells[seen.cell.table_ordinal, seen.cell.row, seen.cell.col].regions
        elif seen.statement_ordinal:
            yield seen.text_raw, statements[seen.statement_ordinal].regions
    for item in extraction.swot_items:
        yield item.text_raw, cells[item.cell.table_ordinal, item.cell.row, item.cell.col].regions
    for axis in extraction.plan_axes:
        for goal in (goal for priority in axis.priorities for goal in priority.goals):
            yield goal.text_raw, cells[goal.cell.table_ordinal, goal.cell.row, goal.cell.col].regions
    for note in extraction.footnotes:
        yield note.text_raw, (note.region,)


def _raw(cell: Cell) -> str:
    return "" if any(region.box.height > 3 * region.box.width for region in cell.regions) else cell.text_raw


def share_in_box(path: Path, extraction: Extraction) -> tuple[float, list[str]]:
    rows = [(squeezed(raw), regions) for raw, regions in claims(extraction) if raw.strip()]
    with closing(pypdfium2.PdfDocument(path)) as document:
        missed = [raw for raw, regions in rows if not _holds(document, regions, raw)]
    return 1 - len(missed) / max(1, len(rows)), missed


def _holds(document: pypdfium2.PdfDocument, regions: tuple[Region, ...], raw: str) -> bool:
    """All letters of the text stand within the boxes (pdfium's order of lines may differ from the reader's)."""
    ink = "".join(squeezed(_ink(document, region)) for region in regions)
    return raw in ink or all(raw.count(letter) <= ink.count(letter) for letter in set(raw))


def _ink(document: pypdfium2.PdfDocument, region: Region) -> str:
    page = document[region.page - 1]
    box, rotation = region.box.grown(SLACK_PT), page.get_rotation()
    width, height = page.get_size()
    left, bottom, right, top = {
        0: (box.x0, height - box.bottom, box.x1, height - box.top),
        90: (box.top, box.x0, box.bottom, box.x1),
        180: (width - box.x1, box.top, width - box.x0, box.bottom),
        270: (height - box.bottom, width - box.x1, height - box.top, width - box.x0),
    }[rotation]
    return page.get_textpage().get_text_bounded(left, bottom, right, top)


@pytest.mark.parametrize("name", SAMPLES)
def test_boxes_hold_the_ink_of_their_rows(name: str, pdf) -> None:
    path = pdf(name).path
    share, missed = share_in_box(path, extract_document(path))
    assert share >= AT_LEAST, missed[:5]


@pytest.mark.parametrize(
    "file",
    [
        "aliaga-2010-12-word.pdf",
        "aliaga-2010-12-chrome.pdf",
        "aliaga-2010-12-mojibake.pdf",
        "plan-2010-2013-word.pdf",
    ],
)
def test_boxes_hold_the_ink_of_their_rows_over_the_corpus(file: str, shared: Path) -> None:
    path = shared / "corpus" / file
    assert file in {
        entry["file"]
        for entry in json.loads((shared / "corpus" / "manifest.json").read_text("utf-8"))["files"]
    }
    share, missed = share_in_box(path, extract_document(path))
    assert share >= AT_LEAST, missed[:5]
