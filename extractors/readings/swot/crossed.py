"""A SWOT whose quadrants are rows and whose dimensions, or parts of one, are columns.

```
              │ Sanayi        │ Turizm      │ Tarım
 GÜÇLÜ YANLAR │ • Köklü …     │ • Kıyılar   │ • Verimli …
 ZAYIF YANLAR │ • Dar yollar  │             │ • Sulama …
```
"""

from collections.abc import Container, Sequence

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.extent import (
    Ends,
    Row,
    box_of,
    parts_below,
    usual_size,
)
from extractors.readings.regions.layout.sought import Sought
from extractors.readings.regions.matrix import read_matrix
from extractors.readings.settings.swot import CROSSED
from extractors.readings.settings.text import HEADS
from extractors.readings.swot.blocks import Block
from extractors.readings.swot.labels.over import caption_words
from extractors.readings.swot.labels.over_columns import ColumnHeads, heads_of
from extractors.readings.text.heads import Head, runs_of
from extractors.readings.text.textlines import lines_within
from extractors.readings.text.words import CleanPage
from schemas.page import Word, text_of


def column_heads(clean: CleanPage, quadrants: Sequence[Head]) -> ColumnHeads:
    """The bold headings over the columns beside quadrants; none where there are not several.

    Args:
        clean: the page of the first quadrant.
        quadrants: the headings on it, one below the other.
    """
    right = max(head.box.x1 for head in quadrants)
    captions = caption_words(clean)
    beside = [w for w in clean.words if w.box.x0 > right and id(w) not in captions]
    rows = rows_of(beside)
    headed: list[Sequence[Word]] = []
    for row in reversed(
        [row for row in rows if box_of(row).top < quadrants[0].box.bottom]
    ):
        bold = all(word.bold for word in row)
        near = (
            not headed
            or box_of(headed[0]).bottom - box_of(row).bottom
            < HEADS.next_line * row[0].size
        )
        if headed and not (bold and near):
            break
        if bold:
            headed.insert(0, row)
    heads = heads_of(clean, headed)
    if headed and _has_rows_between(
        clean, box_of(headed[-1]).bottom, quadrants[0], right
    ):
        return ColumnHeads()
    others = [
        row
        for row in rows
        if row not in headed and box_of(row).top > quadrants[0].box.top - 1
    ]
    if len(heads.columns) < CROSSED.fewest or all(
        word.bold for row in others for word in row
    ):
        return ColumnHeads()
    return heads


def _has_rows_between(clean: CleanPage, foot: float, first: Head, right: float) -> bool:
    """Whether rows with labels stand between headings and the first quadrant: they head another table."""
    return any(
        w.box.x0 < right and foot < w.box.y_mid < first.box.top - 1 for w in clean.words
    )


def read_crossed(
    pages: Sequence[CleanPage],
    at: int,
    over: ColumnHeads,
    left: float,
    lexicon: Container[str],
) -> Block:
    """The items below headings of columns, over the pages that go on with them.

    Args:
        pages: of the document.
        at: index of the page on which it begins.
        over: the headings of the columns.
        left: where text begins on the document's pages.
        lexicon: folded words that the document prints in one piece.
    """
    heads = over.columns
    foot = max(head.box.bottom for head in heads)
    printed = {
        line.text for head in over.every for line in lines_within(head.page, head.words)
    }

    def is_head(row: Row) -> bool:
        return all(text_of(run) in printed for run in runs_of(row))

    below = [row for row in rows_of(pages[at].words) if box_of(row).top > foot - 1]
    beside = [
        word
        for row in below
        for word in row
        if word.box.x0 > heads[0].box.x0 - 1 and not word.bold
    ]
    size = usual_size(beside[:50]) if beside else None
    parts = parts_below(pages[at:], foot, Ends(is_head, lambda _row: False), size)
    sought = Sought(tuple(head.box for head in heads), left, lexicon, n_labels=1)
    return Block(heads, read_matrix(parts, sought), spanning=over.spanning)
