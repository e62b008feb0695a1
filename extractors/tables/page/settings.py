"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class CurrencySignsSettings:
    """Of `currency_signs.py`.

    Currency signs that accounts set at the edge of a column, away from their figures: one word with
    them.
    """

    reach: float = 10.0
    """times the font size: how far from its figure a sign may stand. Shown by
    `currency_signs_at_column_edge`."""
    close: float = 0.6
    """times the font size: a blank at most. Shown by `situation_analysis_indicators_in_rows`."""


CURRENCY_SIGNS = CurrencySignsSettings()


@dataclass(slots=True)
class SidewaysSettings:
    """Of `sideways.py`.

    Tables set sideways on an upright page: the page is turned under the reader, and the result turned
    back.
    """

    mostly: float = 0.7
    """share of a page's letters that run one way, if that way is how the page is to be read. Shown by
    `sideways_table_on_upright_page`."""


SIDEWAYS = SidewaysSettings()


@dataclass(slots=True)
class StrikesSettings:
    """Of `strikes.py`: lines through words, and under them, are set with the words: they part no rows."""

    high: float = 0.25
    low: float = 0.3
    """share of a word's height above and below its middle part, through which strikes run. Shown by
    `words_struck_out`."""
    end: float = 0.35
    """times the word's height: a strike begins and ends with its words; a border goes on beyond them.
    Shown by `words_struck_out`."""
    gaps: float = 0.4
    """share of a strike that runs over blanks between words. Shown by `words_struck_out`."""


STRIKES = StrikesSettings()


@dataclass(slots=True)
class TypedRulesSettings:
    """Of `typed_rules.py`.

    Tables typed on a line printer: rules of hyphens, underscores and equal signs, sides of bars and
    colons.
    """

    long: int = 8
    """signs: so many are a rule beside words too, under a heading over several columns. Shown by
    `typed_rules_and_bars`."""
    fewest_bars: int = 4
    """bars below each other that make a side; fewer are colons and slips. Shown by
    `typed_rules_and_bars`."""
    side_pt: float = 2.0
    """points: bars of one side stand this well below each other. Shown by `typed_rules_and_bars`."""


TYPED_RULES = TypedRulesSettings()
