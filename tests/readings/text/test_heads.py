"""Headings in columns so narrow that they break into many lines, also within words."""

from extractors.pages.reading_order import rows_of
from extractors.readings.text.heads import heads_on, runs_of
from tests.readings.test_regions import words


def test_a_heading_of_four_lines_is_known() -> None:
    """Its goals were read without their axes: only its first three lines were asked for."""
    lines = ("GELİŞM", "E EK-", "SENLE-", "Rİ")
    printed = [
        word for n, line in enumerate(lines) for word in words(line, 60, 100 + 12 * n)
    ]
    (head,) = heads_on(1, map(runs_of, rows_of(printed)), "goal_hierarchy")
    assert (head.code, head.exact, len(head.words)) == ("axis", True, 5)
