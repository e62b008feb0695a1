"""The line right above or below a table that no `Tablo 3:` begins, as its caption, where it says what columns
count.

```
 Çalışanların Muğla İçindeki Payı (%)      no label, and what nothing else says
 İlçe    │ %
 Bodrum  │ 0,11
```
A line between two tables is of the one that it stands nearer to. Where a line above and one below say
different things, neither is taken. A line below in the type of headings, or no nearer to the table than to text,
begins what comes next, and is no caption.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.pages.reading_order import rows_of
from extractors.pages.type_size import (
    body_size,
    is_larger,
    is_smaller,
    letters_by_size,
)
from extractors.readings.settings.whole import TITLES
from extractors.readings.whole.lists import as_one_list
from extractors.records.columns.meanings import meanings_of
from extractors.records.kinds import classify
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word
from schemas.table import OTHER, Region, Table
from schemas.text.turkish import clean


def with_titles(tables: Sequence[Table], pages: Mapping[int, Page]) -> list[Table]:
    """The tables, those without a caption under the line beside them where that makes their columns known.

    Args:
        tables: as found.
        pages: upright, by number; tables of others stay as they are.
    """
    around = _Around(pages, [region for table in tables for region in table.regions])
    return [_with_title(table, around) for table in tables]


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around tables."""

    pages: Mapping[int, Page]
    regions: Sequence[Region]
    """Of all tables."""

    def gap_to_next(self, page: int, line: Sequence[Word]) -> float:
        """Points between a line and the table that stands nearest to it on its page."""
        return min(_gap(each.box, line) for each in self.regions if each.page == page)

    def is_heading(self, page: Page, line: Sequence[Word], gap: float) -> bool:
        """Whether a line so far below a table is set as headings are, or as near to text below it."""
        size = line[0].size
        if is_larger(size, self._body_size()):
            return True
        at = bounding_box(word.box for word in line)
        after = _nearest(at, page, above=False)
        return bool(after) and (
            _gap(at, after) <= gap and not is_smaller(after[0].size, size)
        )

    def _body_size(self) -> float:
        """The size, in points, of most text outside of the tables."""
        return body_size(
            letters_by_size(_outside(page, self.regions))
            for page in self.pages.values()
        )


def _outside(page: Page, regions: Sequence[Region]) -> Iterator[Word]:
    boxes = [region.box for region in regions if region.page == page.number]
    return (
        word
        for word in page.words
        if not any(box.holds_centre_of(word.box) for box in boxes)
    )


def _with_title(table: Table, around: _Around) -> Table:
    if table.caption is not None or table.kind != OTHER:
        return table
    lines = _lines_beside(table, around)
    known = [titled for page, line in lines if (titled := _titled(table, page, line))]
    said = {
        tuple((each.code, each.year) for each in meanings_of(titled))
        for titled in known
    }
    return known[0] if len(said) == 1 else table


def _lines_beside(table: Table, around: _Around) -> Iterator[tuple[Page, list[Word]]]:
    """The lines right above and right below a table, that stand nearer to it than to another."""
    for region, above in ((table.regions[0], True), (table.regions[-1], False)):
        page = around.pages.get(region.page)
        line = _nearest(region.box, page, above=above) if page is not None else []
        if page is None or not line:
            continue
        gap = _gap(region.box, line)
        if gap <= around.gap_to_next(page.number, line) and (
            above or not around.is_heading(page, line, gap)
        ):
            yield page, line


def _nearest(box: Box, page: Page, *, above: bool) -> list[Word]:
    """The words of the line right above or below a box; none where none is near."""
    upright = [word for word in page.words if word.angle == 0]
    if above:
        words = [
            word for word in upright if word.box.bottom <= box.top + TITLES.over_pt
        ]
    else:
        words = [
            word for word in upright if word.box.top >= box.bottom - TITLES.over_pt
        ]
    rows = [
        row
        for row in rows_of(words)
        if row[0].box.x0 < box.x1 and row[-1].box.x1 > box.x0
    ]
    nearest = min(rows, key=lambda row: _gap(box, row), default=[])
    return (
        list(nearest)
        if nearest and _gap(box, nearest) < TITLES.close * nearest[0].size
        else []
    )


def _gap(box: Box, line: Sequence[Word]) -> float:
    """Points between a box and a line above or below it; 0 where the line reaches into it."""
    at = bounding_box(word.box for word in line)
    return max(0.0, box.top - at.bottom, at.top - box.bottom)


def _titled(table: Table, page: Page, line: Sequence[Word]) -> Table | None:
    """The table with a line as its caption, where that makes its columns known."""
    if len(line) > TITLES.longest:
        return None
    region = Region(page.number, bounding_box(word.box for word in line).rounded())
    text = clean(" ".join(word.text for word in line))
    titled = table.model_copy(update={"caption": text, "caption_region": region})
    kind = classify(as_one_list(titled) or titled)
    return (
        titled.model_copy(update={"kind": classify(titled)})
        if kind == "district_statistics"
        else None
    )
