"""Lists of places as one table: a row for each place, a column for each thing that is listed."""

from collections.abc import Iterator

from extractors.readings.listed.entries import Entry
from extractors.readings.listed.lists import Listed, Lists, caption_of
from extractors.readings.recut import cell_of
from extractors.readings.regions.found import told_of_found
from extractors.readings.settings.places import RECUT
from schemas.geometry import Box, bounding_box
from schemas.table import Cell, Region, Table
from schemas.text.turkish import clean

METHOD = "places"


def table_of(lists: Lists, like: Table | None) -> Table:
    """The table that lists are.

    Args:
        lists: of the same places.
        like: what was found there before: its section heading and notes are kept, and its caption where the
            lists have none.
    """
    every = list(lists.lists.values())
    first = [entry.name.slug for _, entry in every[0].entries]
    more = (entry.name.slug for each in every[1:] for _, entry in each.entries)
    rows = {slug: row for row, slug in enumerate(dict.fromkeys([*first, *more]), 1)}
    cells = [*_headings(every)]
    for column, listed in enumerate(every, 1):
        cells += _column(
            listed, column, rows, named={c.row for c in cells if c.col == 0}
        )
    told = {**told_of_found(like), **_caption(lists)}
    return Table(
        **told,
        n_rows=1 + len(rows),
        n_cols=1 + len(every),
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        regions=tuple(_regions(lists)),
        method=METHOD,
        confidence=RECUT.sure,
        reason=f"names of places and a figure each stand in {len(lists.columns)} columns of text",
    )


def _caption(lists: Lists) -> dict[str, object]:
    found = caption_of(lists)
    if found is None:
        return {}
    region = Region(page=lists.caption_page, box=found.box.rounded())
    return {
        "label": clean(found.label),
        "caption": clean(found.text),
        "caption_region": region,
    }


def _headings(every: list[Listed]) -> Iterator[Cell]:
    page, first = every[0].entries[0]
    yield cell_of(
        page, (), _over(first.name.words[0].box), row=0, col=0, is_header=True
    )
    for column, listed in enumerate(every, 1):
        page, first = listed.entries[0]
        words = [word for line in listed.head for word in line]
        box = bounding_box(word.box for word in words) if words else _over(first.box)
        yield cell_of(page, words, box, row=0, col=column, is_header=True)


def _over(box: Box) -> Box:
    """Where the heading of an entry would stand: right above it."""
    return Box(box.x0, box.top - box.height, box.x1, box.top)


def _column(
    listed: Listed, column: int, rows: dict[str | None, int], named: set[int]
) -> Iterator[Cell]:
    for page, entry in listed.entries:
        row = rows[entry.name.slug]
        if row not in named:
            yield _name(page, entry, row)
        words = list(entry.figure)
        box = bounding_box(word.box for word in words) if words else entry.box
        yield cell_of(page, words, box, row=row, col=column)


def _name(page: int, entry: Entry, row: int) -> Cell:
    box = bounding_box(word.box for word in entry.name.words)
    return cell_of(page, entry.name.words, box, row=row, col=0)


def _regions(lists: Lists) -> Iterator[Region]:
    """A region for each column: text of other columns of the page may stand between them."""
    for column in sorted(lists.columns, key=lambda column: column.page):
        heads = (word.box for line in column.head for word in line)
        yield Region(page=column.page, box=bounding_box((column.box, *heads)).rounded())
