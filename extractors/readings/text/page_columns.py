"""Lists that run on from one column of a page to the next, as one column: the later below the earlier.

```
 ═══════ IV. GZFT ═══════        ═══════ IV. GZFT ═══════
 Güçlü Yanlar │ • Sulama         Güçlü Yanlar
 • Köklü …    │ Fırsatlar   ──►  • Köklü …
 Zayıf Yanlar │ • Kıyılar        Zayıf Yanlar
                                 • Sulama            moved, with the rest of its column
                                 Fırsatlar
```
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.readings.settings.text import PAGE_COLUMNS
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import Head
from extractors.readings.text.rolled import Piece, Rolled, as_read
from extractors.readings.text.words import CleanPage
from schemas.geometry import Box, are_level, bounding_box
from schemas.page import Word, text_of


def in_one_column(
    clean: CleanPage, heads: Sequence[Head]
) -> tuple[CleanPage, Rolled] | None:
    """A page whose lists stand in columns as one column; None of any other page.

    Args:
        clean: the page.
        heads: the headings of lists on it. Where most are level, these are boxes side by side, no columns.
    """
    exact = [head.box for head in heads if head.exact]
    if not exact or _are_boxes(exact):
        return None
    for count in range(2, PAGE_COLUMNS.most + 1):
        bands = [band for band in _bands(clean, count) if _holds_lists(band, exact)]
        if bands:
            return _put_below(clean, bands)
    return None


def _are_boxes(heads: Sequence[Box]) -> bool:
    """Whether half of the headings or more have another at their side; one or the other may by chance."""
    beside = [
        any(are_level(a, b, PAGE_COLUMNS.level) for b in heads if b is not a)
        for a in heads
    ]
    return 2 * sum(beside) >= len(heads)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a page."""

    top: float
    foot: float
    lefts: tuple[float, ...]
    """Where the page's text begins, and the middles of the white between columns, points."""
    columns: list[list[Word]]
    """The words of each."""


def _bands(clean: CleanPage, count: int) -> Iterator[Band]:
    """Stretches of a page in which nothing stands across the white between its columns."""
    left = min(word.box.x0 for word in clean.words)
    right = max(word.box.x1 for word in clean.words)
    middles = [left + (right - left) * n / count for n in range(1, count)]
    across = [box for box in _drawn(clean) if any(_is_across(box, x) for x in middles)]
    heights = [(word, word.box.y_mid) for word in clean.words]
    foot = 0.0
    for box in [
        *sorted(across, key=_top),
        Box(0, clean.page.height, 0, clean.page.height),
    ]:
        inside = [word for word, middle in heights if foot < middle < box.top]
        yield Band(foot, box.top, (left, *middles), _columns(inside, middles))
        foot = max(foot, box.bottom)


def _drawn(clean: CleanPage) -> Iterator[Box]:
    yield from (word.box for word in clean.words)
    yield from (
        fill.box for fill in clean.page.fills if fill.box.height < PAGE_COLUMNS.ground
    )
    yield from (rule.box for rule in clean.page.rules if rule.horizontal)


def _is_across(box: Box, x: float) -> bool:
    return (
        box.x0 < x - PAGE_COLUMNS.half_white_pt
        and box.x1 > x + PAGE_COLUMNS.half_white_pt
    )


def _columns(words: Sequence[Word], middles: Sequence[float]) -> list[list[Word]]:
    columns: list[list[Word]] = [[] for _ in (*middles, None)]
    for word in words:
        columns[sum(word.box.x_mid > x for x in middles)].append(word)
    return columns


def _holds_lists(band: Band, heads: Sequence[Box]) -> bool:
    """Whether a heading stands in a band all columns of which hold several lines, and are parted by white."""
    inside = [head for head in heads if band.top < head.y_mid < band.foot]
    if not inside or not all(map(_is_column, band.columns)):
        return False
    if not all(
        _ends_its_line(head, words) for head in inside for words in band.columns
    ):
        return False
    edges = [
        (min(w.box.x0 for w in words), max(w.box.x1 for w in words))
        for words in band.columns
    ]
    wide = PAGE_COLUMNS.begins * (edges[-1][1] - edges[0][0]) / len(edges)
    begin = [
        edge - left < wide for (edge, _), left in zip(edges, band.lefts, strict=True)
    ]
    white = (after[0] - before[1] for before, after in pairwise(edges))
    parted = all(begin) and min(white) > 2 * PAGE_COLUMNS.half_white_pt
    return parted and not _are_of_figures(band.columns[-1])


