"""Text that stands within a table and came into no cell."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from extractors.checks.known_labels import without_known_labels
from extractors.checks.settings import LEFT_OVER
from schemas.finding import Finding
from schemas.geometry import Box, bounding_box
from schemas.narrative import Footnote
from schemas.page import Page, Word
from schemas.table import Region, Table
from schemas.text.signs import LED
from schemas.text.turkish import REMEMBERED, ascii_fold, clean

_SIGNS = re.compile(r"[\W_]+")


def left_over_text(
    pages: Sequence[Page], tables: Sequence[Table], footnotes: Sequence[Footnote] = ()
) -> list[Finding]:
    """Words within a table's box that no cell holds: a lost row, a number pushed out of its column.

    So are words of it that run over the edge of the page, where nobody sees them. Footnotes and headings
    that are printed again, and labels over many rows, are no losses.

    Args:
        pages: as the tables were read from.
        tables: stitched over pages.
        footnotes: of the whole document; some stand in the middle of a table.
    """
    by_number = {page.number: page for page in pages}
    found = []
    for table in tables:
        for region in table.regions:
            page = by_number[region.page]
            said = _said(table)
            words = list(_left_over(page, table, region, footnotes, said))
            if without_known_labels(words, table, _letters, said):
                found.append(_finding(table, region.page, words))
            over = list(_over_the_edge(page, region.box))
            if over:
                found.append(_told_over_the_edge(table, region.page, over))
    return found


def _said(table: Table) -> Callable[[str], bool]:
    """Whether headings, caption or notes of a table say some letters."""
    headings = _letters(" ".join(cell.text for cell in table.cells if cell.is_header))
    others = _letters(" ".join([table.caption or "", *table.notes]))
    return lambda letters: letters in headings or letters in others


def _left_over(
    page: Page,
    table: Table,
    region: Region,
    footnotes: Sequence[Footnote],
    said: Callable[[str], bool],
) -> Iterator[Word]:
    inside = region.box.grown(-LEFT_OVER.edge_pt)
    boxes = [
        (place.box, cell.text)
        for cell in table.cells
        for place in cell.regions
        if place.page == page.number
    ]
    boxes += [
        (line.region.box, line.text)
        for cell in table.cells
        for line in cell.lines
        if line.region.page == page.number
    ]
    held: dict[int, list[tuple[Box, str]]] = defaultdict(list)
    for box, text in (
        (box.grown(LEFT_OVER.edge_pt), _letters(text)) for box, text in boxes
    ):
        for band in range(
            int(box.top // LEFT_OVER.band_pt), int(box.bottom // LEFT_OVER.band_pt) + 1
        ):
            held[band].append((box, text))
    notes = [
        part.box
        for note in footnotes
        for part in note.regions
        if part.page == page.number
    ]
    for word in _parted_at_leaders(page.words):
        if not inside.holds_centre_of(word.box) or _in_any(notes, word.box):
            continue
        letters = _letters(word.text)
        if not letters or said(letters):
            continue
        near = held[int(word.box.y_mid // LEFT_OVER.band_pt)]
        if not any(
            box.holds_centre_of(word.box) and letters in text for box, text in near
        ):
            yield word


def _parted_at_leaders(words: Iterable[Word]) -> Iterator[Word]:
    """The words; of `Aliağa.....27.225`, glued, the name where it begins, and the figure where it ends."""
    for word in words:
        name, *rest = LED.split(word.text)
        if not rest:
            yield word
            continue
        box = word.box
        yield replace(word, text=name, box=box._replace(x1=box.x0 + LEFT_OVER.edge_pt))
        yield replace(
            word, text=rest[-1], box=box._replace(x0=box.x1 - LEFT_OVER.edge_pt)
        )


def _over_the_edge(page: Page, table: Box) -> Iterator[Word]:
    """Words beyond the edges of a page that a table goes on with: beside its rows, or below the last."""
    lowest = max((word.box.y_mid for word in page.words), default=0.0)
    for word in page.beyond:
        box = word.box
        below = box.y_mid > page.height and table.bottom > lowest
        if _letters(word.text) and (
            (below and table.x0 < box.x_mid < table.x1)
            or (box.x_mid > page.width and table.top < box.y_mid < table.bottom)
        ):
            yield word


@lru_cache(REMEMBERED)
def _letters(text: str) -> str:
    """Letters and digits alone: hyphens at line ends and blanks do not count."""
    return _SIGNS.sub("", ascii_fold(text))


def _in_any(boxes: Sequence[Box], box: Box) -> bool:
    return any(other.grown(LEFT_OVER.edge_pt).holds_centre_of(box) for other in boxes)


def _quoted(words: Sequence[Word]) -> str:
    most = LEFT_OVER.most_quoted
    more = " …" if len(words) > most else ""
    return repr(clean(" ".join(word.text for word in words[:most])) + more)


def _told_over_the_edge(table: Table, page: int, words: Sequence[Word]) -> Finding:
    return Finding(
        check_code="text-left-over", severity="warning", page=page, table_ordinal=table.ordinal,
        message=f"{table.name}, page {page}: {_quoted(words)} runs over the edge of the page, and is in no cell.",
    )  # fmt: skip


def _finding(table: Table, page: int, words: Sequence[Word]) -> Finding:
    x, y = (round(side) for side in bounding_box(word.box for word in words)[:2])
    return Finding(
        check_code="text-left-over", severity="warning", page=page, table_ordinal=table.ordinal,
        message=f"{table.name}, page {page}: {_quoted(words)} stands within the table "
        f"(at {x}, {y} points), in no cell.",
    )  # fmt: skip
