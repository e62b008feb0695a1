"""Text of the page that stands below a region, and is none of its rows."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.regions.extent import Part, box_of
from extractors.readings.regions.layout.runs import runs_with_marks
from extractors.readings.settings.regions import LAYOUT


def without_rest(parts: Sequence[Part]) -> list[Part]:
    """The parts up to a row at the end that begins left of all others: text of the page below the region."""
    if not parts:
        return []
    *before, last = parts
    lefts = [min(word.box.x0 for word in row) for part in parts for row in part.rows]
    rows = last.rows
    for at in range(max(0, len(rows) - LAYOUT.most_rest), len(rows)):
        others = lefts[: len(lefts) - len(rows) + at]
        # a label stands beside items, here or below, or is bold
        is_text = (
            all(len(runs_with_marks(row)) == 1 for row in rows[at:])
            and not rows[at][0].bold
        )
        if (
            is_text
            and others
            and lefts[len(lefts) - len(rows) + at] < min(others) - LAYOUT.outside_pt
        ):
            return [
                *before,
                replace(last, rows=rows[:at], bottom=box_of(rows[at]).top, ended=True),
            ]
    return list(parts)
