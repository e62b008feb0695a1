"""Which words can be said, and how many pages are told that hold none."""

import pytest

from extractors.text_layer.losses import _is_pronounceable, _listed


def test_of_many_pages_the_first_are_listed():
    assert _listed([*range(1, 11)]) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"
    assert _listed([*range(1, 41)]) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 30 more"


@pytest.mark.parametrize(("word", "said"), [("ktb.m", True), ("k.t.b.m", False)])
def test_an_abbreviation_is_short(word, said):
    """Not as it is remembered from another document: the rule itself."""
    assert _is_pronounceable.__wrapped__(word) is said
