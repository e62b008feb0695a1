"""The numbers of rows of places, and of tables cut from them: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BordersSettings:
    """Of `borders.py`.

    Where the columns of a table part, told by drawn lines, else by the heading's words.
    """

    into_next: float = 0.15
    """share of its width by which a name of a count reaches into the column beside its own. Shown by
    `test_names_of_counts_wider_than_their_columns_stand_over_one_each`."""
    edge_pt: float = 1.5
    """points: a text that reaches further over a border belongs to both columns. Shown by
    `test_a_line_wider_than_its_column_is_of_the_one_on_whose_lines_it_is_centred`."""
    beside_pt: float = 2.0
    """points: a border right beside figures lies so far from them. Shown by
    `test_where_headings_leave_no_gutter_a_border_lies_right_beside_the_figures`."""


BORDERS = BordersSettings()


@dataclass(slots=True)
class ColumnsSettings:
    """Of `columns.py`.

    The columns that rows of places have, told by where their figures stand; and the borders
    between them.
    """

    blank: float = 0.42
    """times the font size: words that stand closer are parts of one figure (`12 345`, `% 4,14`).
    Shown by `test_runs_under_bands_are_one_table_whatever_was_found`."""
    mirrored_pt: float = 12.0
    """points: pages whose margins are mirrored are shifted by more; centred names by less.
    Shown by `test_pages_are_shifted_where_their_margins_are_mirrored`."""


COLUMNS = ColumnsSettings()


@dataclass(slots=True)
class HeadingLinesSettings:
    """Of `heading_lines.py`.

    The printed lines of a table's heading: what stands between the first row and what ends it
    above.
    """

    widest_gap_pt: float = 40.0
    """points: between two lines of one heading; two levels with wide padding are 30 apart. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""
    parted: float = 0.42
    """times the font size: words of one line that stand further apart are of two cells. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""
    smallest: float = 0.7
    """times the font size of the rows: headings are set like them or smaller; still smaller
    ones are notes. Shown by `test_runs_under_bands_are_one_table_whatever_was_found`."""
    largest: float = 1.12
    """times the font size of the rows: in some tables headings are a little larger; still
    larger text is a section's heading. Shown by `test_a_title_right_above_names_the_programme`."""
    large: float = 1.3
    """times the font size of the rows: larger text is a section's heading wherever it stands.
    Shown by `test_a_heading_far_larger_than_its_rows_is_a_section_s`."""
    into: float = 0.3
    """times the font size by which a heading's box may reach into the first row's: boxes are
    taller than letters. Shown by `test_runs_under_bands_are_one_table_whatever_was_found`."""
    smaller_mark: float = 0.1
    """times the font size by which a footnote mark is smaller than the word before it. Shown by
    `test_words_that_touch_are_of_two_cells_but_for_a_footnote_mark`."""
    touching: float = 0.1
    """times the font size: words that stand closer fill their columns to the brim; no font has
    such blanks. Shown by `test_words_that_touch_are_of_two_cells_but_for_a_footnote_mark`."""


HEADING_LINES = HeadingLinesSettings()


