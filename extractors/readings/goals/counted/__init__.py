"""Goals told by their numbers, wherever they stand: cards, trees, stairs, lists in columns.

```
 EKSEN 1: Güçlü Ekonomi       SÖ1.2 Ulaşım          every block bears a number and says its level;
  SÖ1.1 Turizm                 H1.2.1 Yollar …      H1.2.1 belongs to SÖ1.2, SÖ1.2 to EKSEN 1,
   H1.1.1 Kıyılar …                                 whatever stands above or beside it
```

blocks (`tree`) → levels by their marks → parents by their numbers, else by their places → proof

The proof: numbers run without a gap on every level and contain their parents', each level is set in one
type, every text ends as a sentence or a title does, and nothing between the first block and the last is
left over. What is not proved is no reading.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise, product
from typing import Final

from extractors.readings.goals.counted.levels import Ranks, ranks_of
from extractors.readings.goals.counted.places import (
    ABOVE,
    BEFORE,
    LEFT,
    Places,
    below_others,
    by_numbers,
    level_with_others,
)
from extractors.readings.goals.levels import Levelled, outline_of
from extractors.readings.goals.marks import mark_of
from extractors.readings.goals.outline import Outline
from extractors.readings.goals.sentences import is_whole
from extractors.readings.goals.tree.blocks import Block, Blocks
from extractors.readings.goals.tree.faults import faults_of
from extractors.readings.goals.tree.parents import Node
from extractors.readings.text.words import CleanPage
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.page import Word

NUMBER: Final = "number"
Axes = tuple[Node, ...]


def counted(
    pages: Sequence[CleanPage], lexicon: Container[str], blocks: Blocks
) -> Outline | None:
    """The goals of a document by their numbers; None where these prove nothing, or two different readings.

    Args:
        pages: of the document.
        lexicon: folded words that it prints in one piece.
        blocks: of its pages.
    """
    numbered = [at for at, clean in enumerate(pages) if _holds_goals(clean.words)]
    if not numbered:
        return None
    within = pages[
        max(0, numbered[0] - 1) : numbered[-1] + 1
    ]  # the first axis may stand at a page's foot
    places = Places(within)
    for printed in blocks.ways(within):
        ranks = ranks_of(printed, places)
        axes = None if ranks is None else _proved(ranks, places)
        if ranks is not None and axes is not None:
            return _outline(axes, ranks, lexicon)
    return None


def _holds_goals(words: Sequence[Word]) -> bool:
    """Whether some number on a page says that it is a goal's."""
    for at, word in enumerate(words):
        if any(sign.isdigit() for sign in word.text):
            marks = (
                mark_of(words[start : start + 4])
                for start in range(max(0, at - 1), at + 1)
            )
            if any(mark.level == GOAL or len(mark.path) == GOAL for mark in marks):
                return True
    return False


def _proved(ranks: Ranks, places: Places) -> Axes | None:
    """The tree against which nothing speaks; None where there is none, or two that differ."""
    if (
        ranks.left
        or any(_against_looks(ranks))
        or not all(is_whole(goal.text) for goal in ranks.goals)
    ):
        return None
    found: dict[tuple[tuple[int, int], ...], Axes] = {}
    for ways in product(
        _ways(ranks.goals, ranks.priorities), _ways(ranks.priorities, ranks.axes)
    ):
        axes = _put_together(ranks, places, ways)
        if axes and not any(_against(axes, places)):
            found[tuple((id(block), level) for block, level in _levelled(axes))] = axes
    return next(iter(found.values())) if len(found) == 1 else None


def _ways(children: Sequence[Block], titles: Sequence[Block]) -> tuple[str, ...]:
    """How children may be put under titles: by numbers that contain those of their titles, else by places."""
    known = {title.mark.path for title in titles}
    deep = all(child.mark.path[:-1] in known for child in children)
    return (NUMBER,) if deep else (ABOVE, LEFT, BEFORE)


def _put_together(ranks: Ranks, places: Places, ways: tuple[str, str]) -> Axes:
    """The axes with all that stands under them; empty where these ways lead to none."""
    levels = ranks.goals, ranks.priorities, ranks.axes
    leaves, middle, outer = ([Node(block) for block in blocks] for blocks in levels)
    for children, titles, way in ((leaves, middle, ways[0]), (middle, outer, ways[1])):
        put = (
            by_numbers(children, titles)
            if way == NUMBER
            else places.put(children, titles, way)
        )
        if not put:
            return ()
    for node in (*outer, *middle):
        node.under.sort(key=lambda child: child.block.mark.path)
    return tuple(sorted(outer, key=lambda node: node.block.mark.path))


def _against_looks(ranks: Ranks) -> Iterator[str]:
    """Levels that are set in several sizes, or bold and not."""
    for blocks in (ranks.axes, ranks.priorities, ranks.goals):
        if len({block.looks[:2] for block in blocks}) > 1:
            yield f"{blocks[0].text[:40]!r} and others of its level are set in several types"


def _against(axes: Axes, places: Places) -> Iterator[str]:
    yield from faults_of(axes)
    numbers = [axis.block.mark.path for axis in axes]
    if numbers != [(number,) for number in range(1, len(axes) + 1)]:
        yield "the numbers of the axes do not run on"
    priorities = [priority for axis in axes for priority in axis.under]
    for titles in (axes, priorities):
        for child, title in level_with_others(titles):
            yield f"{child.text[:40]!r} begins beside {title.text[:40]!r}"
        for child, title in below_others(titles):
            yield f"{child.text[:40]!r} stands below {title.text[:40]!r}"
    blocks = [axis.block for axis in axes]
    if not all(places.follow(*pair) for pair in pairwise(blocks)):
        yield "the axes do not follow each other"


def _levelled(axes: Axes) -> Iterator[tuple[Block, int]]:
    for axis in axes:
        yield axis.block, AXIS
        for priority in axis.under:
            yield priority.block, PRIORITY
            yield from ((goal.block, GOAL) for goal in priority.under)


def _outline(axes: Axes, ranks: Ranks, lexicon: Container[str]) -> Outline:
    placed = list(_levelled(axes))
    blocks, levels = (
        tuple(block for block, _ in placed),
        tuple(level for _, level in placed),
    )
    outline = outline_of(Levelled(blocks, levels, None, ()), None, lexicon)
    outline.between = tuple(line for block in ranks.beside for line in block.lines)
    return outline
