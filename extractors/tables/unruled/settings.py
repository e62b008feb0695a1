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
    `currency_signs_behind_figures`, `table_of_six_rows_of_words`."""
    airy_gap: float = 4.5
    """times the font size: rows stand no further apart, however airy the table is. Shown by
    `airy_figures_without_rules`."""
    airy_columns: int = 3
    """columns that tell that lines far apart belong together; two are a label and its text anywhere.
    Shown by `airy_figures_without_rules`."""
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
    before_pt: float = 40.0
    """points by which a heading begins left of its columns. Shown by
    `sentence_set_in_right_above_the_columns`."""


BLOCKS = BlocksSettings()


@dataclass(slots=True)
class OverleafSettings:
    """Of `overleaf.py`: the last row or two of a table without lines, at the top of the next page."""

    most: int = 2
    """rows: more tell their columns themselves. Shown by `heading_again_over_the_last_row`."""


OVERLEAF = OverleafSettings()


@dataclass(slots=True)
class PageColumnsSettings:
    """Of `page_columns.py`.

    Columns of the page: where prose stands in columns, a line of print is two lines, one a column.
    """

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
class UnruledSettings:
    """Of `unruled.py`: tables without lines: `page → printed lines → blocks of lines in columns → grids`."""

    fewest_rows: int = 3
    fewest_captioned_rows: int = 2
    """lines in columns: two may be a letterhead or a signature block, unless a caption says what they
    are. Shown by `aliaga-2010-11`, `filled_form_fields`."""
    same_side_pt: float = 4.0
    """points: on both pages the sides of its text stand as near as this. Shown by
    `columns_that_are_empty_overleaf`."""
    caption_pt: float = 30.0
    """points: a caption's last line stands this close to its table. Shown by
    `small_table_some_way_below_its_caption`."""
    figures: float = 0.4
    """share of the entries right of the first column that are figures, for a table without a caption.
    Shown by `no_table_cover`."""
    many_columns: int = 4
    many_cells: int = 24
    full: float = 0.7
    """columns, cells, share of them filled: from here on words alone make a table, if each column has a
    cell of its own in the first row. Shown by `small_table_of_words`."""
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
    """share of the lines of a table of contents that end in a page number, of the numbers that do not
    fall. Shown by `small_table_some_way_below_its_caption`,
    `no_table_contents_that_wraps`."""


UNRULED = UnruledSettings()


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

    lines: int = 3
    """lines of a heading between two rules, whose columns the rows below tell. Shown by
    `test_a_heading_over_open_rows_has_few_lines`."""


OPEN_ENDS = OpenEndsSettings()
