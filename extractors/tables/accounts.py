"""Currency signs that accounts set at the edge of a column, away from their figures: one word with them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.reading_order import rows_of
from extractors.tables.columns import LEADING_SIGNS
from extractors.tables.figures import is_figure
from schemas.geometry import bounding_box
from schemas.page import Word

REACH = 10.0
"""times the font size: how far from its figure a sign may stand."""

CLOSE = 0.6
"""times the font size: a sign that follows a figure (`673.307.314 $`) stands a blank away from it."""


def with_signs_joined(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, each lone currency sign made one with the figure right of it: `$    1,234` → `$ 1,234`."""
    if not any(word.text in LEADING_SIGNS for word in words):
        return tuple(words)
    joined: dict[int, Word | None] = {}
    for row in rows_of(word for word in words if word.angle == 0):
        for sign, figure in _pairs(row):
            joined[id(sign)] = None
            joined[id(figure)] = replace(
                figure,
                text=f"{sign.text} {figure.text}",
                box=bounding_box([sign.box, figure.box]),
                raw=f"{sign.text_raw} {figure.text_raw}" if sign.raw or figure.raw else None,
            )
    kept = (joined.get(id(word), word) for word in words)
    return tuple(word for word in kept if word is not None)


def _pairs(row: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Signs of a line with the figures that follow them; one close to what is before it belongs there."""
    before: Word | None = None
    for sign, figure in pairwise(row):
        gap = figure.box.x0 - sign.box.x1
        trails = before is not None and sign.box.x0 - before.box.x1 <= min(gap, CLOSE * sign.size)
        leads = sign.text in LEADING_SIGNS and not trails and gap < REACH * figure.size
        if leads and is_figure([figure]) and figure.text not in LEADING_SIGNS:
            yield sign, figure
        before = sign
