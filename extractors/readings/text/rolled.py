"""A page read with its pieces below each other, and its tables put back where they are printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.readings.text.words import CleanPage
from schemas.geometry import Box
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
    """A page whose pieces were put below each other."""

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


def as_read(clean: CleanPage, rolled: Rolled, down: float) -> CleanPage:
    """The page with its pieces moved.

    Args:
        clean: the page as displayed.
        rolled: its pieces; what lies in none of them is left out.
        down: points by which it grows.
    """
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
