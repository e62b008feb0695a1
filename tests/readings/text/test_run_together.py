"""Words printed into each other: apart where lines begin at the second, else told."""

import pytest

from extractors.readings.goals.objections import against_axes
from extractors.readings.regions.extent import Part
from extractors.readings.regions.layout.glued import unglued
from extractors.readings.text.entries import goes_on
from extractors.readings.text.joining import runs_together
from extractors.readings.text.words import clean_pages
from schemas.records import PlanAxis
from tests.readings.test_regions import LETTER_PT, page, words


@pytest.mark.parametrize(("lines", "apart"), [(2, True), (1, False)])
def test_labels_in_small_letters_are_parted_where_lines_begin_at_the_second(
    lines: int, apart: bool
) -> None:
    """A label that fills its column ran into the one beside it: it was the name of another axis."""
    start = 60 + 3 + LETTER_PT * len("KırsalKalkınma")
    rows = [words("Kırsal KalkınmaKadın İstihdamı", 60, 100, bold=True)]
    rows += [words("Kümelenme", start, 110 + 10 * n, bold=True) for n in range(lines)]
    (clean,) = clean_pages([page([])])
    part = Part(clean, tuple(map(tuple, rows)), 90, 200, ended=True)
    (found,) = unglued([part])
    assert ("Kadın" in [word.text for word in found.rows[0]]) is apart


@pytest.mark.parametrize(
    ("title", "together"),
    [
        ("Kırsal KalkınmaKadın", True),
        ("Kırsal Kalkınma", False),
        ("300 MWh ve kWh enerji", False),
        ("e-Devlet ve eTicaret", False),
        ("McDonald İşletmeleri", False),
    ],
)
def test_titles_of_words_that_run_together_are_told(title: str, together: bool) -> None:
    assert runs_together(title) is together
    axis = PlanAxis(ordinal=1, title=title, priorities=())
    told = [each for each in against_axes([axis]) if "run together" in each]
    assert bool(told) is together


@pytest.mark.parametrize(
    ("text", "open_"),
    [("EMPLOYMENT AND", True), ("EĞİTİM VE", True), ("Eğitim ve", True), ("PLAN A", False), ("Eğitim VE", False)],
)  # fmt: skip
def test_a_text_in_capitals_that_ends_in_a_joining_word_goes_on(
    text: str, open_: bool
) -> None:
    """An axis whose second line stood overleaf was two, and eight goals were of the second."""
    assert goes_on(text) is open_
