"""The last row or two of a table without lines, alone on the next page: too few to tell columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.grid.settings import GRID
from extractors.tables.grid.values import is_figure
from extractors.tables.text.columns import row_phrases
from extractors.tables.unruled.blocks import Row, in_columns
from extractors.tables.unruled.settings import BLOCKS, OVERLEAF
from schemas.geometry import Box
from schemas.page import foot_of
from schemas.text.turkish import fold


@dataclass(frozen=True, slots=True)
class Before:
    """The table without lines that the page before ends with."""

    borders: tuple[float, ...] = ()
    """Of its columns; none where there is no such table."""
    heading: frozenset[str] = frozenset()
    """Folded words of its heading."""


def repeats_heading(block: Sequence[Row], before: Before) -> bool:
    """Whether a block is the table's heading again, and a row or two of its columns under it."""
    heads = list(
        takewhile(
            lambda row: before.heading.issuperset(fold(word.text) for word in row),
            block,
        )
    )
    rest = block[len(heads) :]
    few = bool(heads) and 0 < len(rest) <= OVERLEAF.most
    return few and all(is_row_of(row, before.borders) for row in rest)


def rest_overleaf(
    rows: Sequence[Row], borders: Sequence[float], top: float, engine: str
) -> Grid | None:
    """The grid of the first lines of a page, where they are a table's rest; else None.

    Args:
        rows: printed lines of a page, top to bottom.
        borders: of the columns of the table that the page before ends with; none: nothing goes on.
        top: points from the page's top within which it goes on.
        engine: of the grid.
    """
    rest = list(takewhile(lambda row: is_row_of(row, borders), rows)) if borders else []
    if (
        not 0 < len(rest) <= OVERLEAF.most
        or min(word.box.top for word in rest[0]) > top
    ):
        return None
    after = rows[len(rest) :]
    if (
        after
        and in_columns(after[0])
        and foot_of(after[0]) - foot_of(rest[-1]) < BLOCKS.line_gap * rest[-1][0].size
    ):
        return None
    ys = [min(w.box.top for w in row) - 1 for row in rest] + [foot_of(rest[-1]) + 1]
    cells = [
        Box(x0, y0, x1, y1) for y0, y1 in pairwise(ys) for x0, x1 in pairwise(borders)
    ]
    return grid_of(engine, cells, GRID.same_pt)


def is_row_of(row: Row, borders: Sequence[float]) -> bool:
    """Whether a line has a label and figures in most columns of a table, each within its own."""
    spans = row_phrases(row, borders=borders[1:-1])
    columns = [sum(x <= (start + end) / 2 for x in borders) - 1 for start, end in spans]
    within = borders[0] - 1 <= spans[0][0] and spans[-1][1] <= borders[-1] + 1
    crossing = any(
        start + 1 < x < end - 1 for start, end in spans for x in borders[1:-1]
    )
    figures = sum(
        is_figure([word for word in row if a <= word.box.x_mid <= b]) for a, b in spans
    )
    enough = (len(borders) - 2) / 2
    return (
        within
        and not crossing
        and len(set(columns)) == len(spans)
        and figures >= max(2, enough)
    )
