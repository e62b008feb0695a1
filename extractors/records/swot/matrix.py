"""The GZFT (SWOT) matrix, its cells known: dimensions down the side, quadrants across → items."""

from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.records.items import (
    EMPTY,
    Item,
    are_coded,
    are_numbered,
    bulleted_items,
    coded_items,
    leading_of,
    numbered_items,
)
from extractors.records.kinds import Quadrants, quadrant_cells
from extractors.records.swot.dimensions import (
    dimension_above,
    dimension_in_cells,
    dimension_of_rows,
)
from extractors.records.swot.label_columns import columns_of_labels, names_beside
from extractors.records.swot.labels import named_under
from extractors.records.swot.quadrants import (
    governing_quadrants,
    holds_findings,
    quadrants_in_cells,
)
from extractors.records.swot.rows import items_of_rows
from schemas.records import CellRef, SwotItem
from schemas.table import Cell, Table


def read_swot(table: Table, place: str | None) -> list[SwotItem]:
    """The findings of a SWOT matrix, in printed order within each group.

    Args:
        table: one of kind `swot`, stitched.
        place: slug of the place it is about.
    """
    by_row = items_of_rows(table, place)
    if by_row:
        return by_row
    quadrants = (
        quadrants_in_cells(table) if table.one_entry_a_cell else quadrant_cells(table)
    )
    between = columns_of_labels(table, quadrants)
    governed = governing_quadrants(table, quadrants)
    governed = {spot: code for spot, code in governed.items() if spot[1] not in between}
    dimensions = _dimensions(table, quadrants, governed, between)
    leading = leading_of(table)
    findings = [
        cell for cell in table.cells if holds_findings(table, cell, governed, quadrants)
    ]
    numbered = are_numbered(findings)
    coded = _coded_columns(findings)

    def items_of(cell: Cell) -> list[Item]:
        if table.one_entry_a_cell:
            return (
                [Item(cell.text, cell.text_raw)]
                if cell.text.strip() not in EMPTY
                else []
            )
        if cell.col in coded:
            return coded_items(cell)
        return numbered_items(cell) if numbered else bulleted_items(cell, leading)

    counts: Counter[tuple[str | None, str | None, str]] = Counter()
    items: list[SwotItem] = []
    for cell in sorted(findings, key=lambda cell: (cell.row, cell.col)):
        quadrant = governed[cell.row, cell.col]
        crossed = not table.one_entry_a_cell or table.header_rows() > 0
        named_above = (
            {column for _, column in quadrants} == {0} and crossed and not between
        )
        beside = dimensions.get(cell.row, (None, None))
        inside = (
            dimension_above(table, cell, min(quadrants)[0]) if named_above else beside
        )
        dimension, sub_dimension = named_under(table.stands_under, inside)
        for item in items_of(cell):
            counts[dimension, sub_dimension, quadrant] += 1
            items.append(
                SwotItem(
                    place=place,
                    dimension=dimension,
                    sub_dimension=sub_dimension,
                    quadrant=quadrant,
                    ordinal=counts[dimension, sub_dimension, quadrant],
                    text=item.text,
                    text_raw=item.text_raw,
                    cell=CellRef(
                        table_ordinal=table.ordinal, row=cell.row, col=cell.col
                    ),
                )
            )
    return items


def _dimensions(
    table: Table,
    quadrants: Quadrants,
    governed: Iterable[tuple[int, int]],
    between: Sequence[int],
) -> dict[int, tuple[str | None, str | None]]:
    """Row → dimension and sub-dimension, by what stands beside and over it."""
    if between:
        return names_beside(table, quadrants, between)
    if table.one_entry_a_cell:
        return dimension_in_cells(table, {column for _, column in quadrants})
    return dimension_of_rows(
        table, sorted({column for _, column in (*governed, *quadrants)})
    )


def _coded_columns(findings: Sequence[Cell]) -> set[int]:
    """The columns of findings whose every cell begins with a code; all, where every cell of all does."""
    columns = {cell.col for cell in findings}
    if are_coded(findings):
        return columns
    return {
        column
        for column in columns
        if are_coded([cell for cell in findings if cell.col == column])
    }
