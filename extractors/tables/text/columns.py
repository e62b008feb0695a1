"""Column borders where no line is drawn: the gutters that the text of a table leaves free."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.tables.grid.values import LEADING_SIGNS, TRAILING_SIGNS, is_figure
from extractors.tables.text.settings import COLUMNS
from schemas.geometry import Box, bounding_box
from schemas.page import Word
from schemas.text.signs import SOLID_BULLETS

Span = tuple[float, float]
THOUSANDS = 3
"""digits of a group."""


def row_phrases(
    row: Sequence[Word], gap: float = COLUMNS.phrase_gap, borders: Sequence[float] = ()
) -> list[Span]:
    """Horizontal extents of the words of one printed line that stand together.

    Args:
        row: words from left to right.
        gap: times the font size; a wider gap parts two phrases.
        borders: column borders; where one of them runs, a narrower gap parts them too.
    """
    spans = []
    last, (start, _, end, _) = row[0], row[0].box
    for word in row[
        1:
    ]:  # asked for every line of every page: no calls where comparisons do
        box, size = word.box, word.size if word.size > last.size else last.size
        apart = box.x0 - end
        at_border = _at_border(last, word, end, size, borders)
        if last.cut_off:
            # its own end tells nothing of where the columns part: up to its middle it is surely in its own
            spans.append((start, last.box.x_mid))
            start, end = box.x0, box.x1
        elif _is_over(last, word):
            # of each only its middle surely is in its own column
            spans.append((min(start, last.box.x_mid), last.box.x_mid))
            start, end = box.x_mid, box.x1
        elif apart > gap * size or at_border:
            spans.append((start, end))
            start, end = box.x0, box.x1
        elif box.x1 > end:
            end = box.x1
        last = word
    return [*spans, (start, end)]


def _at_border(
    last: Word, word: Word, end: float, size: float, borders: Sequence[float]
) -> bool:
    """Whether a border of columns runs between two neighbours, or through a label's end before a figure."""
    apart = word.box.x0 - end > COLUMNS.blank * size
    if any(end <= x <= word.box.x0 for x in borders):
        return apart or are_two_figures(last, word)
    through = apart and any(last.box.x_mid < x < end for x in borders)
    return through and is_figure([word]) and not is_figure([last])


def _is_over(last: Word, word: Word) -> bool:
    """Whether a word begins within the one before it on its line: names too long for their columns.

    The middle of each is clear of the other, and each is a name: letters of a formula (χ2) are set into
    each other, too.
    """
    if min(len(last.text), len(word.text)) < COLUMNS.shortest_name:
        return False
    one, other = last.box, word.box
    within = (
        one.x1 - other.x0 > COLUMNS.overprint * word.size
        and other.top < one.y_mid < other.bottom
    )
    return within and one.x_mid < other.x0 and other.x_mid > one.x1


def text_columns(
    rows: Sequence[Sequence[Word]], box: Box, known: Sequence[float] = ()
) -> list[float]:
    """Borders of the columns that the printed lines stand in, outer ones included.

    Args:
        rows: printed lines, each from left to right.
        box: the table's box: its sides are the outer borders.
        known: inner borders that are drawn, and hold whatever the text does.
    """
    rows = [_with_bullets(row) for row in rows]
    data = [row for row in rows if _is_data(row)]
    phrases = [row_phrases(row) for row in rows if row]
    most_in_data = _most([row_phrases(row) for row in data])
    told = (
        data
        if len(data) >= COLUMNS.many_rows and most_in_data >= _most(phrases)
        else rows
    )
    gap = (
        COLUMNS.blank if told is data else COLUMNS.phrase_gap
    )  # between figures a blank is wide enough to part columns
    fullest = _fullest([row for row in told if row], gap)
    if not fullest:
        return sorted({box.x0, *known, box.x1})
    size = sorted(word.size for row in rows for word in row)[
        len([word for row in rows for word in row]) // 2
    ]
    width = (
        COLUMNS.few_rows_gutter if len(fullest) < COLUMNS.few_rows else COLUMNS.gutter
    ) * size
    gap = COLUMNS.blank if len(fullest) >= COLUMNS.many_rows else gap
    gutters = _gutters([row_phrases(row, gap) for row in fullest])
    gutters = [gutter for gutter in gutters if gutter[1] - gutter[0] >= width]
    gutters = _between_entries(gutters, phrases)
    gutters = sorted({*gutters, *_between_figures(data, gutters, _blank_of(rows))})
    free = [
        gutter
        for gutter in gutters
        if not any(gutter[0] <= x <= gutter[1] for x in known)
    ]
    free = [
        _clear_of(gutter, [_parted_in(gutter, row) for row in rows if row])
        for gutter in free
    ]
    drawn = [(x, x) for x in known]
    parted = [row_phrases(row, borders=list(map(_border, free))) for row in rows if row]
    found = _with_entries(sorted(free + drawn), parted)
    if not drawn and len(rows) > 1:
        found = _one_an_entry(found, phrases)
    return _with_signs_joined(
        sorted({box.x0, *known, *map(_border, found), box.x1}), rows
    )


