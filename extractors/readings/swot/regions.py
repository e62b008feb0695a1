"""Where a SWOT is printed, and how: a matrix, boxes two by two, four lists, quadrants down the side."""

from collections import Counter
from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.extent import Ends, Row, box_of, is_caption, parts_below, text_of, usual_size
from extractors.readings.regions.groups import Matrix
from extractors.readings.regions.layout import Sought
from extractors.readings.regions.matrix import read_matrix
from extractors.readings.swot.blocks import Block, SwotRegion
from extractors.readings.swot.corner import corner_of, without_corner
from extractors.readings.swot.lists import list_heads, read_lists
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import Head, heading_of, heads_on, runs_of
from extractors.readings.text.words import CleanPage
from extractors.records.swot import in_capitals
from schemas.page import Word

DEEP = 2
"""levels of labels: dimension and part."""
MIN_BESIDE = 4
"""lines that begin at one place right of others: a second column of items."""
BELOW = 4.0
"""times the height of a heading: its first items stand no farther below it."""
MIN_QUADRANTS = 3
"""headings of a SWOT that must be found: one may be drifted beyond recognition."""


def swot_regions(pages: Sequence[CleanPage], lexicon: Container[str]) -> list[SwotRegion]:
    """Every SWOT of a document, from the headings of its quadrants alone."""
    heads = [heads_on(page.page.number, page.words, "swot") for page in pages]
    left = min((word.box.x0 for page in pages for word in page.words), default=0.0)
    finder = _Finder(pages, heads, left, lexicon)
    found: list[SwotRegion] = []
    at = 0
    while at < len(pages):
        region, at = finder.next(at)
        if region is not None:
            found.append(region)
    return found


def _level(heads: Sequence[Head]) -> list[list[Head]]:
    """Headings side by side, each group from left to right; drifted wordings count beside listed ones."""
    groups: list[list[Head]] = []
    used: set[int] = set()
    for head in sorted((h for h in heads if h.exact), key=lambda h: h.box.top):
        if id(head) in used:
            continue
        near = [
            h
            for h in heads
            if h.box.top < head.box.bottom and head.box.top < h.box.bottom and id(h) not in used
        ]
        bold = [h for h in near if h.exact or h.words[0].bold == head.words[0].bold]
        group = {h.code: h for h in sorted(bold, key=lambda h: not h.exact)}
        used |= {id(h) for h in near}
        groups.append(sorted(group.values(), key=lambda h: h.box.x0))
    return groups


