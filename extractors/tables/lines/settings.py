"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BeyondFrameSettings:
    """Of `beyond_frame.py`.

    What belongs to a table and stands outside its frame: names above it, a total below, labels at its
    left.
    """

    near: float = 1.3
    """times the font size: a line further from the frame is a paragraph of its own. Shown by
    `names_above_a_grid`."""
    side_pt: float = 2.0
    """points by which an entry may stick out of its column."""
    align_pt: float = 3.0
    """points: entries of one column share an edge or their middle this well. Shown by
    `total_below_a_grid`."""
    named: int = 2
    """columns with a name, at least, and all but one: fewer words are a caption or a remark. Shown by
    `names_above_a_grid`."""
    fewest_labels: int = 3
    """rows: labels beside fewer are margin notes. Shown by `labels_left_of_the_frame`."""
    reach_pt: float = 160.0
    """points left of the frame in which its rows' labels stand. Shown by `labels_left_of_the_frame`."""


BEYOND_FRAME = BeyondFrameSettings()


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
class CutsSettings:
    """Of `cuts.py`.

    Cells that the drawn lines leave open are cut where their text is: columns first, then rows.
    """

    full: float = 0.8
    """share of the cell's width: lines this long are wrapped text, not values below each other."""
    held: float = 0.5
    """share of a band's cells that hold all its rows; a single cell with two figures is one entry of
    its row. Shown by `two_figures_in_one_cell_of_a_row`."""
    phrases: int = 3
    """columns in which phrases stand apart: they are a row's, though others of its columns be blank; two
    may be a heading. Shown by `paper_row_under_shaded_cells`."""
    text_lines: int = 4
    """lines: fewer lines of text beside each other may be a wrapped heading."""


CUTS = CutsSettings()


@dataclass(slots=True)
class FramesSettings:
    """Of `frames.py`: which drawn lines frame one table: `strokes → frames → stacks of frames`."""

    smallest_pt: float = 12.0
    """points: height and width of the smallest frame that can hold a row. Shown by
    `full_grid_with_many_merged_cells`."""
    same_side_pt: float = 4.0
    """points: frames whose left and right sides agree this well, one right below the other, are one
    table. Shown by `two_figures_in_one_cell_of_a_row`."""
    overhang_pt: float = 12.0
    """points: the ground of a heading sticks out of the rules below it, by as much on both sides. Shown
    by `heading_ground_wider_than_rules`."""
    open_columns: int = 3
    """lines down as high as a frame without a rule on top: with fewer it may be an axis and a tick."""
    long_rule_pt: float = 40.0
    """points: a shorter lone rule underlines a word. Shown by `full_grid_with_many_merged_cells`."""
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
    """share of the column borders that a heading over several columns crosses; running text crosses more."""
    few_crossing: float = 0.05
    """share of the phrases between two rules: so many may be longer than their column."""
    wrap: float = 1.0
    """times the font size: half a leading, by which the lines of a wrapped entry stand off its row's
    middle."""
    page_border: float = 0.8
    """share of the page's width and height: a bare box larger than this is its border. Shown by
    `heading_ground_wider_than_rules`."""
    pictured: float = 0.1
    """share of a frame that a picture covers if the frame is the chart's."""


FRAMES = FramesSettings()


@dataclass(slots=True)
class JointedSettings:
    """Of `jointed.py`.

    The grid of a table whose rules tell rows and columns: `frame → joints → walls → cells`.
    """

    row_rules: int = 4
    """heights: three rules frame a heading and a body, whose rows they do not part. Shown by
    `printed_swot_rules_under_cells`."""
    filled: float = 0.75
    """share of the bands between rules that hold text. Shown by `printed_swot_rules_under_cells`."""
    headed: float = 0.5
    """share of the table's height that the sides of shaded cells reach down: more is no heading but a
    grid. Shown by `printed_swot_rules_under_cells`."""
    whole: float = 0.97
    """share of the table's width: a rule this long says nothing about columns."""
    leading: float = 1.6
    """times the font size: from middle to middle of two lines of one row."""
    across: float = 0.15
    """share of a word on each side of a joint that it crosses: long words stick out of narrow cells a
    little."""
    blank: float = 0.35
    """times the font size: words of one text; at a column's end each cell's padding comes in between.
    Shown by `printed_swot_rules_under_cells`."""


JOINTED = JointedSettings()


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
    most: float = 0.75
    """share of the ends of one frame's rules at which the other's end too."""


