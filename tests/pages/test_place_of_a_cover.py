"""A line of a cover that names places and nothing else."""

import pytest

from extractors.identity.area import named_before_title


@pytest.mark.parametrize(
    ("line", "slugs"),
    [("Foça ve Urla", ["foca", "urla"]), ("Foça ve Urla Limanları", [])],
)
def test_a_line_of_few_words_may_be_places_alone(line, slugs):
    found = named_before_title(line, "district_report")
    assert [place.slug for places in found for place in places] == slugs
