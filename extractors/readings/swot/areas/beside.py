"""Areas beside the names of their quadrants, which stand in one column, turned up or not.

Lines, and edges of ground, that run through the column of names part the areas; where there are none, each begins
level with its name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readings.regions.extent import Row, box_of
from extractors.readings.regions.separators import separators
from extractors.readings.swot.areas.named import Named
from extractors.readings.swot.areas.place import (
    Laid,
    Pages,
    rows_between,
    up_to_another,
)
from extractors.readings.text.words import CleanPage


@dataclass(frozen=True, slots=True)
class _Zone:
    """A stretch of a page between two edges."""

    named: Named | None
    beside: list[Row]
    """Its rows right of the names."""
    across: list[Row]
    """Its rows that begin where names do, or left of them, below those."""


def laid_beside(pages: Pages, passage: Sequence[Named]) -> Laid | None:
    """The areas of a passage beside their names; None where these stand otherwise."""
    if any(_are_level(one, other) for one, other in pairwise(passage)):
        return None
    boxes = [named.head.box for named in passage]
    column = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    laid = Laid(passage[0])
    for at in range(passage[0].at, min(passage[-1].at + 1, len(pages) - 1) + 1):
        here = [named for named in passage if named.at == at]
        zones = _zones(pages[at], here, column, passage[-1])
        taken = None if zones is None else _of_areas(zones, passage)
        if taken is None:
            return None
        for zone in taken:
            _put(laid, pages[at].page.number, zone)
        if zones is not None and taken[-1:] != _with_rows(zones)[-1:]:
            break
    return laid


def _are_level(one: Named, other: Named) -> bool:
    """Whether two names stand side by side."""
    a, b = one.head.box, other.head.box
    return one.at == other.at and a.top < b.bottom and b.top < a.bottom


def _of_areas(zones: Sequence[_Zone], passage: Sequence[Named]) -> list[_Zone] | None:
    """The zones of a page that are of the areas; None where one among them is of none.

    Above the first name on a page may stand what goes on from the page before.
    """
    full = _with_rows(zones)
    named = [at for at, zone in enumerate(full) if zone.named is not None]
    if not named:
        return full[:1] if full and not full[0].across else []
    first, last = full[named[0]].named, full[named[-1]].named
    start = named[0] if first is passage[0] else 0
    end = named[-1] + 1 if last is passage[-1] else len(full)
    taken = full[start:end]
    inside = full[named[0] : named[-1]]
    if any(zone.named is None and zone.beside for zone in inside):
        return None
    return taken


def _with_rows(zones: Sequence[_Zone]) -> list[_Zone]:
    return [zone for zone in zones if zone.named or zone.beside or zone.across]


def _put(laid: Laid, page: int, zone: _Zone) -> None:
    """Put a zone below those before."""
    rows = zone.beside
    if zone.named is not None:
        if zone.named is laid.first:
            tops = (box_of(row).top for row in rows)
            laid.top = min([laid.first.head.box.top, *tops])
        laid.name(zone.named)
    laid.put(page, rows)
    laid.entitle(page, zone.across)


def _zones(
    clean: CleanPage, here: Sequence[Named], column: tuple[float, float], last: Named
) -> list[_Zone] | None:
    """The zones of a page, top to bottom; None where names and edges do not go together.

    Args:
        clean: the page.
        here: the names on it.
        column: from where to where names stand.
        last: the last name: below it something else may begin.
    """
    edges = separators(clean.page, *column, 0.0, clean.page.height)
    drawn = _parted_by(edges, here)
    if not drawn:
        edges = [named.head.box.top - 1 for named in here]
    zones = []
    for top, bottom in pairwise([0.0, *edges, clean.page.height]):
        own = [named for named in here if top < named.head.box.y_mid < bottom]
        rows: list[Row] = [*rows_between(clean, top, bottom, here)]
        if last in own:
            rows = up_to_another(clean, rows, own[0].head)
        zone = _zone(own, rows, column[1])
        if zone is None:
            return None
        zones.append(zone)
    return zones


def _parted_by(edges: Sequence[float], here: Sequence[Named]) -> bool:
    """Whether an edge stands between any two names, and none runs through one."""
    return all(
        any(one.head.box.y_mid < edge < other.head.box.y_mid for edge in edges)
        for one, other in pairwise(here)
    )


def _zone(own: Sequence[Named], rows: Sequence[Row], right: float) -> _Zone | None:
    """A zone with the rows in it; None where two names are, or a row beside items begins left of these."""
    beside = [row for row in rows if row[0].box.x0 > right]
    across = [row for row in rows if row[0].box.x0 <= right]
    foot = max((box_of(row).bottom for row in beside), default=0.0)
    if len(own) > 1 or (own and any(box_of(row).top < foot for row in across)):
        return None
    return _Zone(next(iter(own), None), beside, across)
