"""A SWOT with a finding a row, its quadrant and labels beside it, printed as often as they change.

```
 Tespit          │ Tema   │ Alan   │ Nitelik
 Verimli ovalar  │ Sosyal │ Kültür │ Güçlü Yönler
 Genç nüfus      │        │        │
 Göç             │        │        │ Tehditler
 Tarihî çarşı    │        │ Sağlık │ Güçlü Yönler
```
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from extractors.records.headings import heading_text, label_text
from extractors.records.items import split_entry_number
from schemas.records import Quadrant
from schemas.table import Cell, Table
from schemas.text.signs import BULLETS
from schemas.text.turkish import fold
from schemas.vocabulary.document_words import is_numbering
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.shared_names import dimension_of

_Column = Sequence[Cell]
"""The cell of each row below the titles; one that spans rows stands in each of them."""


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One row: a finding, and what the columns beside it say of it."""

    quadrant: Quadrant
    finding: Cell
    dimension: str | None
    """None where no column names any."""
    sub_dimension: str | None


def named_rows(table: Table) -> list[NamedRow]:
    """The findings of a SWOT that names the quadrant of each in a column; none where it is printed otherwise.

    One column must hold names of quadrants alone, one a finding in every row, and one of the one or two
    others, where there are any, must name dimensions alone. A label is printed in every row, or over its
    rows, or where it begins: where one begins, so must all that change within it. Some label has several
    rows: where none has, a cell may hold a list.

    Args:
        table: stitched, its columns titled.
    """
    columns = _columns(table)
    if columns is None:
        return []
    quadrants = [column for column in columns if _names_quadrants(column)]
    others = [column for column in columns if not any(column is q for q in quadrants)]
    findings = [column for column in others if _are_findings(column)]
    labels = [column for column in others if not any(column is f for f in findings)]
    dimensions = [column for column in labels if _names_dimensions(column)]
    if (
        len(quadrants) != 1
        or len(findings) != 1
        or (labels and not dimensions)
        or len(labels) > len(("dimension", "part"))
        or not _begin_within([*labels, *quadrants])
    ):
        return []
    dimension = min(
        dimensions, key=lambda column: len(set(_names(column))), default=None
    )
    parts = [_names(column) for column in labels if column is not dimension]
    nameless = [None] * len(findings[0])
    named = zip(
        map(_quadrant_of, _names(quadrants[0])),
        findings[0],
        _names(dimension) if dimension is not None else nameless,
        parts[0] if parts else nameless,
        strict=True,
    )
    rows = [NamedRow(*each) for each in named]
    kinds = {(row.quadrant, row.dimension, row.sub_dimension) for row in rows}
    return rows if len(kinds) < len(rows) else []


def against_order(rows: Sequence[NamedRow]) -> Iterator[str]:
    """Quadrants that come again among the rows of one label: a label between them was lost."""
    for (dimension, part), group in groupby(
        rows, key=lambda row: (row.dimension, row.sub_dimension)
    ):
        runs = [quadrant for quadrant, _ in groupby(row.quadrant for row in group)]
        if len(set(runs)) < len(runs):
            yield f"quadrants come again under one label: {part or dimension}"


def _columns(table: Table) -> list[_Column] | None:
    """The columns below their titles, less those that only number rows; None where a row has a gap."""
    first = table.header_rows()
    grid = [[cell for cell in row if cell is not None] for row in table.grid()]
    body = grid[first:]
    if first != 1 or not body or any(len(row) != table.n_cols for row in grid):
        return None
    if any(cell.col_span > 1 for row in grid for cell in row):
        return None
    return [
        column
        for title, column in zip(grid[0], zip(*body, strict=True), strict=True)
        if not is_numbering(heading_text(title))
    ]


def _names_quadrants(column: _Column) -> bool:
    codes = [_quadrant_of(label_text(cell)) for cell in column if cell.text]
    return None not in codes and len(set(codes)) > 1


def _quadrant_of(name: str) -> Quadrant:
    return match_heading(name, "swot").code  # type: ignore[return-value]  # a code of `swot` is a Quadrant


def _are_findings(column: _Column) -> bool:
    """Whether each row has a text of its own, no list, most of them unlike the others: labels come again."""
    texts = {fold(cell.text) for cell in column}
    alone = all(
        cell.text
        and cell.row_span == 1
        and not cell.text.startswith(tuple(BULLETS))
        and split_entry_number(cell.text)[0] is None
        for cell in column
    )
    return alone and 2 * len(texts) > len(column)


def _names_dimensions(column: _Column) -> bool:
    return all(dimension_of(name) for name in _names(column))


def _names(column: _Column) -> list[str]:
    """The label of each row: the one printed there, or the last above."""
    names, last = [], ""
    for cell in column:
        last = label_text(cell) or last
        names.append(last)
    return names


def _begin_within(columns: Sequence[_Column]) -> bool:
    """Whether labels begin only where all that change more often do, and all in the first row."""
    begins = sorted((set(_begins(column)) for column in columns), key=len)
    return all(0 in rows for rows in begins) and all(
        outer <= inner for outer, inner in pairwise(begins)
    )


def _begins(column: _Column) -> Iterator[int]:
    """The rows in which a label is printed."""
    above: Cell | None = None
    for row, cell in enumerate(column):
        if cell.text and cell is not above:
            yield row
        above = cell
