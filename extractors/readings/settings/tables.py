"""The numbers of the modules in `readings` itself, an object a mechanism: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BordersSettings:
    """Of `borders.py`.

    Where the columns of a table part, told by drawn lines, else by the heading's words.
    """

    edge_pt: float = 1.5
    """points: a text that reaches further over a border belongs to both columns. Shown by
    `test_runs_under_bands_are_one_table_whatever_was_found`."""


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


COLUMNS = ColumnsSettings()


@dataclass(slots=True)
class FiguresSettings:
    """Of `figures.py`.

    What must hold between the columns of a table of places: sums against totals, shares against
    counts.
    """

    fewest_shares: int = 3
    """rows with a share above zero: two agree by chance. Shown by
    `test_sums_shares_and_all_districts_prove_a_table`."""


FIGURES = FiguresSettings()


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


HEADING_LINES = HeadingLinesSettings()


@dataclass(slots=True)
class PlaceRowsSettings:
    """Of `place_rows.py`.

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


PLACE_ROWS = PlaceRowsSettings()


@dataclass(slots=True)
class ProgrammesSettings:
    """Of `programmes.py`.

    Programme results: a row for each place, two columns for each support programme, totals that
    hold.
    """

    longest_name: int = 14
    """words: the longest names of programmes have ten. Shown by `three_row_heading`."""
    stem: int = 5
    """letters: what Programı and Programları have in common, and Altyapı has not with another word
    of a name. Shown by `three_row_heading`."""


PROGRAMMES = ProgrammesSettings()


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
class StatisticsSettings:
    """Of `statistics.py`.

    District statistics: a row for each district of a province, a column for each count and its
    shares.
    """

    meant_to_be_all: float = 0.5
    """share of a province's districts: a table with so many is to list all; with fewer it is a
    selection. Shown by `test_a_district_without_a_row_is_named`."""


STATISTICS = StatisticsSettings()