class _Finder:
    def __init__(
        self,
        pages: Sequence[CleanPage],
        heads: Sequence[Sequence[Head]],
        left: float,
        lexicon: Container[str],
    ) -> None:
        self.pages, self.heads, self.left, self.lexicon = pages, heads, left, lexicon

    def next(self, at: int) -> tuple[SwotRegion | None, int]:
        """The first SWOT from a page on, and the page to go on from."""
        groups = [
            (at + n, group)
            for n in range(0, 3)
            if at + n < len(self.pages)
            for group in _level(self.heads[at + n])
        ]
        here = [group for page, group in groups if page == at]
        if not here:
            return None, at + 1
        wide = next((group for group in here if len(group) >= MIN_QUADRANTS), None)
        if wide is not None:
            block = self._block(at, wide)
            return SwotRegion((block,), False), self._after((block,), at + 1)
        lists = list_heads(self.pages[at:], self.heads[at:])
        if len(lists) > len({head.code for _, head in lists}):  # the quadrants come again
            return self._lists(at, lists)
        return self._of_single_heads(at, groups)

    def _of_single_heads(
        self, at: int, groups: Sequence[tuple[int, Sequence[Head]]]
    ) -> tuple[SwotRegion | None, int]:
        """A SWOT whose quadrants have headings below each other: boxes, lists, or labels down the side."""
        ordered = _one_of_each(groups, at)
        codes = {head.code for _, group in ordered for head in group}
        listed = all(len(group) == 1 and group[0].exact for _, group in ordered)
        if len(codes) < (2 if listed else MIN_QUADRANTS):
            return None, at + 1
        end = max(page for page, _ in ordered) + 1
        if self._is_down_the_side(ordered):
            if self._has_columns(ordered):
                return None, end
            side = self._side(ordered)
            return side, self._after(side.blocks, end)
        blocks = tuple(self._block(page, group) for page, group in ordered)
        return SwotRegion(blocks, False), self._after(blocks, end)

    def _lists(self, at: int, lists: Sequence[tuple[int, Head]]) -> tuple[SwotRegion | None, int]:
        blocks = read_lists(self.pages[at:], lists, self.left, self.lexicon)
        end = at + max(place for place, _ in lists) + 1
        return (SwotRegion(blocks, False), self._after(blocks, end)) if blocks else (None, end)

    def _after(self, blocks: Sequence[Block], least: int) -> int:
        """The page after the last one that blocks stand on."""
        last = max((part.page for block in blocks for part in block.matrix.parts), default=0)
        return max(least, last - self.pages[0].page.number + 1)

    def _block(self, page: int, heads: Sequence[Head]) -> Block:
        own = {head.code for head in heads}

        def is_head(row: Row) -> bool:
            codes = [heading_of(text_of(run), "swot") for run in runs_of(row)]
            return len({code for code, exact in codes if exact and code in own}) >= min(2, len(own))

        def breaks(row: Row) -> bool:
            codes = [heading_of(text_of(run), "swot") for run in runs_of(row)]
            return (
                any(exact and code not in own for code, exact in codes)
                and row[0].bold == heads[0].words[0].bold
            )

        foot = max(head.box.bottom for head in heads)
        corner = corner_of(self.pages[page], heads)
        parts = without_corner(parts_below(self.pages[page:], foot, Ends(is_head, breaks)), corner)
        matrix = read_matrix(parts, Sought(tuple(head.box for head in heads), self.left, self.lexicon))
        _raise_dimensions(matrix)
        return Block(tuple(heads), matrix, corner)

    def _is_down_the_side(self, groups: Sequence[tuple[int, Sequence[Head]]]) -> bool:
        """Whether single headings stand in one column with their items to the right."""
        singles = [(page, group[0]) for page, group in groups if len(group) == 1]
        if len(singles) < len(groups):
            return False
        page, first = singles[0]
        right = max(head.box.x1 for at, head in singles if at == page)
        last = max(head.box.bottom for at, head in singles if at == page)
        words = [
            w for w in self.pages[page].words if first.box.top - 2 < w.box.y_mid and w.box.bottom <= last + 1
        ]
        under = [
            w
            for w in words
            if w.box.x0 < right and w.box.x1 > first.box.x0 and not any(w in h.words for _, h in singles)
        ]
        beside = [w for w in words if w.box.x0 > right]
        inside = [w for w in under if heading_of(w.text, "swot")[0] is None]
        return bool(beside) and len(inside) < 0.1 * len(beside)

    def _has_columns(self, groups: Sequence[tuple[int, Sequence[Head]]]) -> bool:
        """Whether items stand in several columns beside the quadrants, under headings of dimensions."""
        page, (first, *_) = groups[0]
        right = max(head.box.x1 for _, group in groups for head in group)
        rows = rows_of(
            w for w in self.pages[page].words if w.box.x0 > right and w.box.top > first.box.top - 2
        )
        starts = Counter(round(run[0].box.x0) for row in rows for run in _runs_after_first(row))
        return any(count >= MIN_BESIDE for count in starts.values())

    def _side(self, groups: Sequence[tuple[int, Sequence[Head]]]) -> SwotRegion:
        page, (first, *_) = groups[0]
        every = [head for _, group in groups for head in group]
        clean = self.pages[page]
        right = max(head.box.x1 for head in every)
        foot = max(head.box.bottom for head in every if head.page == first.page) + BELOW * first.box.height
        content = [w for w in clean.words if w.box.x0 > right and first.box.top - 2 < w.box.bottom < foot]
        edge = _leftmost_edge(content)
        size = usual_size([w for w in content if abs(w.box.x0 - edge) < 1.5] or content)
        titles = _titles_over(clean, [head for head in every if head.page == first.page])
        top = _upwards(clean, first, size, lambda row: is_caption(row) or text_of(row) in titles)
        repeats = Ends(lambda row: text_of(row) in titles, _never)
        parts = parts_below(self.pages[page:], top, repeats, size)
        matrix = read_matrix(parts, Sought((first.box,), self.left, self.lexicon, edges=(edge,)))
        return SwotRegion((Block(tuple(every), matrix),), True)


