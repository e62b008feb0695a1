"""Which columns the entries of a row stand over: `printed lines → phrases → spans → cells`."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.tables.grid.strokes import Stroke
from extractors.tables.text.columns import Span, row_phrases
from extractors.tables.text.rows import TextRow, is_data
from extractors.tables.text.settings import SPANS
from schemas.geometry import Box


def upper_headings(groups: Sequence[Sequence[TextRow]]) -> set[int]:
    """The rows above the columns' names: what stands there may head several of them."""
    first = next(
        (index for index, group in enumerate(groups) if any(map(is_data, group))), 0
    )
    return set(range(first - 1))


def column_extents(groups: Sequence[Sequence[TextRow]]) -> dict[int, Span]:
    """From where to where the entries of each column reach, spanning lines left out."""
    found: dict[int, Span] = {}
    for row in (row for group in groups for row in group if not row.spanning):
        for col, words in row.cells.items():
            start, end = found.get(col, (words[0].box.x0, words[-1].box.x1))
            found[col] = min(start, words[0].box.x0), max(end, words[-1].box.x1)
    return found


def _centred(
    phrases: Sequence[Span],
    spans: Sequence[tuple[int, int]],
    extents: Mapping[int, Span],
    size: float,
) -> list[tuple[int, int]]:
    """Spans made wider where a phrase then stands over their middle.

    ```
           Gelir (TL)          Gider (TL)      each stands over the middle of three columns,
     2008   2009   2010   2008   2009   2010   and over one of them
    ```
    """
    last = max(extents)
    if 2 * sum(first > 0 for first, _ in spans) > last:  # names of single columns
        return list(spans)
    lows = [0, *(final + 1 for _, final in spans[:-1])]
    highs = [*(first - 1 for first, _ in spans[1:]), last]
    found = []
    for phrase, (first, final), low, high in zip(
        phrases, spans, lows, highs, strict=True
    ):
        middle = sum(phrase) / 2
        ranges = [
            (i, j)
            for i in range(max(low, 1), first + 1)
            for j in range(final, high + 1)
            if {i, j} <= extents.keys()
        ]
        best = min(
            ranges,
            key=lambda span: (_off(span, middle, extents), span[1] - span[0]),
            default=None,
        )
        now = (
            _off((first, final), middle, extents)
            if {first, final} <= extents.keys()
            else 0.0
        )
        nearer = (
            best is not None
            and _off(best, middle, extents) + SPANS.clearly * size < now
        )
        found.append(
            best if best is not None and nearer and first > 0 else (first, final)
        )
    return _apart(found, spans)


def _is_band(phrase: Span, xs: Sequence[float], size: float) -> bool:
    """Whether a lone phrase crosses a border in the middle of the table: a label over all columns."""
    start, end = phrase
    crosses = any(start + 1 < x < end - 1 for x in xs[1:-1])
    return crosses and abs(start + end - xs[0] - xs[-1]) < size and start - xs[0] > size


def _off(span: tuple[int, int], middle: float, extents: Mapping[int, Span]) -> float:
    """How far a phrase's middle is from that of some columns."""
    return abs(middle - (extents[span[0]][0] + extents[span[1]][1]) / 2)


def _apart(
    found: list[tuple[int, int]], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The spans found, if no two share a column; else those that the text itself reaches over."""
    overlapping = any(one[1] >= other[0] for one, other in pairwise(found))
    return list(spans) if overlapping else found


def row_cells(
    group: Sequence[TextRow],
    xs: Sequence[float],
    sides: Span,
    strokes: Sequence[Stroke],
    extents: Mapping[int, Span],
) -> list[Box]:
    """The cells of one row: a column each, or several under a phrase that reaches over them.

    Args:
        group: the printed lines of the row.
        xs: borders of the columns.
        sides: the row's borders, above and below.
        strokes: of the table; one under a phrase tells what it heads.
        extents: of the columns' entries, where the row may hold headings over several of them.
    """
    last = len(xs) - 2
    owner = list(range(len(xs) - 1))
    reaching = any(row.spanning for row in group)
    if extents or reaching:
        phrases = _stacked_phrases(group, xs)
        rules = [
            rule
            for rule in strokes
            if reaching or rule.length < SPANS.partial * (xs[-1] - xs[0])
        ]
        spans = [
            _spanned(phrase, phrases, group[-1].base, xs, rules) for phrase in phrases
        ]
        spans = _unshared(spans, [_column(sum(phrase) / 2, xs) for phrase in phrases])
        if len(phrases) == 1 and _is_band(phrases[0], xs, group[0].size):
            spans = [(0, last)]
        for first, final in (
            _centred(phrases, spans, extents, group[0].size) if extents else spans
        ):
            for col in range(first, final + 1):
                owner[col] = min(owner[first], first)
    boxes = []
    for col in range(last + 1):
        if owner[col] == col:
            final = max(c for c in range(last + 1) if owner[c] == col)
            boxes.append(Box(xs[col], sides[0], xs[final + 1], sides[1]))
    return boxes


def _unshared(
    spans: Sequence[tuple[int, int]], own: Sequence[int]
) -> list[tuple[int, int]]:
    """Spans without a column into which a neighbour only reaches with its end, and whose middle is elsewhere.

    ```
    İlçe    │ Başvuru      the label reaches into the column of the figures: the figure is
    Germenci│k   40        no part of it
    ```

    Args:
        spans: first and last column that each phrase of a row stands over, from left to right.
        own: the column that each phrase's middle is in.
    """
    found = list(spans)
    for index, ((_, final), (start, end)) in enumerate(pairwise(spans)):
        if final >= start > own[index]:
            found[index] = found[index][0], start - 1
        elif start <= final < own[index + 1]:
            found[index + 1] = final + 1, end
    return found


def _stacked_phrases(group: Sequence[TextRow], xs: Sequence[float]) -> list[Span]:
    """Extents of the phrases of a row; those of several printed lines that stand over each other are one."""
    lines = [row_phrases(row.words, borders=xs[1:-1]) for row in group]
    if len(lines) == 1:
        return lines[0]
    stacked: list[Span] = []
    for start, end in sorted(span for line in lines for span in line):
        if stacked and start < stacked[-1][1]:
            stacked[-1] = stacked[-1][0], max(stacked[-1][1], end)
        else:
            stacked.append((start, end))
    return stacked


def _spanned(
    phrase: tuple[float, float],
    phrases: Sequence[tuple[float, float]],
    base: float,
    xs: Sequence[float],
    strokes: Sequence[Stroke],
) -> tuple[int, int]:
    """First and last column that a phrase stands over; a rule under it alone tells better than its ends."""
    first, final = _column(phrase[0] + 1, xs), _column(phrase[1] - 1, xs)
    for rule in (
        s for s in strokes if base - 2 <= s.at <= base + SPANS.spanning_rule_pt
    ):
        over = [p for p in phrases if rule.start - 2 <= p[0] and p[1] <= rule.end + 2]
        cols = [
            col
            for col, (x0, x1) in enumerate(pairwise(xs))
            if rule.start < (x0 + x1) / 2 < rule.end
        ]
        if over == [phrase] and cols:
            first, final = min(first, cols[0]), max(final, cols[-1])
    return first, final


def _column(x: float, xs: Sequence[float]) -> int:
    return min(max(0, sum(border <= x for border in xs) - 1), len(xs) - 2)
