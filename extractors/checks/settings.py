"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class AgreementSettings:
    """Of `agreement.py`.

    The same fact said twice, and facts that follow from one another, in prose and tables.
    """

    proved: float = 0.99
    """share of such records that are right, from which a table's figure counts as proved by
    sums or shares; less are complete tables with nothing to add up. Shown by
    `test_prose_that_contradicts_a_proved_table_is_no_observation`."""
    confirmed: float = 0.99
    """share of the prose figures that a table repeats which are right: all that were counted,
    on random reports and samples. Shown by
    `test_prose_that_a_table_repeats_is_confirmed_and_says_so`."""
    contradicted: float = 0.5
    """share of two values that contradict each other which are right: one is wrong; without
    more, either. Shown by
    `test_prose_and_a_table_that_nothing_proves_are_both_doubtful_where_they_differ`."""


AGREEMENT = AgreementSettings()


@dataclass(slots=True)
class FigureTableSettings:
    """Of `figures/figure_table.py`.

    A table as the checks see it: printed figures with their precision, parts, totals.
    """

    fewest: int = 2
    """cells that are read as figures, to make a column one of figures: a single one may be a
    remark. Shown by `test_inconsistent_sums_of_the_report_are_found_in_their_cells`."""
    numeric: float = 0.5
    """share of a column's filled cells that are figures: below, digits are part of texts. Shown
    by `test_inconsistent_sums_of_the_report_are_found_in_their_cells`."""
    mostly: float = 0.8
    """share of a column's cells: what so many say is what the column says; the rest are the
    ones to find. Shown by `test_tables_that_add_up_say_nothing`."""


FIGURE_TABLE = FigureTableSettings()


@dataclass(slots=True)
class LeftOverSettings:
    """Of `left_over.py`.

    Text that stands within a table and came into no cell.
    """

    edge_pt: float = 1.0
    """points that ink of a border cell reaches over the outermost lines of a table. Shown by
    `test_word_that_no_cell_holds_is_told_with_its_place`."""
    band_pt: float = 12.0
    """points of a band of the page: a word is compared with the cells at its height, not with
    all of a page. Shown by `test_goals_in_boxes_are_read_without_a_doubt`."""
    most_quoted: int = 12
    """words of the left-over text that a message quotes: enough to find it on the page. Shown
    by `test_word_that_no_cell_holds_is_told_with_its_place`."""


LEFT_OVER = LeftOverSettings()


@dataclass(slots=True)
class NumberFormatsSettings:
    """Of `figures/number_formats.py`.

    How figures and names are written: odd ones among their like.
    """

    fewest_alike: int = 6
    """figures with decimals, one odd among them; fewer are alike by chance. Shown by
    `test_figure_with_other_decimals_than_its_column_is_odd`."""


NUMBER_FORMATS = NumberFormatsSettings()


@dataclass(slots=True)
class OtherReportsSettings:
    """Of `other_reports.py`.

    Checks over two documents: one fact in two reports, figures that jumped since the last
    edition.
    """

    jump: Decimal = Decimal(2)
    """times: a figure that grew or shrank so much more than the others of its column is odd.
    Shown by
    `test_figure_that_jumped_since_the_last_edition_is_an_outlier_and_growth_of_all_is_none`."""
    fewest_peers: int = 5
    """figures of a column that tell what is usual; fewer do not. Shown by
    `test_figure_that_jumped_since_the_last_edition_is_an_outlier_and_growth_of_all_is_none`."""


OTHER_REPORTS = OtherReportsSettings()


@dataclass(slots=True)
class OverColumnsSettings:
    """Of `over_columns.py`.

    A line of headings that stands over a table's columns, outside of it.
    """

    close: float = 2.5
    """times the font size of the line: so far it stands above. Shown by
    `test_a_line_of_headings_above_the_frame_is_told`."""
    longest: int = 6
    """words: longer texts side by side are the prose of two columns. Shown by
    `test_a_line_of_headings_above_the_frame_is_told`."""
    fewest: int = 3
    """figures or codes below each other: fewer stand level with rows by chance. Shown by
    `test_numbers_beside_the_rows_are_told`."""
    apart_pt: float = 2.0
    """points: the numbers of a column begin so close to each other. Shown by
    `test_numbers_beside_the_rows_are_told`."""


OVER_COLUMNS = OverColumnsSettings()


