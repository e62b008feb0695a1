"""The leading of the prose: how far apart the lines of one paragraph stand, in each size of type."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.narrative.lines import PlacedLine
from extractors.narrative.settings import STATEMENTS

Leadings = Mapping[float, float]
"""Size of type → distance from line to line, both in points."""


def size_class(placed: PlacedLine) -> float:
    """The line's size of type, points, to the half point."""
    return round(placed.line.size * 2) / 2


def leadings_of(lines: Sequence[Sequence[PlacedLine]]) -> Leadings:
    """The leading of each size of type that a line has: the smallest distance that is frequent.

    The most frequent one would be the distance of two bullets in a list of short ones. Lines of a table that
    was not taken are set in their own size: their distances say nothing of the prose.
    """
    steps: dict[float, Counter[float]] = defaultdict(Counter)
    sizes = {size_class(placed) for page_lines in lines for placed in page_lines}
    for page_lines in lines:
        for above, below in pairwise(page_lines):
            step, size = below.box.bottom - above.box.bottom, size_class(below)
            if size_class(above) == size and step > STATEMENTS.least_leading * size:
                steps[size][round(step * 2) / 2] += 1
    return {size: _leading(steps[size], size) for size in sizes}


def _leading(steps: Counter[float], size: float) -> float:
    frequent = [
        step
        for step, count in steps.items()
        if count >= STATEMENTS.frequent * steps.total()
    ]
    return min([*frequent, STATEMENTS.widest_leading * size])