def _runs_after_first(row: Row) -> list[list[Word]]:
    """The runs of a row without the first, and without the text of a bullet."""
    runs = runs_of(row)
    return [
        run for last, run in pairwise(runs) if not (len(last) == 1 and mark_of(last[0].text, numbers=True))
    ]


def _one_of_each(groups: Sequence[tuple[int, Sequence[Head]]], at: int) -> list[tuple[int, Sequence[Head]]]:
    """Groups of headings from a page on, up to the fourth quadrant."""
    chosen: list[tuple[int, Sequence[Head]]] = []
    codes: set[str] = set()
    for page, group in groups:
        fresh = [head for head in group if head.code not in codes]
        if not fresh:
            continue
        chosen.append((page, group))
        codes |= {head.code for head in group}
    return chosen


def _raise_dimensions(matrix: Matrix) -> None:
    """Make labels dimensions of their own that are set in capitals as the bands are, and others are not."""
    pairs = [group.labels for group in matrix.groups if len(group.labels) == DEEP]
    inner = [label for _, label in pairs if label]
    if not all(outer and in_capitals(outer) for outer, _ in pairs) or all(map(in_capitals, inner)):
        return
    for group in matrix.groups:
        label = group.labels[-1] if len(group.labels) == DEEP else None
        if label and in_capitals(label):
            group.labels = (label, None)
            group.levels = [
                0 if printed.text == label else level
                for level, printed in zip(group.levels, group.printed, strict=True)
            ]


def _titles_over(clean: CleanPage, heads: Sequence[Head]) -> set[str]:
    """The texts of rows above quadrants with other words in their column: `Alan | GZFT | Tespitler`."""
    left, right = min(head.box.x0 for head in heads), max(head.box.x1 for head in heads)
    first = min(head.box.top for head in heads)
    above = [row for row in rows_of(clean.words) if box_of(row).bottom < first + 1]
    inside = [(row, [w for w in row if w.box.x0 < right and w.box.x1 > left]) for row in above]
    return {
        text_of(row)
        for row, words in inside
        if words and heading_of(text_of(words), "swot")[0] is None and len(runs_of(row)) > 1
    }


def _never(_row: Row) -> bool:
    return False


def _leftmost_edge(words: Sequence[Word]) -> float:
    """Where the lines of a column begin, of the words right of its labels."""
    firsts = [min(word.box.x0 for word in row) for row in rows_of(words)]
    counts = {x: sum(abs(x - other) < 1.0 for other in firsts) for x in firsts}
    enough = [x for x, count in counts.items() if count >= max(1, len(firsts) // 5)]
    return min(enough or firsts)


def _upwards(clean: CleanPage, first: Head, size: float, ends: Callable[[Row], bool]) -> float:
    """Where a region with labels down the side begins: below what is set in another size or is a caption."""
    above = [row for row in rows_of(clean.words) if box_of(row).bottom < first.box.bottom - 1]
    top = first.box.top - 1
    last = first.box
    for row in reversed(above):
        box = box_of(row)
        if abs(usual_size(row) - size) > 0.3 or ends(row) or last.top - box.bottom > 60:
            return max(box.bottom, 0.0)
        top, last = box.top - 1, box
    return top - 1
