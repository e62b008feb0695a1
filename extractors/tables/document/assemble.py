"""Stitched parts as Tables, with caption, heading and notes from the lines around them."""

from collections.abc import Container, Mapping, Sequence

from extractors.pages.type_size import body_size
from extractors.tables.document.outside import (
    Outside,
    above,
    first_within,
    is_first_on_page,
    is_last_on_page,
)
from extractors.tables.document.page_columns import joined_beside
from extractors.tables.document.parts import Part, PartCell
from extractors.tables.document.settings import ASSEMBLE
from extractors.tables.document.stitch import continues, stitched
from extractors.tables.grid.captions import (
    Caption,
    caption_beside,
    caption_from,
    captions_near,
    heading_above,
    notes_below,
)
from extractors.tables.sightings import tell
from schemas.geometry import Box, bounding_box
from schemas.table import Cell, Region, Table
from schemas.text.turkish import clean, join_lines

CELL_FIELDS = set(Cell.model_fields)
"""One set for all: a plan of 300 pages has 30,000 cells, and a set of its own costs each 728 bytes."""

LONE = "; a single row, perhaps a piece of a table"
"""What is said of a table of one row: no heading says what it holds, no neighbour bears it out."""
EMPTY = "; a column has neither name nor entry, as beside the lines of a listing on grounds of their own"
"""What is said of a table that holds more columns than words tell of."""


def joined_over_pages(
    parts: Sequence[Part], around: Mapping[int, Outside]
) -> list[Part]:
    """Parts in reading order, those joined that a page or a column ends within: nothing stands between."""
    body = _body_size(around)
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
    goes_on = same_columns and _nothing_between(earlier, later, around, body)
    if goes_on:
        said = f"goes on with the table of page {before}"
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


def _body_size(around: Mapping[int, Outside]) -> float:
    return body_size(page.letters for page in around.values())


def _nothing_between(
    earlier: Part, later: Part, around: Mapping[int, Outside], body: float
) -> bool:
    """Whether the earlier part ends its page and the later one begins the next."""
    last, first = earlier.boxes[-1], later.boxes[0]
    near = _candidates(earlier, around)
    label = near[0].label if near else None
    ends = is_last_on_page(last.box, around[last.page], body)
    again = above(last.box, around[last.page])
    return ends and is_first_on_page(first.box, around[first.page], label, again)


def assembled(parts: Sequence[Part], around: Mapping[int, Outside]) -> list[Table]:
    """Tables in reading order, with what stands around them."""
    captions, body = chosen_captions(parts, around), _body_size(around)
    return [
        _table(ordinal, part, caption, around, body)
        for ordinal, (part, caption) in enumerate(zip(parts, captions, strict=True), 1)
    ]


def chosen_captions(
    parts: Sequence[Part], around: Mapping[int, Outside]
) -> list[Caption | None]:
    """A caption for each part, none used twice: above its first page or below its last.

    Between two tables a caption could belong to either; the side on which this document
    prints those that are in no doubt decides.
    """
    near = _near(parts, around)
    sides = [
        found[0].above
        for found in near
        if len({caption.above for caption in found}) == 1
    ]
    above_wins = sides.count(True) >= sides.count(False)
    chosen = [each for run in _runs(near) for each in _chosen_of(run, above_wins)]
    taken = {(each.text, each.box) for each in chosen if each is not None}
    if above_wins:
        return chosen
    body = _body_size(around)
    return [
        found or _caption_overleaf(part, around, body, taken)
        for part, found in zip(parts, chosen, strict=True)
    ]


def _runs(near: Sequence[list[Caption]]) -> list[list[list[Caption]]]:
    """The captions near parts, cut where a part shares none with the one before."""
    runs: list[list[list[Caption]]] = []
    for found in near:
        here = {(each.text, each.box) for each in found}
        last = {(each.text, each.box) for each in runs[-1][-1]} if runs else set()
        if here & last:
            runs[-1].append(found)
        else:
            runs.append([found])
    return runs


def _chosen_of(
    run: Sequence[Sequence[Caption]], above_wins: bool
) -> list[Caption | None]:
    """The captions of parts that follow each other, on the side that leaves fewer without one."""
    ways = [_on_their_side(run, above=side) for side in (above_wins, not above_wins)]
    return min(ways, key=lambda way: way.count(None))


