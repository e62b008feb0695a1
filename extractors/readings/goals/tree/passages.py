"""Where goals are announced among blocks, and what stands below: up to the next heading, or another caption."""

from collections.abc import Iterator, Sequence

from extractors.readings.goals.announced import announces
from extractors.readings.goals.tree.blocks import Block
from extractors.readings.goals.tree.roles import goes_on, is_sure_goal
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold
from schemas.vocabulary.labels import figure_caption, table_label


def passages_in(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """What stands below each announcement of goals, up to the next heading that is set like it."""
    starts = [at for at, block in enumerate(blocks) if announces(block)]
    end = 0
    for start in starts:
        if start < end:
            continue
        stops = (
            at for at in range(start + 1, len(blocks)) if _is_of_another(blocks[at])
        )
        stop = next(stops, len(blocks))
        heads = (
            at
            for at in range(start + 1, stop)
            if _heads_another(blocks[start], blocks[at:stop])
        )
        end = next(heads, stop)
        yield blocks[start:end]


def goes_on_below(blocks: Sequence[Block], *, is_open: bool) -> bool:
    """Whether a passage may go on below: goals were announced, and no caption of something else came.

    Args:
        blocks: of a page.
        is_open: whether one may go on above them.
    """
    for block in reversed(blocks):
        if announces(block):
            return True
        if _is_of_another(block):
            return False
    return is_open


def _is_of_another(block: Block) -> bool:
    """Whether a block is the caption of something else."""
    caption = table_label().match(block.text) or figure_caption().match(
        fold(block.text)
    )
    return caption is not None and not announces(block) and not goes_on(block)


def _heads_another(heading: Block, blocks: Sequence[Block]) -> bool:
    """Whether the first of some blocks looks like the announcement, and none below is a goal."""
    first = blocks[0]
    if table_label().match(heading.text) or announces(first) or goes_on(first):
        return False
    alike = (first.looks, first.ground, first.mark.sort) == (
        heading.looks,
        heading.ground,
        heading.mark.sort,
    )
    return (
        alike and not ends_sentence(first.text) and not any(map(is_sure_goal, blocks))
    )
