"""The numbers of `readings/regions`, a settings object a mechanism: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ColumnsSettings:
    """Of `columns.py`.

    The columns of a region, told by its headings and by where lines begin.
    """

    same_edge_pt: float = 1.0
    """points: lines of one column begin this close to each other. Shown by `swot_one_item_a_row`
    and `swot_bullets_in_a_cell`."""
    crossing_cost: int = 3
    """lines that begin at an edge and are outweighed by one line that runs over it. Shown by
    `typeset_goals`."""
    min_heads: int = 3
    """headings: the steps between fewer do not tell that columns are equally wide. Shown by
    `swot_lists_under_dimensions` and
    `test_labels_between_lines_of_items_stand_beside_them_in_every_block`."""
    min_bullets: int = 2
    """bullets below each other: one alone may be a dash within a text. Shown by
    `test_columns_begin_at_their_bullets`."""
    least_label_pt: float = 12.0
    """points: a column of labels is wider. Shown by `swot_bullets_in_a_cell` and
    `swot_dashes_in_a_cell`."""
    min_lines: int = 4
    """lines beside labels: white through fewer may be the blanks of a text. Shown by
    `test_labels_between_lines_of_items_stand_beside_them_in_every_block`."""
    least_gutter_pt: float = 1.0
    """points: white between two columns of labels. Shown by `swot_quadrants_in_a_column` and
    `test_labels_between_lines_of_items_stand_beside_them_in_every_block`."""
    narrow: float = 0.7
    """times the width of the texts beside: a column of labels is narrower. Shown by
    `test_labels_are_narrower_than_the_texts_beside_them`."""
    stray: float = 0.3
    """times a column's width: its texts begin this close to where its heading, or the other
    columns, put its edge. Shown by
    `test_the_texts_of_a_column_begin_near_where_the_others_put_its_edge`."""
    least_pt: float = 3.0
    """points: a first column nearer to the left edge has no labels before it.
    Shown by `test_a_label_and_a_short_word_printed_into_each_other_are_two`."""


COLUMNS = ColumnsSettings()


@dataclass(slots=True)
class DivisionsSettings:
    """Of `divisions.py`.

    Which rows each label governs.
    """

    misfit_cost: float = 4.0
    """points of misplacement that one column costs whose text does not begin with the rows of its
    label. Shown by `test_a_column_that_begins_below_the_label_is_no_doubt_about_its_place`."""
    middle: float = 0.4
    """times a line's height: how far its middle stands above its foot; a double rule may touch the
    foot. Shown by `printed_goals` and
    `test_rows_beside_an_empty_cell_at_a_pages_foot_have_their_label_overleaf`."""
    amiss_pt: float = 3.0
    """points a label: where they miss their places by more, white is that of a row which its label
    stretches. Shown by `test_wider_white_parts_the_rows_of_labels_that_stand_in_their_middle`."""
    wider: float = 1.4
    """times the widest gap within groups of rows: narrower ones between them are no white that
    parts. Shown by `test_wider_white_parts_the_rows_of_labels_that_stand_in_their_middle`."""
    same_height_pt: float = 0.6
    """points: base lines of one row in regular and bold type. Shown by `swot_one_item_a_row` and
    `swot_bullets_in_a_cell`."""
    most_down_pt: int = 3
    """points by which white after the last item may shift the middle of rows down: half of it.
    Shown by `test_rows_whose_last_text_has_white_below_it_have_their_label_lower`."""


DIVISIONS = DivisionsSettings()


@dataclass(slots=True)
class ExtentSettings:
    """Of `extent.py`.

    How far a region reaches below its headings, over page breaks.
    """

    note_line: float = 0.5
    """share of the page's width: the line over footnotes is shorter, that of a table reaches farther. Shown by
    `test_a_note_in_the_type_of_the_table_stands_below_a_short_line`."""
    note_edge_pt: float = 3.0
    """points: it begins this close to the notes' text. Shown by
    `test_a_note_in_the_type_of_the_table_stands_below_a_short_line`."""
    other_size_pt: float = 0.3
    """points: text of another size is no row of the region. Shown by
    `test_a_footnote_with_its_mark_in_the_first_word_ends_the_page_not_the_table`."""
    raised: float = 0.85
    """times the size: smaller words are footnote marks. Shown by
    `test_a_label_at_the_foot_of_the_page_before_stands_above_its_notes`."""
    farthest_pt: float = 120.0
    """points: below more white nothing belongs to the region; a turned label stretches a row to
    less. Shown by `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""


EXTENT = ExtentSettings()


@dataclass(slots=True)
class FoundSettings:
    """Of `found.py`.

    Which tables were found where a reading stands.
    """

    mostly: float = 0.5
    """share of the smaller area: a table that was found there is the same one. Shown by
    `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""


