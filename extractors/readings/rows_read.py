"""What a table over places holds that no record came from."""

from collections.abc import Container, Iterator, Sequence

from extractors.readings.proof import listed, quoted
from extractors.readings.settings.places import ROWS_READ
from extractors.readings.whole.parted_rows import rows_in_one_cell
from schemas.finding import Finding
from schemas.printed_table import figure_columns
from schemas.table import Cell, Region, Table
from schemas.text.numbers import read_number
from schemas.text.signs import whole_year

UNREAD = frozenset(
    {
        "place-unknown",
        "number-unreadable",
        "number-ambiguous",
        "unit-unexpected",
        "heading-unknown",
    }
)
"""Check codes of findings that tell of cells without a record."""


def unread(table: Table, findings: Sequence[Finding]) -> Iterator[str]:
    """What the reader of the table could not read, in its own words."""
    for finding in findings:
        if finding.check_code in UNREAD:
            yield (
                finding.message.removeprefix(f"Table {table.ordinal}")
                .lstrip(": ,")
                .rstrip(".")
            )


def headings_with_figures(table: Table) -> Iterator[str]:
    """Headings that hold figures: rows of the table that were taken for its heading."""
    columns = figure_columns(table)
    figures = [
        c
        for c in table.cells
        if c.is_header and c.col in columns and _is_figure(c.text)
    ]
    if figures:
        yield f"{figures[0].text!r} stands in the heading: a row may have been taken for it"


def figures_in_headings(table: Table) -> Iterator[str]:
    """Headings in which several figures stand: the rows above were taken for them."""
    for cell in table.cells:
        if (
            cell.is_header
            and sum(_is_figure(word) for word in cell.text.split()) >= ROWS_READ.several
        ):
            yield f"figures stand in the heading {quoted(cell.text)}: rows may have been taken for it"


def rows_unparted(table: Table) -> Iterator[str]:
    """Rows whose figures stand in one cell, so that no column has them."""
    for cell in rows_in_one_cell(table):
        yield f"row {cell.row} stands in one cell and is not read: {quoted(cell.text)}"


def rows_left_out(table: Table, read: Container[int]) -> Iterator[str]:
    """Rows with figures that no record came from: their names were not seen.

    Args:
        table: over places.
        read: the rows that records came from, or that are known to be totals.
    """
    columns = figure_columns(table)
    figures: dict[int, list[str]] = {}
    for cell in table.cells:
        if (
            not cell.is_header
            and cell.col in columns
            and cell.row not in read
            and _is_figure(cell.text)
        ):
            figures.setdefault(cell.row, []).append(cell.text)
    lost = [
        texts for _, texts in sorted(figures.items()) if len(texts) >= ROWS_READ.fewest
    ]
    if lost:
        yield f"{len(lost)} rows of figures are in no record: {listed(map(' '.join, lost), 2)}"


def rows_outside(table: Table, regions: Sequence[Region]) -> list[int]:
    """Rows of a table with figures that stand outside some regions: what is cut there is but a part of it."""
    columns = figure_columns(table)
    figures: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if not cell.is_header and cell.col in columns and _is_figure(cell.text):
            figures.setdefault(cell.row, []).append(cell)
    return [
        row
        for row, cells in figures.items()
        if len(cells) >= ROWS_READ.fewest
        and not _number_columns(cells)
        and not any(_stands_in(cell, regions) for cell in cells)
    ]


def _number_columns(cells: Sequence[Cell]) -> bool:
    """Whether the figures of a row count its columns, `(1) (2) (3)`: a line of a heading that comes again."""
    texts = [
        cell.text.strip("()[]. ") for cell in sorted(cells, key=lambda cell: cell.col)
    ]
    counted = [str(number) for number in range(1, len(texts) + 2)]
    return texts in (counted[:-1], counted[1:])


def _stands_in(cell: Cell, regions: Sequence[Region]) -> bool:
    """Whether a cell's text does; of the cell itself, more than half may be empty."""
    printed = [line.region for line in cell.lines] or cell.regions
    return any(
        at.page == region.page and region.box.holds_centre_of(at.box)
        for at in printed
        for region in regions
    )


def cells_left_out(table: Table) -> Iterator[str]:
    """Columns that some rows have no cell in: of a table put together of parts, one part lacks them."""
    columns = figure_columns(table)
    rows = sorted(
        {cell.row for cell in table.cells if not cell.is_header and cell.col in columns}
    )
    lacking = {
        column: sum(table.cell_at(row, column) is None for row in rows)
        for column in columns
    }
    for column, count in lacking.items():
        if 0 < count < len(rows):
            yield f"column {column + 1} has no cell in {count} rows"


def _is_figure(text: str) -> bool:
    reading = read_number(text, "turkish")
    return reading.value is not None and whole_year(text) is None
