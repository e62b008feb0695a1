"""Tables that stand in the columns of a page, and go on from the foot of one at the head of the next.

```
 Tablo 4: …            │  İlçe  │ Başvuru      the head again, level with the text of the column before;
 İlçe  │ Başvuru       │  İnönü │   40         no caption, and other labels than those before
 Alpu  │    0          │  …
 …                     │  Tablo 6: …
 Tablo 5: …            │  İlçe  │ Başvuru
 İlçe  │ Başvuru       │  Alpu  │    3
 Han   │    2          │
```
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from extractors.tables.document.outside import Outside
from extractors.tables.document.parts import Part
from extractors.tables.document.settings import PAGE_COLUMNS
from extractors.tables.document.stitch import stitched
from extractors.tables.sightings import tell
from schemas.geometry import Box
from schemas.page import Line
from schemas.text.turkish import fold


def joined_beside(
    parts: Sequence[Part], around: Mapping[int, Outside], body: float
) -> list[Part]:
    """Parts, those joined that the end of a column of their page parts.

    Args:
        parts: in the order of their tops, page by page.
        around: page number → what stands outside its tables.
        body: size of the prose, points.
    """
    joined: list[Part] = []
    for page, on_page in groupby(parts, key=lambda part: part.page):
        here: list[Part] = []
        for part in sorted(on_page, key=lambda part: part.box.x0):
            before = next(
                (
                    at
                    for at, e in enumerate(here)
                    if goes_on_beside(e, part, around[page], body)
                ),
                None,
            )
            if before is None:
                here.append(part)
            else:
                tell(
                    "joined",
                    part.box,
                    "goes on with the table of the column before",
                    page=page,
                )
                here[before] = stitched(here[before], part)
        joined += sorted(here, key=lambda part: (part.box.top, part.box.x0))
    return joined


def goes_on_beside(earlier: Part, later: Part, page: Outside, body: float) -> bool:
    """Whether a part at the head of a column goes on with the one at the foot of the column before.

    Args:
        earlier: further left.
        later: on the page that the earlier one ends on.
        page: what stands outside its tables.
        body: size of the prose, points.
    """
    last, first = earlier.boxes[-1].box, later.box
    beside = (
        earlier.boxes[-1].page == later.page
        and last.x1 <= first.x0
        and first.top < last.top
    )
    if (
        not beside
        or not _has_heading_of(later, earlier)
        or _labels(earlier) & _labels(later)
    ):
        return False
    white = PAGE_COLUMNS.white * body
    above = [
        line for line in _within(first, page) if line.box.bottom <= first.top + body
    ]
    below = [line for line in _within(last, page) if line.box.top >= last.bottom - body]
    starts = (
        min((first.top - line.box.bottom for line in above), default=white) >= white
    )
    ends = min((line.box.top - last.bottom for line in below), default=white) >= white
    level = [
        *(line.box for line in _within(last, page)),
        *(box for box in page.tables if box.x1 <= first.x0),
    ]
    return (
        starts
        and ends
        and any(abs(box.top - first.top) < PAGE_COLUMNS.level * body for box in level)
    )


def _within(box: Box, page: Outside) -> list[Line]:
    """The lines of a page that stand in the column of a box."""
    return [
        line for line in page.lines if line.box.x0 < box.x1 and line.box.x1 > box.x0
    ]


def _has_heading_of(later: Part, earlier: Part) -> bool:
    """Whether a part has as many columns, under the same names."""
    alike = (
        later.n_cols == earlier.n_cols and later.header_rows == earlier.header_rows > 0
    )
    return alike and _heading(later) == _heading(earlier)


def _heading(part: Part) -> list[tuple[int, int, str]]:
    return sorted(
        (c.row, c.col, fold(c.text))
        for c in part.cells
        if c.row < part.header_rows and c.lines
    )


def _labels(part: Part) -> set[str]:
    """What its rows are called, by their first cells."""
    return {
        fold(c.text)
        for c in part.cells
        if c.col == 0 and c.row >= part.header_rows and c.lines
    }
