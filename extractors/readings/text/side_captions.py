"""Captions in the margin, beside their tables, read as if they were printed above them.

```
 Tablo 3       │ EKONOMİK                  Tablo 3 Kemer İlçesi GZFT Analizi
 Kemer İlçesi  │ Güçlü    │ Zayıf    ──►   EKONOMİK
 GZFT Analizi  │ • Ova    │ • Göç          Güçlü    │ Zayıf
```
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from extractors.pages.reading_order import rows_of
from extractors.pages.type_size import is_same_size
from extractors.readings.settings.text import SIDE_CAPTIONS
from extractors.readings.text.rolled import Piece, Rolled, as_read
from extractors.readings.text.words import CleanPage, parted_by_white
from schemas.geometry import Box, are_level, around
from schemas.page import Word, foot_of, text_of
from schemas.vocabulary.labels import table_label


def captions_above(clean: CleanPage) -> tuple[CleanPage, Rolled] | None:
    """A page with its captions above what they stand beside; None of a page without such in its margin.

    Args:
        clean: the page. White must part the margin from all else on it, and hold nothing but captions.
    """
    margin, *columns = parted_by_white(clean.words, SIDE_CAPTIONS.white) or [[]]
    blocks = _blocks(margin)
    body = [word for column in columns for word in column]
    if not (blocks and body) or not all(map(_is_caption, blocks)):
        return None
    if _heads_a_column(margin, clean):
        return None
    left, down, foot = min(word.box.x0 for word in body), 0.0, 0.0
    edge = max(word.box.x1 for word in margin) + 1
    pieces: list[Piece] = []
    for block in blocks:
        lines = [around(row).grown(1) for row in block]
        top = lines[0].top
        level = max([top, *(word.box.bottom for word in body if word.box.y_mid < top)])
        pieces.append(Piece(Box(edge, foot, clean.page.width, level), 0.0, down))
        starts = accumulate([left, *(line.width for line in lines)])
        pieces += [
            Piece(line, x - line.x0, down + level - line.top)
            for line, x in zip(lines, starts, strict=False)
        ]
        down, foot = down + max(line.height for line in lines), level
    pieces.append(
        Piece(Box(edge, foot, clean.page.width, clean.page.height), 0.0, down)
    )
    rolled = Rolled(tuple(pieces))
    return as_read(clean, rolled, down), rolled


def _heads_a_column(margin: Sequence[Word], clean: CleanPage) -> bool:
    """Whether a quadrant's heading stands level with others in it and beside it: it is a column of their table."""
    inside = {id(word) for word in margin}
    heads = [(h, id(h.words[0]) in inside) for h in clean.heads("swot") if h.exact]
    return any(
        are_level(own.box, other.box, SIDE_CAPTIONS.level)
        for own, is_own in heads
        for other, is_others in heads
        if is_own and not is_others
    )


def _is_caption(block: Sequence[Sequence[Word]]) -> bool:
    """Whether lines are a caption and nothing else: its label, then lines in its type."""
    size = block[0][0].size
    return table_label().match(text_of(block[0])) is not None and all(
        is_same_size(word.size, size) for row in block for word in row[:1]
    )


def _blocks(margin: Sequence[Word]) -> list[list[list[Word]]]:
    """The lines of a margin, in blocks that white parts."""
    blocks: list[list[list[Word]]] = []
    rows = rows_of(margin)
    for above, row in pairwise([[], *rows]):
        near = (
            above
            and foot_of(row) - foot_of(above) < SIDE_CAPTIONS.next_line * row[0].size
        )
        if near:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks
