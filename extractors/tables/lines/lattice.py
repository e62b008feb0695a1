"""The grid that drawn lines make: `frame → borders → walls → cells`. Open sides and gaps are allowed."""

from collections.abc import Sequence

from extractors.tables.grid.grid import Grid
from extractors.tables.grid.settings import STROKES
from extractors.tables.grid.strokes import Frame, Stroke
from extractors.tables.grid.walls import Walls, grid_between
from extractors.tables.lines.settings import LATTICE


def lattice(frame: Frame, engine: str) -> Grid:
    """Cells between the frame's strokes; where no line is drawn between two positions, they are one cell."""
    box = frame.box
    xs = _borders([v.at for v in frame.verticals], box.x0, box.x1)
    ys = _borders([h.at for h in frame.horizontals], box.top, box.bottom)
    rows, cols = range(len(ys) - 1), range(len(xs) - 1)
    down = [_at(frame.verticals, x) for x in xs[1:]]
    across = [_at(frame.horizontals, y) for y in ys[1:]]
    walls = Walls(
        right=[[_is_drawn(down[c], ys[r], ys[r + 1]) for c in cols] for r in rows],
        below=[[_is_drawn(across[r], xs[c], xs[c + 1]) for c in cols] for r in rows],
    )
    return grid_between(walls, engine, xs, ys)


def _borders(positions: Sequence[float], low: float, high: float) -> list[float]:
    """The lines' positions and the frame's own ends, where these stick out (an open side)."""
    borders: list[float] = []
    for position in sorted([*positions, low, high]):
        if not borders or position - borders[-1] > LATTICE.close_pt:
            borders.append(position)
    return borders


def _at(strokes: Sequence[Stroke], at: float) -> list[Stroke]:
    return [stroke for stroke in strokes if abs(stroke.at - at) <= LATTICE.close_pt]


def _is_drawn(strokes: Sequence[Stroke], start: float, end: float) -> bool:
    covered = sum(
        max(0.0, min(stroke.end, end) - max(stroke.start, start)) for stroke in strokes
    )
    return covered >= LATTICE.covered * (end - start) or (
        end - start < 2 * STROKES.touch_pt and covered > 0
    )
