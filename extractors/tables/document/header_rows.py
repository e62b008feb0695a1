"""How many rows at the top of a table are headings."""

from collections.abc import Sequence

from extractors.tables.document.parts import Part, PartCell
from extractors.tables.grid.values import NUMBER
from schemas.geometry import Box
from schemas.page import Fill
from schemas.text.signs import is_year_or_span

MOST_HEADER_ROWS = 6
"""rows: deeper headings do not occur; a wholly bold table is not all heading."""
BOLD = 0.75
"""share of a row's letters."""
PAPER = 250
"""0..255: lighter fills are no shading."""


def header_rows(part: Part, fills: Sequence[Fill] = ()) -> int:
    """Rows from the top that look unlike the rows below: shaded, bold, or words above figures."""
    rows = [part.row(number) for number in range(part.n_rows)]
    shades = [_shade(row, fills) for row in rows]
    bold = [_is_bold(row) for row in rows]
    body = range(part.n_rows // 2, part.n_rows)
    bold_tells = sum(bold[number] for number in body) * 2 < len(body) or part.n_rows == 1
    limit = min(MOST_HEADER_ROWS, part.n_rows - 1)
    count = 0
    while count < limit and _looks_like_heading(count, rows, shades, bold, bold_tells):
        count += 1
    return min(_whole_spans(part, count), limit)


def _looks_like_heading(
    number: int,
    rows: Sequence[list[PartCell]],
    shades: Sequence[tuple[int, int, int] | None],
    bold: Sequence[bool],
    bold_tells: bool,
) -> bool:
    row = rows[number]
    filled = [cell for cell in row if cell.lines]
    if not filled:
        return number == 0
    if number and len(filled) == 1 and len(row) > 1 and filled[0].col == 0:
        return False  # a band over the rows below
    if number and len(row) == 1:
        return False
    shaded = shades[number] is not None and _count(shades, shades[number]) * 2 <= len(rows)
    worded = not any(_is_figure(cell) for cell in filled) or all(
        is_year_or_span(cell.text) for cell in filled if _is_figure(cell)
    )
    if shaded and (worded or bold[number]):
        return True
    if bold_tells and bold[number] and worded:
        return True
    return worded and len(filled) > 1 and _figures_below(number, rows)


def _figures_below(number: int, rows: Sequence[list[PartCell]]) -> bool:
    """Whether the columns that the row names hold figures further down, and not yet in the next rows only."""
    below = [cell for row in rows[number + 1 :] for cell in row if cell.lines and cell.col > 0]
    return bool(below) and sum(_is_figure(cell) for cell in below) * 2 > len(below)


def _count(shades: Sequence[tuple[int, int, int] | None], shade: tuple[int, int, int] | None) -> int:
    return sum(other == shade for other in shades)


def _is_bold(row: Sequence[PartCell]) -> bool:
    letters = sum(len(line.text) for cell in row for line in cell.lines)
    bold = sum(len(line.text) for cell in row for line in cell.lines if line.bold)
    return letters > 0 and bold >= BOLD * letters


def _is_figure(cell: PartCell) -> bool:
    return NUMBER.fullmatch(cell.text) is not None


def _shade(row: Sequence[PartCell], fills: Sequence[Fill]) -> tuple[int, int, int] | None:
    """The colour under most of the row's cells, or None for paper."""
    colours = [_colour_under(cell.box, fills) for cell in row]
    shaded = [colour for colour in colours if colour is not None]
    return max(set(shaded), key=shaded.count) if len(shaded) * 2 > len(row) else None


def _colour_under(box: Box, fills: Sequence[Fill]) -> tuple[int, int, int] | None:
    under = [fill.colour for fill in fills if fill.box.grown(1.0).holds_centre_of(box)]
    return under[-1] if under and min(under[-1]) < PAPER else None


def _whole_spans(part: Part, count: int) -> int:
    """The count raised so that no heading cell reaches out of the heading."""
    reach = max((cell.row + cell.row_span for cell in part.cells if cell.row < count), default=0)
    return reach if count and reach <= MOST_HEADER_ROWS else count
