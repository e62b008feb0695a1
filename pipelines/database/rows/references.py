"""What rows have in common: ids that they point to, their place on the page, their position."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipelines.database.reconcile import Values
from schemas.records import CellRef
from schemas.table import Region


@dataclass
class References:
    """Ids that rows point to, by what the extraction calls them."""

    places: dict[str, int]
    indicators: dict[str, int]
    programmes: dict[tuple[str, int | None], int]
    tables: dict[int, int] = field(default_factory=dict)
    cells: dict[tuple[int, int, int], int] = field(default_factory=dict)
    statements: dict[int, int] = field(default_factory=dict)

    def cell(self, ref: CellRef) -> int:
        """The cell of a record."""
        return self.cells[ref.table_ordinal, ref.row, ref.col]

    def place(self, slug: str | None) -> int | None:
        """A place, where one is named."""
        return None if slug is None else self.places[slug]


def box(region: Region) -> dict[str, Any]:
    """Its page and edges, in points from the top left of the page, as columns."""
    return {"page": region.page, **region.box.rounded()._asdict()}


def regions(places: Sequence[Region]) -> list[dict[str, Any]]:
    """Pages and boxes of several, as one column."""
    return [
        {"page": region.page, "box": list(region.box.rounded())} for region in places
    ]


def counted(rows: Iterable[Values]) -> list[Values]:
    """The rows with their position: 1, 2, 3, …"""
    return [{**row, "position": position} for position, row in enumerate(rows, start=1)]


def counted_within(rows: Sequence[tuple[int, Values]]) -> list[Values]:
    """The rows with their position within their parent."""
    seen: dict[int, int] = {}
    counted: list[Values] = []
    for parent, row in rows:
        seen[parent] = seen.get(parent, 0) + 1
        counted.append({**row, "position": seen[parent]})
    return counted
