"""Tables without lines: `page → printed lines → blocks of lines in columns → grids`.

A block is a table only where its columns say so: figures below figures, edges that align, short entries.
Prose in columns, lists and tables of contents have columns too, and are refused by name.
"""

from collections.abc import Sequence

from extractors.pages.settings import MARGINS
from extractors.tables.grid.grid import Grid
from extractors.tables.grid.strokes import Stroke
from extractors.tables.grid.values import is_figure
from extractors.tables.grid.words import rows_of
from extractors.tables.sightings import refused, tell
from extractors.tables.text.text_grid import text_box, text_grid
from extractors.tables.unruled.blocks import Row, blocks_of, in_columns, is_caption
from extractors.tables.unruled.overleaf import Before, repeats_heading, rest_overleaf
from extractors.tables.unruled.page_columns import read_apart
from extractors.tables.unruled.refusals import (
    has_ruled_heading,
    is_contents,
    is_running_text,
    is_table,
)
from extractors.tables.unruled.settings import UNRULED
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word

ENGINE = "text"


def unruled_grids(
    page: Page,
    taken: Sequence[Box],
    strokes: Sequence[Stroke],
    before: Before | None = None,
) -> list[Grid]:
    """The grids of the tables that only their text makes.

    Args:
        page: the page.
        taken: boxes of tables already found, and of pictures.
        strokes: the page's horizontal strokes: where they run, no row goes over them.
        before: a table that the page before ends with: what stands first on this page and across none of
            its borders is in these columns, though some be empty.
    """
    before = before or Before()
    words = [
        w
        for w in page.words
        if w.angle == 0 and not any(box.holds_centre_of(w.box) for box in taken)
    ]
    rows = rows_of(words)
    top = MARGINS.band * page.height
    rest = rest_overleaf(rows, before.borders, top, ENGINE)
    if rest is not None:
        return [rest, *unruled_grids(page, [*taken, rest.box], strokes)]
    if sum(map(in_columns, rows)) < UNRULED.fewest_captioned_rows:
        tell(
            "page",
            Box(0, 0, page.width, page.height),
            "no text outside its lines stands in columns",
        )
        return []
    rows = read_apart(rows)
    labels = [bounding_box(word.box for word in row) for row in rows if is_caption(row)]
    grids = (_grid_of(block, strokes, labels, before, top) for block in blocks_of(rows))
    return [grid for grid in grids if grid is not None]


def _grid_of(
    block: Sequence[Row],
    strokes: Sequence[Stroke],
    labels: Sequence[Box],
    before: Before,
    top: float,
) -> Grid | None:
    """The grid of a block of lines; None, with the reason told, where it is no table.

    Args:
        block: printed lines.
        strokes: horizontal ones of the page.
        labels: boxes of the page's captions.
        before: the table that the page before ends with.
        top: points from the page's top within which it goes on.
    """
    inside = [word for row in block for word in row]
    box = text_box(inside)
    within = [
        s
        for s in strokes
        if box.top < s.at < box.bottom and s.start < box.x1 and s.end > box.x0
    ]
    headed = has_ruled_heading(block, within, box)
    tell("block", box, f"{len(block)} printed lines in columns, no line drawn around")
    if is_contents(block):
        refused(
            box, "a table of contents: its lines end in page numbers, which never fall"
        )
        return None
    if is_running_text(block) and not headed:
        refused(box, "running text in columns: its phrases are too wordy")
        return None
    borders = before.borders if box.top < top else ()
    if borders and repeats_heading(block, before):
        wide = box._replace(x0=borders[0], x1=borders[-1])
        return text_grid(inside, wide, within, borders[1:-1], ENGINE, no_others=True)
    known = borders[1:-1] if _goes_on(block, box, borders) else ()
    grid = text_grid(inside, box, within, known, ENGINE)
    captioned = any(caption_near(box, line) for line in labels)
    if grid is None:
        refused(box, "no gap runs down between its words: it has no columns")
        return None
    return grid if is_table(grid, inside, block, captioned, headed) else None


def _goes_on(
    block: Sequence[Sequence[Word]], box: Box, borders: Sequence[float]
) -> bool:
    """Whether a block is as wide as the columns, begins with figures, and no word of it crosses a border."""
    sides = (box.x0, box.x1)
    return (
        len(borders) > 2
        and all(
            abs(x - y) <= UNRULED.same_side_pt
            for x, y in zip(sides, (borders[0], borders[-1]), strict=True)
        )
        and any(is_figure([word]) for word in block[0])
        and not any(
            word.box.x0 + 1 < x < word.box.x1 - 1
            for row in block
            for word in row
            for x in borders[1:-1]
        )
    )


def caption_near(box: Box, line: Box) -> bool:
    """Whether a caption's line stands right above or below a box."""
    gap = max(box.top - line.bottom, line.top - box.bottom)
    return gap < UNRULED.caption_pt and min(box.x1, line.x1) > max(box.x0, line.x0)
