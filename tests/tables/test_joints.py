"""Columns told from rules that are drawn piece by piece, or by the page before."""

from dataclasses import replace
from itertools import pairwise

import pytest

from extractors.tables.frames import frames
from extractors.tables.frames.frames import drawn_on
from extractors.tables.frames.joints import (
    by_height,
    column_joints,
    share_joints,
    with_pieces,
)
from extractors.tables.frames.titles import is_title
from extractors.tables.grid.strokes import Frame, Stroke, merged
from extractors.tables.lines.jointed import jointed_grid
from extractors.tables.lines.ruled import ruled_grids
from schemas.geometry import Box
from schemas.page import Page, Rule, Word
from tests.support.drawn_pages import page, words

XS = (60.0, 160.0, 260.0, 360.0)


def pieces(top: float, *xs: float) -> list[Rule]:
    return [Rule(Box(x0, top, x1, top), True) for x0, x1 in pairwise(xs)]


def frame_of(rules: list[Rule]) -> Frame:
    return Frame(
        tuple(merged(Stroke(rule.box.top, rule.box.x0, rule.box.x1) for rule in rules)),
        (),
    )


def test_columns_meet_where_pieces_of_several_rules_do():
    rules = pieces(100, *XS) + pieces(120, *XS[1:]) + pieces(140, *XS)
    assert column_joints(frame_of(rules), rules) == [160, 260]


@pytest.mark.parametrize("rules", [
    pieces(100, *range(60, 365, 5)) + pieces(120, *range(60, 365, 5)),  # dots
    pieces(100, *XS) + pieces(120, 60, 360) + pieces(140, 60, 360),  # one line drawn in three strokes
    pieces(100, 60, 360) + pieces(120, 60, 360),  # whole rules
], ids=["dots", "one-rule", "whole-rules"])  # fmt: skip
def test_dots_single_lines_and_whole_rules_tell_no_columns(rules):
    assert column_joints(frame_of(rules), rules) == []


def test_columns_end_where_cells_of_shaded_rows_do():
    """The heading runs over two of them in one piece: the rule at the foot alone is drawn cell by cell."""
    rules = pieces(100, XS[0], *XS[2:]) + pieces(120, XS[0], *XS[2:]) + pieces(180, *XS)
    shaded = tuple(Stroke(x, y, y + 20) for x in XS for y in (140, 160))
    bare = frame_of(rules)
    assert column_joints(bare, rules) == [260]
    assert column_joints(replace(bare, verticals=shaded), rules) == [160, 260]


def test_rules_of_two_tables_with_other_columns_share_nothing():
    upper, same, other = (
        pieces(100, *XS),
        pieces(120, *XS[1:]),
        pieces(140, 60, 200, 300, 360),
    )
    rules = upper + same + other
    one, two, three = (
        with_pieces(frame_of(some), by_height(rules)) for some in (upper, same, other)
    )
    assert share_joints(one, two, rules)
    assert not share_joints(one, three, rules)


def test_a_shaded_band_below_rules_in_pieces_goes_on_with_them():
    """Its two sides are lines down; those of a box of several rows are another table's."""
    tops = (100, 120, 140, 160)
    rules = [rule for top in tops for rule in pieces(top, *XS)]
    sides = tuple(Stroke(x, 120, 140) for x in (XS[0], XS[-1]))
    one, band, box = (
        with_pieces(frame_of(some), by_height(rules))
        for some in (rules[:3], rules[3:9], rules[3:])
    )
    assert share_joints(one, replace(band, verticals=sides), rules)
    assert not share_joints(one, replace(box, verticals=sides), rules)


LINES = [
    ("Elma", 105, XS[0]), ("1", 105, XS[1]), ("2", 105, XS[2]),
    ("Armut", 125, XS[0]), ("3", 125, XS[1]), ("4", 125, XS[2]),
    ("Ayva", 145, XS[0]), ("5", 145, XS[1]), ("6", 145, XS[2]),
]  # fmt: skip


@pytest.mark.parametrize(("above", "rows"), [
    ([("Ad", 85, XS[0]), ("2009", 85, XS[1]), ("2010", 85, XS[2])], 4),  # names over the first rule
    ([("Tablo", 85, XS[0]), ("1:", 85, XS[1]), ("Ürün", 85, XS[2])], 3),  # a caption, however it is set
    ([], 3),
], ids=["names", "caption", "nothing"])  # fmt: skip
def test_names_above_the_first_rule_are_a_row_and_a_caption_is_none(above, rows):
    rules = [rule for top in (100, 120, 140, 160) for rule in pieces(top, *XS)]
    placed = [
        word
        for text, top, x0 in [*above, *LINES]
        for word in words(text, top, x0=x0 + 2)
    ]
    grid = jointed_grid(frame_of(rules), rules, placed, ("rules", "rules+text"))
    assert grid is not None
    assert (grid.engine, grid.n_rows, grid.n_cols) == ("rules", rows, 3)


