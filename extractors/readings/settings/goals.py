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


REGIONS = RegionsSettings()
