"""How many rows at the top of a table are headings."""

from collections.abc import Sequence

from extractors.tables.document.parts import Part, PartCell
from extractors.tables.document.settings import HEADER_ROWS
from extractors.tables.grid.settings import AREAS
from extractors.tables.grid.values import NUMBER
from schemas.geometry import Box
from schemas.page import Fill
from schemas.text.numbers import unit_named
from schemas.text.signs import is_year_or_span
from schemas.vocabulary.places import is_total_label

Colour = tuple[int, int, int]
Ground = tuple[Box, Colour]
"""A filled area, a little larger than it is, and its colour."""


def header_rows(part: Part, fills: Sequence[Fill] = ()) -> int:
    """Rows from the top that look unlike the rows below: shaded, bold, or words above figures."""
    rows = [part.row(number) for number in range(part.n_rows)]
    grounds = [(fill.box.grown(1.0), fill.colour) for fill in reversed(fills)]
    shades = [_shade(row, grounds) for row in rows]
    bold = [_is_bold(row) for row in rows]
    body = range(part.n_rows // 2, part.n_rows)
    bold_tells = (
        sum(bold[number] for number in body) * 2 < len(body) or part.n_rows == 1
    )
    limit = min(HEADER_ROWS.most_header_rows, part.n_rows - 1)
    count = 0
    while count < limit and _looks_like_heading(count, rows, shades, bold, bold_tells):
        count += 1
    return min(_whole_spans(part, count), limit)


def _looks_like_heading(
    number: int,
    rows: Sequence[list[PartCell]],
    shades: Sequence[Colour | None],
    bold: Sequence[bool],
    bold_tells: bool,
) -> bool:
    row = rows[number]
    filled = [cell for cell in row if cell.lines]
    if not filled or (number and _is_data(row, filled)):
        return number == 0
    shaded = _stands_out(number, shades) and (
        number == 0
        or not (_is_zebra(number, rows, shades) or _begins_body(number, shades, bold))
    )
    worded = _is_worded(filled)
    if shaded and (worded or bold[number]):
        return True
    if bold_tells and bold[number] and worded:
        return True
    return worded and len(filled) > 1 and _figures_below(number, rows)


def _is_data(row: Sequence[PartCell], filled: Sequence[PartCell]) -> bool:
    """Whether a row below the first is none of a heading, however shaded or bold it is."""
    if len(row) == 1 or (len(filled) == 1 and filled[0].col == 0):
        return True  # a band over the rows below
    return is_total_label(filled[0].text) or not (
        _is_worded(filled) or _counts_columns(filled)
    )


def _is_worded(cells: Sequence[PartCell]) -> bool:
    """Whether a row holds no figures but years."""
    figures = [cell for cell in cells if _is_figure(cell)]
    return all(is_year_or_span(cell.text) for cell in figures)


def _counts_columns(cells: Sequence[PartCell]) -> bool:
    """Whether a row under the names counts the columns: `1 2 3 4`."""
    texts = [cell.text for cell in cells]
    return len(texts) > 1 and texts == [
        str(number) for number in range(1, len(texts) + 1)
    ]


def _stands_out(number: int, shades: Sequence[Colour | None]) -> bool:
    """Whether a row is shaded as no more than half of the rows are."""
    return shades[number] is not None and shades.count(shades[number]) * 2 <= len(
        shades
    )


def _is_zebra(
    number: int, rows: Sequence[list[PartCell]], shades: Sequence[Colour | None]
) -> bool:
    """Whether the row's shade comes again further down, after rows without it, in rows that are no totals."""
    shade = shades[number]
    if shade == shades[number - 1]:
        return False
    end = next(
        (row for row in range(number, len(rows)) if shades[row] != shade), len(rows)
    )
    later = [
        rows[row]
        for row in range(end, len(rows))
        if shades[row] == shade and len(rows[row]) > 1
    ]
    return any(not is_total_label(row[0].text) for row in later)


def _begins_body(
    number: int, shades: Sequence[Colour | None], bold: Sequence[bool]
) -> bool:
    """Whether a shaded row in plain type stands under a bold one on paper: the first of the body's stripes.

    ```
       Name      Mail      bold, on paper
    ░░░Ada░░░░░░░a@b.tr░░░ plain: too few rows follow to show the stripes
       Can       c@b.tr
    ```
    """
    above = number - 1
    return shades[above] is None and bold[above] and not bold[number]


def _figures_below(number: int, rows: Sequence[list[PartCell]]) -> bool:
    """Whether the columns that the row names hold figures further down, and not yet in the next rows only."""
    below = [
        cell
        for row in rows[number + 1 :]
        for cell in row
        if cell.lines and cell.col > 0
    ]
    return bool(below) and sum(_is_figure(cell) for cell in below) * 2 > len(below)


def _is_bold(row: Sequence[PartCell]) -> bool:
    letters = sum(len(line.text) for cell in row for line in cell.lines)
    bold = sum(len(line.text) for cell in row for line in cell.lines if line.bold)
    return letters > 0 and bold >= HEADER_ROWS.bold * letters


def _is_figure(cell: PartCell) -> bool:
    """Whether a cell holds a number, with its unit behind it or none: `3.061.901 USD`."""
    number, _, unit = cell.text.partition(" ")
    if NUMBER.fullmatch(cell.text):
        return True
    return NUMBER.fullmatch(number) is not None and unit_named(unit) is not None


def _shade(row: Sequence[PartCell], grounds: Sequence[Ground]) -> Colour | None:
    """The colour under most of the row's cells, or None for paper."""
    colours = [_colour_under(cell.box, grounds) for cell in row]
    shaded = [colour for colour in colours if colour is not None]
    return max(set(shaded), key=shaded.count) if len(shaded) * 2 > len(row) else None


def _colour_under(box: Box, grounds: Sequence[Ground]) -> Colour | None:
    under = next(
        (
            colour
            for ground, colour in grounds
            if ground.holds_centre_of(box)
            and ground.width > HEADER_ROWS.ground * box.width
        ),
        None,
    )
    return under if under is not None and min(under) < AREAS.paper else None


def _whole_spans(part: Part, count: int) -> int:
    """The count raised so that no heading cell reaches out of the heading; one beside all rows does."""
    reach = max(
        (cell.row + cell.row_span for cell in part.cells if cell.row < count), default=0
    )
    whole = reach <= HEADER_ROWS.most_header_rows and reach < part.n_rows
    return reach if count and whole else count
