"""Every record points to the ink it was read from: the box's text, read anew with pdfium, holds its raw text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest

from schemas.extraction import Extraction
from schemas.geometry import Box
from schemas.records import CellRef
from schemas.table import Region
from tests.pdfs.long_claims import each
from tests.support.kept import extracted

RAW = Path(__file__).parents[2] / "raw"
CORPUS = [
    "aliaga-2010-12-word.pdf",
    "aliaga-2010-12-chrome.pdf",
    "aliaga-2010-12-mojibake.pdf",
    "plan-2010-2013-word.pdf",
]
DRAWN = {
    "landscape_rotate_90": 10, "landscape_rotate_270": 10, "rotate_180": 10, "mirrored_margins": 10,
    "footnote_goes_on_overleaf": 4, "footnote_interrupts_table": 20, "row_cut_by_page_break": 20,
    "hyphenated_cells": 10, "mojibake_cp1254_as_cp1252": 4, "rotated_labels": 10, "swot_item_cut_by_page": 10,
    "typeset_statistics": 200, "typeset_goals": 50, "printed_swot": 30, "printed_programmes": 50,
}  # fmt: skip
"""Claim → how many boxes there are at least."""
CONTAINED = 0.995  # of the records of a document
OWN_BOX = (
    "cell",
    "statement",
    "footnote",
    "heading",
)  # the others share the box of a cell or statement
LOOSE_TIMES, LOOSE_LETTERS = 1.2, 8  # what the grown box may catch of the neighbours
EDGE_PT = 1.5  # points: pdfium takes a letter whose box is cut by the rectangle's edge for outside


class Claim(NamedTuple):
    """That a raw text stands in these regions, together."""

    kind: str
    raw: str
    regions: tuple[Region, ...]


def claims(extraction: Extraction) -> Iterator[Claim]:
    cells = {(t.ordinal, c.row, c.col): c for t in extraction.tables for c in t.cells}
    statements = {s.ordinal: s for s in extraction.statements}

    def at(ref: CellRef) -> tuple[Region, ...]:
        return cells[ref.table_ordinal, ref.row, ref.col].regions

    for record in extraction.observations:
        if record.cell is not None:
            yield Claim("observation of a table", record.text_raw, at(record.cell))
        else:
            yield Claim(
                "observation of prose",
                record.text_raw,
                statements[record.statement_ordinal].regions,
            )
    for result in extraction.programme_results:
        yield Claim("programme result", str(result.applications), at(result.cell))
    for item in extraction.swot_items:
        yield Claim("SWOT item", item.text_raw, at(item.cell))
    for goal in (
        g for axis in extraction.plan_axes for p in axis.priorities for g in p.goals
    ):
        yield Claim("goal", goal.text_raw, at(goal.cell))
    for statement in extraction.statements:
        yield Claim("statement", statement.text_raw, statement.regions)
        for quantity in statement.quantities:
            yield Claim("quantity", quantity.text_raw, statement.regions)
    for cell in cells.values():
        yield Claim("cell", cell.text_raw, cell.regions)
    for note in extraction.footnotes:
        yield Claim("footnote", note.text_raw, note.regions)
    if extraction.text_layer == "native":  # of a heading only the mended text is kept
        for heading in extraction.headings:
            yield Claim("heading", heading.text, (heading.region,))


class Ink:
    """The text of a PDF as pdfium alone sees it, by boxes of the page as displayed."""

    def __init__(self, path: Path) -> None:
        self._document = pypdfium2.PdfDocument(path)
        self._pages = [(page, page.get_textpage()) for page in self._document]

    def text_in(self, regions: Sequence[Region]) -> str:
        return " ".join(self._text_on(region.page, region.box) for region in regions)

    def _text_on(self, number: int, box: Box) -> str:
        page, text = self._pages[number - 1]
        around = box.grown(EDGE_PT)
        corners = [_to_pdf(point, page.get_rotation(), page.get_cropbox())
                   for point in ((around.x0, around.top), (around.x1, around.bottom))]  # fmt: skip
        xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        return text.get_text_bounded(left=xs[0], bottom=ys[0], right=xs[1], top=ys[1])


def _to_pdf(
    point: tuple[float, float], rotation: int, crop: tuple[float, float, float, float]
) -> tuple[float, float]:
    """From the top left of the page as displayed to PDF space, which /Rotate does not turn."""
    (x, y), (left, bottom, right, top) = point, crop
    return {
        0: (left + x, top - y), 90: (left + y, bottom + x), 180: (right - x, bottom + y), 270: (right - y, top - x),
    }[rotation]  # fmt: skip


def squeezed(text: str) -> str:
    """Letters, digits and signs without blanks, line ends and hyphens, which the two readers set differently."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]+", "", text)


