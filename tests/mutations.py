"""Slips of the pen in one printed figure, as a typist, a font or an extractor makes them."""

import random
import re
from collections.abc import Iterator
from itertools import pairwise

KINDS = ("digit", "swap", "separator", "neighbour")


def mutations(rows: list[list[str]], row: int, col: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """(kind, text) of one slip of each kind that changes what the cell says; rows below the headings."""
    text = rows[row][col]
    for kind in KINDS:
        changed = _CHANGES[kind](text, rows, row, col, chance)
        if changed is not None and changed != text:
            yield kind, changed


def _digit(text: str, _rows: object, _row: int, _col: int, chance: random.Random) -> str | None:
    place = chance.choice([n for n, sign in enumerate(text) if sign.isdigit()])
    first = not any(sign.isdigit() for sign in text[:place]) and len(re.findall(r"\d", text)) > 1
    others = [
        digit
        for digit in "0123456789"
        if digit != text[place] and not (first and digit == "0" and "," not in text)
    ]
    return text[:place] + chance.choice(others) + text[place + 1 :]


def _swap(text: str, _rows: object, _row: int, _col: int, chance: random.Random) -> str | None:
    places = [n for n, sign in enumerate(text) if sign.isdigit()]
    pairs = [(a, b) for a, b in pairwise(places) if text[a] != text[b] and (a > places[0] or text[b] != "0")]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]


def _separator(text: str, _rows: object, _row: int, _col: int, chance: random.Random) -> str | None:
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


def _neighbour(_text: str, rows: list[list[str]], row: int, col: int, chance: random.Random) -> str | None:
    near = [n for n in (row - 1, row + 1) if 0 <= n < len(rows)]
    return rows[chance.choice(near)][col]


_CHANGES = {"digit": _digit, "swap": _swap, "separator": _separator, "neighbour": _neighbour}
