"""Lines that end at will are rows; lines that end for want of room are one entry."""

from types import SimpleNamespace
from typing import cast

import pytest

from extractors.tables.grid.grid import Grid
from extractors.tables.text.rows import (
    TextRow,
    _by_distance,
    break_at_will,
    labels_follow,
    row_groups,
    text_row,
)
from extractors.tables.unruled.open_ends import _names_in_lines
from schemas.geometry import Box
from schemas.page import Word
from tests.support.drawn_pages import words

XS = (50.0, 200.0, 350.0)


def rows(*lines: tuple[str, str]) -> list[TextRow]:
    """Printed lines of two columns."""
    placed: list[list[Word]] = [
        [
            *words(left, 100 + 12 * number, x0=60),
            *words(right, 100 + 12 * number, x0=210),
        ]
        for number, (left, right) in enumerate(lines)
    ]
    return [text_row(line, XS) for line in placed]


LONG = ("Derinlik, mendirek ucunda", "12 m, fenerde 14 m")


def test_entries_that_leave_room_are_rows() -> None:
    assert break_at_will(rows(("Rıhtım", "850 m"), ("Gelgit", "0.4 m"), LONG), XS)


def test_an_entry_whose_next_word_had_no_room_goes_on() -> None:
    assert not break_at_will(rows(LONG, ("sığlaşır", "0.4 m")), XS)


def test_lines_in_unlike_columns_are_no_rows_of_their_own() -> None:
    (label_only,) = [text_row(words("Liman", 136, x0=60), XS)]
    assert not break_at_will(
        [*rows(("Rıhtım", "850 m"), ("Gelgit", "0.4 m"), LONG), label_only], XS
    )


def test_one_line_or_one_column_tells_nothing() -> None:
    assert not break_at_will(rows(LONG), XS)
    labels = [
        text_row(words(text, 100 + 12 * n, x0=60), XS)
        for n, text in enumerate(("Rıhtım", "Gelgit"))
    ]
    assert not break_at_will(labels, XS)


def test_lines_of_two_labels_with_lines_between_are_no_one_row() -> None:
    (between,) = [text_row(words("Körfez", 118, x0=210), XS)]
    upper, lower = rows(("Rıhtım", "850 m"), ("Gelgit", "0.4 m"))
    assert labels_follow([upper, lower]) and not labels_follow([upper, between, lower])


def test_a_label_of_three_lines_is_one_row_with_the_figure_on_its_last() -> None:
    lines = [
        [*words("Toplam", 88, x0=60), *words("96.3", 88, x0=210)],
        words("Kronik hastalıklar", 100, x0=60),
        words("ve bağımlılık", 112, x0=60),
        [*words("(K70-K74)", 124, x0=60), *words("22.1", 124, x0=210)],
        [*words("Kazalar", 136, x0=60), *words("12.6", 136, x0=210)],
    ]
    assert [
        len(group) for group in row_groups([text_row(line, XS) for line in lines], XS)
    ] == [1, 3, 1]


def test_two_steps_do_not_tell_rows_from_their_lines() -> None:
    """Lines 12 points apart, rows 20: of three lines one may as well be a heading that stands apart."""
    tops = (100, 112, 132, 144)
    lines = [
        text_row(words(f"satır{at} kaydı", top, x0=60), XS)
        for at, top in enumerate(tops)
    ]
    assert _by_distance(lines[:3], XS) is None
    found = _by_distance(lines, XS)
    assert found is not None
    assert [len(group) for group in found] == [2, 2]


def heading(*lines: dict[int, str], apart: float = 1.5) -> list[list[TextRow]]:
    """Groups of the lines of a heading, so many times their size apart, and of two rows of figures below."""
    size = words("x", 100)[0].size
    printed = [*lines, {0: "Urla", 1: "12"}, {0: "Foça", 1: "34"}]
    placed = [
        [
            word
            for col, text in line.items()
            for word in words(text, 100 + apart * size * at, x0=XS[col] + 10)
        ]
        for at, line in enumerate(printed)
    ]
    return row_groups([text_row(line, XS) for line in placed], XS)[:-2]


def test_names_that_end_on_one_line_are_one_heading_however_far_their_lines_are_apart() -> (
    None
):
    (one,) = heading({1: "Share of"}, {1: "employees"}, {0: "District", 1: "(%)"})
    assert len(one) == 3


def test_names_that_end_apart_years_over_names_and_wide_steps_are_levels() -> None:
    assert len(heading({0: "District", 1: "Share of"}, {1: "employees"})) == 2
    assert len(heading({1: "2012"}, {0: "District", 1: "Employees"})) == 2
    assert (
        len(heading({1: "Share of"}, {0: "District", 1: "employees"}, apart=1.7)) == 2
    )


@pytest.mark.parametrize(("lines", "may_head"), [(3, True), (4, False)])
def test_a_heading_over_open_rows_has_few_lines(lines: int, may_head: bool) -> None:
    grid = SimpleNamespace(
        n_rows=lines, engine="rules+text", box=Box(50, 100, 500, 140)
    )
    names = words("Ortalama Süt Verimi", 110, x0=60)
    assert _names_in_lines(cast(Grid, grid), names) is may_head