def _blank_of(rows: Sequence[Sequence[Word]]) -> float | None:
    """How wide a blank is, in font sizes: the usual gap between words; None without any."""
    pairs = [
        pair for row in rows for pair in pairwise(row) if not are_two_figures(*pair)
    ]
    gaps = sorted((right.box.x0 - left.box.x1) / right.size for left, right in pairs)
    close = [gap for gap in gaps if 0 < gap < COLUMNS.blank]
    return close[len(close) // 2] if close else None


def _between_figures(
    rows: Sequence[Sequence[Word]], gutters: Sequence[Span], blank: float | None
) -> list[Span]:
    """Gutters about as narrow as a blank, and none, that no row of figures covers: a figure on either side.

    Args:
        rows: lines of figures.
        gutters: those that are wider.
        blank: in font sizes: what is as wide may part the halves of one entry (`11 111111`).
    """
    if len(rows) < COLUMNS.many_rows or blank is None:
        return []
    found = []
    size = rows[0][0].size
    for low, high in _gutters(
        [(word.box.x0, word.box.x1) for word in row] for row in rows
    ):
        pairs = [
            pair
            for row in rows
            for pair in pairwise(row)
            if pair[0].box.x1 <= low and high <= pair[1].box.x0
        ]
        parted = sum(are_two_figures(*pair) for pair in pairs) >= (
            1 - COLUMNS.odd
        ) * len(rows)
        apart = abs((high - low) / size - blank) > COLUMNS.no_blank
        if parted and apart and not any(a < high and low < b for a, b in gutters):
            found.append((low, high))
    return found


def are_two_figures(left: Word, right: Word) -> bool:
    """Whether neighbours are figures of their own: not the groups of one that is set with blanks (1 234)."""
    grouped = (
        right.text.isdigit()
        and len(right.text) == THOUSANDS
        and left.text[-THOUSANDS:].isdigit()
    )
    return is_figure([left]) and is_figure([right]) and not grouped


def _most(rows: Sequence[Sequence[Span]]) -> int:
    """The most phrases that a line has, but for a tenth of them."""
    counts = sorted(map(len, rows))
    return counts[-max(1, int(COLUMNS.odd * len(counts)))] if counts else 0


def _fullest(rows: Sequence[Sequence[Word]], gap: float) -> list[Sequence[Word]]:
    """The lines that have (nearly) as many phrases as any."""
    phrases = [row_phrases(row, gap) for row in rows]
    enough = max(2, COLUMNS.full_row * _most(phrases))
    return [
        row for row, spans in zip(rows, phrases, strict=True) if len(spans) >= enough
    ]


def _between_entries(gutters: list[Span], rows: Sequence[Sequence[Span]]) -> list[Span]:
    """Gutters made narrower by the lines that have one phrase a column: names in the middle of their columns.

    ```
    İlçe       Tutar (TL)      Ortak       `Ortak` stands in the middle of the gutter, and yet over
    Balçova       120.500          3       one column alone: its line has a name for each
    ```
    """
    for spans in rows:
        if len(spans) == len(gutters) + 1:
            narrower = [
                (max(low, left[1]), min(high, right[0]))
                for (low, high), (left, right) in zip(
                    gutters, pairwise(spans), strict=True
                )
            ]
            gutters = narrower if all(low < high for low, high in narrower) else gutters
    return gutters


def _one_an_entry(gutters: list[Span], rows: Sequence[Sequence[Span]]) -> list[Span]:
    """The gutters, but one between two neighbours where every line has as many entries, and those fewer columns.

    ```
    YIL      GÜROYMAK       BİTLİS           no line has text in all of the five columns that gutters tell;
    2008        │  129.525    │  357.980     each has three entries: names stand beside their figures
    ```
    """
    counts = {len(spans) for spans in rows}
    if len(counts) > 1 or not counts or not 1 < min(counts) <= len(gutters):
        return gutters
    between = [
        (max(end for _, end in left), min(start for start, _ in right))
        for left, right in pairwise(zip(*rows, strict=True))
    ]
    return between if all(low < high for low, high in between) else gutters


def _with_bullets(row: Sequence[Word]) -> list[Word]:
    """A line with its bullets made part of the words that follow them: they are no column."""
    joined: list[Word] = []
    for word in reversed(row):
        if joined and word.text in SOLID_BULLETS:
            joined[-1] = replace(
                joined[-1], box=bounding_box([word.box, joined[-1].box])
            )
        else:
            joined.append(word)
    return joined[::-1]


def _with_signs_joined(
    borders: list[float], rows: Sequence[Sequence[Word]]
) -> list[float]:
    """The borders without those between a sign and its figures: `$ │ 1,234` is one column, `12 │ %` too."""
    words = [word for row in rows for word in row]
    for index, (left, right) in enumerate(pairwise(borders)):
        texts = {word.text for word in words if left <= word.box.x_mid <= right}
        if texts and texts <= LEADING_SIGNS and index + 2 < len(borders):
            return _with_signs_joined(
                [*borders[: index + 1], *borders[index + 2 :]], rows
            )
        if texts and texts <= TRAILING_SIGNS and index > 0:
            return _with_signs_joined([*borders[:index], *borders[index + 1 :]], rows)
    return borders


def _parted_in(gutter: Span, row: Sequence[Word]) -> list[Span]:
    """Phrases of a line; within the gutter, names of neighbouring columns stand closer than elsewhere."""
    low, high = gutter
    gaps = [
        (last.box.x1, word.box.x0)
        for last, word in pairwise(row)
        if word.box.x0 - last.box.x1 > COLUMNS.blank * max(word.size, last.size)
    ]
    inside = [(start + end) / 2 for start, end in gaps if start < high and end > low]
    return row_phrases(row, borders=inside)


def _clear_of(gutter: Span, rows: Sequence[Sequence[Span]]) -> Span:
    """The part of a gutter that headings leave free, which are wider than the figures under them.

    ```
    Güzelbahçe   Okul sayısı      the heading reaches into the gutter from the right:
    Buca                  12      the border runs left of it
    ```
    """
    low, high = gutter
    for start, end in (span for row in rows for span in row):
        if end <= low or start >= high or (start <= low and end >= high):
            continue
        if (
            abs((start + end) - (low + high)) < COLUMNS.centred * (high - low)
            and start > low
            and end < high
        ):
            continue  # a heading in the middle of the gutter stands over both columns
        from_left = start <= low or (end < high and start - low < high - end)
        if from_left and end < high:
            low = end
        elif not from_left and start > low:
            high = start
    return low, high


def _is_data(row: Sequence[Word]) -> bool:
    """Whether a line is mostly figures: such lines tell the columns better than their headings do."""
    figures = sum(is_figure([word]) for word in row)
    return figures >= 2 and figures * 2 >= len(row)


def _with_entries(gutters: list[Span], rows: Sequence[Sequence[Span]]) -> list[Span]:
    """The gutters without those that cut off a single entry: two words of a heading set wide apart.

    Drawn borders (gutters without width) stay.
    """
    if len(rows) <= COLUMNS.few_rows:
        return gutters
    for index in range(len(gutters) + 1):
        low = gutters[index - 1][1] if index else float("-inf")
        high = gutters[index][0] if index < len(gutters) else float("inf")
        entries = sum(
            any(low - 1 <= start and end <= high + 1 for start, end in row)
            for row in rows
        )
        beside = [
            gutter
            for gutter in gutters[max(0, index - 1) : index + 1]
            if gutter[1] > gutter[0]
        ]
        if entries < 2 and beside:
            narrow = min(beside, key=lambda gutter: gutter[1] - gutter[0])
            return _with_entries(
                [gutter for gutter in gutters if gutter != narrow], rows
            )
    return gutters


def _gutters(rows: Iterable[Sequence[Span]]) -> list[Span]:
    """Intervals between the first and the last word that no row covers."""
    spans = sorted(span for row in rows for span in row)
    gutters = []
    reach = spans[0][1]
    for start, end in spans[1:]:
        if start > reach:
            gutters.append((reach, start))
        reach = max(reach, end)
    return gutters


def _border(gutter: Span) -> float:
    return (gutter[0] + gutter[1]) / 2
