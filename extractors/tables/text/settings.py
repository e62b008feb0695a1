"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BlocksSettings:
    """Of `blocks.py`.

    Blocks of printed lines in columns: what may be a table, with its headings, without captions and
    notes.
    """

    column_gap: float = 1.1
    """times the font size: a wider gap may part columns; blanks of justified prose are narrower. Shown
    by `no_table_contents_that_wraps`."""
    line_gap: float = 2.6
    """times the font size: from base line to base line within one table, blank line included. Shown by
    `currency_signs_behind_figures`."""
    airy_gap: float = 4.5
    """times the font size: rows stand no further apart, however airy the table is."""
    airy_columns: int = 3
    """columns that tell that lines far apart belong together; two are a label and its text anywhere."""
    wraps: int = 3
    """lines at a block's end, of which the last may be what wraps of the row above."""
    lone_lines: int = 2
    """lines in one phrase (labels that wrap, bands) that a table may have between lines in columns.
    Shown by `tables_under_headings_of_larger_type`."""
    centred: float = 0.03
    """share of the table's width by which a centred title misses its middle. Shown by
    `title_lines_above_unruled_table`."""
    fewest_lines: int = 2
    """lines in columns that a block has at least. Shown by `no_table_contents_without_dots`."""
    align_pt: float = 3.0
    """points: edges this close are aligned (right-aligned figures with a trailing mark stray by 2).
    Shown by `currency_signs_behind_figures`."""
    looked_at: int = 6
    """lines below a heading whose columns it may head."""
    off_left: float = 3.0
    """times the font size: a heading of columns begins so far right of the labels."""
    before_pt: float = 40.0
    """points by which a heading begins left of its columns."""


BLOCKS = BlocksSettings()


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
    `typed_rules_and_bars`."""
    centred: float = 0.2
    """share of the gutter's width, twice the distance between its middle and that of a heading over it.
    Shown by `years_over_columns_by_short_rules`."""
    few_rows: int = 4
    few_rows_gutter: float = 1.0
    """rows, times the font size: with so few rows blanks line up by chance, so the gutter must be
    wider. Shown by `two_ruled_tables_with_note_and_title_between`, `small_table_of_words`."""
    cut_off: float = 1.2
    """times the font size: a text that the next column cuts off counts as if it ended so far before it,
    since its own end tells nothing of where the columns part. Shown by
    `names_cut_off_by_the_next_column`."""
    no_blank: float = 0.04
    """times the font size: a gap that differs by more from the blanks around is none."""
    odd: float = 0.1
    """share of the lines that may have more phrases than the table has columns."""


COLUMNS = ColumnsSettings()


@dataclass(slots=True)
class OpenEndsSettings:
    """Of `open_ends.py`: tables that a page's lines show in part: headings over rows without lines."""

    fewest_columns: int = 3
    """columns of a heading over rows without lines: two names side by side may be anything. Shown by
    `shaded_heading_over_rows_that_go_on_overleaf`."""
    rows: int = 2
    """rows of figures right below it that say that it is a heading. Shown by
    `shaded_heading_over_rows_that_go_on_overleaf`."""
    row: float = 1.5
    """times the heading's height: rows stand as close as that below it. Shown by
    `shaded_heading_over_rows_that_go_on_overleaf`."""


OPEN_ENDS = OpenEndsSettings()


@dataclass(slots=True)
class OverleafSettings:
    """Of `overleaf.py`: the last row or two of a table without lines, at the top of the next page."""

    most: int = 2
    """rows: more tell their columns themselves."""
    apart_pt: float = 30.0
    """points below them: nearer lines in columns are more rows, or another table."""
    filled: float = 0.6
    """share of the columns of figures that such a row fills: a line of text holds fewer."""


OVERLEAF = OverleafSettings()


@dataclass(slots=True)
class PageColumnsSettings:
    """Of `page_columns.py`.

    Columns of the page: where prose stands in columns, a line of print is two lines, one a column.
    """

    gutter: float = 1.1
    """times the font size: columns of the page stand at least this far apart."""
    prose_words: int = 6
    """words: so many in one phrase are running text. Shown by
    `tables_under_headings_of_larger_type`."""
    prose_lines: int = 8
    """lines of running text that begin at one place make a column of the page. Shown by
    `bullets_in_two_columns`."""
    same_place_pt: float = 3.0
    """points: lines of one column begin this close to each other (the last of a paragraph ends
    earlier). Shown by `bullets_in_two_columns`."""


PAGE_COLUMNS = PageColumnsSettings()


