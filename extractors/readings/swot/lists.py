"""A SWOT as lists under headings: dimension, part of it, quadrant, items; the quadrants come again.

```
 EKONOMİK          larger or bold rows between the lists are labels, levels told by their type
 Sanayi
 GÜÇLÜ YANLAR
 • Köklü kooperatifler
```
"""

from collections.abc import Container, Sequence

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.extent import (
    Ends,
    Part,
    Row,
    box_of,
    is_caption,
    parts_below,
    text_of,
    usual_size,
)
from extractors.readings.regions.groups import Group
from extractors.readings.regions.labels import Label
from extractors.readings.regions.layout import Sought
from extractors.readings.regions.matrix import read_matrix
from extractors.readings.swot.blocks import Block
from extractors.readings.swot.objections import TITLE
from extractors.readings.text.heads import Head, heading_of, runs_of
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import continuation

SAME_SIZE_PT = 0.3
"""points: labels of one level differ by less."""

Style = tuple[float, bool, bool]


def list_heads(pages: Sequence[CleanPage], heads: Sequence[Sequence[Head]]) -> list[tuple[int, Head]]:
    """The headings of lists on pages that follow each other, with their page's place; none beside another.

    Args:
        pages: from the one on which they begin.
        heads: of quadrants, of each page.
    """
    found: list[tuple[int, Head]] = []
    for at, (page, here) in enumerate(zip(pages, heads, strict=True)):
        exact = [head for head in here if head.exact]
        if not exact or not all(_leads_a_list(page, head) for head in exact):
            break
        found += [(at, head) for head in sorted(exact, key=lambda head: head.box.top)]
    return found


def _leads_a_list(page: CleanPage, head: Head) -> bool:
    """Whether a heading stands alone and what is printed next below begins near its left edge."""
    level = [w for w in page.words if w.box.top < head.box.bottom - 1 and w.box.bottom > head.box.top + 1]
    return len(level) == len(head.words)


def read_lists(
    pages: Sequence[CleanPage], heads: Sequence[tuple[int, Head]], left: float, lexicon: Container[str]
) -> tuple[Block, ...]:
    """A block for each list, its groups under the labels above; none where no labels part the quadrants.

    Args:
        pages: from the one on which they begin.
        heads: of the lists, with the place of their page.
        left: where text begins on the document's pages.
        lexicon: folded words that the document prints in one piece.
    """
    parts = [_parts(pages[at:], head) for at, head in heads]
    above = [
        _labels_above(pages, at, head, _foot(before, pages[at]), _type_of(own))
        for (at, head), own, before in zip(heads, parts, [[], *parts], strict=False)
    ]
    styles = sorted({style_of(label) for over in above for label in over}, reverse=True)
    if not styles or not above[0]:
        return ()
    blocks: list[Block] = []
    labels: list[Label | None] = [None] * len(styles)
    for (_, head), own, over in zip(heads, parts, above, strict=True):
        labels = _in_force(over, styles, labels)
        matrix = read_matrix(own, Sought((head.box,), left, lexicon))
        for group in matrix.groups:
            _put_under(group, labels)
        blocks.append(Block((head,), matrix))
    return tuple(blocks)


def _parts(pages: Sequence[CleanPage], head: Head) -> list[Part]:
    """The items of a list: up to the next heading, or row set apart from them."""
    below = [row for row in rows_of(pages[0].words) if box_of(row).top > head.box.bottom - 1]
    bold = bool(below) and below[0][-1].bold

    def breaks(row: Row) -> bool:
        named = any(heading_of(text_of(run), "swot")[1] for run in runs_of(row))
        return named or (row[-1].bold and not bold)

    return parts_below(pages, head.box.bottom, Ends(lambda _row: False, breaks))


def _type_of(parts: Sequence[Part]) -> tuple[float, bool]:
    """Size and boldness of items; 0 where there are none."""
    rows = [row for part in parts for row in part.rows]
    return (usual_size(rows[0]), rows[0][-1].bold) if rows else (0.0, False)


def _foot(parts: Sequence[Part], page: CleanPage) -> float:
    """Where the list before ends on a page; 0 where it does not reach it."""
    here = [part for part in parts if part.clean is page and part.rows]
    return box_of(here[-1].rows[-1]).bottom if here else 0.0


def _labels_above(
    pages: Sequence[CleanPage], at: int, head: Head, foot: float, items: tuple[float, bool]
) -> list[Label]:
    """The labels over the heading of a list, also those that end the page before."""
    labels, at_top = _on_page(pages[at], foot, head.box.top, items)
    if at_top and at and not foot:
        before, _ = _on_page(pages[at - 1], 0.0, pages[at - 1].page.height, items)
        labels = [*before, *labels]
    return labels


def _on_page(
    clean: CleanPage, foot: float, top: float, items: tuple[float, bool]
) -> tuple[list[Label], bool]:
    """Labels above a height, bottom up to what is none, and whether nothing else stands above them."""
    labels: list[Label] = []
    for row in reversed([row for row in rows_of(clean.words) if foot - 1 < box_of(row).top < top - 1]):
        if is_caption(row) or TITLE.search(fold(text_of(row))) or not _is_set_apart(row, items):
            return labels, False
        line = TextLine(clean.page.number, tuple(row))
        labels.insert(0, Label(clean.page.number, (line,), text=continuation().sub("", line.text)))
    return labels, True


def _is_set_apart(row: Row, items: tuple[float, bool]) -> bool:
    size, bold = items
    quadrant = heading_of(text_of(row), "swot")[1]
    return not quadrant and (usual_size(row) > size + SAME_SIZE_PT or (row[0].bold and not bold))


def style_of(label: Label) -> Style:
    """What tells the level of a label: its size, its weight and slope."""
    first = label.lines[0].words[0]
    return round(first.size * 2) / 2, first.bold, first.italic


def _in_force(
    above: Sequence[Label], styles: Sequence[Style], before: Sequence[Label | None]
) -> list[Label | None]:
    """The labels that a list stands under: those above it, and of outer levels those of the list before."""
    labels = list(before)
    for label in above:
        level = styles.index(style_of(label))
        labels[level:] = [label, *([None] * (len(styles) - level - 1))]
    return labels


def _put_under(group: Group, labels: Sequence[Label | None]) -> None:
    group.labels = tuple(label.text if label is not None else None for label in labels)
    group.printed = [label for label in labels if label is not None]
    group.levels = [level for level, label in enumerate(labels) if label is not None]
