"""The numbers of what proves a table and how sure its records are: unit, reason, and what shows it."""

from dataclasses import dataclass


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
class ProgrammesSettings:
    """Of `programmes.py`.

    Programme results: a row for each place, two columns for each support programme, totals that
    hold.
    """

    longest_name: int = 14
    """words: the longest names of programmes have ten. Shown by `three_row_heading`."""
    over: float = 0.25
    """times the step from name to name: how far the middle of a year is from that of its programmes, or of the
    first. Shown by `test_a_year_over_neither_the_middle_nor_the_first_of_its_programmes_is_told`."""
    stem: int = 5
    """letters: what Programı and Programları have in common, and Altyapı has not with another word
    of a name. Shown by `three_row_heading`."""
    proved: float = 0.999
    """share of such results that are right: totals of rows or columns hold, and no name is in
    doubt. Shown by `printed_programmes`."""
    plain: float = 0.98
    """share of such results that are right: no total is printed; nothing speaks against it.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    alone: float = 0.9
    """share of such results that are right: no total, and one programme only, so that no other
    has the same places; of 108 in reports of five hands 89 were.
    Shown by `test_one_programme_without_totals_is_less_sure`."""
    contradicted: float = 0.6
    """share of such results that are right: a total does not hold, a name is in doubt, more
    succeed than applied. Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""


PROGRAMMES = ProgrammesSettings()


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
    """share of its cells that are right, by a table's confidence: all of them are drawn. Shown
    by `test_a_table_as_found_is_believed_where_all_its_cells_are_sure`."""
    agreed: float = 0.998
    """share of records that are right, counted on random reports: two readings, one of lines
    and one of words, say the same.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    drawn: float = 0.72
    """share of records that are right: only the reading by drawn lines has no doubts; of 53 items
    in reports of five hands 23 were.
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
