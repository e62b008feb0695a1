"""The numbers of `readings/whole`, a settings object a mechanism: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BandsSettings:
    """Of `bands.py`.

    Rows of places under bands that name a programme each: one table, over page breaks.
    """

    most_lines: int = 3
    """lines of a programme's name in a band. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""
    fewest: int = 2
    """bands: a single name over rows may be a title. Shown by `swot_one_item_a_row` and
    `swot_bullets_in_a_cell`."""
    close: float = 2.5
    """times the font size: a band stands so close above its rows. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""


BANDS = BandsSettings()


@dataclass(slots=True)
class PairsSettings:
    """Of `pairs.py`.

    Columns that hold two counts a cell, `13 / 5`, as two columns each; their heading says which
    is which.
    """

    mostly: float = 0.8
    """share of a column's cells: the others may be blank. Shown by `test_two_counts_in_a_cell`."""


PAIRS = PairsSettings()


@dataclass(slots=True)
class PartedRowsSettings:
    """Of `parted_rows.py`.

    Rows that a found table holds in one cell, cut at its columns.
    """

    fewest: int = 2
    """figures beside a name: with one, it may be a title with a year. Shown by
    `test_a_row_in_one_cell_is_cut_at_the_columns`."""


PARTED_ROWS = PartedRowsSettings()


@dataclass(slots=True)
class TurnedSettings:
    """Of `turned.py`.

    Tables with places across, turned so that each place has a row; panels below each other are
    one.
    """

    fewest: int = 2
    """places side by side: one may be a title; a total alone goes on other panels. Shown by
    `test_programmes_with_places_across_in_panels`."""


TURNED = TurnedSettings()


@dataclass(slots=True)
class TitlesSettings:
    """Of `titles.py`.

    The line right above a table as its caption, where that says what its columns count.
    """

    longest: int = 14
    """words: a longer line is prose that ends above the table. Shown by
    `test_the_line_above_a_table_without_a_caption_says_what_it_counts`."""
    close: float = 2.5
    """times the font size of the line: so far it stands above. Shown by
    `test_the_line_above_a_table_without_a_caption_says_what_it_counts`."""
    over_pt: float = 2.0
    """points that letters may reach into a frame below them. Shown by
    `test_the_line_above_a_table_without_a_caption_says_what_it_counts`."""


TITLES = TitlesSettings()


@dataclass(slots=True)
class WideHeadingsSettings:
    """Of `wide_headings.py`.

    Headings that stand over the middle of several columns, and were cut one a column.
    """

    off: float = 0.8
    """times the height of a line: so far the middle of a name may be from that of its columns. Shown by
    `test_a_name_over_the_middle_of_several_columns_is_theirs`."""
    clearly: float = 1.0
    """times the height of a line: any other way to share the columns out must be so much farther off. Shown
    by `test_names_that_may_stand_over_other_columns_as_well_stay_as_found`."""


WIDE_HEADINGS = WideHeadingsSettings()


@dataclass(slots=True)
class PiecesSettings:
    """Of `pieces.py`.

    A table that was found in pieces, whole again: halves side by side, parts page after page.
    """

    fewest: int = 3
    """places in each list but the last: columns of fewer are no lists of one table. Shown by
    `test_halves_in_one_grid_are_one_table`."""


PIECES = PiecesSettings()


@dataclass(slots=True)
class SheetsSettings:
    """Of `sheets.py`.

    A table whose columns are cut over sheets: some beside the names, the others without names
    on the next.
    """

    step_pt: float = 2.0
    """points by which the step from row to row may differ between two sheets of one table.
    Shown by `test_columns_on_the_next_sheet_are_read_beside_the_names`."""
    figures: float = 0.8
    """share of the cells of a sheet without names that are figures: beside these stand no
    names, else texts. Shown by `test_columns_on_the_next_sheet_are_read_beside_the_names`."""
    fewest: int = 3
    """rows of a sheet: fewer are no columns of a table over places. Shown by
    `test_columns_on_the_next_sheet_are_read_beside_the_names`."""
    farthest: int = 2
    """pages from a sheet to the next: left and right pages, or sheets after a table of two.
    Shown by `test_columns_on_the_next_sheet_are_read_beside_the_names`."""


SHEETS = SheetsSettings()


@dataclass(slots=True)
class UnreadTablesSettings:
    """Of `unread.py`.

    Tables that say what they count, of which nothing was read: an unknown form.
    """

    fewest: int = 2
    """figures: with fewer it is a box of text. Shown by
    `test_a_caption_that_names_a_statistic_of_which_nothing_was_read_is_told`."""


UNREAD_TABLES = UnreadTablesSettings()


@dataclass(slots=True)
class NamedAboveSettings:
    """Of `named_above.py`.

    Tables of one programme each under a line that names it, which is no labelled caption.
    """

    most_lines: int = 3
    """lines of a title. Shown by `test_a_title_of_two_lines_names_the_programme`."""
    reach: float = 3.0
    """times the font size: a title stands so close above its table. Shown by
    `test_a_title_far_above_is_of_something_else`."""
    apart: float = 2.0
    """times the font size: a line so far below a table is not its own, but the title of the next,
    overleaf. Shown by `test_a_title_that_ends_the_page_before_is_the_tables`."""


NAMED_ABOVE = NamedAboveSettings()


@dataclass(slots=True)
class OwnPlaceSettings:
    """Of `own_place.py`.

    Tables of programme results without places: of the one place that the caption names.
    """

    longest_name: int = 2
    """words of a place's name: `19 Mayıs`. Shown by `test_a_name_of_two_words`."""


OWN_PLACE = OwnPlaceSettings()


@dataclass(slots=True)
class LeftBehindSettings:
    """Of `heading_overleaf.py`.

    The upper level of a heading at the foot of a page, the lower one overleaf.
    """

    same_pt: float = 3.0
    """points: its cells end so near the columns overleaf. Shown by
    `test_a_row_at_a_pages_foot_with_other_borders_heads_nothing_overleaf`."""


LEFT_BEHIND = LeftBehindSettings()
