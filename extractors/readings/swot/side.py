"""A SWOT whose quadrants are labels down the side, their items to the right.

```
 Alan   │ GZFT         │ Tespitler
 Sanayi │ GÜÇLÜ YANLAR │ • Köklü kooperatifler
        │ FIRSATLAR    │ • Yeni pazarlar
```

What their items are about may stand between: `GZFT │ Alan │ Tespitler`.
"""

from collections import Counter
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.pages.type_size import is_same_size
from extractors.readings.regions.columns import edge_beside_labels
from extractors.readings.regions.extent import (
    Ends,
    Part,
    Row,
    box_of,
    is_caption,
    parts_below,
    usual_size,
)
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.matrix import read_matrix
from extractors.readings.settings.swot import SIDE
from extractors.readings.swot.blocks import Block
from extractors.readings.swot.labels.small_heads import (
    put_under,
    small_heads_beside,
    without,
)
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import Head, heading_of, runs_of
from extractors.readings.text.textlines import lines_within
from extractors.readings.text.words import CleanPage
from schemas.page import Word, text_of
from schemas.vocabulary.document_words import is_swot_column_title

Groups = Sequence[tuple[int, Sequence[Head]]]
"""Headings side by side, each group with the index of its page."""


def is_down_the_side(pages: Sequence[CleanPage], groups: Groups) -> bool:
    """Whether single headings stand in one column with their items to the right."""
    singles = [(page, group[0]) for page, group in groups if len(group) == 1]
    if len(singles) < len(groups):
        return False
    page, first = singles[0]
    right = max(head.box.x1 for at, head in singles if at == page)
    last = max(head.box.bottom for at, head in singles if at == page)
    words = [
        w
        for w in pages[page].words
        if first.box.top - 2 < w.box.y_mid and w.box.bottom <= last + 1
    ]
    printed = {id(w) for head in pages[page].heads("swot") for w in head.words}
    under = [
        w
        for w in words
        if w.box.x0 < right and w.box.x1 > first.box.x0 and id(w) not in printed
    ]
    beside = [w for w in words if w.box.x0 > right]
    inside = [w for w in under if heading_of(w.text, "swot")[0] is None]
    return bool(beside) and len(inside) < SIDE.under * len(beside)


def has_columns(pages: Sequence[CleanPage], groups: Groups) -> bool:
    """Whether items stand in several columns beside the quadrants, under headings of dimensions."""
    page, (first, *_) = groups[0]
    right = max(head.box.x1 for _, group in groups for head in group)
    last = max(head.box.bottom for at, group in groups if at == page for head in group)
    words = [
        w
        for w in pages[page].words
        if w.box.x0 > right and first.box.top - 2 < w.box.top < last
    ]
    starts = Counter(
        round(run[0].box.x0) for row in rows_of(words) for run in _runs_after_first(row)
    )
    return any(
        count >= SIDE.fewest_beside and not _is_crossed(x, words)
        for x, count in starts.items()
    )


def _is_crossed(x: float, words: Sequence[Word]) -> bool:
    """Whether a text runs over a height: what begins there is no column, but words of justified lines."""
    return any(word.box.x0 < x - SIDE.over_pt and word.box.x1 > x + 1 for word in words)


def read_side(
    pages: Sequence[CleanPage], groups: Groups, left: float, lexicon: Container[str]
) -> Block:
    """The items from the first of the quadrants on, over the pages that go on with it."""
    page, (first, *_) = groups[0]
    every = [head for _, group in groups for head in group]
    clean = pages[page]
    content = _content(pages, groups)
    edge = labels_between(pages, groups) or _leftmost_edge(content)
    size = usual_size(
        [w for w in content if abs(w.box.x0 - edge) < SIDE.over_pt] or content
    )
    titles = _titles_over(clean, [head for head in every if head.page == first.page])
    top = _upwards(
        clean, first, size, lambda row: is_caption(row) or text_of(row) in titles
    )
    repeats = Ends(lambda row: text_of(row) in titles, _never)
    parts = _with_titles(parts_below(pages[page:], top, repeats, size), titles, first)
    lines = {
        line.text for head in every for line in lines_within(head.page, head.words)
    }
    sought = Sought(
        (first.box,),
        left,
        lexicon,
        edges=(edge,),
        beside=lambda text: text in lines or heading_of(text, "swot")[1],
    )
    small = small_heads_beside(parts, edge)
    matrix = read_matrix(without(parts, small), sought)
    if small:
        put_under(matrix, small)
    own = tuple(head for head in every if _is_in(head, parts))
    return Block(own or tuple(every), matrix)


