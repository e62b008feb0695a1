"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class MatchingSettings:
    """Of `matching.py`.

    Which text of the new edition is which text of the old one: optimal matching by similarity.
    """

    stem: int = 5
    """letters of a word that are compared: Turkish suffixes begin after it in most words; 3
    makes one of `kent` and `kendi`, 8 none of any. Shown by
    `test_goals_added_removed_and_reworded_are_told_apart`."""
    reworded: float = 0.5
    """share of likeness from which two wordings are one item: unrelated goals of a plan stay
    below. Shown by `test_goals_added_removed_and_reworded_are_told_apart`."""


MATCHING = MatchingSettings()


@dataclass(slots=True)
class PairsSettings:
    """Of `pairs.py`.

    Two extractions laid side by side: which table and column is which, and what was printed
    where.
    """

    sentence: int = 12
    """letters: shorter texts occur within others by chance, so they must be a whole cell.
    Shown by `test_a_short_text_within_another_is_not_printed`."""


PAIRS = PairsSettings()


@dataclass(slots=True)
class TitlesSettings:
    """Of `titles.py`.

    Which heading of the new edition is which heading of the old one, reworded or not.
    """

    same_heading: float = 0.5
    """share of likeness, the mean of wording and content, of two headings that are one: one of
    the two may be all new. Shown by
    `test_column_that_is_renamed_while_many_of_its_figures_change_is_known_by_its_place`."""
    same_wording: float = 0.6
    """share of letters alike that suffices where nothing stands under a heading. Shown by
    `test_headings_with_nothing_under_them_are_one_by_their_letters`."""
    clearly_same: float = 0.85
    """share of letters alike that suffices where all that stands under it is new; `… Firma
    Sayısı`, `… Çalışan Sayısı` have 0.7. Shown by
    `test_column_replaced_by_another_in_its_place_is_no_renaming`."""
    in_part: float = 0.3
    """share of the content that must stay for the place of a heading to count. Shown by
    `test_column_that_is_renamed_while_many_of_its_figures_change_is_known_by_its_place`."""
    in_its_place: float = 0.15
    """share of likeness added to that of a heading between the same neighbours. Shown by
    `test_column_that_is_renamed_while_many_of_its_figures_change_is_known_by_its_place`."""


TITLES = TitlesSettings()


@dataclass(slots=True)
class WordingsSettings:
    """Of `wordings.py`.

    SWOT items, goals and statements: added, removed, reworded, moved.
    """

    elsewhere: float = 0.75
    """share of likeness: an item that changed both wording and place must be very alike. Shown
    by `test_an_item_in_another_place_must_be_very_alike`."""


WORDINGS = WordingsSettings()
