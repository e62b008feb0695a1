"""A SWOT with a finding a row: its code before it, its dimension beside it, under bands of the quadrants."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.records.headings import header_path, heading_text, label_text
from extractors.records.swot.labels import named_under
from extractors.records.swot.named_rows import named_rows
from schemas.records import CellRef, Quadrant, SwotItem
from schemas.table import Cell, Table
from schemas.text.signs import CODE
from schemas.vocabulary.document_words import is_swot_column_title
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.shared_names import dimension_of

_Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row: a finding and what its own row says of it."""

    code: str
    """As printed: `G1`."""
    quadrant: Quadrant
    finding: Cell
    dimension: str
    sub_dimension: str | None


def finding_rows(table: Table) -> list[FindingRow]:
    """The findings of a SWOT that prints a finding a row; none where it is printed otherwise.

    Every row must hold a code, the finding right of it, and one or two labels. One column of labels must
    name dimensions in every row, or a single one be titled as labels are, and the findings as findings
    (`Kod │ Tespit │ Alt Alan`): without that, nothing tells labels from findings.

    Args:
        table: stitched; its bands, over all columns, name the quadrants.
    """
    banded = list(_under_bands(table))
    rows = [row for _, row in banded]
    if not rows or not all(_is_full(table, row) for row in rows):
        return []
    coded = [column for column in range(table.n_cols) if _all_codes(rows, column)]
    if (
        len(coded) != 1
        or coded[0] + 1 >= table.n_cols
        or _are_shared(rows, coded[0] + 1)
    ):
        return []
    code, finding = coded[0], coded[0] + 1
    labels = [column for column in range(table.n_cols) if column not in (code, finding)]
    named = [
        column
        for column in labels
        if all(dimension_of(row[column].text) for row in rows)
    ]
    if not named and len(labels) == 1 and _are_titled(table, (finding, *labels)):
        named = labels
    if not named or len(labels) > 2:
        return []
    parts = [column for column in labels if column != named[0]]
    return [
        FindingRow(
            row[code].text.strip("().: "),
            quadrant,
            row[finding],
            label_text(row[named[0]]),
            label_text(row[parts[0]]) if parts else None,
        )
        for quadrant, row in banded
    ]


def _are_titled(table: Table, columns: Sequence[int]) -> bool:
    """Whether each column is titled by what sort of text stands in it: `Tespit`, `Alt Alan`."""
    paths = [header_path(table, column) for column in columns]
    return all(path and is_swot_column_title(heading_text(path[-1])) for path in paths)


def against_codes(rows: Sequence[FindingRow]) -> Iterator[str]:
    """Codes that do not count on from 1 within their quadrant: a row was lost, or stands elsewhere."""
    for quadrant in dict.fromkeys(row.quadrant for row in rows):
        codes = [row.code for row in rows if row.quadrant == quadrant]
        letters = codes[0].rstrip("0123456789")
        if codes != [f"{letters}{number}" for number in range(1, len(codes) + 1)]:
            yield f"codes of a quadrant do not count on: {', '.join(codes)}"


def items_of_rows(table: Table, place: str | None) -> list[SwotItem]:
    """The items of `finding_rows` or `named_rows`, in printed order; none where it is printed otherwise.

    Args:
        table: as for those.
        place: slug of the place it is about.
    """
    counts: Counter[tuple[str | None, ...]] = Counter()
    items = []
    for row in finding_rows(table) or named_rows(table):
        inside = row.dimension, row.sub_dimension
        dimension, part = named_under(table.stands_under, inside)
        counts[dimension, part, row.quadrant] += 1
        items.append(
            SwotItem(
                place=place,
                dimension=dimension,
                sub_dimension=part,
                quadrant=row.quadrant,
                ordinal=counts[dimension, part, row.quadrant],
                text=row.finding.text,
                text_raw=row.finding.text_raw,
                cell=CellRef(
                    table_ordinal=table.ordinal,
                    row=row.finding.row,
                    col=row.finding.col,
                ),
            )
        )
    return items


def _under_bands(table: Table) -> Iterator[tuple[Quadrant, _Row]]:
    """The rows below the first band of a quadrant, each with the quadrant it stands under."""
    quadrant: Quadrant | None = None
    for cells in table.grid()[table.header_rows() :]:
        row = tuple(cell for cell in cells if cell is not None)
        band = _quadrant_of_band(table, row)
        quadrant = band or quadrant
        if quadrant is not None and band is None:
            yield quadrant, row


def _quadrant_of_band(table: Table, row: _Row) -> Quadrant | None:
    whole = row and row[0].col_span == table.n_cols
    return match_heading(heading_text(row[0]), "swot").code if whole else None  # type: ignore[return-value]  # a code of `swot` is a Quadrant


def _is_full(table: Table, row: _Row) -> bool:
    return len(row) == table.n_cols and all(cell.text for cell in row)


def _are_shared(rows: Sequence[_Row], column: int) -> bool:
    """Whether a cell of a column stands in several rows."""
    return len({row[column].row for row in rows}) < len(rows)


def _all_codes(rows: Sequence[_Row], column: int) -> bool:
    return all(CODE.fullmatch(row[column].text.strip()) for row in rows)
