"""Lines of a page in the order of its boxes: cards side by side, trees whose goals stand beside their box.

```
 ▓ Güçlü Ekonomi ▓▓▓▓▓▓▓▓▓▓▓▓▓▓         ▓ Güçlü   ▓──┬─┌──────────┐  1.1.1 goal
 ┌────────────┐ ┌────────────┐          ▓ Ekonomi ▓  │ │ priority │  1.1.2 goal
 │ priority   │ │ priority   │                       │ └──────────┘
 │ 1. goal    │ │ 1. goal    │                       └─┌──────────┐  1.2.1 goal
 └────────────┘ └────────────┘                         └──────────┘
   box by box, row by row                 each box, then what stands right of it
```

Boxes that touch are cells of a table, and are none here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice

from extractors.pages.reading_order import rows_of
from extractors.readings.goals.grounds import is_white
from extractors.readings.settings.goals import BOXED
from extractors.readings.text.words import CleanPage
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Rule, Word

Row = tuple[Word, ...]


@dataclass(slots=True)
class _Block:
    """A box's words and those beside it; or one row outside of all boxes."""

    box: Box | None
    words: list[Word] = field(default_factory=list)
    beside: list[Row] = field(default_factory=list)

    @property
    def start(self) -> Box:
        """Around its own words."""
        return bounding_box(word.box for word in self.words)

    def rows(self) -> Iterator[tuple[Row, float | None]]:
        """Each with where the text of its box ends: as far from its right side as it begins from its left."""
        right = None
        if self.box is not None:
            right = self.box.x1 - (
                min(word.box.x0 for word in self.words) - self.box.x0
            )
        yield from ((tuple(row), right) for row in rows_of(self.words))
        yield from ((row, None) for row in self.beside)


def has_boxes(clean: CleanPage) -> bool:
    """Whether boxes with text stand side by side, or text beside a box."""
    boxes = _boxes(clean.page)
    if not boxes:
        return False  # most pages: their words need not be put into any
    blocks = [block for block in _blocks(clean, boxes) if block.box is not None]
    aside = any(_are_level(a, b) for a, b in combinations(blocks, 2))
    return aside or any(block.beside for block in blocks)


def rows_by_boxes(clean: CleanPage) -> list[tuple[Row, float | None]]:
    """The rows of a page, box by box, each with where the text of its box ends; None outside of boxes."""
    ordered: list[list[_Block]] = []
    blocks = _blocks(clean, _boxes(clean.page))
    for block in sorted(blocks, key=lambda block: block.start.top):
        if ordered and block.start.top - ordered[-1][0].start.top < BOXED.level_pt:
            ordered[-1].append(block)
        else:
            ordered.append([block])
    by_row = (sorted(level, key=lambda block: block.start.x0) for level in ordered)
    return [row for level in by_row for block in level for row in block.rows()]


def _are_level(one: _Block, other: _Block) -> bool:
    return abs(one.start.top - other.start.top) < BOXED.level_pt


def _blocks(clean: CleanPage, boxes: Iterable[Box]) -> list[_Block]:
    blocks = [
        _Block(box) for box in sorted(boxes, key=lambda box: box.width * box.height)
    ]
    outside: list[Word] = []
    for word in clean.words:
        home = next(
            (
                block
                for block in blocks
                if block.box and block.box.holds_centre_of(word.box)
            ),
            None,
        )
        (outside if home is None else home.words).append(word)
    filled = [block for block in blocks if block.words]
    return [*filled, *_hosted(outside, filled)]


def _hosted(outside: Iterable[Word], blocks: Sequence[_Block]) -> Iterator[_Block]:
    """Rows outside of boxes: put to the box that they stand beside, or blocks of their own.

    One beside no box ends what stands above it: rows below are beside none of the boxes over it.
    """
    ended = 0.0
    for row in rows_of(outside):
        box = bounding_box(word.box for word in row)
        hosts = [
            b
            for b in blocks
            if b.box
            and b.box.x1 <= box.x0 + 1
            and ended <= b.box.top + BOXED.level_pt
            and b.box.top - BOXED.level_pt <= box.top
        ]
        if hosts:
            nearest = max(
                hosts, key=lambda block: (round(block.start.x0), block.start.top)
            )
            nearest.beside.append(tuple(row))
        else:
            ended = box.top
            yield _Block(None, list(row))


def _boxes(page: Page) -> list[Box]:
    """The boxes of a page that touch no other: drawn on four sides, or grounds."""
    found = [
        *_framed(page.rules),
        *(fill.box for fill in page.fills if not is_white(fill.colour)),
    ]
    large = [
        box
        for box in found
        if box.height >= BOXED.lowest_pt and box.width >= BOXED.narrowest_pt
    ]
    inside = [
        box
        for box in large
        if box.height < page.height / 2 or box.width < page.width / 2
    ]
    touching = {
        id(each) for pair in _near_pairs(inside) if _touch(*pair) for each in pair
    }
    return [box for box in inside if id(box) not in touching]


def _near_pairs(boxes: Sequence[Box]) -> Iterator[tuple[Box, Box]]:
    """The pairs of boxes that share heights, or whose heights end together: others touch nowhere."""
    by_top = sorted(boxes, key=lambda box: box.top)
    tops = [box.top for box in by_top]
    for at, box in enumerate(by_top):
        reached = bisect_right(tops, box.bottom + BOXED.corner_pt, at + 1)
        yield from ((box, other) for other in by_top[at + 1 : reached])


def _framed(rules: Sequence[Rule]) -> Iterator[Box]:
    across = sorted(
        (rule.box for rule in rules if rule.horizontal), key=lambda box: box.top
    )
    down = sorted(
        (rule.box for rule in rules if not rule.horizontal), key=lambda box: box.x_mid
    )
    places = [line.x_mid for line in down]
    for at, top in enumerate(across):
        if top.width < BOXED.narrowest_pt:
            continue
        below = (
            other for other in islice(across, at + 1, None) if _same_ends(top, other)
        )
        foot = next(
            (other for other in below if other.top > top.top + BOXED.lowest_pt), None
        )
        if foot is None:
            continue
        sides = (down[slice(*_near(places, x))] for x in (top.x0, top.x1))
        if all(
            any(_closes(line, top.top, foot.top) for line in side) for side in sides
        ):
            yield Box(top.x0, top.top, top.x1, foot.bottom)


def _near(places: Sequence[float], x: float) -> tuple[int, int]:
    """From where to where sorted places are nearer to one than a corner may be off."""
    return bisect_right(places, x - BOXED.corner_pt), bisect_left(
        places, x + BOXED.corner_pt
    )


def _same_ends(one: Box, other: Box) -> bool:
    return (
        abs(one.x0 - other.x0) < BOXED.corner_pt
        and abs(one.x1 - other.x1) < BOXED.corner_pt
    )


def _closes(line: Box, top: float, bottom: float) -> bool:
    """Whether a line runs down a side from end to end."""
    return line.top < top + BOXED.corner_pt and line.bottom > bottom - BOXED.corner_pt


def _touch(one: Box, other: Box) -> bool:
    """Whether two boxes have a side in common: neighbours in a grid, or bands upon each other."""
    over = min(one.x1, other.x1) - max(one.x0, other.x0)
    level = min(one.bottom, other.bottom) - max(one.top, other.top)
    beside = level > BOXED.corner_pt and abs(over) < BOXED.corner_pt
    upon = over > BOXED.corner_pt and abs(level) < BOXED.corner_pt
    return beside or upon
