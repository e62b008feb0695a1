"""What short numbers of the readings decide: letters quoted, letters of a unit or a level, years before a report."""

from datetime import date

import pytest

from extractors.readings.goals.outline import _level_stems
from extractors.readings.place_rows.row import is_figure
from extractors.readings.proof import quoted
from extractors.readings.statistics import _years
from tests.support import extractions as make


def test_of_a_long_text_its_beginning_is_quoted():
    assert quoted("ş" * 40) == repr("ş" * 40)
    assert quoted("ş" * 41) == repr("ş" * 39 + "…")


@pytest.mark.parametrize(
    ("text", "stands"), [("TL", True), ("USD", True), ("kişi", False)]
)
def test_a_short_unit_may_stand_among_figures_and_a_word_may_not(text, stands):
    assert is_figure(text) is stands


def test_a_letter_that_stands_for_a_level_is_no_stem_of_its_word():
    stems = _level_stems.__wrapped__()
    assert {"Eksen", "Hedef"} <= set(stems)
    assert "H" not in stems


def test_a_report_may_list_the_districts_of_some_years_before():
    identity = make.identity(published_on=date(2010, 11, 1))
    assert _years(identity, ()) == {2007, 2008, 2009, 2010}
