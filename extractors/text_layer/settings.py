"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class LossesSettings:
    """Of `losses.py`.

    Text layers that cannot be mended: none at all, glyphs without a meaning, letters that make no
    words.
    """

    most_unmapped: float = 0.05
    """share of a font's characters that may be unmapped: bullets of symbol fonts are, in sound text."""
    enough_tokens: int = 25
    """words of three letters or more: with fewer, a font is not judged."""
    least_pronounceable: float = 0.5
    """share of words that can be pronounced: near 0.95 in Turkish and English, below 0.3 in shifted
    glyphs. Shown by `nfd_with_ligatures`."""
    min_signs: int = 20
    """signs in the whole document: fewer is a scan without a text layer, or empty pages. Shown by
    `nfd_with_ligatures`."""
    enough_odd: int = 5
    """characters or words: fewer are bullets, arrows, slips."""
    most_odd: float = 0.03
    """share of different words with a sign between their letters (`B÷lge`): more of them are a misreading
    that nobody knows."""


LOSSES = LossesSettings()


@dataclass(slots=True)
class MendingSettings:
    """Of `mending.py`.

    Broken text layers: found on evidence, page by page and font by font, mended where sure.
    """

    enough_words: int = 3
    """distinct mended words in the dictionary: from so many on a font is judged by itself."""
    least_share: float = 0.6
    """share of a broken font's affected words that is in the dictionary once mended (names are not)."""
    most_sound: float = 0.1
    """share of them, at most, that may be a word as it stands."""
    lone_word: int = 4
    """letters: a single affected word tells only from this length on."""


MENDING = MendingSettings()