def test_a_column_that_is_shaded_to_its_foot_takes_no_walls_from_the_rows_beside_it():
    """The shading of a heading has walls of its own as far as it goes: as most of its cells do."""
    sides = (*XS, 460.0)
    rules = [rule for top in (80, 100, 120, 140, 160) for rule in pieces(top, *sides)]
    ends = zip(sides[1:], (100, 100, 140), strict=False)
    placed = [
        word
        for text, top, x0 in (*LINES, *(("7", at, XS[3]) for at in (105, 125, 145)))
        for word in words(text, top, x0=x0 + 2)
    ] + [word for x0 in sides[:-1] for word in words("Ad", 85, x0=x0 + 2)]
    shaded = tuple(Stroke(x0, 80, end) for x0, end in ends)
    frame = Frame(frame_of(rules).horizontals, shaded)
    grid = jointed_grid(frame, rules, placed, ("rules", "rules+text"))
    assert grid is not None
    assert [cell.col_span for cell in grid.cells] == [1] * 16


BORDERS = (54.0, 95.0, 137.0, 220.0, 303.0, 386.0, 468.0)
TOPS = (54.0, 80.0, 172.0)


def last_lines_of_a_cell() -> Page:
    """Headings again, two of the columns under one, and below them a row in which one cell holds words."""
    rules = [Rule(Box(BORDERS[0], y, BORDERS[-1], y), horizontal=True) for y in TOPS]
    tops = [TOPS[1] if x == BORDERS[1] else TOPS[0] for x in BORDERS]
    rules += [
        Rule(Box(x, top, x, TOPS[-1]), horizontal=False)
        for x, top in zip(BORDERS, tops, strict=True)
    ]
    lines = [words("Alan", 62, x0=60), words("Kıyılar", 90, x0=140)]
    lines += [words("GZFT", 62, x0=x + 4) for x in BORDERS[2:-1]]
    return replace(page(2, lines), rules=tuple(rules))


def test_the_last_lines_of_a_cell_overleaf_are_no_flow_chart() -> None:
    drawn = drawn_on(last_lines_of_a_cell())
    (grid,), _ = ruled_grids(drawn, BORDERS)
    assert (grid.n_rows, grid.n_cols) == (2, 6)
    for before in ((), BORDERS[1:], tuple(x + 9 for x in BORDERS)):
        assert ruled_grids(drawn, before)[0] == []


def boxed(top: float) -> list[Rule]:
    """A grid of two columns and two rows."""
    across = [Rule(Box(60, top + y, 360, top + y), True) for y in (0, 20, 40)]
    down = [Rule(Box(x, top, x, top + 40), False) for x in (60, 200, 360)]
    return [*across, *down]


def test_the_words_of_grids_with_another_between_them_are_not_looked_at(monkeypatch):
    """A page of many frames else goes through all its words for each pair of them."""
    asked: list[tuple[float, float]] = []

    def counted(upper: Frame, lower: Frame, on: tuple[Word, ...]) -> bool:
        asked.append((upper.box.top, lower.box.top))
        return is_title(upper, lower, on)

    monkeypatch.setattr(frames, "is_title", counted)
    captions = [words(f"Tablo {n}: Nüfus", 60 + 100 * n) for n in range(4)]
    rules = [rule for n in range(4) for rule in boxed(100 + 100 * n)]
    drawn = drawn_on(replace(page(1, captions), rules=tuple(rules)))
    assert len(frames.table_frames(drawn)) == 4
    assert asked == [(100, 200), (200, 300), (300, 400)]


@pytest.mark.parametrize("drawn", [True, False])
def test_a_label_on_a_ground_from_side_to_side_is_a_band_where_no_line_parts_its_row(
    drawn: bool,
) -> None:
    """Rows of a grid may be shaded one by one: with nothing beside it, a text had the column beside as well."""
    tops = (100, 120, 140, 160)
    rules = [Rule(Box(60, top, 260, top), True) for top in tops]
    rules += [
        Rule(Box(x, top, x, top + 20), False)
        for x in (60, 160, 260)
        for top in tops[:-1]
        if x != 160 or drawn or top != 120
    ]
    grounds = [Box(60, top, 260, top + 20) for top in tops[:-1]]
    lines = [
        [*words("Okul", 105, x0=70), *words("Yurt", 105, x0=170)],
        words("Foça", 125, x0=70),
        [*words("12", 145, x0=70), *words("7", 145, x0=170)],
    ]
    shown = replace(page(1, lines, fills=grounds), rules=tuple(rules))
    (grid,), _ = ruled_grids(drawn_on(shown))
    assert [c.col_span for c in grid.cells if c.row == 1] == ([1, 1] if drawn else [2])
