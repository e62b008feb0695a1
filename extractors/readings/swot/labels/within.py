"""Dimensions and their parts as headings within each list of a SWOT, over their own items.

```
 GÜÇLÜ YANLAR            the heading of a list
 EKONOMİK                set apart from items, and less than the heading of the list: a label
 Tarım
 • Verimli ovalar        items, all in one type
 SOSYAL
 • Genç nüfus
```
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractors.readings.regions.extent import (
    Row,
    box_of,
    is_caption,
    is_note,
    usual_size,
)
from extractors.readings.settings.swot import OVER, REGIONS
from extractors.readings.swot.labels.over import Style, is_set_apart
from extractors.readings.text.entries import mark_of
from extractors.readings.text.heads import Head, heading_of
from extractors.readings.text.words import CleanPage
from schemas.page import text_of

Items = tuple[float, bool]
"""Size and boldness of items."""


def type_of_rows(rows: Iterable[Row]) -> Items:
    """Size and boldness of most letters of rows; 0 where there are none."""
    letters: Counter[Items] = Counter()
    for row in rows:
        letters[usual_size(row), row[-1].bold] += len(text_of(row))
    return max(letters, key=lambda each: letters[each], default=(0.0, False))


def labels_within(pages: Sequence[CleanPage], head: Head, items: Items) -> list[Row]:
    """The labels between the items of a list, top to bottom; none where it does not begin with one.

    Args:
        pages: from the one on which the list is headed.
        head: of the list.
        items: the type of the document's items.
    """
    found: list[Row] = []
    waiting: list[Row] = []
    for row in _rows_below(pages, head):
        if _is_item(row, items):
            if not (found or waiting):
                return []
            found, waiting = [*found, *waiting], []
        elif _is_label(row, head, items):
            waiting.append(row)
        else:
            break
    return found


def items_edge(pages: Sequence[CleanPage], head: Head, items: Items) -> float:
    """Where the items of a list begin, points from the left."""
    rows = [row for row in _rows_below(pages, head) if _is_item(row, items)]
    marked = [
        row[0].box.x0 for row in rows if mark_of(row[0].text, numbers=True) is not None
    ]
    return min(marked or [row[0].box.x0 for row in rows])


def _rows_below(pages: Sequence[CleanPage], head: Head) -> Iterator[Row]:
    """The rows from a heading on to the next of its kind, notes aside."""
    for clean in pages[: REGIONS.window]:
        top = head.box.bottom if clean is pages[0] else 0.0
        for row in (row for row in clean.rows if box_of(row).top > top - 1):
            if is_note(row):
                break
            if heading_of(text_of(row), "swot")[1] or is_caption(row):
                return
            yield row


def _is_item(row: Row, items: Items) -> bool:
    return (
        abs(usual_size(row) - items[0]) < OVER.same_size_pt and row[-1].bold == items[1]
    )


def _is_label(row: Row, head: Head, items: Items) -> bool:
    """Whether a row is set apart from items, and below the heading of its list in rank."""
    first = head.words[0]
    lower = usual_size(row) < first.size + OVER.same_size_pt and _type_of(
        row
    ) != _type_of(head.words)
    return lower and mark_of(row[0].text) is None and is_set_apart(row, items)


def _type_of(row: Row) -> Style:
    return round(row[0].size * 2), row[0].bold, row[0].italic, row[0].colour or ()
