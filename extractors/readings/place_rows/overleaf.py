"""Runs of rows named after places that go on overleaf, made one."""

from collections.abc import Container, Sequence

from extractors.readings.place_rows.row import PlaceRow, is_of_all, stands_below
from extractors.readings.settings.places import PLACE_ROWS
from schemas.page import text_of
from schemas.vocabulary.places import is_total_label


def joined(runs: Sequence[list[PlaceRow]]) -> list[list[PlaceRow]]:
    """Runs that go on overleaf made one: the next page's first run, with other places and as many figures."""
    tables: list[list[PlaceRow]] = []
    for run in runs:
        above = next(
            (at for at in _open_tables(tables) if _goes_on_in(tables[at], run)), None
        )
        if above is None:
            tables.append(run)
        else:
            tables[above] = [*tables[above], *run]
    return [
        table
        for table in tables
        if sum(row.place is not None for row in table) >= PLACE_ROWS.fewest
    ]


def _open_tables(tables: Sequence[Sequence[PlaceRow]]) -> range:
    """Which tables may go on overleaf: the last; or the one before it, where that is a foot, `Aydın 4`."""
    foot = bool(tables) and len(tables[-1]) == 1 and len(tables[-1][0].figures) == 1
    reach = 2 if foot else 1
    return range(len(tables) - 1, max(len(tables) - reach, 0) - 1, -1)


def _goes_on_in(table: Sequence[PlaceRow], run: Sequence[PlaceRow]) -> bool:
    if run[0].page != table[-1].page + 1:
        return False
    known = {row.place for row in table if row.place is not None}
    if any(row.place in known for row in run) or is_total_label(
        text_of(table[-1].label)
    ):
        return False
    if len(table) < PLACE_ROWS.fewest and not _stand_below(run, table):
        return False  # too few to be a table alone: the end of a list beside others
    counts = {len(row.figures) for row in table}
    if any(row.place is not None for row in run) and not _lack_a_number(run, counts):
        return bool(counts & {len(row.figures) for row in run})
    return _stand_below(run, table)


def _lack_a_number(run: Sequence[PlaceRow], counts: Container[int]) -> bool:
    """Whether rows are of all places, each but the number of its row short; a head, `Aydın 5`, has one figure."""
    return all(
        is_of_all(row) and len(row.figures) > 1 and len(row.figures) + 1 in counts
        for row in run
    )


def _stand_below(run: Sequence[PlaceRow], table: Sequence[PlaceRow]) -> bool:
    """Whether all numbers of a run stand below some of a table; signs before longer ones stand farther left."""
    figures = (figure for row in run for figure in row.figures)
    numbers = (each for each in figures if any(map(str.isdigit, each.text)))
    return all(stands_below(figure, table) for figure in numbers)
