"""Columns of entries that begin level, and what stands over them: a heading each, one for all, a caption.

```
 Nüfus (kişi)          Çalışan Sayısı                Tablo 1: İzmir İlçeleri: Nüfus
 Aliağa ... 66.000     Aliağa ..... 27.225           Aliağa ... 66.000     Karaburun .... 8.000
 Balçova .. 77.000     Balçova .... 10.947           Balçova .. 77.000     Karşıyaka .. 315.000
 a list each                                         one list in two columns
```
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.pages.reading_order import lines_of
from extractors.readings.listed.entries import Column
from extractors.readings.settings.places import HEADING_LINES, LISTED, PLACE_ROWS
from extractors.readings.text.words import parted_by_white
from extractors.tables.grid.captions import Caption, caption_block, captions_near
from extractors.tables.grid.words import rows_of
from schemas.geometry import Box, bounding_box
from schemas.page import Line, Page, Word, share_width
from schemas.vocabulary.labels import table_label


@dataclass(frozen=True, slots=True)
class _Captions:
    """By identity, the words of a page's captions: of their first lines, of the others."""

    first: frozenset[int]
    rest: frozenset[int]


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that begin level, with what stands over and under them."""

    page: int
    columns: tuple[Column, ...]
    above: Caption | None
    below: Caption | None

    @property
    def is_headed_apart(self) -> bool:
        """Whether each column has a heading of its own."""
        apart = all(column.head or column.in_caption for column in self.columns)
        return apart and any(column.head for column in self.columns)

    @property
    def head(self) -> list[list[Word]]:
        """The heading over all, or over but some: a unit stands at the right end."""
        return [line for column in self.columns for line in column.head]

    @property
    def box(self) -> Box:
        """Around its entries, in points."""
        return bounding_box(column.box for column in self.columns)


def blocks_of(page: Page, columns: Sequence[Column]) -> Iterator[Block]:
    """The columns of a page in blocks, top to bottom.

    Args:
        page: upright.
        columns: of entries, on it.
    """
    words = [word for word in page.words if word.angle == 0]
    lines = lines_of(words)
    captions = _captions(lines)
    entries = frozenset(
        id(word)
        for column in columns
        for entry in column.entries
        for word in entry.words
    )
    others = entries | captions.first
    heads = {id(column): _heads_over(column, words, others) for column in columns}
    free = [column for column in columns if heads[id(column)] is not None]
    for level in _level(free):
        for column in level:
            found = heads[id(column)] or []
            own = [line for line in found if captions.rest.isdisjoint(map(id, line))]
            column.head, column.in_caption = own, [] if own else found
        box = bounding_box(column.box for column in level)
        near = captions_near(box, lines)
        above = next((each for each in near if each.above), None)
        below = next((each for each in near if not each.above), None)
        yield Block(page.number, tuple(level), above, below)


def _captions(lines: Sequence[Line]) -> _Captions:
    starts = [at for at, line in enumerate(lines) if table_label().match(line.text)]
    blocks = [caption_block(lines, at) for at in starts]
    first = {id(word) for block in blocks for word in block[0].words}
    every = {id(word) for block in blocks for line in block for word in line.words}
    return _Captions(frozenset(first), frozenset(every - first))


def _level(columns: Sequence[Column]) -> list[list[Column]]:
    """Columns whose first entries stand on one line, left to right; the levels from the top."""
    levels: list[list[Column]] = []
    for column in sorted(columns, key=lambda column: column.box.top):
        first = column.entries[0].box
        if (
            levels
            and abs(levels[-1][0].entries[0].box.y_mid - first.y_mid) < first.height / 2
        ):
            levels[-1].append(column)
        else:
            levels.append([column])
    return [sorted(level, key=lambda column: column.box.x0) for level in levels]


def _heads_over(
    column: Column, words: Sequence[Word], others: frozenset[int]
) -> list[list[Word]] | None:
    """The lines right above a column that are over it alone, top down: not larger by far, and no entries.

    None where names and figures have headings of their own: a table with columns.
    """
    box, size = column.box, column.entries[0].name.words[0].size
    above = [w for w in words if w.box.bottom <= box.top + HEADING_LINES.into * size]
    found: list[list[Word]] = []
    edge = box.top
    for row in sorted(
        rows_of(above), key=lambda row: -max(word.box.bottom for word in row)
    ):
        over = [
            piece
            for piece in parted_by_white(row, LISTED.blank_in_heads)
            if share_width(piece, box)
        ]
        gap = edge - max(word.box.bottom for word in row)
        if gap > LISTED.head_reach * size:
            break
        if not over:
            continue
        if not others.isdisjoint(map(id, over[0])):
            break
        if len(over) > 1:
            return None
        goes_on = not found or gap <= LISTED.head_line * size
        if not goes_on or not _is_head(over[0], column):
            break
        found.insert(0, over[0])
        edge = min(word.box.top for word in over[0])
    return found


def _is_head(piece: Sequence[Word], column: Column) -> bool:
    """Whether what stands over a column in a line does not reach out of it, and is not larger by far."""
    box, size = column.box, column.entries[0].name.words[0].size
    starts = piece[0].box.x0 >= box.x0 - PLACE_ROWS.aligned_pt
    ends = piece[-1].box.x1 <= box.x1 + PLACE_ROWS.aligned_pt
    sized = all(word.size <= HEADING_LINES.large * size for word in piece)
    return starts and ends and sized
