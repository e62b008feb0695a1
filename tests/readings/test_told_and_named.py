"""How much of a text a proof quotes, and which letters may stand among figures."""

import pytest

from extractors.readings.place_rows import is_figure
from extractors.readings.proof import quoted


def test_of_a_long_text_its_beginning_is_quoted():
    assert quoted("ş" * 40) == repr("ş" * 40)
    assert quoted("ş" * 41) == repr("ş" * 39 + "…")


@pytest.mark.parametrize(("text", "stands"), [("TL", True), ("USD", True), ("kişi", False)])
def test_a_short_unit_may_stand_among_figures_and_a_word_may_not(text, stands):
    assert is_figure(text) is stands