def _on_their_side(
    near: Sequence[Sequence[Caption]], *, above: bool
) -> list[Caption | None]:
    """The captions on one side of their tables, then for those that have none there what is left on the other."""
    chosen: list[Caption | None] = [None] * len(near)
    taken: set[tuple[str, Box]] = set()
    for side in (above, not above):
        for at, found in enumerate(near):
            free = (
                each
                for each in found
                if each.above == side and (each.text, each.box) not in taken
            )
            best = chosen[at] or next(free, None)
            if best is not None:
                chosen[at] = best
                taken.add((best.text, best.box))
    return chosen


def _caption_overleaf(
    part: Part,
    around: Mapping[int, Outside],
    body: float,
    taken: Container[tuple[str, Box]],
) -> Caption | None:
    """The caption below a part that ends its page: the first line of the next, where no other part has it."""
    last = part.boxes[-1]
    after = around.get(last.page + 1)
    if after is None or not is_last_on_page(last.box, around[last.page], body):
        return None
    first = first_within(after)
    caption = None if first is None else caption_from(after.lines, first)
    if caption is None or any(box.top < caption.box.top for box in after.tables):
        return None
    return None if (caption.text, caption.box) in taken else caption


def _near(parts: Sequence[Part], around: Mapping[int, Outside]) -> list[list[Caption]]:
    """The captions near each part; in the margin beside it where none is above, below, or another part's."""
    near = [_candidates(part, around) for part in parts]
    known = {(caption.text, caption.box) for found in near for caption in found}
    besides = [
        None if found else _caption_beside(part, around)
        for part, found in zip(parts, near, strict=True)
    ]
    own = [
        None if each is None or (each.text, each.box) in known else each
        for each in besides
    ]
    return [
        [each] if each is not None else found
        for each, found in zip(own, near, strict=True)
    ]


def _caption_beside(part: Part, around: Mapping[int, Outside]) -> Caption | None:
    first = part.boxes[0]
    found = caption_beside(first.box, around[first.page].lines)
    return None if found is None else found[0]


def _candidates(part: Part, around: Mapping[int, Outside]) -> list[Caption]:
    first, last = part.boxes[0], part.boxes[-1]
    above = [
        caption
        for caption in captions_near(first.box, around[first.page].lines)
        if caption.above
    ]
    below = [
        caption
        for caption in captions_near(last.box, around[last.page].lines)
        if not caption.above
    ]
    return above + below


def _table(
    ordinal: int,
    part: Part,
    caption: Caption | None,
    around: Mapping[int, Outside],
    body: float,
) -> Table:
    first, last = part.boxes[0], part.boxes[-1]
    below = caption is not None and not (caption.above or _is_overleaf(part, caption))
    foot = caption.box if caption and below else last.box
    doubt = LONE * _is_strip(part) or EMPTY * _has_nameless_column(part)
    return Table(
        ordinal=ordinal,
        label=clean(caption.label) if caption else None,
        caption=clean(caption.text) if caption else None,
        caption_region=_caption_region(part, caption),
        heading=heading_above(first.box, around[first.page].lines, body),
        n_rows=part.n_rows,
        n_cols=part.n_cols,
        cells=tuple(
            _cell(cell, part.header_rows)
            for cell in sorted(part.cells, key=lambda c: (c.row, c.col))
        ),
        regions=part.boxes,
        method=part.method,
        confidence=round(part.confidence * (ASSEMBLE.lone if doubt else 1.0), 3),
        reason=part.reason + doubt,
        notes=tuple(
            notes_below(bounding_box([last.box, foot]), around[last.page].lines)
        ),
        engines=part.engines,
    )


def _is_strip(part: Part) -> bool:
    """Whether a part is a row of single lines; lists and boxes side by side have more."""
    return part.n_rows == 1 and all(len(cell.lines) <= 1 for cell in part.cells)


def _has_nameless_column(part: Part) -> bool:
    """Whether no row is a heading, and in no cell of some column there is a word."""
    filled = {
        col
        for cell in part.cells
        if cell.lines
        for col in range(cell.col, cell.col + cell.col_span)
    }
    return part.header_rows == 0 and len(filled) < part.n_cols


def _caption_region(part: Part, caption: Caption | None) -> Region | None:
    if caption is None:
        return None
    page = part.boxes[0].page if caption.above else part.boxes[-1].page
    page += _is_overleaf(part, caption)
    return Region(page=page, box=caption.box.rounded())


def _is_overleaf(part: Part, caption: Caption) -> bool:
    """Whether the caption below a part is at the top of the next page."""
    return not caption.above and caption.box.top < part.boxes[-1].box.top


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
