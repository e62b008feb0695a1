"""Turned words beside the content of a region, which are labels, and their column."""

from collections.abc import Sequence

from extractors.readings.regions.extent import Part
from extractors.readings.settings.regions import LAYOUT
from schemas.geometry import Box
from schemas.page import Word


def turned_beside(part: Part, page_left: float, edge: float) -> list[Word]:
    """Turned words left of the content: labels, no margin notes."""
    left = page_left - LAYOUT.before_pt
    level = [
        word
        for word in part.clean.turned
        if part.top - 1 < word.box.y_mid < part.bottom
    ]
    return [word for word in level if left < word.box.x0 and word.box.x1 < edge]


def with_turned(
    spans: Sequence[tuple[float, float]], turned: Sequence[Box], most: int | None
) -> list[tuple[float, float]]:
    """The columns of labels with that of turned ones, which are of the first where headings name no more.

    Where none says how many there are, upright labels may run over two columns: these are their own.
    """
    left, right = min(box.x0 for box in turned), max(box.x1 for box in turned)
    told = bool(spans) and most is not None and len(spans) >= most
    if told and left < spans[0][1] and spans[0][0] < right:
        return [(min(left, spans[0][0]), max(right, spans[0][1])), *spans[1:]]
    return [(left, right), *spans]
