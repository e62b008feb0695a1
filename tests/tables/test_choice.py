"""Which readings of other engines are of the same table: one that takes in what stands around it is not."""

from itertools import pairwise

import pytest

from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.judge.choice import chosen
from schemas.geometry import Box
from schemas.page import Page
from tests.support.drawn_pages import page, words

ROWS = ("Foça 12", "Urla 37", "Tire 26")
COLUMNS, ROW_PT = (55.0, 84.0, 120.0), 20.0


def drawn() -> Page:
    """A title of two lines over three rows of two columns."""
    lines = [words("Tahılın üretildiği yerler", 58), words("ve verim", 74)]
    return page(1, [*lines, *(words(row, 100 + ROW_PT * number) for number, row in enumerate(ROWS))])


def reading(engine: str, tops: list[float], xs: tuple[float, ...] = COLUMNS) -> Grid:
    """A grid with rows between the given heights."""
    cells = [Box(x0, top, x1, bottom) for top, bottom in pairwise(tops) for x0, x1 in pairwise(xs)]
    grid = grid_of(engine, cells)
    assert grid is not None
    return grid


BAD = reading("text", [97, 157], (55.0, 70.0, 120.0))
"""Ours, wrong: one row, and a border through the names."""


@pytest.mark.parametrize(("top", "engine"), [(97, "camelot-network"), (50, "text")])
def test_a_reading_that_takes_in_the_title_is_none_of_this_table(top: float, engine: str) -> None:
    tops = [*([top] if top < 97 else []), 97, 117, 137, 157]
    choice = chosen(BAD, [reading("camelot-network", tops)], drawn())
    assert choice.grid.engine == engine
    assert [view.engine for view in choice.engines].count("camelot-network") == (engine != "text")
