"""A SWOT whose quadrants each govern an area, below their names or beside them, read as lists.

```
              │ Güçlü Yönler │ Zayıf Yönler          Güçlü Yönler
 İç Etkenler  │ EKONOMİK     │ EKONOMİK              EKONOMİK
              │ • Ovalar     │ • Dar yollar    ──►   • Ovalar
 Dış Etkenler │ Fırsatlar    │ Tehditler             Zayıf Yönler
              │ • Otoyol     │ • Göç                 EKONOMİK …
```

However a page sets them out, each area is a list of titles and of items with a mark: read one below the other they
are an outline, which proves itself.
"""

from collections.abc import Container, Iterator, Sequence

from extractors.readings.regions.extent import is_caption
from extractors.readings.swot.areas.below import laid_below
from extractors.readings.swot.areas.beside import laid_beside
from extractors.readings.swot.areas.named import Named, named_on
from extractors.readings.swot.areas.place import Laid
from extractors.readings.swot.blocks import SwotRegion
from extractors.readings.swot.labels.over import labels_over
from extractors.readings.swot.lists import blocks_of
from extractors.readings.swot.lists.rows import elements_of
from extractors.readings.swot.stack import type_of_items
from extractors.readings.text.words import CleanPage
from schemas.page import text_of
from schemas.vocabulary.document_words import is_chapter


def area_regions(
    pages: Sequence[CleanPage], lexicon: Container[str]
) -> Iterator[SwotRegion]:
    """Every SWOT of a document whose areas, one below the other, are an outline."""
    for passage in _passages(pages):
        for way in (laid_beside, laid_below):
            laid = way(pages, passage)
            region = None if laid is None else _region(pages, laid, lexicon)
            if region is not None:
                yield region
                break


def _region(
    pages: Sequence[CleanPage], laid: Laid, lexicon: Container[str]
) -> SwotRegion | None:
    clean = pages[laid.first.at]
    elements = elements_of(laid, clean, laid.top)
    blocks = blocks_of(pages, elements, lexicon)
    if elements is None or blocks is None:
        return None
    over = None
    if elements[0].sort == "quadrant":
        kind = type_of_items(blocks[0])
        over = labels_over(pages, laid.first.at, laid.top, (-1, 0.0), kind)
    return SwotRegion(tuple(blocks), False, over=over)


def _passages(pages: Sequence[CleanPage]) -> Iterator[list[Named]]:
    """The names of quadrants that may be of one SWOT: no caption and no empty page stands between."""
    names = [name for at, clean in enumerate(pages) for name in named_on(at, clean)]
    passage: list[Named] = []
    for name in names:
        if passage and _are_parted(pages, passage[-1], name):
            yield passage
            passage = []
        passage.append(name)
    if passage:
        yield passage


def _are_parted(pages: Sequence[CleanPage], one: Named, other: Named) -> bool:
    """Whether a caption or the heading of a chapter stands between two names, or a page."""
    if other.at > one.at + 1:
        return True
    return any(
        one.place < (at, row[0].box.top) < other.place
        and (is_caption(row) or is_chapter(text_of(row)))
        for at in range(one.at, other.at + 1)
        for row in pages[at].rows
    )
