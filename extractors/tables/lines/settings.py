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
class CutsSettings:
    """Of `cuts.py`.

    Cells that the drawn lines leave open are cut where their text is: columns first, then rows.
    """

    held: float = 0.5
    """share of a band's cells that hold all its rows; a single cell with two figures is one entry of
    its row. Shown by `two_figures_in_one_cell_of_a_row`."""
    phrases: int = 3
    """columns in which phrases stand apart: they are a row's, though others of its columns be blank; two
    may be a heading. Shown by `paper_row_under_shaded_cells`."""


CUTS = CutsSettings()


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
    across: float = 0.15
    """share of a word on each side of a joint that it crosses: long words stick out of narrow cells a
    little. Shown by `bergama-2010-11`."""
    blank: float = 0.35
    """times the font size: words of one text; at a column's end each cell's padding comes in between.
    Shown by `printed_swot_rules_under_cells`."""


JOINTED = JointedSettings()


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
    """share of a table's side that is drawn; the other side may be open. Shown by
    `hyphenated_cells`."""
    fewest_cells: int = 7
    few_filled: float = 0.6
    """cells, share of cells: boxes of a flow chart make a grid with little in it. Shown by
    `goals_one_a_row_borderless`, `no_table_flow_chart`."""
    scattered: int = 14
    """cells: more make a table, however irregular. Shown by `no_table_flow_chart`."""
    fewest_lines: int = 3
    """rows and columns: from here on a grid that no line closes is a table all the same. Shown by
    `vertical_rules_only_full_of_figures`."""
    covered: float = 0.3
    """share of a grid that pictures cover if it is no table. Shown by `sixty_pages_three_tables`."""
    mostly_empty: float = 0.6
    often_cut: float = 0.1
    """share of cells, share of words: a chart's gridlines run through its labels, a table's never do.
    Shown by `no_table_gridlines_through_labels`."""
    nearly_empty: float = 0.85
    many_cells: int = 40
    """share of cells, cells: bars of a chart part it into many, with its scale in a few. Shown by
    `printed_swot_rules_under_cells`, `no_table_gridlines_around_labels`."""


REFUSALS = RefusalsSettings()


@dataclass(slots=True)
class RuledSettings:
    """Of `ruled.py`: tables that drawn lines and shaded areas frame: `page → strokes → frames → grids`."""

    open: float = 0.35
    """share of words in printed lines that stand in several columns of one cell: the lines tell too
    little. Shown by `one_line_down_beside_the_labels`."""
    chart_lines: int = 5
    chart_height: float = 0.6
    """strokes, share of the page's height: a refused frame with more lines, and lower, is a chart.
    Shown by `no_table_chart_with_gridlines`."""
    zebra_gap: float = 2.6
    """times the font size: from base line to base line; a line further away is outside the table. Shown
    by `zebra_no_rules`."""
    ground_width: float = 0.9
    ground_height: float = 1.5
    """share of a band's width that its ground has, times its height that it has at most: more is
    several rows'. Shown by `bands_on_grounds_of_their_own`."""
    headed: float = 0.2
    """share of a shaded table's height, from the top: rules up to there are those of its heading. Shown
    by `header_not_repeated`, `zebra_with_rules_around_its_heading`."""


RULED = RuledSettings()