@dataclass(slots=True)
class RowsSettings:
    """Of `rows.py`: row borders where no line is drawn: which printed lines are one row of the table."""

    leading: float = 1.45
    """times the font size: lines of one heading stand no further apart. Shown by
    `years_over_columns_by_short_rules`."""
    centred: float = 0.5
    """times the font size: so near to the middle, or the beginning, of a name stands its second line."""
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
    fewest_narrow: float = 0.2
    fewest_wide: float = 0.25
    """share of the distances that are narrow, and that are wide, at least: a lone one is no habit.
    Shown by `rows_of_words_told_by_their_distance`."""
    indent: float = 0.5
    """times the font size: by so much the second line of a label is set in. Shown by
    `labels_that_go_on_set_in`."""


ROWS = RowsSettings()


@dataclass(slots=True)
class EntriesSettings:
    """Of `entries.py`: rows told by their entries, where these wrap."""

    overlap_pt: float = 1.0
    """points: descenders of one row reach so far into the next without being its own."""
    several: float = 0.8
    """share of the rows that have entries in several columns: else the columns belong to no common rows."""


ENTRIES = EntriesSettings()


@dataclass(slots=True)
class SentencesSettings:
    """Of `sentences.py`: sentences that run over the lines of one column: prose, no entries of a table."""

    share: float = 0.25
    fewest: int = 2
    """share of a block's lines, and lines, that carry a sentence on: fewer are a remark in a table's last
    column. Shown by `prose_in_columns_beside_charts`."""
    words: int = 6
    """words of such a sentence: shorter ones are labels that wrap and end in an abbreviation. Shown by
    `prose_in_columns_beside_charts`."""
    leading: float = 1.9
    """times the font size: from base line to base line of one paragraph; double spacing stays below. Shown by
    `prose_in_columns_beside_charts`."""
    under: float = 0.5
    """share of a line that stands under the line it carries on; the last of a paragraph is short. Shown by
    `prose_in_columns_beside_charts`."""


SENTENCES = SentencesSettings()


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
    stacked_gap: float = 0.3
    """times the font size: over several lines, blanks between words are covered by the words above and
    below."""
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
    crossing: float = 0.25
    """points from other borders, share of lines: a rule that ends in the middle of words is an
    underline. Shown by `heading_ground_wider_than_rules`."""
    shortest_pt: float = 10.0
    """points: a shorter stroke between two lines is no rule. Shown by
    `years_over_columns_by_short_rules`."""
    full_width: float = 0.97
    """share of the table's width: a shorter rule leaves columns out. Shown by
    `spanning_headings_under_first_rule`."""
    labelled: float = 0.7
    """share of a band's lines that begin with a label, if each is a row. Shown by
    `bands_of_wrapped_text_between_rules`."""
    bands: int = 4
    """bands between rules: from here on each band is a row, however many lines it holds. Shown by
    `shading_in_ragged_strips`."""
    parting: float = 0.25
    """share of the table's width: a longer rule between two lines parts rows."""
    middle: float = 0.3
    """times the font size above the base line: a rule that runs higher strikes words, or is the row's own."""


TEXT_GRID = TextGridSettings()


@dataclass(slots=True)
class UnruledSettings:
    """Of `unruled.py`: tables without lines: `page → printed lines → blocks of lines in columns → grids`."""

    fewest_rows: int = 3
    fewest_captioned_rows: int = 2
    """lines in columns: two may be a letterhead or a signature block, unless a caption says what they
    are. Shown by `aliaga-2010-11`, `filled_form_fields`."""
    same_side_pt: float = 4.0
    """points: on both pages the sides of its text stand as near as this."""
    caption_pt: float = 30.0
    """points: a caption's last line stands this close to its table. Shown by
    `small_table_some_way_below_its_caption`."""
    figures: float = 0.4
    """share of the entries right of the first column that are figures, for a table without a caption.
    Shown by `no_table_cover`."""
    many_columns: int = 4
    many_rows: int = 6
    many_cells: int = 24
    full: float = 0.7
    """columns, rows, cells, share of them filled: from here on words alone make a table; with fewer
    rows each column has a name. Shown by `small_table_of_words`."""
    aligned: float = 0.6
    """share of a column's entries that share a left edge, a right edge or a middle. Shown by
    `names_in_the_middle_over_figures_at_the_right`."""
    ruled: float = 0.9
    most_heading_lines: int = 4
    """share of the width of a rule under a heading, printed lines over it. Shown by
    `tables_under_headings_of_larger_type`."""
    wordy: float = 4.5
    """words: entries longer than this on average are running text in columns. Shown by
    `columns_of_figures_close_together`."""
    contents: float = 0.7
    rising: float = 0.9
    led: float = 0.5
    """share of the lines of a table of contents that end in a page number, of the numbers that do not
    fall, of the lines with dots that lead there."""


UNRULED = UnruledSettings()
