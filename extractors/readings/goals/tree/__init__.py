"""Goals read from whole pages: blocks, what each is, and under which other it stands; then the proof.

blocks (lines within columns, put together) → roles (goals, titles) → parents (above, or left) → proof

No form is known beforehand: titles are parted into axes and priorities by their looks, each may stand
above or left of what it names, and of all that can be tried that reading stands in which every block is
used once, no title is without what it names, and the numbers run without a gap.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from extractors.readings.goals.announced import speaks_of_goals
from extractors.readings.goals.levels import Levelled, outline_of
from extractors.readings.goals.outline import Outline
from extractors.readings.goals.tree.beside import parted_left
from extractors.readings.goals.tree.blocks import Block, Blocks, are_same
from extractors.readings.goals.tree.faults import faults_of
from extractors.readings.goals.tree.parents import (
    Above,
    Node,
    columns_of,
    in_rows,
    spans_of,
)
from extractors.readings.goals.tree.passages import goes_on_below, passages_in
from extractors.readings.goals.tree.roles import Roles, roles_of
from extractors.readings.settings.goals import TREES
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.page import Page

ABOVE, LEFT = "above", "left"


def trees(
    pages: Sequence[CleanPage], lexicon: Container[str], blocks: Blocks
) -> Iterator[Outline]:
    """Every list of goals below an announcement that proves itself.

    Args:
        pages: of the document.
        lexicon: folded words that it prints in one piece.
        blocks: of its pages.
    """
    by_number = {clean.page.number: clean.page for clean in pages}
    read: set[int] = set()
    apart = _blocks(pages, blocks, tight=False)
    close = _blocks(pages, blocks, tight=True)
    for printed in [apart] if are_same(apart, close) else [apart, close]:
        for passage in passages_in(printed):
            words = {id(word) for block in passage for word in block.words}
            tree = None if words & read else _proved(passage, by_number)
            if tree is not None:
                read |= words
                yield _outline(passage, tree, lexicon)


def _blocks(pages: Sequence[CleanPage], blocks: Blocks, *, tight: bool) -> list[Block]:
    """The blocks of the pages that passages may stand on."""
    found: list[Block] = []
    is_open = False
    for clean in pages:
        if is_open or speaks_of_goals(clean):
            here = blocks.on(clean, tight=tight)
            is_open = goes_on_below(here, is_open=is_open)
            found += here
    return found


def _outline(
    passage: Sequence[Block], tree: "Tree", lexicon: Container[str]
) -> Outline:
    blocks, levels = tree.levelled()
    outline = outline_of(Levelled(blocks, levels, None, ()), None, lexicon)
    outline.between = _between(passage, blocks)
    return outline


def _proved(passage: Sequence[Block], pages: Mapping[int, Page]) -> "Tree | None":
    """The tree of a passage against which nothing speaks; None where there is none, or two that differ."""
    roles = roles_of(passage)
    if roles is None or roles.other:
        return None
    made = [tree for tree in _trees(roles, pages) if not tree.faults]
    return made[0] if len({tree.said for tree in made}) == 1 else None


def _between(passage: Sequence[Block], used: Sequence[Block]) -> tuple[TextLine, ...]:
    """The lines of a passage from its first title to its last goal that are no part of the tree."""
    start = min((block.page, block.box.top) for block in used)
    end = max((line.page, line.box.bottom) for block in used for line in block.lines)
    taken = {id(word) for block in used for word in block.words}
    left = (block for block in passage if id(block.words[0]) not in taken)
    lines = (line for block in left for line in block.lines)
    return tuple(line for line in lines if start <= (line.page, line.box.top) < end)


@dataclass(frozen=True, slots=True)
class Tree:
    """Axes with all that stands under them."""

    axes: tuple[Node, ...]
    faults: tuple[str, ...]

    @property
    def said(self) -> tuple[tuple[int, int], ...]:
        """Each block with its level, in order."""
        return tuple((id(block), level) for block, level in self._placed())

    def levelled(self) -> tuple[tuple[Block, ...], tuple[int, ...]]:
        """The blocks in order, and the level of each."""
        placed = list(self._placed())
        return tuple(block for block, _ in placed), tuple(level for _, level in placed)

    def _placed(self) -> Iterator[tuple[Block, int]]:
        for axis in self.axes:
            yield axis.block, AXIS
            for priority in axis.under:
                yield priority.block, PRIORITY
                yield from ((goal.block, GOAL) for goal in priority.under)


def _trees(roles: Roles, pages: Mapping[int, Page]) -> Iterator[Tree]:
    ways = [*_sorted_titles(roles.titles), (list(roles.captions), list(roles.titles))]
    for axes, priorities in (
        (axes, priorities) for axes, priorities in ways if axes and priorities
    ):
        for of_goals, of_priorities in product((ABOVE, LEFT), repeat=2):
            yield _tree(roles.goals, axes, priorities, (of_goals, of_priorities), pages)


def _sorted_titles(
    titles: Sequence[Block],
) -> Iterator[tuple[list[Block], list[Block]]]:
    """The titles as axes and priorities, in every way in which their looks can tell."""
    sorts = _sorts(titles)
    known = sorted(set(sorts.values()), key=str)
    if not 2 <= len(known) <= TREES.most_looks:
        return
    for chosen in range(1, 2 ** len(known) - 1):
        of_axes = {sort for at, sort in enumerate(known) if chosen >> at & 1}
        axes = [title for title in titles if sorts[id(title)] in of_axes]
        priorities = [title for title in titles if sorts[id(title)] not in of_axes]
        said = all(title.mark.level in (0, AXIS) for title in axes) and all(
            title.mark.level in (0, PRIORITY) for title in priorities
        )
        if said:
            yield axes, priorities


def _sorts(titles: Sequence[Block]) -> dict[int, tuple[object, ...]]:
    """What tells levels of titles: their looks, less where each axis has its own colour; or their columns."""
    sorts: dict[int, tuple[object, ...]] = {
        id(title): (title.mark.sort, title.looks, title.ground) for title in titles
    }
    count = len(set(sorts.values()))
    if count > TREES.most_looks:
        return {id(title): (title.mark.sort, title.looks[:2]) for title in titles}
    if count == 1:
        columns = spans_of(title.box for title in titles)
        return {
            id(title): (sum(left <= title.box.x0 for left, _ in columns),)
            for title in titles
        }
    return sorts


def _tree(
    goals: Sequence[Block],
    axes: Sequence[Block],
    priorities: Sequence[Block],
    ways: tuple[str, str],
    pages: Mapping[int, Page],
) -> Tree:
    """The blocks with each priority and each axis over or beside what it names, as the two ways say."""
    leaves, middle, outer = (
        [Node(block) for block in blocks] for blocks in (goals, priorities, axes)
    )
    columns = columns_of(goals)
    for titles, children, way in ((middle, leaves, ways[0]), (outer, middle, ways[1])):
        above = Above(titles, columns, wide=titles is outer)
        of = (
            parted_left(children, titles, pages)
            if way == LEFT
            else above.over_all(children)
        )
        if of is None:
            return Tree((), ("titles do not go together with what they should name",))
        for child in sorted(
            children, key=lambda node: (node.block.page, node.block.box.top)
        ):
            of[id(child)].under.append(child)
    outer = _united(outer)
    for axis in outer:
        axis.under = _in_order(_united(axis.under))
    return Tree(tuple(outer), tuple(faults_of(outer)))


def _united(nodes: Sequence[Node]) -> list[Node]:
    """The nodes in printed order; one that is printed again, overleaf, is one with that before."""
    united: list[Node] = []
    for node in in_rows(nodes):
        known = next(
            (other for other in reversed(united) if _is_again(other, node)), None
        )
        if known is None:
            united.append(node)
        else:
            known.under += node.under
    return united


def _is_again(one: Node, other: Node) -> bool:
    same = one.text == other.text and one.block.mark.path == other.block.mark.path
    return same and one.block.page != other.block.page


def _in_order(nodes: Sequence[Node]) -> list[Node]:
    """By their numbers, where each has its own: columns may be read down or across."""
    paths = [node.block.mark.path for node in nodes]
    own = all(paths) and len(set(paths)) == len(paths)
    return sorted(nodes, key=lambda node: node.block.mark.path) if own else list(nodes)
