"""The lists of a document as tables over places: a column for each thing that is listed.

A block without a heading goes on with the list before it: in the next column of the page, or overleaf. Headings
that come again go on with their lists.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractors.pages.reading_order import lines_of
from extractors.readings.listed.blocks import Block, blocks_of
from extractors.readings.listed.entries import Column, Entry, columns_on
from extractors.tables.grid.captions import Caption, captions_near
from schemas.geometry import Box
from schemas.page import Page, Word, text_of
from schemas.text.turkish import fold
from schemas.vocabulary.places import Provinces


@dataclass(slots=True)
class Listed:
    """One thing that is listed, and its entries."""

    head: list[list[Word]]
    entries: list[tuple[int, Entry]] = field(default_factory=list)
    """Each with its page."""

    @property
    def places(self) -> set[str | None]:
        """Slugs of its places; None for a total."""
        return {entry.name.slug for _, entry in self.entries}


@dataclass(slots=True)
class Lists:
    """Lists that are one table: under one caption, or with headings of their own."""

    caption: Caption | None
    caption_page: int
    lists: dict[str, Listed] = field(default_factory=dict)
    columns: list[Column] = field(default_factory=list)

    def take(self, column: Column, head: list[list[Word]], key: str) -> bool:
        """Take a column into the list of its heading; False where that has one of its places."""
        listed = self.lists.get(key)
        if listed is not None and listed.places & column.places:
            return False
        listed = self.lists.setdefault(key, Listed(head))
        listed.entries += [(column.page, entry) for entry in column.entries]
        self.columns.append(column)
        return True


def lists_in(pages: Iterable[Page], provinces: Provinces) -> list[Lists]:
    """The lists of places of a document.

    Args:
        pages: upright, in order.
        provinces: slugs of those whose districts the names mean.
    """
    blocks = [
        block
        for page in pages
        for block in blocks_of(page, columns_on(page, provinces))
    ]
    return list(map(_named_in_caption, _put_together(blocks)))


def _put_together(blocks: Sequence[Block]) -> Iterator[Lists]:
    below = _captions_stand_below(blocks)
    last: Lists | None = None
    before: Block | None = None
    for block in blocks:
        begins = before is None or (before.below if below else block.above) is not None
        if last is None or not _goes_on(last, block, begins):
            yield from [last] if last is not None else []
            last = Lists(None if below else block.above, block.page)
        for column in block.columns:
            key, head = _heading_of(column, block, last)
            if not last.take(column, head, key):
                yield last
                last = Lists(None, block.page)
                last.take(column, head, key)
        if below and block.below is not None:
            last.caption, last.caption_page = block.below, block.page
        before = block
    yield from [last] if last is not None else []


def _captions_stand_below(blocks: Sequence[Block]) -> bool:
    """Whether the captions of lists stand below them: above the first there is none."""
    first = next((block for block in blocks if block.above or block.below), None)
    return (
        first is not None
        and first is blocks[0]
        and first.above is None
        and not first.head
    )


def _heading_of(
    column: Column, block: Block, last: Lists
) -> tuple[str, list[list[Word]]]:
    """The key of the list that a column is of, and its heading."""
    if block.is_headed_apart:
        head = column.head or column.in_caption
        return _key(head), head
    goes_on = next(reversed(last.lists), None)
    return _key(block.head) if goes_on is None else goes_on, block.head


def _goes_on(last: Lists, block: Block, begins: bool) -> bool:
    """Whether a block is of the lists before it: overleaf at most, under no caption but theirs."""
    near = block.page - last.columns[-1].page in (0, 1)
    if not begins:
        return near
    own, said = last.caption, block.above
    return (
        near
        and own is not None
        and said is not None
        and fold(own.label) == fold(said.label)
    )


def _key(head: Sequence[Sequence[Word]]) -> str:
    return fold(" ".join(text_of(line) for line in head))


def _named_in_caption(lists: Lists) -> Lists:
    """The lists; the first, without a heading where others have one, under the end of the caption's lines."""
    bare, head = lists.lists.get(""), lists.columns[0].in_caption
    if bare is None or not head or len(lists.lists) == 1:
        return lists
    key = _key(head)
    named = lists.lists.get(key)
    if named is not None and named.places & bare.places:
        return lists
    entries = bare.entries + (named.entries if named is not None else [])
    rest = {
        each: listed for each, listed in lists.lists.items() if each not in ("", key)
    }
    lists.lists = {key: Listed(head, entries), **rest}
    return lists


def caption_of(lists: Lists) -> Caption | None:
    """The caption, without the heading of the first list that is set as it is."""
    found = lists.caption
    named = " ".join(text_of(line) for line in lists.columns[0].in_caption)
    if found is None or "" in lists.lists or not named:
        return found
    return replace(found, text=found.text.removesuffix(named).rstrip())


def caption_above(page: Page, box: Box) -> Caption | None:
    """The caption right above a box on a page."""
    lines = lines_of([word for word in page.words if word.angle == 0])
    return next((each for each in captions_near(box, lines) if each.above), None)
