"""Tables over places as they were found: among which others, and with which rows parted."""

from collections.abc import Iterator, Sequence

from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places.heading_overleaf import with_one_heading
from extractors.readings.over_places.lists_under_bands import with_lists_below
from extractors.readings.whole.pairs import with_pairs_parted
from extractors.readings.whole.parted_rows import with_rows_parted
from extractors.readings.whole.wide_headings import with_wide_headings
from schemas.table import Table


def is_among(table: Table, tables: Sequence[Table]) -> bool:
    """Whether a table is one of some, itself: another may hold the same."""
    return any(table is other for other in tables)


def is_shared(document: Document, passage: Passage) -> bool:
    """Whether what was found there is several tables in one: places are named in it again."""
    others = (
        each for each in document.over_places if each is not passage and passage.rows
    )
    return any(table is passage.found[0] for each in others for table in each.found)


def as_found(document: Document, table: Table) -> Iterator[Table]:
    """A table as found, with its wide headings, and with the rows cut that it holds in one cell."""
    yield table
    pairs = with_pairs_parted(table, document.numbered)
    yield from [pairs] if pairs is not None else []
    below = with_lists_below(table)
    yield from [below] if below is not None else []
    headed = with_one_heading(table)
    yield from [headed] if headed is not None else []
    wide = with_wide_headings(table)
    yield from [wide] if wide is not None else []
    if not any(page in document.turns for page in table.pages):
        parted = with_rows_parted(table, document.upright)
        yield from [parted] if parted is not None else []