@dataclass(slots=True)
class RelationsSettings:
    """Of `figures/relations.py`.

    What must hold between the figures of a table: sums and shares, and which cell breaks them.
    """

    shares_agree: float = 0.8
    """share of the rows from which a column of percentages is taken for the shares of another.
    Shown by `test_bad_numbers_of_the_hostile_report_yield_no_wrong_sum`."""
    fewest_shares: int = 5
    """rows with a share above zero; fewer agree by chance. Shown by
    `test_bad_numbers_of_the_hostile_report_yield_no_wrong_sum`."""
    rows_agree: float = 0.8
    """share of the rows whose total column is the sum of the others: then it is meant to be so.
    Shown by `test_a_column_is_the_total_of_others_where_most_rows_say_so`."""
    fewest_rows: int = 3
    """rows that tell whether a column is the total of the others: fewer add up by chance. Shown
    by `test_a_column_is_the_total_of_others_where_most_rows_say_so`."""
    fewest_parts: int = 2
    """figures that a total is of: the total of one is that figure again. Shown by
    `test_inconsistent_sums_of_the_report_are_found_in_their_cells`."""
    off_hundred: Decimal = Decimal(1)
    """points of a percentage: how far from 100 shares may add up to be shares of one whole at
    all. Shown by `test_average_or_rate_with_a_value_in_the_total_row_is_not_summed`."""


RELATIONS = RelationsSettings()


@dataclass(slots=True)
class SharesSettings:
    """Of `figures/shares.py`.

    Shares against what they are shares of; parts against their wholes.
    """

    confused: float = 0.2
    """share of the rows from which on it is no slip in a cell but a misread heading. Shown by
    `test_more_successful_projects_than_applications_is_an_error`."""


SHARES = SharesSettings()


@dataclass(slots=True)
class SubjectSettings:
    """Of `subject.py`.

    What a check looks at, and how it speaks.
    """

    most_named: int = 6
    """cells that a message lists with row and column; of more it lists the rows. Shown by
    `test_of_many_cells_that_may_be_wrong_the_rows_are_listed`."""


SUBJECT = SubjectSettings()


@dataclass(slots=True)
class SumsSettings:
    """Of `figures/sums.py`.

    Columns against their totals, rows against theirs.
    """

    most_districts: float = 0.5
    """share of the province's districts: fewer rows are a selection, whose `Toplam` may be that
    of all districts. Shown by `test_a_total_under_most_districts_is_theirs`."""
    nearly_all: float = 0.9
    """share of the province's districts: rows for so many are meant to be all, and `Toplam`
    their sum. Shown by `test_missing_district_is_an_error_that_names_it`."""


SUMS = SumsSettings()


@dataclass(slots=True)
class SuspectsSettings:
    """Of `figures/suspects.py`.

    Which cell explains a sum that does not come out.
    """

    fewest_digits: int = 3
    """digits of a figure that is its neighbour's again: shorter ones are equal by chance. Shown
    by `test_a_short_figure_is_its_neighbour_s_by_chance`."""


SUSPECTS = SuspectsSettings()


@dataclass(slots=True)
class CertaintySettings:
    """Of `certainty.py`, and of what supports records in `readings`.

    Tables whose cells were cut with less than usual certainty.
    """

    sure: float = 0.75
    """share of its cells that are right, by a table's confidence: nearly all tables below are
    right in part, nearly all above altogether. Shown by
    `test_a_table_cut_with_little_certainty_is_told`."""


CERTAINTY = CertaintySettings()


@dataclass(slots=True)
class RoundingSettings:
    """How far a share may be from the one reckoned, where nobody says how it was rounded."""

    in_tables: Decimal = Decimal("1.05")
    """last printed digits: a share in a table that is cut off instead of rounded is off by up
    to one. Shown by `test_bad_numbers_of_the_hostile_report_yield_no_wrong_sum`."""
    in_prose: Decimal = Decimal("1.5")
    """last printed digits: prose rounds up, down or to the nearest, and rounds what it divides.
    Shown by `test_arithmetic_of_the_sentence_about_warehouses_is_found`."""


ROUNDING = RoundingSettings()


@dataclass(slots=True)
class DoubtsSettings:
    """Of `doubts.py`.

    How sure a record is of which something is said.
    """

    word: float = 0.6
    """share of such texts that are right: a word of them may be two, or in pieces. Shown by
    `test_a_record_with_a_doubtful_word_is_doubted`."""
    label: float = 0.9
    """share of such records that are right: of twelve labels with a word in doubt one was wrong,
    with 17 goals under it. Shown by `test_goals_under_a_doubtful_label_are_less_sure`."""
    table: float = 0.9
    """share of such records that are right: of 2,400 in tables with a text in no cell 74 were
    wrong. Shown by `test_records_of_a_table_with_a_text_in_no_cell_are_less_sure`."""


DOUBTS = DoubtsSettings()
