"""What the numbers of the records decide where few tables show it."""

import pytest

from extractors.records.outline import _level_said


@pytest.mark.parametrize(
    ("line", "names"), [("hedef: Liman", True), ("h: Liman", False)]
)
def test_a_letter_alone_names_no_level(line, names):
    assert bool(_level_said.__wrapped__().match(line)) is names
