"""What the blocks below an announcement are: goals by what they say, titles by what they are not.

Goals are sentences that say what will be, or bear numbers of three steps; most of them look alike.
What stands among them and ends no sentence names an axis or a priority, headings of columns aside.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractors.readings.goals.announced import announces
from extractors.readings.goals.lines import lines_again
from extractors.readings.goals.marks import is_mark_alone, mark_of
from extractors.readings.goals.sentences import looks_ahead
from extractors.readings.goals.tree.blocks import Block, share
from extractors.readings.settings.goals import LEVELS
from extractors.readings.text.entries import begins_joined, is_open
from extractors.readings.text.heads import heading_of
from extractors.records.goals import bare_axis_title
from extractors.records.outline import GOAL
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation, says_it_goes_on
from schemas.vocabulary.labels import figure_caption, table_label

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
    return caption is not None and not announces(block) and not _goes_on(block)


def _heads_another(heading: Block, blocks: Sequence[Block]) -> bool:
    """Whether the first of some blocks looks like the announcement, and none below is a goal."""
    first = blocks[0]
    if table_label().match(heading.text) or announces(first) or _goes_on(first):
        return False
    alike = (first.looks, first.ground, first.mark.sort) == (
        heading.looks,
        heading.ground,
        heading.mark.sort,
    )
    return alike and not ends_sentence(first.text) and not any(map(_is_sure, blocks))


def _goes_on(block: Block) -> bool:
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
        and not ends_sentence(block.text)
    )


def _goes_on_alone(block: Block) -> bool:
    """Whether a block says only that a table goes on: `(devamı sonraki sayfada)`."""
    return (len(block.words) < GOAL and _goes_on(block)) or says_it_goes_on(block.text)


def whole_blocks(blocks: Sequence[Block], numbers: Sequence[Block]) -> list[Block]:
    """The blocks, those that a page break cuts in one piece, and each with the number beside it."""
    return (
        _with_numbers(_over_pages(blocks), numbers) if numbers else _over_pages(blocks)
    )


def _over_pages(blocks: Sequence[Block]) -> list[Block]:
    whole: list[Block] = []
    for block in blocks:
        at = _cut_before(whole, block)
        if at is None:
            whole.append(block)
        else:
            whole[at] = replace(whole[at], lines=(*whole[at].lines, *block.lines))
    return whole


def _cut_before(whole: Sequence[Block], block: Block) -> int | None:
    """Which block the page break before this one cuts."""
    first = next(
        (
            each
            for each in whole
            if each.page == block.page
            and each.looks == block.looks
            and share(each.box, block.box) > 0
        ),
        None,
    )
    if first is not None or block.mark.words:
        return None
    before = [
        at
        for at, each in enumerate(whole)
        if each.lines[-1].page == block.page - 1
        and share(each.lines[-1].box, block.box) > 0
    ]
    if not before:
        return None
    last = whole[before[-1]]
    is_cut = last.looks == block.looks and not ends_sentence(last.text)
    goes_on = (
        block.text[:1].islower()
        or begins_joined(block.text)
        or is_open(last.text)
        or last.mark.words
    )
    return before[-1] if is_cut and goes_on else None


def _with_numbers(blocks: Sequence[Block], numbers: Sequence[Block]) -> list[Block]:
    """Each number of a column put before the text right of it that stands at its height."""
    numbered = list(blocks)
    for _, on_page in groupby(numbers, key=lambda block: block.page):
        for number in sorted(on_page, key=lambda block: block.box.y_mid):
            beside = [
                at
                for at, block in enumerate(numbered)
                if block.page == number.page
                and block.box.x0 > number.box.x1
                and not block.mark.path
                and block.box.top - number.looks[0]
                < number.box.y_mid
                < block.box.bottom + number.looks[0]
            ]
            if beside:
                at = min(
                    beside,
                    key=lambda at: (
                        round(numbered[at].box.x0),
                        abs(numbered[at].box.y_mid - number.box.y_mid),
                    ),
                )
                numbered[at] = _numbered(numbered[at], number)
    return numbered


def _numbered(block: Block, number: Block) -> Block:
    first = replace(block.lines[0], words=(*number.words, *block.lines[0].words))
    lines = (first, *block.lines[1:])
    return replace(
        block, lines=lines, mark=replace(number.mark, words=len(number.words))
    )


def _goals(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are goals: sentences that look alike, with marks of one sort."""
    likely = [block for block in blocks if _is_sure(block)]
    looks = Counter(block.looks for block in likely).most_common(1)
    alike = [
        block
        for block in blocks
        if looks and block.looks == looks[0][0] and ends_sentence(block.text)
    ]
    sorts = Counter(block.mark.sort for block in alike if _is_sure(block)).most_common(
        1
    )
    if not sorts:
        return []
    sort = sorts[0][0]
    marked = sort != (0, 0, "")
    return [
        block
        for block in alike
        if block.mark.sort == sort and (marked or looks_ahead(block.text))
    ]


def _is_sure(block: Block) -> bool:
    marked = block.mark.level == GOAL or len(block.mark.path) == GOAL
    return ends_sentence(block.text) and (marked or looks_ahead(block.text))


def _may_be_title(block: Block) -> bool:
    return any(word.text.isalpha() for word in block.bare) and not ends_sentence(
        block.text.rstrip(":")
    )
