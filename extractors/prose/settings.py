"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class EvidenceSettings:
    """Of `certainty/evidence.py`.

    Which words gave an observation its indicator, its place and its year; how sure that makes
    it.
    """

    said: float = 0.97
    """share of such figures that are right: the sentence itself names indicator, place and
    year. Shown by `test_each_thing_that_is_carried_makes_a_figure_less_sure`."""
    carried: float = 0.93
    """share of such figures that are right: one of the three comes from a sentence before, a
    heading, or the document's own place.
    Shown by `test_each_thing_that_is_carried_makes_a_figure_less_sure`."""
    carried_twice: float = 0.9
    """share of such figures that are right: two of them are carried, or no year is known at
    all. Shown by `test_each_thing_that_is_carried_makes_a_figure_less_sure`."""


EVIDENCE = EvidenceSettings()


@dataclass(slots=True)
class NoProseSettings:
    """Of `certainty/no_prose.py`.

    Text that is no sentence: rows of tables, axis labels, what stands beside bars.
    """

    numbers: float = 0.3
    """share of the words that are numbers: rows of tables among the text have 0.35 and more,
    sentences 0.2. Shown by `test_a_text_of_many_numbers_is_the_row_of_a_table`."""


NO_PROSE = NoProseSettings()


@dataclass(slots=True)
class CountedSettings:
    """Of `meaning/counted.py`.

    What stands right after a number: the thing it counts, by the vocabulary; within what a rank
    is given.
    """

    words: int = 4
    """words after a number, the counted thing among them: `32 farklı sosyoekonomik parametre`.
    Shown by `test_what_another_clause_says_does_not_hide_a_figure`."""


COUNTED = CountedSettings()


@dataclass(slots=True)
class IndicatorSettings:
    """Of `meaning/indicator.py`.

    What a figure measures: the indicator whose concepts are named near it and whose unit it
    has.
    """

    clear_lead: float = 0.5
    """points: a second-best nearer than this leaves the figure without an indicator.
    Shown by `test_what_another_clause_says_does_not_hide_a_figure`."""


INDICATOR = IndicatorSettings()


@dataclass(slots=True)
class SurroundingsSettings:
    """Of `meaning/surroundings.py`.

    What stands round a number: the concepts by how near they are, the thing counted, the whole,
    the scope.
    """

    near: float = 10.0
    """points for a concept named before the number, in its clause.
    Shown by `test_what_another_clause_says_does_not_hide_a_figure`."""
    close_after: float = 9.0
    """points for a concept named right after the number.
    Shown by `test_what_another_clause_says_does_not_hide_a_figure`."""
    sentence: float = 4.5
    """points for a concept named elsewhere in the sentence; what matters is the order of these.
    Shown by `test_years_and_places_carry_over_through_a_report`."""
    statement: float = 3.0
    """points for a concept named in the sentence before.
    Shown by `test_nearly_all_is_observed_that_an_analyst_would_draw`."""
    heading: float = 2.0
    """points for a concept that a heading names. Shown by
    `test_years_and_places_carry_over_through_a_report`."""
    earlier: float = 1.5
    """points for a concept of the statement before, where a sentence refers back.
    Shown by `test_nearly_all_is_observed_that_an_analyst_would_draw`."""
    close_words: int = 3
    """words after a number within which a concept still qualifies it.
    Shown by `test_what_another_clause_says_does_not_hide_a_figure`."""


SURROUNDINGS = SurroundingsSettings()


@dataclass(slots=True)
class YearSettings:
    """Of `meaning/year.py`.

    Which year a figure is of: stated beside it, carried over, or taken from what was said
    before.
    """

    beyond: int = 20
    """characters before a year that are looked at: `compared with ` has fewer; a page may be
    one sentence, and hold hundreds of years.
    Shown by `test_a_year_that_a_figure_is_compared_with_is_not_its_year`."""


YEAR = YearSettings()


@dataclass(slots=True)
class SeriesSettings:
    """Of `mentions/series.py`.

    Numbers of one series: what the last of them says for all, its unit and the word that
    multiplies it.
    """

    alike: int = 20
    """times: values of one series in one scale differ by less; 950 before 1,2 milyon is of
    another. Shown by `test_a_number_far_from_the_last_of_its_series_is_of_no_known_scale`."""


SERIES = SeriesSettings()


@dataclass(slots=True)
class BreakdownSettings:
    """Of `meaning/breakdown.py`.

    What part of an indicator a number counts: a sector, a branch.
    """

    short: int = 6
    """words between a number and the name of what it is a part of.
    Shown by `test_nearly_all_is_observed_that_an_analyst_would_draw`."""
    longest: int = 8
    """words of a sector's name. Shown by `test_nearly_all_is_observed_that_an_analyst_would_draw`."""


BREAKDOWN = BreakdownSettings()


@dataclass(slots=True)
class PlacesSettings:
    """Of `mentions/places.py`.

    Names of places in a sentence.
    """

    shortest_stem: int = 4
    """letters of a noun that may have endings: shorter ones begin other words.
    Shown by `test_a_short_noun_of_institutions_begins_other_words`."""


PLACES = PlacesSettings()


@dataclass(slots=True)
class UnitsSettings:
    """Of `mentions/units.py`.

    Units of numbers in a sentence.
    """

    shortest_stem: int = 3
    """letters of a unit that may have endings: shorter ones (`m`, `ha`) begin other words.
    Shown by `test_a_short_unit_begins_other_words`."""


UNITS = UnitsSettings()


@dataclass(slots=True)
class SentenceSettings:
    """Of `sentence.py`: a sentence with what was found in it."""

    most_numbers: int = 80
    """figures and years of a sentence: no printed one has a third of that. Whose each is, no grammar
    tells, and weighing each against all others takes a page of them minutes. Shown by
    `test_a_table_without_a_full_stop_is_no_sentence`."""


SENTENCE = SentenceSettings()
