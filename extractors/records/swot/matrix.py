"""The GZFT (SWOT) matrix, its cells known: dimensions down the side, quadrants across → items."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.records.headings import header_path, heading_text
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
from extractors.records.kinds import quadrant_cells
from extractors.records.swot.rows import items_of_rows, label_text
from schemas.records import CellRef, Quadrant, SwotItem
from schemas.table import Cell, Table
from schemas.text.signs import CODE
from schemas.text.turkish import fold, lower, upper
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.headings import match_heading

TITLE = re.compile(r"\b(?:gzft|swot)\b")
"""A word that titles of SWOTs have, folded."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A label beside the matrix, with the row it begins in."""

    row: int
    text: str
    band: bool
    """Whether its row holds no findings: it stands over what follows."""


def read_swot(table: Table, place: str | None) -> list[SwotItem]:
    """The findings of a SWOT matrix, in printed order within each group.

    Args:
        table: one of kind `swot`, stitched.
        place: slug of the place it is about.
    """
    by_row = items_of_rows(table, place)
    if by_row:
        return by_row
    quadrants = _quadrants_in_cells(table) if table.one_entry_a_cell else quadrant_cells(table)
    governed = _governing_quadrants(table, quadrants)
    dimensions = (
        _dimension_in_cells(table, {column for _, column in quadrants})
        if table.one_entry_a_cell
        else _dimension_of_rows(table, sorted({column for _, column in (*governed, *quadrants)}))
    )
    leading = leading_of(table)
    findings = [cell for cell in table.cells if _holds_findings(table, cell, governed, quadrants)]
    numbered = are_numbered(findings)
    coded = _coded_columns(findings)

    def items_of(cell: Cell) -> list[Item]:
        if table.one_entry_a_cell:
            return [Item(cell.text, cell.text_raw)] if cell.text.strip() not in EMPTY else []
        if cell.col in coded:
            return coded_items(cell)
        return numbered_items(cell) if numbered else bulleted_items(cell, leading)

    counts: Counter[tuple[str | None, str | None, str]] = Counter()
    items: list[SwotItem] = []
    for cell in sorted(findings, key=lambda cell: (cell.row, cell.col)):
        quadrant = governed[cell.row, cell.col]
        crossed = not table.one_entry_a_cell or table.header_rows() > 0
        named_above = {column for _, column in quadrants} == {0} and crossed
        beside = dimensions.get(cell.row, (None, None))
        inside = _dimension_above(table, cell) if named_above else beside
        dimension, sub_dimension = _under(table.stands_under, inside)
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
                    cell=CellRef(table_ordinal=table.ordinal, row=cell.row, col=cell.col),
                )
            )
    return items


def _coded_columns(findings: Sequence[Cell]) -> set[int]:
    """The columns of findings whose every cell begins with a code."""
    columns = {cell.col for cell in findings}
    return {column for column in columns if are_coded([cell for cell in findings if cell.col == column])}


def _under(over: Sequence[str], inside: tuple[str | None, str | None]) -> tuple[str | None, str | None]:
    """Dimension and sub-dimension: what is named over the table, then what is named in it."""
    if not over:
        return inside
    known = set(map(fold, over))
    names = [*over, *(name for name in inside if name is not None and fold(name) not in known), None]
    return names[0], names[1]


def _governing_quadrants(
    table: Table, quadrants: dict[tuple[int, int], str]
) -> dict[tuple[int, int], Quadrant]:
    """Grid position → the quadrant that the nearest heading above (or left of) it names."""
    governed: dict[tuple[int, int], Quadrant] = {}
    down_the_side = len({column for _, column in quadrants}) == 1
    for (row, column), code in sorted(quadrants.items()):
        head = table.cell_at(row, column)
        assert head is not None
        if down_the_side:
            spots = [(r, c) for r in range(row, row + head.row_span) for c in range(column + 1, table.n_cols)]
        else:
            columns = range(column, column + head.col_span)
            spots = [(r, c) for r in range(row + head.row_span, table.n_rows) for c in columns]
        governed.update(dict.fromkeys(spots, code))  # type: ignore[arg-type]  # a code of `swot` is a Quadrant
    return governed


def _holds_findings(
    table: Table,
    cell: Cell,
    governed: dict[tuple[int, int], Quadrant],
    quadrants: dict[tuple[int, int], str],
) -> bool:
    """Whether a cell stands under a quadrant's heading, and is neither one itself nor a band."""
    spot = (cell.row, cell.col)
    return spot in governed and spot not in quadrants and not _is_band(table, cell, governed)


def _is_band(table: Table, cell: Cell, governed: dict[tuple[int, int], Quadrant]) -> bool:
    """Whether a cell runs over several quadrants: a label, no finding."""
    covered = {governed.get((cell.row, column)) for column in range(cell.col, cell.col + cell.col_span)}
    return len(covered) > 1


