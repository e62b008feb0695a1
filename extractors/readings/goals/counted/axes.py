"""Which blocks name the axes of numbered goals: by a word, by their priorities' first step, in captions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.readings.goals.counted.places import Places
from extractors.readings.goals.lines import lines_again
from extractors.readings.goals.marks import Mark, mark_of
from extractors.readings.goals.tree.blocks import Block
from extractors.readings.goals.tree.roles import axis_in
from extractors.records.goals import LETTERED
from extractors.records.outline import AXIS, PRIORITY
from schemas.text.outline import steps
from schemas.vocabulary.labels import table_label


def axes_of(
    whole: Sequence[Block],
    blocks: Sequence[Block],
    priorities: Sequence[Block],
    places: Places,
) -> list[Block]:
    """Blocks that a word names axes; else titles of the priorities' first steps; else captions."""
    captions = list(_captions(blocks))
    said = [block for block in whole if block.mark.level == AXIS]
    said = said or [block for block in captions if block.mark.level == AXIS]
    if said or any(len(block.mark.path) != PRIORITY for block in priorities):
        return said
    titles = [
        title for block in (*whole, *captions) if (title := _titled(block)) is not None
    ]
    alike = [
        title
        for title in titles
        if begins_with_digit(title) == begins_with_digit(priorities[0])
    ]
    named = [named for block in blocks if (named := axis_in(block)) is not None]
    firsts = sorted({block.mark.path[0] for block in priorities})
    numbered = [_axis_of(number, alike, priorities, places) for number in firsts]
    if None not in numbered:
        return [title for title in numbered if title is not None]
    over = [
        places.last_before(named, _first_of(number, priorities, places))
        for number in firsts
    ]
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
    return (
        left[0]
        if left
        else places.last_before(alike, _first_of(number, priorities, places))
    )


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
    return min(
        (each for each in priorities if each.mark.path[0] == number), key=places.order
    )


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
    if letter is None:
        return None
    return replace(block, mark=Mark(0, steps(letter[1] + ".1")[:1], "A", 1))


def begins_with_digit(block: Block) -> bool:
    """Whether a number begins with a digit, and not with a letter or a Roman number."""
    return block.words[0].text.lstrip("(")[:1].isdecimal()
