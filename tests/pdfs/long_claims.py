"""Drawn claims for a test to go through: those whose reading takes half a second of CPU or more are for `make test`."""

from collections.abc import Iterable

import pytest

LONG = frozenset({
    "sixty_pages_three_tables", "left_and_right_pages_differ", "english_district_report", "continues_on_next_page",
    "heading_printed_again_is_no_header", "one_table_an_axis_outline_numbers", "mojibake_cp1254_as_cp1252",
    "mirrored_margins", "header_between_rules_as_wide_as_the_table", "typeset_goals", "footnote_interrupts_table",
    "zebra_whose_last_row_on_the_page_is_paper", "printed_goals", "header_of_two_parts_over_a_table_without_rules",
    "printed_goals_rules_under_cells", "swot_item_cut_by_page", "stamp_across_each_page",
    "printed_statistics_shaded_and_wrapped", "dense_condensed_type", "row_cut_by_page_break",
    "statistics_with_blanks_in_figures",
})  # fmt: skip
"""Each has a shorter claim beside it that shows most of what it does; measured on two cores, nothing kept."""


def each(names: Iterable[str]) -> list[object]:
    """The claims as parameters of a test, the long ones marked `thorough`."""
    return [pytest.param(name, marks=pytest.mark.thorough) if name in LONG else name for name in names]
