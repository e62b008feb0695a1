"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class KindsSettings:
    """Of `kinds.py`: what kind of table it is, by what its headings and row labels say."""

    min_quadrants: int = 3
    """headings of a SWOT matrix that must be there: one may be drifted beyond recognition. Shown by
    `situation_analysis_years_in_rows`."""
    min_of_titled: int = 2
    """headings of quadrants, to the letter, below a title that says SWOT: a report may have findings of two
    alone; one may be of any table. Shown by `test_a_table_of_two_quadrants_is_a_swot_where_its_title_says_so`."""
    min_statistics: int = 2
    """columns of district statistics that are known; one alone is any table that mentions firms. Shown
    by `statistics_with_gaps`."""
    min_of_one: int = 3
    """columns that are known, of a table of a single district: two may be of any table that mentions firms. Shown
    by `test_a_table_of_one_district_is_read_where_most_of_it_is_known`."""
    min_known_headings: int = 2
    """columns known of a kind that only its section in headings.yaml tells; one word is any table's.
    Shown by `test_one_of_each_is_read_and_stored`."""
    min_place_rows: int = 3
    """rows named after places; fewer is no table over districts. Shown by
    `statistics_some_columns_only`."""
    min_outlined_goals: int = 3
    """cells numbered 1.1.1; fewer may be section numbers. Shown by
    `situation_analysis_years_in_rows`."""
    goal_words: int = 3
    """words of a goal, at least: `Enerji altyapısı geliştirilecektir.`. Shown by
    `one_table_an_axis_outline_numbers`."""


KINDS = KindsSettings()


@dataclass(slots=True)
class ChangesSettings:
    """Of `columns/changes.py`: columns that are the change between two others."""

    fewest: int = 3
    """rows that tell: two agree by chance. Shown by
    `test_a_column_is_the_change_between_two_years_where_its_figures_follow`."""
    most_broken: Decimal = Decimal("0.2")
    """share of the rows that may not follow: with more, it is another's change. Shown by
    `test_a_column_is_the_change_between_two_years_where_its_figures_follow`."""
    rounding: Decimal = Decimal("1.05")
    """last printed digits that a change may be off: some are cut off instead of rounded. Shown by
    `test_a_column_is_the_change_between_two_years_where_its_figures_follow`."""


CHANGES = ChangesSettings()


@dataclass(slots=True)
class ItemsSettings:
    """Of `items.py`.

    Items within a cell: bullets, numbered entries, and paragraphs that the writer broke by hand.
    """

    gap_share: float = 1.35
    """times the table's leading: a wider step parts two paragraphs; ink alone moves it by 0.2. Shown by
    `swot_other_words`."""
    room_share: float = 1.25
    """times the next word's width that must have been free for a break to be the writer's. Shown by
    `swot_other_words`."""


ITEMS = ItemsSettings()


@dataclass(slots=True)
class AcrossSettings:
    """Of `generic/across.py`.

    Tables turned the other way: a row for each indicator, a column for each place or year.
    """

    least_columns: int = 2
    """columns of places or years: with one, any table whose heading names a place would be turned.
    Shown by `situation_analysis_indicators_in_rows`."""
    least_numeric: float = 0.5
    """share of a row's filled cells that must be figures: of two, one may be a misprint, which is to be
    said. Shown by `situation_analysis_indicators_in_rows`."""


ACROSS = AcrossSettings()


@dataclass(slots=True)
class CellsSettings:
    """Of `generic/cells.py`.

    A cell of such a table as an observation of a measure, or a finding that says why it is none.
    """

    least_numeric: float = 0.6
    """share of a column's filled cells that must be figures: below it is text with numbers in it. Shown
    by `situation_analysis_years_in_rows`."""


CELLS = CellsSettings()


@dataclass(slots=True)
class NamedRowsSettings:
    """Of `generic/named_rows.py`: whether the rows of a table are places or years, and which."""

    least_rows: int = 2
    """rows that name a place or a year: a single one is a remark. Shown by
    `situation_analysis_years_in_rows`."""
    least_named: float = 0.6
    """share of the rows with a label that must name a place or a year. Shown by
    `situation_analysis_years_in_rows`."""


NAMED_ROWS = NamedRowsSettings()


@dataclass(slots=True)
class NamingSettings:
    """Of `generic/naming.py`.

    What a heading that nobody has listed measures: its subject, the indicator's code, the unit.
    """

    longest_code: int = 80
    """characters of a code made from a heading: codes are columns of exports, and read by people. Shown
    by `situation_analysis_years_in_rows`."""


NAMING = NamingSettings()


@dataclass(slots=True)
class OutlineSettings:
    """Of `outline.py`.

    Entries of a goal hierarchy as its tables print them: axes, priorities and goals by column
    or by number.
    """

    shortest_word: int = 4
    """letters of a word for a level that needs no number after it: `Eksen`, not `P`.
    Shown by `test_a_letter_alone_names_no_level`."""


OUTLINE = OutlineSettings()


@dataclass(slots=True)
class DownSettings:
    """Of `generic/down.py`.

    Tables with headings that nobody has listed: places or years one way, figures the other →
    observations.
    """

    most_percent: Decimal = Decimal(1000)
    """points of a percentage: growth of more than ten times does not occur; counts of people
    and firms are larger. Shown by `test_places_across_and_years_down_take_the_captions_subject`."""


DOWN = DownSettings()


@dataclass(slots=True)
class ProgrammeRowsSettings:
    """Of `programme_rows.py`.

    Programme results with a row for each programme in each place, not columns for each
    programme.
    """

    mostly: float = 0.8
    """share of a column's cells that name programmes: the others are headings printed again,
    totals. Shown by `test_the_caption_names_the_place`."""

    with_a_middle: int = 3
    """rows of one place: a label in their middle would not be beside the first; of two rows it may. Shown by
    `test_labels_beside_first_rows_that_may_be_their_middles_are_not_taken`."""


PROGRAMME_ROWS = ProgrammeRowsSettings()


@dataclass(slots=True)
class HalvesSettings:
    """Of `generic/halves.py`: lists of places side by side in one table."""

    fewest: int = 3
    """names of districts beside those of the rows: one or two may be of a remark. Shown by
    `test_districts_that_stand_among_the_figures_are_told_and_none_is_read`."""


HALVES = HalvesSettings()


@dataclass(slots=True)
class ProgrammeHeadingsSettings:
    """Of `programme_headings.py`: which columns count the projects of which programme."""

    shortest_title: int = 3
    """words of a programme's name in the title of a table: fewer may be the end of one, `Destek Programı`.
    Shown by `test_the_end_of_a_name_is_no_name`."""


PROGRAMME_HEADINGS = ProgrammeHeadingsSettings()


@dataclass(slots=True)
class NamedCellsSettings:
    """Of `swot/named_cells.py`.

    A SWOT whose drawn cells begin with the quadrant that they hold.
    """

    most_lines: int = 2
    """lines of print that a quadrant's name takes in a narrow cell: `GÜÇLÜ` / `YÖNLER`. Shown by
    `test_a_name_of_two_lines_heads_its_cell`."""


NAMED_CELLS = NamedCellsSettings()
