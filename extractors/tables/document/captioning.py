"""Which caption is whose: of those near a table, that on the side which leaves fewer tables without one."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from extractors.tables.document.outside import (
    Outside,
    first_within,
    is_first_on_page,
    is_last_on_page,
    size_outside,
)
from extractors.tables.document.parts import Part
from extractors.tables.grid.captions import (
    Caption,
    caption_beside,
    caption_from,
    captions_near,
)
from schemas.geometry import Box
from schemas.table import Region


def chosen_captions(
    parts: Sequence[Part], around: Mapping[int, Outside]
) -> list[Caption | None]:
    """A caption for each part, none used twice: above its first page or below its last.

    Between two tables a caption could belong to either; the side on which this document
    prints those that are in no doubt decides, and where these are on both, that on which they stand nearer.
    """
    near = _near(parts, around)
    sides = [
        found[0].above
        for found in near
        if len({caption.above for caption in found}) == 1
    ]
    above, below = sides.count(True), sides.count(False)
    above_wins = above > below or (above == below and _stand_nearer_above(parts, near))
    chosen = [each for run in _runs(near) for each in _chosen_of(run, above_wins)]
    taken = {(each.text, each.box) for each in chosen if each is not None}
    body = size_outside(around)
    if above_wins:
        return [
            found
            or (_caption_page_before(part, around, body, taken) if above else None)
            for part, found in zip(parts, chosen, strict=True)
        ]
    return [
        found
        or _caption_at_foot(part, around, taken)
        or _caption_overleaf(part, around, body, taken)
        for part, found in zip(parts, chosen, strict=True)
    ]


def _stand_nearer_above(
    parts: Sequence[Part], near: Sequence[Sequence[Caption]]
) -> bool:
    """Whether captions stand at least as near above parts as below, of those that have both."""
    gaps: dict[bool, list[float]] = {True: [], False: []}
    for part, found in zip(parts, near, strict=True):
        sides = {caption.above: caption.box for caption in reversed(found)}
        if len(sides) > 1:
            gaps[True].append(part.boxes[0].box.top - sides[True].bottom)
            gaps[False].append(sides[False].top - part.boxes[-1].box.bottom)
    return sum(gaps[True]) <= sum(gaps[False])


def _runs(near: Sequence[list[Caption]]) -> list[list[list[Caption]]]:
    """The captions near parts, cut where a part shares none with the one before."""
    runs: list[list[list[Caption]]] = []
    for found in near:
        here = {(each.text, each.box) for each in found}
        last = {(each.text, each.box) for each in runs[-1][-1]} if runs else set()
        if here & last:
            runs[-1].append(found)
        else:
            runs.append([found])
    return runs


def _chosen_of(
    run: Sequence[Sequence[Caption]], above_wins: bool
) -> list[Caption | None]:
    """The captions of parts that follow each other, on the side that leaves fewer without one."""
    ways = [_on_their_side(run, above=side) for side in (above_wins, not above_wins)]
    return min(ways, key=lambda way: way.count(None))


def _on_their_side(
    near: Sequence[Sequence[Caption]], *, above: bool
) -> list[Caption | None]:
    """The captions on one side of their tables, then for those that have none there what is left on the other."""
    chosen: list[Caption | None] = [None] * len(near)
    taken: set[tuple[str, Box]] = set()
    for side in (above, not above):
        for at, found in enumerate(near):
            free = (
                each
                for each in found
                if each.above == side and (each.text, each.box) not in taken
            )
            best = chosen[at] or next(free, None)
            if best is not None:
                chosen[at] = best
                taken.add((best.text, best.box))
    return chosen


def _caption_at_foot(
    part: Part, around: Mapping[int, Outside], taken: Container[tuple[str, Box]]
) -> Caption | None:
    """The caption below a part with nothing but white between, however much: slides print it at their foot.

    Where another table follows on the page, it may be that one's.
    """
    last = part.boxes[-1]
    page = around[last.page]
    if any(box.top >= last.box.bottom for box in page.tables):
        return None
    below = [n for n, line in enumerate(page.lines) if line.box.top >= last.box.bottom]
    first = min(below, key=lambda n: page.lines[n].box.top, default=None)
    caption = None if first is None else caption_from(page.lines, first)
    return None if caption is None or (caption.text, caption.box) in taken else caption


def _caption_page_before(
    part: Part,
    around: Mapping[int, Outside],
    body: float,
    taken: Container[tuple[str, Box]],
) -> Caption | None:
    """The caption above a part that begins its page: the last of the page before, where nothing follows it.

    A line drawn of dashes below it is the upper one of the table.
    """
    first = part.boxes[0]
    before = around.get(first.page - 1)
    if before is None or not is_first_on_page(first.box, around[first.page]):
        return None
    lines = [line for line in before.lines if any(map(str.isalnum, line.text))]
    page = replace(before, lines=lines)
    found = [caption for n in range(len(lines)) if (caption := caption_from(lines, n))]
    last = max(found, key=lambda each: each.box.top, default=None)
    if last is None or not is_last_on_page(last.box, page, body):
        return None
    if any(box.bottom > last.box.top for box in page.tables):
        return None
    return None if (last.text, last.box) in taken else replace(last, above=True)


def _caption_overleaf(
    part: Part,
    around: Mapping[int, Outside],
    body: float,
    taken: Container[tuple[str, Box]],
) -> Caption | None:
    """The caption below a part that ends its page: the first line of the next, where no other part has it."""
    last = part.boxes[-1]
    after = around.get(last.page + 1)
    if after is None or not is_last_on_page(last.box, around[last.page], body):
        return None
    first = first_within(after)
    caption = None if first is None else caption_from(after.lines, first)
    if caption is None or any(box.top < caption.box.top for box in after.tables):
        return None
    return None if (caption.text, caption.box) in taken else caption


def _near(parts: Sequence[Part], around: Mapping[int, Outside]) -> list[list[Caption]]:
    """The captions near each part; in the margin beside it where none is above, below, or another part's."""
    near = [captions_of(part, around) for part in parts]
    known = {(caption.text, caption.box) for found in near for caption in found}
    besides = [
        None if found else caption_in_margin(part, around)
        for part, found in zip(parts, near, strict=True)
    ]
    own = [
        None if each is None or (each.text, each.box) in known else each
        for each in besides
    ]
    return [
        [each] if each is not None else found
        for each, found in zip(own, near, strict=True)
    ]