def is_contained(raw: str, printed: str) -> bool:
    """Whether the raw text stands in the printed one; where lines interleave, whether all its words do."""
    if squeezed(raw) in squeezed(printed):
        return True
    have = Counter(squeezed(printed))
    return not Counter(squeezed(raw)) - have and all(
        squeezed(word) in squeezed(printed) for word in raw.split()
    )


def is_loose(raw: str, printed: str) -> bool:
    """Whether a box holds much else: a box as large as the page would hold any text."""
    return len(squeezed(printed)) > LOOSE_TIMES * len(squeezed(raw)) + LOOSE_LETTERS


def check(path: Path, at_least: int) -> None:
    """Nearly all records, cells, notes and headings of a PDF stand in their boxes, by themselves."""
    listed = list(claims(extracted(path)))
    ink = Ink(path)
    read = [(claim, ink.text_in(claim.regions)) for claim in listed]
    assert len(listed) >= at_least
    lost = [(claim, text) for claim, text in read if not is_contained(claim.raw, text)]
    assert len(lost) <= (1 - CONTAINED) * len(listed), (
        f"{path.name}: not in their boxes: {lost[:5]}"
    )
    whole = [(claim, text) for claim, text in read if claim.kind in OWN_BOX]
    loose = [(claim, text) for claim, text in whole if is_loose(claim.raw, text)]
    assert len(loose) <= (1 - CONTAINED) * len(whole), (
        f"{path.name}: boxes with other text: {loose[:5]}"
    )


@pytest.mark.thorough
@pytest.mark.parametrize("name", CORPUS)
def test_boxes_of_the_corpus_hold_what_was_read_from_them(shared, name):
    check(shared / "corpus" / name, 68)  # the plan's goals alone


@pytest.mark.parametrize("path", sorted(RAW.rglob("*.pdf")), ids=lambda path: path.stem)
def test_boxes_of_the_samples_hold_what_was_read_from_them(path):
    check(path, 50)


@pytest.mark.parametrize("name", each(DRAWN))
def test_boxes_hold_what_was_read_from_them_however_the_page_is_turned_or_cut(
    pdf, name
):
    check(pdf(name).path, DRAWN[name])


@pytest.mark.parametrize(
    "name", ["landscape_rotate_90", "landscape_rotate_270", "rotate_180"]
)
def test_a_box_of_a_turned_page_is_lost_where_its_turning_is_forgotten(pdf, name):
    """That the tests above could fail: read as if the page were upright, the boxes hold other text."""
    path = pdf(name).path
    cells = [
        claim for claim in claims(extracted(path)) if claim.kind == "cell" and claim.raw
    ]
    page = pypdfium2.PdfDocument(path)[0]
    text, (left, _, _, top) = page.get_textpage(), page.get_cropbox()
    boxes = [(claim.raw, claim.regions[0].box) for claim in cells]
    upright = [
        is_contained(
            raw,
            text.get_text_bounded(
                left + b.x0, top - b.bottom, left + b.x1, top - b.top
            ),
        )
        for raw, b in boxes
    ]
    assert sum(upright) < 0.2 * len(upright)
