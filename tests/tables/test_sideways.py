"""Pages whose text runs sideways: turned to be read, and what was found put back where it is displayed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.pages.document import read_pages
from extractors.tables.page.sideways import Turn, turn_of, turned, turned_back
from schemas.geometry import Box
from schemas.page import Fill, Page, Rule, Word
from schemas.table import Table
from tests.conftest import Drawn
from tests.support.drawn_tables import drawn_table
from tests.support.kept import extracted

WIDTH, HEIGHT = 595.0, 842.0
quarters = st.integers(0, 2000).map(
    lambda count: count / 4
)  # points that floats hold exactly
boxes = st.builds(
    lambda x, y, width, height: Box(x, y, x + width, y + height), *[quarters] * 4
)
turns = st.builds(Turn, st.sampled_from((90, 270)), quarters, quarters)


def word(text: str, box: Box, angle: int) -> Word:
    return Word(text, box, 8.0, angle=angle)


def page(*words: Word) -> Page:
    return Page(
        1, WIDTH, HEIGHT, 0, words, rules=(Rule(Box(80, 90, 81, 700), False), Rule(Box(80, 90, 200, 91), True)),
        fills=(Fill(Box(80, 90, 120, 700), (0, 0, 200)),), pictures=(Box(300, 300, 350, 420),),
    )  # fmt: skip


@given(boxes, turns)
def test_a_box_comes_back_to_where_it_was(box: Box, turn: Turn) -> None:
    assert turn.shown(turn.read(box)) == box
    assert turn.read(turn.shown(box)) == box


@given(boxes, turns)
def test_a_turned_box_is_as_wide_as_it_was_high(box: Box, turn: Turn) -> None:
    read_box = turn.read(box)
    assert (read_box.width, read_box.height) == (box.height, box.width)


@pytest.mark.parametrize(
    ("angle", "corner"), [(270, Box(0, 0, 9, 5)), (90, Box(833, 590, 842, 595))]
)
def test_each_way_has_its_own_corner(angle: int, corner: Box) -> None:
    """Text that runs up begins at the lower left; text that runs down has its last line there, at its end."""
    assert Turn(angle, WIDTH, HEIGHT).read(Box(0, 833, 5, 842)) == corner


@pytest.mark.parametrize(("angle", "back"), [(270, 90), (90, 270)])
def test_a_page_turned_and_turned_again_is_the_same(angle: int, back: int) -> None:
    upright = page(
        word("Foça", Box(90, 600, 98, 640), angle), word("a)", Box(90, 20, 98, 28), 0)
    )
    once = turned(upright, Turn(angle, WIDTH, HEIGHT))
    assert (once.width, once.height) == (HEIGHT, WIDTH)
    assert [rule.horizontal for rule in once.rules] == [True, False]
    assert [w.angle for w in once.words] == [0, back]
    assert turned(once, Turn(back, HEIGHT, WIDTH)) == upright


@pytest.mark.parametrize(
    ("angle", "texts"), [(270, ["Tire", "Urla"]), (90, ["Urla", "Tire"])]
)
def test_turned_words_stand_in_reading_order(angle: int, texts: list[str]) -> None:
    """The lower word begins the line where text runs up, and ends it where text runs down."""
    sideways = page(
        word("Urla", Box(90, 100, 98, 130), angle),
        word("Tire", Box(90, 600, 98, 630), angle),
    )
    words = turned(sideways, Turn(angle, WIDTH, HEIGHT)).words
    assert [w.text for w in sorted(words, key=lambda w: w.box.x0)] == texts
    assert all(w.box.width > w.box.height for w in words)


def test_only_a_page_that_is_mostly_sideways_is_turned() -> None:
    up, down, level = (
        word("a" * 10, Box(0, 0, 8, 40), angle) for angle in (270, 90, 0)
    )
    assert turn_of(page(*[up] * 8, *[level] * 2)) == Turn(270, WIDTH, HEIGHT)
    assert turn_of(page(*[down] * 8, *[level] * 2)) == Turn(90, WIDTH, HEIGHT)
    assert (
        turn_of(page(*[up] * 6, *[level] * 4)) is None
    )  # turned labels beside upright rows
    assert turn_of(page(*[up] * 5, *[down] * 5)) is None
    assert turn_of(page()) is None


def test_tables_on_other_pages_stay_where_they_are() -> None:
    table = drawn_table([["İlçe", "Okul"], ["Foça", "12"]])
    assert turned_back(table, {2: Turn(270, WIDTH, HEIGHT)}) is table
    assert turned_back(table, {1: Turn(270, WIDTH, HEIGHT)}) != table


# ── drawn ─────────────────────────────────────────────────────────────────────
SIDEWAYS = ["sideways_table_on_upright_page", "sideways_table_turned_clockwise"]


@pytest.mark.parametrize("name", SIDEWAYS)
def test_boxes_are_those_of_the_page_as_displayed(
    name: str, pdf: Callable[[str], Drawn]
) -> None:
    (shown,) = read_pages(pdf(name).path)
    (table,) = extracted(pdf(name).path).tables
    assert (shown.width < shown.height) and {w.angle for w in shown.words} <= {90, 270}
    for cell in table.cells:
        held = [
            w.text for w in shown.words if cell.regions[0].box.holds_centre_of(w.box)
        ]
        assert sorted(held) == sorted(cell.text.split())
        for line in cell.lines:
            assert cell.regions[0].box.grown(1).holds_centre_of(line.region.box)
    assert table.caption_region is not None
    within = [
        w.text
        for w in shown.words
        if table.caption_region.box.grown(1).holds_centre_of(w.box)
    ]
    assert sorted(within) == sorted((table.caption or "").split())


@pytest.mark.parametrize(
    ("name", "rows_go_right"), list(zip(SIDEWAYS, (True, False), strict=True))
)
def test_rows_go_across_the_page(
    name: str, rows_go_right: bool, pdf: Callable[[str], Drawn]
) -> None:
    """```
    page turned by 270: ▲ ▲ ▲ columns go up, rows to the right      by 90: ▼ ▼ ▼ down, and to the left
    ```"""
    (table,) = extracted(pdf(name).path).tables
    place = {(cell.row, cell.col): cell.regions[0].box for cell in table.cells}
    assert (place[0, 0].x0 < place[9, 0].x0) is rows_go_right
    assert (place[0, 0].top > place[0, 3].top) is rows_go_right


@pytest.mark.parametrize("name", SIDEWAYS)
def test_all_that_a_table_says_of_its_place_is_turned_back(
    name: str, pdf: Callable[[str], Drawn]
) -> None:
    (table,) = extracted(pdf(name).path).tables
    whole = _around(table)
    (region,) = table.regions
    assert (
        region.box.width < region.box.height
    )  # fifteen rows of 16 points, columns over 670 points
    assert whole == pytest.approx(region.box, abs=0.1)
    for view in table.engines:
        assert view.region.box == pytest.approx(region.box, abs=0.1)


def _around(table: Table) -> Box:
    boxes = [cell.regions[0].box for cell in table.cells]
    return Box(
        min(b.x0 for b in boxes), min(b.top for b in boxes), max(b.x1 for b in boxes), max(b.bottom for b in boxes)
    )  # fmt: skip