def caption_in_margin(part: Part, around: Mapping[int, Outside]) -> Caption | None:
    """The caption beside the first page of a part, level with its top."""
    first = part.boxes[0]
    found = caption_beside(first.box, around[first.page].lines)
    return None if found is None else found[0]


def captions_of(part: Part, around: Mapping[int, Outside]) -> list[Caption]:
    """The captions near a part, the nearest first: above its first page, below its last."""
    first, last = part.boxes[0], part.boxes[-1]
    above = [
        caption
        for caption in captions_near(first.box, around[first.page].lines)
        if caption.above
    ]
    below = [
        caption
        for caption in captions_near(last.box, around[last.page].lines)
        if not caption.above
    ]
    return above + below


def caption_region(part: Part, caption: Caption | None) -> Region | None:
    """Where the caption of a part stands: on its page, overleaf, or on the page before."""
    if caption is None:
        return None
    page = part.boxes[0].page if caption.above else part.boxes[-1].page
    page += is_overleaf(part, caption) - _is_page_before(part, caption)
    return Region(page=page, box=caption.box.rounded())


def _is_page_before(part: Part, caption: Caption) -> bool:
    """Whether the caption above a part is at the foot of the page before."""
    return caption.above and caption.box.top > part.boxes[0].box.top


def is_overleaf(part: Part, caption: Caption) -> bool:
    """Whether the caption below a part is at the top of the next page."""
    return not caption.above and caption.box.top < part.boxes[-1].box.top
