"""Titles left of the rows that they name.

```
         1.1.1 …
 Turizm  1.1.2 …     titles stand level with theirs, at the top or the middle
 ────────────────
 Ulaşım  1.2.1 …     numbers that begin anew, drawn lines, or titles that begin level part the rows
```
"""

from collections.abc import Mapping, Sequence

from extractors.readings.goals.tree.blocks import Block
from extractors.readings.goals.tree.parents import Node, columns_of
from extractors.readings.settings.goals import TREES
from schemas.geometry import Box
from schemas.page import Page


def parted_left(
    children: Sequence[Node], titles: Sequence[Node], pages: Mapping[int, Page]
) -> dict[int, Node] | None:
    """Each child with the title left of its row; None where rows and titles do not go together.

    Args:
        children: of one or more pages.
        titles: left of them.
        pages: with their drawn lines.
    """
    ordered = _in_columns(children)
    numbered = _numbered_groups(ordered)
    if numbered:
        return _matched(numbered, titles)
    ruled = _matched(_ruled_groups(ordered, titles, pages), titles, fair=True)
    return _matched(_topped_groups(ordered, titles), titles) if ruled is None else ruled


def _in_columns(nodes: Sequence[Node]) -> list[Node]:
    """The nodes page by page, column by column, each top to bottom."""
    columns = columns_of([node.block for node in nodes])

    def place(node: Node) -> tuple[int, int, float]:
        block = node.block
        before = sum(right < block.box.x_mid for _, right in columns[block.page])
        return block.page, before, block.box.top

    return sorted(nodes, key=place)


def _matched(
    groups: Sequence[list[Node]], titles: Sequence[Node], *, fair: bool = False
) -> dict[int, Node] | None:
    """Each child with the title beside its group; None where a group has none or two, or a title none.

    Args:
        groups: of children.
        titles: left of them.
        fair: whether a title must begin with its group or stand at its middle.
    """
    hosted: list[list[Node]] = [[] for _ in groups]
    for title in titles:
        near = [
            (gap, at)
            for at, group in enumerate(groups)
            if (gap := _gap(title.block, group)) is not None
        ]
        if not near or (fair and not _stands_fair(title.block, groups[min(near)[1]])):
            return None
        hosted[min(near)[1]].append(title)
    if any(len({title.text for title in beside}) != 1 for beside in hosted):
        return None
    return {
        id(child): beside[0]
        for group, beside in zip(groups, hosted, strict=True)
        for child in group
    }


def _numbered_groups(children: Sequence[Node]) -> list[list[Node]]:
    """Children parted where their numbers begin anew; none where some bear no number."""
    if not all(child.block.mark.path for child in children):
        return []
    groups: list[list[Node]] = []
    for child in children:
        path = child.block.mark.path
        if (
            groups
            and path[-1] != 1
            and groups[-1][-1].block.mark.path[:-1] == path[:-1]
        ):
            groups[-1].append(child)
        else:
            groups.append([child])
    return groups


def _ruled_groups(
    children: Sequence[Node], titles: Sequence[Node], pages: Mapping[int, Page]
) -> list[list[Node]]:
    """Children parted by lines that run under the titles' column, too; what is cut by a page in one."""
    column = _column(titles)
    groups: list[list[Node]] = []
    for child in children:
        last = groups[-1][-1] if groups else None
        apart = (
            last is None
            or last.block.page != child.block.page
            or _is_ruled(last, child, column, pages)
        )
        if apart:
            groups.append([child])
        else:
            groups[-1].append(child)
    return _joined_over_pages(groups, titles)


def _topped_groups(
    children: Sequence[Node], titles: Sequence[Node]
) -> list[list[Node]]:
    """Children parted where titles begin level with them; none where some title begins beside no child."""
    begun: dict[int, Node] = {}
    for title in titles:
        level = [
            (gap, at)
            for at, child in enumerate(children)
            if (gap := _off(title.block, child)) is not None
        ]
        if not level:
            return []
        begun[id(children[min(level)[1]])] = title
    groups: list[list[Node]] = []
    for child in children:
        if id(child) in begun or not groups:
            groups.append([child])
        else:
            groups[-1].append(child)
    return groups


def _off(title: Block, child: Node) -> float | None:
    """How far above or below a title a child right of it begins, points; None out of its reach."""
    span = child.spans().get(title.page)
    if span is None or title.box.x1 > child.block.box.x0 + 1:
        return None
    off = abs(span[0] - title.box.top)
    return off if off < TREES.reach * title.looks[0] else None


def _joined_over_pages(
    groups: Sequence[list[Node]], titles: Sequence[Node]
) -> list[list[Node]]:
    """Rows at the head of a page that no title stands beside go on those before."""
    joined: list[list[Node]] = []
    for group in groups:
        bare = all(_gap(title.block, group) is None for title in titles)
        if joined and bare and joined[-1][-1].block.page == group[0].block.page - 1:
            joined[-1] += group
        else:
            joined.append(list(group))
    return joined


def _column(titles: Sequence[Node]) -> tuple[float, float]:
    boxes = [title.block.box for title in titles]
    return min(box.x0 for box in boxes), max(box.x1 for box in boxes)


def _is_ruled(
    one: Node, other: Node, column: tuple[float, float], pages: Mapping[int, Page]
) -> bool:
    page = one.block.page
    top, bottom = one.spans()[page][1], other.spans()[page][0]
    return any(
        rule.horizontal
        and top - 2 < rule.box.y_mid < bottom + 2
        and _covers(rule.box, column)
        for rule in pages[page].rules
    )


def _covers(rule: Box, column: tuple[float, float]) -> bool:
    return (
        min(rule.x1, column[1]) - max(rule.x0, column[0]) > (column[1] - column[0]) / 2
    )


def _stands_fair(title: Block, group: Sequence[Node]) -> bool:
    """Whether a title begins with its rows, or stands at their middle, on its page."""
    reach = TREES.reach * title.looks[0]
    spans = [node.spans()[title.page] for node in group if title.page in node.spans()]
    top, bottom = min(span[0] for span in spans), max(span[1] for span in spans)
    return (
        abs(title.box.top - top) < reach
        or abs(title.box.y_mid - (top + bottom) / 2) < reach
    )


def _gap(title: Block, group: Sequence[Node]) -> float | None:
    """How far a title's middle is above or below rows right of it, points; None out of their reach."""
    spans = [node.spans()[title.page] for node in group if title.page in node.spans()]
    left = min(node.block.box.x0 for node in group)
    if not spans or title.box.x1 > left + 1:
        return None
    top, bottom = min(span[0] for span in spans), max(span[1] for span in spans)
    gap = max(0.0, top - title.box.y_mid, title.box.y_mid - bottom)
    return gap if gap < TREES.reach * title.looks[0] else None
