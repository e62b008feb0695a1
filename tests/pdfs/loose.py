"""Tables set without rules of their own: the few that are drawn are drawn one by one, and text set by hand is noted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import C, Entry, Part, Style
from tests.pdfs.claims.structure import PROSE
from tests.pdfs.grid import Grid
from tests.pdfs.ink import Type, line_width, wrapped
from tests.pdfs.sheet import Sheet

CELL = Type(size=8, lead=1.25)
BOLD = replace(CELL, bold=True)
BARE = Style(type=CELL, heading=BOLD, rules="none")
SPANNED = replace(BARE, aligns="lrrrrrr")

Across = tuple[int, int, int]
"""A rule: above which row (or below the last), from the left side of a column, to the right side of another."""


def opened(path: Path) -> Sheet:
    """A sheet with a paragraph at its top."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    return sheet


def set_ruled(
    sheet: Sheet, grid: Grid, across: Iterable[Across] = (), caption: str = ""
) -> None:
    """A table without rules of its own, and the given ones."""
    if caption:
        sheet.caption(caption)
    for rule in across:
        rule_of(sheet, grid, rule)
    sheet.truth.tables.append(grid.truth(grid.draw(sheet), caption=caption or None))
    sheet.skip(10)


def rule_of(sheet: Sheet, grid: Grid, across: Across, inset: float = 0.0) -> None:
    """A rule of a table that begins at the pen, shorter by `inset` points at both ends."""
    row, first, last = across
    x0, x1 = (sheet.left + sum(grid.widths[:col]) for col in (first, last + 1))
    y = sheet.y + grid.offset(row)
    sheet.rule(x0 + inset, y, x1 - inset, y)


def tell(
    sheet: Sheet, rows: Sequence[Sequence[Entry]], caption: str = "", headings: int = 1
) -> None:
    """Notes a table that was set without a grid, and stands on this page."""
    grid = Grid(
        [60.0] * sum(cell.cols if isinstance(cell, C) else 1 for cell in rows[0]),
        rows,
        None,
        headings,
    )
    sheet.truth.tables.append(
        grid.truth([Part(sheet.page, sheet.y, 0, 0)], caption=caption or None)
    )


def end_at(sheet: Sheet, text: str, x: float, type: Type = CELL) -> None:
    """A line that ends at x."""
    sheet.line(
        text, type, x - line_width(wrapped(text, type, 10_000)[0], type), sheet.y
    )
