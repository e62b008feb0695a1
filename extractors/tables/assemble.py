"""Stitched parts as Tables, with caption, heading and notes from the lines around them."""

from collections.abc import Mapping, Sequence

from extractors.reading_order import lines_of
from extractors.tables.captions import Caption, captions_near, heading_above, notes_below
from extractors.tables.neighbours import is_first_on_page, is_last_on_page, running_lines
from extractors.tables.parts import Part, PartCell
from extractors.tables.stitch import continues, stitched
from schemas.geometry import Box, bounding_box
from schemas.page import Line, Page
from schemas.table import Cell, Region, Table
from schemas.turkish import clean, join_lines


def joined_over_pages(parts: Sequence[Part], pages: Mapping[int, Page]) -> list[Part]:
    """Parts in reading order, those joined that a page break parts: same columns, nothing in between."""
    lines = {number: lines_around(page, parts) for number, page in pages.items()}
    running, body = running_lines(lines), _body_size(lines)
    joined: list[Part] = []
    for part in parts:
        if joined and continues(joined[-1], part):
            last, first = joined[-1].boxes[-1], part.boxes[0]
            ends = is_last_on_page(last.box, pages[last.page], lines[last.page], running, body)
            near = _candidates(joined[-1], lines)
            label = near[0].label if near else None
            if ends and is_first_on_page(first.box, pages[first.page], lines[first.page], running, label):
                joined[-1] = stitched(joined[-1], part)
                continue
        joined.append(part)
    return [part for part in joined if len({cell.col for cell in part.cells if cell.lines}) > 1]


def assembled(parts: Sequence[Part], pages: Mapping[int, Page]) -> list[Table]:
    """Tables in reading order."""
    lines = {number: lines_around(page, parts) for number, page in pages.items()}
    captions = chosen_captions(parts, lines)
    return [
        _table(ordinal, part, caption, lines)
        for ordinal, (part, caption) in enumerate(zip(parts, captions, strict=True), 1)
    ]


def lines_around(page: Page, parts: Sequence[Part]) -> list[Line]:
    """The page's lines outside its tables."""
    boxes = [region.box for part in parts for region in part.boxes if region.page == page.number]
    outside = [word for word in page.words if not any(box.holds_centre_of(word.box) for box in boxes)]
    return lines_of(outside)


def chosen_captions(parts: Sequence[Part], lines: Mapping[int, list[Line]]) -> list[Caption | None]:
    """A caption for each part, none used twice: above its first page or below its last.

    Between two tables a caption could belong to either; the side on which this document
    prints those that are in no doubt decides.
    """
    near = [_candidates(part, lines) for part in parts]
    sides = [found[0].above for found in near if len({caption.above for caption in found}) == 1]
    above_wins = sides.count(True) >= sides.count(False)
    taken: set[tuple[str, Box]] = set()
    chosen: list[Caption | None] = []
    for found in near:
        free = [caption for caption in found if (caption.text, caption.box) not in taken]
        best = min(free, key=lambda caption: caption.above != above_wins, default=None)
        if best is not None:
            taken.add((best.text, best.box))
        chosen.append(best)
    return chosen


def _candidates(part: Part, lines: Mapping[int, list[Line]]) -> list[Caption]:
    first, last = part.boxes[0], part.boxes[-1]
    above = [caption for caption in captions_near(first.box, lines.get(first.page, [])) if caption.above]
    below = [caption for caption in captions_near(last.box, lines.get(last.page, [])) if not caption.above]
    return above + below


def _table(ordinal: int, part: Part, caption: Caption | None, lines: Mapping[int, list[Line]]) -> Table:
    first, last = part.boxes[0], part.boxes[-1]
    around = lines.get(last.page, [])
    foot = caption.box if caption and not caption.above else last.box
    return Table(
        ordinal=ordinal,
        label=clean(caption.label) if caption else None,
        caption=clean(caption.text) if caption else None,
        caption_region=_caption_region(part, caption),
        heading=heading_above(first.box, lines.get(first.page, []), _body_size(lines)),
        n_rows=part.n_rows,
        n_cols=part.n_cols,
        cells=tuple(
            _cell(cell, part.header_rows) for cell in sorted(part.cells, key=lambda c: (c.row, c.col))
        ),
        regions=part.boxes,
        method=part.method,
        confidence=round(part.confidence, 3),
        reason=part.reason,
        notes=tuple(notes_below(bounding_box([last.box, foot]), around)),
        engines=part.engines,
    )


def _caption_region(part: Part, caption: Caption | None) -> Region | None:
    if caption is None:
        return None
    page = part.boxes[0].page if caption.above else part.boxes[-1].page
    return Region(page=page, box=caption.box.rounded())


def _body_size(lines: Mapping[int, list[Line]]) -> float:
    """The font size that most letters outside tables have."""
    weights: dict[float, int] = {}
    for line in (line for page in lines.values() for line in page):
        weights[line.size] = weights.get(line.size, 0) + len(line.text)
    return max(weights, key=lambda size: weights[size]) if weights else 0.0


def _cell(cell: PartCell, header_rows: int) -> Cell:
    pieces = (cell, *cell.more)
    lines = tuple(line for piece in pieces for line in piece.lines)
    return Cell(
        row=cell.row,
        col=cell.col,
        row_span=cell.row_span,
        col_span=cell.col_span,
        is_header=cell.row < header_rows,
        text=join_lines(line.text for line in lines),
        text_raw="\n".join(line.text_raw for line in lines),
        regions=tuple(Region(page=piece.page, box=piece.box.rounded()) for piece in pieces),
        lines=lines,
    )