JOINTS = JointsSettings()


@dataclass(slots=True)
class LabelsSettings:
    """Of `labels.py`: labels that no line parts: a cell of many lines, each the name of a row of its own."""

    on_rule_pt: float = 2.0
    """points between a row's border and the rule that draws it. Shown by
    `labels_without_figures_between_shaded_rows`."""
    pitch: float = 0.95
    """share of the height of rows of one line: lines of one label stand closer than rows do. Shown by
    `labels_without_figures_between_shaded_rows`."""
    fewest_rows: int = 2
    """rows of one line that tell how high such rows are. Shown by
    `labels_without_figures_between_shaded_rows`."""
    headed: float = 0.6
    """share of the first row's columns in which a figure under words says that these are its heading."""


LABELS = LabelsSettings()


@dataclass(slots=True)
class LatticeSettings:
    """Of `lattice.py`.

    The grid that drawn lines make: `frame → borders → walls → cells`. Open sides and gaps are allowed.
    """

    covered: float = 0.6
    """share of a cell's side that must be drawn for it to part two cells (rounded joints, dotted
    lines). Shown by `labels_beside_rules_over_sums`."""
    close_pt: float = 3.5
    """points: borders closer than this are one double line; the smallest cell of 4 pt text is taller.
    Shown by `full_grid_with_many_merged_cells`."""


LATTICE = LatticeSettings()


@dataclass(slots=True)
class RefusalsSettings:
    """Of `refusals.py`.

    What has a table's lines and is none: boxes around text, charts, flow charts, prose in columns.
    """

    closed: float = 0.7
    """share of a table's side that is drawn; the other side may be open."""
    fewest_cells: int = 7
    few_filled: float = 0.6
    """cells, share of cells: boxes of a flow chart make a grid with little in it."""
    scattered: int = 14
    """cells: more make a table, however irregular."""
    fewest_lines: int = 3
    full_of_figures: float = 0.5
    """rows and columns, share of cells: from here on a grid that no line closes is a table all the same."""
    covered: float = 0.3
    """share of a grid that pictures cover if it is no table. Shown by `sixty_pages_three_tables`."""
    mostly_empty: float = 0.6
    often_cut: float = 0.1
    cut_pt: float = 1.5
    """share of cells, share of words, points: a chart's gridlines run through its labels, a table's never
    do."""
    nearly_empty: float = 0.85
    many_cells: int = 40
    """share of cells, cells: bars of a chart part it into many, with its scale in a few. Shown by
    `printed_swot_rules_under_cells`."""
    row_rules: int = 6
    """rules across: from here on they part rows, however long the text in these is."""
    wordy: int = 5
    """words a line: longer on average is running text."""


REFUSALS = RefusalsSettings()


@dataclass(slots=True)
class RuledSettings:
    """Of `ruled.py`: tables that drawn lines and shaded areas frame: `page → strokes → frames → grids`."""

    open: float = 0.35
    """share of words in printed lines that stand in several columns of one cell: the lines tell too
    little."""
    chart_lines: int = 5
    chart_height: float = 0.6
    """strokes, share of the page's height: a refused frame with more lines, and lower, is a chart.
    Shown by `no_table_chart_with_gridlines`."""
    heading_pt: float = 40.0
    """points above the top rule in which a table's names may stand."""
    zebra_gap: float = 2.6
    """times the font size: from base line to base line; a line further away is outside the table. Shown
    by `zebra_no_rules`."""
    side: float = 0.5
    """share of a frame's height that a line down must have to be a column border of the text's grid."""
    ground_width: float = 0.9
    ground_height: float = 1.5
    """share of a band's width that its ground has, times its height that it has at most: more is several
    rows'."""
    headed: float = 0.2
    """share of a shaded table's height, from the top: rules up to there are those of its heading."""


RULED = RuledSettings()


@dataclass(slots=True)
class TitlesSettings:
    """Of `titles.py`: headings set in a box of their own right above a table: larger type, no columns."""

    side_pt: float = 2.0
    """points from a frame's sides."""
    double_pt: float = 6.0
    """points between the bottom of the box and the top of the table, where each has a line of its own.
    Shown by `heading_in_a_box_over_the_table`."""
    end: float = 0.9
    """share of the table's width: a longer line at the end of the first row ends the box of a heading.
    Shown by `heading_in_a_box_over_the_table`."""


TITLES = TitlesSettings()
