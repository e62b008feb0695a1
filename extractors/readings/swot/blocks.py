"""One SWOT as printed: headings of quadrants with what stands under them."""

from dataclasses import dataclass

from extractors.readings.regions.groups import Matrix
from extractors.readings.swot.labels.over import Over
from extractors.readings.swot.labels.over_columns import Spanning
from extractors.readings.text.heads import Head, heading_of
from schemas.page import Word


@dataclass(frozen=True, slots=True)
class Block:
    """Headings that stand side by side and what is printed below them (or beside them, down the side)."""

    heads: tuple[Head, ...]
    matrix: Matrix
    corner: tuple[Word, ...] = ()
    """What stands beside the headings over the labels."""
    spanning: tuple[Spanning, ...] = ()
    """Headings over several of its columns, above theirs."""
    is_empty: bool = False
    """Whether a dash alone stands there: nothing was found of the quadrant."""

    @property
    def top(self) -> float:
        """Where its headings begin, or what stands beside them over the labels, points."""
        over = (each.head for each in self.spanning)
        boxes = [head.box for head in (*over, *self.heads)]
        return min(box.top for box in (*boxes, *(word.box for word in self.corner)))


@dataclass(frozen=True, slots=True)
class SwotRegion:
    """One SWOT as printed."""

    blocks: tuple[Block, ...]
    down_the_side: bool
    """Whether the quadrants are labels beside their items."""

    crossed: bool = False
    """Whether the quadrants are labels beside their items, which stand under headings of dimensions."""
    over: Over | None = None
    """What stands above it; None where labels part its blocks."""

    @property
    def codes(self) -> set[str]:
        """The quadrants that have a heading, above their items or beside them."""
        codes = {
            head.code for block in self.blocks for head in block.heads if head.code
        }
        if not (self.down_the_side or self.crossed):
            return codes
        groups = [group for block in self.blocks for group in block.matrix.groups]
        named = [
            heading_of(name, "swot")
            for group in groups
            for name in group.labels
            if name
        ]
        return codes | {code for code, exact in named if code and exact}
