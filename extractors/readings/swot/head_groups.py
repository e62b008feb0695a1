"""Headings of quadrants as they stand: side by side, alone on their lines, printed again overleaf."""

from collections.abc import Sequence

from extractors.readings.text.heads import Head
from extractors.readings.text.words import CleanPage


def side_by_side(heads: Sequence[Head]) -> list[list[Head]]:
    """Headings side by side, each group from left to right; drifted wordings count beside listed ones."""
    groups: list[list[Head]] = []
    used: set[int] = set()
    for head in sorted((h for h in heads if h.exact), key=lambda h: h.box.top):
        if id(head) in used:
            continue
        near = [
            h
            for h in heads
            if h.box.top < head.box.bottom
            and head.box.top < h.box.bottom
            and id(h) not in used
        ]
        bold = [h for h in near if h.exact or h.words[0].bold == head.words[0].bold]
        group = {h.code: h for h in sorted(bold, key=lambda h: not h.exact)}
        used |= {id(h) for h in near}
        groups.append(sorted(group.values(), key=lambda h: h.box.x0))
    return groups


def stands_alone(page: CleanPage, head: Head) -> bool:
    """Whether nothing else is printed on the lines of a heading."""
    level = [
        w
        for w in page.words
        if w.box.top < head.box.bottom - 1 and w.box.bottom > head.box.top + 1
    ]
    return len(level) == len(head.words)


def is_printed_again(
    before: tuple[int, Sequence[Head]], on: int, heads: Sequence[Head], clean: CleanPage
) -> bool:
    """Whether the headings of a table are those of the page before, printed again overleaf.

    Args:
        before: index of the page and headings side by side, the last before these.
        on: index of their page.
        heads: side by side; one alone is that of a table where titles of other columns stand beside it.
        clean: their page.
    """
    page, earlier = before
    again = on > page and [head.text for head in heads] == [
        head.text for head in earlier
    ]
    first = min((word.box.top for word in clean.words), default=0.0)
    opens = min(head.box.top for head in heads) < first + heads[0].box.height
    return again and (len(heads) > 1 or (opens and not stands_alone(clean, heads[0])))


def one_of_each(
    groups: Sequence[tuple[int, Sequence[Head]]],
) -> list[tuple[int, Sequence[Head]]]:
    """Groups of headings, up to the fourth quadrant."""
    chosen: list[tuple[int, Sequence[Head]]] = []
    codes: set[str] = set()
    for page, group in groups:
        if any(head.code not in codes for head in group):
            chosen.append((page, group))
            codes |= {head.code for head in group}
    return chosen
