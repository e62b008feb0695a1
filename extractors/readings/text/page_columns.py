"""Lists that run on from one column of a page to the next, as one column: the later below the earlier.

```
 ═══════ IV. GZFT ═══════        ═══════ IV. GZFT ═══════
 Güçlü Yanlar │ • Sulama         Güçlü Yanlar
 • Köklü …    │ Fırsatlar   ──►  • Köklü …
 Zayıf Yanlar │ • Kıyılar        Zayıf Yanlar
                                 • Sulama            moved, with the rest of its column
                                 Fırsatlar
```
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.readings.settings.text import PAGE_COLUMNS
from extractors.readings.text.heads import Head
from extractors.readings.text.words import CleanPage
from schemas.geometry import Box, are_level, bounding_box
from schemas.page import Page, Word
from schemas.table import Cell, CellLine, Region, Table


@dataclass(frozen=True, slots=True)
class Piece:
    """What was moved together."""

    shown: Box
    """Where it stands on the page as displayed."""
    right: float
    """Points by which it was moved to the right; to the left where less than nought."""
    down: float
    """Points by which it was moved down."""

    @property
    def read(self) -> Box:
        """Where it stands on the page as it is read."""
        return moved(self.shown, self.right, self.down)


@dataclass(frozen=True, slots=True)
class Rolled:
    """A page whose columns were put below each other."""

    pieces: tuple[Piece, ...]
    """In the order in which they are read."""

    def shown(self, box: Box) -> list[Box]:
        """A box of the page as it is read, on the page as displayed: one a column that it runs over."""
        parts = [(piece, _within(box, piece.read)) for piece in self.pieces]
        return [moved(part, -piece.right, -piece.down) for piece, part in parts if part.height > 2]


def _within(box: Box, other: Box) -> Box:
    """What of a box is as high on the page as another; of no height where nothing is."""
    return box._replace(top=max(box.top, other.top), bottom=min(box.bottom, other.bottom))


def moved(box: Box, right: float, down: float) -> Box:
    """The box elsewhere, by so many points."""
    return Box(box.x0 + right, box.top + down, box.x1 + right, box.bottom + down)


def in_one_column(clean: CleanPage, heads: Sequence[Head]) -> tuple[CleanPage, Rolled] | None:
    """A page whose lists stand in columns as one column; None of any other page.

    Args:
        clean: the page.
        heads: the headings of lists on it. Where two are level, these are boxes side by side, no columns.
    """
    exact = [head.box for head in heads if head.exact]
    if not exact or any(are_level(a, b, PAGE_COLUMNS.level) for a, b in pairwise(sorted(exact, key=_top))):
        return None
    for count in PAGE_COLUMNS.counts:
        bands = [band for band in _bands(clean, count) if _holds_lists(band, exact)]
        if bands:
            return _put_below(clean, bands)
    return None


Band = tuple[float, float, list[list[Word]]]
"""From where to where, points, and the words of each column."""


def _bands(clean: CleanPage, count: int) -> Iterator[Band]:
    """Stretches of a page in which nothing stands across the white between its columns."""
    left = min(word.box.x0 for word in clean.words)
    right = max(word.box.x1 for word in clean.words)
    middles = [left + (right - left) * n / count for n in range(1, count)]
    across = [box for box in _drawn(clean) if any(_is_across(box, x) for x in middles)]
    foot = 0.0
    for box in [*sorted(across, key=_top), Box(0, clean.page.height, 0, clean.page.height)]:
        inside = [word for word in clean.words if foot < word.box.y_mid < box.top]
        if inside:
            yield foot, box.top, _columns(inside, middles)
        foot = max(foot, box.bottom)


def _drawn(clean: CleanPage) -> Iterator[Box]:
    yield from (word.box for word in clean.words)
    yield from (fill.box for fill in clean.page.fills if fill.box.height < PAGE_COLUMNS.ground)
    yield from (rule.box for rule in clean.page.rules if rule.horizontal)


def _is_across(box: Box, x: float) -> bool:
    return box.x0 < x - PAGE_COLUMNS.half_white_pt and box.x1 > x + PAGE_COLUMNS.half_white_pt


def _columns(words: Sequence[Word], middles: Sequence[float]) -> list[list[Word]]:
    columns: list[list[Word]] = [[] for _ in (*middles, None)]
    for word in words:
        columns[sum(word.box.x_mid > x for x in middles)].append(word)
    return columns


def _holds_lists(band: Band, heads: Sequence[Box]) -> bool:
    """Whether a heading stands in a band all columns of which hold several lines, and are parted by white."""
    top, foot, columns = band
    if not any(top < head.y_mid < foot for head in heads):
        return False
    if not all(map(_is_column, columns)):
        return False
    edges = [(min(w.box.x0 for w in words), max(w.box.x1 for w in words)) for words in columns]
    return all(after[0] - before[1] > 2 * PAGE_COLUMNS.half_white_pt for before, after in pairwise(edges))


def _is_column(words: Sequence[Word]) -> bool:
    """Whether words are several lines, most of which begin below or above others: no blanks of sentences."""
    starts = [row[0].box.x0 for row in rows_of(words) if row]
    alike = [x for x in starts if sum(abs(x - other) < PAGE_COLUMNS.same_edge_pt for other in starts) > 1]
    return len(starts) >= PAGE_COLUMNS.fewest_rows and len(alike) > PAGE_COLUMNS.alike * len(starts)


def _put_below(clean: CleanPage, bands: Sequence[Band]) -> tuple[CleanPage, Rolled]:
    """The page with the columns of each band below each other, and what was moved."""
    width, down, foot = clean.page.width, 0.0, 0.0
    pieces: list[Piece] = []
    for top, end, columns in bands:
        pieces.append(Piece(Box(0, foot, width, top), 0.0, down))
        boxes = [bounding_box(word.box for word in words) for words in columns]
        leading = _leading(columns)
        last = boxes[0].top - leading + down
        for box, words in zip(boxes, columns, strict=True):
            first = bounding_box(word.box for word in rows_of(words)[0])
            own = down if box is boxes[0] else last + leading - first.bottom
            shown = Box(box.x0, top if box is boxes[0] else box.top, box.x1, box.bottom)
            pieces.append(Piece(shown, boxes[0].x0 - box.x0, own))
            last = box.bottom + own
        down, foot = max(down, last - max(box.bottom for box in boxes)), end
    pieces.append(Piece(Box(0, foot, width, clean.page.height), 0.0, down))
    rolled = Rolled(tuple(pieces))
    return _moved_page(clean, rolled, down), rolled


def _leading(columns: Sequence[Sequence[Word]]) -> float:
    """From line to line, points: what most lines of the columns stand apart."""
    feet = [[max(word.box.bottom for word in row) for row in rows_of(words)] for words in columns]
    steps = Counter(round(after - before, 1) for rows in feet for before, after in pairwise(rows))
    return max(steps, key=lambda step: (steps[step], -step))


def _moved_page(clean: CleanPage, rolled: Rolled, down: float) -> CleanPage:
    page = clean.page

    def there(box: Box) -> Box | None:
        piece = next((piece for piece in rolled.pieces if piece.shown.grown(1).holds_centre_of(box)), None)
        return None if piece is None else moved(box, piece.right, piece.down)

    def words(some: Sequence[Word]) -> tuple[Word, ...]:
        return tuple(replace(word, box=box) for word in some if (box := there(word.box)) is not None)

    read = Page(
        page.number, page.width, page.height + down, page.rotation, words(page.words),
        tuple(replace(rule, box=box) for rule in page.rules if (box := there(rule.box)) is not None),
        tuple(replace(fill, box=box) for fill in page.fills if (box := there(fill.box)) is not None),
        tuple(box for picture in page.pictures if (box := there(picture)) is not None),
    )  # fmt: skip
    return CleanPage(read, words(clean.words), words(clean.turned))


def _top(box: Box) -> float:
    return box.top


def put_back(table: Table, rolled: Mapping[int, Rolled]) -> Table:
    """The table with its boxes on the pages as displayed.

    Args:
        table: read from pages some of which are in one column.
        rolled: how these were put so, by page number.
    """
    if not rolled.keys() & set(table.pages):
        return table

    def places(region: Region) -> tuple[Region, ...]:
        own = rolled.get(region.page)
        boxes = [region.box] if own is None else own.shown(region.box)
        return tuple(Region(page=region.page, box=box.rounded()) for box in boxes)

    def line(found: CellLine) -> CellLine:
        return replace(found, region=max(places(found.region), key=lambda region: region.box.height))

    def cell(found: Cell) -> Cell:
        regions = tuple(each for region in found.regions for each in places(region))
        return found.model_copy(update={"regions": regions, "lines": tuple(map(line, found.lines))})

    caption = table.caption_region
    return table.model_copy(
        update={
            "cells": tuple(map(cell, table.cells)),
            "regions": tuple(each for region in table.regions for each in places(region)),
            "caption_region": places(caption)[0] if caption else None,
        }
    )
