"""The line right above a table that no `Tablo 3:` begins, as its caption, where it says what columns count.

```
 Çalışanların Muğla İçindeki Payı (%)      no label, and what nothing else says
 İlçe    │ %
 Bodrum  │ 0,11
```
"""

from collections.abc import Mapping, Sequence

from extractors.pages.reading_order import rows_of
from extractors.readings.settings.whole import TITLES
from extractors.readings.whole.lists import as_one_list
from extractors.records.kinds import classify
from schemas.geometry import bounding_box
from schemas.page import Page, Word
from schemas.table import OTHER, Region, Table
from schemas.text.turkish import clean


def with_titles(tables: Sequence[Table], pages: Mapping[int, Page]) -> list[Table]:
    """The tables, those without a caption under the line above them where that makes their columns known.

    Args:
        tables: as found.
        pages: upright, by number; tables of others stay as they are.
    """
    return [_with_title(table, pages) for table in tables]


def _with_title(table: Table, pages: Mapping[int, Page]) -> Table:
    page = pages.get(table.regions[0].page)
    if table.caption is not None or table.kind != OTHER or page is None:
        return table
    line = _line_above(table, page)
    if not line or len(line) > TITLES.longest:
        return table
    region = Region(page.number, bounding_box(word.box for word in line).rounded())
    text = clean(" ".join(word.text for word in line))
    titled = table.model_copy(update={"caption": text, "caption_region": region})
    kind = classify(as_one_list(titled) or titled)
    return titled.model_copy(update={"kind": classify(titled)}) if kind == "district_statistics" else table


def _line_above(table: Table, page: Page) -> list[Word]:
    """The words of the line right above a table; none where none is near."""
    box = table.regions[0].box
    above = [word for word in page.words if word.angle == 0 and word.box.bottom <= box.top + TITLES.over_pt]
    rows = rows_of(above)
    lowest = max(rows, key=lambda row: max(word.box.bottom for word in row), default=[])
    near = lowest and box.top - max(word.box.bottom for word in lowest) < TITLES.close * lowest[0].size
    over = lowest and lowest[0].box.x0 < box.x1 and lowest[-1].box.x1 > box.x0
    return list(lowest) if near and over else []
