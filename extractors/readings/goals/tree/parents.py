"""Blocks with what stands under them, and titles above what they name, each in its column.

```
 ────── Güçlü Ekonomi ──────
 1.1 Turizm      1.2 Ulaşım      a title reaches as far as the column of the text below it,
 1.1.1 …         1.2.1 …         or up to the middle of the white between it and the title beside it
```
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.pages.settings import READING_ORDER
from extractors.readings.goals.tree.blocks import Block
from schemas.geometry import Box, are_level
from schemas.text.turkish import fold


@dataclass(slots=True)
class Node:
    """A block with what stands under it."""

    block: Block
    under: list["Node"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Folded, without its mark."""
        return fold(" ".join(word.text for word in self.block.bare))

    def spans(self) -> dict[int, tuple[float, float]]:
        """Page → from where to where it and all under it reach."""
        found: dict[int, tuple[float, float]] = {}
        for line in self.block.lines:
            _widen(found, line.page, line.box.top, line.box.bottom)
        for node in self.under:
            for page, (top, bottom) in node.spans().items():
                _widen(found, page, top, bottom)
        return found


def _widen(
    spans: dict[int, tuple[float, float]], page: int, top: float, bottom: float
) -> None:
    known = spans.get(page, (top, bottom))
    spans[page] = (min(top, known[0]), max(bottom, known[1]))


class Above:
    """Titles over what they name, each in its column."""

    def __init__(
        self,
        titles: Sequence[Node],
        columns: Mapping[int, Sequence[tuple[float, float]]],
        *,
        wide: bool,
    ) -> None:
        self.wide = wide
        self.titles = sorted(
            titles, key=lambda node: (node.block.page, node.block.box.top)
        )
        self.reach = {
            id(node): self._reach(node, columns.get(node.block.page, ()))
            for node in titles
        }

    def over_all(self, children: Sequence[Node]) -> dict[int, Node] | None:
        """Identity of each child → the title that it stands under; None where one stands under none."""
        over = {id(child): self.over(child.block) for child in children}
        found = {child: title for child, title in over.items() if title is not None}
        return found if len(found) == len(over) else None

    def over(self, child: Block) -> Node | None:
        """The nearest title above a block: on its page, else on the last one before."""
        place = (child.page, child.box.top - 1)
        above = [
            node
            for node in self.titles
            if (node.block.page, node.block.box.top) < place
        ]
        middle = child.box.x0 + min(child.box.width, 2 * child.looks[0]) / 2
        within = [
            node
            for node in above
            if self.reach[id(node)][0] <= middle <= self.reach[id(node)][1]
        ]
        return within[-1] if within else None

    def _reach(
        self, node: Node, columns: Sequence[tuple[float, float]]
    ) -> tuple[float, float]:
        """From where to where the column of a title reaches."""
        box = node.block.box
        beside = [
            other.block.box
            for other in self.titles
            if other is not node and _stand_level(other.block, node.block)
        ]
        left = max(
            ((other.x1 + box.x0) / 2 for other in beside if other.x1 <= box.x0),
            default=float("-inf"),
        )
        right = min(
            ((other.x0 + box.x1) / 2 for other in beside if other.x0 >= box.x1),
            default=float("inf"),
        )
        if self.wide and not beside:
            return left, right
        own = next(
            (
                column
                for column in columns
                if column[0] <= box.x0 and box.x1 <= column[1]
            ),
            None,
        )
        shared = own is not None and any(
            own[0] <= other.x_mid <= own[1] for other in beside
        )
        return (left, right) if own is None or shared else own


def _stand_level(one: Block, other: Block) -> bool:
    return one.page == other.page and are_level(
        one.box, other.box, READING_ORDER.same_line
    )


def in_rows(nodes: Sequence[Node]) -> list[Node]:
    """The nodes page by page, row by row, each row from left to right."""
    rows: list[list[Node]] = []
    for node in sorted(nodes, key=lambda node: (node.block.page, node.block.box.top)):
        if rows and _stand_level(rows[-1][0].block, node.block):
            rows[-1].append(node)
        else:
            rows.append([node])
    return [
        node for row in rows for node in sorted(row, key=lambda node: node.block.box.x0)
    ]


def columns_of(blocks: Sequence[Block]) -> dict[int, list[tuple[float, float]]]:
    """Page → its columns of text, each up to the middle of the white beside it; none where there is one."""
    found: dict[int, list[tuple[float, float]]] = {}
    for page in {block.page for block in blocks}:
        spans = spans_of(block.box for block in blocks if block.page == page)
        middles = [
            float("-inf"),
            *((a[1] + b[0]) / 2 for a, b in pairwise(spans)),
            float("inf"),
        ]
        found[page] = list(pairwise(middles)) if len(spans) > 1 else []
    return found


def spans_of(boxes: Iterable[Box]) -> list[tuple[float, float]]:
    """From where to where boxes that stand over or under each other reach, left to right."""
    spans: list[tuple[float, float]] = []
    for box in sorted(boxes):
        if spans and box.x0 <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], box.x1))
        else:
            spans.append((box.x0, box.x1))
    return spans
