"""Currency signs that accounts set at the edge of a column, away from their figures: one word with them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.pages.reading_order import rows_of
from extractors.tables.grid.values import LEADING_SIGNS, is_figure
from extractors.tables.page.settings import CURRENCY_SIGNS
from schemas.page import Word

Row = Sequence[Word]


def with_signs_joined(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, each lone currency sign made one with the figure right of it: `$    1,234` → `$ 1,234`.

    Its box is the figure's: signs at the edge of their column all but touch the figures of the one before.
    Where the page sets signs behind their figures (`673.307.314 $`), they stay as they are.
    """
    if not any(word.text in LEADING_SIGNS for word in words):
        return tuple(words)
    joined: dict[int, Word | None] = {}
    for row in _with_leading_signs(rows_of(word for word in words if word.angle == 0)):
        for sign, figure in _pairs(row):
            joined[id(sign)] = None
            joined[id(figure)] = replace(
                figure,
                text=f"{sign.text} {figure.text}",
                raw=f"{sign.text_raw} {figure.text_raw}"
                if sign.raw or figure.raw
                else None,
            )
    kept = (joined.get(id(word), word) for word in words)
    return tuple(word for word in kept if word is not None)


def _with_leading_signs(rows: Sequence[Row]) -> list[Row]:
    """The lines with signs, if signs lead: one with no figure before it says so, one at an end denies it."""
    signed = [row for row in rows if any(map(_is_sign, row))]
    pairs = [pair for row in signed for pair in pairwise(row)]
    leads = any(_is_sign(row[0]) for row in signed) or any(
        _is_sign(sign) and not _is_value(before) and not _is_unit(before, sign)
        for before, sign in pairs
    )
    trails = any(_is_sign(row[-1]) for row in signed)
    return signed if leads and not trails else []


def _pairs(row: Row) -> Iterator[tuple[Word, Word]]:
    """Signs of a line with the figures that follow them."""
    before: Word | None = None
    for sign, figure in pairwise(row):
        lone = _is_sign(sign) and not (before is not None and _is_unit(before, sign))
        if (
            lone
            and _is_value(figure)
            and figure.box.x0 - sign.box.x1 < CURRENCY_SIGNS.reach * figure.size
        ):
            yield sign, figure
        before = sign


def _is_sign(word: Word) -> bool:
    return word.text in LEADING_SIGNS


def _is_value(word: Word) -> bool:
    return is_figure([word]) and not _is_sign(word)


def _is_unit(before: Word, sign: Word) -> bool:
    """Whether a sign ends the name of a unit: `ABD $`."""
    return (
        before.text.isalpha()
        and sign.box.x0 - before.box.x1 < CURRENCY_SIGNS.close * sign.size
    )
