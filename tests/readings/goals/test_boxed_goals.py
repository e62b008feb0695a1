"""Goals in boxes: cards of priorities, trees of boxes: read box by box."""

from pathlib import Path

import pytest

from extractors.readings.goals.boxed import has_boxes, rows_by_boxes
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from tests.lottery.boxes import draw_boxes
from tests.lottery.score import is_told, wrong
from tests.support.drawn_pages import page, words
from tests.support.kept import extracted

FORMS = {0: "one card a row", 2: "tree", 9: "tree"}
MORE = {3: "one card a row", 7: "tree", 10: "tree"}


@pytest.mark.parametrize(
    "seed", [*FORMS, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in MORE)]
)
def test_goals_in_boxes_are_read_without_a_doubt(seed: int, tmp_path: Path) -> None:
    report = draw_boxes(seed, tmp_path / "report.pdf")
    extraction = extracted(tmp_path / "report.pdf")
    assert (wrong(report, extraction)["goals"], is_told(extraction, "goals")) == (
        0,
        False,
    )


def test_cards_side_by_side_are_read_row_by_row_though_columns_would_say_otherwise(
    tmp_path: Path,
) -> None:
    report = draw_boxes(1, tmp_path / "report.pdf")
    assert wrong(report, extracted(tmp_path / "report.pdf"))["goals"] == 0


@pytest.mark.parametrize("gap, apart", [(8.0, True), (0.0, False)])
def test_boxes_that_touch_are_cells_of_a_table(gap: float, apart: bool) -> None:
    left, right = Box(60, 100, 200, 140), Box(200 + gap, 100, 340, 140)
    drawn = page(
        1,
        [words("Turizm", 110, x0=70), words("Tarım", 110, x0=230)],
        fills=[left, right],
    )
    (clean,) = clean_pages([drawn])
    assert has_boxes(clean) == apart


def test_boxes_that_touch_upon_each_other_are_cells_too_whatever_stands_between_them_in_height() -> (
    None
):
    upper, lower = Box(60, 100, 200, 140), Box(60, 140, 200, 180)
    aside = Box(300, 120, 440, 160)
    drawn = page(
        1,
        [words("Turizm", 110, x0=70), words("Tarım", 150, x0=70)],
        fills=[upper, aside, lower],
    )
    (clean,) = clean_pages([drawn])
    assert not has_boxes(clean)


def test_text_beside_a_box_belongs_to_it() -> None:
    box = Box(60, 100, 200, 140)
    (clean,) = clean_pages(
        [
            page(
                1,
                [words("Turizm", 110, x0=70), words("hedef", 110, x0=230)],
                fills=[box],
            )
        ]
    )
    assert has_boxes(clean)


def test_text_below_a_line_outside_of_all_boxes_is_beside_none_above_it() -> None:
    """An agenda below a tree was its axis' text, and its headings the name of the axis."""
    axis, priority = Box(60, 100, 150, 140), Box(170, 100, 290, 140)
    drawn = page(
        1,
        [
            words("Turizm", 110, x0=70),
            words("Öncelik", 110, x0=180),
            words("Hedef", 130, x0=310),
            words("Program", 300, x0=60),
            words("Saat", 330, x0=160),
        ],
        fills=[axis, priority],
    )
    (clean,) = clean_pages([drawn])
    assert [" ".join(w.text for w in row) for row, _ in rows_by_boxes(clean)] == [
        "Turizm",
        "Öncelik",
        "Hedef",
        "Program",
        "Saat",
    ]
