"""Stitched parts as Tables, with caption, heading and notes from the lines around them."""

from collections.abc import Mapping, Sequence

from extractors.tables.document.captioning import (
    caption_in_margin,
    caption_region,
    captions_of,
    chosen_captions,
    is_overleaf,
)
from extractors.tables.document.doubts import doubts_of
from extractors.tables.document.outside import (
    Outside,
    above,
    is_first_on_page,
    is_last_on_page,
    size_outside,
)
from extractors.tables.document.page_columns import joined_beside
from extractors.tables.document.parts import Part, PartCell
from extractors.tables.document.settings import DOUBTS
from extractors.tables.document.stitch import (
    continues,
    has_band_of_its_own,
    stitched,
)
from extractors.tables.grid.captions import (
    Caption,
    heading_above,
    notes_below,
)
from extractors.tables.sightings import tell
from schemas.geometry import bounding_box
from schemas.table import Cell, Region, Table
from schemas.text.turkish import clean, join_lines

CELL_FIELDS = set(Cell.model_fields)
"""One set for all: a plan of 300 pages has 30,000 cells, and a set of its own costs each 728 bytes."""


def joined_over_pages(
    parts: Sequence[Part], around: Mapping[int, Outside]
) -> list[Part]:
    """Parts in reading order, those joined that a page or a column ends within: nothing stands between."""
    body = size_outside(around)
    joined: list[Part] = []
    for part in joined_beside(parts, around, body):
        if joined and _is_continued(joined[-1], part, around, body):
            joined[-1] = stitched(joined[-1], part)
        else:
            joined.append(part)
    return [part for part in joined if _has_columns(part)]


def _is_continued(
    earlier: Part, later: Part, around: Mapping[int, Outside], body: float
) -> bool:
    """Whether a part goes on with the one before it."""
    before = earlier.boxes[-1].page
    same_columns = continues(earlier, later)
    titled = has_band_of_its_own(earlier, later)
    goes_on = (
        same_columns and not titled and _nothing_between(earlier, later, around, body)
    )
    if goes_on:
        said = f"goes on with the table of page {before}"
    elif same_columns and titled:
        said = f"has a title of its own over the names of the table of page {before}"
    elif same_columns:
        said = f"parted from the table of page {before} by what stands between"
    else:
        said = f"has other columns than the table of page {before}"
    if later.page == before + 1:
        tell("joined", later.box, said, page=later.page)
    return goes_on


def _has_columns(part: Part) -> bool:
    """Whether words stand in several columns: a lone row at a page's top may be what a page break left."""
    if len({cell.col for cell in part.cells if cell.lines}) > 1:
        return True
    place = part.boxes[0]
    tell(
        "refused",
        place.box,
        "over all its pages its words stand in one column",
        page=place.page,
    )
    return False


def _nothing_between(
    earlier: Part, later: Part, around: Mapping[int, Outside], body: float
) -> bool:
    """Whether the earlier part ends its page and the later one begins the next."""
    last, first = earlier.boxes[-1], later.boxes[0]
    near = captions_of(earlier, around)
    label = near[0].label if near else None
    margin = caption_in_margin(later, around)
    named = caption_in_margin(earlier, around) or next(iter(near), None)
    if margin is not None and (named is None or named.label != margin.label):
        return False
    ends = is_last_on_page(last.box, around[last.page], body)
    again = above(last.box, around[last.page])
    return ends and is_first_on_page(first.box, around[first.page], label, again)


def assembled(parts: Sequence[Part], around: Mapping[int, Outside]) -> list[Table]:
    """Tables in reading order, with what stands around them."""
    captions, body = chosen_captions(parts, around), size_outside(around)
    return [
        _table(ordinal, part, caption, around, body)
        for ordinal, (part, caption) in enumerate(zip(parts, captions, strict=True), 1)
    ]


def _table(
    ordinal: int,
    part: Part,
    caption: Caption | None,
    around: Mapping[int, Outside],
    body: float,
) -> Table:
    first, last = part.boxes[0], part.boxes[-1]
    below = caption is not None and not (caption.above or is_overleaf(part, caption))
    foot = caption.box if caption and below else last.box
    doubt = doubts_of(part)
    return Table(
        ordinal=ordinal,
        label=clean(caption.label) if caption else None,
        caption=clean(caption.text) if caption else None,
        caption_region=caption_region(part, caption),
        heading=heading_above(first.box, around[first.page].lines, body),
        n_rows=part.n_rows,
        n_cols=part.n_cols,
        cells=tuple(
            _cell(cell, 0 if _is_beside_all(cell, part) else part.header_rows)
            for cell in sorted(part.cells, key=lambda c: (c.row, c.col))
        ),
        regions=part.boxes,
        method=part.method,
        confidence=round(part.confidence * (DOUBTS.factor if doubt else 1.0), 3),
        reason=part.reason + doubt,
        notes=tuple(
            notes_below(bounding_box([last.box, foot]), around[last.page].lines)
        ),
        engines=part.engines,
    )


def _is_beside_all(cell: PartCell, part: Part) -> bool:
    """Whether a cell stands beside rows down to the last, as a logo does or a label: no heading does."""
    rest = part.n_rows - part.header_rows
    return rest > 0 and cell.row_span > 1 and cell.row + cell.row_span == part.n_rows


def _cell(cell: PartCell, header_rows: int) -> Cell:
    pieces = (cell, *cell.more)
    lines = tuple(line for piece in pieces for line in piece.lines)
    return Cell.model_construct(
        CELL_FIELDS,
        row=cell.row,
        col=cell.col,
        row_span=cell.row_span,
        col_span=cell.col_span,
        is_header=cell.row < header_rows,
        text=join_lines(line.text for line in lines),
        text_raw="\n".join(line.text_raw for line in lines),
        regions=tuple(
            Region(page=piece.page, box=piece.box.rounded()) for piece in pieces
        ),
        lines=lines,
    )