def _with_titles(parts: list[Part], titles: Container[str], first: Head) -> list[Part]:
    """The parts, the first with the titles over its columns: no caption goes on in them."""
    if not parts:
        return parts
    rows = [row for row in rows_of(parts[0].clean.words) if text_of(row) in titles]
    near = [row for row in rows if 0 < first.box.top - box_of(row).top < SIDE.near_pt]
    own = tuple(word for row in near for word in row)
    return [replace(parts[0], repeated=(*parts[0].repeated, *own)), *parts[1:]]


def _is_in(head: Head, parts: Sequence[Part]) -> bool:
    """Whether a heading stands within a region: where a quadrant is left out, the next SWOT has one."""
    return any(
        part.page == head.page and part.top - 1 < head.box.y_mid < part.bottom
        for part in parts
    )


def labels_between(pages: Sequence[CleanPage], groups: Groups) -> float | None:
    """Where items begin, points, where a column of labels stands between them and their quadrants."""
    content = _content(pages, groups)
    marks = [
        word.box.x0 for word in content if mark_of(word.text, numbers=True) is not None
    ]
    return edge_beside_labels(content, marks)


def _content(pages: Sequence[CleanPage], groups: Groups) -> list[Word]:
    """The words right of the quadrants from the first on its page to the last there."""
    page, (first, *_) = groups[0]
    every = [head for _, group in groups for head in group]
    right = max(head.box.x1 for head in every)
    foot = (
        max(head.box.bottom for head in every if head.page == first.page)
        + first.box.height
    )
    return [
        w
        for w in pages[page].words
        if w.box.x0 > right and first.box.top - 2 < w.box.bottom < foot
    ]


def _runs_after_first(row: Row) -> list[list[Word]]:
    """The runs of a row without the first, and without the text of a bullet."""
    runs = runs_of(row)
    return [
        run
        for last, run in pairwise(runs)
        if not (len(last) == 1 and mark_of(last[0].text, numbers=True))
    ]


def titles_top(clean: CleanPage, heads: Sequence[Head]) -> float:
    """Where what belongs to quadrants down the side begins: at the titles over them, where there are such."""
    first = min(head.box.top for head in heads)
    titles = _titles_over(clean, heads)
    rows = [
        row for row in clean.rows if text_of(row) in titles and box_of(row).top < first
    ]
    return min(
        [
            first,
            *(
                box_of(row).top
                for row in rows
                if first - box_of(row).top < SIDE.near_pt
            ),
        ]
    )


def _titles_over(clean: CleanPage, heads: Sequence[Head]) -> set[str]:
    """The texts of rows above quadrants with other words in their column: `Alan | GZFT | Tespitler`."""
    left, right = min(head.box.x0 for head in heads), max(head.box.x1 for head in heads)
    first = min(head.box.top for head in heads)
    above = [row for row in clean.rows if box_of(row).bottom < first + 1]
    inside = [
        (row, [w for w in row if w.box.x0 < right and w.box.x1 > left]) for row in above
    ]
    titles = {
        text_of(row)
        for row, words in inside
        if words
        and heading_of(text_of(words), "swot")[0] is None
        and len(runs_of(row)) > 1
    }
    near = [row for row in above if first - box_of(row).bottom < SIDE.near_pt]
    return titles | {
        text_of(row) for row in near if _are_titles_around(row, left, right)
    }


def _are_titles_around(row: Row, left: float, right: float) -> bool:
    """Whether a row has bold words on both sides of the quadrants' column and none in it, or known titles."""
    if all(is_swot_column_title(text_of(run)) for run in runs_of(row)):
        return True
    sides = {
        word.box.x0 > right for word in row if word.box.x1 < left or word.box.x0 > right
    }
    return len(sides) == len({"left", "right"}) and all(word.bold for word in row)


def _never(_row: Row) -> bool:
    return False


def _leftmost_edge(words: Sequence[Word]) -> float:
    """Where the lines of a column begin, of the words right of its labels."""
    firsts = [min(word.box.x0 for word in row) for row in rows_of(words)]
    counts = {x: sum(abs(x - other) < 1.0 for other in firsts) for x in firsts}
    enough = [x for x, count in counts.items() if count >= max(1, len(firsts) // 5)]
    return min(enough or firsts)


def _upwards(
    clean: CleanPage, first: Head, size: float, ends: Callable[[Row], bool]
) -> float:
    """Where a region with labels down the side begins: below what is set in another size or is a caption."""
    above = [row for row in clean.rows if box_of(row).bottom < first.box.bottom - 1]
    top = first.box.top - 1
    last = first.box
    for row in reversed(above):
        box = box_of(row)
        if (
            not is_same_size(usual_size(row), size)
            or ends(row)
            or last.top - box.bottom > SIDE.near_pt
        ):
            return max(box.bottom, 0.0)
        top, last = box.top - 1, box
    return top - 1
