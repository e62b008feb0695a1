"""Letter-spaced words: `G E L İ Ş M E` is one, the white between its letters even, its blanks wider."""

from typing import Any

import numpy as np

from extractors.pages.pdfium.text.settings import TRACKING

Array = np.ndarray[Any, Any]


def tracking(text: str, gaps: Array, sizes: Array, starts: Array) -> Array:
    """How much of the white before each character is letter-spacing, in points: mostly none.

    Args:
        text: characters of a page, blanks left out.
        gaps: white between each and the one before.
        sizes: font size of each.
        starts: which begin another line or style, or stand far from the one before.
    """
    spaced = np.zeros(len(gaps))
    firsts = np.flatnonzero(starts | (gaps > TRACKING.apart * sizes))
    if not len(firsts) or firsts[0] != 0:
        firsts = np.concatenate([[0], firsts])
    ends = np.append(firsts[1:], len(gaps))
    wide = (gaps > TRACKING.least * sizes).astype(int)
    wide[firsts] = 0
    counts = np.add.reduceat(wide, firsts)
    lengths = ends - firsts
    white = (lengths >= TRACKING.fewest) & (counts >= TRACKING.all * (lengths - 1))
    for run in np.flatnonzero(white).tolist():
        inner = slice(int(firsts[run]) + 1, int(ends[run]))
        usual = float(np.median(gaps[inner]))
        even = np.abs(gaps[inner] - usual) < TRACKING.even * sizes[inner]
        letters = sum(map(str.isalpha, text[firsts[run] : ends[run]]))
        long = (
            lengths[run] >= TRACKING.fewest_wide
            or usual < TRACKING.wide * sizes[inner][0]
        )
        spacing = (
            TRACKING.least * sizes[inner][0] < usual < TRACKING.most * sizes[inner][0]
        )
        if (
            long
            and spacing
            and even.mean() >= TRACKING.mostly
            and letters >= TRACKING.letters * lengths[run]
        ):
            spaced[inner] = usual
    return spaced
