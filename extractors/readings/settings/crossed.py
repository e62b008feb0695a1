"""Numbers that decide how counts of projects are read whatever stands across and what down."""

from dataclasses import dataclass


@dataclass(slots=True)
class CrossedSettings:
    """Of `crossed`: places, programmes, years and what is counted, beside and over lines of counts."""

    fewest: int = 2
    """figures of a line: one number may stand in any line of text. Shown by
    `test_counts_are_read_whatever_stands_across`."""
    blank: float = 0.5
    """times the font size: words that stand closer are one text. Shown by
    `test_counts_are_read_whatever_stands_across`."""
    gutter: float = 0.1
    """times the font size: white that no word of any line crosses parts two columns of labels. Shown by
    `test_counts_are_read_whatever_stands_across`."""
    lone: float = 4.0
    """times the font size: half the width of a column that is the only one. Shown by
    `test_counts_are_read_whatever_stands_across`."""
    under: float = 3.0
    """times the font size: the count of a panel of one column stands no farther left of those above. Shown by
    `test_a_lone_count_goes_on_below_others_and_not_left_of_them`."""
    near: float = 8.0
    """times the font size: and no farther below them: a head of two lines may stand between. Shown by
    `test_a_panel_of_totals_proves_the_others`."""
    sorted: float = 0.8
    """share of the steps from place to place that follow their letters, in a list that is sorted by them;
    at the others a new group begins. Shown by
    `test_places_follow_their_letters_though_one_does_not`."""
    centred: float = 0.2
    """times the step of columns: what is set over the middle of some stands closer to it. Shown by
    `test_years_over_the_middles_of_runs_are_of_all_their_columns`."""
    apart: float = 2.0
    """times the font size: white between two lines of a head; more parts it from the text above. Shown by
    `test_all_lines_of_a_head_are_of_it_however_many`."""
    years: float = 4.0
    """times the font size: white below a line of nothing but years, which heads of two levels have over
    their names. Shown by `test_years_far_above_the_names_are_of_the_head`."""
    head: float = 24.0
    """times the font size: how high a head may stand over its last line. Its names may have ten lines
    each, and those of two neighbours seldom stand level. Shown by
    `test_lines_of_a_head_that_stand_between_each_other_are_all_of_it`."""
    most_lines: int = 6
    """lines above a head, among which its caption begins. Shown by
    `test_counts_are_read_whatever_stands_across`."""
    left_lines: int = 12
    """lines among which a head stands that was left behind at the end of a page, where footnotes may
    stand below it. Shown by
    `test_the_last_lines_of_a_page_may_be_a_head_that_was_left_behind`."""
    left_head: int = 3
    """lines that such a head has, where more stands above it. Shown by
    `test_a_head_left_between_text_and_a_note_is_the_next_pages`."""
    label_lines: float = 2.5
    """times the font size: further lines of a label stand so near the last line of counts. Shown by
    `test_lines_of_a_label_stand_close_below_the_last_counts`."""
    label_most: int = 20
    """lines of one label: a programme's name has ten in a narrow column; more are prose, which is not tried
    again with each further line. Shown by `test_a_label_has_no_more_lines_than_a_name_can_have`."""
    off: float = 0.3
    """share of the step between two columns: a heading so far from the middle of one is of both. Shown by
    `test_all_lines_of_a_head_are_of_it_however_many`."""


CROSSED = CrossedSettings()
