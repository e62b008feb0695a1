"""Which quadrant each cell of a SWOT matrix stands under."""

from collections.abc import Iterable

from extractors.records.headings import heading_text
from schemas.records import Quadrant
from schemas.table import Cell, Table
from schemas.vocabulary.headings import match_heading


def governing_quadrants(
    table: Table, quadrants: dict[tuple[int, int], str]
) -> dict[tuple[int, int], Quadrant]:
    """Grid position → the quadrant that the nearest heading above (or left of) it names."""
    governed: dict[tuple[int, int], Quadrant] = {}
    down_the_side = len({column for _, column in quadrants}) == 1
    for (row, column), code in sorted(quadrants.items()):
        head = table.cell_at(row, column)
        assert head is not None
        if down_the_side:
            spots = [
                (r, c)
                for r in range(row, row + head.row_span)
                for c in range(column + 1, table.n_cols)
            ]
        else:
            columns = range(column, column + head.col_span)
            spots = [
                (r, c)
                for r in range(row + head.row_span, table.n_rows)
                for c in columns
            ]
        governed.update(dict.fromkeys(spots, code))  # type: ignore[arg-type]  # a code of `swot` is a Quadrant
    return governed


def holds_findings(
    table: Table,
    cell: Cell,
    governed: dict[tuple[int, int], Quadrant],
    quadrants: dict[tuple[int, int], str],
) -> bool:
    """Whether a cell stands under a quadrant's heading, and is neither one itself nor a band."""
    spot = (cell.row, cell.col)
    return (
        spot in governed
        and spot not in quadrants
        and not _is_band(table, cell, governed)
    )


def _is_band(
    table: Table, cell: Cell, governed: dict[tuple[int, int], Quadrant]
) -> bool:
    """Whether a cell runs over several quadrants: a label, no finding."""
    covered = {
        governed.get((cell.row, column))
        for column in range(cell.col, cell.col + cell.col_span)
    }
    return len(covered) > 1


def quadrants_in_cells(table: Table) -> dict[tuple[int, int], str]:
    """The headings of a table with one entry a cell: heading cells, else the labels of its rows.

    These stand left of all where columns have headings of their own, else in the one column whose texts
    all name quadrants, left of the last.
    """
    heads = [cell for cell in table.cells if cell.is_header]
    named = _quadrants_of(heads)
    if named:
        return named
    columns = [
        [cell for cell in table.cells if cell.col == column]
        for column in range(table.n_cols - 1)
    ]
    found = [
        (_quadrants_of(cells), len(cells)) for cells in columns[: 1 if heads else None]
    ]
    return max(
        found, key=lambda each: (len(each[0]) == each[1], len(each[0])), default=({}, 0)
    )[0]


def _quadrants_of(cells: Iterable[Cell]) -> dict[tuple[int, int], str]:
    codes = {
        (cell.row, cell.col): match_heading(heading_text(cell), "swot").code
        for cell in cells
    }
    return {spot: code for spot, code in codes.items() if code is not None}
