"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ChoiceSettings:
    """Of `choice.py`: which reading of a table is taken, how sure that is, and why."""

    same_table: float = 0.5
    """share of the smaller box that two readings of one table have in common. Shown by
    `small_table_of_words`."""
    within: float = 0.8
    """share of a peer's box that lies within ours: titles and notes that it takes in are no better
    reading. Shown by `small_table_of_words`."""
    margin: float = 0.08
    """share of the score by which another reading must be better than ours: what is equal is not
    changed. Shown by `test_two_engines_of_one_maker_are_one_voice`."""
    agreed: float = 0.98
    """share of the cells on which two readings of one table agree. Shown by `names_above_a_grid`."""
    as_good: float = 0.02
    """share of the quality by which a reading that two peers share may be less good than ours. Shown by
    `names_above_a_grid`."""
    strict: int = 6
    """power: of tables on which peers agree on 96 % of the cells, one in ten is wrong somewhere. Shown
    by `small_table_of_words`."""
    far_lines: float = 2.4
    unclear: float = 0.8
    """times the font size, from base line to base line: lines of one entry never stand so far apart;
    factor. Shown by `hyphenated_cells`, `printed_goals`."""
    others: float = 0.15
    """share of a reading's score that the others' agreement has: its own evidence tells more. Shown by
    `small_table_of_words`."""
    says_nothing: float = 0.5
    """share of cells on which any two readings of one place agree: so much says nothing. Shown by
    `small_table_of_words`."""
    flawless: float = 0.98
    weight: float = 2.5
    """share of quality from which on a reading has no flaw; factor: at 0.6 less no confidence is left.
    Shown by `small_table_of_words`, `two_figures_in_one_cell_of_a_row`."""
    flawed: float = 0.9
    """share of quality below which the reason names flaws. Shown by `small_table_of_words`."""


CHOICE = ChoiceSettings()


@dataclass(slots=True)
class InkSettings:
    """Of `ink.py`: lines and columns that a reading does not account for."""

    fewest: int = 2
    """rows with columns of their own: one alone may be a heading, or a total. Shown by
    `test_rows_whose_columns_end_with_them_are_a_doubt`."""
    apart: float = 1.0
    """times the font size: words with a wider blank between them are no phrase. Shown by
    `test_names_of_columns_in_one_cell_are_a_doubt`."""


INK = InkSettings()


@dataclass(slots=True)
class LevelSettings:
    """Of `level.py`: cells whose printed lines are rows of their own."""

    fewest: int = 3
    """lines of each cell: a heading of two is often broken on purpose in all columns. Shown by
    `test_rows_that_no_line_parts_are_a_doubt`."""
    base: float = 0.2
    """times the font size by which the base lines of one row differ. Shown by
    `test_rows_that_no_line_parts_are_a_doubt`."""
    blank: float = 0.5
    """times the font size: the widest blank before the word that would have found room. Shown by
    `test_rows_that_no_line_parts_are_a_doubt`."""


LEVEL = LevelSettings()


@dataclass(slots=True)
class OverprintSettings:
    """Of `overprint.py`: words that lie on each other."""

    share: float = 0.35
    """share of the narrower and of the lower word that lies on the other: tight lines and raised marks have
    less. Shown by `test_words_printed_over_each_other_are_a_doubt`."""
    stacked: float = 0.5
    """share of the lower of two lines of a cell that is level with the other: lines with raised marks have
    less. Shown by `test_lines_that_run_into_each_other_are_a_doubt`."""
    over: float = 1.0
    """times the font size on each side of a column's border: a letter that sticks out has less. Shown by
    `test_words_that_run_into_the_next_column_are_a_doubt`."""
    on_border: float = 0.2
    """share of a word's height: a border between rows that is as near to its middle runs through it. Shown
    by `test_words_on_the_border_between_two_rows_are_a_doubt`."""


OVERPRINT = OverprintSettings()


@dataclass(slots=True)
class EvidenceSettings:
    """Of `evidence.py`.

    What speaks for a reading of a table: whole words, single values, filled rows, and who else sees it
    so.
    """

    full_enough: float = 0.5
    """share from which on a table is full: SWOT matrices and sparse tables are half empty. Shown by
    `small_table_of_words`."""
    of_whole: float = 0.45
    of_single: float = 0.25
    of_filled: float = 0.15
    of_rows: float = 0.15
    """share of the quality that whole words, single figures, filled cells and filled rows have: cut
    words are the surest sign of a wrong border. Shown by `small_table_of_words`."""


EVIDENCE = EvidenceSettings()


@dataclass(slots=True)
class PeersSettings:
    """Of `peers.py`.

    Second opinions: what pdfplumber and Camelot see on a page, asked only where it can change
    something.
    """

    confirmed: float = 0.98
    """share of the cells on which another engine agrees: then no third one is asked. Shown by
    `names_above_a_grid`."""
    crowded: int = 3000
    """words of a page: Camelot's engine for text weighs each line against each, so that a page of tiny type
    takes it minutes; what it would have confirmed is less sure. Shown by
    `test_a_crowded_page_is_not_shown_to_the_engine_for_text`."""
    wrapped: float = 0.1
    """share of the filled cells: with more of several lines, a reading that cuts each such cell in two
    has less than 86 % of the cells in common with ours, and that raises no confidence. Shown by
    `swot_dashes_in_a_cell`."""


PEERS = PeersSettings()


@dataclass(slots=True)
class PlumberSettings:
    """Of `plumber.py`.

    pdfplumber's opinion: the grids that it makes of a page's lines, in our coordinates.
    """

    reopened_after: int = 20
    """pages: pdfminer keeps every object it has parsed; opening the file anew now and then keeps memory
    flat. Shown by `test_another_engine_forgets_the_pages_it_has_read`."""


PLUMBER = PlumberSettings()
