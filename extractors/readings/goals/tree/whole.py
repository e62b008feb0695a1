"""Blocks made whole: those that a page break cuts in one piece, and numbers of a column before their texts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.readings.goals.tree.blocks import Block, share
from extractors.readings.text.entries import begins_joined, is_open
from schemas.text.signs import ends_sentence


def whole_blocks(blocks: Sequence[Block], numbers: Sequence[Block]) -> list[Block]:
    """The blocks, those that a page break cuts in one piece, and each with the number beside it."""
    return (
        _with_numbers(_over_pages(blocks), numbers) if numbers else _over_pages(blocks)
    )


def _over_pages(blocks: Sequence[Block]) -> list[Block]:
    whole: list[Block] = []
    begun: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        at = _cut_before(whole, begun[block.page], block)
        if at is None:
            whole.append(block)
            begun[block.page].append(block)
        else:
            whole[at] = replace(whole[at], lines=(*whole[at].lines, *block.lines))
    return whole


def _cut_before(
    whole: Sequence[Block], begun: Sequence[Block], block: Block
) -> int | None:
    """Which block the page break before this one cuts; `begun` are those that began on its page."""
    if block.mark.words or any(
        each.looks == block.looks and share(each.box, block.box) > 0 for each in begun
    ):
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