@dataclass(slots=True)
class PlaceRowsSettings:
    """Of `place_rows/`.

    Rows named after places, found on the page itself: a known name, and nothing else on its
    line but figures.
    """

    fewest: int = 3
    """rows with a place: fewer are no table over places. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""
    most_lines: int = 4
    """lines of one name: `Ke- / mal- / paşa` in a column too narrow for it. Shown by
    `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""
    longest_name: int = 4
    """words of a row label: `Gaziemir İlçesi`, `Genel Toplam`, `19 Mayıs`. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""
    aligned_pt: float = 2.5
    """points: names of one column begin, end or are centred alike. Shown by
    `test_names_of_one_column_begin_alike`."""
    pitch: float = 1.5
    """times the least distance of rows: so far below the last one a name without figures is a row of theirs.
    Shown by `test_a_name_without_figures_among_rows_is_a_row_with_blank_cells`."""
    longest_unit: int = 3
    """letters of a unit that may stand in a column of figures: `TL`, `USD`; longer ones are
    words. Shown by `test_a_short_unit_may_stand_among_figures_and_a_word_may_not`."""


PLACE_ROWS = PlaceRowsSettings()


@dataclass(slots=True)
class PlaceColumnsSettings:
    """Of `across/panels.py`.

    Names of places side by side over figures; panels of one table below each other.
    """

    fewest: int = 3
    """places side by side, or a total among them: two may stand in any sentence's line. Shown by
    `test_panels_of_words_are_one_table`."""
    most_lines: int = 3
    """lines of a head: `Mustafa- / kemal- / paşa` in a column too narrow for it. Shown by
    `test_panels_of_words_are_one_table`."""
    blank: float = 0.42
    """times the font size: words that stand closer are parts of one name (`Aydın Toplamı`). Shown by
    `test_panels_of_words_are_one_table`."""
    label_lines: float = 2.5
    """times the font size: further lines of a label stand so near its figures. Shown by
    `test_panels_of_words_are_one_table`."""
    widest_gap_pt: float = 40.0
    """points between two lines of a panel: beyond them another text begins. Shown by
    `test_panels_of_words_are_one_table`."""


PLACE_COLUMNS = PlaceColumnsSettings()


@dataclass(slots=True)
class ListedSettings:
    """Of `listed`.

    Lists of text: the name of a place and one figure, line by line, in columns side by side.
    """

    blank: float = 0.42
    """times the font size: words that stand closer are parts of one name, or of one figure (`% 4,14`).
    Shown by `test_lists_under_one_caption_in_columns_of_text_are_one`."""
    blank_in_heads: float = 1.0
    """times the font size: words of a line that stand further apart are over two columns, even where it is
    justified. Shown by `test_lists_with_a_heading_each_are_columns_of_one_table`."""
    head_reach: float = 4.0
    """times the font size: so far above a list its heading ends, where that of the one beside has more lines.
    Shown by `test_lists_with_a_heading_each_are_columns_of_one_table`."""
    fewest_labels: int = 2
    """figures on a card: a name over one is a heading. Shown by
    `test_a_card_with_one_figure_is_none`."""
    card_line: float = 1.6
    """times the font size of its name: so far below each other lines of a card stand at most. Shown by
    `test_cards_of_places_are_rows_of_one_table`."""
    head_line: float = 0.8
    """times the font size between two lines of a heading. Shown by
    `test_lists_with_a_heading_each_are_columns_of_one_table`."""


LISTED = ListedSettings()


@dataclass(slots=True)
class RowListsSettings:
    """Of `over_places/row_lists`.

    Rows that name what they count, below titles of their columns and with no line drawn.
    """

    blank: float = 0.6
    """times the font size: words that stand closer are of one column. Shown by
    `test_rows_that_name_their_programmes_are_read_below_titles`."""
    most_title_lines: int = 4
    """lines of titles. Shown by `test_titles_of_four_lines_are_titles`."""
    fewest_rows: int = 4
    """rows: fewer show no columns. Shown by `test_three_rows_are_no_list`."""
    next_line: float = 0.6
    """times the font size: so much white is between lines of one label at most. Shown by
    `test_a_name_in_two_lines_is_one_label`."""
    step: float = 0.95
    """times the least step between rows with figures: a row without any stands so far below the last.
    Shown by `test_a_row_with_a_label_and_no_figure_is_a_row_where_it_stands_as_one`."""
    apart: float = 2.5
    """times the font size: more white ends a list. Shown by `test_white_ends_a_list`."""


ROW_LISTS = RowListsSettings()


@dataclass(slots=True)
class RowsReadSettings:
    """Of `rows_read.py`.

    What a table over places holds that no record came from.
    """

    fewest: int = 2
    """figures of a row: one may be a year of the headings, a number of a note. Shown by
    `test_a_row_of_figures_without_a_name_is_said`."""
    several: int = 3
    """figures within one heading: a year, a number of a note may stand in any. Shown by
    `three_row_heading`."""


ROWS_READ = RowsReadSettings()


@dataclass(slots=True)
class RecutSettings:
    """Of `recut.py`.

    Rows of places as a table cut anew: columns by their figures, headings by their words; no
    grid is asked.
    """

    shortest_word: int = 3
    """letters: a shorter rest of a line is an ending, rarely a word (`Hastan / e`). Shown by
    `test_a_short_rest_of_a_line_is_the_ending_of_its_word`."""
    sure: float = 0.9
    """share of its cells that are right, of a table cut anew from its words. Shown by
    `test_a_table_cut_from_its_rows_has_room_round_its_words_and_is_sure_enough_not_to_be_doubted`."""


RECUT = RecutSettings()


@dataclass(slots=True)
class KindsSettings:
    """Of `kinds.py`.

    What a kind of table is to the readings, and the document that they read.
    """

    around_pt: float = 2.0
    """points by which a row of places may stand out of a table that it is of. Shown by
    `test_a_row_may_stand_a_little_out_of_its_table`."""


KINDS = KindsSettings()


@dataclass(slots=True)
class YearsAboveSettings:
    """Of `over_places/years_above.py`.

    Years in a line of their own above the frame of a table, each over its columns.
    """

    close: float = 2.5
    """times the font size of the line: so far it stands above the frame. Shown by
    `test_years_above_the_frame_are_those_of_the_programmes_below_them`."""
    off: float = 1.5
    """times the font size of the line: so far a year is from the middle of its columns, whose cells may be cut at
    white, or from where they begin. Shown by `test_years_over_no_middle_are_told`."""
    clearly: float = 1.0
    """times the font size of the line: any other way to share the columns out must be so much farther off. Shown
    by `test_years_that_may_stand_over_other_columns_as_well_are_told`."""


YEARS_ABOVE = YearsAboveSettings()
