"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class AreasSettings:
    """Of `areas.py`.

    What filled areas tell: shading made whole, whose edges part rows and columns, and thick borders.
    """

    smallest_fill_pt: float = 5.0
    """points: smaller filled areas are list marks and legend keys. Shown by
    `shaded_bands_of_wrapped_text`."""
    strip_pt: float = 0.6
    """points: strips of one shaded area touch; rows shaded apart leave a hairline. Shown by
    `shading_in_ragged_strips`."""
    thickest_border_pt: float = 6.0
    """points: Word's thickest; a border may be filled row by row, in pieces hardly longer than thick.
    Shown by `thick_borders_only`."""
    piece: float = 1.5
    """times its thickness: a shorter piece is a list mark. Shown by `thick_border_row_by_row`."""
    ragged_pt: float = 6.0
    """points by which the shading of one cell ends before its neighbours': less than a line of text.
    Shown by `shading_with_white_hairlines_between_cells`."""
    beside_pt: float = 1.0
    """points between shaded cells side by side. Shown by
    `shading_with_white_hairlines_between_cells`."""
    paper: int = 250
    """0..255: a fill this light leaves no edge that anyone sees, unless it lies on a darker one. Shown
    by `thick_border_row_by_row`."""
    whole_page: float = 0.7
    """share of the page: a larger fill is its background. Shown by `shaded_bands_of_wrapped_text`."""


AREAS = AreasSettings()


@dataclass(slots=True)
class GridSettings:
    """Of `grid.py`: a reading of one table on one page."""

    unruled_rows: int = 2
    """rows of a grid with no rule between them, or one under the heading: these text may cut by its
    entries; where more rules are drawn, they part the rows. Shown by
    `frame_and_columns_around_entries_that_wrap`."""
    snap_pt: float = 2.0
    """points: borders of boxes that others drew, closer to each other, are one. Shown by
    `test_columns_on_the_next_sheet_are_read_beside_the_names`."""
    same_pt: float = 0.5
    """points: borders that we drew ourselves, closer to each other, are one. Shown by
    `test_borders_that_we_draw_half_a_point_apart_are_one`."""


GRID = GridSettings()


@dataclass(slots=True)
class CaptionsSettings:
    """Of `captions.py`: captions, labels, headings and notes of tables: the lines around them."""

    reach_pt: float = 45.0
    """points: a caption stands within two or three lines of its table. Shown by
    `several_bullets_in_cell`."""
    next_line: float = 1.9
    """times the font size: leading of a caption's own lines; a wider gap ends it. Shown by
    `caption_below`."""
    note_reach_pt: float = 30.0
    """points: a note stands within two lines of its table, or of the note before it. Shown by
    `caption_above`."""
    into_pt: float = 3.0
    """points by which a note under a table may reach into its box. Shown by
    `test_a_note_may_reach_into_the_box_of_its_table`."""
    beside: float = 2.0
    """times the font size: a caption in the margin begins so near to the height of its table's top. Shown by
    `captions_in_the_left_margin`."""


CAPTIONS = CaptionsSettings()


@dataclass(slots=True)
class LeadersSettings:
    """Of `leaders.py`.

    Dots that lead from a label to its figures (`Public.....50,335`): drawn in, parted, left out.
    """

    letter: float = 0.5
    dot: float = 0.27
    """times the font size: width of a letter or figure, of a dot, on average. Shown by
    `dot_leaders_glued_to_figures`."""
    dot_gap: float = 1.5
    """times the font size: dots of one leader stand closer, those of two columns farther apart. Shown
    by `dots_for_no_value_between_rules`."""
    hair_pt: float = 0.01
    """points: room that dots take once they are drawn in. Shown by `dot_leaders_glued_to_figures`."""


LEADERS = LeadersSettings()


@dataclass(slots=True)
class PicturesSettings:
    """Of `pictures.py`: which pictures are the page's ground and which its figures."""

    bleed_pt: float = 5.0
    """points from the page's edges. Shown by `picture_from_edge_to_edge_under_a_table`."""
    ground: float = 0.7
    """share of the page: pictures of one width that cover more are its ground, cut into strips. Shown
    by `picture_in_strips_under_a_table`."""
    tile_pt: float = 1.0
    """points: strips of one picture have the same sides. Shown by `picture_in_strips_under_a_table`."""


PICTURES = PicturesSettings()


@dataclass(slots=True)
class StrokesSettings:
    """Of `strokes.py`: drawn lines of a page as strokes, and the strokes that cross each other as frames."""

    snap_pt: float = 2.0
    """points: strokes this close run on one line (the edges of a thin fill, a hairline beside a fill).
    Shown by `heading_in_a_box_over_the_table`."""
    join_pt: float = 3.0
    """points: pieces of one line; chrome leaves 0.75 pt between cells, dotted borders up to 3. Shown by
    `cells_as_boxes_with_a_wide_gap`."""
    touch_pt: float = 3.0
    """points: how far a line may end short of the one it meets. Shown by
    `cells_as_boxes_with_a_wide_gap`."""
    bar: float = 5.0
    """times its thickness: a shorter bar is no border. Shown by `thick_border_row_by_row`."""


STROKES = StrokesSettings()


@dataclass(slots=True)
class ValuesSettings:
    """Of `values.py`: what figures and list marks look like in a table cell."""

    mark: float = 0.85
    """share of the line's type: what is smaller is a mark raised beside a value. Shown by
    `test_rows_of_days_and_shares_are_cut`."""
    mostly: float = 0.7
    """share of a column's entries. Shown by `no_table_list_with_one_line_unnumbered`."""


VALUES = ValuesSettings()


@dataclass(slots=True)
class WordsSettings:
    """Of `words.py`: words put into the cells of a grid, and a cell's words as printed lines."""

    same_line: float = 0.6
    """share of the smaller word's height that two words of one line have in common; lines of
    neighbouring cells that are set half a line apart have 0.5. Shown by
    `figures_with_raised_marks_without_rules`."""
    sticks_out_pt: float = 1.5
    """points by which a word may stick out of its cell before the cell's border cuts it. Shown by
    `header_not_repeated`, `total_below_a_grid_that_sticks_out`."""
    watermark: float = 2.2
    """times the size of most words: larger text that runs across them is a watermark, elsewhere a
    heading. Shown by `watermark_upright`."""
    tight: float = 0.05
    """share of the font size: words that stand closer have no blank between them (a raised mark). Shown
    by `names_of_first_column_ruled_only`."""
    mark_gap: float = 0.25
    """share of the figure's font size: a mark stands closer to its figure than a word would. Shown by
    `figures_with_raised_marks_without_rules`."""


WORDS = WordsSettings()
