"""What the blocks of numbered goals are, by their marks: goals, priorities, axes; and what is left."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.readings.goals.counted.places import Places
from extractors.readings.goals.lines import lines_again
from extractors.readings.goals.marks import Mark, mark_of
from extractors.readings.goals.sentences import is_whole
from extractors.readings.goals.tree.blocks import Block, share
from extractors.readings.goals.tree.roles import axis_in, is_head, parted, whole_blocks
from extractors.readings.settings.goals import LEVELS
from extractors.readings.text.heads import heading_of
from extractors.records.goals import LETTERED
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.text.outline import steps
from schemas.text.signs import ends_sentence
from schemas.text.turkish import fold
from schemas.vocabulary.labels import table_label

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
    axes = _axes(whole, blocks, priorities, places) if priorities else []
    if not axes:
        return None
    used = {id(block.lines[0].words[-1]) for block in (*goals, *priorities, *axes)}
    others = [block for block in whole if id(block.lines[0].words[-1]) not in used]
    left = places.among(others, [*axes, *priorities, *goals])
    goals, left = _with_tails(goals, left, places)
    beside = list(_beside(left, blocks, goals))
    known = {id(block) for block in beside}
    return Ranks(
        tuple(goals),
        tuple(_once(priorities)),
        tuple(_once(axes)),
        tuple(block for block in left if id(block) not in known and not _is_again(block, priorities, axes)),
        tuple(beside),
    )


def _with_tails(
    goals: Sequence[Block], left: Sequence[Block], places: Places
) -> tuple[list[Block], list[Block]]:
    """The goals, those cut by the foot of a column with their ends from the next; and what is left."""
    whole, rest = list(goals), []
    for block in left:
        cut = places.last_before(whole, block)
        over = cut is not None and (cut.page, -cut.box.top) < (block.page, -block.box.top)
        if cut is None or not over or block.mark.words or cut.looks != block.looks or is_whole(cut.text):
            rest.append(block)
        else:
            at = next(at for at, goal in enumerate(whole) if goal is cut)
            whole[at] = replace(cut, lines=(*cut.lines, *block.lines))
    return whole, rest


def _level(mark: Mark) -> int:
    """The level that a mark says, in words or by its steps; 0 where it says none."""
    return mark.level or (len(mark.path) if len(mark.path) in (PRIORITY, GOAL) else 0)


def _of_one_sort(blocks: Sequence[Block]) -> list[Block]:
    """Those whose marks are of the commonest sort."""
    sorts = Counter(_sort(block) for block in blocks).most_common(1)
    return [block for block in blocks if _sort(block) == sorts[0][0]]


def _sort(block: Block) -> tuple[object, ...]:
    return block.mark.level, len(block.mark.path), _begins_with_digit(block)


def _begins_with_digit(block: Block) -> bool:
    """Whether a number begins with a digit, and not with a letter or a Roman number."""
    return block.words[0].text.lstrip("(")[:1].isdecimal()


def _priorities(blocks: Sequence[Block], goals: Sequence[Block]) -> list[Block]:
    """Blocks whose marks say that they are priorities, in the way in which those of the goals say it."""
    said = goals[0].mark.level
    alike = [
        block
        for block in blocks
        if _level(block.mark) == PRIORITY
        and bool(block.mark.level) == bool(said)
        and (said or _begins_with_digit(block) == _begins_with_digit(goals[0]))
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
    looks = Counter(block.looks for block in blocks if len(texts[block.mark.path]) == 1).most_common(1)
    usual = {look for look, _ in looks}
    return [block for block in blocks if len(texts[block.mark.path]) == 1 or block.looks in usual]


def _once(blocks: Iterable[Block]) -> Iterator[Block]:
    """Each title once: it may be printed beside each of its goals, and again overleaf.

    Where numbers begin anew under every parent, two of one number differ in their text.
    """
    seen: set[tuple[tuple[int, ...], str]] = set()
    for block in blocks:
        key = block.mark.path, fold(block.text)
        if key not in seen:
            yield block
        seen.add(key)


def _is_again(block: Block, *titles: Sequence[Block]) -> bool:
    """Whether a block says again what a title says, without its number."""
    said = fold(block.text)
    return any(said == fold(" ".join(word.text for word in title.bare)) for each in titles for title in each)


# ── axes ──────────────────────────────────────────────────────────────────────
def _axes(
    whole: Sequence[Block], blocks: Sequence[Block], priorities: Sequence[Block], places: Places
) -> list[Block]:
    """Blocks that a word names axes; else titles of the priorities' first steps; else captions."""
    captions = list(_captions(blocks))
    said = [block for block in whole if block.mark.level == AXIS]
    said = said or [block for block in captions if block.mark.level == AXIS]
    if said or any(len(block.mark.path) != PRIORITY for block in priorities):
        return said
    titles = [title for block in (*whole, *captions) if (title := _titled(block)) is not None]
    alike = [title for title in titles if _begins_with_digit(title) == _begins_with_digit(priorities[0])]
    named = [named for block in blocks if (named := axis_in(block)) is not None]
    firsts = sorted({block.mark.path[0] for block in priorities})
    numbered = [_axis_of(number, alike, priorities, places) for number in firsts]
    if None not in numbered:
        return [title for title in numbered if title is not None]
    over = [places.last_before(named, _first_of(number, priorities, places)) for number in firsts]
    return [
        replace(title, mark=Mark(AXIS, (number,), words=title.mark.words))
        for number, title in zip(firsts, over, strict=True)
        if title is not None
    ]


