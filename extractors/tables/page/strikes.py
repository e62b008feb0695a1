"""Lines through words, and under them, are set with the words: they part no rows."""

from dataclasses import replace
from typing import Any

import numpy as np

from extractors.tables.page.settings import STRIKES
from schemas.geometry import Box
from schemas.page import Page

Array = np.ndarray[Any, Any]


def without_strikes(page: Page) -> Page:
    """The page without the lines that strike words out.

    ```
    │ old pier  │     a border runs between words, from line to line; a strike runs through
    │ ───────── │     words, from where they begin to where they end
    ```
    """
    words = np.array([word.box for word in page.words if word.angle == 0])
    if not len(words) or not any(rule.horizontal for rule in page.rules):
        return page
    strikes = _Strikes(words).has
    kept = tuple(
        rule for rule in page.rules if not (rule.horizontal and strikes(rule.box))
    )
    return page if len(kept) == len(page.rules) else replace(page, rules=kept)


class _Strikes:
    """Which lines run through words; those of one height, as rules drawn cell by cell, through the same ones."""

    def __init__(self, words: Array) -> None:
        _, top, _, bottom = words.T
        height = bottom - top
        self._words = words
        self._high, self._low = (
            top + STRIKES.high * height,
            bottom - STRIKES.low * height,
        )
        self._at: dict[float, Array] = {}

    def has(self, line: Box) -> bool:
        """Whether a line runs through the middle of words along (nearly) all its length."""
        level = self._level(line.y_mid)
        if not len(level):
            return False  # most: they run between words
        through = level[(level[:, 0] < line.x1) & (level[:, 2] > line.x0)]
        return bool(len(through)) and _ends_with(line, through)

    def _level(self, y: float) -> Array:
        if y not in self._at:
            self._at[y] = self._words[(self._high < y) & (y < self._low)]
        return self._at[y]


def _ends_with(line: Box, words: Array) -> bool:
    x0, top, x1, bottom = words.T
    room = STRIKES.end * float((bottom - top).max())
    if line.x0 < x0.min() - room or line.x1 > x1.max() + room:
        return False
    covered = float((np.minimum(x1, line.x1) - np.maximum(x0, line.x0)).sum())
    return covered >= (1 - STRIKES.gaps) * line.width