FOUND = FoundSettings()


@dataclass(slots=True)
class GroupsSettings:
    """Of `groups.py`.

    What a region is read into: groups of rows under the same labels, with their entries.
    """

    rare: float = 0.2
    """share of a level's labels that may lack numbers which all others have, before numbers tell
    nothing. Shown by `printed_goals` and
    `test_a_label_that_misses_the_top_and_the_middle_of_its_rows_is_in_doubt`."""


GROUPS = GroupsSettings()


@dataclass(slots=True)
class LabelsSettings:
    """Of `labels.py`.

    Labels beside rows, as printed: lines at the leading of the text are one label.
    """

    farthest: float = 2.2
    """times the font size: lines of one label in a drawn cell stand closer. Shown by
    `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""
    rounded: float = 0.12
    """times the leading of the text: programs that round heights, browsers to 0.75 pt, set lines this much closer
    or farther. Shown by `test_a_label_beside_numbered_rows_goes_on_where_heights_are_rounded`."""
    middle: float = 0.4
    """times a line's size: how far its middle stands above its foot. Shown by
    `test_rows_beside_an_empty_cell_at_a_pages_foot_have_their_label_overleaf`."""


LABELS = LabelsSettings()


@dataclass(slots=True)
class LayoutSettings:
    """Of `layout/`.

    The columns of a region, and the rows that are bands over what follows, before its lines are
    cut.
    """

    band_edge_pt: float = 2.0
    """points: a band's text begins this close to the region's left edge. Shown by
    `swot_one_item_a_row`."""
    same_border_pt: float = 2.0
    """points: pieces of one line down a table stand this close. Shown by
    `test_lines_drawn_between_columns_tell_where_they_begin`."""
    mostly: float = 0.8
    """share of a region's height that such a line runs beside. Shown by
    `test_lines_drawn_between_columns_tell_where_they_begin`."""
    beside: float = 0.6
    """times the leading: a band stands farther from the rows above and below it; lines of a label beside a text in
    its middle are half of it apart. Shown by
    `test_a_label_of_two_lines_beside_a_text_in_its_middle_is_no_band`."""
    nearer: float = 0.8
    """times the step to the row below: the next line of a label is so much nearer to the one above. Shown by
    `test_the_second_line_of_a_label_alone_in_its_row_is_no_band`."""
    centred_pt: float = 3.0
    """points: a band in the middle of a table stands this close to it. Shown by
    `test_a_bold_row_in_the_middle_of_the_drawn_table_is_a_band`."""
    near_lines: float = 1.0
    """times the height of a row: the lines of its cell stand this close above and below it. Shown by
    `test_a_bold_row_in_the_middle_of_the_drawn_table_is_a_band`."""
    run_blank: float = 0.5
    """times the font size: columns stand farther apart than the words of a line. Shown by
    `swot_one_item_a_row` and `swot_bullets_in_a_cell`."""
    outside_pt: float = 1.2
    """points: text of the page begins this far left of a table's, which has white before it.
    Shown by `test_text_below_a_region_begins_left_of_it`."""
    most_rest: int = 4
    """rows of other text at the end that may be set in the region's size. Shown by
    `test_only_the_last_rows_may_be_other_text`."""
    before_pt: float = 3.0
    """points by which turned labels may stand left of the page's text; farther out are notes in
    the margin. Shown by `test_what_stands_turned_in_the_margin_is_no_label`."""


LAYOUT = LayoutSettings()


@dataclass(slots=True)
class MatrixSettings:
    """Of `matrix.py`.

    A region of labelled rows and headed columns, cut from the words of its pages.
    """

    misplaced_pt: float = 3.0
    """points a label may miss its place by before it is in doubt which rows it governs. Shown by
    `test_a_label_that_misses_the_top_and_the_middle_of_its_rows_is_in_doubt`."""
    lost_pt: float = 20.0
    """points by which a label stands beside rows that are not its own. Shown by
    `test_a_column_that_begins_below_the_label_is_no_doubt_about_its_place`."""
    line_height: float = 1.15
    """times the font size: the height of a line's box in usual fonts. Shown by `printed_goals`."""


