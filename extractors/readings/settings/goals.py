"""The numbers of `readings/goals`, a settings object a mechanism: unit, reason, and what shows it."""

from dataclasses import dataclass


@dataclass(slots=True)
class AnnouncedSettings:
    """Of `announced.py`.

    Where a document announces its goals, in a caption or heading, and the list that stands
    below.
    """

    longest: int = 25
    """words of a caption or heading that announces goals. Shown by
    `test_a_list_under_bold_titles`."""
    between: int = 12
    """paragraphs that may introduce a list, below its heading. Shown by
    `test_a_list_under_bold_titles`."""
    most_repeated: int = 6
    """lines of headings that pages may repeat; words of a line that says `(devamı)`. Shown by
    `test_a_table_of_codes_whose_headings_are_printed_again`."""
    most: int = 1500
    """lines of a list of goals. Shown by `test_goals_in_boxes_are_read_without_a_doubt`."""
    above: int = 3
    """paragraphs over a list that may name its axis. Shown by
    `test_an_axis_is_named_at_most_three_paragraphs_over_its_list`."""


ANNOUNCED = AnnouncedSettings()


@dataclass(slots=True)
class LevelsSettings:
    """Of `levels.py`.

    Goals printed as a list, told by how each level looks: its mark, its type, its ground, its
    indentation.
    """

    fewest: int = 3
    """goals: fewer are no list. Shown by `test_a_list_under_bold_titles`."""
    longest_title: int = 30
    """words of an axis's or priority's name. Shown by `test_a_list_under_bold_titles`."""
    shortest_word: int = 3
    """letters of a word that a name must hold: figures of a table name nothing. Shown by
    `test_a_list_under_bold_titles`."""
    white: int = 250
    """0..255, of each colour: what is lighter is no ground. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""


LEVELS = LevelsSettings()


@dataclass(slots=True)
class MarksSettings:
    """Of `marks.py`.

    What a line of a list of goals begins with: `1.2.3`, `Hedef 1.2.3:`, `SÖ 1`, `H1.2`, `II.`,
    `(a)`, `•`.
    """

    apart: float = 1.0
    """times the font size: white between a number in its own column and the text; a blank is a
    third of it. Shown by `test_a_table_of_codes_whose_headings_are_printed_again`."""
    most_words: int = 3
    """words for a level: `Stratejik Gelişme Ekseni`. Shown by `test_marks`."""


MARKS = MarksSettings()


@dataclass(slots=True)
class OutlineSettings:
    """Of `outline.py`.

    Goals printed as an outline: no columns, numbers tell which priority and axis each belongs
    to.
    """

    fewest: int = 3
    """goals: fewer numbers in order may be those of a text's sections. Shown by
    `test_a_list_under_bold_titles`."""
    farthest: int = 12
    """lines from one number to the next: no goal and no title over it is longer. Shown by
    `test_nothing_speaks_against_numbers_in_order`."""
    shortest_stem: int = 4
    """letters of a word for a level that must be printed out: `Hedef`, not `H`.
    Shown by `test_a_letter_that_stands_for_a_level_is_no_stem_of_its_word`."""


OUTLINE = OutlineSettings()


@dataclass(slots=True)
class ParagraphsSettings:
    """Of `paragraphs.py`.

    Lines of a list of goals as paragraphs: one title or one goal each, with its looks and its
    mark.
    """

    wider: float = 1.18
    """times the leading: a wider step parts two paragraphs. Shown by
    `test_titles_in_pairs_that_look_alike`."""
    usual: float = 1.35
    """times the font size: the leading where no line goes on in small letters, and of titles in
    other type. Shown by `test_titles_in_pairs_that_look_alike`."""
    aside_pt: float = 2.5
    """points: lines of one edge begin this close to each other. Shown by
    `test_levels_told_by_their_place_alone`."""
    indent: float = 0.6
    """times the font size: a first line set in by more begins a paragraph. Shown by
    `test_a_first_line_set_in_begins_a_paragraph`."""


PARAGRAPHS = ParagraphsSettings()


@dataclass(slots=True)
class RegionsSettings:
    """Of `regions.py`.

    Where goals are printed: under headings for priorities and goals, an axis beside, over, or
    above them.
    """

    fewest_marks: int = 3
    """codes or bullets below each other: one alone is part of a title. Shown by `printed_goals` and
    `test_codes_left_of_goals_are_theirs_and_no_labels`."""
    blank: float = 0.6
    """times the font size: words that stand farther apart are of two columns. Shown by `printed_goals`."""


REGIONS = RegionsSettings()


@dataclass(slots=True)
class WeighingSettings:
    """Of `__init__.py`.

    The goal hierarchy: axes, priorities, numbered goals.
    """

    numbered: float = 0.995
    """share of such goals that are right: every word in one goal or label, and the numbers run
    without a gap. Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    proved: float = 0.98
    """share of such goals that are right: every word in one goal or label, without numbers.
    Shown by `test_what_is_supported_better_is_surer_and_nothing_is_certain`."""
    fewest_alone: int = 4
    """axes with a priority each: of so many some are priorities whose ground is an axis's; a short plan may have
    fewer. Shown by `test_axes_with_a_single_priority_each_may_be_priorities`."""


WEIGHING = WeighingSettings()


@dataclass(slots=True)
class BoxedSettings:
    """Of `boxed.py`.

    Lines of a page in the order of its boxes: cards side by side, trees whose goals stand
    beside their box.
    """

    corner_pt: float = 2.5
    """points by which the four sides of a box may miss each other's ends. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""
    lowest_pt: float = 9.0
    """points: lower ones are bars, bullets, underlines. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""
    narrowest_pt: float = 30.0
    """points: narrower ones are bars and bullets. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""
    level_pt: float = 6.0
    """points: boxes whose texts begin this level stand side by side. Shown by
    `test_goals_in_boxes_are_read_without_a_doubt`."""


BOXED = BoxedSettings()


@dataclass(slots=True)
class SentencesSettings:
    """Of `sentences.py`.

    Goals that are one sentence each: where a sentence ends with its line, the goal does.
    """

    fewest: int = 5
    """goals: with fewer, that each is one sentence is no habit. Shown by
    `test_goals_are_one_sentence_each_where_most_are`."""
    most_joined: float = 0.5
    """share of the goals that may hold several sentences: most are one. Shown by
    `test_goals_are_one_sentence_each_where_most_are`."""


SENTENCES = SentencesSettings()


@dataclass(slots=True)
class LinesSettings:
    """Of `lines.py`.

    Lines of a list of goals, and the numbers that stand beside them.
    """

    level: float = 0.4
    """times the font size: a number and the text beside it stand level to within this. Shown by
    `test_a_number_is_put_before_the_text_that_stands_level_with_it`."""


LINES = LinesSettings()


@dataclass(slots=True)
class TreesSettings:
    """Of `tree`.

    Goals read from a whole passage: blocks, what each is, and under which other it stands.
    """

    reach: float = 1.2
    """times the font size by which a label stands above or below its rows, or off their top and
    their middle: more makes it another row's. Shown by
    `test_without_numbers_and_lines_labels_that_begin_level_part_the_rows`."""
    most_looks: int = 5
    """levels that looks of titles may tell: with more, they are no two, and to try all takes too
    long. Shown by `test_titles_in_many_looks_are_no_two_levels`."""


TREES = TreesSettings()
