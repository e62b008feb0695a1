"""What the blocks below an announcement are: goals by what they say, titles by what they are not.

Goals are sentences that say what will be, or bear numbers of three steps; most of them look alike.
What stands among them and ends no sentence names an axis or a priority, headings of columns aside.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.readings.goals.announced import announces
from extractors.readings.goals.lines import lines_again
from extractors.readings.goals.marks import is_mark_alone, mark_of
from extractors.readings.goals.sentences import looks_ahead
from extractors.readings.goals.tree.blocks import Block
from extractors.readings.goals.tree.whole import whole_blocks
from extractors.readings.settings.goals import LEVELS
from extractors.readings.text.heads import heading_of
from extractors.records.goals import bare_axis_title
from extractors.records.outline import GOAL
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation, says_it_goes_on
from schemas.vocabulary.labels import table_label

KIND = "goal_hierarchy"


@dataclass(frozen=True, slots=True)
class Roles:
    """The blocks of a passage by what they are."""

    goals: tuple[Block, ...]
    titles: tuple[Block, ...]
    """Of axes and priorities."""
    captions: tuple[Block, ...]
    """The names of axes in the captions of their tables."""
    other: tuple[Block, ...]
    """What is neither, and no heading of columns."""


def goes_on(block: Block) -> bool:
    """Whether a block says that a table or list goes on."""
    return continuation().search(fold(block.text)) is not None


def roles_of(blocks: Sequence[Block]) -> Roles | None:
    """The roles of the blocks of a passage; None where goals are too few."""
    bare, numbers = parted(blocks)
    whole = whole_blocks(bare, numbers)
    goals = _goals(whole)
    if len(goals) < LEVELS.fewest:
        return None
    within = _up_to(goals[-1], whole)
    chosen = {id(goal) for goal in goals}
    rest = [block for block in within if id(block) not in chosen]
    first = (goals[0].page, goals[0].box.top)
    titles = [block for block in rest if _may_be_title(block)]
    others = [
        block
        for block in rest
        if not _may_be_title(block)
        and not (ends_sentence(block.text) and (block.page, block.box.top) < first)
    ]
    sorts = {(title.mark.sort, title.looks) for title in titles}
    known = {id(block) for block in within}
    below = [
        block for block in whole if id(block) not in known and _may_be_title(block)
    ]
    titles += [block for block in below if (block.mark.sort, block.looks) in sorts]
    captions = (named for block in blocks if (named := axis_in(block)) is not None)
    placed = [title for title in titles if not _is_in_margin(title, [*goals, *titles])]
    return Roles(tuple(goals), tuple(placed), tuple(captions), tuple(others))


def _is_in_margin(title: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block stands left of all others, or right of all: a tab at the edge of its page."""
    others = [block.box for block in blocks if block is not title]
    left, right = min(box.x0 for box in others), max(box.x1 for box in others)
    return title.box.x1 < left or title.box.x0 > right


def axis_in(caption: Block) -> Block | None:
    """The name of an axis in the caption of its table, without what stands around it."""
    if table_label().match(caption.text) is None or not announces(caption):
        return None
    name = bare_axis_title(caption.text).split()
    words = [(line, word) for line in caption.lines for word in line.words]
    texts = [word.text.rstrip(":") for _, word in words]
    starts = (at for at in range(len(texts)) if texts[at : at + len(name)] == name)
    start = next(starts, None)
    if not name or start is None or start + len(name) == len(texts):
        return None  # it says of no axis that it is one
    lines = tuple(lines_again(words[start : start + len(name)]))
    return replace(caption, lines=lines, mark=mark_of(lines[0].words))


def _up_to(goal: Block, blocks: Sequence[Block]) -> list[Block]:
    """What stands above the last goal, or beside it."""
    foot = (goal.page, goal.box.bottom)
    return [block for block in blocks if (block.page, block.box.top) < foot]


def parted(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks without headings of columns, announcements and captions; and numbers that stand alone."""
    heads = [block for block in blocks if is_head(block)]
    kept = [
        block
        for block in blocks
        if not announces(block)
        and not _goes_on_alone(block)
        and not any(_is_level(block, head) for head in heads)
        and not table_label().match(block.text)
    ]
    numbers = [
        block for block in kept if is_mark_alone(block.words) and block.mark.path
    ]
    return [
        block for block in kept if not any(block is number for number in numbers)
    ], numbers


def is_head(block: Block) -> bool:
    """Whether a block is a heading of columns of goals, or announces them."""
    code, exact = heading_of(block.text, KIND)
    return (code is not None and exact) or announces(block)


def _is_level(block: Block, head: Block) -> bool:
    """Whether a block is a heading of columns, or stands beside one and looks like it: `No`."""
    level = (
        block.page == head.page
        and block.box.top < head.box.bottom
        and head.box.top < block.box.bottom
    )
    return block is head or (
        level
        and block.looks == head.looks
        and block.ground == head.ground
        and not (block.mark.level and block.mark.path)  # an axis in another column
        and not ends_sentence(block.text)
    )


def _goes_on_alone(block: Block) -> bool:
    """Whether a block says only that a table goes on: `(devamı sonraki sayfada)`."""
    return (len(block.words) < GOAL and goes_on(block)) or says_it_goes_on(block.text)


def _goals(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are goals: sentences that look alike, with marks of one sort."""
    likely = [block for block in blocks if is_sure_goal(block)]
    looks = Counter(block.looks for block in likely).most_common(1)
    alike = [
        block
        for block in blocks
        if looks and block.looks == looks[0][0] and ends_sentence(block.text)
    ]
    sorts = Counter(
        block.mark.sort for block in alike if is_sure_goal(block)
    ).most_common(1)
    if not sorts:
        return []
    sort = sorts[0][0]
    marked = sort != (0, 0, "")
    return [
        block
        for block in alike
        if block.mark.sort == sort and (marked or looks_ahead(block.text))
    ]


def is_sure_goal(block: Block) -> bool:
    """Whether a block ends a sentence that says what will be, or bears the number of a goal."""
    marked = block.mark.level == GOAL or len(block.mark.path) == GOAL
    return ends_sentence(block.text) and (marked or looks_ahead(block.text))


def _may_be_title(block: Block) -> bool:
    return any(word.text.isalpha() for word in block.bare) and not ends_sentence(
        block.text.rstrip(":")
    )
