"""The order in which a page is read: lines from words, columns beside each other one after the other."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from extractors.pages.bullet_columns import parted_at_bullets
from extractors.pages.marks import is_raised, is_set_as_mark, is_smaller_type
from extractors.pages.settings import READING_ORDER
from schemas.geometry import Box, are_level, bounding_box
from schemas.page import Line, Word
from schemas.text.signs import is_mark

Span = tuple[float, float]
_LEFT = attrgetter("box.x0")


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
    segments = [segment for row in _rows(upright) for segment in phrases_of(row)]
    turned = [word for word in words if word.angle != 0]
    ordered = _in_columns(parted_at_bullets(segments))
    return tuple([word for segment in ordered for word in segment] + turned)


def _goes_on(line: list[Word], word: Word) -> bool:
    last = line[-1]
    if last.angle != word.angle:
        return False
    reach = READING_ORDER.column_gap * _type_of_gap(last, word)
    if last.angle == 0:
        return (
            are_level(last.box, word.box, READING_ORDER.same_line)
            and -reach / 2 < word.box.x0 - last.box.x1 < reach
        )
    if last.angle not in (90, 270):
        return False
    aside = min(last.box.x1, word.box.x1) - max(last.box.x0, word.box.x0)
    gap = (
        word.box.top - last.box.bottom
        if last.angle == 90
        else last.box.top - word.box.bottom
    )
    return (
        aside >= READING_ORDER.same_line * min(last.box.width, word.box.width)
        and -reach / 2 < gap < reach
    )


def rows_of(
    words: Iterable[Word], share: float = READING_ORDER.same_line
) -> list[list[Word]]:
    """Words that share a base line, top to bottom, each row from left to right, whatever the gaps.

    Args:
        words: upright ones.
        share: of the smaller word's height, that two words of one row have in common.
    """
    words = list(words)
    if len(words) < 2:
        return (
            [words] if words else []
        )  # most cells hold a word: asked for each, again and again
    rows: list[tuple[Box, list[Word]]] = []
    middles = [word.box.top + word.box.bottom for word in words]
    for at in sorted(range(len(words)), key=middles.__getitem__):
        word = words[at]
        for box, row in rows[:-4:-1]:
            if are_level(box, word.box, share):
                row.append(word)
                break
        else:
            rows.append((word.box, [word]))
    _to_the_nearer_row(rows)
    return [sorted(row, key=_LEFT) for _, row in rows]


def _to_the_nearer_row(rows: Sequence[tuple[Box, list[Word]]]) -> None:
    """Move words that began no row to the next one, where they stand more level with its first word.

    The dot of İ lifts a word up to a line of the next column before its own line has begun.
    """
    for (box, row), (below, others) in pairwise(rows):
        if below.top >= box.bottom:
            continue
        nearer = [
            word
            for word in row[1:]
            if _level_share(below, word.box) > _level_share(box, word.box)
        ]
        if nearer:
            row[:] = [word for word in row if word not in nearer]
            others.extend(nearer)


def _level_share(one: Box, other: Box) -> float:
    """What two boxes share of the height that they take together; a large heading holds all beside it."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common / (max(one.bottom, other.bottom) - min(one.top, other.top))


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words that share a base line, left to right, whatever the gaps between them.

    A raised mark goes with the word it is glued to: in tight type it is nearer to the line above.
    """
    bearers = _bearers_of_marks(words)
    marks = {id(mark) for mark, _ in bearers}
    rows = rows_of(word for word in words if id(word) not in marks)
    for mark, bearer in bearers:
        row = next(row for row in rows if any(word is bearer for word in row))
        insort(row, mark, key=lambda word: word.box.x0)
    return rows


def _bearers_of_marks(words: Sequence[Word]) -> list[tuple[Word, Word]]:
    """Each small word that is glued to the end of a larger one, with the larger one."""
    marks = [word for word in words if is_mark(word.text)]
    largest = max((word.size for word in words), default=0.0)
    marks = [mark for mark in marks if is_smaller_type(mark.size, largest)]
    if not marks:
        return []
    ends: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        ends[round(word.box.x1)].append(word)
    pairs = []
    for mark in marks:
        near = (
            word for x in range(-1, 2) for word in ends.get(round(mark.box.x0) + x, ())
        )
        bearer = next((word for word in near if _bears(word, mark)), None)
        if bearer is not None:
            pairs.append((mark, bearer))
    found = {id(mark) for mark, _ in pairs}
    return [(mark, bearer) for mark, bearer in pairs if id(bearer) not in found]


def _bears(word: Word, mark: Word) -> bool:
    return (
        is_raised(mark, word)
        and word.box.top - word.size / 2 < mark.box.y_mid < word.box.y_mid
    )


def on_one_base_line(one: Box, other: Box, size: float) -> bool:
    """Whether two words or lines stand on one base line; `size`: of their type, in points."""
    return abs(one.bottom - other.bottom) <= READING_ORDER.level * size


def phrases_of(row: Sequence[Word]) -> list[list[Word]]:
    """The words of one row, left to right, parted where a gap is too wide for a blank."""
    segments = [[row[0]]]
    for last, word in pairwise(row):
        if word.box.x0 - last.box.x1 < READING_ORDER.column_gap * _type_of_gap(
            last, word
        ):
            segments[-1].append(word)
        else:
            segments.append([word])
    return segments


def _type_of_gap(left: Word, right: Word) -> float:
    """The font size, in points, by which the blank between two words is measured: the smaller one.

    A heading in large type beside a line of the other column stands no nearer for being large. A raised mark
    is no measure: the blank behind it is that of the line it stands in.
    """
    smaller, larger = (left, right) if left.size <= right.size else (right, left)
    raised = is_mark(smaller.text) and is_set_as_mark(smaller.size, larger.size)
    return larger.size if raised else smaller.size


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
            while start < len(segments) and are_level(
                boxes[start - 1], boxes[start], READING_ORDER.same_line
            ):
                ordered.append(
                    segments[start]
                )  # columns begin with a line, not within one
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
    index, inner = start, False
    while (index := index + 1) < len(boxes):
        x0, top, x1, _ = boxes[index]
        if top - boxes[index - 1].bottom > READING_ORDER.run_gap_pt:
            break
        left, right = min(left, x0), max(right, x1)
        if inner and not [1 for low, high in gutters if low < x1 and x0 < high]:
            continue  # most boxes of a table stand clear of every gutter: asked again from each of its rows
        free = []
        for low, high in gutters:
            if x1 <= low or x0 >= high:
                free.append((low, high))
            else:
                free += [
                    part
                    for part in ((low, x0), (x1, high))
                    if part[1] - part[0] >= READING_ORDER.gutter_pt
                ]
        inner = any(span[1] > left and span[0] < right for span in free)
        if not inner and len(free) <= 2 and index > start + 1:
            break
        gutters = free
    return index, [span for span in gutters if left <= span[0] and span[1] <= right]


def _parts_columns(boxes: list[Box], gutter: Span) -> bool:
    """Whether both sides of the gutter are columns: wide enough, and of several lines."""
    middle = sum(gutter) / 2
    whole = bounding_box(boxes).width
    for side in (
        [box for box in boxes if box.x1 < middle],
        [box for box in boxes if box.x0 > middle],
    ):
        if (
            _count_rows(side) < READING_ORDER.column_lines
            or bounding_box(side).width < READING_ORDER.column_share * whole
        ):
            return False
    return True


def _count_rows(boxes: list[Box]) -> int:
    """Rows, not segments: the words of a justified line stand as far apart as columns may."""
    rows: list[Box] = []
    for box in sorted(boxes, key=lambda box: box.y_mid):
        if not rows or not are_level(rows[-1], box, READING_ORDER.same_line):
            rows.append(box)
    return len(rows)
