"""A SWOT in lists, whatever its titles look like: rows → what each is → an outline that proves itself.

```
 4.1 Güçlü Yanlar        the heading of a quadrant
 EKONOMİK                titles: set otherwise than items; which of their looks stands above which
 Turizm                  is not known beforehand, nor whether quadrants stand above dimensions
 • Kıyılar               items begin with a mark
 • Uzun sahil şeridi
   boyunca yollar        what goes on an item
```

Of all orders of looks that one stands in which every title heads something. Where there is none, or more
than one, or a row is nothing of this, nothing is read here.
"""

from collections.abc import Container, Sequence

from extractors.readings.regions.columns import Columns
from extractors.readings.regions.extent import Part, Row, box_of
from extractors.readings.regions.groups import Group, Matrix
from extractors.readings.regions.labels import Label
from extractors.readings.swot.blocks import Block
from extractors.readings.swot.labels.over import name_of
from extractors.readings.swot.lists.outline import Outline, Outlined, outlined
from extractors.readings.swot.lists.row import count_of
from extractors.readings.swot.lists.rows import (
    Element,
    Start,
    elements_from,
)
from extractors.readings.text.entries import Entry
from extractors.readings.text.joining import join
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage


def read_lists(
    pages: Sequence[CleanPage], start: Start, lexicon: Container[str]
) -> list[Block] | None:
    """The quadrants of a SWOT in lists, each as a block; None where it is printed otherwise or in doubt.

    Args:
        pages: of the document.
        start: where the first quadrant is headed, and the headings of quadrants from there on.
        lexicon: folded words that the document prints in one piece.
    """
    blocks = blocks_of(pages, elements_from(pages, start), lexicon)
    if blocks is not None:
        return blocks
    found = outlined(elements_from(pages, start, counted=True) or ())
    return _blocks(pages, found, lexicon) if found and _run_on(found) else None


def blocks_of(
    pages: Sequence[CleanPage],
    elements: Sequence[Element] | None,
    lexicon: Container[str],
) -> list[Block] | None:
    """The quadrants of a list, each as a block; None where its titles tell no outline, or several."""
    found = outlined(elements or ())
    return _blocks(pages, found, lexicon) if found else None


def _blocks(
    pages: Sequence[CleanPage], found: Outline, lexicon: Container[str]
) -> list[Block]:
    right = max(box_of(row).x1 for element in found.elements for row in element.rows)
    return [_block(pages, quadrant, (lexicon, right)) for quadrant in found.quadrants()]


def _run_on(found: Outline) -> bool:
    """Whether the numbers of the items of each quadrant run from 1 without a gap, all below as many titles."""
    depths: set[int] = set()
    for quadrant in found.quadrants():
        items = [item for _, group in quadrant.groups for item in group]
        counts = [count_of(item.rows[0]) for item in items]
        if counts != list(range(1, 1 + len(items))):
            return False
        depths |= {len(titles) for titles, _ in quadrant.groups}
    return len(depths) == 1


def _block(
    pages: Sequence[CleanPage], quadrant: Outlined, how: tuple[Container[str], float]
) -> Block:
    groups: list[Group] = []
    for labels, items in quadrant.groups:
        printed = [_label(label) for label in labels]
        names = [label.text for label in printed]
        group = Group((*names, *[None] * (quadrant.depth - len(names))))
        group.printed, group.levels = printed, list(range(len(printed)))
        group.entries = [_entry(item, how) for item in items]
        groups.append(group)
    rows = [
        placed
        for _, items in quadrant.groups
        for item in items
        for placed in item.placed
    ]
    left = min((box_of(row).x0 for _, row in rows), default=quadrant.head.box.x0)
    matrix = Matrix(Columns((), (left,), how[1]), groups, _parts(pages, rows))
    return Block((quadrant.head,), matrix, is_empty=not groups)


def _label(title: Element) -> Label:
    lines = _lines(title)
    return Label(
        lines[0].page, lines, text=name_of(" ".join(line.text for line in lines))
    )


def _entry(item: Element, how: tuple[Container[str], float]) -> Entry:
    lines, marked = _lines(item), len(item.rows[0][0].text)
    lexicon, right = how
    return Entry(
        0, list(lines), marked=marked, text=join(lines, lexicon, marked, right)
    )


def _lines(element: Element) -> tuple[TextLine, ...]:
    return tuple(TextLine(page, tuple(row)) for page, row in element.placed)


def _parts(pages: Sequence[CleanPage], rows: Sequence[tuple[int, Row]]) -> list[Part]:
    parts = []
    for page in dict.fromkeys(page for page, _ in rows):
        own = tuple(tuple(row) for on, row in rows if on == page)
        clean = next(clean for clean in pages if clean.page.number == page)
        parts.append(
            Part(clean, own, box_of(own[0]).top, box_of(own[-1]).bottom, ended=True)
        )
    return parts
