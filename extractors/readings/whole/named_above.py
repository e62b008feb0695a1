"""Tables of one programme each under a line that names it, which is no labelled caption.

```
 2008 KOBİ Mali Destek Programı Başvuru ve Destek Sonuçları      nearest line above: the table's title
 İlçe      Başvuru   Başarılı Proje
 Aliağa       13          3
```
A page break may part the title from its table: then it ends the page before.
"""

from collections.abc import Mapping, Sequence

from extractors.pages.reading_order import lines_of
from extractors.readings.settings.whole import NAMED_ABOVE
from extractors.records.programme_headings import is_title, programmes_of
from extractors.records.programme_rows import rows_by_programme
from extractors.records.programmes import measure_columns
from schemas.geometry import Box, bounding_box
from schemas.page import Line, Page, text_of
from schemas.table import Region, Table

MEASURES = frozenset(("applications", "successful"))


def with_title(
    table: Table, pages: Mapping[int, Page], taken: Sequence[Region]
) -> Table:
    """The table with the line as its caption that names its programme, where nothing in or over it does.

    It stands nearer than a caption that names all such tables: `Tablo 2: Başvuran ve Başarılı Projeler`.

    Args:
        table: a reading of a table over places.
        pages: number → page as displayed, without running lines.
        taken: by tables and rows of places: a line nearer to one of them above may be that one's.
    """
    first = table.regions[0]
    page = pages.get(first.page)
    if page is None or not _counts_nameless(table):
        return table
    lines = _upright_lines(page)
    above = [line for line in lines if line.box.bottom <= first.box.top + line.size / 2]
    if above:
        title = _title_of(_block(above), first.box, page.number, taken)
    else:
        title = _left_behind(pages.get(first.page - 1), taken)
    return table if title is None else table.model_copy(update=_told(*title))


def _counts_nameless(table: Table) -> bool:
    """Whether one column counts applications and one successes, of a programme that nothing names."""
    if set(measure_columns(table)) != MEASURES or rows_by_programme(table):
        return False
    return not programmes_of(table.model_copy(update={"heading": None}))[0]


def _upright_lines(page: Page) -> list[Line]:
    lines = lines_of(word for word in page.words if word.angle == 0)
    return sorted(lines, key=lambda line: line.box.bottom)


def _block(lines: Sequence[Line]) -> list[Line]:
    """The last line of some, and those above that are set like it and close: a title of several."""
    block = [lines[-1]]
    for line in lines[-2 : -NAMED_ABOVE.most_lines - 1 : -1]:
        like = (
            line.size == block[0].size and line.words[0].bold == block[0].words[0].bold
        )
        if not like or block[0].box.top - line.box.bottom > line.size:
            break
        block.insert(0, line)
    return block


Title = tuple[str, Region]
"""The text of a title, and where it stands."""


def _title_of(
    block: Sequence[Line], box: Box, page: int, taken: Sequence[Region]
) -> Title | None:
    """The block as the title of a table in a box below it; None where it is none, or may be another's."""
    at = bounding_box(line.box for line in block)
    gap = box.top - at.bottom
    over = min(at.x1, box.x1) > max(at.x0, box.x0)
    if (
        not is_title(text_of(block))
        or not over
        or gap > NAMED_ABOVE.reach * block[0].size
    ):
        return None
    nearest = min(
        (at.top - bottom for bottom in _bottoms(page, taken) if bottom <= at.top),
        default=None,
    )
    return (
        None
        if nearest is not None and nearest <= gap
        else (text_of(block), Region(page, at))
    )


def _left_behind(page: Page | None, taken: Sequence[Region]) -> Title | None:
    """The title that ends a page, where no table stands below it."""
    lines = _upright_lines(page) if page is not None else []
    if page is None or not lines:
        return None
    block = _block(lines)
    at = bounding_box(line.box for line in block)
    nearest = max(_bottoms(page.number, taken), default=0.0)
    close = at.top - nearest <= NAMED_ABOVE.apart * block[0].size
    return (
        None
        if not is_title(text_of(block)) or close
        else (text_of(block), Region(page.number, at))
    )


def _bottoms(page: int, taken: Sequence[Region]) -> list[float]:
    return [region.box.bottom for region in taken if region.page == page]


def _told(text: str, region: Region) -> dict[str, object]:
    return {"caption": text, "caption_region": region}
