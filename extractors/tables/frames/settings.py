"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BoxesSettings:
    """Of `boxes.py`.

    Cells drawn as boxes of their own, with gaps between them: one border in the middle of each gap.
    """

    gap_pt: float = 9.0
    """points between neighbouring boxes: those of a flow chart leave room for an arrow. Shown by
    `cells_as_boxes_with_a_small_gap`."""
    fewest: int = 4
    """boxes: fewer are none of a table. Shown by `cells_as_boxes_with_a_small_gap`."""
    shared: float = 0.6
    """share of the shorter side that neighbours have in common. Shown by
    `cells_as_boxes_with_a_small_gap`."""


BOXES = BoxesSettings()


@dataclass(slots=True)
class FramesSettings:
    """Of `frames.py`: which drawn lines frame one table: `strokes → frames → stacks of frames`."""

    smallest_pt: float = 12.0
    """points: height and width of the smallest frame that can hold a row. Shown by
    `side_by_side_tables`."""
    small_type: float = 0.6
    """share of that height: a row of small type that is parted into cells. Shown by
    `test_a_row_alone_is_doubted`."""
    same_side_pt: float = 4.0
    """points: frames whose left and right sides agree this well, one right below the other, are one
    table. Shown by `two_figures_in_one_cell_of_a_row`."""
    overhang_pt: float = 12.0
    """points: the ground of a heading sticks out of the rules below it, by as much on both sides. Shown
    by `heading_ground_wider_than_rules`."""
    open_columns: int = 3
    """lines down as high as a frame without a rule on top: with fewer it may be an axis and a tick.
    Shown by `columns_open_above_overleaf`."""
    long_rule_pt: float = 40.0
    """points: a shorter lone rule underlines a word. Shown by `side_by_side_tables`."""
    band_pt: float = 500.0
    """points: rules further apart do not frame one table, unless shorter ones between them part its
    rows. Shown by `heading_ground_wider_than_rules`."""
    in_columns: float = 0.6
    """share of the printed lines between two rules that stand in columns, if the rules frame a table.
    Shown by `doubled_text`."""
    stack: int = 2
    """rules of one width: from here on their text's columns tell which bands between them are rows.
    Shown by `shaded_bands_that_end_on_paper`."""
    band_label: float = 0.6
    """share of the table's width: a longer lone line is a sentence, not the label of a band. Shown by
    `spanning_headings_under_first_rule`."""
    apart: float = 1.2
    """times the font size: gap between phrases that stand in columns. Shown by
    `two_figures_in_one_cell_of_a_row`."""
    most_joints: float = 0.5
    """share of the column borders that a heading over several columns crosses; running text crosses
    more. Shown by `swot_dashes_in_a_cell`."""
    few_crossing: float = 0.05
    """share of the phrases between two rules: so many may be longer than their column. Shown by
    `caption_below`."""
    wrap: float = 1.0
    """times the font size: half a leading, by which the lines of a wrapped entry stand off its row's
    middle. Shown by `printed_statistics_shaded_and_wrapped`."""
    page_border: float = 0.8
    """share of the page's width and height: a bare box larger than this is its border. Shown by
    `heading_ground_wider_than_rules`."""
    pictured: float = 0.1
    """share of a frame that a picture covers if the frame is the chart's. Shown by
    `no_table_map_with_a_legend_in_a_frame`."""


FRAMES = FramesSettings()


@dataclass(slots=True)
class JointsSettings:
    """Of `joints.py`.

    Tables whose only lines are rules under cells, drawn cell by cell: where pieces meet, a column ends.
    """

    meet_pt: float = 1.0
    """points: pieces drawn end to end; the pieces of a dashed line have gaps. Shown by
    `two_ruled_tables_with_note_and_title_between`."""
    piece_pt: float = 8.0
    """points: the narrowest column; shorter pieces are dots and dashes. Shown by
    `printed_swot_rules_under_cells`."""
    fewest: int = 2
    """heights at which a joint must stand: a single one is where a line was drawn in two strokes. Shown
    by `printed_swot_rules_under_cells`."""
    side_pt: float = 4.0
    """points from the table's sides. Shown by `printed_swot_rules_under_cells`."""


JOINTS = JointsSettings()


@dataclass(slots=True)
class TitlesSettings:
    """Of `titles.py`: headings set in a box of their own right above a table: larger type, no columns."""

    double_pt: float = 6.0
    """points between the bottom of the box and the top of the table, where each has a line of its own.
    Shown by `heading_in_a_box_over_the_table`."""
    end: float = 0.9
    """share of the table's width: a longer line at the end of the first row ends the box of a heading.
    Shown by `heading_in_a_box_over_the_table`."""
    out_pt: float = 1.0
    """points by which the ground of a heading is wider than the table below, on either side; lines of one grid
    end within less. Shown by `test_a_band_wider_than_the_table_is_its_heading`."""


TITLES = TitlesSettings()