def _axis_of(
    number: int, titles: Sequence[Block], priorities: Sequence[Block], places: Places
) -> Block | None:
    """The title of a number that stands left of priorities of it, else the last before the first of these."""
    own = [each for each in priorities if each.mark.path[0] == number]
    alike = [title for title in titles if title.mark.path == (number,)]
    left = [title for title in alike if _is_left_of(title, own)]
    return left[0] if left else places.last_before(alike, _first_of(number, priorities, places))


def _is_left_of(title: Block, blocks: Sequence[Block]) -> bool:
    """Whether a title stands left of blocks, between the first and the last of them."""
    beside = [block.box for block in blocks if block.page == title.page]
    return (
        bool(beside)
        and title.box.x1 <= min(box.x0 for box in beside)
        and min(box.top for box in beside) < title.box.bottom
        and title.box.top < max(box.bottom for box in beside)
    )


def _first_of(number: int, priorities: Sequence[Block], places: Places) -> Block:
    return min((each for each in priorities if each.mark.path[0] == number), key=places.order)


def _captions(blocks: Sequence[Block]) -> Iterator[Block]:
    """What captions say behind their label: `Tablo 2: I. Güçlü Ekonomi` names an axis."""
    for block in blocks:
        label = table_label().match(block.text)
        if label is not None:
            words = [(line, word) for line in block.lines for word in line.words]
            behind = words[len(label.group().split()) :]
            if behind:
                lines = tuple(lines_again(behind))
                yield replace(block, lines=lines, mark=mark_of(lines[0].words))


def _titled(block: Block) -> Block | None:
    """A block that a number of one step begins, which may be a letter; None where none does."""
    if len(block.mark.path) == AXIS and not block.mark.level:
        return block
    letter = LETTERED.match(block.text) if not block.mark.words else None
    if letter is None or len(block.words) == 1:
        return None
    return replace(block, mark=Mark(0, steps(letter[1] + ".1")[:1], "A", 1))


# ── beside the goals ──────────────────────────────────────────────────────────
def _beside(left: Sequence[Block], blocks: Sequence[Block], goals: Sequence[Block]) -> Iterator[Block]:
    """Blocks right of all goals under a heading of another column: who is in charge."""
    heads = [block for block in blocks if _is_other_head(block, blocks)]
    for block in left if heads else ():
        right = max((goal.box.x1 for goal in goals if goal.page == block.page), default=0.0)
        if block.box.x0 > right and any(share(block.box, head.box) > 0 for head in heads):
            yield block


def _is_other_head(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block stands right of the heading of goals, level with it and set like it, and is none."""
    return not is_head(block) and any(
        head.page == block.page
        and head.looks == block.looks
        and block.box.x0 > head.box.x1
        and block.box.top < head.box.bottom
        and head.box.top < block.box.bottom
        and heading_of(head.text, KIND) == ("goal", True)
        and not ends_sentence(block.text)
        for head in blocks
    )
