"""The order in which a page is read: lines from words, columns beside each other one after the other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from schemas.geometry import Box, bounding_box
from schemas.page import Line, Word

SAME_LINE = 0.5
"""share of the smaller word's height that two words of one line have in common."""
COLUMN_GAP = 1.6
"""times the font size: a wider gap within a line parts two columns (justified blanks stay below 1.2)."""
GUTTER_PT = 10.0
"""points: columns of prose stand at least this far apart."""
COLUMN_SHARE = 0.2
"""share of the block's width: a narrower side of a gutter is a list mark or a label, not a column."""
COLUMN_LINES = 4
"""lines: fewer on either side of a gutter are a heading beside a picture, not columns."""

LONGEST_MARK = 3
"""characters of a footnote mark; `***` and `123` are the longest in use."""
SMALL_MARK = 0.8
"""times the font size of the word it is glued to."""
RUN_GAP_PT = 40.0
"""points: columns do not go on below a gap of some three lines (a footer is not their last line)."""

Span = tuple[float, float]


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words in reading order as lines; a wide gap, another base line or another direction ends a line."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and _goes_on(lines[-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(line)) for line in lines]


def reading_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words top to bottom and left to right, column by column where prose stands in columns.

    Turned words come last, in the order of the page's content.
    """
    upright = [word for word in words if word.angle == 0]
    segments = [segment for row in _rows(upright) for segment in _segments(row)]
    turned = [word for word in words if word.angle != 0]
    return tuple([word for segment in _in_columns(segments) for word in segment] + turned)


def _goes_on(line: list[Word], word: Word) -> bool:
    last = line[-1]
    if last.angle != word.angle:
        return False
    reach = COLUMN_GAP * max(last.size, word.size)
    if last.angle == 0:
        return _share_base_line(last.box, word.box) and -reach / 2 < word.box.x0 - last.box.x1 < reach
    if last.angle not in (90, 270):
        return False
    aside = min(last.box.x1, word.box.x1) - max(last.box.x0, word.box.x0)
    gap = word.box.top - last.box.bottom if last.angle == 90 else last.box.top - word.box.bottom
    return aside >= SAME_LINE * min(last.box.width, word.box.width) and -reach / 2 < gap < reach


def _share_base_line(one: Box, other: Box) -> bool:
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common >= SAME_LINE * min(one.height, other.height)


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words that share a base line, left to right, whatever the gaps between them.

    A raised mark goes with the word it is glued to: in tight type it is nearer to the line above.
    """
    bearers = _bearers_of_marks(words)
    rows: list[tuple[Box, list[Word]]] = []
    for word in sorted((word for word in words if word not in bearers), key=lambda word: word.box.y_mid):
        home = next((row for box, row in reversed(rows[-3:]) if _share_base_line(box, word.box)), None)
        if home is None:
            rows.append((word.box, [word]))
        else:
            home.append(word)
    for mark, bearer in bearers.items():
        next(row for _, row in rows if bearer in row).append(mark)
    return [sorted(row, key=lambda word: word.box.x0) for _, row in rows]


def _bearers_of_marks(words: Sequence[Word]) -> dict[Word, Word]:
    """Each small word that is glued to the end of a larger one → the larger one."""
    ends: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        ends[round(word.box.x1)].append(word)
    bearers: dict[Word, Word] = {}
    for mark in words:
        if len(mark.text) <= LONGEST_MARK:
            near = [
                word
                for x in range(-1, 2)
                for word in ends.get(round(mark.box.x0) + x, ())
                if _bears(word, mark)
            ]
            if near:
                bearers[mark] = near[0]
    return {mark: bearer for mark, bearer in bearers.items() if bearer not in bearers}


def _bears(word: Word, mark: Word) -> bool:
    return (
        mark.size < SMALL_MARK * word.size and word.box.top - word.size / 2 < mark.box.y_mid < word.box.y_mid
    )


def _segments(row: list[Word]) -> list[list[Word]]:
    segments = [[row[0]]]
    for last, word in pairwise(row):
        if word.box.x0 - last.box.x1 < COLUMN_GAP * max(last.size, word.size):
            segments[-1].append(word)
        else:
            segments.append([word])
    return segments


def _in_columns(segments: list[list[Word]]) -> list[list[Word]]:
    """Segments (in rows from the top) with each run of rows that a gutter parts read column by column.

    ```
    ══════ heading ══════        1
    ── left ──  ── right ──      2  5
    ── left ──  ── right ──      3  6    a run: one gutter is free in every row of it
    ── left ──                   4
    ══════ below ═════════       7
    ```
    """
    boxes = [bounding_box(word.box for word in segment) for segment in segments]
    ordered: list[list[Word]] = []
    start = 0
    while start < len(segments):
        end, gutters = _run(boxes, start)
        gutter = next((g for g in gutters if _parts_columns(boxes[start:end], g)), None)
        if gutter is None:
            ordered.append(segments[start])
            start += 1
            continue
        middle = sum(gutter) / 2
        sides = (
            [i for i in range(start, end) if boxes[i].x1 < middle],
            [i for i in range(start, end) if boxes[i].x0 > middle],
        )
        for side in sides:
            ordered += _in_columns([segments[i] for i in side])
        start = end
    return ordered


def _run(boxes: list[Box], start: int) -> tuple[int, list[Span]]:
    """How far from `start` some gutter stays free, and the gutters that do."""
    left, right = boxes[start].x0, boxes[start].x1
    gutters: list[Span] = [(float("-inf"), left), (right, float("inf"))]
    for index in range(start + 1, len(boxes)):
        box = boxes[index]
        if box.top - boxes[index - 1].bottom > RUN_GAP_PT:
            return index, [span for span in gutters if left <= span[0] and span[1] <= right]
        free = [span for gutter in gutters for span in _without(gutter, box)]
        left, right = min(left, box.x0), max(right, box.x1)
        if (
            not any(span[1] > left and span[0] < right for span in free)
            and len(free) <= 2
            and index > start + 1
        ):
            return index, [span for span in gutters if left <= span[0] and span[1] <= right]
        gutters = free
    return len(boxes), [span for span in gutters if left <= span[0] and span[1] <= right]


def _without(gutter: Span, box: Box) -> list[Span]:
    low, high = gutter
    parts = [(low, min(high, box.x0)), (max(low, box.x1), high)]
    return [part for part in parts if part[1] - part[0] >= GUTTER_PT]


def _parts_columns(boxes: list[Box], gutter: Span) -> bool:
    """Whether both sides of the gutter are columns: wide enough, and of several lines."""
    middle = sum(gutter) / 2
    whole = bounding_box(boxes).width
    for side in ([box for box in boxes if box.x1 < middle], [box for box in boxes if box.x0 > middle]):
        if _count_rows(side) < COLUMN_LINES or bounding_box(side).width < COLUMN_SHARE * whole:
            return False
    return True


def _count_rows(boxes: list[Box]) -> int:
    """Rows, not segments: the words of a justified line stand as far apart as columns may."""
    rows: list[Box] = []
    for box in sorted(boxes, key=lambda box: box.y_mid):
        if not rows or not _share_base_line(rows[-1], box):
            rows.append(box)
    return len(rows)
