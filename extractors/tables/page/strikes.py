"""Lines through words, and under them, are set with the words: they part no rows."""

from dataclasses import replace
from typing import Any

import numpy as np

from extractors.tables.page.settings import STRIKES
from schemas.geometry import Box
from schemas.page import Page, Rule

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
    kept = tuple(
        rule for rule in page.rules if not (rule.horizontal and _strikes(rule, words))
    )
    return page if len(kept) == len(page.rules) else replace(page, rules=kept)


def _strikes(rule: Rule, words: Array) -> bool:
    """Whether a line runs through the middle of words along (nearly) all its length."""
    box = rule.box
    x0, top, x1, bottom = words.T
    height, y = bottom - top, box.y_mid
    through = (
        (top + STRIKES.high * height < y)
        & (y < bottom - STRIKES.low * height)
        & (x0 < box.x1)
        & (x1 > box.x0)
    )
    return bool(through.any()) and _ends_with(box, words[through])


def _ends_with(line: Box, words: Array) -> bool:
    x0, top, x1, bottom = words.T
    room = STRIKES.end * float((bottom - top).max())
    if line.x0 < x0.min() - room or line.x1 > x1.max() + room:
        return False
    covered = float((np.minimum(x1, line.x1) - np.maximum(x0, line.x0)).sum())
    return covered >= (1 - STRIKES.gaps) * line.width
