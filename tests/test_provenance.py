"""Every record points to the ink it was read from: the box's text, read anew with pdfium, holds its raw text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest

from extractors.extract import extract_document
from schemas.extraction import Extraction
from schemas.geometry import Box
from schemas.records import CellRef
from schemas.table import Region

RAW = Path(__file__).parents[1] / "raw"
CORPUS = [
    "aliaga-2010-12-word.pdf",
    "aliaga-2010-12-chrome.pdf",
    "aliaga-2010-12-mojibake.pdf",
    "plan-2010-2013-word.pdf",
]
CONTAINED = 0.995  # of the records of a document
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
            yield Claim("observation of prose", record.text_raw, statements[record.statement_ordinal].regions)
    for result in extraction.programme_results:
        yield Claim("programme result", str(result.applications), at(result.cell))
    for item in extraction.swot_items:
        yield Claim("SWOT item", item.text_raw, at(item.cell))
    for goal in (g for axis in extraction.plan_axes for p in axis.priorities for g in p.goals):
        yield Claim("goal", goal.text_raw, at(goal.cell))
    for statement in extraction.statements:
        yield Claim("statement", statement.text_raw, statement.regions)
        for quantity in statement.quantities:
            yield Claim("quantity", quantity.text_raw, statement.regions)


def text_in(document: pypdfium2.PdfDocument, regions: Sequence[Region]) -> str:
    return " ".join(_text_on(document[region.page - 1], region.box) for region in regions)


def _text_on(page: pypdfium2.PdfPage, box: Box) -> str:
    left, bottom, right, top = page.get_cropbox()
    around = box.grown(EDGE_PT)
    corners = [_to_pdf(point, page.get_rotation(), (left, bottom, right, top))
               for point in ((around.x0, around.top), (around.x1, around.bottom))]  # fmt: skip
    xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return page.get_textpage().get_text_bounded(left=xs[0], bottom=ys[0], right=xs[1], top=ys[1])


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


def measured(path: Path) -> tuple[float, list[Claim], int]:
    """The share of records whose box holds their raw text, those that fail, and how many there are."""
    listed = list(claims(extract_document(path)))
    document = pypdfium2.PdfDocument(path)
    try:
        lost = [claim for claim in listed if not is_contained(claim.raw, text_in(document, claim.regions))]
    finally:
        document.close()
    return 1 - len(lost) / max(1, len(listed)), lost, len(listed)


def check(path: Path, at_least: int) -> None:
    share, lost, total = measured(path)
    assert total >= at_least
    assert share >= CONTAINED, f"{path.name}: {len(lost)} of {total} are not in their boxes: {lost[:5]}"


@pytest.mark.parametrize("name", CORPUS)
def test_boxes_of_the_corpus_hold_what_was_read_from_them(shared, name):
    check(shared / "corpus" / name, 68)  # the plan's goals alone


@pytest.mark.parametrize("path", sorted(RAW.rglob("*.pdf")), ids=lambda path: path.stem)
def test_boxes_of_the_samples_hold_what_was_read_from_them(path):
    check(path, 50)
