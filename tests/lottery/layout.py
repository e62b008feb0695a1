"""How a report of the lottery is set: one value a die, each from its own stream."""

import random
from typing import Any

DICE: dict[str, list[Any]] = {
    "rules": ["full", "horizontal", "head", "columns", "none"],
    "zebra": [False, True],
    "names": ["first", "first", "second", "last"],
    "numbers": ["right", "left", "centre"],
    "valign": ["top", "middle"],
    "heading": ["plain", "bold", "capitals", "hyphens", "large"],
    "heading_align": ["centre", "left"],
    "caption": ["above", "below", "none"],
    "size": [6.5, 8.0, 9.0],
    "padding": [1.0, 2.5, 5.0],
    "narrow": [1.0, 0.9],
    "start": [0.0, 0.4, 0.75],
    "repeat": [True, False],
    "running": [False, True],
    "goals": ["table", "outline", "run in", "bands"],
}
"""`start`: share of the page that is filled above a table; `narrow`: of the width that it takes.
`goals`: a table with labels beside, a list with 1.1 and 1.1.1, paragraphs with both, bands of a table with numbers."""


def roll(seed: int) -> dict[str, Any]:
    """The dice of a seed."""
    return {
        name: random.Random(f"layout {seed} {name}").choice(values)
        for name, values in DICE.items()
    }
