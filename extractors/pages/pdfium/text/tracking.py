"""Letter-spaced words: `G E L İ Ş M E` is one, the white between its letters even, its blanks wider."""

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

LEAST, MOST, APART = 0.06, 0.75, 1.2
"""share of the font size: white between letters is 0.03 at most in type that is not spaced, and 0.6 where
each is followed by a wide blank; more than the last is no blank between spaced words."""
FEWEST, FEWEST_WIDE, WIDE = 3, 4, 0.2
"""letters; letters where the white is so wide, as a share of the font size, that it may be a blank: three may
then be an abbreviation or the marks of three columns."""
EVEN = 0.05
"""share of the font size by which kerning changes the white of spaced letters."""
ALL, MOSTLY = 0.85, 0.6
"""share of the gaps in a spaced line that are white (in `a ve b` some are not), and that are alike: between
letters of a word."""
LETTERS = 0.8
"""share of a spaced line that is letters: figures that stand apart are figures of several columns."""


def tracking(text: str, gaps: Array, sizes: Array, starts: Array) -> Array:
    """How much of the white before each character is letter-spacing, in points: mostly none.

    Args:
        text: characters of a page, blanks left out.
        gaps: white between each and the one before.
        sizes: font size of each.
        starts: which begin another line or style, or stand far from the one before.
    """
    spaced = np.zeros(len(gaps))
    firsts = np.flatnonzero(starts | (gaps > APART * sizes))
    if not len(firsts) or firsts[0] != 0:
        firsts = np.concatenate([[0], firsts])
    ends = np.append(firsts[1:], len(gaps))
    wide = (gaps > LEAST * sizes).astype(int)
    wide[firsts] = 0
    counts = np.add.reduceat(wide, firsts)
    lengths = ends - firsts
    for run in np.flatnonzero((lengths >= FEWEST) & (counts >= ALL * (lengths - 1))).tolist():
        inner = slice(int(firsts[run]) + 1, int(ends[run]))
        usual = float(np.median(gaps[inner]))
        even = np.abs(gaps[inner] - usual) < EVEN * sizes[inner]
        letters = sum(map(str.isalpha, text[firsts[run] : ends[run]]))
        long = lengths[run] >= FEWEST_WIDE or usual < WIDE * sizes[inner][0]
        spacing = LEAST * sizes[inner][0] < usual < MOST * sizes[inner][0]
        if long and spacing and even.mean() >= MOSTLY and letters >= LETTERS * lengths[run]:
            spaced[inner] = usual
    return spaced
