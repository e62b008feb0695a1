"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class DoubtsSettings:
    """Of `doubts.py`: what a table as found leaves unexplained."""

    factor: float = 0.9
    """factor of the confidence: a row alone is often a strip that its own ground or frame cut from a table.
    Shown by `test_a_row_alone_is_doubted`, `test_a_column_without_name_and_entry_is_a_doubt`."""
    blank: float = 0.5
    """share of a table's rows: a column of empty cells this long is the side of a box around it, a shorter one
    the corner of its headings. Shown by `test_an_empty_side_of_most_rows_is_a_doubt`."""
    few_rows: int = 2
    """rows: in so few a gap between words is no column, where no line tells it. Shown by
    `test_two_rows_tell_no_columns_by_their_words`."""


DOUBTS = DoubtsSettings()


@dataclass(slots=True)
class HeaderRowsSettings:
    """Of `header_rows.py`: how many rows at the top of a table are headings."""

    most_header_rows: int = 6
    """rows: deeper headings do not occur; a wholly bold table is not all heading. Shown by
    `continues_on_next_page`."""
    ground: float = 0.6
    """share of a cell's width that its ground has: less is the mark of a pen behind words. Shown by
    `test_words_marked_with_a_pen_are_no_shaded_row`."""
    bold: float = 0.75
    """share of a row's letters. Shown by `row_cut_by_page_break`."""


HEADER_ROWS = HeaderRowsSettings()


@dataclass(slots=True)
class OutsideSettings:
    """Of `outside.py`.

    What stands between the last table of a page and the first of the next: nothing, or what ends it.
    """

    margin: float = 0.075
    """share of the page's height: what stands so near to its edge is no text, though no page repeats
    it. Shown by `same_columns_are_two_tables`."""
    said_words: int = 6
    """words of a line that says that a table goes on: a longer one is a sentence. Shown by
    `table_that_says_it_goes_on_overleaf`."""


OUTSIDE = OutsideSettings()


@dataclass(slots=True)
class PageColumnsSettings:
    """Of `page_columns.py`: tables that go on in the next column of their page."""

    white: float = 2.5
    """times the size of the prose: so much stands free above the head of a column and below its foot.
    Shown by `tables_broken_over_columns_of_a_page`."""
    level: float = 2.5
    """times the size of the prose: the heads of two columns stand so level, captions aside. Shown by
    `tables_broken_over_columns_of_a_page`."""


PAGE_COLUMNS = PageColumnsSettings()


@dataclass(slots=True)
class PartsSettings:
    """Of `parts.py`.

    A table's part on one page: a grid with its printed lines, before the parts are stitched together.
    """

    narrow_pt: float = 6.0
    """points: an empty column or row narrower than this is the gap of a double line. Shown by
    `typeset_statistics`, `border_of_two_lines`."""
    page_end: float = 0.75
    """share of the page's height: a table that ends higher has room below, and does not go on overleaf.
    Shown by `columns_that_are_empty_overleaf`."""


PARTS = PartsSettings()


@dataclass(slots=True)
class StitchSettings:
    """Of `stitch.py`.

    Parts of one table on consecutive pages made one: headings dropped, cut rows joined, labels carried
    on.
    """

    same_border_pt: float = 5.0
    """points: column borders of two pages that agree; Word shifts mirrored pages by more, hence the
    offset. Shown by `header_of_two_parts_over_a_table_without_rules`,
    `columns_a_little_wider_overleaf`."""
    enough_borders: float = 0.6
    """share of one page's column borders that the other page has (where labels are all merged, fewer).
    Shown by `continues_on_next_page`."""
    unsure: float = 0.7
    """0..1: the most confidence in a table whose later page does not show all of its column borders.
    Shown by `test_text_under_a_border_that_its_page_does_not_show_makes_a_table_unsure`."""


STITCH = StitchSettings()