MATRIX = MatrixSettings()


@dataclass(slots=True)
class PartLinesSettings:
    """Of `part_lines.py`.

    The lines of one part of a region, each in its column; turned words as labels.
    """

    beside: float = 1.8
    """times the font size: lines of one turned label stand this close beside each other. Shown by
    `printed_goals`."""
    glued: float = 0.12
    """times the font size: pieces of one turned word stand closer, blanks are wider. Shown by
    `test_pieces_of_a_turned_word_stand_closer_than_blanks_part`."""
    apart: float = 0.8
    """times the font size: a wider gap between turned words parts two labels. Shown by
    `printed_goals`."""
    last_rule_pt: float = 12.0
    """points below the last line within which a rule is the region's last. Shown by
    `test_a_rule_right_below_the_last_line_is_the_region_s_last`."""
    level: float = 0.5
    """times the font size: words of one turned line stand this close to its middle.
    Shown by `printed_goals`."""


PART_LINES = PartLinesSettings()


@dataclass(slots=True)
class RowsSettings:
    """Of `rows.py`.

    Where rows of a region begin: below drawn lines, else where a text begins and none stands
    across.
    """

    across: float = 0.9
    """times the font size: a base line this close above another one's is of a text that stands
    across. Shown by `test_a_label_in_the_middle_of_its_rows_governs_them_all`."""
    even_pt: float = 2.0
    """points: columns whose widths differ by less are equally wide. Shown by
    `test_columns_of_one_width_end_where_the_longest_line_of_any_does`."""


ROWS = RowsSettings()


@dataclass(slots=True)
class SeparatorsSettings:
    """Of `separators.py`.

    Where drawn lines and edges of coloured ground part rows.
    """

    enough: float = 0.7
    """share of a column's width that a drawn line must cover to part its rows. Shown by
    `printed_goals` and
    `test_rows_beside_an_empty_cell_at_a_pages_foot_have_their_label_overleaf`."""
    double_pt: float = 3.2
    """points: two lines this close are the two strokes of one (double rules, borders of
    neighbouring cells). Shown by `swot_bullets_in_a_cell` and `swot_dashes_in_a_cell`."""
    taller_pt: float = 40.0
    """points by which a ground may be taller than the column it parts: taller ones lie under
    all of a page. Shown by `test_a_ground_far_taller_than_the_column_parts_nothing`."""


SEPARATORS = SeparatorsSettings()


@dataclass(slots=True)
class SheetSettings:
    """Of `sheet.py`.

    A table made of texts cut from pages: cells with their printed lines and boxes.
    """

    longest_caption: int = 3
    """lines of a caption at the end of a page. Shown by
    `test_a_caption_that_the_page_break_parts_from_its_table_has_few_lines`."""


SHEET = SheetSettings()
