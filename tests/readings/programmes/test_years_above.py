"""Years in a line of their own above the frame of a table: headings of the columns that they stand over."""

from collections.abc import Sequence

import pytest

from extractors.readings.over_places.years_above import with_years_above
from extractors.records.programmes import read_programmes
from schemas.geometry import Box
from schemas.table import Cell, CellLine, Region, Table
from tests.readings.test_regions import page
from tests.support.drawn_tables import drawn_table

HEADS = ["İlçe", "KOBİ Programı", "<", "Turizm Programı", "<", "Altyapı Programı", "<"]
COUNTS = ["^", *["Başvuru", "Başarılı"] * 3]
ROWS = [[place, *"512384"] for place in ("Aliağa", "Balçova", "Bergama")]


def found(edges: Sequence[float] = (0, 120, 240, 360, 480, 600, 720, 840)) -> Table:
    table = drawn_table([HEADS, COUNTS, *ROWS], headings=2)
    cells = tuple(_between(cell, edges) for cell in table.cells)
    return table.model_copy(update={"kind": "programme_results", "cells": cells})


def _between(cell: Cell, edges: Sequence[float]) -> Cell:
    """The cell between some edges, its text in the middle of it."""
    box = Box(
        edges[cell.col], cell.box.top, edges[cell.col + cell.col_span], cell.box.bottom
    )
    ink = Box(box.x_mid - 1, box.top, box.x_mid + 1, box.bottom)
    line = CellLine(text=cell.text, text_raw=cell.text, region=Region(1, ink))
    return cell.model_copy(update={"regions": (Region(1, box),), "lines": (line,)})


def years_of(
    table: Table, *written: tuple[int, float], base: float = -2.0
) -> list[int | None]:
    """The year of each programme, where some years stand above the frame, by their middles."""
    drawn = page([(str(year), x - 10, base) for year, x in written])
    (read,) = with_years_above([table], {1: drawn})
    results = read_programmes(read, "tr").results
    return [result.year for result in results[:3]]


@pytest.mark.parametrize(
    ("written", "years"),
    [
        (((2008, 240), (2009, 480), (2010, 720)), [2008, 2009, 2010]),
        (((2008, 360), (2010, 720)), [2008, 2008, 2010]),
        (((2008, 240), (2010, 600)), [2008, 2010, 2010]),
        (((2008, 480),), [2008, 2008, 2008]),
    ],
)
def test_years_above_the_frame_are_those_of_the_programmes_below_them(
    written: tuple[tuple[int, float], ...], years: list[int]
) -> None:
    assert years_of(found(), *written) == years
    assert years_of(found(), *written, base=-20.0) == years
    assert years_of(found(), *written, base=-30.0) == [None] * 3


def test_years_at_the_left_of_their_columns_are_of_these() -> None:
    assert years_of(found(), (2008, 249), (2010, 729)) == [2008, 2008, 2010]


@pytest.mark.parametrize("second", ["Nüfus", "Konut"])
def test_over_headings_that_are_not_known_years_count_where_each_has_the_same(
    second: str,
) -> None:
    rows = [["İlçe", "Nüfus", second], ["Aliağa", "51", "23"], ["Balçova", "8", "4"]]
    drawn = page([("2008 Yılı", 160.0, -2.0), ("2009 Yılı", 280.0, -2.0)])
    table = drawn_table(rows).model_copy(update={"kind": "other"})
    (read,) = with_years_above([table], {1: drawn})
    heads = [cell.text for cell in read.cells if cell.row == 0 and cell.is_header]
    assert heads == (["2008 Yılı", "2009 Yılı"] if second == "Nüfus" else rows[0])


def test_years_over_no_middle_are_told() -> None:
    assert years_of(found(), (2008, 374), (2010, 720)) == [2008, 2008, 2010]
    assert years_of(found(), (2008, 380), (2010, 720)) == [None] * 3
    assert years_of(found(), (2008, 336), (2010, 700)) == [None] * 3


def test_years_that_may_stand_over_other_columns_as_well_are_told() -> None:
    """The programme in the middle is so narrow that either year may be its own."""
    for wide, years in ((9, [None] * 3), (26, [2008, 2010, 2010])):
        end = 360.0 + wide
        narrow = found((0, 120, 240, 360, 360 + wide / 2, end, end + 100, end + 200))
        placed = ((2008, 240), (2010, 460.0 + wide / 2))
        assert years_of(narrow, *placed) == years


def test_a_line_that_says_more_and_a_table_with_years_stay_as_they_are() -> None:
    assert years_of(found(), (2008, 360), (20, 720)) == [None] * 3
    dated = [cell.model_copy(update={"text": f"2011 {cell.text}"}) if cell.row == 0 and cell.col else cell
             for cell in found().cells]  # fmt: skip
    table = found().model_copy(update={"cells": tuple(dated)})
    assert years_of(table, (2008, 360), (2010, 720)) == [2011] * 3
