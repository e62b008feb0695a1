"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ClipsSettings:
    """Of `clips.py`: clip paths: on how much of the page an object may paint."""

    slack_pt: float = 0.6
    """points: half of a border drawn along the edge of its clip is seen, so its middle counts as
    inside. Shown by `lines_clipped_away`."""


CLIPS = ClipsSettings()


@dataclass(slots=True)
class CoversSettings:
    """Of `covers.py`.

    What is seen of what was painted: later areas cover earlier lines, and white on white is nothing.
    """

    edge_pt: float = 0.5
    """points: a border along the edge of an area painted after it still shows half of its width. Shown
    by `lines_covered_by_white`."""
    shortest_pt: float = 1.0
    """points: shorter rests of a covered line are none. Shown by `lines_covered_by_white`."""
    paper: int = 250
    """0..255: a line this light is seen on a darker ground only. Shown by
    `lines_as_thin_rectangles`."""
    together: int = 256
    """lines compared with all areas at once: more need too much memory on pages with maps. Shown by
    `lines_covered_by_white`."""


COVERS = CoversSettings()


@dataclass(slots=True)
class DottedSettings:
    """Of `dotted.py`.

    Lines drawn dot by dot.
    """

    thickest_pt: float = 2.6
    """points: the dots and dashes of borders are 0.5 to 2.25 thick; thicker ones are list marks. Shown by
    `test_list_marks_below_each_other_are_no_line`."""
    longest_pt: float = 12.0
    """points: the dashes of such borders are up to four times as long as thick; longer pieces are lines
    already. Shown by `test_longer_pieces_are_lines_already`."""
    round: float = 0.7
    """times its thickness: a dot is at least so long; less are strokes across the line. Shown by
    `test_strokes_side_by_side_are_no_line_across_them`."""
    fewest: int = 5
    """strokes or dots: fewer are an ellipsis, or marks. Shown by `test_a_few_dots_are_no_line`."""
    level_pt: float = 0.2
    """points: the middles of the dots of one line differ by less. Shown by
    `test_dots_that_do_not_stand_level_are_no_line`."""
    gap: float = 2.0
    """times the thickness of a dot: the white behind it, where that is more than its length; more parts two
    lines, or marks. Shown by `test_list_marks_below_each_other_are_no_line`."""
    least_pt: float = 0.5
    """points: dots may be drawn shorter, and their gaps are not. Shown by
    `test_dots_of_a_hairline_are_a_line`."""


DOTTED = DottedSettings()


@dataclass(slots=True)
class DrawingsSettings:
    """Of `drawings.py`.

    What is drawn on a page: rules, filled areas and pictures, from pdfium's page objects.
    """

    thin_pt: float = 2.5
    """points: a filled rectangle this thin is a line (Word draws borders of 0.5 to 2.25 pt as
    rectangles). Shown by `lines_as_thin_rectangles`."""
    long: float = 3.0
    """times its thickness: a shorter one is a dot or a list mark. Shown by
    `lines_as_thin_rectangles`."""
    straight_pt: float = 0.6
    """points: a stroke that strays less than this from the axis is horizontal or vertical. Shown by
    `lines_covered_by_white`."""
    thick_stroke_pt: float = 5.0
    """points: a stroke this wide is an area drawn with a broad pen (white-on-colour headings). Shown by
    `lines_covered_by_white`."""
    near_pt: float = 8.0
    """points: curves this close to each other belong to one picture. Shown by
    `test_curves_close_together_are_one_picture`."""
    smallest_picture_pt: float = 20.0
    """points: what is smaller both ways is a list mark, an icon or a rounded corner. Shown by
    `aliaga-2010-11`."""
    largest_dot_pt: float = 8.0
    round: float = 0.7
    """points, ratio of the sides: a filled disc or square up to this size may be a list mark. Shown by
    `printed_swot`."""
    deepest_form: int = 6
    """nested form XObjects: a file that nests deeper is broken or refers to itself. Shown by
    `landscape_rotate_270`."""
    most_corner_points: int = 128
    """points of curves: a corner drawn with a curve has three, a box four corners; more are the line of a
    chart. Shown by `test_a_line_of_many_curves_is_a_picture_and_no_box`."""
    along: float = 1.2
    """times width and height together: the straight sides of a box with round corners; a circle
    has none. Shown by `test_curves_close_together_are_one_picture`."""
    lean: float = 0.01
    """share of its length by which a stroke may lean, and be a rule; the side of an area, and
    be no slope. Shown by `test_a_long_line_that_leans_is_a_rule_up_to_a_hundredth`."""


DRAWINGS = DrawingsSettings()


@dataclass(slots=True)
class UnderscoresSettings:
    """Of `underscores.py`.

    Underscores that are drawn between two words, as TeX does.
    """

    longest: float = 0.5
    """times the font size: an underscore is 0.3 long, the line under a blank to be filled in longer. Shown by
    `test_lines_that_are_no_underscore_part_words`."""
    low: float = 0.4
    """times the font size: how far above a word's foot its base line may be; a dash stands higher. Shown by
    `test_lines_that_are_no_underscore_part_words`."""
    reach: float = 0.15
    """times the font size: how far from a letter an underscore may end. Shown by
    `test_lines_that_are_no_underscore_part_words`."""


UNDERSCORES = UnderscoresSettings()
