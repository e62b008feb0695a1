"""Columns of the page: where prose stands in columns, a line of print is two lines, one a column.

```
prose prose prose   │   Tablo 3. Nüfus          a gutter beside a column of prose, crossed by nothing:
prose prose prose   │   İlçe    2008   2009     what is left and right of it
prose prose prose   │   Aliağa    60     63     is read apart
```
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.tables.text.columns import Span, row_phrases
from extractors.tables.unruled.settings import BLOCKS, PAGE_COLUMNS
from schemas.page import Word

Row = list[Word]


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of print: its phrases, and those of them that are running text."""

    row: Row
    spans: list[Span]
    prose: list[Span]


def read_apart(rows: Sequence[Row]) -> list[Row]:
    """The lines, those parted that run through a gutter of the page, lines of one side together."""
    printed = [_printed(row) for row in rows]
    gutters = _gutters(printed)
    parted: list[Row] = []
    start = 0
    while start < len(rows) and gutters:
        gutter, end = max(
            ((x, _free_until(printed, start, x)) for x in gutters),
            key=lambda found: found[1],
        )
        prose = [index for index in range(start, end) if printed[index].prose]
        if (
            _count_prose(printed[start:end], gutter) < PAGE_COLUMNS.prose_lines
            or prose[0] > start
        ):
            parted.append(rows[start])
            start += 1
        else:
            end = prose[-1] + 1  # a table below the columns is none of theirs
            left = (
                [word for word in row if word.box.x_mid < gutter]
                for row in rows[start:end]
            )
            right = (
                [word for word in row if word.box.x_mid >= gutter]
                for row in rows[start:end]
            )
            parted += [row for row in (*left, *right) if row]
            start = end
    return parted + list(rows[start:])


def _printed(row: Row) -> Printed:
    spans = row_phrases(row, BLOCKS.column_gap)
    if len(row) < PAGE_COLUMNS.prose_words or len(spans) < 2:
        return Printed(row, spans, [])
    middles = [word.box.x_mid for word in row if word.text[0].isalpha()]
    prose = [
        span
        for span in spans
        if sum(span[0] <= x <= span[1] for x in middles) >= PAGE_COLUMNS.prose_words
    ]
    return Printed(row, spans, prose)


def _gutters(printed: Sequence[Printed]) -> list[float]:
    """Where columns of prose end before something else begins, or begin behind something else."""
    places: Counter[int] = Counter()
    for line in printed:
        for left, right in pairwise(line.spans) if line.prose else ():
            if left in line.prose or right in line.prose:
                places[
                    round(
                        (right[0] - line.row[0].size / 2) / PAGE_COLUMNS.same_place_pt
                    )
                ] += 1
    return [
        place * PAGE_COLUMNS.same_place_pt
        for place, count in places.items()
        if count >= PAGE_COLUMNS.prose_lines
    ]


def _free_until(printed: Sequence[Printed], start: int, gutter: float) -> int:
    """The first line from `start` on that crosses a gutter."""
    for index in range(start, len(printed)):
        if any(a < gutter < b for a, b in printed[index].spans):
            return index
    return len(printed)


def _count_prose(printed: Sequence[Printed], gutter: float) -> int:
    """Lines with running text on one side of the gutter, the side that has more of it."""
    left = sum(any(end < gutter for _, end in line.prose) for line in printed)
    right = sum(any(start > gutter for start, _ in line.prose) for line in printed)
    return max(left, right)
