"""The numbers of `readings/swot`, a settings object a mechanism: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class AreasSettings:
    """Of `areas`.

    A SWOT whose quadrants each govern an area, read as lists one below the other.
    """

    level: float = 0.5
    """share of the height of the lower of two names: that much is level where they stand side by side. Shown by
    `test_names_side_by_side_may_be_of_two_sizes`."""
    white_pt: float = 1.5
    """points of white left of an area, through all its lines. Shown by
    `test_areas_stand_apart_by_little_white`."""
    aside_pt: float = 2.0
    """points: lines of an item begin this near to its mark or its first word. Shown by
    `test_a_title_over_names_may_be_set_as_items_are`."""
    larger_pt: float = 0.5
    """points by which a heading of a section is set larger than the names. Shown by
    `test_an_area_ends_above_the_heading_of_a_section`."""


AREAS = AreasSettings()


@dataclass(slots=True)
class CornerSettings:
    """Of `corner.py`.

    What stands beside the headings of quadrants over the labels, all lines of it: Boyut-/lar.
    """

    same_place_pt: float = 1.5
    """points: lines of one cell begin, or have their middles, this close to each other. Shown by
    `test_a_corner_of_two_lines_is_no_label`."""
    next_line: float = 1.7
    """times the font size: the next line of a heading stands this close. Shown by
    `test_a_corner_of_two_lines_is_no_label`."""
    most_lines: int = 3
    """rows below the headings that may hold lines of the corner. Shown by
    `test_a_corner_of_two_lines_is_no_label`."""


CORNER = CornerSettings()


@dataclass(slots=True)
class CrossedSettings:
    """Of `crossed.py`.

    A SWOT whose quadrants are rows and whose dimensions, or parts of one, are columns.
    """

    fewest: int = 2
    """columns beside the quadrants: with one it is a list of findings. Shown by
    `swot_quadrants_in_a_column` and
    `test_quadrants_in_a_column_of_their_own_stand_under_a_heading`."""


CROSSED = CrossedSettings()


@dataclass(slots=True)
class ListsSettings:
    """Of `lists`.

    A SWOT in lists, as an outline whatever its titles look like.
    """

    most_levels: int = 3
    """levels of titles: quadrants, dimensions, their parts. Shown by
    `test_titles_of_four_looks_are_no_swot`."""


LISTS = ListsSettings()


@dataclass(slots=True)
class ObjectionsSettings:
    """Of `objections.py`.

    What speaks against the items of a SWOT, whichever way they were read.
    """

    parting: int = 2
    """signs, semicolons or dashes before capitals, in one item: they part several; a single one
    may stand in a sentence. Shown by `swot_boxes_under_headings` and
    `test_dashes_before_capitals_within_an_item_part_several`."""
    min_bulleted: int = 2
    """items that begin with a sign as printed: it is the bullet of the table. Shown by
    `test_a_dash_within_an_item_is_a_bullet_only_where_items_begin_with_dashes`."""
    foot: float = 3.0
    """times the white below it: a label with so much above it stands at the foot of its cell. Shown by
    `test_a_label_at_the_foot_of_its_cell_may_begin_there`."""
    form_words: int = 3
    """words after a figure that tell a form of finding: with one, `%40 artırılması` is worded as any.
    Shown by `test_an_item_that_begins_with_a_figure_as_the_first_of_a_quadrant_does_is_whole`."""


OBJECTIONS = ObjectionsSettings()


@dataclass(slots=True)
class OverSettings:
    """Of `labels/over.py`.

    Labels that stand over a SWOT and not in it: headings of its dimension, over its caption or
    below it.
    """

    same_size_pt: float = 0.3
    """points: labels of one level differ by less. Shown by
    `test_a_label_at_the_foot_of_the_page_before_stands_above_its_notes`."""
    most_words: int = 10
    """words: longer rows are sentences, in whatever type. Shown by `swot_quadrants_as_boxes`."""
    at_left_pt: float = 3.0
    """points: labels at the left edge begin this close to it; others are centred or indented.
    Shown by `test_labels_at_the_left_edge_are_of_the_outer_level`."""

    at_foot: float = 0.6
    """share of the height of a page: a label of what is overleaf ends below; above, room was left, and the last
    text of a cover stands there. Shown by `test_the_last_line_of_a_cover_is_no_dimension`."""


OVER = OverSettings()


@dataclass(slots=True)
class RegionsSettings:
    """Of `regions.py`.

    Where a SWOT is printed, and how: a matrix, boxes two by two, lists, quadrants down the
    side.
    """

    deep: int = 2
    """levels of labels: dimension and part. Shown by `swot_one_item_a_row` and
    `swot_dimension_as_row_span`."""
    min_quadrants: int = 3
    """headings side by side that make a matrix: one may be drifted beyond recognition. Shown by
    `test_boxes_again_and_again_stand_under_the_label_above_each`."""
    window: int = 3
    """pages that the quadrants of one SWOT stand on at most. Shown by `swot_quadrants_in_a_column`
    and `test_two_bands_in_a_row_are_a_dimension_and_its_part`."""


REGIONS = RegionsSettings()


@dataclass(slots=True)
class SideSettings:
    """Of `side.py`.

    A SWOT whose quadrants are labels down the side, their items to the right.
    """

    near_pt: float = 60.0
    """points: titles over the quadrants stand no farther above the first. Shown by
    `test_two_bands_in_a_row_are_a_dimension_and_its_part`."""
    fewest_beside: int = 4
    """lines that begin at one place right of others: a second column of items. Shown by
    `test_four_lines_that_begin_at_one_place_are_a_second_column`."""
    under: float = 0.1
    """times as many words under the quadrants as beside them: with more, the items stand below.
    Shown by `test_with_words_under_the_quadrants_the_items_stand_below`."""
    over_pt: float = 1.5
    """points by which a text may begin before a column's edge: farther, it runs over it. Shown
    by `test_a_text_runs_over_a_column_s_edge_where_it_begins_well_before`."""


SIDE = SideSettings()


@dataclass(slots=True)
class SmallHeadsSettings:
    """Of `labels/small_heads.py`.

    Parts of a dimension as small headings within each quadrant, over their own items.
    """

    fewest: int = 2
    """quadrants side by side: bold lines of a single list are labels between lists. Shown by
    `test_bold_lines_within_quadrants_are_the_parts_that_items_belong_to`."""
    most_words: int = 8
    """words of such a heading: longer bold texts are items. Shown by
    `test_bold_lines_within_quadrants_are_the_parts_that_items_belong_to`."""


SMALL_HEADS = SmallHeadsSettings()


@dataclass(slots=True)
class OverMarksSettings:
    """Of `labels/over_marks.py`.

    Dimensions and their parts within each quadrant, over items that all bear a mark.
    """

    deep: int = 2
    """levels of labels: dimension and part. Shown by
    `test_labels_without_the_mark_of_items_are_dimensions_and_parts`."""
    centred_pt: float = 2.0
    """points from the middle between the headings of all columns at which a row is a band over them:
    blanks that a centred line ends with move it so far, and no line of an item is as near. Shown by
    `test_rows_in_the_middle_over_marked_items_are_labels_of_all_columns`."""


OVER_MARKS = OverMarksSettings()


@dataclass(slots=True)
class StackSettings:
    """Of `stack.py`.

    A SWOT whose quadrants have headings below each other, lists or boxes, once or again under
    each label.
    """

    deep: int = 2
    """levels of labels: dimension and part. Shown by `swot_boxes_under_headings`."""
    fewest_boxes: int = 3
    """quadrants that must be found in boxes: of headings side by side one may be drifted.
    Shown by `test_a_table_of_what_is_inside_stands_alone_under_the_title_of_a_swot`."""
    fewest_lists: int = 2
    """quadrants that must be found as lists: some are left out. Shown by
    `test_a_table_of_what_is_inside_stands_alone_under_the_title_of_a_swot`."""


STACK = StackSettings()


@dataclass(slots=True)
class UnderSettings:
    """Of `labels/under.py`.

    Which dimension a SWOT stands under: told by headings over it, where it names none itself.
    """

    most_levels: int = 2
    """levels of labels: dimension and part. Shown by
    `test_the_heading_of_each_of_several_is_its_dimension`."""


UNDER = UnderSettings()


@dataclass(slots=True)
class UnreadSettings:
    """Of `unread.py`.

    Headings of quadrants under which nothing was read: a SWOT in a form that we do not know.
    """

    fewest: int = 3
    """quadrants: two such words may head sections of a text. Shown by
    `test_headings_of_quadrants_under_which_nothing_was_read_are_told`."""


UNREAD = UnreadSettings()


@dataclass(slots=True)
class WeighingSettings:
    """Of `__init__.py`.

    SWOT: which words of a page are an item, in which quadrant, and under which dimension and
    part of it.
    """

    labelled: float = 0.995
    """share of such items that are right: the same items in a reading by lines and one by
    words, under the labels that drawn cells give them. Shown by `printed_swot`."""
    proved: float = 0.99
    """share of such items that are right: every word in one item or label, each label over its
    rows, no item open at an end.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    overleaf: float = 0.5
    """share of such items that are right: rows at the foot of a page stand under the label of those
    above, where another is printed overleaf; less than a doubted reading by words. Shown by
    `test_drawn_cells_that_give_rows_another_dimension_than_overleaf_are_doubted`."""


WEIGHING = WeighingSettings()
