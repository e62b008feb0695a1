"""Lines drawn dot by dot are lines; marks, patterns and pieces of their own are what they were."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.chain.job import Job
from extractors.chain.results import Tabled
from extractors.chain.walk import chain
from extractors.pages.pdfium.dotted import dotted_lines
from schemas.geometry import Box
from tests.pages.test_pages import HEIGHT, drawn


def row(
    count: int,
    long: float,
    thick: float,
    gap: float,
    *,
    down: bool = False,
    at: float = 50.0,
) -> Iterator[Box]:
    """Dots behind each other, across or down, with their first side at 100."""
    for n in range(count):
        start = 100 + n * (long + gap)
        if down:
            yield Box(at, start, at + thick, start + long)
        else:
            yield Box(start, at, start + long, at + thick)


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize(
    ("long", "thick", "gap"),
    [
        (0.75, 0.75, 0.75),
        (2.25, 2.25, 2.25),
        (4.5, 1.5, 3.5),
        (2.0, 0.0, 1.5),
        (9.0, 2.25, 6.0),
    ],
)
def test_dots_and_dashes_in_a_row_are_a_line(
    long: float, thick: float, gap: float, down: bool
) -> None:
    boxes = list(row(9, long, thick, gap, down=down))
    (line,) = dotted_lines(boxes)
    assert (line.across, len(line.of)) == (not down, 9)
    ends = (
        (line.box.x0, line.box.x1) if line.across else (line.box.top, line.box.bottom)
    )
    assert ends == (100, pytest.approx(100 + 9 * long + 8 * gap))


def test_dots_of_a_hairline_are_a_line() -> None:
    assert len(dotted_lines(list(row(9, 0.2, 0.2, 0.8)))) == 1


def test_a_few_dots_are_no_line() -> None:
    assert dotted_lines(list(row(4, 1.0, 1.0, 1.0))) == []


def test_dots_that_do_not_stand_level_are_no_line() -> None:
    boxes = [
        box for n in range(9) for box in [next(row(1, 1.0, 1.0, 1.0, at=50 + n / 4))]
    ]
    moved = [
        box._replace(x0=100 + 2 * n, x1=101 + 2 * n) for n, box in enumerate(boxes)
    ]
    assert dotted_lines(moved) == []


def test_list_marks_below_each_other_are_no_line() -> None:
    assert dotted_lines(list(row(9, 2.5, 2.5, 9.5, down=True))) == []
    assert dotted_lines(list(row(9, 3.0, 3.0, 3.0, down=True))) == []


def test_longer_pieces_are_lines_already() -> None:
    assert dotted_lines(list(row(9, 14.0, 1.0, 3.0))) == []


def test_strokes_side_by_side_are_no_line_across_them() -> None:
    """As the ticks of a scale: each is a stroke down."""
    assert dotted_lines(list(row(9, 0.0, 2.5, 2.0))) == []


def test_a_pattern_of_dots_is_no_line() -> None:
    boxes = [dot for n in range(9) for dot in row(9, 1.0, 1.0, 1.0, at=50 + 2 * n)]
    assert dotted_lines(boxes) == []


@pytest.mark.parametrize("shape", ["squares", "discs", "dashes"])
def test_a_table_with_dotted_borders_is_cut_along_them(
    tmp_path: Path, shape: str
) -> None:
    """Two lines of a cell were two rows, and labels at the foot of a cell stood beside no row."""

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        def dot(x: float, y: float, down: bool) -> None:
            if shape == "discs":
                canvas.circle(x, HEIGHT - y, 0.6, stroke=0, fill=1)
            else:
                long = 3.0 if shape == "dashes" else 1.0
                canvas.rect(
                    x,
                    HEIGHT - y,
                    *((1.0, -long) if down else (long, 1.0)),
                    stroke=0,
                    fill=1,
                )

        step = 5.0 if shape == "dashes" else 2.0
        for y in (100, 120, 160, 200):
            for n in range(int(300 / step) + 1):
                dot(80 + step * n, y, False)
        for x in (80, 180, 280, 380):
            for n in range(int(100 / step) + 1):
                dot(x, 100 + step * n, True)
        for column, (head, *cells) in enumerate(
            [
                ("Alan", "Tarla", "Orman"),
                ("Konu", "Su", "Toprak"),
                ("Durum", "Az", "Bol"),
            ]
        ):
            canvas.drawString(
                90 + 100 * column,
                HEIGHT - 114,
                head,
            )
            for at, text in enumerate(cells):
                canvas.drawString(
                    90 + 100 * column,
                    HEIGHT - (135 + 40 * at),
                    text,
                )
                canvas.drawString(90 + 100 * column, HEIGHT - (150 + 40 * at), "devam")

    path = tmp_path / "dotted.pdf"
    page = drawn(path, draw)
    assert len(page.rules) == 8
    assert page.fills == () and page.pictures == ()
    (table,) = next(r for r in chain(Job(path)) if isinstance(r, Tabled)).tables
    assert (table.n_rows, table.n_cols) == (3, 3)
