"""A line of headings that stands over a table's columns, outside of it: no record has what it says.

```
          2008                2010               no cell holds them
 ┌──────┬─────────┬─────────┬─────────┐
 │ İlçe │  KOBİ   │ Turizm  │ Altyapı │
```
A line of several short texts with white between them is one; so is a year alone. Prose is none, nor a
caption, nor what headings or notes of the table say again. Numbers beside the rows may be a column, too.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.checks.settings import OVER_COLUMNS
from extractors.pages.reading_order import phrases_of, rows_of
from extractors.records.programme_headings import DATED
from schemas.finding import Finding
from schemas.geometry import Box, bounding_box
from schemas.page import Page, Word, share_width, text_of
from schemas.table import OTHER, Region, Table
from schemas.text.signs import ends_sentence, is_year_or_span
from schemas.text.turkish import fold
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.labels import table_label

_NUMBER = re.compile(
    r"\(?[A-ZÇĞİÖŞÜ]{0,2}[-.]?\d{1,3}(?:[.,]\d{1,3})+[.)]?|\d{1,2}[.)]"
)
"""Of an entry, or a figure with a separator; a count of rows has no sign."""

GOALS = "goal_hierarchy"


def headings_outside(pages: Sequence[Page], tables: Sequence[Table]) -> list[Finding]:
    """A finding for each table of a known kind below a line of headings that is in no table.

    Args:
        pages: as the tables were read from.
        tables: stitched over pages.
    """
    taken = [region for table in tables for region in table.regions]
    found = []
    for table, region, page in _of_known_kinds(pages, tables):
        row = _line_above(page, region.box, taken)
        if (
            row
            and _are_headings(row, region.box)
            and not _is_said(row, table, region.box)
        ):
            said = f"{text_of(row)!r} stands over its columns"
            found.append(_finding(table, region, said))
    return [*found, *_left_behind(pages, tables, taken)]


def _left_behind(
    pages: Sequence[Page], tables: Sequence[Table], taken: Sequence[Region]
) -> Iterator[Finding]:
    """A finding for each table first on its page below bold headings that end the page before, in no table."""
    by_number = {page.number: page for page in pages}
    for table, region, page in _of_known_kinds(pages, tables):
        before = by_number.get(page.number - 1)
        if before is None or region != table.regions[0] or not _is_first(page, region):
            continue
        row = _last_of_several(before, taken)
        if (
            row
            and all(word.bold for word in row)
            and _are_headings(row, region.box)
            and not _is_said(row, table, region.box)
        ):
            said = (
                f"{text_of(row)!r} ends page {before.number} and may head its columns"
            )
            yield _finding(table, region, said)


def _is_first(page: Page, region: Region) -> bool:
    """Whether nothing upright stands above a region on its page."""
    return all(w.angle or w.box.y_mid > region.box.top - 1 for w in page.words)


def _last_of_several(page: Page, taken: Sequence[Region]) -> Sequence[Word]:
    """The last line of a page that is several texts, below it but single ones, as notes are; none in a table."""
    held = [region.box for region in taken if region.page == page.number]
    rows = rows_of([word for word in page.words if word.angle == 0])
    several = (row for row in reversed(rows) if len(list(phrases_of(row))) > 1)
    row = next(several, [])
    return [] if any(box.holds_centre_of(w.box) for box in held for w in row) else row


def _of_known_kinds(
    pages: Sequence[Page], tables: Sequence[Table]
) -> Iterator[tuple[Table, Region, Page]]:
    """Each part of the tables whose records are read, with its page."""
    by_number = {page.number: page for page in pages}
    for table in tables:
        for region in table.regions if table.kind != OTHER else ():
            yield table, region, by_number[region.page]


def _line_above(page: Page, box: Box, taken: Sequence[Region]) -> Sequence[Word]:
    """The line right above a box, where it is near and in no table; else none."""
    held = [region.box for region in taken if region.page == page.number]
    above = (word for word in page.words if word.angle == 0)
    rows = rows_of([word for word in above if word.box.y_mid < box.top])
    row = max(rows, key=lambda each: each[0].box.bottom, default=[])
    near = row and box.top - row[0].box.bottom < OVER_COLUMNS.close * row[0].size
    free = not any(other.holds_centre_of(w.box) for other in held for w in row)
    return row if near and free else []


def _are_headings(row: Sequence[Word], box: Box) -> bool:
    """Whether a line is of short texts over the width of a table, several or years alone."""
    runs = [(text_of(run), run) for run in phrases_of(row)]
    boxes = [bounding_box(word.box for word in run) for _, run in runs]
    over = any(box.x0 < each.x_mid < box.x1 for each in boxes)
    if all(is_year_or_span(text) or DATED.fullmatch(text) for text, _ in runs):
        return over
    short = all(len(run) <= OVER_COLUMNS.longest for _, run in runs)
    ended = any(ends_sentence(text) or table_label().match(text) for text, _ in runs)
    return over and short and not ended and len(runs) > 1


def _is_said(row: Sequence[Word], table: Table, box: Box) -> bool:
    """Whether caption, notes or headings of a table say all of a line, or it but titles columns of goals.

    That is, of what is over its box: what stands beside may be text of another column of the page.
    """
    runs = [run for run in phrases_of(row) if share_width(run, box)]
    texts = [text_of(run) for run in runs]
    if table.kind == GOALS and all(match_heading(text, GOALS).code for text in texts):
        return True
    said = [cell.text for cell in table.cells if cell.is_header]
    words = set(fold(" ".join([table.caption or "", *table.notes, *said])).split())
    return words.issuperset(fold(" ".join(texts)).split())


def _finding(table: Table, region: Region, said: str) -> Finding:
    return Finding(
        check_code="text-left-over",
        severity="warning",
        message=f"{table.name}, page {region.page}: {said}, in no cell.",
        page=region.page,
        table_ordinal=table.ordinal,
    )


def numbers_beside(pages: Sequence[Page], tables: Sequence[Table]) -> list[Finding]:
    """A finding for each table of a known kind with a column of numbers level with its rows, in no table.

    Args:
        pages: as the tables were read from.
        tables: stitched over pages.
    """
    taken = [region for table in tables for region in table.regions]
    found = []
    for table, region, page in _of_known_kinds(pages, tables):
        column = _numbers_level(page, region.box, taken)
        if len(column) >= OVER_COLUMNS.fewest:
            first, others = column[0].text, len(column) - 1
            said = f"{first!r} and {others} more numbers stand beside its rows"
            found.append(_finding(table, region, said))
    return found


def _numbers_level(page: Page, box: Box, taken: Sequence[Region]) -> Sequence[Word]:
    """The longest column of numbers of several steps (`1.2.3`), or of figures, level with a box beside it."""
    held = [region.box for region in taken if region.page == page.number]
    level = [
        word
        for word in page.words
        if _NUMBER.fullmatch(word.text)
        and box.top < word.box.y_mid < box.bottom
        and not box.x0 < word.box.x_mid < box.x1
        and not any(other.holds_centre_of(word.box) for other in held)
    ]
    return max(
        (
            [w for w in level if abs(w.box.x0 - o.box.x0) < OVER_COLUMNS.apart_pt]
            for o in level
        ),
        key=len,
        default=[],
    )
