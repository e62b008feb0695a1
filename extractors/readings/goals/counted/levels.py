"""What the blocks of numbered goals are, by their marks: goals, priorities, axes; and what is left."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from extractors.readings.goals.counted.axes import axes_of, begins_with_digit
from extractors.readings.goals.counted.places import Places
from extractors.readings.goals.marks import Mark, is_mark_alone
from extractors.readings.goals.sentences import is_whole
from extractors.readings.goals.tree.blocks import Block, share
from extractors.readings.goals.tree.roles import is_head, parted
from extractors.readings.goals.tree.whole import whole_blocks
from extractors.readings.settings.goals import LEVELS
from extractors.readings.text.entries import begins_small
from extractors.readings.text.heads import heading_of
from extractors.records.outline import GOAL, PRIORITY
from schemas.geometry import bounding_box
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold

KIND = "goal_hierarchy"


@dataclass(frozen=True, slots=True)
class Ranks:
    """The blocks of numbered goals by their levels; what is printed twice stands once."""

    goals: tuple[Block, ...]
    priorities: tuple[Block, ...]
    axes: tuple[Block, ...]
    left: tuple[Block, ...]
    """What stands among them and is none, headings of columns and captions aside."""
    beside: tuple[Block, ...]
    """What stands in a column of its own, right of the goals, under a heading that is none of theirs."""

    @property
    def all(self) -> tuple[Block, ...]:
        """Every block that has a level."""
        return (*self.axes, *self.priorities, *self.goals)


def ranks_of(blocks: Sequence[Block], places: Places) -> Ranks | None:
    """The levels of blocks by their marks; None where some level is missing."""
    bare, numbers = parted(blocks)
    whole = whole_blocks(bare, numbers)
    goals = _of_one_sort([block for block in whole if _level(block.mark) == GOAL])
    if len(goals) < LEVELS.fewest:
        return None
    priorities = _priorities(whole, goals)
    axes = axes_of(whole, blocks, priorities, places) if priorities else []
    if not axes:
        return None
    used = {id(block.lines[0].words[-1]) for block in (*goals, *priorities, *axes)}
    others = [block for block in whole if id(block.lines[0].words[-1]) not in used]
    left = places.among(others, [*axes, *priorities, *goals])
    known = {id(block) for block in left}
    left += [end for end in _ends(goals, whole, others, places) if id(end) not in known]
    goals, left = _with_tails(goals, left, places)
    beside = list(_beside(left, blocks, goals))
    known = {id(block) for block in beside}
    return Ranks(
        tuple(goals),
        tuple(_once(sorted(priorities, key=places.order))),
        tuple(_once(sorted(axes, key=places.order))),
        tuple(
            block
            for block in left
            if id(block) not in known
            and not _is_again(block, priorities, axes)
            and not _is_at_edge(block, blocks, [*goals, *priorities, *axes])
        ),
        tuple(beside),
    )


def _with_tails(
    goals: Sequence[Block], left: Sequence[Block], places: Places
) -> tuple[list[Block], list[Block]]:
    """The goals, those cut by the foot of a column with their ends from the next; and what is left."""
    whole, rest = list(goals), []
    for block in left:
        cut = places.last_before(whole, block)
        over = cut is not None and (cut.page, -cut.box.top) < (
            block.page,
            -block.box.top,
        )
        if (
            cut is None
            or not over
            or block.mark.words
            or cut.looks != block.looks
            or is_whole(cut.text)
        ):
            rest.append(block)
        else:
            at = next(at for at, goal in enumerate(whole) if goal is cut)
            whole[at] = replace(cut, lines=(*cut.lines, *block.lines))
    return whole, rest


def _ends(
    goals: Sequence[Block],
    whole: Sequence[Block],
    others: Sequence[Block],
    places: Places,
) -> Iterator[Block]:
    """What is read right after a goal that is cut, and goes on: its end on the next page or in a column."""
    free = {id(block) for block in others}
    for goal in goals:
        if not is_whole(goal.text):
            after = (
                block for block in whole if places.order(block) > places.order(goal)
            )
            following = min(after, key=places.order, default=None)
            if (
                following is not None
                and id(following) in free
                and begins_small(following.lines[0])
            ):
                yield following


def _level(mark: Mark) -> int:
    """The level that a mark says, in words or by its steps; 0 where it says none."""
    return mark.level or (len(mark.path) if len(mark.path) in (PRIORITY, GOAL) else 0)


def _of_one_sort(blocks: Sequence[Block]) -> list[Block]:
    """Those whose marks are of the commonest sort."""
    sorts = Counter(_sort(block) for block in blocks).most_common(1)
    return [block for block in blocks if _sort(block) == sorts[0][0]]


def _sort(block: Block) -> tuple[object, ...]:
    return block.mark.level, len(block.mark.path), begins_with_digit(block)


def _priorities(blocks: Sequence[Block], goals: Sequence[Block]) -> list[Block]:
    """Blocks whose marks say that they are priorities, in the way in which those of the goals say it."""
    said = goals[0].mark.level
    alike = [
        block
        for block in blocks
        if _level(block.mark) == PRIORITY
        and bool(block.mark.level) == bool(said)
        and (said or begins_with_digit(block) == begins_with_digit(goals[0]))
    ]
    if said:
        return alike
    parents = {goal.mark.path[:PRIORITY] for goal in goals}
    return _set_alike([block for block in alike if block.mark.path in parents])


def _set_alike(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; where a number has two texts, only those that are set as most are."""
    texts: dict[tuple[int, ...], set[str]] = {}
    for block in blocks:
        texts.setdefault(block.mark.path, set()).add(fold(block.text))
    looks = Counter(
        block.looks for block in blocks if len(texts[block.mark.path]) == 1
    ).most_common(1)
    usual = {look for look, _ in looks}
    return [
        block
        for block in blocks
        if len(texts[block.mark.path]) == 1 or block.looks in usual
    ]


