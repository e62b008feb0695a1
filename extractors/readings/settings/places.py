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
    beside_pt: float = 2.0
    """points: a border right beside figures lies so far from them."""


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
    """points: pages whose margins are mirrored are shifted by more; centred names by less."""


COLUMNS = ColumnsSettings()


@dataclass(slots=True)
class FiguresSettings:
    """Of `figures.py`.

    What must hold between the columns of a table of places: sums against totals, shares against
    counts.
    """

    most_broken: float = 0.2
    """share of a column's shares that may not follow from the counts: with more, it is no share
    of them. Shown by `test_columns_on_the_next_sheet_are_read_beside_the_names`."""
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
    smallest: float = 0.7
    """times the font size of the rows: headings are set like them or smaller; still smaller
    ones are notes. Shown by `test_runs_under_bands_are_one_table_whatever_was_found`."""
    largest: float = 1.12
    """times the font size of the rows: in some tables headings are a little larger; still
    larger text is a section's heading. Shown by `test_a_title_right_above_names_the_programme`."""
    large: float = 1.3
    """times the font size of the rows: larger text is a section's heading wherever it stands."""
    into: float = 0.3
    """times the font size by which a heading's box may reach into the first row's: boxes are
    taller than letters. Shown by `test_runs_under_bands_are_one_table_whatever_was_found`."""
    smaller_mark: float = 0.1
    """times the font size by which a footnote mark is smaller than the word before it."""
    touching: float = 0.1
    """times the font size: words that stand closer fill their columns to the brim; no font has
    such blanks."""


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
    aligned_pt: float = 2.5
    """points: names of one column begin, end or are centred alike."""
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
    proved: float = 0.999
    """share of such results that are right: totals of rows or columns hold, and no name is in
    doubt. Shown by `printed_programmes`."""
    plain: float = 0.98
    """share of such results that are right: no total is printed; nothing speaks against it.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    contradicted: float = 0.6
    """share of such results that are right: a total does not hold, a name is in doubt, more
    succeed than applied. Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""


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
    proved: float = 0.999
    """share of such figures that are right: their sum holds to the last digit, or thirty shares
    follow from them. Shown by `printed_statistics`."""
    complete: float = 0.98
    """share of such figures that are right: nothing to add up, but each district has a figure
    and no heading is in doubt. Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    plain: float = 0.9
    """share of such figures that are right: read, and no more to say.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    contradicted: float = 0.5
    """share of such figures that are right: a sum, a share or a unit speaks against them.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    before: int = 3
    """years before a report that its tables are of, at most, where none says its year.
    Shown by `test_a_report_may_list_the_districts_of_some_years_before`."""


STATISTICS = StatisticsSettings()


@dataclass(slots=True)
class RecutSettings:
    """Of `recut.py`.

    Rows of places as a table cut anew: columns by their figures, headings by their words; no
    grid is asked.
    """

    shortest_word: int = 3
    """letters: a shorter rest of a line is an ending, rarely a word (`Hastan / e`)."""
    room_pt: float = 2.0
    """points: a table's edge lies so far beyond its outermost words."""
    sure: float = 0.9
    """share of its cells that are right, of a table cut anew from its words."""


RECUT = RecutSettings()


@dataclass(slots=True)
class SupportSettings:
    """Of `support.py`.

    Records with what supports them: the proof of the column, or of the table, that each was
    read from.
    """

    plain: float = 0.9
    """share of such figures that are right: cells cut with certainty, nothing to add up.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    unsure: float = 0.6
    """share of such figures that are right: cells cut with less than usual certainty.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""


SUPPORT = SupportSettings()


@dataclass(slots=True)
class WeighedSettings:
    """Of `weighed.py`.

    A table as it was found, weighed beside a reading cut from the words of its place.
    """

    sure: float = 0.95
    """share of its cells that are right, by a table's confidence: all of them are drawn."""
    agreed: float = 0.998
    """share of records that are right, counted on random reports: two readings, one of lines
    and one of words, say the same.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    drawn: float = 0.96
    """share of records that are right: only the reading by drawn lines has no doubts.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    plain: float = 0.9
    """share of records that are right: only found, nothing to compare it with.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    likelier: float = 0.7
    """share of records that are right: of two readings in doubt, the one whose own texts are
    whole. Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    doubted: float = 0.6
    """share of records that are right: something speaks against it.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""


WEIGHED = WeighedSettings()


@dataclass(slots=True)
class KindsSettings:
    """Of `kinds.py`.

    What a kind of table is to the readings, and the document that they read.
    """

    around_pt: float = 2.0
    """points by which a row of places may stand out of a table that it is of."""


KINDS = KindsSettings()


@dataclass(slots=True)
class ProofSettings:
    """Of `proof.py`.

    What supports the records of a table, and what speaks against them.
    """

    listed: int = 5
    """names that a proof lists; of more it says how many. Shown by
    `test_an_axis_that_goes_on_the_numbers_below_the_list_is_said`."""
    quoted: int = 40
    """characters of a text that a proof quotes. Shown by `test_of_a_long_text_its_beginning_is_quoted`."""


PROOF = ProofSettings()
