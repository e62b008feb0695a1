"""Where a SWOT is printed, and how: a matrix, boxes two by two, lists, quadrants down the side."""

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.readings.regions.columns import edge_beside_labels
from extractors.readings.regions.extent import Part, box_of
from extractors.readings.settings.swot import REGIONS, STACK
from extractors.readings.swot.below import Below
from extractors.readings.swot.blocks import Block, SwotRegion
from extractors.readings.swot.crossed import column_heads, read_crossed
from extractors.readings.swot.head_groups import (
    is_printed_again,
    one_of_each,
    side_by_side,
    stands_alone,
)
from extractors.readings.swot.labels.column_titles import (
    begin_at_title,
    titles_at,
)
from extractors.readings.swot.labels.in_one_line import part_labels
from extractors.readings.swot.labels.over import labels_over
from extractors.readings.swot.labels.over_columns import ColumnHeads
from extractors.readings.swot.labels.within import Items, type_of_rows
from extractors.readings.swot.lists import read_lists
from extractors.readings.swot.lists.rows import Start
from extractors.readings.swot.serials import take_serials
from extractors.readings.swot.side import (
    has_columns,
    is_down_the_side,
    labels_between,
    read_side,
    titles_top,
)
from extractors.readings.swot.stack import Stack, type_of_items
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import Head, runs_of
from extractors.readings.text.words import CleanPage
from schemas.page import text_of


def swot_regions(
    pages: Sequence[CleanPage], lexicon: Container[str]
) -> list[SwotRegion]:
    """Every SWOT of a document, from the headings of its quadrants alone."""
    left = min((word.box.x0 for page in pages for word in page.words), default=0.0)
    finder = _Finder(pages, left, lexicon)
    found: list[SwotRegion] = []
    at = 0
    while at < len(finder.groups):
        region, at = finder.next(at)
        if region is not None and not _lists_pages(region):
            found.append(region)
    return found


def _lists_pages(region: SwotRegion) -> bool:
    """Whether numbers alone stand beside the quadrants: those of pages, in a table of contents."""
    groups = [group for block in region.blocks for group in block.matrix.groups]
    texts = [entry.text for group in groups for entry in group.entries]
    return bool(texts) and not any(sign.isalpha() for text in texts for sign in text)


class _Finder:
    def __init__(
        self, pages: Sequence[CleanPage], left: float, lexicon: Container[str]
    ) -> None:
        self.pages, self.left, self.lexicon = pages, left, lexicon
        self.below = Below(pages, left, lexicon)
        self.groups = [
            (at, group)
            for at, page in enumerate(pages)
            for group in side_by_side(page.heads("swot"))
        ]
        """Headings side by side, each group with the index of its page, as they follow each other."""
        self.end = (-1, 0.0)
        """Index of the page on which the SWOT before ends, and its foot there."""

    def next(self, at: int) -> tuple[SwotRegion | None, int]:
        """The first SWOT from a group of headings on, and the group to go on from."""
        page, _ = self.groups[at]
        here = [n for n in range(at, len(self.groups)) if self.groups[n][0] == page]
        wide = next(
            (n for n in here if len(self.groups[n][1]) >= REGIONS.min_quadrants), None
        )
        if wide is not None:
            return self._kept(self._wide(wide), wide + 1)
        listed = self._listed(at)
        if listed is not None:
            return self._kept(listed, at + 1)
        near = one_of_each(
            [group for group in self.groups[at:] if group[0] < page + REGIONS.window]
        )
        if not self._are_alone(near) and is_down_the_side(self.pages, near):
            if labels_between(self.pages, near) is None:
                heads = column_heads(
                    self.pages[page], [head for on, (head, *_) in near if on == page]
                )
                if heads.columns:
                    return self._kept(self._crossed(page, heads), at + 1)
                if has_columns(self.pages, near):
                    return None, at + len(near)
            codes = {head.code for _, group in near for head in group}
            return (
                self._kept(self._side(near), at + 1)
                if len(codes) >= STACK.fewest_lists
                else (None, at + 1)
            )
        return self._stacked(at)

    def _listed(self, at: int) -> SwotRegion | None:
        """Lists whose titles prove themselves, from a heading on that has its line to itself."""
        page, (head, *_) = self.groups[at]
        later = (head for _, group in self.groups[at:] for head in group)
        start = Start(page, head, {id(head.words[0]): head for head in later})
        blocks = read_lists(self.pages, start, self.lexicon)
        if blocks is None:
            return None
        titled = any(
            group.printed
            and group.printed[0].box.top < head.box.top
            and group.printed[0].page == head.page
            for group in blocks[0].matrix.groups
        )
        over = (
            None
            if titled
            else labels_over(
                self.pages, *self._top_of(at), self.end, type_of_items(blocks[0])
            )
        )
        return SwotRegion(tuple(blocks), False, over=over)

    def _are_alone(self, groups: Sequence[tuple[int, Sequence[Head]]]) -> bool:
        """Whether each heading has its line to itself: they head lists."""
        return all(
            len(group) == 1 and stands_alone(self.pages[page], group[0])
            for page, group in groups
        )

    def _kept(self, region: SwotRegion, at: int) -> tuple[SwotRegion, int]:
        """A region that was read, and the first group of headings after it."""
        self.end = self._end_of(region.blocks, self.end)
        for block in region.blocks:
            take_serials(block.matrix, self.lexicon)
            part_labels(block.matrix)
        while at < len(self.groups) and self._top_of(at) < self.end:
            at += 1
        return region, at

    def _top_of(self, at: int) -> tuple[int, float]:
        page, heads = self.groups[at]
        return page, min(head.box.top for head in heads)

    def _end_of(
        self, blocks: Sequence[Block], least: tuple[int, float]
    ) -> tuple[int, float]:
        """Index of the page on which blocks end, and their foot there."""
        first = self.pages[0].page.number
        parts = [part for block in blocks for part in block.matrix.parts if part.rows]
        return max(
            [
                least,
                *((part.page - first, box_of(part.rows[-1]).bottom) for part in parts),
            ]
        )

    def _wide(self, at: int) -> SwotRegion:
        page, heads = self.groups[at]
        block = self.below.block(page, heads)
        over = labels_over(self.pages, page, block.top, self.end, type_of_items(block))
        return SwotRegion((block,), False, over=over)

    def _side(self, groups: Sequence[tuple[int, Sequence[Head]]]) -> SwotRegion:
        page, _ = groups[0]
        block = read_side(self.pages, groups, self.left, self.lexicon)
        top = titles_top(
            self.pages[page],
            [head for at, group in groups if at == page for head in group],
        )
        over = labels_over(self.pages, page, top, self.end, type_of_items(block))
        return SwotRegion((block,), True, over=over)

    def _crossed(self, page: int, heads: ColumnHeads) -> SwotRegion:
        block = read_crossed(self.pages, page, heads, self.left, self.lexicon)
        over = labels_over(self.pages, page, block.top, self.end, type_of_items(block))
        return SwotRegion((block,), False, crossed=True, over=over)

    def _stacked(self, at: int) -> tuple[SwotRegion | None, int]:
        """A SWOT whose quadrants have headings below each other."""
        stack = Stack()
        end, place, again, items = (
            self.end,
            at,
            self._come_again(at),
            self._type_from(at),
        )
        for place in range(at, len(self.groups)):
            page, heads = self.groups[place]
            if len(heads) >= REGIONS.min_quadrants or (
                stack.blocks and page > end[0] + 1
            ):
                break
            if self._top_of(place) < end and stack.blocks:
                continue
            listed = len(heads) == 1 and stands_alone(self.pages[page], heads[0])
            parted = self.below.listed(page, heads[0], items) if listed else None
            block = parted or self.below.block(page, heads, ends_at_labels=again)
            kind = type_of_items(block) if parted is None else items
            over = labels_over(self.pages, *self._top_of(place), end, kind)
            if not over.labels and stack.repeats(heads):
                continue
            if not stack.takes(heads, over):
                break
            stack.put(block, over)
            end = self._end_of([block], (page, heads[0].box.bottom))
        if not self._put_below_titles(stack):
            self._put_labels_beside(stack)
        region = stack.region()
        return (None, at + 1) if region is None else self._kept(region, at + 1)

    def _put_below_titles(self, stack: Stack) -> bool:
        """Read blocks anew without titles of columns that each prints below its heading: Alan │ Tespit.

        Whether findings begin below the last of them in each block: what stands left of them are labels.
        """
        firsts = [
            part.rows[0]
            for block in stack.blocks
            for part in block.matrix.parts[:1]
            if part.rows
        ]
        if any(len(block.heads) > 1 for block in stack.blocks) or len(firsts) < 2:
            return False
        alike = {text_of(row) for row in firsts}
        same = alike if len(alike) == 1 and len(runs_of(firsts[0])) > 1 else set()
        titled = [titles_at(block.matrix.parts[0].rows) for block in stack.blocks]
        if not same and not all(titled):
            return False
        edges = []
        for n, block in enumerate(stack.blocks):
            parts = [_below_titles(part, same) for part in block.matrix.parts]
            edges.append(begin_at_title(parts, titled[n]))
            stack.blocks[n] = self.below.matrix(parts, block.heads, edges[-1])
        return None not in edges

    def _put_labels_beside(self, stack: Stack) -> None:
        """Read blocks of one column anew where white through all of them parts labels from items."""
        if any(len(block.heads) > 1 for block in stack.blocks):
            return
        words = [
            word
            for block in stack.blocks
            for part in block.matrix.parts
            for word in part.words
        ]
        marks = [
            word.box.x0
            for word in words
            if mark_of(word.text, numbers=True) is not None
        ]
        edge = edge_beside_labels(words, marks)
        if edge is not None:
            stack.blocks = [
                self.below.matrix(block.matrix.parts, block.heads, edge)
                for block in stack.blocks
            ]

    def _type_from(self, at: int) -> Items:
        """The type of most text from a group of headings to the last of the pages that may go on with it."""
        page, top = self._top_of(at)
        last, foot = max(
            self._top_of(n)
            for n in range(at, len(self.groups))
            if self.groups[n][0] < page + REGIONS.window
        )
        return type_of_rows(
            row
            for on in range(page, last + 1)
            for row in self.pages[on].rows
            if (on, box_of(row).top) > (page, top)
            and (on, box_of(row).top) < (last, foot)
        )

    def _come_again(self, at: int) -> bool:
        """Whether quadrants are headed again, under other labels, on these pages."""
        page, _ = self.groups[at]
        near = [
            (on, group)
            for on, group in self.groups[at:]
            if on < page + REGIONS.window and len(group) < REGIONS.min_quadrants
        ]
        anew = [
            near[0][1],
            *(
                after
                for before, (on, after) in pairwise(near)
                if not is_printed_again(before, on, after, self.pages[on])
            ),
        ]
        codes = [head.code for group in anew for head in group]
        return len(codes) > len(set(codes))


def _below_titles(part: Part, same: Container[str]) -> Part:
    """A part without the titles of its columns, told by their words or because all blocks print them."""
    titles = titles_at(part.rows)
    rows = part.rows[titles.rows if titles is not None else 0 :]
    return replace(part, rows=tuple(row for row in rows if text_of(row) not in same))
