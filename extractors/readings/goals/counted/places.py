"""Where blocks stand among each other: in the order in which pages are read, above, beside."""

from collections.abc import Iterator, Mapping, Sequence

from extractors.readings.goals.tree.beside import parted_left
from extractors.readings.goals.tree.blocks import Block, share
from extractors.readings.goals.tree.parents import Above, Node, columns_of
from extractors.readings.text.words import CleanPage

ABOVE, LEFT, BEFORE = "above", "left", "before"


class Places:
    """Of all blocks of some pages."""

    def __init__(self, pages: Sequence[CleanPage]) -> None:
        words = (word for clean in pages for word in clean.words)
        self._at = {id(word): at for at, word in enumerate(words)}
        self._pages = {clean.page.number: clean.page for clean in pages}

    def order(self, block: Block) -> int:
        """The place of a block's last word before its first line ends, in the order of reading."""
        return self._at[id(block.lines[0].words[-1])]

    def follow(self, one: Block, other: Block) -> bool:
        """Whether a block stands right of another, level with it, or is read after it."""
        level = (
            one.page == other.page
            and one.box.top < other.box.bottom
            and other.box.top < one.box.bottom
        )
        return (
            one.box.x1 <= other.box.x0 if level else self.order(one) < self.order(other)
        )

    def last_before(self, blocks: Sequence[Block], other: Block) -> Block | None:
        """The last of some blocks that is read before another."""
        return max(
            (block for block in blocks if self.order(block) < self.order(other)),
            key=self.order,
            default=None,
        )

    def among(self, blocks: Sequence[Block], placed: Sequence[Block]) -> list[Block]:
        """The blocks that are read between the first and the last of those placed, or stand between two.

        On the first page none that ends above all of these, on the last none that begins below.
        """
        orders = [self.order(block) for block in placed]
        pages = [block.page for block in placed]
        start = (
            min(pages),
            min(block.box.top for block in placed if block.page == min(pages)),
        )
        end = (
            max(pages),
            max(block.box.bottom for block in placed if block.page == max(pages)),
        )

        def is_among(block: Block) -> bool:
            within = (
                start < (block.page, block.box.bottom)
                and (block.page, block.box.top) < end
            )
            return within and (
                min(orders) < self.order(block) < max(orders)
                or _is_enclosed(block, placed)
            )

        return [block for block in blocks if is_among(block)]

    def put(self, children: Sequence[Node], titles: Sequence[Node], way: str) -> bool:
        """Put each child under the title that stands above, left, or before it; False where none does."""
        of = self._parents(children, titles, way)
        if of is None:
            return False
        for child in children:
            of[id(child)].under.append(child)
        return True

    def _parents(
        self, children: Sequence[Node], titles: Sequence[Node], way: str
    ) -> Mapping[int, Node] | None:
        if way == LEFT:
            return parted_left(children, titles, self._pages)
        if way == ABOVE:
            columns = columns_of([child.block for child in children])
            return Above(titles, columns, wide=True).over_all(children)
        ordered = sorted(titles, key=lambda title: self.order(title.block))
        of: dict[int, Node] = {}
        for child in children:
            before = [
                title
                for title in ordered
                if self.order(title.block) < self.order(child.block)
            ]
            if not before:
                return None
            of[id(child)] = before[-1]
        return of


def level_with_others(titles: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Each child that begins level with a title left of it that is not its own, and that title.

    Only titles of a column of their own count, in which no child stands: they begin, or stand amid, their
    rows. In columns of text what stands right of a title is of another column.
    """
    children = [(child, title) for title in titles for child in title.under]
    blocks = [child.block for child, _ in children]
    aside = [
        title
        for title in titles
        if all(share(title.block.box, block.box) <= 0 for block in blocks)
    ]
    for child, title in children:
        for other in aside:
            if other is not title and _begins_beside(child.block, other.block, blocks):
                yield child, other


def _begins_beside(child: Block, title: Block, children: Sequence[Block]) -> bool:
    """Whether a child begins level with a title left of it, and no other stands between: of another column."""
    level = title.box.top < child.lines[0].box.y_mid < title.box.bottom
    if not level or child.page != title.page or title.box.x1 > child.box.x0:
        return False
    on_page = (each.box for each in children if each.page == child.page)
    return not any(title.box.x1 <= box.x0 and box.x1 <= child.box.x0 for box in on_page)


def below_others(titles: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Each child that stands below another title of the column in which its own stands above, and that one."""
    for title in titles:
        under = [other for other in titles if _is_under(other.block, title.block)]
        for child in title.under:
            low = (child.block.page, child.block.box.top)
            for other in under:
                if (other.block.page, other.block.box.top) < low:
                    yield child, other


def _is_under(block: Block, title: Block) -> bool:
    below = block.page == title.page and block.box.top > title.box.bottom
    return below and share(block.box, title.box) > 0


def by_numbers(children: Sequence[Node], titles: Sequence[Node]) -> bool:
    """Put each child under the title whose number it contains; False where one has no such title."""
    of = {title.block.mark.path: title for title in titles}
    if any(child.block.mark.path[:-1] not in of for child in children):
        return False
    for child in children:
        of[child.block.mark.path[:-1]].under.append(child)
    return True


def _is_enclosed(block: Block, placed: Sequence[Block]) -> bool:
    """Whether blocks of those placed stand above and below a block on its page."""
    column = [
        each
        for each in placed
        if each.page == block.page and share(each.box, block.box) > 0
    ]
    above = any(each.box.top < block.box.top for each in column)
    return above and any(each.box.top > block.box.top for each in column)
