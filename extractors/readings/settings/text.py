"""The numbers of `readings/text`, a settings object a mechanism: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class EntriesSettings:
    """Of `entries.py`.

    One text of a column apart from the next: by bullets, white, drawn lines, and room left in a
    line.
    """

    rounding_pt: float = 0.4
    """points: a word that fits by less may not have fitted. Shown by
    `test_sentences_are_not_parted_where_lines_go_on_and_some_goal_has_two_in_a_line`."""
    bullet_pt: float = 1.5
    """points: a bullet stands this close to the column's edge; a dash farther in is part of a
    text. Shown by `test_a_bullet_stands_at_the_edge_and_a_code_may_be_centred`."""
    code_pt: float = 12.0
    """points: codes may be centred in a column of their own: G9 begins right of G10. Shown by
    `test_a_bullet_stands_at_the_edge_and_a_code_may_be_centred`."""


ENTRIES = EntriesSettings()


@dataclass(slots=True)
class HeadsSettings:
    """Of `heads.py`.

    Where known headings stand on a page: `GÜÇLÜ YANLAR`, `Fırsat-/lar`, `T H R E A T S`.
    """

    blank: float = 0.9
    """times the font size: words of one heading stand closer; columns stand farther apart. Shown by
    `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""
    next_line: float = 1.9
    """times the font size: the second line of a heading stands this close below the first. Shown by
    `printed_goals`."""
    max_lines: int = 5
    """lines of a heading in a narrow column: GÜÇ-/LÜ YAN-/LAR, GELİŞM/E EK-/SENLE-/Rİ. Shown by
    `swot_one_item_a_row`, `swot_bullets_in_a_cell` and `test_a_heading_of_four_lines_is_known`."""
    letters: int = 3
    """letters by which most lines are told from headings before more is asked of them. Shown by
    `test_a_heading_in_two_languages_on_one_line_is_no_two_headings`."""
    all_letters: int = 4
    """letters side by side that are headings: fewer are signs of anything. Shown by
    `test_headings_of_one_letter_count_where_all_four_stand_side_by_side`."""
    enough: int = 12
    """characters that hold so many letters, also with spaced letters. Shown by
    `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""
    wider: float = 1.25
    """times the other blanks of a line: the white between two headings that stand closer than
    columns do. Shown by `test_two_headings_stand_wider_apart_than_their_words`."""
    below: float = 0.5
    """times the font size: the second line of a heading stands farther below the first; nearer
    is the same line. Shown by `printed_goals`."""


HEADS = HeadsSettings()


@dataclass(slots=True)
class JoiningSettings:
    """Of `joining.py`.

    Printed lines of narrow columns as one text: words cut with a hyphen, without one, and
    compounds.
    """

    longest_scrap: int = 3
    """letters: what is left of a torn word at the end of a line, or at the beginning of the next. Shown by
    `test_a_label_torn_in_two_is_whole_where_one_piece_is_no_word`."""
    full: float = 0.75
    """times the font size: the width of one more letter, which a full line has no room for. Shown
    by `test_words_cut_at_line_ends_are_whole_and_compounds_keep_their_hyphen`."""
    shortest_second: int = 4
    """letters: a word that follows another, which endings alone may make one with it. Shown by
    `test_two_words_that_fill_a_line_are_two_though_endings_alone_would_make_them_one`."""


JOINING = JoiningSettings()


@dataclass(slots=True)
class TornSettings:
    """Of `torn.py`.

    Words that a column too narrow for them tore over its lines, without a hyphen.
    """

    most_lines: int = 3
    """lines below its first that one word goes on over: `İşyerl` / `erini` / `n`. Shown by
    `test_a_word_torn_over_several_lines_is_whole`."""
    letters: float = 1.8
    """letters of mean width: that of one which a full line has no room for; an m is wide. Shown by
    `test_lines_with_room_for_another_letter_are_not_torn`."""


TORN = TornSettings()


@dataclass(slots=True)
class TextlinesSettings:
    """Of `textlines.py`.

    Printed lines within columns: where text begins, how far lines stand apart.
    """

    same_base: float = 0.35
    """times the font size: words of one line in one column differ in height by less (raised marks).
    Shown by `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""
    same_pitch_pt: float = 0.3
    """points: two distances between base lines that differ by less are one. Shown by
    `test_labels_that_every_row_prints_are_labels_of_a_line_each`."""
    overshoot: float = 0.07
    """times the font size: where boxes are as tall as letters, round ones reach this far below
    the base line. Shown by
    `test_boxes_as_tall_as_their_letters_have_round_ones_reach_below`."""
    regular: float = 0.6
    """share of the distances within texts that are the leading exactly, where a program does
    not round. Shown by `test_lines_of_a_program_that_does_not_round_are_one_leading_apart`."""
    jitter: float = 0.9
    """share of the distances within texts that stray by no more; the rest are marks and small
    letters anew. Shown by `test_where_heights_are_rounded_the_farthest_tenth_tells_nothing`."""
    as_large: float = 0.9
    """times the largest word's size: smaller words (raised marks) do not tell where the base
    line is. Shown by `test_goals_in_boxes_are_read_without_a_doubt`."""
    loosest: float = 2.2
    """times the font size: lines of one text stand closer. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""


