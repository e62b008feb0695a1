"""Which dimension and sub-dimension each row or cell of a SWOT matrix stands under."""

from collections.abc import Sequence

from extractors.records.headings import header_path, label_text
from extractors.records.swot.labels import in_capitals, is_dimension, labels_beside
from schemas.table import Cell, Table
from schemas.text.signs import CODE
from schemas.vocabulary.document_words import is_swot_column_title


def dimension_of_rows(
    table: Table, quadrant_columns: Sequence[int]
) -> dict[int, tuple[str | None, str | None]]:
    """Row → dimension and sub-dimension, carried down until the next label."""
    label_columns = [
        column
        for column in range(table.n_cols)
        if column < min(quadrant_columns, default=0)
    ]
    if len(label_columns) >= 2 and not _one_column_of_labels(table, label_columns):
        return _from_columns(table, label_columns)
    return _from_one_column(table, quadrant_columns)


def dimension_in_cells(
    table: Table, quadrant_columns: set[int]
) -> dict[int, tuple[str | None, str | None]]:
    """Row → dimension and sub-dimension, each in a column of its own left of the quadrants."""
    columns = range(min(quadrant_columns, default=0))
    labels = [
        [table.cell_at(row, column) for column in columns]
        for row in range(table.n_rows)
    ]
    texts = [
        [label_text(cell) if cell is not None else None for cell in row]
        for row in labels
    ]
    return {
        row: (found[0] if found else None, found[1] if len(found) > 1 else None)
        for row, found in enumerate(texts)
    }


def dimension_above(
    table: Table, cell: Cell, first: int
) -> tuple[str | None, str | None]:
    """Dimension and sub-dimension of a cell where quadrants are rows: the headings over its column.

    Args:
        table: stitched.
        cell: of its findings.
        first: the row of the first quadrant; what is set as a heading from there on is a finding.
    """
    corner = table.cell_at(0, 0)
    if (
        corner is not None
        and corner.text
        and cell.col == table.n_cols - 1
        and _is_one_list(table)
    ):
        return (
            None,
            None,
        )  # GZFT | Tespitler: what stands over a single column is no dimension
    over = [
        label_text(heading)
        for heading in header_path(table, cell.col)
        if heading.row < first
    ]
    labels = [name for name in over if not is_swot_column_title(name)]
    return (labels[0] if labels else None), (labels[-1] if len(labels) > 1 else None)


def _is_one_list(table: Table) -> bool:
    """Whether quadrants have findings in one column only, be there codes in another."""
    beside = [
        cell
        for cell in table.cells
        if 0 < cell.col < table.n_cols - 1 and not cell.is_header
    ]
    return all(CODE.fullmatch(line) for cell in beside for line in cell.text.split())


def _one_column_of_labels(table: Table, columns: Sequence[int]) -> bool:
    """Whether label cells all begin in one column."""
    return (
        len(
            {
                cell.col
                for cell in table.cells
                if cell.col in columns and cell.text and not cell.is_header
            }
        )
        == 1
    )


def _from_columns(
    table: Table, columns: Sequence[int]
) -> dict[int, tuple[str | None, str | None]]:
    """The left column names the dimension, the right one the sub-dimension; a label over both has none."""
    result: dict[int, tuple[str | None, str | None]] = {}
    dimension: str | None = None
    sub_dimension: str | None = None
    for row in range(table.header_rows(), table.n_rows):
        left = table.cell_at(row, columns[0])
        right = table.cell_at(row, columns[-1])
        if left is not None and left.text and label_text(left) != dimension:
            dimension, sub_dimension = label_text(left), None
        if right is not None and right is not left and right.text:
            sub_dimension = label_text(right)
        result[row] = (dimension, sub_dimension)
    return result


def _from_one_column(
    table: Table, quadrant_columns: Sequence[int]
) -> dict[int, tuple[str | None, str | None]]:
    """One column of labels: capitals, or a band over what follows, tell the dimension from its parts."""
    labels = list(labels_beside(table, quadrant_columns))
    result: dict[int, tuple[str | None, str | None]] = {}
    dimension: str | None = None
    sub_dimension: str | None = None
    by_row = {label.row: label for label in labels}
    has_both_cases = len({in_capitals(label.text) for label in labels}) == 2
    for row in range(table.n_rows):
        label = by_row.get(row)
        if label is not None and is_dimension(label, labels, has_both_cases):
            dimension, sub_dimension = label.text, None
        elif label is not None and dimension is not None:
            sub_dimension = label.text
        elif label is not None:
            dimension = label.text
        result[row] = (dimension, sub_dimension)
    return result
