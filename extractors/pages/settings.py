"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ContentsSettings:
    """Of `contents.py`: what a page holds as a whole: its text, and whether it is a scan."""

    whole_page: float = 0.9
    """share of the page's area: a picture this large is a scan of the page, its words are a machine's
    reading. Shown by `picture_in_strips_under_a_table`."""


CONTENTS = ContentsSettings()


@dataclass(slots=True)
class DocumentSettings:
    """Of `document.py`.

    Read a PDF's pages with pdfium: `open_pdf → read_pages → Page`. One parse, one coordinate system.
    """

    max_pages: int = 2000
    """pages: the longest plan published has some 400; a file of ten thousand is a mistake or an attack.
    Shown by `test_a_limit_of_pages_holds`."""
    inflated_bytes: int = 64_000_000
    """bytes of object streams that are looked through for actions: a plan of 400 pages has some 5 million, a
    bomb has billions. Shown by `test_a_bomb_of_objects_is_looked_through_up_to_a_limit`."""
    header_window_bytes: int = 1024
    """bytes: readers look for `%PDF-` in the first 1024 (ISO 32000-1, implementation note 13). Shown by
    `continues_on_next_page`."""
    scan_share: float = 0.6
    """share of the page's area: invisible text over a picture this large is the text layer of a scan.
    Shown by `test_invisible_text_is_read_over_a_picture_of_the_page_alone`."""


DOCUMENT = DocumentSettings()


@dataclass(slots=True)
class DrawnBulletsSettings:
    """Of `drawn_bullets.py`.

    Bullets that are drawn and not written: browsers paint the dot before a list item as a small disc.
    """

    apart: float = 0.6
    """times the font size: an `o` so near behind a word is of its line, be that justified. Shown by
    `test_the_letter_o_before_capitals_is_a_bullet`."""
    letters: int = 3
    """lines of a page: so many begin with the letter `o`, and it is a bullet. Shown by
    `test_the_letter_o_before_capitals_is_a_bullet`."""
    smallest: float = 0.12
    largest: float = 0.7
    """share of the font size of the marked line: a full stop has no path, a larger disc is a picture.
    Shown by `printed_swot`."""
    reach: float = 2.5
    """times the font size: how far the item's first word stands from its mark. Shown by
    `printed_swot`."""
    within: float = 0.45
    """times the font size: a word this close before a dot has it in its line; the next column is
    farther. Shown by `printed_swot`."""
    level: float = 0.4
    """share of the font size by which the mark's middle may miss the middle of the line. Shown by
    `printed_swot`."""


DRAWN_BULLETS = DrawnBulletsSettings()


@dataclass(slots=True)
class MarginsSettings:
    """Of `margins.py`.

    The lines at the edges of a page, outermost first, and whether each goes with what stands inside of
    it.
    """

    band: float = 0.15
    """share of the page's height in which running lines are looked for; letter heads of two lines reach
    0.13. Shown by `left_and_right_pages_differ`."""
    looked_at: float = 0.32
    """share of the page's height: enough rows below the band to see whether its lines stand over
    columns. Shown by `left_and_right_pages_differ`."""
    tab: float = 0.12
    """share of the page's width: a tab beside the text lies within so much of its edge. Shown by
    `test_a_tab_beside_the_text_is_running_on_odd_and_even_pages`."""
    tab_lines: int = 3
    """lines of a tab: more are a column. Shown by
    `test_a_tab_beside_the_text_is_running_on_odd_and_even_pages`."""
    tab_clear: float = 1.0
    """times the font size between a tab and the text: less is a blank, and the tab a word of it. Shown by
    `test_labels_where_other_pages_have_text_are_no_tabs`."""
    side_pt: float = 45.0
    """points: notes in the side margin stand this near to the edge; text blocks begin at 50 or more.
    Shown by `test_what_runs_over_the_pages_is_taken_away_and_nothing_else`."""
    close: float = 0.8
    """times the font size: less white than this between two lines, and they are one block of text.
    Shown by `left_and_right_pages_differ`."""
    near: float = 2.0
    """times the font size: white between a table's heading and its first row, of two columns. Shown by
    `letter_head_in_a_box`."""
    near_many: float = 3.5
    """times the font size: the same, of more columns than two. Shown by
    `test_words_over_columns_at_the_head_of_pages_are_no_header`."""
    many: int = 3
    """entries: so many phrases stand beside each other in a table, hardly in a header. Shown by
    `header_of_two_parts_over_a_table_without_rules`."""
    rows_below: int = 6
    """rows that are looked at to see whether columns go on. Shown by
    `test_words_over_columns_at_the_head_of_pages_are_no_header`."""
    column_rows: int = 2
    """rows in the columns of a line, from which on it stands over a table. Shown by
    `test_words_over_columns_at_the_head_of_pages_are_no_header`."""
    grid_lines: int = 3
    """lines: so many down from a row into the page are a grid; two are a frame around the page. Shown
    by `left_and_right_pages_differ`."""
    joint_pt: float = 3.0
    """points: pieces of one vertical line, a cell each, meet this well. Shown by `header_repeated`."""


MARGINS = MarginsSettings()


@dataclass(slots=True)
class MarksSettings:
    """Of `marks.py`: raised marks in a line: footnote marks and exponents."""

    raised_share: float = 0.82
    """share of the line's font size below which a digit is a footnote mark. Shown by
    `aliaga-2010-11`."""
    smaller_share: float = 0.95
    """share of the line's font size: larger digits are no marks, wherever they stand. Shown by
    `test_marks_hardly_smaller_than_their_line_are_marks_where_they_are_lifted`."""
    lifted: float = 0.25
    """times the line's font size: digits of nearly its size are marks where they stand so much above its base
    line. Shown by `test_marks_hardly_smaller_than_their_line_are_marks_where_they_are_lifted`."""
    glued_share: float = 0.1
    """share of the font size: a smaller gap is no blank ("Gelişmişlik" and its raised mark). Shown by
    `test_a_raised_figure_close_behind_a_unit_is_its_exponent`."""


