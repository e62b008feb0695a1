"""Titles of the columns below a quadrant's heading, in as many lines as the narrowest of them needs.

```
 Güçlü Yönler
          │ Alt   │
 Boyut    │ Boyut │ Tespit
 EKONOMİK │ Tarım │ Verimli ovalar
```
"""

from collections.abc import Sequence

from extractors.readings.regions.extent import box_of
from extractors.readings.settings.swot import CORNER
from extractors.readings.text.heads import runs_of
from schemas.page import Word, text_of
from schemas.text.turkish import join_lines
from schemas.vocabulary.document_words import is_swot_column_title

Row = Sequence[Word]


def title_rows(rows: Sequence[Row]) -> int:
    """How many rows at the head of some are titles of two columns or more; 0 where they are none."""
    return next(
        (n for n in range(1, CORNER.most_lines + 1) if _are_titles(rows[:n])), 0
    )


def without_titles(rows: Sequence[Row]) -> list[Row]:
    """The rows but those that are titles of columns, wherever they stand among them."""
    kept, at = [], 0
    while at < len(rows):
        titles = title_rows(rows[at:])
        kept += [] if titles else [rows[at]]
        at += titles or 1
    return kept


def _are_titles(rows: Sequence[Row]) -> bool:
    columns: list[list[Row]] = []
    for run in (tuple(run) for row in rows for run in runs_of(row)):
        under = [column for column in columns if _is_over(column, run)]
        if len(under) > 1:
            return False
        if under:
            under[0].append(run)
        else:
            columns.append([run])
    names = [join_lines(map(text_of, column)) for column in columns]
    return len(columns) > 1 and all(map(is_swot_column_title, names))


def _is_over(column: Sequence[Sequence[Word]], run: Row) -> bool:
    box = box_of(run)
    return any(box_of(own).x0 < box.x1 and box_of(own).x1 > box.x0 for own in column)
