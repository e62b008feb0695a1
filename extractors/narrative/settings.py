"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ChartsSettings:
    """Of `charts.py`: a caption ("Şekil 1: …") and the chart or picture it stands at."""

    min_strokes: int = 3
    """drawn lines and areas that make a chart; fewer are a rule under a heading. Shown by
    `aliaga-2010-11`."""
    background_share: float = 0.5
    """share of the page: a larger area is its background, no part of a chart. Shown by
    `aliaga-2010-11`."""
    prose_words: int = 6
    """words of a line that is prose; axis labels and legends have fewer. Shown by
    `no_table_chart_of_pairs_of_bars`."""


CHARTS = ChartsSettings()


@dataclass(slots=True)
class FrontMatterSettings:
    """Of `front_matter.py`.

    What is no prose though it is text: the cover, tables of contents, captions that stand alone.
    """

    cover_words: int = 70
    """words: a first page with fewer, and no sentence, is a cover. Shown by `aliaga-2010-11`."""
    sentence_words: int = 5
    """words: a line that ends in a stop and has fewer is an address or a date. Shown by
    `no_table_chart_with_gridlines`."""
    min_entries: int = 8
    """entries of a table of contents that goes on without its title. Shown by `aliaga-2010-11`."""
    contents_share: float = 0.4
    """share of that page's lines, entry and page number being lines apart. Shown by
    `test_lines_that_end_in_numbers_among_prose_are_no_contents`."""


FRONT_MATTER = FrontMatterSettings()


@dataclass(slots=True)
class LinesSettings:
    """Of `lines.py`: the lines of prose: what is left of a page without tables and charts."""

    torn: float = 5.0
    """times the font size: the widest blank of justified text in a narrow column. Shown by
    `sixty_pages_three_tables`."""


LINES = LinesSettings()


@dataclass(slots=True)
class StatementsSettings:
    """Of `statements.py`.

    Statements: the bullets and paragraphs of a document, each under its section heading.
    """

    paragraph_gap: float = 1.25
    """times the leading: more white parts two paragraphs; less is a raised mark in the line. Shown by
    `aliaga-2010-11`."""
    widest_leading: float = 1.9
    """times the body's font size: double spacing; more is white between paragraphs. Shown by
    `aliaga-2010-11`."""
    frequent: float = 0.1
    """share of all distances between lines; rarer ones are raised marks and captions. Shown by
    `no_table_two_columns`."""
    least_leading: float = 0.9
    """times the body's font size: lines closer than that are one, or one has a raised mark. Shown by
    `no_table_two_columns`."""
    indent_pt: float = 6.0
    """points: a first line's indent, or a hanging bullet's; less is justification. Shown by
    `test_a_bullet_goes_on_overleaf_after_a_full_stop_where_a_line_hangs_under_its_text`."""
    longest_heading: int = 160
    """characters: what is longer is a paragraph in bold. Shown by `aliaga-2010-11`."""
    tiny: float = 0.66
    """times the body's size: a few words that are smaller are labels in a drawing; notes are larger.
    Shown by `no_table_chart_with_gridlines`."""
    wrapped_gap: float = 0.8
    """times the font size: white between the lines of a paragraph; below headings there is more. Shown
    by `test_the_first_line_of_a_paragraph_in_larger_type_is_no_heading`."""


STATEMENTS = StatementsSettings()


@dataclass(slots=True)
class AxesSettings:
    """Of `axes.py`: charts without a caption, told by the numbers of an axis."""

    min_ticks: int = 4
    """labels: numbers in even steps of value and height that make an axis; three stand so by chance.
    Shown by `footnote_interrupts_table`."""
    least_step: int = 2
    """figures: difference of two numbers, digits alone: 4, 3, 2, 1 is a list told from its end, or
    years. Shown by `test_what_stands_beside_an_axis_is_no_prose`."""
    edge_pt: float = 2.5
    """points: the numbers of an axis end there together; more takes a neighbouring column in. Shown by
    `test_what_stands_beside_an_axis_is_no_prose`."""
    uneven: float = 0.15
    """share of a step: how much the steps of height may differ. Shown by
    `test_what_stands_beside_an_axis_is_no_prose`."""
    below: float = 2.5
    """times the font size: how far below the lowest number the names of the other axis stand. Shown by
    `test_what_stands_beside_an_axis_is_no_prose`."""
    left: float = 4.0
    """times the font size: how far left of its numbers the axis has its own name. Shown by
    `test_what_stands_beside_an_axis_is_no_prose`."""


AXES = AxesSettings()


@dataclass(slots=True)
class BarsSettings:
    """Of `bars.py`: charts told by bars on one base."""

    fewest: int = 3
    """bars of a chart; two are boxes side by side. Shown by `bars_run_into_the_next_column`."""
    same_pt: float = 1.0
    """points by which bars of one chart may differ in thickness and in the place of their base. Shown by
    `bars_run_into_the_next_column`."""
    uneven: float = 0.1
    """share of a step by which the steps from bar to bar may differ. Shown by
    `bars_run_into_the_next_column`."""
    centred: float = 0.5
    """times the font size: how far the middle of a label may stand from that of its bar. Shown by
    `bars_run_into_the_next_column`."""
    reach: float = 2.5
    """times the font size: how far beyond a bar's foot and end its name and value stand, in two lines.
    Shown by `bars_run_into_the_next_column`."""
    labelled: float = 0.6
    """share of the bars that have a label: lines of prose are in the middle of one by chance. Shown by
    `bars_run_into_the_next_column`."""


BARS = BarsSettings()


@dataclass(slots=True)
class BesideSettings:
    """Of `beside.py`: texts beside each other, read line by line."""

    edge_pt: float = 1.0
    """points: lines of one text begin this close to each other. Shown by
    `test_lines_of_a_text_begin_at_one_place_within_a_point`."""
    indent: float = 1.5
    """times the font size: how far the lines of an entry hang behind its bullet. Shown by
    `test_entries_beside_each_other_hang_behind_their_bullets`."""
    step: float = 2.0
    """times the font size: lines of one text stand closer. Shown by
    `test_lines_far_below_are_of_no_text_beside_another`."""
    fewest_words: int = 2
    """words: the first line of a text has more than a label beside a text. Shown by
    `test_a_label_beside_a_text_is_none`."""
    white: float = 0.45
    """times the font size: blanks of lines that are not justified are narrower. Shown by
    `test_texts_that_stand_close_are_parted_where_their_lines_begin`."""
    wider: float = 1.5
    """times the other blanks of its line: white between two texts is wider. Shown by
    `test_blanks_of_justified_lines_part_no_text`."""


BESIDE = BesideSettings()