MARKS = MarksSettings()


@dataclass(slots=True)
class ReadingOrderSettings:
    """Of `reading_order.py`.

    The order in which a page is read: lines from words, columns beside each other one after the other.
    """

    same_line: float = 0.5
    """share of the smaller word's height that two words of one line have in common. Shown by
    `banner_on_two_pages`."""
    column_gap: float = 1.6
    """times the font size: a wider gap within a line parts two columns (justified blanks stay below
    1.2). Shown by `banner_on_two_pages`."""
    gutter_pt: float = 10.0
    """points: columns of prose stand at least this far apart. Shown by `banner_on_two_pages`."""
    column_share: float = 0.2
    """share of the block's width: a narrower side of a gutter is a list mark or a label, not a column.
    Shown by `banner_on_two_pages`."""
    column_lines: int = 4
    """lines: fewer on either side of a gutter are a heading beside a picture, not columns. Shown by
    `banner_on_two_pages`."""
    level: float = 0.25
    """times the font size by which pieces of one line differ in their base lines. Shown by
    `caption_in_two_pieces`."""
    run_gap_pt: float = 40.0
    """points: columns do not go on below a gap of some three lines (a footer is not their last line).
    Shown by `continues_on_next_page`."""


READING_ORDER = ReadingOrderSettings()


@dataclass(slots=True)
class RunningInkSettings:
    """Of `running_ink.py`.

    Rules, grounds and pictures that go with running lines: the rule under a header, the banner behind
    it.
    """

    middle: float = 0.5
    """share of the white between running line and text up to which what is drawn belongs to the line.
    Shown by `left_and_right_pages_differ`."""
    farthest_pt: float = 30.0
    """points: a rule further from a running line is not its own, however far the text is. Shown by
    `banner_on_two_pages`."""


RUNNING_INK = RunningInkSettings()


@dataclass(slots=True)
class RunningLinesSettings:
    """Of `running_lines.py`.

    Running headers, footers, page numbers, margin notes and watermarks: lines of the document, not of a
    page.
    """

    same_place_pt: float = 4.0
    """points a running line moves between odd and even pages; more takes rows of tables for headers.
    Shown by `left_and_right_pages_differ`."""
    min_repeats: int = 2
    """pages that must carry a line before it is a running one; 1 would delete headings. Shown by
    `continues_on_next_page`."""
    min_counting: int = 3
    """pages over which a line's number must count with them; 2 would delete footnotes 5 and 6. Shown by
    `aliaga-2010-11`."""
    apart: float = 1.0
    """times the font size: words farther apart are of two phrases. Shown by
    `test_a_heading_of_boxes_that_begins_pages_is_no_running_line`."""
    most_pages: int = 1000
    """pages: a larger number in a line is no page number: `2009` and `2010` count as pages do. Shown by
    `left_and_right_pages_differ`."""
    echo_words: int = 3
    """words of a header printed only once, which repeats the cover; a shorter line may be a heading.
    Shown by `report_of_a_district_named_like_a_word`."""
    covers: int = 1
    """pages that may lack a header which all others have. Shown by
    `test_a_header_close_above_the_tables_of_most_pages_goes`."""
    page_letters: int = 2
    """letters that count pages; three may be a word. Shown by
    `test_letters_that_count_the_pages_go`."""
    large: float = 1.4
    """times the size of the text: larger lines on fewer than half of the pages are headings
    printed again. Shown by `test_large_lines_on_few_pages_are_headings_printed_again`."""


RUNNING_LINES = RunningLinesSettings()


@dataclass(slots=True)
class TypeSizeSettings:
    """Of `type_size.py`.

    Sizes of type: the one that most of a text is set in, and what is set larger or smaller.
    """

    larger: float = 1.1
    """ratio: type so much larger than the text is a heading; smaller differences are a renderer's
    rounding. Shown by `continues_on_next_page`."""
    smaller: float = 0.94
    """ratio: type so much smaller than the text's is a note's; a larger ratio takes the text for notes.
    Shown by `no_table_bullets`."""
    same_pt: float = 0.4
    """points: sizes are chosen in steps of a half, and renderers round by less. Shown by
    `caption_in_two_pieces`, `caption_of_two_lines_again_overleaf`."""


TYPE_SIZE = TypeSizeSettings()


@dataclass(slots=True)
class BulletColumnsSettings:
    """Of `bullet_columns.py`.

    Columns of text so close that their lines run together, told by the bullets that the right
    one begins with.
    """

    fewest: int = 3
    """bullets below each other: a dot between two names stands there by chance. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""
    same_edge_pt: float = 1.5
    """points: bullets of one column begin this close to each other.
    Shown by `test_columns_are_read_one_after_the_other_though_their_lines_run_together`."""
    ahead_pt: float = 4.0
    """points: a heading of the column begins so far before its bullets, which have white of
    their own. Shown by `test_columns_are_read_one_after_the_other_though_their_lines_run_together`."""
    wide: float = 0.45
    """times the font size: white before a bullet's column; the blanks of a text are narrower,
    or none is lost.
    Shown by `test_columns_are_read_one_after_the_other_though_their_lines_run_together`."""


BULLET_COLUMNS = BulletColumnsSettings()
