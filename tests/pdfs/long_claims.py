"""Drawn claims for a test to go through: those whose reading takes a third of a second of CPU or more are for `make test`."""

from collections.abc import Iterable

import pytest

LONG = frozenset({
    "banner_on_two_pages", "borderless_continues_on_next_page", "caption_of_two_lines_again_overleaf",
    "columns_a_little_wider_overleaf", "columns_open_above_overleaf",     "dense_condensed_type", "dotted_rules_as_segments", "english_district_report",
    "entries_across_two_columns_overleaf", "figures_on_both_sides_of_a_page_break",
    "footnote_interrupts_table", "frame_and_columns_over_two_pages", "goals_one_a_row_borderless",
    "header_between_rules_as_wide_as_the_table", "header_not_repeated",
    "header_of_two_parts_over_a_table_without_rules",     "heading_printed_again_is_no_header", "last_rows_between_rules_overleaf", "left_and_right_pages_differ",
    "letter_head_in_a_box", "mirrored_margins", "mojibake_and_sound_fonts_on_one_page",
    "mojibake_cp1254_as_cp1252", "mojibake_utf8_as_cp1252", "nfd_with_ligatures",
    "nothing_allowed_over_two_pages", "one_table_an_axis_outline_numbers", "printed_goals",
    "printed_goals_landscape", "printed_goals_rules_under_cells", "printed_programmes", "printed_statistics",
    "printed_statistics_shaded_and_wrapped",     "shaded_heading_over_rows_that_go_on_overleaf", "short_entries_overleaf", "sixty_pages_three_tables",
    "soft_hyphens_and_zero_width_blanks", "stamp_across_each_page", "statistics_columns_in_other_order",
    "statistics_continued_under_a_caption", "statistics_total_first", "statistics_with_a_column_added",
    "statistics_with_blanks_in_figures", "statistics_with_marks_at_labels", "statistics_with_row_numbers",
    "swot_item_cut_by_page", "table_that_says_it_goes_on_overleaf", "typeset_goals",
    "zebra_whose_last_row_on_the_page_is_paper",
})  # fmt: skip
"""Measured with nothing kept: a fifth of the claims, and half of the time that all take."""


def each(names: Iterable[str]) -> list[object]:
    """The claims as parameters of a test, the long ones marked `thorough`."""
    return [
        pytest.param(name, marks=pytest.mark.thorough) if name in LONG else name
        for name in names
    ]
