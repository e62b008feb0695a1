"""What the numbers of lines, entries and headings decide, each on lines that lie on both of its sides."""

from collections.abc import Sequence

import pytest

from extractors.pages.reading_order import rows_of
from extractors.readings.regions.labels import labels_of
from extractors.readings.text.entries import NUMBER_MARK, begins_with
from extractors.readings.text.heads import heads_on, runs_of
from extractors.readings.text.numbers import NumberedStart
from extractors.readings.text.textlines import TextLine, jitter_of, leading_of
from schemas.geometry import Box
from schemas.page import Word
from tests.support.drawn_pages import words


def line(text: str, top: float, *, x0: float = 60.0, drop: float = 0.0) -> TextLine:
    return TextLine(1, tuple(words(text, top, x0=x0)), drop)


def text(steps: Sequence[float], *, drop: float = 0.0) -> list[TextLine]:
    """Lines that go on in small letters, each so far below the one before."""
    tops = [100 + sum(steps[:at]) for at in range(len(steps) + 1)]
    return [line("sürer", top, drop=drop) for top in tops]


@pytest.mark.parametrize(
    ("printed", "x0", "begins"),
    [
        ("– Tarım", 61.4, True),
        ("– Tarım", 61.6, False),
        ("G9 Tarım", 71.9, True),
        ("G9 Tarım", 72.1, False),
    ],
)
def test_a_bullet_stands_at_the_edge_and_a_code_may_be_centred(printed, x0, begins):
    mark = "–" if printed.startswith("–") else NUMBER_MARK
    assert begins_with(line(printed, 100, x0=x0), 60.0, mark) is begins


def test_lines_of_a_program_that_does_not_round_are_one_leading_apart():
    """Seven of ten steps are the leading; three notes lie otherwise, and tell nothing of it."""
    assert jitter_of([text([12.0] * 7 + [13.0] * 3)], 12.0) == pytest.approx(0.3)
    assert jitter_of([text([12.0] * 6 + [13.0] * 4)], 12.0) == pytest.approx(1.0)


@pytest.mark.parametrize(("between", "jitter"), [(13.5, 1.05), (9.6, 0.3)])
def test_lines_that_a_browser_puts_on_the_next_pixel_go_on_where_texts_stand_clear(
    between: float, jitter: float
) -> None:
    """One line in five stood 0.75 points lower: `%30'e ulaşması` was an item of its own."""
    items = [
        line("Ova", 100),
        line("Dağ", 100 + between),
        line("Su", 100 + 2 * between),
    ]
    columns = [text([8.25] * 8 + [9.0] * 2), items]
    assert jitter_of(columns, 8.25) == pytest.approx(jitter)


def test_a_bullet_larger_than_the_text_behind_it_tells_no_base_line():
    """A dash of 10 points before 7 hangs 0.6 points below them: the next line would stand nearer."""
    bullet = Word("–", Box(60, 106.8, 65, 118.5), 10.0)
    item = Word("Ova", Box(70, 110.9, 90, 117.9), 7.0)
    assert TextLine(1, (bullet, item)).base == pytest.approx(117.9)
    assert TextLine(1, (bullet,)).base == pytest.approx(118.5)


def test_of_distances_that_count_for_each_other_the_commonest_is_the_leading():
    """Accents and hanging letters make single steps shorter: the least of those near is none."""
    assert leading_of([text([9.6] * 5 + [9.31])]) == pytest.approx(9.6)
    assert leading_of([text([9.31] * 5 + [9.6])]) == pytest.approx(9.3)


def test_where_heights_are_rounded_the_farthest_tenth_tells_nothing():
    steps = [12.0] * 4 + [12.5] * 14 + [13.0] + [15.0]
    assert jitter_of([text(steps)], 12.0) == pytest.approx(1.0)


def test_boxes_as_tall_as_their_letters_have_round_ones_reach_below():
    assert jitter_of([text([12.0] * 4, drop=2.0)], 12.0) == pytest.approx(0.7)


@pytest.mark.parametrize(("white", "heads"), [(6.0, 1), (6.5, 2)])
def test_two_headings_stand_wider_apart_than_their_words(white, heads):
    """`GÜÇLÜ YANLAR ZAYIF YANLAR`, 5 points between words: one run, for columns stand farther apart than 9."""
    first = words("GÜÇLÜ YANLAR", 100)
    second = words("ZAYIF YANLAR", 100, x0=first[-1].box.x1 + white)
    runs = map(runs_of, rows_of([*first, *second]))
    assert len(heads_on(1, runs, "swot")) == heads


@pytest.mark.parametrize(
    ("path", "last", "follows"),
    [
        ((4, 1, 1), (3, 3, 4), True),
        ((3, 4, 1), (3, 3, 4), True),
        ((4, 1), (3, 4), False),
        ((2, 1, 1, 1), (1, 3, 4, 1), False),
    ],
)
def test_a_number_of_three_steps_names_axis_priority_and_goal(path, last, follows):
    assert NumberedStart(path, 1).follows(NumberedStart(last, 1)) is follows


@pytest.mark.parametrize(("jitter", "labels"), [(0.0, 2), (1.0, 1)])
def test_lines_of_a_label_stray_as_those_of_the_texts_beside_do(
    jitter: float, labels: int
) -> None:
    lines = [
        TextLine(1, tuple(words(text, base)))
        for text, base in (("Su ve", 100), ("Atık", 112.8))
    ]
    made = labels_of(lines, 12.0, frozenset(), 500.0, ([], []), jitter=jitter)
    assert len(made) == labels
