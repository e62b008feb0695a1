"""Years by their shape: one door for headings, labels, prose and editions."""

import pytest

from schemas.text.signs import (
    SOLID_BULLETS,
    YEARS,
    ends_sentence,
    is_year_or_span,
    whole_year,
    years_in,
)


def test_the_range_is_one_for_words_and_numbers():
    assert [year for year in range(1500, 2500) if years_in(f"in {year} yılı")] == list(
        YEARS
    )
    assert [year for year in range(1500, 2500) if whole_year(f"{year}*")] == list(YEARS)


@pytest.mark.parametrize(
    "text", ["2008", "2008*", "2008/09", "(2008 - 2009)", "2008 2009", "201 1"]
)
def test_years_of_a_heading(text):
    assert is_year_or_span(text)


@pytest.mark.parametrize(
    "text", ["2.008", "19,80", "2008,5", "20081", "2008 kişi", "1.1.2008", ""]
)
def test_figures_are_no_years(text):
    assert not is_year_or_span(text)
    assert whole_year(text) is None


@pytest.mark.parametrize(("text", "years"), [
    ("2008-2009 Yılı", [2008, 2009]), ("Nüfus (2009)", [2009]), ("2.008 kişi", []), ("1.2008", []), ("2008,5", []),
])  # fmt: skip
def test_years_in_a_text(text, years):
    assert years_in(text) == years


def test_a_closing_bracket_ends_a_sentence_only_where_notes_stand():
    assert not ends_sentence("İzmir (2010)")
    assert ends_sentence("İzmir (2010)", bracket_ends=True)


def test_symbol_fonts_have_a_page_of_bullets():
    assert {chr(0xF000), chr(0xF0FF)} <= SOLID_BULLETS
    assert chr(0xF100) not in SOLID_BULLETS
