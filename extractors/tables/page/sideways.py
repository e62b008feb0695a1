"""Tables set sideways on an upright page: the page is turned under the reader, and the result turned back.

```
 ┌─────────────┐            ┌──────────────────────┐
 │  ▲ Tablo 4  │            │ Tablo 4              │
 │  │ ┌──┬──┐  │   turned   │ ┌────┬────┐          │
 │  │ │  │  │  │  ───────►  │ ├────┼────┤          │
 │  │ └──┴──┘  │            │ └────┴────┘          │
 └─────────────┘            └──────────────────────┘
```
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from extractors.tables.page.settings import SIDEWAYS
from schemas.geometry import Box
from schemas.page import Page
from schemas.table import Cell, CellLine, EngineView, Region, Table


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page was turned: the direction that its text had, and the page's size as displayed, in points."""

    angle: int
    width: float
    height: float

    def read(self, box: Box) -> Box:
        """A box of the page as displayed, on the turned page."""
        if self.angle == 270:
            return Box(self.height - box.bottom, box.x0, self.height - box.top, box.x1)
        return Box(box.top, self.width - box.x1, box.bottom, self.width - box.x0)

    def shown(self, box: Box) -> Box:
        """A box of the turned page, on the page as displayed."""
        if self.angle == 270:
            return Box(box.top, self.height - box.x1, box.bottom, self.height - box.x0)
        return Box(self.width - box.bottom, box.x0, self.width - box.top, box.x1)


def turn_of(page: Page) -> Turn | None:
    """How a page has to be turned for most of its text to be upright; None where it is, or is mixed."""
    if not any(word.angle for word in page.words):
        return None
    letters: Counter[int] = Counter()
    for word in page.words:
        letters[word.angle] += len(word.text)
    for angle in (90, 270):
        if letters[angle] > SIDEWAYS.mostly * letters.total():
            return Turn(angle, page.width, page.height)
    return None


def turned(page: Page, turn: Turn) -> Page:
    """The page as a reader holds it: what ran sideways is upright."""
    return replace(
        page,
        width=page.height,
        height=page.width,
        words=tuple(
            replace(
                word, box=turn.read(word.box), angle=(word.angle - turn.angle) % 360
            )
            for word in page.words
        ),
        rules=tuple(
            replace(rule, box=turn.read(rule.box), horizontal=not rule.horizontal)
            for rule in page.rules
        ),
        fills=tuple(replace(fill, box=turn.read(fill.box)) for fill in page.fills),
        pictures=tuple(turn.read(picture) for picture in page.pictures),
    )


def turned_back(table: Table, turns: Mapping[int, Turn]) -> Table:
    """The table with its boxes on the pages as displayed.

    Args:
        table: found on pages of which some were turned.
        turns: how, by page number.
    """
    if not turns.keys() & set(table.pages):
        return table

    def place(region: Region) -> Region:
        turn = turns.get(region.page)
        return (
            region
            if turn is None
            else Region(page=region.page, box=turn.shown(region.box).rounded())
        )

    def line(found: CellLine) -> CellLine:
        return replace(found, region=place(found.region))

    def cell(found: Cell) -> Cell:
        return found.model_copy(
            update={
                "regions": tuple(map(place, found.regions)),
                "lines": tuple(map(line, found.lines)),
            }
        )

    def view(found: EngineView) -> EngineView:
        return found.model_copy(update={"region": place(found.region)})

    return table.model_copy(
        update={
            "cells": tuple(map(cell, table.cells)),
            "regions": tuple(map(place, table.regions)),
            "caption_region": place(table.caption_region)
            if table.caption_region
            else None,
            "engines": tuple(map(view, table.engines)),
        }
    )
