"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ColumnsSettings:
    """Of `columns.py`.

    Column borders where no line is drawn: the gutters that the text of a table leaves free.
    """

    phrase_gap: float = 0.9
    """times the font size: a wider gap ends a phrase; within a phrase no column border can run. Shown
    by `typed_rules_and_bars`."""
    full_row: float = 0.7
    """share of the most phrases that any row has: rows with fewer (headings over several columns,
    wrapped text) may cross a gutter. Shown by `values_with_units_are_rows`."""
    gutter: float = 0.45
    """times the font size: the narrowest gutter between columns when many rows leave it free. Shown by
    `columns_of_figures_close_together`."""
    blank: float = 0.45
    """times the font size: a blank between words is 0.25 to 0.4 wide, unless justified. Shown by
    `bands_whose_text_fills_its_column`."""
    many_rows: int = 6
    """rows: from here on a gutter free in all of them is no accident, narrow as it may be. Shown by
    `bars_run_into_the_next_column`."""
    centred: float = 0.2
    """share of the gutter's width, twice the distance between its middle and that of a heading over it.
    Shown by `years_over_columns_by_short_rules`."""
    few_rows: int = 4
    few_rows_gutter: float = 1.0
    """rows, times the font size: with so few rows blanks line up by chance, so the gutter must be
    wider. Shown by `two_ruled_tables_with_note_and_title_between`, `small_table_of_words`,
    `columns_of_figures_close_together`."""
    no_blank: float = 0.04
    """times the font size: a gap that differs by more from the blanks around is none. Shown by
    `figures_closer_than_a_blank`."""
    overprint: float = 0.1
    """times the font size by which a word begins before the end of the last one: they are printed over
    each other. Shown by `names_longer_than_their_columns_over_each_other`."""
    shortest_name: int = 3
    """letters: shorter words are letters of a formula, or marks. Shown by
    `test_names_printed_over_each_other_are_two_phrases_and_letters_of_a_formula_are_one`."""
    odd: float = 0.1
    """share of the lines that may have more phrases than the table has columns. Shown by
    `test_columns_stand_where_all_rows_leave_room`."""


COLUMNS = ColumnsSettings()


@dataclass(slots=True)
class RowsSettings:
    """Of `rows.py`: row borders where no line is drawn: which printed lines are one row of the table."""

    leading: float = 1.45
    """times the font size: lines of one heading stand no further apart. Shown by
    `years_over_columns_by_short_rules`."""
    centred: float = 0.5
    """times the font size: so near to the middle, or the beginning, of a name stands its second line.
    Shown by `names_of_two_and_three_lines_in_the_middle`."""
    wide: float = 1.25
    narrow: float = 1.12
    """ratios to the smallest distance of two lines: rows apart, lines of one row. Shown by
    `rows_of_words_told_by_their_distance`."""
    room: float = 0.75
    """share of a column's width that its lines have at least, however short they all are. Shown by
    `short_values_with_units_are_rows`."""
    blank: float = 0.25
    """times the font size: the narrowest blank between two words. Shown by
    `values_with_units_are_rows`."""
    wrapped: float = 0.75
    """share of the column's width that a line fills before its text goes on below. Shown by
    `labels_that_go_on_set_in`."""
    one_entry: float = 1.6
    """times the font size: from base line to base line of one entry; further apart are two rows. Shown
    by `labels_that_go_on_set_in`."""
    indent: float = 0.5
    """times the font size: by so much the second line of a label is set in. Shown by
    `labels_that_go_on_set_in`."""
    fewest_gaps: int = 3
    """steps from line to line: fewer do not tell rows from lines. Shown by
    `test_two_steps_do_not_tell_rows_from_their_lines`."""


ROWS = RowsSettings()


@dataclass(slots=True)
class EntriesSettings:
    """Of `entries.py`: rows told by their entries, where these wrap."""

    overlap_pt: float = 1.0
    """points: descenders of one row reach so far into the next without being its own. Shown by
    `frame_and_columns_around_entries_that_wrap`."""
    several: float = 0.8
    """share of the rows that have entries in several columns: else the columns belong to no common
    rows. Shown by `frame_and_columns_around_entries_that_wrap`."""


ENTRIES = EntriesSettings()


@dataclass(slots=True)
class SpansSettings:
    """Of `spans.py`.

    Which columns the entries of a row stand over: `printed lines → phrases → spans → cells`.
    """

    spanning_rule_pt: float = 8.0
    """points: a rule this close under a heading shows which columns it heads. Shown by
    `years_over_columns_by_short_rules`."""
    partial: float = 0.9
    """share of the table's width: a longer rule parts rows and heads nothing. Shown by
    `years_over_columns_by_short_rules`."""
    clearly: float = 0.5
    """times the font size: by so much a heading must stand nearer to the middle of several columns.
    Shown by `years_over_narrow_columns`."""


SPANS = SpansSettings()


@dataclass(slots=True)
class TextGridSettings:
    """Of `text_grid.py`.

    The grid that the text itself makes, where few lines are drawn: `words → columns → rows → cells`.
    """

    side_pt: float = 1.0
    """points between the outermost text and the table's side. Shown by
    `title_lines_above_unruled_table`."""
    end_pt: float = 8.0
    """points from other borders: a rule that ends nearer ends at them. Shown by
    `heading_ground_wider_than_rules`."""
    crossing: float = 0.25
    """share of the lines that may cross a border: rules that end in the middle of words are underlines.
    Shown by `test_rules_that_end_in_the_middle_of_words_are_no_borders`."""
    shortest_pt: float = 10.0
    """points: a shorter stroke between two lines is no rule. Shown by
    `years_over_columns_by_short_rules`."""
    full_width: float = 0.97
    """share of the table's width: a shorter rule leaves columns out. Shown by
    `spanning_headings_under_first_rule`."""
    bands: int = 4
    """bands between rules: from here on each band is a row, however many lines it holds. Shown by
    `shading_in_ragged_strips`."""
    parting: float = 0.25
    """share of the table's width: a longer rule between two lines parts rows. Shown by
    `shading_in_ragged_strips`."""
    middle: float = 0.3
    """times the font size above the base line: a rule that runs higher strikes words, or is the row's
    own. Shown by `years_over_columns_by_short_rules`."""
    same_end_pt: float = 2.0
    """points: rules that begin or end this close to each other do so at one border. Shown by
    `test_rules_that_end_at_one_border_tell_it`."""


TEXT_GRID = TextGridSettings()
