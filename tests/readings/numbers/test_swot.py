"""What the numbers of SWOTs decide, each on both of its sides."""

import pytest

from extractors.readings.regions.labels import Label
from extractors.readings.swot.choice import prove
from extractors.readings.swot.labels.over import levels_of
from extractors.readings.swot.side import _is_crossed, has_columns, is_down_the_side
from extractors.readings.text.heads import Head
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import CleanPage
from extractors.readings.weighed import weighed
from schemas.page import Word
from tests.readings.test_swot_objections import ROWS, TOPS, document, drawn
from tests.support.drawn_pages import page, words

QUADRANTS = ("STRENGTHS", "WEAKNESSES", "OPPORTUNITIES", "THREATS")


def head(text: str, top: float) -> Head:
    return Head(1, text.lower(), text, tuple(words(text, top)), exact=True, alone=True)


HEADS = [head(text, 100 + 60 * at) for at, text in enumerate(QUADRANTS)]
GROUPS = [(0, [each]) for each in HEADS]


def clean(lines: list[list[Word]]) -> list[CleanPage]:
    every = [*(list(each.words) for each in HEADS), *lines]
    return [
        CleanPage(page(1, every), tuple(word for line in every for word in line), ())
    ]


def beside(lines: int, *, x0: float = 150.0) -> list[list[Word]]:
    return [words("a b c d e", 100 + 12 * at, x0=x0) for at in range(lines)]


@pytest.mark.parametrize(("under", "is_side"), [(4, True), (5, False)])
def test_with_words_under_the_quadrants_the_items_stand_below(under, is_side):
    """Fifty words beside the headings; a tenth of that under one of them is a text."""
    below = [words("x " * under, 115)] if under else []
    lines = [[word for word in line if word.text.strip()] for line in below]
    assert is_down_the_side(clean([*beside(10), *lines]), GROUPS) is is_side


@pytest.mark.parametrize(("lines", "columns"), [(4, True), (3, False)])
def test_four_lines_that_begin_at_one_place_are_a_second_column(lines, columns):
    texts = [
        [*words("Tarım", 100 + 12 * at, x0=150), *words("Liman", 100 + 12 * at, x0=300)]
        for at in range(lines)
    ]
    assert has_columns(clean(texts), GROUPS) is columns


@pytest.mark.parametrize(("x0", "crossed"), [(298.6, False), (298.4, True)])
def test_a_text_runs_over_a_column_s_edge_where_it_begins_well_before(x0, crossed):
    assert _is_crossed(300.0, words("Tarım", 100, x0=x0)) is crossed


@pytest.mark.parametrize(("x0", "levels"), [(62.9, [[0, 0]]), (63.1, [[0, 1]])])
def test_labels_at_the_left_edge_are_of_the_outer_level(x0, levels):
    stack = [
        Label(1, (TextLine(1, tuple(words(text, top, x0=at))),), text=text)
        for text, top, at in (("Ekonomi", 100, 60.0), ("Tarım", 115, x0))
    ]
    assert levels_of([stack]) == levels


@pytest.mark.parametrize(("confidence", "is_drawn"), [(0.96, True), (0.94, False)])
def test_a_table_as_found_is_believed_where_all_its_cells_are_sure(
    confidence, is_drawn, monkeypatch
):
    """It and a reading by words differ; only of sure cells it is weighed as drawn."""
    told = []
    monkeypatch.setattr(
        prove,
        "weighed",
        lambda *said, **how: told.append(how["drawn"]) or weighed(*said, **how),
    )
    table = drawn(ROWS, TOPS, method="rules+text").model_copy(
        update={"confidence": confidence}
    )
    assert (
        prove.prove(document(table, [("Tarım", 30, 120), ("Ulaşım", 30, 159)]), table)
        is not None
    )
    assert told == [is_drawn]
