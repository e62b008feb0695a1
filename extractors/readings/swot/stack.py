"""A SWOT whose quadrants have headings below each other, lists or boxes, once or again under each label.

```
 EKONOMİK                              larger or bold rows between the blocks are labels
 Sanayi
 GÜÇLÜ YANLAR      │ ZAYIF YANLAR      a block: headings side by side (or one alone), items below
 • Köklü şirketler │ • Dar yollar
 FIRSATLAR         │ TEHDİTLER
```
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.readings.regions.extent import usual_size
from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.settings.swot import STACK
from extractors.readings.swot.blocks import Block, SwotRegion
from extractors.readings.swot.labels.over import Over, in_force, without_titles
from extractors.readings.text.heads import Head

SIDES = ({"strength", "weakness"}, {"opportunity", "threat"})
"""Quadrants of a table for what is inside, or outside: under the title of a SWOT it may stand alone."""


@dataclass(slots=True)
class Stack:
    """Blocks while they are gathered, each with what stands over it."""

    blocks: list[Block] = field(default_factory=list)
    overs: list[Over] = field(default_factory=list)

    def takes(self, heads: Sequence[Head], over: Over) -> bool:
        """Whether headings go on with the SWOT: under labels of their own, or with quadrants not yet seen."""
        if not self.blocks:
            return True
        if over.labels:
            return over.reaches and not over.captioned
        return not self._codes & {head.code for head in heads}

    def repeats(self, heads: Sequence[Head]) -> bool:
        """Whether headings are those of the last block, printed again on the next page."""
        if not self.blocks or self.blocks[-1].heads[0].page == heads[0].page:
            return False
        return {head.code for head in heads} == {
            head.code for head in self.blocks[-1].heads
        }

    def put(self, block: Block, over: Over) -> None:
        """Add a block below the others."""
        self.blocks.append(block)
        self.overs.append(over)

    def region(self) -> SwotRegion | None:
        """The SWOT of the blocks; None where too few quadrants have a heading."""
        codes = {head.code for block in self.blocks for head in block.heads}
        listed = all(len(block.heads) == 1 for block in self.blocks)
        titled = codes in SIDES and any(over.is_titled for over in self.overs)
        if len(codes) < (
            STACK.fewest_lists if listed or titled else STACK.fewest_boxes
        ):
            return None
        if len(self._starts) > 1:
            self._put_labels()
            return SwotRegion(tuple(self.blocks), False)
        return SwotRegion(tuple(self.blocks), False, over=self.overs[0])

    @property
    def _starts(self) -> list[int]:
        """Where the quadrants begin anew: the first block, and each under labels of its own."""
        return [n for n, over in enumerate(self.overs) if n == 0 or over.labels]

    @property
    def _codes(self) -> set[str]:
        """The quadrants since they began anew."""
        return {
            head.code
            for block in self.blocks[self._starts[-1] :]
            for head in block.heads
        }

    def _put_labels(self) -> None:
        starts = self._starts
        stacks, doubts = without_titles(
            [self.overs[start].labels for start in starts], STACK.deep
        )
        self.blocks[0].matrix.doubts += doubts
        if not stacks[0]:
            self.blocks[0].matrix.faults.append(
                "the first quadrants stand under no label, and others do"
            )
        for labels, first, end in zip(
            in_force(stacks), starts, [*starts[1:], len(self.blocks)], strict=True
        ):
            for block in self.blocks[first:end]:
                for group in block.matrix.groups:
                    _put_under(group, labels)


def _put_under(group: Group, labels: Sequence[Label | None]) -> None:
    """Put labels over those that a group has."""
    group.labels = (
        *(label.text if label is not None else None for label in labels),
        *group.labels,
    )
    group.printed = [*(label for label in labels if label is not None), *group.printed]
    above = [level for level, label in enumerate(labels) if label is not None]
    group.levels = [*above, *(level + len(labels) for level in group.levels)]


def type_of_items(block: Block) -> tuple[float, bool]:
    """Size and boldness of the items of a block; 0 where there are none."""
    rows = [row for part in block.matrix.parts for row in part.rows]
    return (usual_size(rows[0]), rows[0][-1].bold) if rows else (0.0, False)