TEXTLINES = TextlinesSettings()


@dataclass(slots=True)
class NumbersSettings:
    """Of `numbers.py`.

    Numbers that begin entries and labels: `1.`, `1.2.3`, `Hedef 1.2.3`, `Öncelik 1.2:`.
    """

    deep: int = 3
    """steps of a number that names axis, priority and goal. Shown by
    `test_a_number_of_three_steps_names_axis_priority_and_goal`."""


NUMBERS = NumbersSettings()


@dataclass(slots=True)
class DoubtfulSettings:
    """Of `doubtful.py`.

    Words that may be two run together, or one in pieces.
    """

    shortest: int = 6
    """letters of a word that may be two, or in pieces: shorter ones are abbreviations and endings. Shown by
    `test_short_words_are_not_doubted`."""
    shortest_part: int = 2
    """letters of a part: `DE` of `DEREKABET`. Shown by
    `test_words_run_together_within_a_line_are_doubted`."""
    long_part: int = 6
    """letters of both parts of a word that is doubted also where the document never prints them side by side:
    names of places and loans are made of shorter ones. Shown by
    `test_words_run_together_within_a_line_are_doubted`."""


DOUBTFUL = DoubtfulSettings()


@dataclass(slots=True)
class PageColumnsSettings:
    """Of `page_columns.py`.

    Lists that run on from one column of a page to the next.
    """

    most: int = 3
    """columns that text is set in, two at least. Shown by `test_lists_in_three_columns_are_one`."""
    half_white_pt: float = 4.0
    """points: at least twice as much white stands between columns. Shown by
    `test_columns_that_nearly_touch_are_none`."""
    begins: float = 0.25
    """times the width of a column: it begins no farther from the page's text, or the middle of the
    white. Shown by
    `test_numbers_at_the_right_edge_are_no_column`."""
    fewest_rows: int = 4
    """lines of each column: fewer may be those of cells side by side. Shown by
    `test_three_lines_beside_a_list_are_no_column`."""
    same_edge_pt: float = 1.0
    """points: lines of a column begin this close to each other. Shown by
    `test_blanks_below_each_other_part_no_columns`."""
    alike: float = 0.5
    """share of the lines of a column that begin as others do; of halves of sentences few do. Shown by
    `test_blanks_below_each_other_part_no_columns`."""
    level: float = 0.5
    """share of its height that a heading has in common with another beside it: these head boxes. Shown
    by `test_headings_that_are_level_head_boxes_and_no_columns`."""
    ground: float = 200.0
    """points: a filled area higher than that is the ground of columns, no bar over them. Shown by
    `test_a_ground_behind_columns_and_a_bar_between_them_part_nothing`."""


PAGE_COLUMNS = PageColumnsSettings()


@dataclass(slots=True)
class SideCaptionsSettings:
    """Of `side_captions.py`.

    Captions in the margin, beside their tables.
    """

    white: float = 1.0
    """times the font size: such white runs down the page between margin and text. Shown by
    `test_text_that_nearly_touches_a_caption_is_beside_no_margin`."""
    level: float = 0.5
    """share of its height that a heading has in common with another of its table. Shown by
    `test_a_column_under_a_caption_of_its_own_is_no_margin`."""
    next_line: float = 1.9
    """times the font size: the next line of a caption stands this close. Shown by
    `test_two_captions_of_a_margin_stand_above_a_table_each`."""


SIDE_CAPTIONS = SideCaptionsSettings()


@dataclass(slots=True)
class LaidLevelSettings:
    """Of `laid_level.py`.

    Headings of columns that run up or down.
    """

    blank: float = 1.0
    """times the font size: white between two words of a turned line; more parts bands of headings. Shown by
    `test_of_two_levels_of_turned_headings_the_lower_is_over_the_figures`."""
    fewest: int = 2
    """columns with turned headings: one alone is the label of rows. Shown by
    `test_a_turned_text_over_one_column_is_left_as_it_is`."""
    rows: int = 3
    """rows of figures, right below the band, that tell where columns are: cells of one may be empty. Shown by
    `test_an_empty_cell_of_the_first_row_hides_no_column`."""
    near: float = 3.0
    """times the font size: the figures begin no farther below. Shown by
    `test_turned_text_far_above_figures_is_left_as_it_is`."""
    wider: float = 1.2
    """times: the white between headings is so much wider than that between the lines of one. Shown by
    `test_turned_lines_with_even_gaps_are_left_as_they_are`."""


LAID_LEVEL = LaidLevelSettings()


@dataclass(slots=True)
class DrawnApartSettings:
    """Of `drawn_apart.py`.

    Words that a drawn line parts.
    """

    wide: float = 2.0
    """times the font size: wider white parts words whatever is drawn. Shown by
    `test_words_with_a_line_between_them_are_of_two_cells`."""
    into_pt: float = 0.5
    """points: letters may touch the line. Shown by
    `test_words_with_a_line_between_them_are_of_two_cells`."""


DRAWN_APART = DrawnApartSettings()
