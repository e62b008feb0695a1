"""Where drawn lines and edges of coloured ground part rows."""

from collections.abc import Iterable, Sequence

from extractors.readings.settings.regions import SEPARATORS
from schemas.geometry import Box
from schemas.page import Page


def separators(
    page: Page, x0: float, x1: float, top: float, bottom: float, *, grounds: bool = True
) -> list[float]:
    """Heights at which a line (or the edge of a ground) runs over the column from x0 to x1, top to bottom."""
    edges = [(r.box.y_mid, r.box) for r in page.rules if r.horizontal]
    for fill in page.fills if grounds else ():
        if fill.box.height < bottom - top + SEPARATORS.taller_pt:
            edges += [(fill.box.top, fill.box), (fill.box.bottom, fill.box)]
    inside = sorted(
        (y, box) for y, box in edges if top < y < bottom and box.x0 < x1 and box.x1 > x0
    )
    found: list[float] = []
    for group in _close(inside):
        if _covered([box for _, box in group], x0, x1) >= SEPARATORS.enough * (x1 - x0):
            found.append(sum(y for y, _ in group) / len(group))
    return found


def _close(edges: Sequence[tuple[float, Box]]) -> Iterable[list[tuple[float, Box]]]:
    group: list[tuple[float, Box]] = []
    for y, box in edges:
        if group and y - group[0][0] > SEPARATORS.double_pt:
            yield group
            group = []
        group.append((y, box))
    if group:
        yield group


def _covered(boxes: Iterable[Box], x0: float, x1: float) -> float:
    covered, at = 0.0, x0
    for box in sorted(boxes):
        low, high = max(at, box.x0), min(x1, box.x1)
        if high > low:
            covered += high - low
            at = high
    return covered