def _dimension_of_rows(
    table: Table, quadrant_columns: Sequence[int]
) -> dict[int, tuple[str | None, str | None]]:
    """Row → dimension and sub-dimension, carried down until the next label."""
    label_columns = [column for column in range(table.n_cols) if column < min(quadrant_columns, default=0)]
    if len(label_columns) >= 2 and not _one_column_of_labels(table, label_columns):
        return _from_columns(table, label_columns)
    return _from_one_column(table, quadrant_columns)


def _quadrants_in_cells(table: Table) -> dict[tuple[int, int], str]:
    """The headings of a table with one entry a cell: heading cells, else the labels of its rows.

    These stand left of all where columns have headings of their own, else left of the last column.
    """
    heads = [cell for cell in table.cells if cell.is_header]
    beside = 0 if heads else table.n_cols - 2
    named = _quadrants_of(heads)
    return named or _quadrants_of(cell for cell in table.cells if cell.col == beside and not cell.is_header)


def _quadrants_of(cells: Iterable[Cell]) -> dict[tuple[int, int], str]:
    codes = {(cell.row, cell.col): match_heading(heading_text(cell), "swot").code for cell in cells}
    return {spot: code for spot, code in codes.items() if code is not None}


def _dimension_in_cells(table: Table, quadrant_columns: set[int]) -> dict[int, tuple[str | None, str | None]]:
    """Row → dimension and sub-dimension, each in a column of its own left of the quadrants."""
    columns = range(min(quadrant_columns, default=0))
    labels = [[table.cell_at(row, column) for column in columns] for row in range(table.n_rows)]
    texts = [[label_text(cell) if cell is not None else None for cell in row] for row in labels]
    return {
        row: (found[0] if found else None, found[1] if len(found) > 1 else None)
        for row, found in enumerate(texts)
    }


def _dimension_above(table: Table, cell: Cell) -> tuple[str | None, str | None]:
    """Dimension and sub-dimension of a cell where quadrants are rows: the headings over its column."""
    corner = table.cell_at(0, 0)
    if corner is not None and corner.text and cell.col == table.n_cols - 1 and _is_one_list(table):
        return None, None  # GZFT | Tespitler: what stands over a single column is no dimension
    labels = [label_text(heading) for heading in header_path(table, cell.col)]
    return (labels[0] if labels else None), (labels[-1] if len(labels) > 1 else None)


def _is_one_list(table: Table) -> bool:
    """Whether quadrants have findings in one column only, be there codes in another."""
    beside = [cell for cell in table.cells if 0 < cell.col < table.n_cols - 1 and not cell.is_header]
    return all(CODE.fullmatch(line) for cell in beside for line in cell.text.split())


def _one_column_of_labels(table: Table, columns: Sequence[int]) -> bool:
    """Whether label cells all begin in one column."""
    return (
        len({cell.col for cell in table.cells if cell.col in columns and cell.text and not cell.is_header})
        == 1
    )


def _from_columns(table: Table, columns: Sequence[int]) -> dict[int, tuple[str | None, str | None]]:
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
    labels = list(_labels(table, quadrant_columns))
    result: dict[int, tuple[str | None, str | None]] = {}
    dimension: str | None = None
    sub_dimension: str | None = None
    by_row = {label.row: label for label in labels}
    has_both_cases = len({in_capitals(label.text) for label in labels}) == 2
    for row in range(table.n_rows):
        label = by_row.get(row)
        if label is not None and _is_dimension(label, labels, has_both_cases):
            dimension, sub_dimension = label.text, None
        elif label is not None and dimension is not None:
            sub_dimension = label.text
        elif label is not None:
            dimension = label.text
        result[row] = (dimension, sub_dimension)
    return result


def _labels(table: Table, quadrant_columns: Sequence[int]) -> Iterator[_Label]:
    first = min(quadrant_columns, default=1)
    for cell in sorted(table.cells, key=lambda cell: cell.row):
        beside = cell.col < first or cell.col + cell.col_span > max(quadrant_columns, default=0)
        is_label = not cell.is_header or runs_over(table, cell)
        if beside and cell.text and is_label and (cell.col < first or cell.col_span > 1):
            findings = [
                table.cell_at(row, column)
                for row in range(cell.row, cell.row + cell.row_span)
                for column in quadrant_columns
            ]
            band = not any(found is not None and found is not cell and found.text for found in findings)
            yield _Label(cell.row, label_text(cell), band)


def runs_over(table: Table, cell: Cell) -> bool:
    """Whether a heading runs over the whole table and is not its title: the dimension of what follows."""
    return 1 < table.n_cols == cell.col_span and TITLE.search(fold(cell.text)) is None


def _is_dimension(label: _Label, labels: Sequence[_Label], has_both_cases: bool) -> bool:
    if has_both_cases:
        return in_capitals(label.text)
    if not any(other.band for other in labels):
        return True
    following = next((other for other in labels if other.row > label.row), None)
    repeated = following is not None and fold(following.text) == fold(label.text)
    return label.band and not repeated


def in_capitals(text: str) -> bool:
    """Whether a label is set in capitals, small words aside."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if lower(word) not in document_words().joiners]
    return bool(words) and all(word == upper(word) for word in words)
