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


def test_two_headings_a_blank_apart_are_two_beside_a_third() -> None:
    """Over an empty column the next heading begins right behind: two quadrants of three had no heading."""
    pair = words("FIRSATLAR TEHDİTLER", 300, 100)
    (row,) = rows_of([*words("GÜÇLÜ YANLAR", 60, 100), *pair])
    found = heads_on(1, [runs_of(row)], "swot")
    assert [head.code for head in found] == ["strength", "opportunity", "threat"]
    assert heads_on(1, [runs_of(pair)], "swot")[:1] != found[1:2]
