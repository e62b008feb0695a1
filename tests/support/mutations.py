"""Slips of the pen in one printed figure, as a typist, a font or an extractor makes them."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

Rows = Sequence[Sequence[str]]
Slip = Callable[[str, Rows, int, int, random.Random], str | None]
"""(text, rows, row, column, chance) → the text with the slip; None where it cannot be made."""


def mutations(
    rows: Rows, row: int, col: int, chance: random.Random, kinds: Sequence[str] = ()
) -> Iterator[tuple[str, str]]:
    """(kind, text) of one slip of each kind that changes what the cell says; rows below the headings."""
    text = rows[row][col]
    for kind in kinds or KINDS:
        changed = KINDS[kind](text, rows, row, col, chance)
        if changed is not None and changed != text:
            yield kind, changed


def _digits(text: str) -> list[int]:
    return [n for n, sign in enumerate(text) if sign.isdigit()]


def _digit(
    text: str, _rows: Rows, _row: int, _col: int, chance: random.Random
) -> str | None:
    place = chance.choice(_digits(text))
    first = (
        not any(sign.isdigit() for sign in text[:place])
        and len(re.findall(r"\d", text)) > 1
    )
    others = [
        digit
        for digit in "0123456789"
        if digit != text[place] and not (first and digit == "0" and "," not in text)
    ]
    return text[:place] + chance.choice(others) + text[place + 1 :]


def _swap(
    text: str, _rows: Rows, _row: int, _col: int, chance: random.Random
) -> str | None:
    places = _digits(text)
    pairs = [
        (a, b)
        for a, b in pairwise(places)
        if text[a] != text[b] and (a > places[0] or text[b] != "0")
    ]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]


def _dropped(
    text: str, _rows: Rows, _row: int, _col: int, chance: random.Random
) -> str | None:
    """A digit is lost, the separators stay where they are printed: 27.225 → 27.25."""
    places = _digits(text)
    return (
        text[: (at := chance.choice(places))] + text[at + 1 :]
        if len(places) > 1
        else None
    )


def _doubled(
    text: str, _rows: Rows, _row: int, _col: int, chance: random.Random
) -> str:
    """A digit stands twice: 27.225 → 27.2225."""
    at = chance.choice(_digits(text))
    return text[:at] + text[at] + text[at:]


def _separator(
    text: str, _rows: Rows, _row: int, _col: int, chance: random.Random
) -> str | None:
    """One separator a digit further left or right: 27.225 → 272.25."""
    moved = [
        text[:n] + text[n + 1] + text[n] + text[n + 2 :]
        for n in range(len(text) - 2)
        if text[n] in ".," and text[n + 1].isdigit()
    ]
    moved += [
        text[: n - 1] + text[n] + text[n - 1] + text[n + 1 :]
        for n in range(2, len(text))
        if text[n] in ".," and text[n - 1].isdigit()
    ]
    return chance.choice(moved) if moved else None


def _confused(
    text: str, _rows: Rows, _row: int, _col: int, _chance: random.Random
) -> str:
    """Points for commas and commas for points: 4,14% → 4.14%."""
    return text.translate(str.maketrans(".,", ",."))


def _lost(text: str, _rows: Rows, _row: int, _col: int, _chance: random.Random) -> str:
    """The decimal comma is not there: 4,14% → 414%. (Without its points a number stays what it is.)"""
    return text.replace(",", "")


def _neighbour(
    _text: str, rows: Rows, row: int, col: int, chance: random.Random
) -> str | None:
    near = [n for n in (row - 1, row + 1) if 0 <= n < len(rows)]
    return rows[chance.choice(near)][col]


KINDS: dict[str, Slip] = {
    "digit": _digit,
    "swap": _swap,
    "dropped": _dropped,
    "doubled": _doubled,
    "separator": _separator,
    "confused": _confused,
    "lost comma": _lost,
    "neighbour": _neighbour,
}
