"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class LossesSettings:
    """Of `losses.py`.

    Text layers that cannot be mended: none at all, glyphs without a meaning, letters that make no
    words.
    """

    most_lost: float = 0.05
    """share of a font's characters that may be unmapped (bullets of symbol fonts are, in sound text),
    and of its different words that may have a sign between their letters (`B÷lge`). Shown by
    `test_unmapped_glyphs_and_shifted_glyphs_are_said_and_left`."""
    enough_tokens: int = 25
    """words of three letters or more: with fewer, a font is not judged. Shown by
    `test_unmapped_glyphs_and_shifted_glyphs_are_said_and_left`."""
    least_pronounceable: float = 0.5
    """share of words that can be pronounced: near 0.95 in Turkish and English, below 0.3 in shifted
    glyphs. Shown by `nfd_with_ligatures`."""
    min_signs: int = 20
    """signs in the whole document: fewer is a scan without a text layer, or empty pages. Shown by
    `nfd_with_ligatures`."""
    enough_odd: int = 5
    """characters or words: fewer are bullets, arrows, slips. Shown by
    `test_unmapped_glyphs_and_shifted_glyphs_are_said_and_left`."""
    most_listed: int = 10
    """pages that a message lists; of more it says how many.
    Shown by `test_of_many_pages_the_first_are_listed`."""
    most_consonants: int = 6
    """letters of a word without vowels, which may be an abbreviation: longer ones are no words.
    Shown by `test_an_abbreviation_is_short`."""


LOSSES = LossesSettings()


@dataclass(slots=True)
class MendingSettings:
    """Of `mending.py`.

    Broken text layers: found on evidence, page by page and font by font, mended where sure.
    """

    enough_words: int = 3
    """distinct mended words in the dictionary: from so many on a font is judged by itself. Shown by
    `mojibake_cp1254_as_cp1252`."""
    least_share: float = 0.6
    """share of a broken font's affected words that is in the dictionary once mended (names are not).
    Shown by `mojibake_cp1254_as_cp1252`."""
    most_sound: float = 0.1
    """share of them, at most, that may be a word as it stands. Shown by
    `test_a_font_with_sound_words_of_another_language_is_left`."""


MENDING = MendingSettings()


@dataclass(slots=True)
class TornLigaturesSettings:
    """Of `torn_ligatures.py`.

    Ligatures that a font's text layer holds as one other letter: `kooperatiYer` for
    `kooperatifler`.
    """

    least: float = 0.6
    """share of a font's words with such a letter that is in the dictionary once mended (names
    are not). Shown by `test_a_capital_within_words_is_the_ligature_with_which_they_are_words`."""
    shortest: int = 5
    """letters: shorter strings, as kWh, become words by chance.
    Shown by `test_a_capital_within_words_is_the_ligature_with_which_they_are_words`."""


TORN_LIGATURES = TornLigaturesSettings()


@dataclass(slots=True)
class UndottedSettings:
    """Of `undotted.py`.

    Fonts that hold i for ı too: found by words that are none, mended word by word.
    """

    shortest: int = 3
    """letters: shorter strings are words by chance. Shown by
    `test_words_too_short_to_judge_are_left`."""
    enough_words: int = 2
    """words that are none and become one: a single one may be a slip or a name. Shown by
    `test_a_single_slip_says_nothing_of_the_font`."""
    least_share: float = 0.5
    """share of the words that are none and become one (foreign ones do not). Shown by
    `test_a_foreign_text_is_left_alone`."""
    most_letters: int = 6
    """letters i of a word: each doubles the ways to read it. Shown by
    `test_a_word_of_too_many_letters_in_question_is_said`."""
    words_told: int = 8
    """words: a message that names more is read by nobody. Shown by
    `test_a_message_names_the_first_words_alone`."""


UNDOTTED = UndottedSettings()
