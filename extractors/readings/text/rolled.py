"""A page read with its pieces below each other, and its tables put back where they are printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.readings.text.words import CleanPage
from schemas.geometry import Box, bounding_box
from schemas.page import Word
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
    """A page whose pieces were put below each other."""

    pieces: tuple[Piece, ...]
    """In the order in which they are read."""

    def piece_of(self, box: Box) -> int:
        """The index of the piece that the middle of a box lies in; as many as there are for none."""
        held = (
            n
            for n, piece in enumerate(self.pieces)
            if piece.shown.grown(1).holds_centre_of(box)
        )
        return next(held, len(self.pieces))

    def read(self, box: Box) -> Box:
        """A box of the page as displayed, on the page as it is read."""
        at = self.piece_of(box)
        if at == len(self.pieces):
            return box
        return moved(box, self.pieces[at].right, self.pieces[at].down)

    def shown(self, box: Box) -> list[Box]:
        """A box of the page as it is read, on the page as displayed: one a column that it runs over.

        What lies in no piece was not moved.
        """
        parts = [(piece, _within(box, piece.read)) for piece in self.pieces]
        moved_back = [
            moved(part, -piece.right, -piece.down)
            for piece, part in parts
            if min(part.height, part.width) > 2
        ]
        return moved_back or [box]


def _within(box: Box, other: Box) -> Box:
    """What of a box lies in another; of no height or width where nothing does."""
    left, right = max(box.x0, other.x0), min(box.x1, other.x1)
    return Box(left, max(box.top, other.top), right, min(box.bottom, other.bottom))


def moved(box: Box, right: float, down: float) -> Box:
    """The box elsewhere, by so many points."""
    return Box(box.x0 + right, box.top + down, box.x1 + right, box.bottom + down)


def as_read(clean: CleanPage, rolled: Rolled, down: float) -> CleanPage:
    """The page with its pieces moved, its words in their order.

    Args:
        clean: the page as displayed.
        rolled: its pieces; what lies in none of them stays where it is.
        down: points by which it grows.
    """
    page = clean.page

    def words(some: Sequence[Word]) -> tuple[Word, ...]:
        placed = sorted(some, key=lambda word: rolled.piece_of(word.box))
        return tuple(replace(word, box=rolled.read(word.box)) for word in placed)

    read = replace(
        page,
        height=page.height + down,
        words=words(page.words),
        rules=tuple(replace(rule, box=rolled.read(rule.box)) for rule in page.rules),
        fills=tuple(replace(fill, box=rolled.read(fill.box)) for fill in page.fills),
        pictures=tuple(map(rolled.read, page.pictures)),
    )
    return CleanPage(read, words(clean.words), words(clean.turned))


def _around(regions: Sequence[Region]) -> Region:
    """The box around several on one page."""
    box = bounding_box(region.box for region in regions)
    return Region(page=regions[0].page, box=box.rounded())


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
        return replace(
            found,
            region=max(places(found.region), key=lambda region: region.box.height),
        )

    def cell(found: Cell) -> Cell:
        regions = tuple(each for region in found.regions for each in places(region))
        return found.model_copy(
            update={"regions": regions, "lines": tuple(map(line, found.lines))}
        )

    caption = table.caption_region
    return table.model_copy(
        update={
            "cells": tuple(map(cell, table.cells)),
            "regions": tuple(
                each for region in table.regions for each in places(region)
            ),
            "caption_region": _around(places(caption)) if caption else None,
        }
    )