def _are_of_figures(words: Sequence[Word]) -> bool:
    """Whether most lines of a column hold no letter: it is one of a table above lists, and none of these."""
    rows = [text_of(row) for row in rows_of(words)]
    bare = [text for text in rows if not any(map(str.isalpha, text))]
    return 2 * len(bare) > len(rows)


def _ends_its_line(head: Box, words: Sequence[Word]) -> bool:
    """Whether nothing stands beside a heading in a column: what a quadrant down the side names does."""
    if not any(head.holds_centre_of(word.box) for word in words):
        return True
    return not any(
        word.box.x0 > head.x1 and are_level(head, word.box, PAGE_COLUMNS.level)
        for word in words
    )


def _is_column(words: Sequence[Word]) -> bool:
    """Whether words are several lines, most of which begin below or above others: no blanks of sentences."""
    starts = [row[0].box.x0 for row in rows_of(words) if row]
    alike = [
        x
        for x in starts
        if sum(abs(x - other) < PAGE_COLUMNS.same_edge_pt for other in starts) > 1
    ]
    return len(starts) >= PAGE_COLUMNS.fewest_rows and len(
        alike
    ) > PAGE_COLUMNS.alike * len(starts)


def _put_below(clean: CleanPage, bands: Sequence[Band]) -> tuple[CleanPage, Rolled]:
    """The page with the columns of each band below each other, and what was moved."""
    width, down, foot = clean.page.width, 0.0, 0.0
    pieces: list[Piece] = []
    for band in bands:
        columns, top = band.columns, band.top
        pieces.append(Piece(Box(0, foot, width, top), 0.0, down))
        boxes = [bounding_box(word.box for word in words) for words in columns]
        leading = _leading(columns)
        last = boxes[0].top - leading + down
        for box, words in zip(boxes, columns, strict=True):
            first = bounding_box(word.box for word in rows_of(words)[0])
            own = down if box is boxes[0] else last + leading - first.bottom
            shown = Box(box.x0, top if box is boxes[0] else box.top, box.x1, box.bottom)
            pieces.append(Piece(shown, _to_left(columns[0], words), own))
            last = box.bottom + own
        down, foot = max(down, last - max(box.bottom for box in boxes)), band.foot
    pieces.append(Piece(Box(0, foot, width, clean.page.height), 0.0, down))
    rolled = Rolled(tuple(pieces))
    return as_read(clean, rolled, down), rolled


def _to_left(first: Sequence[Word], words: Sequence[Word]) -> float:
    """Points to the right that put a column's lines below those of the first that begin as they do.

    A column without a heading begins where its bullets do, and headings stand left of bullets.
    """
    others, own = _starts(first), _starts(words)
    plain = min(x for _, x in others) - min(x for _, x in own)
    steps = [plain, *(x - at for kind, x in others for like, at in own if like == kind)]

    def fitting(step: float) -> int:
        return sum(
            any(
                like == kind and abs(x - at - step) < PAGE_COLUMNS.same_edge_pt
                for kind, x in others
            )
            for like, at in own
        )

    return max(dict.fromkeys(steps), key=lambda step: (fitting(step), step == plain))


def _starts(words: Sequence[Word]) -> list[tuple[tuple[str | None, bool], float]]:
    """How lines begin, by bullet and boldness, and where; each once."""
    firsts = (row[0] for row in rows_of(words))
    found = (((mark_of(w.text), w.bold), round(w.box.x0, 1)) for w in firsts)
    return list(dict.fromkeys(found))


def _leading(columns: Sequence[Sequence[Word]]) -> float:
    """From line to line, points: what most lines of the columns stand apart."""
    feet = [
        [max(word.box.bottom for word in row) for row in rows_of(words)]
        for words in columns
    ]
    steps = Counter(
        round(after - before, 1) for rows in feet for before, after in pairwise(rows)
    )
    return max(steps, key=lambda step: (steps[step], -step))


def _top(box: Box) -> float:
    return box.top
