"""Panels with places across as one table with a row for each place; no grid is asked."""

from collections.abc import Iterator, Sequence

from extractors.readings.across.panels import FigureLine, Name, Panel
from extractors.readings.recut import cell_of, regions_of
from extractors.readings.regions.found import told_of_found
from extractors.readings.settings.places import RECUT
from schemas.geometry import Box, bounding_box
from schemas.table import Cell, Table

METHOD = "places"
ROOM_PT = 1.0
"""points: an empty cell has a box of twice this around where its figure would stand."""


def table_of(panels: Sequence[Panel], like: Table | None) -> Table:
    """The table that panels with the same labels are.

    Args:
        panels: in order, each with other places.
        like: what was found there before: its caption, section heading and notes are kept.
    """
    cells = [*_headings(panels[0])]
    row = 1
    for panel in panels:
        for index, name in enumerate(panel.names):
            cells += _row(panel, index, name, row)
            row += 1
    return Table(
        **told_of_found(like),
        n_rows=row,
        n_cols=1 + len(panels[0].lines),
        cells=tuple(cells),
        regions=tuple(regions_of(cells)),
        method=METHOD,
        confidence=RECUT.sure,
        reason=f"names of places stand side by side over figures, in {len(panels)} panels",
    )


def _headings(panel: Panel) -> Iterator[Cell]:
    corner = panel.corner or panel.names[0].words
    box = bounding_box(word.box for word in corner)
    yield cell_of(panel.page, panel.corner, box, row=0, col=0, is_header=True)
    for column, line in enumerate(panel.lines, 1):
        box = bounding_box(word.box for word in line.label)
        yield cell_of(line.page, line.label, box, row=0, col=column, is_header=True)


def _row(panel: Panel, index: int, name: Name, row: int) -> Iterator[Cell]:
    yield cell_of(
        panel.page,
        name.words,
        bounding_box(word.box for word in name.words),
        row=row,
        col=0,
    )
    for column, line in enumerate(panel.lines, 1):
        words = line.below.get(index, [])
        box = bounding_box(word.box for word in words) if words else _empty(line, name)
        yield cell_of(line.page, words, box, row=row, col=column)


def _empty(line: FigureLine, name: Name) -> Box:
    x, y = name.middle, line.y_mid
    return Box(x - ROOM_PT, y - ROOM_PT, x + ROOM_PT, y + ROOM_PT)
