"""Titles of the columns below a quadrant's heading, in as many lines as the narrowest of them needs.

```
 Güçlü Yönler
          │ Alt   │
 Boyut    │ Boyut │ Tespit
 EKONOMİK │ Tarım │ Verimli ovalar
```
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.readings.regions.extent import Part, box_of
from extractors.readings.settings.swot import CORNER
from extractors.readings.text.heads import runs_of
from schemas.page import Word, text_of
from schemas.text.turkish import join_lines
from schemas.vocabulary.document_words import is_swot_column_title

Row = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Titles:
    """What rows say of the columns below them."""

    rows: int
    """How many rows they are."""
    lefts: tuple[float, ...]
    """Where each begins, points, from left to right."""


def titles_at(rows: Sequence[Row]) -> Titles | None:
    """The titles of two columns or more that some rows begin with; None where these are none."""
    found = (_as_titles(rows[:n]) for n in range(1, CORNER.most_lines + 1))
    return next(filter(None, found), None)


def without_titles(rows: Sequence[Row], columns: int) -> list[Row]:
    """The rows but those that are titles of so many columns, wherever they stand among them."""
    kept, at = [], 0
    while at < len(rows):
        titles = titles_at(rows[at:])
        if titles is None or len(titles.lefts) != columns:
            kept.append(rows[at])
            at += 1
        else:
            at += titles.rows
    return kept


def begin_at_title(parts: Sequence[Part], titles: Titles | None) -> float | None:
    """Where findings begin, points, where each does so below the title of their column; else None."""
    if titles is None:
        return None
    left = titles.lefts[-1]
    texts = [word for part in parts for row in part.rows for word in row]
    begin = [word for word in texts if abs(word.box.x0 - left) < CORNER.same_place_pt]
    runs_over = any(word.box.x0 < left - 1 < word.box.x1 - 1 for word in texts)
    return left if len(begin) > 1 and not runs_over else None


def _as_titles(rows: Sequence[Row]) -> Titles | None:
    columns: list[list[Row]] = []
    for run in (tuple(run) for row in rows for run in runs_of(row)):
        under = [column for column in columns if _is_over(column, run)]
        if len(under) > 1:
            return None
        if under:
            under[0].append(run)
        else:
            columns.append([run])
    if len(columns) < len(("about", "finding")) or not all(map(_is_title, columns)):
        return None
    lefts = (min(box_of(run).x0 for run in column) for column in columns)
    return Titles(len(rows), tuple(sorted(lefts)))


def _is_title(lines: Sequence[Row]) -> bool:
    """Whether lines are a known title, be a hyphen at their end of the word (`Sub-/dimension`) or of the break."""
    texts = [text_of(line) for line in lines]
    return any(map(is_swot_column_title, (join_lines(texts), "".join(texts))))


def _is_over(column: Sequence[Row], run: Row) -> bool:
    box = box_of(run)
    return any(box_of(own).x0 < box.x1 and box_of(own).x1 > box.x0 for own in column)