def _once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Each title once, as it is first read: it may be printed beside each of its goals, and again overleaf.

    Where numbers begin anew under every parent, two of one number differ in their text.
    """
    seen: set[tuple[tuple[int, ...], str]] = set()
    for block in blocks:
        key = block.mark.path, fold(block.text)
        if key not in seen:
            yield block
        seen.add(key)


def _is_at_edge(block: Block, blocks: Sequence[Block], placed: Sequence[Block]) -> bool:
    """Whether a block outside of all that has a level on its page stands there on another page, too.

    It is a tab at the side of pages, or a line at their foot that is none of the running ones.
    """
    beside = [each.box for each in placed if each.page == block.page]
    if not beside:
        return False
    around = bounding_box(beside)
    outside = (
        block.box.x1 < around.x0
        or block.box.x0 > around.x1
        or block.box.top > around.bottom
    )
    again = (each for each in blocks if each.page != block.page)
    return outside and any(
        (each.text, each.box) == (block.text, block.box) for each in again
    )


def _is_again(block: Block, *titles: Sequence[Block]) -> bool:
    """Whether a block says again what a title says, its number aside."""
    said = _bare(block)
    return any(said == _bare(title) for each in titles for title in each)


def _bare(block: Block) -> str:
    """Its text without numbers before it: of a section, and of the axis that this is (`5.2 2. Güçlü Ekonomi`)."""
    words = dropwhile(lambda word: is_mark_alone([word]), block.bare)
    return fold(" ".join(word.text for word in words))


# ── beside the goals ──────────────────────────────────────────────────────────
def _beside(
    left: Sequence[Block], blocks: Sequence[Block], goals: Sequence[Block]
) -> Iterator[Block]:
    """Blocks right of all goals under a heading of another column: who is in charge."""
    of_goals = [
        block for block in blocks if heading_of(block.text, KIND) == ("goal", True)
    ]
    heads = [block for block in blocks if _is_other_head(block, of_goals)]
    for block in left if heads else ():
        right = max(
            (goal.box.x1 for goal in goals if goal.page == block.page), default=0.0
        )
        if block.box.x0 > right and any(
            share(block.box, head.box) > 0 for head in heads
        ):
            yield block


def _is_other_head(block: Block, of_goals: Sequence[Block]) -> bool:
    """Whether a block stands right of the heading of goals, level with it and set like it, and is none."""
    return not is_head(block) and any(
        head.page == block.page
        and head.looks == block.looks
        and block.box.x0 > head.box.x1
        and block.box.top < head.box.bottom
        and head.box.top < block.box.bottom
        and not ends_sentence(block.text)
        for head in of_goals
    )
