"""Findings of the readers: what is odd at a cell, or in a column by its heading, with table and page."""

from collections.abc import Sequence

from schemas.finding import Finding, Severity
from schemas.table import Cell, Table


def at_cell(
    table: Table,
    cell: Cell,
    code: str,
    severity: Severity,
    *,
    what: str,
    where: str = "",
) -> Finding:
    """A finding at a cell.

    Args:
        table: that the cell is in.
        cell: what the finding is about.
        code: of the finding.
        severity: how bad it is.
        what: a sentence without its full stop.
        where: more of the place than table and page: `row 'Konak'`.
    """
    place = f"Table {table.ordinal}, page {cell.page}{f', {where}' if where else ''}"
    return Finding(
        check_code=code,
        severity=severity,
        message=f"{place}: {what}.",
        page=cell.page,
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col),
    )


def at_heading(
    table: Table, path: Sequence[Cell], code: str, severity: Severity, *, what: str
) -> Finding:
    """A finding about a column, at the lowest of the headings over it; at the table where it has none."""
    cell = path[-1] if path else None
    return Finding(
        check_code=code,
        severity=severity,
        message=f"Table {table.ordinal}: {what}.",
        page=cell.page if cell else table.pages[0],
        table_ordinal=table.ordinal,
        cell=(cell.row, cell.col) if cell else None,
    )
